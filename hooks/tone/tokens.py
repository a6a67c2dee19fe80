"""A text cut into folded words and ends of sentences; `overrides/tone/tokens.js` cuts the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

STOP, ASKED, CALLED, SHOUTED = ".", "?", "!", "!!"
"""How a sentence ends: with a full stop or a line, a question mark, one exclamation mark, several."""
SHORT_LINE, SHORT_LINE_OF_SIGNS = 45, 20
"""A line with fewer letters ends a sentence by its end: a greeting, a line of a chat. Longer ones were wrapped."""
_OWN_CASE = 0x250  # beyond these Latin letters, versions of Unicode do not agree on small letters and accents
_APOSTROPHES = "'\u2019\u02bc\u2018\u0060\u00b4"
_MARKS = {".": ".", "…": "…", "?": "?", "؟": "?", "!": "!", "。": "。", "｡": "。"}
_IN_NUMBERS = ".,:/-"
_GOES_ON = ",;،؛"
"""What stands within a sentence alone, as after `30.9., `."""
_SIGNS = (
    (0xAB, 0xAB),
    (0xBB, 0xBB),
    (0xBF, 0xBF),
    (0xD7, 0xD7),
    (0xF7, 0xF7),
    (0x60C, 0x60D),
    (0x61B, 0x61F),
    (0x66A, 0x66D),
    (0x6D4, 0x6D4),
    (0x2000, 0x206F),
    (0x20A0, 0x20CF),
    (0x2190, 0x2BFF),
    (0x3000, 0x3020),
    (0x3030, 0x303F),
    (0xFE00, 0xFE6F),
    (0xFF5F, 0xFF65),
    (0xFFF0, 0xFFFF),
    (0x1F000, 0x1FAFF),
)


@dataclass(frozen=True)
class Letters:
    """How the words of a language are folded and cut.

    `folded` maps letters to those that stand for them, `dropped` are ranges of signs left out, `accents` says whether
    those on Latin letters stay. `splits` are words that stand for several, `prefixes` are glued to words, and a full
    stop after one of the `abbreviations` ends nothing. `binding` words hold two halves of a sentence together. `spaced`
    says whether blanks stand between words.
    """

    folded: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[tuple[int, int], ...] = ()
    accents: bool = False
    splits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    prefixes: tuple[str, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    binding: tuple[str, ...] = ()
    spaced: bool = True

    def fold(self, letter: str) -> str:
        """The letter that stands for this one; empty for a sign that is left out."""
        code = ord(letter)
        if code < 0x80:
            return letter.lower()
        if 0xFF01 <= code <= 0xFF5E:
            return chr(code - 0xFEE0).lower()
        if code < _OWN_CASE:
            letter = letter.lower()[0]
            letter = self.folded.get(letter, letter)
            return letter if self.accents else unicodedata.normalize("NFD", letter)[0]
        if any(first <= code <= last for first, last in self.dropped):
            return ""
        return self.folded.get(letter, letter)


@dataclass(frozen=True)
class Token:
    """A word, or the end of a sentence, where it stands in the text: code points from `start` up to `end`."""

    word: str
    start: int
    end: int
    stop: str = ""

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.word[:1].isascii() and self.word[:1].isdigit()


def cut(text: str, letters: Letters) -> list[Token]:
    """The words of a text and the ends of its sentences, in their order; an end of a sentence is always last."""
    return _Cutter(text, letters).tokens


class _Cutter:
    def __init__(self, text: str, letters: Letters) -> None:
        self.letters = letters
        self.text = text
        self.folded = [letters.fold(letter) for letter in text]
        self.tokens: list[Token] = []
        self.line = 0
        place = 0
        while place < len(text):
            place = self.next(place)
        self.stop(STOP, len(text), len(text))

    def next(self, place: int) -> int:
        """Read what stands at a place. Returns where the next begins."""
        letter = self.folded[place]
        if letter in _MARKS:
            return self.marks(place)
        if letter == "\n":
            self.newline(place)
        elif is_han(letter):
            self.tokens.append(Token(letter, place, place + 1))
        elif is_word(letter):
            return self.word(place)
        return place + 1

    def word(self, start: int) -> int:
        """A word, or a number with the signs within it."""
        end, word = start, ""
        number = self.folded[start].isdigit()
        while end < len(self.text):
            letter = self.folded[end]
            if is_word(letter) and not is_han(letter):
                word += letter
            elif letter in _APOSTROPHES and letter and self.goes_on(end):
                word += "'"
            elif letter and not (number and letter in _IN_NUMBERS and self.digit(end + 1) and self.digit(end - 1)):
                break
            end += 1
        self.tokens += [Token(part, start, end) for part in split_word(word, self.letters)]
        return end

    def goes_on(self, place: int) -> bool:
        after = self.folded[place + 1] if place + 1 < len(self.text) else ""
        return is_word(after) and not is_han(after)

    def digit(self, place: int) -> bool:
        return place < len(self.text) and self.folded[place] in _DIGITS

    def marks(self, start: int) -> int:
        """A row of full stops, question marks and the like. Returns where it ends."""
        end = start
        while end < len(self.text) and self.folded[end] in _MARKS:
            end += 1
        row = [_MARKS[letter] for letter in self.folded[start:end]]
        if "?" in row:
            self.stop(ASKED, start, end)
        elif "!" in row:
            self.stop(SHOUTED if row.count("!") > 1 else CALLED, start, end)
        elif "。" in row or self.ends(row, end):
            self.stop(STOP, start, end)
        return end

    def ends(self, row: list[str], end: int) -> bool:
        """Whether a row of full stops ends a sentence."""
        if end < len(self.text) and is_word(self.folded[end]) and not is_han(self.folded[end]):
            return False
        after = end
        while after < len(self.text) and self.text[after] in " \u00a0\n":
            after += 1
        following = self.text[after] if after < len(self.text) else ""
        if following and following in _GOES_ON:
            return False
        if len(row) > 1 or "…" in row:
            return not is_small(following)
        if not self.tokens or self.tokens[-1].stop:
            return False
        before = self.tokens[-1]
        if before.is_number:
            return not (is_small(following) or self.digit(after))
        if len(before.word) == 1 and before.word.isascii():
            return False
        if before.word not in self.letters.abbreviations:
            return True
        counted = len(self.tokens) > 1 and self.tokens[-2].is_number  # as in `15 Oct`
        return counted and bool(following) and not (is_small(following) or self.digit(after))

    def newline(self, place: int) -> None:
        after = place + 1
        while after < len(self.text) and self.text[after] in " \t\r":
            after += 1
        empty = after < len(self.text) and self.text[after] == "\n"
        if empty or place - self.line < (SHORT_LINE if self.letters.spaced else SHORT_LINE_OF_SIGNS):
            self.stop(STOP, place, place + 1)
        self.line = place + 1

    def stop(self, kind: str, start: int, end: int) -> None:
        """The end of a sentence, unless nothing stands before it."""
        if self.tokens and not self.tokens[-1].stop:
            self.tokens.append(Token("", start, end, kind))


def split_word(word: str, letters: Letters) -> tuple[str, ...]:
    """The words that a written one stands for, without apostrophes; what is glued to a number is one of its own."""
    plain = word.replace("'", "")
    for prefix in letters.prefixes:
        number = plain.removeprefix(prefix)
        if number != plain and number[:1] in _DIGITS:
            return prefix, number
    return letters.splits.get(word) or letters.splits.get(plain) or (plain,)


_DIGITS = frozenset("0123456789")


def is_han(letter: str) -> bool:
    """Whether it is a sign that counts as a word."""
    code = ord(letter) if letter else 0
    return 0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x3FFFF


def is_word(letter: str) -> bool:
    """Whether it is a letter or a digit, once folded."""
    if not letter:
        return False
    if letter.isascii():
        return letter.isalnum()
    code = ord(letter)
    return code >= 0xAA and not any(first <= code <= last for first, last in _SIGNS)


def is_small(letter: str) -> bool:
    """Whether it is a small letter of the Latin script."""
    return bool(letter) and ord(letter) < _OWN_CASE and letter.lower() == letter and letter.upper() != letter
