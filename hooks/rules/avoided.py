"""Words that the texts of a language never use: what sounds translated there, or is said in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from hooks.data.load import Source
from hooks.data.problems import Problem
from hooks.languages import BY_CODE
from hooks.rules.words import text_leaves

Fault = tuple[re.Match[str], str, str, str]
"""Where it stands, the rule, what is wrong and how to mend it."""
UNREAD = ("facts", "sources")
"""Folders whose texts keep the words of others, or that readers never see."""


def check_avoided(source: Source, folder: str, words: Mapping[str, str], lang: str) -> Iterator[Problem]:
    """Each text of a language file that holds an avoided word. `words` says what to write instead."""
    if folder in UNREAD:
        return
    for path, text in text_leaves(source.value):
        if "avoid" in path:
            continue  # the glossary names there what it warns of itself
        for _, rule, what, fix in find_avoided(text, words, lang):
            yield source.problem(path, rule, what, fix)


def find_avoided(text: str, words: Mapping[str, str], lang: str) -> Iterator[Fault]:
    """Every avoided word of a text."""
    found = word_pattern(tuple(words), lang, begins=True).finditer(text) if words else ()
    for match in found:
        better = next(better for word, better in words.items() if plain_word(word) == plain_word(match.group()))
        what = f"“{' '.join(match.group().split())}” is not written here"
        yield match, "avoided-word", what, f"Write “{better}”, or reword"


def plain_word(word: str) -> str:
    """A word as it is compared: in small letters, with one blank between its parts."""
    return " ".join(word.casefold().split())


@cache
def word_pattern(words: tuple[str, ...], lang: str, *, begins: bool = False) -> re.Pattern[str]:
    """Any of the words, the longest first, in any case and over line breaks.

    Where one sees where words end, they are whole; with `begins`, a word may go on, so that endings are found too.
    """
    ordered = sorted(words, key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered)
    if not BY_CODE[lang].word_ends:
        return re.compile(either, re.IGNORECASE)
    end = "" if begins else r"(?!\w)"
    return re.compile(rf"(?<!\w)(?:{either}){end}", re.IGNORECASE)
