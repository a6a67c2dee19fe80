"""What a form makes of numbers as people type them, with units, signs and digits of any country."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vectors.engine import in_browser

ZH, AR = ["zh", "zh-hant"], ["ar"]


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


def test_a_third_stays_a_third_in_every_language() -> None:
    typed = [("33.333", "."), ("66,667", ","), (" ٣٣.٣٣٣", "."), ("33,333", "."), ("33.333", "")]
    kept = in_browser([("exactText", [*each]) for each in typed])
    assert kept == ["033.333", "066,667", "033.333", "33,333", "33.333"]
    for text in kept[:3]:
        [number] = in_browser([("parseNumber", [text])])
        assert float(number) < 100
    assert in_browser([("typedText", ["033.333", ","]), ("typedText", ["033.333", "."])]) == ["33,333", "33.333"]
