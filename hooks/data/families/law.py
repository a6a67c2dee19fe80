"""Law notes: where each applies, when its source was read, and what it says."""

from __future__ import annotations

from hooks.data.families.family import FamilyKind
from hooks.data.model import IsoDate, Model, Slug, Text


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
