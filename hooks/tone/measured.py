"""How well rules find what people marked in messages: expected, found, missed, wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pydantic import RootModel

from hooks.data.families.tone import Channel, ToneStructure
from hooks.data.model import Model, Slug, Text
from hooks.tone.engine import Finding, find
from hooks.tone.walk import Rules


class Fault(Model):
    """A fault that a reader marked."""

    rule: Slug
    """The rule that should find it."""
    words: str = ""
    """Its words, as they stand in the message; empty where it is the message as a whole."""


class Marked(Model):
    """A message in which a reader marked the faults."""

    id: Text
    """Its name."""
    channel: Channel
    """How it is sent."""
    text: Text
    """What it says."""
    faults: tuple[Fault, ...] = ()
    """All its faults."""


class Corpus(RootModel[tuple[Marked, ...]]):
    """Messages in one language, with their faults."""


@dataclass
class Score:
    """What became of the faults of one rule; each miss and each wrong find with its message and words."""

    expected: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)
    right: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of faults that were found."""
        return (self.expected - len(self.missed)) / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """The share of findings that are faults."""
        found = self.right + len(self.wrong)
        return self.right / found if found else 1.0

    def add(self, other: Score) -> None:
        """Count the faults of another with these."""
        self.expected += other.expected
        self.missed += other.missed
        self.right += other.right
        self.wrong += other.wrong


def measure(corpus: Iterable[Marked], rules: Rules, structure: ToneStructure) -> dict[str, Score]:
    """The score of each rule over a corpus."""
    scores = {name: Score() for name in structure.rules}
    for message in corpus:
        found = find(message.text, rules, structure, message.channel)
        for name, score in scores.items():
            faults = [fault for fault in message.faults if fault.rule == name]
            score.add(_compare(message, faults, [finding for finding in found if finding.rule == name]))
    return scores


def _compare(message: Marked, faults: list[Fault], findings: list[Finding]) -> Score:
    score = Score(expected=len(faults))
    places = [_places(message.text, fault.words) for fault in faults]
    for fault, own in zip(faults, places, strict=True):
        if not any(_meets(finding, own) for finding in findings):
            score.missed.append((message.id, fault.words))
    for finding in findings:
        if any(_meets(finding, own) for own in places):
            score.right += 1
        else:
            score.wrong.append((message.id, message.text[finding.start : finding.end]))
    return score


def _places(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand; nowhere in particular where the whole message is meant."""
    found: list[tuple[int, int]] = []
    start = text.find(words) if words else -1
    while start >= 0:
        found.append((start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def _meets(finding: Finding, places: list[tuple[int, int]]) -> bool:
    """Whether a finding shares a letter with a place; one of the whole message, on either side, meets all."""
    if not places or finding.start == finding.end:
        return True
    return any(finding.start < end and start < finding.end for start, end in places)


def score_lines(scores: dict[str, Score]) -> Iterator[str]:
    """A table of the scores, and below it each miss and each wrong find."""
    total = Score()
    yield f"{'rule':22}{'expected':>9}{'found':>7}{'missed':>8}{'wrong':>7}{'recall':>8}{'precision':>11}"
    for name, score in scores.items():
        total.add(score)
        yield _line(name, score)
    yield _line("all", total)
    for name, score in scores.items():
        yield from (f"missed  {name:22}{where}: {words or '(the message)'}" for where, words in score.missed)
        yield from (f"wrong   {name:22}{where}: {words or '(the message)'}" for where, words in score.wrong)


def _line(name: str, score: Score) -> str:
    found = score.expected - len(score.missed)
    counts = f"{score.expected:9}{found:7}{len(score.missed):8}{len(score.wrong):7}"
    return f"{name:22}{counts}{score.recall:8.2f}{score.precision:11.2f}"
