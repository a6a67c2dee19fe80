"""Values as a sentence shows them, in each language."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value, has_thousandths, plural_category

EN, AR, HR = (BY_CODE[code] for code in ("en", "ar", "hr"))


@pytest.mark.parametrize(
    ("lang", "written"),
    [("en", "31 March 2027"), ("ar", "31 مارس 2027"), ("hr", "31. ožujka 2027."), ("zh", "2027年3月31日")],
)
def test_a_date_is_written_as_the_language_does(lang: str, written: str) -> None:
    assert format_value("date", "2027-03-31", BY_CODE[lang]) == written


@pytest.mark.parametrize(
    ("lang", "written"), [("en", "1,250.5"), ("ar", "1,250.5"), ("hr", "1.250,5"), ("zh", "1,250.5")]
)
def test_a_number_has_the_separators_of_the_language(lang: str, written: str) -> None:
    assert format_value("number", "1250.5", BY_CODE[lang]) == written


@pytest.mark.parametrize(
    ("raw", "written"), [("1200", "1,200"), ("1200.0", "1,200"), ("1200.5", "1,200.50"), ("0.05", "0.05")]
)
def test_an_amount_has_two_decimals_or_none(raw: str, written: str) -> None:
    assert format_value("amount", raw, EN) == written


@pytest.mark.parametrize(
    ("kind", "raw", "written"),
    [
        ("amount", "250.500", "250.500"),
        ("amount", "1250.505", "1,250.505"),
        ("amount", "0.125", "0.125"),
        ("number", "7.50", "7.50"),
        ("number", "0.12345", "0.12345"),
    ],
)
def test_decimals_that_were_typed_are_neither_rounded_nor_dropped(kind: str, raw: str, written: str) -> None:
    assert format_value(kind, raw, EN) == written


@pytest.mark.parametrize(
    ("currency", "has"), [("jod", True), ("kwd", True), ("tnd", True), ("eur", False), ("bam", False), ("other", False)]
)
def test_a_currency_with_three_decimals_is_known_by_its_code(currency: str, has: bool) -> None:
    assert has_thousandths(currency) is has


def test_an_amount_has_the_separators_of_the_language() -> None:
    assert format_value("amount", "1200.5", HR) == "1.200,50"


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 1, 1)), st.sampled_from(CODES))
def test_every_language_writes_the_year_in_the_digits_that_readers_type(date: datetime.date, lang: str) -> None:
    assert str(date.year) in format_value("date", date.isoformat(), BY_CODE[lang])


@pytest.mark.parametrize("lang", ["en", "hr", "zh"])
@given(text=st.text())
def test_text_stays_as_typed_where_writing_runs_left_to_right(lang: str, text: str) -> None:
    assert format_value("text", text, BY_CODE[lang]) == text


@pytest.mark.parametrize(
    ("lang", "numbers"),
    [
        ("en", {"1": "one", "0": "other", "2": "other", "1.5": "other"}),
        ("ar", {"0": "zero", "1": "one", "2": "two", "3": "few", "11": "many", "100": "other", "103": "few"}),
        ("hr", {"1": "one", "21": "one", "2": "few", "5": "other", "11": "other", "12": "other", "102": "few"}),
        ("zh", {"0": "other", "1": "other", "2": "other"}),
    ],
)
def test_a_number_has_the_category_of_its_language(lang: str, numbers: dict[str, str]) -> None:
    assert {number: plural_category(number, BY_CODE[lang]) for number in numbers} == numbers


@pytest.mark.parametrize("lang", CODES)
@given(number=st.integers(0, 10_000))
def test_every_category_is_one_that_the_language_declares(lang: str, number: int) -> None:
    assert plural_category(str(number), BY_CODE[lang]) in BY_CODE[lang].plurals
