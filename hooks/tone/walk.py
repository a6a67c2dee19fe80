"""Where the sets of a language match in a text; `overrides/tone/walk.js` walks the same way.

The walk goes from the last word to the first, so that whatever may follow a word is known when the word is reached.
A set stands above those that it uses, so that at one word they are matched in the order of their numbers. What is
looked at from one word is bounded by the parts of sequences and their gaps, whatever the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hooks.tone.compiled import Compiled
from hooks.tone.tokens import ASKED, CALLED, SHOUTED, Letters, Token

MOST_ENDS = 8
LEAST_REST = 3
MOST_PREFIXES = 3
LONGEST_WORD = 40
_STOPS = {ASKED: ("$", "$?"), CALLED: ("$", "$!"), SHOUTED: ("$", "$!", "$!!")}


@dataclass(frozen=True)
class Step:
    """A part of a sequence: its symbol, up to how many words before it are passed over, whether it may be left out."""

    symbol: int
    gap: int
    optional: bool


@dataclass(frozen=True)
class Steps:
    """A sequence to walk, marked from one step up to another."""

    steps: tuple[Step, ...]
    first: int
    last: int


@dataclass(frozen=True)
class Match:
    """Where a set matches: words from `start`, up to each of `ends`; marked from `first` up to `last`."""

    start: int
    ends: tuple[int, ...]
    first: int
    last: int


class Rules:
    """The compiled rules of a language, ready for texts."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.letters: Letters = compiled.letters
        self.symbols: dict[str, int] = {f"<{number}>": number for number in range(len(compiled.sets))}
        self.sets = [tuple(map(self.steps, text.split("|"))) for text in compiled.sets]
        self.begun: dict[int, list[tuple[int, int]]] = {}
        for number, sequences in enumerate(self.sets):
            for place, sequence in enumerate(sequences):
                for symbol in _begins(sequence):
                    self.begun.setdefault(symbol, []).append((number, place))
        self.known: dict[str, tuple[int, ...]] = {}

    def steps(self, text: str) -> Steps:
        steps: list[Step] = []
        first, last = 0, None
        for part in text.split(" "):
            if part in "[]":
                first, last = (len(steps), last) if part == "[" else (first, len(steps))
                continue
            gap, name = part.split("~") if "~" in part else ("0", part)
            optional = name.endswith("?") and name[0] != "$"
            name = name[:-1] if optional else name
            steps.append(Step(self.symbols.setdefault(name, len(self.symbols)), int(gap), optional))
        return Steps(tuple(steps), first, len(steps) if last is None else last)

    @cached_property
    def stems(self) -> dict[str, list[tuple[str, int]]]:
        """Words with a star: by what they begin with, what they end with."""
        stems: dict[str, list[tuple[str, int]]] = {}
        for name, symbol in self.symbols.items():
            if "*" in name:
                begin, end = name.split("*")
                stems.setdefault(begin, []).append((end, symbol))
        return stems

    def of(self, word: str) -> tuple[int, ...]:
        """The symbols that a word is."""
        if word not in self.known:
            if len(self.known) > 50_000:
                self.known.clear()
            self.known[word] = tuple(sorted(set(self._of(word))))
        return self.known[word]

    def _of(self, word: str) -> Iterator[int]:
        for name in (f"={word}", "#" if word[0] in "0123456789" else word):
            if name in self.symbols:
                yield self.symbols[name]
        for form in self.forms(word):
            if form in self.symbols:
                yield self.symbols[form]
            for length in range(min(len(form), LONGEST_WORD) + 1):
                for end, symbol in self.stems.get(form[:length], ()):
                    if form.endswith(end) and len(form) >= length + len(end):
                        yield symbol

    def forms(self, word: str) -> list[str]:
        """The word, and what is left of it without what is glued to its front."""
        forms = [word]
        for _ in range(MOST_PREFIXES if self.letters.prefixes else 0):
            for form in list(forms):
                rests = (form.removeprefix(item) for item in self.letters.prefixes if form.startswith(item))
                forms += [rest for rest in rests if len(rest) >= LEAST_REST and rest not in forms]
        return forms


def _begins(sequence: Steps) -> Iterator[int]:
    """The symbols that a sequence may begin with."""
    for step in sequence.steps:
        yield step.symbol
        if not step.optional:
            return


class Walk:
    """A walk over the words of one text; `found` has the matches of each set, the last one in the text first."""

    def __init__(self, rules: Rules, tokens: list[Token]) -> None:
        self.rules = rules
        self.tokens = tokens
        self.found: dict[int, list[Match]] = {}
        self.stop = len(tokens)
        self.stops = [0] * len(tokens)
        for place in range(len(tokens) - 1, -1, -1):
            self.stop = place if tokens[place].stop else self.stop
            self.stops[place] = self.stop
        for place in range(len(tokens) - 1, -1, -1):
            self.at(place)

    def at(self, place: int) -> None:
        """Match all that begins at a place, sets after those that they use."""
        waiting: dict[int, list[int]] = {}
        for symbol, end in self.here(place):
            self.note(symbol, Match(place, (end,), place, end), waiting)
        while waiting:
            number = min(waiting)
            match = self.set_at(number, sorted(set(waiting.pop(number))), place)
            if match:
                self.note(number, match, waiting)

    def here(self, place: int) -> Iterator[tuple[int, int]]:
        """The symbols of a place itself, each with its end."""
        token, symbols = self.tokens[place], self.rules.symbols
        if (place == 0 or self.tokens[place - 1].stop) and "^" in symbols:
            yield symbols["^"], place
        if token.stop:
            names = _STOPS.get(token.stop, ("$",))
            yield from ((symbols[name], place + 1) for name in names if name in symbols)
        else:
            yield from ((symbol, place + 1) for symbol in self.rules.of(token.word))

    def note(self, symbol: int, match: Match, waiting: dict[int, list[int]]) -> None:
        self.found.setdefault(symbol, []).append(match)
        for number, sequence in self.rules.begun.get(symbol, ()):
            waiting.setdefault(number, []).append(sequence)

    def set_at(self, number: int, sequences: list[int], place: int) -> Match | None:
        """The match of a set at a place: all its ends, and what is marked to the nearest one."""
        ends: list[tuple[int, int, int]] = []
        for sequence in sequences:
            ends += self.follow(self.rules.sets[number][sequence], place)
        if not ends:
            return None
        _, first, last = min(ends)
        return Match(place, tuple(sorted({item[0] for item in ends})[:MOST_ENDS]), first, last)

    def follow(self, sequence: Steps, place: int) -> list[tuple[int, int, int]]:
        """Where a sequence that begins at a place may end, each with what is marked."""
        reached = [(place, 0, -1, -1)]
        for number, step in enumerate(sequence.steps):
            marked = sequence.first <= number < sequence.last
            reached = self.step(step, reached, marked, begun=number > 0)
            if not reached:
                return []
        return [(end, first, last) for end, _, first, last in reached if first >= 0]

    def step(
        self, step: Step, reached: list[tuple[int, int, int, int]], marked: bool, *, begun: bool
    ) -> list[tuple[int, int, int, int]]:
        """One step further from each place that was reached."""
        matches = self.found.get(step.symbol, [])
        after: list[tuple[int, int, int, int]] = []
        seen: set[tuple[int, int]] = set()
        if step.optional:
            after = [(place, slack + step.gap, first, last) for place, slack, first, last in reached]
            seen = {(place, slack) for place, slack, _, _ in after}
        for place, slack, first, last in reached:
            if place >= len(self.tokens):
                continue
            reach = min(place + slack + step.gap, self.stops[place]) if begun else place
            for match in reversed(matches):
                if match.start > reach:
                    break
                for end in match.ends if match.start >= place else ():
                    if (end, 0) not in seen:
                        seen.add((end, 0))
                        own = (match.start if first < 0 else first, end) if marked else (first, last)
                        after.append((end, 0, *own))
        return after
