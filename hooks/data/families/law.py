"""Law notes: what each is about, where it applies, when its sources were read, and what it says."""

from __future__ import annotations

from typing import Literal

from hooks.data.families.family import FamilyKind
from hooks.data.model import IsoDate, Model, Slug, Text

Subject = Literal[
    "ending", "work", "form", "late_payment", "advance", "rights", "data", "access", "regulated", "tax", "collecting"
]
SourceKind = Literal[
    "treaty",
    "statute",
    "court",
    "authority",
    "standard",
    "textbook",
    "scholar",
    "law_firm",
    "association",
    "press",
    "provider",
]
FIRST_HAND: tuple[SourceKind, ...] = ("treaty", "statute", "court", "authority")
"""Kinds of source of which one is enough for a statement of law; of others it takes two."""


class Citation(Model):
    """A source, as it was read."""

    kind: SourceKind
    """What kind of source it is: that of the text that was read, not of a law that the text speaks of."""
    text: Text
    """The source, with the name of the page where it was read, and month and year if it is a page."""


class NoteText(Model):
    """A note of law in one language."""

    title: Text
    """What it is about."""
    text: Text
    """What the sources say, and no more."""
    check: Text
    """What to check, and with whom."""
    sources: tuple[Citation, ...]
    """Its sources; their kinds are the same in every language, in the same order."""


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
