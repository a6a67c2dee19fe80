"""Reference data that pages show: glossary, law notes, sources, facts; and what shared words there are."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, Field, RootModel

from hooks.model import Condition, IsoDate, LanguageCode, Model, Name, Slug, Stage, Text


class GlossaryStructure(Model):
    """The terms, in the order of the English alphabet."""

    terms: tuple[Slug, ...]


class Term(Model):
    """A term, what it means, and renderings that pages must not use for it."""

    term: Text
    text: Text
    avoid: tuple[str, ...] = ()


class GlossaryWords(RootModel[dict[Slug, Term]]):
    """All terms of one language."""


class Law(Model):
    """Where a law note applies and when its source was read."""

    jurisdiction: Slug
    read: IsoDate


class LawStructure(Model):
    """All law notes by id."""

    laws: dict[Slug, Law]


class LawText(Model):
    """A law note in one language: the fact, its source, what to check and with whom."""

    title: Text
    text: Text
    source: Text
    check: Text


class LawWords(Model):
    """The names of the jurisdictions and the notes."""

    jurisdictions: dict[Slug, Text]
    laws: dict[Slug, LawText]


class SourceStructure(Model):
    """The language an article is written in."""

    language: LanguageCode


class SourcesStructure(Model):
    """The articles, and the questions on which they differ with the articles that speak of each."""

    sources: dict[str, SourceStructure]
    questions: dict[Slug, tuple[str, ...]]


class SourceText(Model):
    """An article in our words."""

    title: Text
    view: Text
    text: Text


class QuestionText(Model):
    """A question, who says what, and what this site says and why."""

    question: Text
    positions: Text
    answer: Text


class SourcesWords(Model):
    """All articles and questions in one language."""

    sources: dict[str, SourceText]
    questions: dict[Slug, QuestionText]


class Fact(Model):
    """A fact that some page must carry, and the id of the article that says it."""

    source: str
    stage: Stage


Steps = Annotated[tuple[Name, ...], Field(min_length=1)]


class PicturesStructure(Model):
    """The steps of the pictures that are drawn from words of their own."""

    decision: Steps
    timeline: Steps


class PicturesWords(RootModel[dict[str, dict[str, Any]]]):
    """The words of every picture in one language."""


class SituationRule(Model):
    """Where some answers lead: the template that opens."""

    id: Name
    when: Condition = Field(default_factory=dict)
    open: Slug


class SituationsStructure(Model):
    """Questions with their options, rules in order, fields that an option fills, and the sizes of one message."""

    questions: dict[Name, tuple[Name, ...]]
    sets: dict[Name, dict[Name, str | bool]]
    rules: tuple[SituationRule, ...]
    sizes: tuple[Slug, ...]


class SituationsWords(Model):
    """The words of the chooser in one language."""

    choose: Text
    sizes: Text
    questions: dict[Name, Text]
    options: dict[Name, dict[Name, Text]]
    rules: dict[Name, Text]


class Facts(RootModel[dict[str, Fact]]):
    """All facts by id."""


class FactWords(RootModel[dict[str, Text]]):
    """One line a fact, in one language."""


class StringsStructure(RootModel[dict[str, tuple[Name, ...]]]):
    """The shared words by dotted key, each with the names of the values that are put into it."""


FAMILIES: dict[str, tuple[type[BaseModel], type[BaseModel]]] = {
    "glossary": (GlossaryStructure, GlossaryWords),
    "facts": (Facts, FactWords),
    "sources": (SourcesStructure, SourcesWords),
    "law": (LawStructure, LawWords),
    "pictures": (PicturesStructure, PicturesWords),
    "situations": (SituationsStructure, SituationsWords),
}
"""The families of reference data: the model of `structure.yml` and that of a language file."""
