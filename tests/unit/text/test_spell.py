"""Rules for amounts in words say each amount, or what keeps them from it."""

from __future__ import annotations

from hooks.text.spell import spell_amount, spelling_fault

RULES = "%m\n0 none\n1 one\n2 more\n"
RULES += "%c\n0 =m= @2\n1 =m= @1\n2 =m= @2\n%sum2\n0/100 <unit<[ and >00>/100]\n%sum3\n0/1000 <unit<"
WORDS = {"rules": RULES, "eur": "c:coin|coins"}


def test_an_amount_is_said_by_the_rules_with_the_form_of_its_number() -> None:
    assert spell_amount("1.05-eur", WORDS) == "one coin and 05/100"
    assert spell_amount("7.00-eur", WORDS) == "more coins"


def test_what_is_no_amount_is_not_said() -> None:
    assert [spell_amount(raw, WORDS) for raw in ("", "?", "soon", "1.05", "1.05-usd", "-1.05-eur")] == [""] * 6


def test_rules_that_say_all_amounts_have_no_fault() -> None:
    assert spelling_fault(WORDS, "eur") == ""


def test_a_set_or_a_form_that_is_missing_is_told() -> None:
    assert spelling_fault({**WORDS, "eur": "d:coin|coins"}, "eur")
    assert spelling_fault({**WORDS, "eur": "c:coin"}, "eur")
    assert spelling_fault({**WORDS, "rules": RULES.replace("%sum3", "%other")}, "eur")
