"""The glossary: terms, what they mean, and renderings that pages must not use."""

from __future__ import annotations

from pydantic import RootModel

from hooks.data.families.family import FamilyKind
from hooks.data.model import Model, Slug, Text


class GlossaryStructure(Model):
    """The terms of the glossary."""

    terms: tuple[Slug, ...]
    """Their ids, in the order in which the glossary shows them; pages link to `about/glossary.md#id`."""


class Term(Model):
    """A term in one language."""

    term: Text
    """The one word that the site uses for it."""
    text: Text
    """What it means, in one or two sentences."""
    avoid: tuple[str, ...] = ()
    """Other words for it, which the check finds in pages."""


class GlossaryWords(RootModel[dict[Slug, Term]]):
    """The terms of the glossary in one language, by id."""


GLOSSARY = FamilyKind(
    "glossary",
    GlossaryStructure,
    GlossaryWords,
    empty=GlossaryStructure(terms=()),
    ids=lambda structure, _: {(): structure.terms},
)
