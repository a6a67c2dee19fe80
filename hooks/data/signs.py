"""Signs that no author means: those that nobody sees, and letters of alphabets that the site is not written in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from hooks.languages import LANGUAGES

DIRECTION = frozenset("\u200e\u200f")
"""The marks of direction; a text that is written from right to left may need them."""
_UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")  # controls, marks, breaks, what no font knows
# Drawn as nothing, or in the place of what was lost.
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc\ufffd")
_SPACES = frozenset(" \u00a0\u3000")
_SCRIPTS = tuple(dict.fromkeys(language.script.unicode for language in LANGUAGES))
_MOST_MARKS = 4  # above one letter: Arabic needs three, more run into the lines around


@cache
def is_unseen(letter: str) -> bool:
    """Whether a sign is drawn as nothing: a control, a mark, a break, a blank of a strange width."""
    category = unicodedata.category(letter)
    return category in _UNSEEN or letter in _BLANK_LETTERS or (category == "Zs" and letter not in _SPACES)


@cache
def is_foreign(letter: str) -> bool:
    """Whether a letter is of none of the site's scripts, such as the Cyrillic one that looks like `a`."""
    if not letter.isalpha():
        return unicodedata.category(letter) in ("Mn", "Me") and not 0x0600 <= ord(letter) <= 0x06FF
    return not unicodedata.name(letter, "").startswith(_SCRIPTS)


def strange_signs(text: str, *, rtl: bool = False) -> Iterator[tuple[int, str]]:
    """Where signs stand that must not, and what each is. Text from right to left may have marks of direction."""
    marks = 0
    for index, letter in enumerate(text):
        if letter < "\x7f" and letter >= " ":
            marks = 0
            continue
        marks = marks + 1 if unicodedata.category(letter) == "Mn" else 0
        if is_unseen(letter) and not (rtl and letter in DIRECTION):
            yield index, f"{number(letter)}, which nobody sees"
        elif is_foreign(letter):
            yield index, f"`{letter}` ({number(letter)}), a letter that the site is not written in"
        elif marks > _MOST_MARKS:
            yield index, f"{marks} marks above one letter"


def number(letter: str) -> str:
    """A sign by its number, as tables of signs name it."""
    return f"U+{ord(letter):04X}"


def visible(text: str) -> str:
    """The text with every sign that a terminal might obey, or nobody would see, as its number."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"<{number(letter)}>" if is_unseen(letter) else letter for letter in text)
