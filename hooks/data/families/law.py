"""Law notes: where each applies, when its source was read, and what it says."""

from __future__ import annotations

from hooks.data.families.family import FamilyKind
from hooks.data.model import IsoDate, Model, Slug, Text


class Law(Model):
    """Where a law note applies and when its source was read."""

    jurisdiction: Slug
    """Where it applies: a key of `jurisdictions` in the language files."""
    read: IsoDate
    """The day on which its source was read, year-month-day; after a year the check asks to read it again."""


class LawStructure(Model):
    """The notes of law."""

    laws: dict[Slug, Law]
    """Each note by its id, which pages place it by: `<!-- law: id -->`."""


class LawText(Model):
    """A note of law in one language."""

    title: Text
    """What it is about."""
    text: Text
    """What the source says, and no more."""
    source: Text
    """The source, with its kind in brackets: statute, court, authority, scholarly, law firm."""
    check: Text
    """What to check, and with whom."""


class LawWords(Model):
    """The notes of law in one language."""

    jurisdictions: dict[Slug, Text]
    """The name of each jurisdiction."""
    laws: dict[Slug, LawText]
    """The words of each note by its id."""


LAW = FamilyKind(
    "law",
    LawStructure,
    LawWords,
    empty=LawStructure(laws={}),
    ids=lambda structure: {
        ("laws",): structure.laws,
        ("jurisdictions",): {law.jurisdiction for law in structure.laws.values()},
    },
)
