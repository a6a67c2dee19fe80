"""What a form makes of numbers as people type them, with units, signs and digits of any country."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.data.families.typed import read_typed
from hooks.data.folder import DataFolder
from tests.conftest import DOCS
from tests.vectors import load_vectors
from tests.vectors.engine import in_browser

VECTORS = load_vectors("readable")
WORDS = read_typed(DataFolder(DOCS / "_data", DOCS.parent))


def _known(lang: str, field: str, currency: str = "") -> dict[str, Any]:
    kind = {"kind": "amount"} if field == "amount" else {"kind": "number", "unit": field}
    chosen = {"usual": currency.strip("()"), "currency": ""} if currency.startswith("(") else {"currency": currency}
    point = "," if lang == "hr" else "."
    offered = VECTORS["offered"][lang].split()
    words = WORDS[lang].model_dump()
    return {**kind, **chosen, "offered": offered, "locales": [lang], "point": point, "typed": words}


def _readings(cases: Iterable[tuple[str, str, str, str]]) -> list[dict[str, Any]]:
    return in_browser([("readable", [typed, _known(lang, field, currency)]) for lang, field, currency, typed in cases])


def test_what_people_type_is_read_or_refused_with_its_cause() -> None:
    found = _readings(case[:4] for case in VECTORS["reads"])
    right = [
        {"cause": case[4]} if isinstance(case[4], list) else dict(zip(("text", "currency"), case[4:], strict=False))
        for case in VECTORS["reads"]
    ]
    wrong = [(case[:4], is_, was) for case, is_, was in zip(VECTORS["reads"], found, right, strict=True) if is_ != was]
    assert len(right) > 100
    assert wrong == []


def test_a_number_that_is_read_is_one_for_the_form_too() -> None:
    read = [reading["text"] for reading in _readings(case[:4] for case in VECTORS["reads"]) if "text" in reading]
    assert len(read) > 50
    assert None not in in_browser([("parseNumber", [text]) for text in read])


@pytest.mark.parametrize(
    ("typed", "lang", "read"),
    [
        ("1,00,000", "en", "100000"),
        ("12,34,567.50", "en", "1234567.50"),
        ("10,0000", "zh", "100000"),
        ("1,0000,0000", "zh", "100000000"),
        ("10,0000", "hr", "10,0000"),  # where a comma stands before decimals
        ("\u0967\u0968\u096b\u0966", "en", "1250"),
        ("\u0be7\u0be6", "en", "10"),
    ],
)
def test_digits_and_groups_of_other_countries_are_read(typed: str, lang: str, read: str) -> None:
    assert _readings([(lang, "amount", VECTORS["offered"][lang].split()[0], typed)]) == [{"text": read}]


def test_every_number_in_words_of_the_language_reads_back() -> None:
    """Words of the data, one by one, so that none is hidden by another."""
    for lang, words in WORDS.items():
        given = [(word, number) for number, them in words.numbers.items() for word in them]
        assert len(given) > 15
        halves = {"1/2": "0,5" if lang == "hr" else "0.5"}
        found = _readings((lang, "days", "", word) for word, _ in given)
        assert found == [{"text": halves.get(number, number)} for _, number in given], lang


def test_no_text_stops_the_reading_of_numbers() -> None:
    @given(st.text(max_size=40))
    def read(text: str) -> None:
        texts.append(text)

    texts: list[str] = []
    read()
    for lang in ("en", "zh"):
        assert len(_readings((lang, "amount", "eur", text) for text in texts)) == len(texts) > 10


def test_a_third_stays_a_third_in_every_language() -> None:
    typed = [("33.333", "."), ("66,667", ","), (" ٣٣.٣٣٣", "."), ("33,333", "."), ("33.333", "")]
    kept = in_browser([("exactText", [*each]) for each in typed])
    assert kept == ["033.333", "066,667", "033.333", "33,333", "33.333"]
    for text in kept[:3]:
        [number] = in_browser([("parseNumber", [text])])
        assert float(number) < 100
    assert in_browser([("typedText", ["033.333", ","]), ("typedText", ["033.333", "."])]) == ["33,333", "33.333"]


def test_what_is_too_long_for_a_number_is_not_looked_at_for_long() -> None:
    begun = time.monotonic()
    texts = ["- " * 50_000, "1 " * 50_000, "9" * 100_000, "k" * 100_000, "½" * 100_000]
    found = _readings(("en", "amount", "eur", text) for text in texts)
    assert found == [{"cause": ["one", ""]}] * len(texts)
    assert time.monotonic() - begun < 20
