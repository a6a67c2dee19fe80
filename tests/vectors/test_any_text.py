"""The build and the browser's modules make the same of ten thousand texts that nobody thought of."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from random import Random
from typing import Any

from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value, plural_category
from tests.vectors.engine import Call, built_text, in_browser, text_calls, writing

TEXTS, NUMBERS = 10_000, 500
LONGEST = 24
THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # what a number that is no amount takes for thousands
SIGNS = 'aZž50789  ().,-+/:@#_=&~\\?!;%€|\n\t\r\vنصة٠٥۰۹،؟。中»“”"…１½①é𠀀𐐀𞤀'
UNSEEN = "\u0301\u200b\u200c\u200e\u200f\x85\x1c\xa0\ufeff\u2028\u2067"
WORDS = ("نص ", " 5-5 ", "www.", "://")  # what would seldom come about
PARTS = (*SIGNS, *UNSEEN, *WORDS)
HALVES = range(0xD800, 0xE000)  # of a pair: no text by themselves


def _telling(chance: Random) -> str:
    """A text of signs that mean something to one of the functions."""
    return "".join(chance.choices(PARTS, k=chance.randint(0, LONGEST)))


def _any(chance: Random) -> str:
    """A text of any signs there are, the first ones more often."""
    tops = (0x80, 0x800, 0x3000, 0x10000, 0x110000)
    signs = (chance.randrange(chance.choice(tops)) for _ in range(chance.randint(0, LONGEST // 2)))
    return "".join(chr(sign) for sign in signs if sign not in HALVES)


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
    chance = Random("texts")
    texts = [chance.choice((_telling, _any))(chance) for _ in range(TEXTS)]
    assert len(set(texts)) > TEXTS / 2
    assert _different(texts, built_text, text_calls) == []


def test_any_number_is_written_alike() -> None:
    chance = Random("numbers")
    digits = [(chance.randrange(10 ** chance.randint(1, 9)), chance.randint(0, 5)) for _ in range(NUMBERS)]
    numbers = {f"{Decimal(whole).scaleb(-places):f}" for whole, places in digits}
    plain = sorted(number for number in numbers if not THOUSANDS.fullmatch(number))
    assert len(plain) > NUMBERS / 3

    def built(number: str) -> list[Any]:
        kinds = [format_value(kind, number, BY_CODE[lang], 3) for lang in CODES for kind in ("number", "amount")]
        return kinds + [plural_category(number, BY_CODE[lang]) for lang in CODES]

    def calls(number: str) -> list[Call]:
        given = [writing(lang, ".") for lang in CODES]
        kinds: list[Call] = [("formatValue", [kind, number, each]) for each in given for kind in ("number", "amount")]
        return kinds + [("pluralCategory", [number, each]) for each in given]

    assert _different(plain, built, calls) == []


def test_any_date_is_written_alike() -> None:
    chance, first, last = Random("days"), datetime.date(100, 1, 1), datetime.date.max
    days = [
        datetime.date.fromordinal(chance.randint(first.toordinal(), last.toordinal())).isoformat()
        for _ in range(NUMBERS)
    ]

    def built(day: str) -> list[Any]:
        return [format_value(kind, day, BY_CODE[lang]) for lang in CODES for kind in ("date", "day")]

    def calls(day: str) -> list[Call]:
        return [("formatValue", [kind, day, writing(lang)]) for lang in CODES for kind in ("date", "day")]

    assert _different(days, built, calls) == []
