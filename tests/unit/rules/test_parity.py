"""Every language tells the same facts; where each says them is its own."""

from __future__ import annotations

from dataclasses import replace

from hooks.data.load import Source
from hooks.rules.sentences import check_sentences
from tests.helpers import make_template

STRUCTURE = """
own:
  name: {type: text}
  day: {type: date}
  extra: {type: text}
  who: {type: choice, options: [team, single]}
blocks: [opening, decision, {id: more, when: {extra: filled}}]
"""
ENGLISH = {
    "opening": "Dear {name}",
    "decision": "It ends on {day}",
    "more": "{who, select, team {We} other {I}}: {extra}",
}


def problems(**hr: str) -> list[tuple[str, str]]:
    """Where Croatian differs from English, and what is said there."""
    english, croatian = (
        make_template(STRUCTURE, "blocks:\n" + "".join(f"  {name}: '{text}'\n" for name, text in texts.items()), lang)
        for lang, texts in (("en", ENGLISH), ("hr", ENGLISH | hr))
    )
    both = replace(english, words={**english.words, **croatian.words}, shared={**english.shared, **croatian.shared})
    found = check_sentences(both, {"en": Source("en.yml"), "hr": Source("hr.yml")})
    return sorted((item.file, item.what) for item in found if item.rule == "placeholder-parity")


def test_a_language_may_tell_a_fact_in_another_part_that_always_stands() -> None:
    assert problems(opening="{name}, {day}", decision="Gotovo je") == []


def test_a_fact_that_stands_nowhere_is_told_where_english_tells_it() -> None:
    assert problems(decision="Gotovo je") == [("hr.yml", "`blocks.decision` lacks `{day}`")]


def test_a_part_that_may_be_left_out_tells_its_own_facts_itself() -> None:
    assert problems(more="{who, select, other {Do tada}}", opening="{name}, {extra}") == [
        ("hr.yml", "`blocks.more` lacks `{extra}`"),
        ("hr.yml", "`blocks.opening` uses `{extra}`"),
    ]


def test_a_part_that_may_be_left_out_may_repeat_what_always_stands() -> None:
    assert problems(more="{who, select, other {Do}} {day}: {extra}") == []


def test_what_only_picks_between_wordings_may_do_so_elsewhere() -> None:
    assert problems(more="Do tada: {extra}", opening="{who, select, team {Mi} other {Ja}} i {name}") == []


def test_what_picks_between_wordings_nowhere_is_told() -> None:
    assert problems(more="Do tada: {extra}") == [("hr.yml", "`blocks.more` lacks `{who}`")]
