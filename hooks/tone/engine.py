"""What the rules find in a message; `overrides/tone/engine.js` finds the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.data.families.tone import Channel, ToneStructure
from hooks.tone.compiled import RuleSets
from hooks.tone.measures import MEASURES
from hooks.tone.message import Message, Span
from hooks.tone.tokens import cut
from hooks.tone.walk import Rules, Walk


@dataclass(frozen=True, order=True)
class Finding:
    """What a rule found, from one code point up to another.

    Up to itself it is a place where something is missing; at 0, it is the message as a whole.
    """

    start: int
    end: int
    rule: str


def find(text: str, rules: Rules, structure: ToneStructure, channel: Channel = "email") -> list[Finding]:
    """All findings, in the order of the text."""
    tokens = cut(text, rules.letters)
    message = Message(tokens, Walk(rules, tokens).found, rules.compiled.names, spaced=rules.letters.spaced)
    found: list[Finding] = []
    for name, rule in structure.rules.items():
        sets = rules.compiled.rules.get(name)
        if not sets or channel not in rule.channels or (rule.scope == "ending" and not message.ends):
            continue
        hits = [*_hits(message, sets)]
        spans = [*_standing(message, sets, hits)]
        if rule.measure:
            limit = structure.lengths[channel]
            most = limit.words if rules.letters.spaced else limit.signs
            spans += _kept(message, sets, MEASURES[rule.measure](message, most))
        spans = message.joined(spans)
        spans = message.one_a_sentence(spans) if rule.replaces == "sentence" else spans
        found += [Finding(*message.letters(span), name) for span in spans]
    return sorted(found)


def _hits(message: Message, sets: RuleSets) -> Iterator[tuple[Span, int]]:
    """What is found, each with the number of its own silencers."""
    for number, unless in sets.find:
        yield from ((span, unless) for span in message.marked(number))


def _standing(message: Message, sets: RuleSets, hits: list[tuple[Span, int]]) -> Iterator[Span]:
    """The hits that nothing silences, and what is said again."""
    yield from _kept(message, sets, [span for span, unless in hits if not message.silenced(span, unless)])
    again = message.joined(message.marked(sets.again))
    first = next(iter(message.joined([*(span for span, _ in hits), *again])), (0, 0))
    yield from _kept(message, sets, [span for span in again if span[0] >= first[1]])


def _kept(message: Message, sets: RuleSets, spans: list[Span]) -> list[Span]:
    return [
        span for span in spans if not message.silenced(span, sets.unless) and not message.touched(span, sets.besides)
    ]
