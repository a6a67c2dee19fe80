"""What a form makes of days and numbers as people type them, and what it says beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.languages import CODES
from hooks.text.marks import isolate_name
from tests.vectors.engine import in_browser

ROOT = Path(__file__).parents[2]
NAMES = (
    *("day", "past", "weekend", "holiday", "not_whole", "no_days", "many_days", "over"),
    *("zero", "decimals", "read_as", "minus", "part", "unclear", "long"),
)
SAID = {name: f"<{name}>" for name in NAMES} | {
    "day": "{day}|{distance}",
    "many_days": "many {days}|{years}",
    "read_as": "read {value}",
    "decimals": "decimals {value}",
    "part": "part {part}",
    "unclear": "{first}|{second}",
    "over": "over {value}",
    "holiday": "holiday {place}",
    "weekend": "weekend {place}",
}
ZH, AR = ["zh", "zh-hant"], ["ar"]
FREE = {"weekend": [0, 6], "from": "2026-01-01", "to": "2028-12-31", "free": ["2027-05-03"], "worked": []}


def _readable(typed: str, kind: str, unit: str = "", currency: str = "", **more: Any) -> str:
    locales = more.get("locales", ["en"])
    known = {"kind": kind, "currency": currency, "words": more.get("words", []), "locales": locales}
    known |= {"unit": unit} if unit else {}
    return str(in_browser([("readable", [typed, known | {"point": "," if locales == ["hr"] else "."}])])[0])


@pytest.mark.parametrize(
    ("typed", "kind", "currency", "lang", "read"),
    [
        ("19 %", "number", "", "en", "19"),
        ("١٩٪", "number", "", "ar", "١٩"),
        ("７％", "number", "", "zh", "７"),
        ("5 %", "amount", "eur", "en", "5 %"),
        ("£850", "amount", "gbp", "en", "850"),
        ("850 eur", "amount", "eur", "hr", "850"),
        ("¥500", "amount", "cny", "zh", "500"),
        ("A$500", "amount", "aud", "en", "500"),
        ("$500", "amount", "aud", "en", "500"),
        ("$500", "amount", "gbp", "en", "$500"),
        ("£850", "amount", "", "en", "£850"),
        ("500", "amount", "usd", "en", "500"),
        ("850 euros", "amount", "eur", "en", "850"),
        ("850 eura", "amount", "eur", "hr", "850"),
        ("2500 dollars", "amount", "usd", "en", "2500"),
        ("2500 pounds", "amount", "usd", "en", "2500 pounds"),
    ],
)
def test_a_number_stands_without_its_own_sign_and_keeps_a_foreign_one(
    typed: str, kind: str, currency: str, lang: str, read: str
) -> None:
    assert _readable(typed, kind, currency=currency, locales=[lang]) == read


@pytest.mark.parametrize(
    ("typed", "words", "locales", "read"),
    [
        ("500 元", ["元"], ZH, "500"),
        ("1.5万元", ["元"], ZH, "15000"),
        ("3萬", ["元"], ZH, "30000"),
        ("2亿", ["元"], ZH, "200000000"),
        ("٢٬٥٠٠ دينار", ["دينار أردني"], AR, "٢٬٥٠٠"),
        ("3 دنانير", ["دنانير أردنية"], AR, "3"),
        ("2.5k", [], ["en"], "2500"),
        ("1.25K", [], ["en"], "1250"),
        ("2 ألف", [], AR, "2000"),
        ("500 美元", ["元"], ZH, "500 美元"),
    ],
)
def test_words_of_the_currency_and_of_many_are_read(
    typed: str, words: list[str], locales: list[str], read: str
) -> None:
    assert _readable(typed, "amount", currency="xxx", words=words, locales=locales) == read


@pytest.mark.parametrize(
    ("typed", "unit", "lang", "read"),
    [
        ("12.5 h", "hours", "en", "12.5"),
        ("12,5 sati", "hours", "hr", "12,5"),
        ("30 days", "days", "en", "30"),
        ("1 dan", "days", "hr", "1"),
        ("30天", "days", "zh", "30"),
        ("٣٠ يومًا", "days", "ar", "٣٠"),
        ("30 يوما", "days", "ar", "30"),
        ("30 minutes", "days", "en", "30 minutes"),
    ],
)
def test_a_unit_that_goes_without_saying_may_be_said(typed: str, unit: str, lang: str, read: str) -> None:
    assert _readable(typed, "number", unit, locales=[lang]) == read


@pytest.mark.parametrize(
    ("typed", "lang", "read"),
    [
        ("1,00,000", "en", "100000"),
        ("12,34,567.50", "en", "1234567.50"),
        ("10,0000", "zh", "100000"),
        ("1,0000,0000", "zh", "100000000"),
        ("10,0000", "hr", "10,0000"),  # where a comma stands before decimals
        ("१२५०", "en", "1250"),
        ("௧௦", "en", "10"),
        ("-200", "en", "-200"),
        ("soon", "en", "soon"),
        ("1 2 3 soon 4", "en", "1 2 3 soon 4"),
    ],
)
def test_digits_and_groups_of_other_countries_are_read(typed: str, lang: str, read: str) -> None:
    assert _readable(typed, "amount", currency="eur", locales=[lang]) == read


def test_no_text_stops_the_reading_of_numbers() -> None:
    @given(st.text(max_size=40))
    def read(text: str) -> None:
        texts.append(text)

    texts: list[str] = []
    read()
    known = {"kind": "amount", "currency": "eur", "words": ["euro"], "locales": ["en"], "point": "."}
    found = in_browser([("readable", [text, known]) for text in texts])
    assert len(found) == len(texts) > 10


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


def test_a_share_beyond_the_whole_is_asked_about() -> None:
    assert _number("33,333", unit="percent") == ["over 33,333"]
    assert _number("033.333", unit="percent") == []


def test_a_third_stays_a_third_in_every_language() -> None:
    typed = [("33.333", "."), ("66,667", ","), (" ٣٣.٣٣٣", "."), ("33,333", "."), ("33.333", "")]
    kept = in_browser([("exactText", [*each]) for each in typed])
    assert kept == ["033.333", "066,667", "033.333", "33,333", "33.333"]
    for text in kept[:3]:
        [number] = in_browser([("parseNumber", [text])])
        assert float(number) < 100
    assert in_browser([("typedText", ["033.333", ","]), ("typedText", ["033.333", "."])]) == ["33,333", "33.333"]


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


def test_weekends_and_holidays_are_those_of_the_place() -> None:
    assert _day("2027-05-02", freeDays=FREE)[1:] == ["weekend Croatia"]
    assert _day("2027-05-03", freeDays=FREE)[1:] == ["holiday Croatia"]
    assert _day("2027-05-04", freeDays=FREE)[1:] == []
    assert _day("2035-05-06", freeDays=FREE)[1:] == []  # nobody has that calendar yet


@pytest.mark.parametrize("lang", CODES)
def test_every_language_has_the_words(lang: str) -> None:
    text = (ROOT / f"docs/_data/strings/{lang}.yml").read_text("utf-8")
    assert "\nsense:\n" in text
    assert all(f"\n  {name}: " in text for name in NAMES)


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
