"""Where the sets of a language match in a text; `overrides/tone/walk.js` walks the same way.

The walk goes from the last word to the first, so that whatever may follow a word is known when the word is reached.
A set stands above those that it uses, so that at one word they are matched in the order of their numbers. What is
looked at from one word is bounded by the parts of sequences and their gaps, whatever the text: the words from each one
on are bits of a number, the first one the lowest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hooks.tone.compiled import Compiled
from hooks.tone.tokens import ASKED, CALLED, SHOUTED, Letters, Token, is_han

WINDOW = 0x7FFFFFFF
"""A match spans up to thirty words."""
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
    """Where a set matches: words from `start` up to the nearest `end`; marked from `first` up to `last`."""

    start: int
    end: int
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
        self.told = {*compiled.names.values(), *(number for rule in compiled.rules.values() for number in rule.numbers)}

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
            for place, word in enumerate(name if is_han(name[0]) else (name,)):
                symbol = self.symbols.setdefault(word, len(self.symbols))
                steps.append(Step(symbol, 0 if place else int(gap), optional))
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
    """A walk over the words of one text; `found` has the matches of each set that rules name."""

    def __init__(self, rules: Rules, tokens: list[Token]) -> None:
        self.rules = rules
        self.tokens = tokens
        self.found: dict[int, list[Match]] = {number: [] for number in rules.told}
        self.ends: dict[tuple[int, int], int] = {}
        self.starts: dict[int, tuple[int, int]] = {}
        self.stops = 0
        for self.place in range(len(tokens) - 1, -1, -1):
            self.stops = (self.stops << 1 | bool(tokens[self.place].stop)) & WINDOW
            self.match_all()
        for matches in self.found.values():
            matches.reverse()

    def match_all(self) -> None:
        """Match all that begins at the place, sets after those that they use."""
        waiting: dict[int, set[int]] = {}
        for symbol, ends in self.here():
            self.note(symbol, ends, waiting)
        while waiting:
            number = min(waiting)
            matches = [self.follow(self.rules.sets[number][turn]) for turn in sorted(waiting.pop(number))]
            ends = 0
            for own, _ in matches:
                ends |= own
            if ends:
                self.note(number, ends, waiting)
                if number in self.found:
                    self.tell(number, [match for own, match in matches if own])

    def here(self) -> Iterator[tuple[int, int]]:
        """The symbols of the place itself, each with its ends."""
        token, symbols = self.tokens[self.place], self.rules.symbols
        if (self.place == 0 or self.tokens[self.place - 1].stop) and "^" in symbols:
            yield symbols["^"], 1
        if token.stop:
            names = _STOPS.get(token.stop, ("$",))
            yield from ((symbols[name], 2) for name in names if name in symbols)
        else:
            yield from ((symbol, 2) for symbol in self.rules.of(token.word))

    def note(self, symbol: int, ends: int, waiting: dict[int, set[int]]) -> None:
        self.ends[symbol, self.place] = ends
        self.starts[symbol] = (self.starting(symbol) | 1, self.place)
        for number, sequence in self.rules.begun.get(symbol, ()):
            waiting.setdefault(number, set()).add(sequence)

    def tell(self, number: int, matches: list[tuple[int, int, int]]) -> None:
        """Keep the nearest match of a set, unless nothing of it is marked."""
        end, first, last = min(matches)
        if first >= 0:
            place = self.place
            self.found[number].append(Match(place, place + end, place + first, place + last))

    def starting(self, symbol: int) -> int:
        """Where a symbol begins, from the place on."""
        found = self.starts.get(symbol)
        return found[0] << (found[1] - self.place) & WINDOW if found else 0

    def follow(self, sequence: Steps) -> tuple[int, tuple[int, int, int]]:
        """Where a sequence that begins here may end, and of the nearest end what is marked."""
        states = [(1, 1)]
        for step in sequence.steps:
            if step.symbol not in self.starts and not step.optional:
                return 0, (0, 0, 0)  # nowhere from here on
            ends, after = states[-1]
            begins = self.passed(after, step.gap) if step.gap else after
            reached = self.reached(step.symbol, begins)
            states.append((ends | reached, begins | reached) if step.optional else (reached, reached))
            if not states[-1][1]:
                return 0, (0, 0, 0)
        ends = states[-1][0]
        end = (ends & -ends).bit_length() - 1
        if (sequence.first, sequence.last) == (0, len(sequence.steps)):
            return ends, (end, 0, end)
        return ends, (end, *self.marked(sequence, states, end))

    def passed(self, places: int, gap: int) -> int:
        """These places, and those behind up to so many words, within the sentence."""
        for _ in range(gap):
            places |= (places & ~self.stops) << 1 & WINDOW
        return places

    def reached(self, symbol: int, begins: int) -> int:
        """Where a symbol ends that begins at some of these places."""
        found, hits = 0, begins & self.starting(symbol)
        while hits:
            place = (hits & -hits).bit_length() - 1
            found |= self.ends[symbol, self.place + place] << place
            hits &= hits - 1
        return found & WINDOW

    def marked(self, sequence: Steps, states: list[tuple[int, int]], end: int) -> tuple[int, int]:
        """What is marked on the way to an end: the way back takes the nearest word each time, the last one whole."""
        first = last = -1
        for number in range(len(sequence.steps) - 1, -1, -1):
            step, (ends, after) = sequence.steps[number], states[number]
            if step.optional and ends >> end & 1:
                continue
            begins = self.passed(after, step.gap) & self.starting(step.symbol)
            begin = next(at for at in _bits(begins) if self.ends[step.symbol, self.place + at] << at >> end & 1)
            if sequence.first <= number < sequence.last:
                whole = (self.ends[step.symbol, self.place + begin] << begin & WINDOW).bit_length() - 1
                first, last = begin, max(last, whole if number == len(sequence.steps) - 1 else end)
            end = (ends & ((2 << begin) - 1)).bit_length() - 1
        return first, last


def _bits(number: int) -> Iterator[int]:
    """The bits of a number, the lowest first."""
    while number:
        yield (number & -number).bit_length() - 1
        number &= number - 1
