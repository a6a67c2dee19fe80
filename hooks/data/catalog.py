"""All data, loaded, checked and frozen: the one object that the rest of the build reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hooks.data.families.facts import Facts, FactWords
from hooks.data.families.family import Family
from hooks.data.families.glossary import GlossaryStructure, GlossaryWords
from hooks.data.families.law import LawStructure, LawWords
from hooks.data.families.pictures import PicturesStructure, PicturesWords
from hooks.data.families.search import SearchData
from hooks.data.families.sources import SourcesStructure, SourcesWords
from hooks.data.families.strings import Strings
from hooks.data.families.tone import NO_TONE, Tone
from hooks.data.families.typed import NO_WORDS, TypedWords
from hooks.data.place import Place, Places
from hooks.data.template import Template


@dataclass(frozen=True)
class Catalog:
    """Everything an author wrote, in all languages, free of problems. `strings` maps a language to its shared words."""

    templates: Mapping[str, Template]
    tools: Mapping[str, Template]
    """What decides or counts; made like templates."""
    strings: Mapping[str, Strings]
    glossary: Family[GlossaryStructure, GlossaryWords]
    facts: Family[Facts, FactWords]
    sources: Family[SourcesStructure, SourcesWords]
    law: Family[LawStructure, LawWords]
    pictures: Family[PicturesStructure, PicturesWords]
    avoided: Mapping[str, Mapping[str, str]]
    """By language, words that no text uses, with what to write instead."""
    places: Places
    """Where readers work, and what is so there."""
    search: SearchData
    """What readers call things when they search."""
    tone: Tone = NO_TONE
    """What the tone check looks for."""
    typed: Mapping[str, TypedWords] = field(default_factory=dict)
    """By language, what people type beside numbers."""

    @property
    def texts(self) -> Mapping[str, Template]:
        """Templates and tools alike, by their ids, which differ."""
        return {**self.templates, **self.tools}

    def folder(self, name: str) -> str:
        """The folder of the page of a template or tool, below its language."""
        return f"{'tools' if name in self.tools else 'templates'}/{name}"

    def typed_words(self, lang: str) -> TypedWords:
        """What people of a language type beside numbers."""
        return self.typed.get(lang, NO_WORDS)

    def places_of(self, lang: str) -> tuple[Place, ...]:
        """The places that readers of a language choose from, in its order."""
        return self.places.of(lang)

    def default_place(self, lang: str) -> Place | None:
        """The place of a language until a reader chooses one; None where none is usual."""
        return self.places.default(lang)
