"""The words of a language for the search: folded, cut where no blanks stand, a family of words as one word."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from functools import cache, cached_property

from hooks.data.families.search import SearchWords
from hooks.folding import FoldingTable, folding_table

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Python warns of escapes in jieba's source, once, when it compiles it
    import jieba

jieba.setLogLevel(logging.WARNING)

FAMILY = "+"
"""What the word of a family begins with in the index; no word that is typed does."""
Sequence_ = tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """How texts of a language become words of the index. `families` has the words of each family by its id."""

    table: FoldingTable
    ignored: frozenset[str]
    families: dict[Sequence_, str]

    @cached_property
    def longest(self) -> int:
        """How many words the longest member of a family has."""
        return max(map(len, self.families), default=0)

    @cached_property
    def _first(self) -> frozenset[str]:
        """The words with which a member of a family begins."""
        return frozenset(words[0] for words in self.families if words)

    @cached_property
    def _cutter(self) -> jieba.Tokenizer:
        return _cutter(tuple(sorted(word for words in self.families for word in words)))

    def tokens(self, text: str) -> list[str]:
        """The words of a text for the index: stems, and one word for all of a family."""
        words = self.table.words(self.table.fold(text))
        return list(self._joined(list(self._cut(words))))

    def _cut(self, words: list[str]) -> Iterator[str]:
        for word in words:
            if self.table.signs and not word.isascii():
                yield from self._cutter.cut(word)
            else:
                yield word

    def _joined(self, words: list[str]) -> Iterator[str]:
        """The stems of words; the longest run of them that is a member of a family is its one word.

        A word that says nothing is none by itself, though it may look like one without its ending.
        """
        stems = [self.table.stem(word) for word in words]
        place = 0
        while place < len(words):
            shortest = 1 if words[place] in self.ignored else 0
            longest = min(self.longest, len(words) - place) if stems[place] in self._first else 0
            for length in range(longest, shortest, -1):
                if name := self.families.get(tuple(stems[place : place + length])):
                    yield FAMILY + name
                    break
            else:
                length = 1
                if words[place] not in self.ignored:
                    yield stems[place]
                    yield from self._parts(stems[place])
            place += length

    def _parts(self, word: str) -> tuple[str, ...]:
        """The shorter words within a long one of a script without blanks."""
        if not self.table.signs or len(word) <= 2 or word.isascii():
            return ()
        if word not in self._cut_words:
            self._cut_words[word] = tuple(part for part in self._cutter.cut_for_search(word) if part != word)
        return self._cut_words[word]

    @cached_property
    def _cut_words(self) -> dict[str, tuple[str, ...]]:
        """Texts say few words again and again."""
        return {}


def vocabulary(lang: str, words: SearchWords) -> Vocabulary:
    """The vocabulary of a language with what its readers call things."""
    table = folding_table(lang)
    families = {
        tuple(map(table.stem, table.words(table.fold(text)))): name
        for name, texts in words.synonyms.items()
        for text in texts
    }
    ignored = {word for text in words.ignored for word in table.words(table.fold(text))}
    return Vocabulary(table, frozenset(ignored), families)


@cache
def _cutter(words: tuple[str, ...]) -> jieba.Tokenizer:
    """What cuts texts into words, and knows these."""
    cutter = copy(_read_cutter())
    cutter.FREQ = dict(cutter.FREQ)  # which words are added to
    for word in words:
        if not word.isascii():
            cutter.add_word(word)
    return cutter


@cache
def _read_cutter() -> jieba.Tokenizer:
    cutter = jieba.Tokenizer()
    cutter.initialize()
    return cutter


def prepare_search(lang: str) -> None:
    """Read what cuts the texts of a language into words, which takes a while the first time."""
    if folding_table(lang).signs:
        _read_cutter()
