"""What is measured over a whole message; `overrides/tone/measures.js` measures the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hooks.tone.message import WHOLE, Message, Span
from hooks.tone.tokens import ASKED

EARLY = 3
"""So many sentences may stand before the one with the decision, without it."""
GREETING_WORDS, GREETING_SIGNS = 12, 24
NAME_WORDS = 3


def no_date(message: Message, _: int) -> list[Span]:
    """No day is named for the end: in a sentence that says so, where the language knows what says so."""
    days = _apart(message.spans("date"), message.spans("other-date"))
    if message.knows("last-day"):
        ends = message.where("decision", "last-day")
        days = [span for span in days if message.sentence_of[span[0]] in ends]
    return [] if days else [message.after_decision]


def reasons(message: Message, _: int) -> list[Span]:
    """More reasons than one: all after the first, and what announces another, to the end of its sentence.

    A sentence behind a reason that goes on from it is a further one too, unless it says what comes next.
    """
    more = [(start, message.sentences[message.sentence_of[start]][1] - 1) for start, _ in message.spans("more-reason")]
    given = {message.sentence_of[start] for start, _ in [*message.spans("reason"), *more]}
    other = message.where("date", "promise", "step", "praise", "decision")
    for start, _ in message.spans("further"):
        sentence = message.sentence_of[start]
        if sentence - 1 in given and sentence not in other:
            more.append((start, message.sentences[sentence][1] - 1))
            given.add(sentence)
    more = message.joined(more)
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
    asked = message.where("bargain")
    return [
        span
        for number, span in enumerate(message.sentences)
        if number in asked and message.tokens[span[1] - 1].stop == ASKED
    ]


def promise(message: Message, _: int) -> list[Span]:
    """A promise without a day in its sentence or the next one, which must speak of it where the language knows how."""
    days, same = message.where("date", "when"), message.where("same-thing")
    days |= {day - 1 for day in days if day in same or not message.knows("same-thing")}
    return [span for span in message.spans("promise") if message.sentence_of[span[0]] not in days]


def buried(message: Message, _: int) -> list[Span]:
    """The decision, where it stands below the first sentences: those after a greeting, for a letter has a head."""
    decision = message.decision
    greeted = message.where("greeting") | ({0} if _called(message) else set())
    sentence = message.sentence_of[decision[0]]
    most = GREETING_WORDS if message.spaced else GREETING_SIGNS
    counted = [
        span[1] - span[0] - 1 > most or number not in greeted
        for number, span in enumerate(message.sentences[:sentence])
    ]
    begin = counted.index(False) + 1 if False in counted else 0
    return [decision] if sum(counted[begin:]) >= EARLY and sentence not in greeted else []


def _called(message: Message) -> bool:
    """Whether it begins with a name and a comma: few words, and a sign before the end of their line."""
    begin, end = message.sentences[0]
    last, stop = message.tokens[end - 2], message.tokens[end - 1]
    return end - begin - 1 <= NAME_WORDS and last.end < stop.start


def no_step(message: Message, _: int) -> list[Span]:
    """Nothing is said of what comes next: no step from the sentence before on, no promise, no further day."""
    sentence = message.sentence_of[message.decision[0]]
    if message.spans("promise") or any(day > sentence for day in message.where("date")):
        return []
    steps = any(step >= sentence - 1 for step in message.where("step"))
    return [] if steps else [message.after_decision]


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
