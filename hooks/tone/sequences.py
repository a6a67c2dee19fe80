"""Sequences of words as rules are written in: read into parts, or refused with what is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

MOST_PARTS = 12
LONGEST_GAP = 12
SIGNS = {
    "late": "this word, in capitals or not, with or without accents, with what `prefixes` glue to it",
    "neplać*, *kom, ne*ete": "a word that begins so, that ends so, or both",
    "=late": "this word without anything glued to it",
    "(late|not in time)": "one of these sequences",
    "really?, <you>?, (a|b)?": "there or not",
    "<you>": "one of the sequences of a set",
    "~4": "up to four words in between, in Chinese signs; never over the end of a sentence",
    "<number>": "a number in digits",
    "^": "the beginning of a sentence",
    "$, $?, $!, $!!": "the end of a sentence, of a question, of an exclamation, of one with several exclamation marks",
    "[but]": "what is marked, where that is not the whole sequence",
}
"""What may stand in a sequence, with what it means."""
_LEXEME = re.compile(r"\$(?:\?|!!|!)?|\^|~\d+|<[a-z0-9-]+>\??|[()\[\]|]|\?|[^\s()\[\]|<>^$~?]+\??|\S")
_NUMBER = "number"


class SequenceError(ValueError):
    """A sequence that cannot be read: what is wrong, and how to mend it."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(f"{what}. {fix}")
        self.what, self.fix = what, fix


@dataclass(frozen=True)
class Part:
    """One part of a sequence: a word, a named set, an anchor, or alternatives; after up to `gap` other words."""

    kind: str
    """`word`, `set`, `anchor` or `any`."""
    name: str = ""
    choices: tuple[Sequence, ...] = ()
    optional: bool = False
    gap: int = 0


@dataclass(frozen=True)
class Sequence:
    """Parts in their order, and from which to which they are marked."""

    parts: tuple[Part, ...]
    first: int = 0
    last: int = 0


@lru_cache(1 << 15)  # rules are judged first, and compiled afterwards
def read_sequence(text: str) -> Sequence:
    """The parts of a sequence. Raises `SequenceError`."""
    reader = _Reader(_LEXEME.findall(text))
    sequence = reader.sequence(inner=False)
    if reader.left:
        raise SequenceError(f"`{reader.left[0]}` closes what nothing opens", "Remove it")
    _check(sequence)
    return sequence


def set_names(sequence: Sequence) -> set[str]:
    """The named sets that a sequence uses, within alternatives too."""
    names = {part.name for part in sequence.parts if part.kind == "set" and part.name != _NUMBER}
    return names.union(*(set_names(choice) for part in sequence.parts for choice in part.choices))


class _Reader:
    """Takes lexemes from the front and makes parts of them."""

    def __init__(self, lexemes: list[str]) -> None:
        self.left = lexemes

    def sequence(self, *, inner: bool) -> Sequence:
        parts: list[Part] = []
        gap, first, last = 0, None, None
        while self.left and self.left[0] not in ")|":
            lexeme = self.left.pop(0)
            if lexeme in "[]":
                if inner:
                    raise SequenceError("a mark stands within alternatives", "Put `[` and `]` outside of them")
                first, last = (len(parts), last) if lexeme == "[" else (first, len(parts))
            elif lexeme[0] == "~" and len(lexeme) > 1:
                gap += int(lexeme[1:])
            else:
                found = self.part(lexeme, gap)
                parts += found
                gap = 0 if found else gap
        if gap:
            raise SequenceError("it ends with a gap", "End it with a word")
        if (first is None) != (last is None):
            raise SequenceError("a mark is not closed or not opened", "Write both `[` and `]`")
        if first is not None and last is not None and first >= last:
            raise SequenceError("a mark holds no word", "Put `[` before and `]` behind what is marked")
        return Sequence(tuple(parts), first or 0, len(parts) if last is None else last)

    def part(self, lexeme: str, gap: int) -> list[Part]:
        if lexeme == "(":
            return self.choices(gap)
        if lexeme[0] in "^$":
            return [Part("anchor", lexeme, gap=gap)]
        optional = lexeme.endswith("?")
        name = lexeme.removesuffix("?")
        if name.startswith("<") and name.endswith(">"):
            return [Part("set", name[1:-1], optional=optional, gap=gap)]
        if not name or name in "<>~?":
            raise SequenceError(f"`{lexeme}` says nothing here", "See the signs of sequences in FORMAT.md")
        if name.count("*") > 1 or ("*" in name and len(name) < 3):
            raise SequenceError(f"`{name}` has one star too many or too few letters", "Write `begin*`, `*end`, `be*nd`")
        return [Part("word", name, optional=optional, gap=gap)]

    def choices(self, gap: int) -> list[Part]:
        found = [self.sequence(inner=True)]
        while self.left and self.left[0] == "|":
            self.left.pop(0)
            found.append(self.sequence(inner=True))
        if not self.left:
            raise SequenceError("alternatives are not closed", "Write `)` behind them")
        self.left.pop(0)
        optional = any(not item.parts for item in found)
        if self.left and self.left[0] == "?":
            self.left.pop(0)
            optional = True
        return [Part("any", "", tuple(item for item in found if item.parts), optional, gap)]


def _check(sequence: Sequence, *, inner: bool = False) -> None:
    parts = sequence.parts
    if not any(not part.optional and (inner or part.name != "^") for part in parts):
        raise SequenceError("it asks for no word", "Write at least one that must be there")
    if len(parts) > MOST_PARTS:
        raise SequenceError(f"it has {len(parts)} parts", f"Write at most {MOST_PARTS}")
    if any(part.gap > LONGEST_GAP for part in parts):
        raise SequenceError("a gap is too wide", f"Write at most `~{LONGEST_GAP}`")
    for part in parts:
        if part.gap:
            raise SequenceError("it begins with a gap", "Begin it with a word that must be there")
        if not part.optional:
            break
    for part in parts:
        for choice in part.choices:
            _check(choice, inner=True)
