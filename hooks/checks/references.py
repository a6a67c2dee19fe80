"""Rules for reference data: what one file names stands in the other, and is a language or an article of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hooks.languages import CODES
from hooks.load import Path_, Source
from hooks.problems import Problem, did_you_mean
from hooks.reference import Facts, SourcesStructure


def check_references(source: Source, family: str, structures: Mapping[str, Any]) -> Iterator[Problem]:
    """What the structure of a family names, seen against `structures`, those of all families by name."""
    structure, sources = structures[family], structures["sources"]
    if isinstance(structure, SourcesStructure):
        yield from _check_languages(source, structure)
        for question, articles in structure.questions.items():
            for index, article in enumerate(articles):
                yield from _check_article(source, ("questions", question, index), article, structure)
    elif isinstance(structure, Facts) and sources:
        for name, fact in structure.root.items():
            yield from _check_article(source, (name, "source"), fact.source, sources)


def _check_languages(source: Source, structure: SourcesStructure) -> Iterator[Problem]:
    for name, article in structure.sources.items():
        if article.language not in CODES:
            what = f"`{article.language}` is no language of the site"
            path = ("sources", name, "language")
            yield source.problem(path, "unknown-language", what, did_you_mean(article.language, CODES))


def _check_article(source: Source, path: Path_, article: str, sources: SourcesStructure) -> Iterator[Problem]:
    if article not in sources.sources:
        what = f"`{source.dotted(path[:2])}` names `{article}`, which is no article of the sources"
        yield source.problem(path, "unknown-source", what, did_you_mean(article, sources.sources))
