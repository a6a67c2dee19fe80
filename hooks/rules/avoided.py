"""Words that the texts of a language never use: what sounds translated there, or is said in another way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from hooks.data.load import Source
from hooks.data.problems import Problem
from hooks.languages import BY_CODE
from hooks.rules.words import text_leaves

UNREAD = ("facts", "sources")
"""Folders whose texts keep the words of others, or that readers never see."""


def check_avoided(source: Source, folder: str, words: Mapping[str, str], lang: str) -> Iterator[Problem]:
    """Each text of a language file that holds an avoided word. `words` says what to write instead."""
    if not words or folder in UNREAD:
        return
    pattern = word_pattern(words, lang, begins=True)
    instead = {plain_word(word): better for word, better in words.items()}
    for path, text in text_leaves(source.value):
        if "avoid" in path:
            continue  # the glossary names there what it warns of itself
        for match in pattern.finditer(text):
            what, fix = avoided_fault(match.group(), instead)
            yield source.problem(path, "avoided-word", what, fix)


def avoided_fault(found: str, instead: Mapping[str, str]) -> tuple[str, str]:
    """What is wrong with an avoided word, and how to mend it. `instead` has its words as `plain_word` makes them."""
    better = instead[plain_word(found)]
    return f"“{' '.join(found.split())}” is not written here", f"Write “{better}”, or reword"


def plain_word(word: str) -> str:
    """A word as it is compared: in small letters, with one blank between its parts."""
    return " ".join(word.casefold().split())


def word_pattern(words: Iterable[str], lang: str, *, begins: bool = False) -> re.Pattern[str]:
    """Any of the words, the longest first, in any case and over line breaks.

    Where one sees where words end, they are whole; with `begins`, a word may go on, so that endings are found too.
    """
    ordered = sorted(words, key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered)
    if not BY_CODE[lang].word_ends:
        return re.compile(either, re.IGNORECASE)
    end = "" if begins else r"(?!\w)"
    return re.compile(rf"(?<!\w)(?:{either}){end}", re.IGNORECASE)
