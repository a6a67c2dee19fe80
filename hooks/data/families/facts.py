"""The facts of the articles, each of which some page must carry."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import RootModel

from hooks.data.families.family import FamilyKind
from hooks.data.families.sources import SourcesStructure, check_article
from hooks.data.load import Source
from hooks.data.model import Model, Stage, Text
from hooks.data.problems import Problem


class Fact(Model):
    """A fact that some page must carry."""

    source: str
    """The id of the article that says it."""
    stage: Stage
    """The stage of the guide that it belongs to."""


class Facts(RootModel[dict[str, Fact]]):
    """The facts of the articles by id; some page must carry each, named in its `covers`."""


class FactWords(RootModel[dict[str, Text]]):
    """One line a fact, in one language."""


def check_facts(source: Source, facts: Facts, sources: SourcesStructure) -> Iterator[Problem]:
    """Each fact names an article of the sources."""
    for name, fact in facts.root.items():
        yield from check_article(source, (name, "source"), fact.source, sources)


FACTS = FamilyKind("facts", Facts, FactWords, empty=Facts({}), ids=lambda facts, _: {(): facts.root})
