"""What a form says beside days and numbers as people type them, and of which it asks whether they are meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hooks.languages import CODES
from hooks.text.marks import isolate_name
from hooks.web.sense import WORDS
from tests.vectors.engine import in_browser

ROOT = Path(__file__).parents[2]
SAID = {name: f"<{name}>" for name in WORDS} | {
    "day": "{day}|{distance}",
    "many_days": "many {days}|{years}",
    "long_ago": "ago {years}",
    "far_off": "off {years}",
    "soon": "soon {days}",
    "read_as": "read {value}",
    "decimals": "decimals {value}",
    "part": "part {part}",
    "unclear": "{first}|{second}",
    "over": "over {value}",
    "holiday": "holiday {place}",
    "weekend": "weekend {place}",
}
FREE = {"weekend": [0, 6], "from": "2026-01-01", "to": "2028-12-31", "free": ["2027-05-03"], "worked": []}


def _number(text: str, kind: str = "number", lang: str = "en", **given: Any) -> list[str]:
    found = in_browser(
        [("numberNotes", [text, {"kind": kind, "decimals": 2} | given, {"words": SAID, "locale": lang}])]
    )
    return list(found[0])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("30", []),
        ("14.5", ["<not_whole>"]),
        ("0", ["<no_days>"]),
        ("99999999", ["many 99,999,999 days|273,791 years"]),
        ("1000", []),
        ("", []),
    ],
)
def test_days_that_can_hardly_be_meant_are_asked_about(typed: str, said: list[str]) -> None:
    assert _number(typed, unit="days") == said


@pytest.mark.parametrize(
    ("typed", "lang", "given", "said"),
    [
        ("0", "en", {}, ["<zero>"]),
        ("0,00", "hr", {}, ["<zero>"]),
        ("1250,505", "en", {}, ["decimals 1,250.505"]),
        ("1250,505", "hr", {}, ["decimals 1.250,505"]),
        ("1250.505", "en", {"decimals": 3}, []),
        ("1250.50", "en", {}, []),
        ("1.250", "en", {}, ["read 1,250"]),
        ("1,250", "en", {}, []),
        ("1.250", "hr", {}, []),
        ("1,250", "hr", {}, ["read 1.250"]),
        ("-200", "en", {}, ["<minus>"]),
        ("\u2212200", "en", {}, ["<minus>"]),
        ("$500", "en", {}, ["part \u2068$\u2069"]),
        ("٥٠٠ ليرة", "ar", {}, ["part \u2068ليرة\u2069"]),
        ("1234567890.1234567", "en", {}, ["<long>"]),
        ("1,250", "en", {"point": "."}, ["1,250|1.250"]),
        ("1.250", "hr", {"point": ","}, ["1.250|1,250"]),
    ],
)
def test_amounts_are_asked_about_with_the_cause(typed: str, lang: str, given: dict[str, Any], said: list[str]) -> None:
    assert _number(typed, "amount", lang, **given) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"kind": "amount"}, "<zero>"),
        ({"kind": "number"}, "<no_number>"),
        ({"kind": "number", "unit": "days"}, "<no_days>"),
        ({"kind": "number", "unit": "percent"}, "<no_number>"),
        ({"kind": "number", "unit": "hours"}, "<no_number>"),
    ],
)
def test_nothing_is_asked_about_in_every_unit(given: dict[str, str], said: str) -> None:
    assert _doubts(given, "0", "0.00", "1", "") == [said, said, "", ""]


def _doubts(given: dict[str, Any], *typed: str) -> list[str]:
    says = {"words": SAID, "locale": "en"}
    return list(in_browser([("numberDoubt", [text, {"decimals": 2, "point": "."} | given, says]) for text in typed]))


def test_a_number_that_is_read_in_one_of_two_ways_is_to_be_checked_and_one_that_cannot_be_read_is_not() -> None:
    assert _doubts({"kind": "number"}, "62.125", "62,125", "62125") == ["read 62,125", "", ""]
    assert _doubts({"kind": "amount", "point": ""}, "62.125", "$500", "-5") == ["read 62,125", "", ""]
    assert _doubts({"kind": "amount"}, "62.125", "12.3456") == ["decimals 62.125", "decimals 12.3456"]
    assert _doubts({"kind": "number", "unit": "percent"}, "120", "100") == ["over 120", ""]
    assert _doubts({"kind": "number", "unit": "days"}, "14.5") == ["<not_whole>"]


def test_a_share_beyond_the_whole_is_asked_about() -> None:
    assert _number("33,333", unit="percent") == ["over 33,333"]
    assert _number("033.333", unit="percent") == []


def _day(iso: str, lang: str = "en", **given: Any) -> list[str]:
    about = {"today": "2027-04-30", "ahead": True, "place": "Croatia", "freeDays": None} | given
    return list(in_browser([("dayNotes", [iso, about, {"words": SAID, "locale": lang}])])[0])


@pytest.mark.parametrize(
    ("iso", "lang", "said"),
    [
        ("2027-05-02", "en", "Sunday 2 May 2027|in 2 days"),
        ("2027-05-01", "en", "Saturday 1 May 2027|tomorrow"),
        ("2027-05-02", "hr", "nedjelja, 2. svibnja 2027.|prekosutra"),
        ("2027-05-11", "hr", "utorak, 11. svibnja 2027.|za 11 dana"),
        ("2027-05-11", "zh", "2027年5月11日星期二|11天后"),
    ],
)
def test_a_day_is_told_in_full_with_its_distance(iso: str, lang: str, said: str) -> None:
    [found] = _day(iso, "en-GB" if lang == "en" else lang)
    assert found.replace(",", "") == said.replace(",", "")


def test_a_day_that_has_passed_is_told_where_it_was_to_come() -> None:
    assert _day("2027-04-29")[1:] == ["<past>"]
    assert _day("2027-04-29", ahead=False)[1:] == []
    assert _day("2027-04-30")[1:] == []
    assert _day("") == _day("2027-02-30") == []


def _doubt(iso: str, **given: Any) -> str:
    says = {"words": SAID, "locale": "en"}
    return str(in_browser([("dayDoubt", [iso, {"today": "2027-04-30"} | given, says])])[0])


def test_a_day_that_is_still_to_come_is_told_where_it_was_to_have_passed() -> None:
    assert _doubt("2027-05-01", behind=True) == "<to_come>"
    assert [_doubt("2027-04-30", behind=True), _doubt("2027-05-01"), _doubt("2027-04-29", behind=True)] == ["", "", ""]


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2020-05-01", "ago 7 years"),
        ("2026-04-29", ""),
        ("2026-04-28", "ago 1 year"),
        ("2099-12-31", "off 73 years"),
        ("2030-04-29", ""),
        ("2030-05-02", "off 3 years"),
    ],
)
def test_a_day_of_another_year_is_asked_about_unless_it_may_be_of_any(iso: str, said: str) -> None:
    assert _doubt(iso) == said
    assert _doubt(iso, anyYear=True) == ""


def test_a_last_day_sooner_than_the_notice_is_asked_about() -> None:
    assert _doubt("2027-05-09", notice=10) == "soon 10 days"
    assert _doubt("2027-05-10", notice=10) == ""


def test_weekends_and_holidays_are_those_of_the_place() -> None:
    assert _day("2027-05-02", freeDays=FREE)[1:] == ["weekend Croatia"]
    assert _day("2027-05-03", freeDays=FREE)[1:] == ["holiday Croatia"]
    assert _day("2027-05-04", freeDays=FREE)[1:] == []
    assert _day("2029-05-06", freeDays=FREE)[1:] == []  # nobody has that calendar yet


@pytest.mark.parametrize("lang", CODES)
def test_every_language_has_the_words(lang: str) -> None:
    text = (ROOT / f"docs/_data/strings/{lang}.yml").read_text("utf-8")
    assert "\nsense:\n" in text
    assert all(f"\n  {name}: " in text for name in WORDS)


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Northside Dental Ltd.", True),
        ("Studio Maya (UK)", True),
        ("شركة Northside", False),
        ("https://files.example", False),
        ("maya@example.com", False),
        ("HR1210010051863000160", False),
        ("Website 2027", False),
        ("一二三", True),
        ("شركة النور", False),
        ("", False),
    ],
)
def test_a_name_in_other_letters_keeps_to_itself_and_nothing_that_is_opened_does(name: str, alone: bool) -> None:
    right = f"\u2068{name}\u2069" if alone else name
    assert in_browser([("isolateName", [name])]) == [right]
    assert isolate_name(name) == right
