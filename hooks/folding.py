"""Words as the search compares them: one form for all the ways in which people type a word.

The browser does the same with the same table, `overrides/search/fold.js`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from opencc import OpenCC

from hooks.languages import BY_CODE
from hooks.letters import ARABIC_DIGITS, DIGITS, LETTERS, RTL

APOSTROPHES = "'’ʼ‘`"
STOPS = "\u060c\u061b\u061e\u061f\u066a-\u066d\u06d4"
"""Marks that stand among the letters of `RTL` and end a word."""
_WORD = re.compile(f"[{LETTERS}{RTL}{DIGITS}{ARABIC_DIGITS}]+")


@dataclass(frozen=True)
class FoldingTable:
    """How the words of a language are folded, as plain values: the index of the search holds them for the browser.

    `letters` and `instead` go one for one. `dropped`, `stops` and `signs` are ranges: what is left out, what ends a
    word, and the signs of a script without blanks.
    """

    letters: str
    instead: str
    dropped: str
    stops: str
    accents: bool
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]
    least: int
    signs: str

    @cached_property
    def _instead(self) -> dict[int, int]:
        return str.maketrans(self.letters, self.instead)

    @cached_property
    def _dropped(self) -> re.Pattern[str]:
        return re.compile(f"[{self.dropped}]")

    @cached_property
    def _stops(self) -> re.Pattern[str]:
        return re.compile(f"[{self.stops}]")

    def fold(self, text: str) -> str:
        """The text in small letters of one form."""
        text = self._dropped.sub("", self._stops.sub(" ", unicodedata.normalize("NFKC", text).lower()))
        text = text.translate(self._instead)
        return text if self.accents else without_accents(text)

    def words(self, text: str) -> list[str]:
        """The words of a folded text, whole; of a script without blanks, the runs between other signs."""
        found = _WORD.findall(text)
        if not self.signs:
            return found
        apart = re.compile(f"[{self.signs}]+|[^{self.signs}]+")
        return [part for word in found for part in apart.findall(word)]

    @cache  # noqa: B019 a table lives as long as the process, and texts say few words again and again
    def stem(self, word: str) -> str:
        """A folded word without what is glued to it."""
        for prefix in self.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= self.least:
                word = word.removeprefix(prefix)
                break
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= self.least:
                return word.removesuffix(ending)
        return word

    def as_json(self) -> dict[str, Any]:
        """The table as the browser reads it."""
        names = ("letters", "instead", "dropped", "stops", "accents", "prefixes", "endings", "least", "signs")
        return {name: getattr(self, name) for name in names}

    def __hash__(self) -> int:
        return id(self)


class _WithoutMarks(dict[int, int | None]):
    """What becomes of each sign: a mark is left out. Asked for once a sign, as there are many thousands."""

    def __missing__(self, sign: int) -> int | None:
        self[sign] = None if unicodedata.category(chr(sign)).startswith("M") else sign
        return self[sign]


_WITHOUT_MARKS = _WithoutMarks()


def without_accents(text: str) -> str:
    """The text without the marks above and below its letters."""
    return text if text.isascii() else unicodedata.normalize("NFD", text).translate(_WITHOUT_MARKS)


@cache
def folding_table(lang: str) -> FoldingTable:
    """How a language folds its words."""
    language = BY_CODE[lang]
    folding = language.folding
    letters, instead = folding.letters
    if folding.converter:
        letters, instead = (
            own + more for own, more in zip(folding.letters, _converted(folding.converter), strict=True)
        )
    return FoldingTable(
        letters,
        instead,
        APOSTROPHES + folding.dropped,
        STOPS,
        folding.accents,
        folding.prefixes,
        folding.endings,
        folding.least,
        language.script.signs,
    )


def for_letters(table: FoldingTable, used: Collection[str]) -> FoldingTable:
    """The table with those letters alone that stand for one that is `used`: thousands do not."""
    pairs = [pair for pair in zip(table.letters, table.instead, strict=True) if pair[1] in used]
    values = table.as_json() | {"letters": "".join(a for a, _ in pairs), "instead": "".join(b for _, b in pairs)}
    return FoldingTable(**values)


@cache
def _converted(converter: str) -> tuple[str, str]:
    """The Han characters that a converter changes one by one, and what they become."""
    convert = OpenCC(converter).convert
    changed = {sign: convert(sign) for sign in map(chr, range(0x4E00, 0xA000))}
    pairs = [(sign, other) for sign, other in changed.items() if sign != other and len(other) == 1]
    return "".join(sign for sign, _ in pairs), "".join(other for _, other in pairs)
