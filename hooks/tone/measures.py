"""What is measured over a whole message; `overrides/tone/measures.js` measures the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hooks.tone.message import WHOLE, Message, Span
from hooks.tone.tokens import ASKED

EARLY = 3
"""So many sentences may stand before the one with the decision, without it."""
GREETING_WORDS, GREETING_SIGNS = 12, 24


def no_date(message: Message, _: int) -> list[Span]:
    """No day is named for the end: in a sentence that says so, where the language knows what says so."""
    days = _apart(message.spans("date"), message.spans("other-date"))
    if message.knows("last-day"):
        ends = {message.sentence_of[span[0]] for name in ("decision", "last-day") for span in message.spans(name)}
        days = [span for span in days if message.sentence_of[span[0]] in ends]
    return [] if days else [message.after_decision]


def reasons(message: Message, _: int) -> list[Span]:
    """More reasons than one: all after the first, and what announces another."""
    more = message.spans("more-reason")
    return [*_apart(message.spans("reason"), more)[1:], *more]


def sandwich(message: Message, _: int) -> list[Span]:
    """Praise before and after the decision; the later one."""
    decision = message.decision
    praise = message.spans("praise")
    before = any(span[0] < decision[0] for span in praise)
    later = [span for span in praise if span[0] >= decision[1]]
    return later[:1] if before else []


def too_long(message: Message, most: int) -> list[Span]:
    """More words than the channel bears."""
    words = {token.start for token in message.tokens if not token.stop}
    return [WHOLE] if len(words) > most else []


def question(message: Message, _: int) -> list[Span]:
    """A question that asks for leave, or for an offer."""
    asked = {message.sentence_of[span[0]] for span in message.spans("bargain")}
    return [
        span
        for number, span in enumerate(message.sentences)
        if number in asked and message.tokens[span[1] - 1].stop == ASKED
    ]


def promise(message: Message, _: int) -> list[Span]:
    """A promise without a day in its sentence or the next one, which must speak of it where the language knows how."""
    days = {message.sentence_of[span[0]] for name in ("date", "when") for span in message.spans(name)}
    same = {message.sentence_of[span[0]] for span in message.spans("same-thing")}
    days |= {day - 1 for day in days if day in same or not message.knows("same-thing")}
    return [span for span in message.spans("promise") if message.sentence_of[span[0]] not in days]


def buried(message: Message, _: int) -> list[Span]:
    """The decision, where it stands below the first sentences: those after a greeting, for a letter has a head."""
    decision = message.decision
    greeted = {message.sentence_of[span[0]] for span in message.spans("greeting")}
    sentence = message.sentence_of[decision[0]]
    most = GREETING_WORDS if message.spaced else GREETING_SIGNS
    counted = [
        span[1] - span[0] - 1 > most or number not in greeted
        for number, span in enumerate(message.sentences[:sentence])
    ]
    begin = counted.index(False) + 1 if False in counted else 0
    return [decision] if sum(counted[begin:]) >= EARLY and sentence not in greeted else []


def no_step(message: Message, _: int) -> list[Span]:
    """Nothing is said of what comes next."""
    sentence = message.sentence_of[message.decision[0]]
    steps = any(message.sentence_of[span[0]] >= sentence for span in message.spans("step"))
    days = any(message.sentence_of[span[0]] > sentence for span in message.spans("date"))
    return [] if steps or days else [message.after_decision]


def _apart(spans: list[Span], others: list[Span]) -> list[Span]:
    """The spans that share no word with any of the others; both stand in the order of the text."""
    found, after = [], 0
    for span in spans:
        while after < len(others) and others[after][1] <= span[0]:
            after += 1
        if after == len(others) or others[after][0] >= span[1]:
            found.append(span)
    return found


MEASURES: Mapping[str, Callable[[Message, int], list[Span]]] = {
    "no_date": no_date,
    "reasons": reasons,
    "sandwich": sandwich,
    "too_long": too_long,
    "question": question,
    "promise": promise,
    "buried": buried,
    "no_step": no_step,
}
