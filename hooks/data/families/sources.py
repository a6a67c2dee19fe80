"""The articles that the guide draws on, and the questions on which they differ."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.data.families.family import FamilyKind
from hooks.data.load import Path_, Source
from hooks.data.model import LanguageCode, Model, Slug, Text
from hooks.data.problems import Problem, did_you_mean
from hooks.languages import CODES


class SourceStructure(Model):
    """An article that the guide draws on."""

    language: LanguageCode
    """The language it is written in."""


class SourcesStructure(Model):
    """The articles, and the questions on which they differ."""

    sources: dict[str, SourceStructure]
    """Each article by its id, a letter that the ids of its facts begin with."""
    questions: dict[Slug, tuple[str, ...]]
    """The questions on which they differ, each with the articles that speak of it."""


class SourceText(Model):
    """An article in our words."""

    title: Text
    """Its title."""
    view: Text
    """Who speaks in it."""
    text: Text
    """What it says, in a few sentences."""


class QuestionText(Model):
    """A question on which the articles differ."""

    question: Text
    """The question."""
    positions: Text
    """Which article says what."""
    answer: Text
    """What this site says, and why."""


class SourcesWords(Model):
    """The articles and questions in one language."""

    sources: dict[str, SourceText]
    """The words of each article by its id."""
    questions: dict[Slug, QuestionText]
    """The words of each question by its id."""


def check_sources(source: Source, structure: SourcesStructure) -> Iterator[Problem]:
    """Each article is in a language of the site, each question names articles."""
    for name, article in structure.sources.items():
        if article.language not in CODES:
            what = f"`{article.language}` is no language of the site"
            path = ("sources", name, "language")
            yield source.problem(path, "unknown-language", what, did_you_mean(article.language, CODES))
    for question, articles in structure.questions.items():
        for index, name in enumerate(articles):
            yield from check_article(source, ("questions", question, index), name, structure)


def check_article(source: Source, path: Path_, article: str, sources: SourcesStructure) -> Iterator[Problem]:
    """What a file names at a path is an article."""
    if article not in sources.sources:
        what = f"`{source.dotted(path[:2])}` names `{article}`, which is no article of the sources"
        yield source.problem(path, "unknown-source", what, did_you_mean(article, sources.sources))


SOURCES = FamilyKind(
    "sources",
    SourcesStructure,
    SourcesWords,
    empty=SourcesStructure(sources={}, questions={}),
    ids=lambda structure, _: {("sources",): structure.sources, ("questions",): structure.questions},
)
