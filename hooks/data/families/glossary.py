"""The glossary: terms, what they mean, and renderings that pages must not use."""

from __future__ import annotations

from pydantic import RootModel

from hooks.data.families.family import FamilyKind
from hooks.data.model import Model, Slug, Text


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


GLOSSARY = FamilyKind(
    "glossary",
    GlossaryStructure,
    GlossaryWords,
    empty=GlossaryStructure(terms=()),
    ids=lambda structure: {(): structure.terms},
)
