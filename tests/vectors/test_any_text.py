"""The build and the browser's modules make the same of ten thousand texts that nobody thought of."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value, plural_category
from tests.vectors.engine import Call, built_text, in_browser, text_calls, writing

TEXTS, NUMBERS = 10_000, 500
THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # what a number that is no amount takes for thousands
SIGNS = 'aZž50789  ().,-+/:@#_=&~\\?!;%€|\n\t\r\vنصة٠٥۰۹،؟。中»“”"…１½①é𠀀𐐀𞤀'
UNSEEN = "\u0301\u200b\u200c\u200e\u200f\x85\x1c\xa0\ufeff\u2028\u2067"
WORDS = {"N": "نص ", "F": " 5-5 ", "W": "www.", "S": "://"}  # each stands for what would seldom come about
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXT = st.text([*SIGNS, *UNSEEN, *WORDS], max_size=24).map(lambda text: "".join(WORDS.get(sign, sign) for sign in text))


def _collect(count: int, strategy: st.SearchStrategy[Any]) -> list[Any]:
    """Values of a strategy: all of them go through one process of the engine, so that they come first."""
    found: list[Any] = []

    @settings(max_examples=count, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def note(value: Any) -> None:
        found.append(value)

    note()
    return found


def _different(values: list[Any], built: Callable[[Any], list[Any]], calls: Callable[[Any], list[Call]]) -> list[Any]:
    """The values of which the browser makes something else than the build, the shortest first, with both."""
    made = [calls(value) for value in values]
    results = iter(in_browser(call for each in made for call in each))
    wrong = []
    for value, each in zip(values, made, strict=True):
        for (name, _), ours, theirs in zip(each, built(value), results, strict=False):
            if ours != theirs:
                wrong.append((value, name, ours, theirs))
    return sorted(wrong, key=lambda fault: len(str(fault[0])))[:5]


def test_any_text_is_treated_alike() -> None:
    texts = _collect(TEXTS, TEXT | ANY)
    assert len(set(texts)) > TEXTS / 2
    assert _different(texts, built_text, text_calls) == []


def test_any_number_is_written_alike() -> None:
    digits = st.tuples(st.integers(0, 10**9), st.integers(0, 5))
    numbers = _collect(NUMBERS, digits.map(lambda pair: str(Decimal(pair[0]).scaleb(-pair[1]))))
    plain = sorted({number for number in numbers if "E" not in number and not THOUSANDS.fullmatch(number)})
    assert len(plain) > NUMBERS / 3

    def built(number: str) -> list[Any]:
        kinds = [format_value(kind, number, BY_CODE[lang]) for lang in CODES for kind in ("number", "amount")]
        return kinds + [plural_category(number, BY_CODE[lang]) for lang in CODES]

    def calls(number: str) -> list[Call]:
        given = [writing(lang, ".") for lang in CODES]
        kinds: list[Call] = [("formatValue", [kind, number, each]) for each in given for kind in ("number", "amount")]
        return kinds + [("pluralCategory", [number, each]) for each in given]

    assert _different(plain, built, calls) == []


def test_any_date_is_written_alike() -> None:
    days = _collect(NUMBERS, st.dates(datetime.date(100, 1, 1)).map(datetime.date.isoformat))

    def built(day: str) -> list[Any]:
        return [format_value("date", day, BY_CODE[lang]) for lang in CODES]

    def calls(day: str) -> list[Call]:
        return [("formatValue", ["date", day, writing(lang)]) for lang in CODES]

    assert _different(days, built, calls) == []
