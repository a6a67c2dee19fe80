"""The rules of the tone check: what they are, and their words in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from hooks.data.model import Model, Slug, Text

Channel = Literal["email", "chat", "letter", "call"]
Severity = Literal["stop", "think"]
Measure = Literal["no_date", "reasons", "sandwich", "too_long", "question", "promise", "buried", "no_step"]


class Bearable(Model):
    """How long a message may be."""

    words: int = Field(ge=1, le=10_000)
    """At most so many words."""
    signs: int = Field(ge=1, le=10_000)
    """At most so many signs, in a language without blanks between words."""


class Rule(Model):
    """A rule: what it rests on, and how it works."""

    fact: str
    """The id of the fact that it rests on."""
    page: str
    """The page of the guide that says more, such as `tell/language`."""
    severity: Severity
    """`stop`: take it out before you send it. `think`: it may be meant so."""
    kind: Literal["words", "structure"]
    """`words` are found wherever they stand, `structure` is measured over the whole message."""
    measure: Measure | None = None
    """For a rule of structure, what is measured."""
    scope: Literal["message", "ending"] = "message"
    """`ending`: only in a message that ends the work."""
    channels: tuple[Channel, ...] = ("email", "chat", "letter", "call")
    """Where it holds."""
    replaces: Literal["words", "sentence", "end", "nothing"]
    """What the rewrite takes the place of; `end` adds it to the message."""


class ToneStructure(Model):
    """The rules of the tone check, without a word of any language."""

    lengths: dict[Channel, Bearable]
    """How long a message may be, by its channel."""
    sets: tuple[Slug, ...]
    """Sets that measures read, which each language must have."""
    rules: dict[Slug, Rule]
    """The rules by id, in the order in which findings are told."""


class Guarded(Model):
    """A sequence with silencers of its own."""

    find: Text
    """The sequence."""
    unless: tuple[Text, ...]
    """Sequences that silence it, in the same sentence."""


class Said(Model):
    """A message of a channel."""

    channel: Channel
    """How it is sent."""
    text: Text
    """What it says."""


class RuleWords(Model):
    """A rule in one language: sequences of words that it finds, and what it says of them."""

    find: tuple[Text | Guarded, ...] = ()
    """Sequences that it finds."""
    again: tuple[Text, ...] = ()
    """Sequences that are a fault from the second time on."""
    unless: tuple[Text, ...] = ()
    """Sequences that silence a finding in the same sentence."""
    besides: tuple[Text, ...] = Field((), alias="except")
    """Sequences that silence a finding where they share a word with it."""
    why: Text
    """What such words do to the client, in one or two sentences."""
    rewrite: str
    """What to write instead, with gaps in square brackets; a full stop parts a sentence, nothing leaves words out."""
    hits: tuple[Text | Said, ...]
    """Messages in which it finds something."""
    misses: tuple[Text | Said, ...]
    """Near misses, in which it finds nothing."""


class ToneWords(Model):
    """The tone check in one language."""

    usual: tuple[str, ...]
    """Short words that most texts have, by which the language of a text is guessed."""
    splits: dict[str, str] = {}
    """Written words that stand for several, such as contractions."""
    prefixes: tuple[str, ...] = ()
    """What is glued to the front of words."""
    abbreviations: tuple[str, ...] = ()
    """Words after which a full stop ends no sentence."""
    binding: tuple[str, ...] = ()
    """Words that bind both halves of a sentence, so that it cannot be parted between them."""
    sets: dict[Slug, tuple[Text, ...]]
    """Families of sequences, by the name that sequences use."""
    rules: dict[Slug, RuleWords]
    """The rules by id."""


@dataclass(frozen=True)
class Tone:
    """The tone check as data: its rules, and by language their words. With problems, languages may be missing."""

    structure: ToneStructure
    words: Mapping[str, ToneWords]
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language, the titles of the pages that rules name."""

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that rules name, each once."""
        return tuple(dict.fromkeys(rule.page for rule in self.structure.rules.values()))


NO_TONE = Tone(ToneStructure(lengths={}, sets=(), rules={}), {})
