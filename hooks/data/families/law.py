"""Law notes: what each is about, where it applies, when its sources were read, and what it says."""

from __future__ import annotations

from typing import Literal, get_args

from hooks.data.families.family import FamilyKind, Ids
from hooks.data.model import IsoDate, LanguageCode, Model, Slug, Text

Subject = Literal[
    "ending", "work", "form", "late_payment", "advance", "rights", "data", "access", "regulated", "tax", "collecting"
]
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
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
    """What a law note is about, where it applies, and when its sources were read."""

    subject: Subject
    """What it is about; pages show the notes of a subject."""
    jurisdiction: Slug
    """Whose law it is: a key of `jurisdictions` in the language files."""
    places: tuple[Slug, ...] = ()
    """The places where it holds, by their ids, or by the ISO 3166 codes of countries that are no place yet."""
    languages: tuple[LanguageCode, ...] = ()
    """The languages that have its words, if not all have them."""
    read: IsoDate
    """The day on which its sources were read, year-month-day; after a year the check asks to read them again."""

    def spoken(self, lang: str) -> bool:
        """Whether a language has its words."""
        return not self.languages or lang in self.languages


class LawStructure(Model):
    """The notes of law that hold in several places, or where nobody is asked to work."""

    laws: dict[Slug, Law]
    """Each note by its id."""


class LawWords(Model):
    """The notes of law in one language."""

    jurisdictions: dict[Slug, Text]
    """The name of each jurisdiction."""
    laws: dict[Slug, NoteText]
    """The words of each note by its id."""


def _ids(structure: LawStructure, lang: str) -> Ids:
    return {
        ("laws",): [name for name, law in structure.laws.items() if law.spoken(lang)],
        ("jurisdictions",): {law.jurisdiction for law in structure.laws.values()},
    }


LAW = FamilyKind("law", LawStructure, LawWords, empty=LawStructure(laws={}), ids=_ids)
