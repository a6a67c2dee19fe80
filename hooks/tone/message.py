"""A message as its measures see it: sentences, and where each set stands."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.tone.tokens import Token
from hooks.tone.walk import Match

Span = tuple[int, int]
"""Words from one number up to another; up to the same, no word but the place behind it."""
WHOLE: Span = (-1, -1)
"""No words: the message as a whole."""


class Message:
    """The words of a message and what matches there."""

    def __init__(
        self, tokens: list[Token], found: Mapping[int, list[Match]], names: Mapping[str, int], *, spaced: bool = True
    ) -> None:
        self.tokens = tokens
        self.found = found
        self.names = names
        self.spaced = spaced
        self.sentence_of: list[int] = []
        self.sentences: list[Span] = []
        begin = 0
        for place, token in enumerate(tokens):
            self.sentence_of.append(len(self.sentences))
            if token.stop:
                self.sentences.append((begin, place + 1))
                begin = place + 1
        self._spans: dict[str, list[Span]] = {}
        self._flags: dict[int, set[int]] = {}
        self._covered: dict[int, list[bool]] = {}

    @property
    def ends(self) -> bool:
        """Whether it ends the work."""
        return bool(self.spans("decision"))

    @property
    def decision(self) -> Span:
        """The words that first say that the work ends; those at the beginning where none do."""
        return next(iter(self.spans("decision")), (0, 1))

    @property
    def after_decision(self) -> Span:
        """The place behind the sentence that first says so."""
        stop = self.sentences[self.sentence_of[self.decision[0]]][1] - 1
        return stop, stop

    def marked(self, number: int) -> list[Span]:
        """What the matches of a set mark, in the order of the text."""
        return sorted({self._bare(match.first, match.last) for match in self.found.get(number, ())})

    def knows(self, name: str) -> bool:
        """Whether the language has a set of this name."""
        return name in self.names

    def spans(self, name: str) -> list[Span]:
        """Where a named set stands, in the order of the text, what overlaps as one."""
        if name not in self._spans:
            self._spans[name] = self.joined(self.marked(self.names.get(name, -1)))
        return self._spans[name]

    def where(self, *names: str) -> set[int]:
        """The numbers of the sentences in which named sets begin."""
        return {self.sentence_of[span[0]] for name in names for span in self.spans(name)}

    def joined(self, spans: list[Span]) -> list[Span]:
        """Spans in their order, those that overlap as one."""
        found: list[Span] = []
        for start, end in sorted(set(spans)):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    def one_a_sentence(self, spans: list[Span]) -> list[Span]:
        """Joined spans, those that begin in one sentence as one: a reader mends a sentence once."""
        found: list[Span] = []
        for start, end in spans:
            if found and self.sentence_of[found[-1][0]] == self.sentence_of[start]:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found

    def silenced(self, span: Span, number: int) -> bool:
        """Whether a set begins in the sentence in which a span begins."""
        if number not in self._flags:
            self._flags[number] = {self.sentence_of[match.start] for match in self.found.get(number, ())}
        return span[0] >= 0 and self.sentence_of[span[0]] in self._flags[number]

    def touched(self, span: Span, number: int) -> bool:
        """Whether a set shares a word with a span."""
        if number not in self._covered:
            covered = [False] * len(self.tokens)
            for match in self.found.get(number, ()):
                covered[match.start : match.end] = [True] * (match.end - match.start)
            self._covered[number] = covered
        return any(self._covered[number][max(span[0], 0) : max(span[1], 0)])

    def letters(self, span: Span) -> tuple[int, int]:
        """The code points of a span, or twice that of a place."""
        if span == WHOLE:
            return 0, 0
        if span[0] == span[1]:
            return self.tokens[span[0]].end, self.tokens[span[0]].end
        return self.tokens[span[0]].start, self.tokens[span[1] - 1].end

    def _bare(self, first: int, last: int) -> Span:
        """A span without ends of sentences at its own ends, unless it is nothing else."""
        while last - first > 1 and self.tokens[last - 1].stop:
            last -= 1
        while last - first > 1 and self.tokens[first].stop:
            first += 1
        return first, max(last, first + 1)
