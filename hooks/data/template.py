"""A template: its structure, its words in every language, and the shared fields it uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from hooks.data.blocks import Blocks, blocks_in, in_order
from hooks.data.fields import FieldStructure, FieldWords, SharedFieldWords
from hooks.data.model import VERSION, IsoDate, Kind, Model, Name, Stage, Text, as_text, texts_schema
from hooks.data.place_texts import NO_PLACE_TEXTS, PlaceTexts


class TemplateStructure(Model):
    """A template without its words; its folder is its id."""

    kind: Kind
    """What it is, as the overview names it; a `call` can be rehearsed card by card."""
    stage: Stage
    """The stage of the guide that it belongs to, under which the overview lists it."""
    version: Annotated[str, Field(pattern=VERSION.pattern)]
    """Two numbers, in quotes; every file names it beside the day."""
    updated: IsoDate
    """The day of this version, year-month-day; change both when the template says something else than before."""
    fields: dict[Name, tuple[Name, ...]]
    """What the form asks for, in order: groups of names of shared fields and of those in `own`."""
    own: dict[Name, FieldStructure] = {}
    """The fields that only this template has."""
    blocks: Annotated[Blocks, Field(min_length=1)]
    """The parts of the text, in reading order."""
    examples: dict[Name, dict[Name, str | bool]]
    """At least `minimal` and `complete`: values for fields that are no text; texts stand in the language files."""


class TemplateWords(Model):
    """Every sentence of a template in one language."""

    title: Text
    """Its name in lists and on its files."""
    description: Text
    """One sentence that says what it is for."""
    groups: dict[Name, Text]
    """The heading of each group of fields in the form."""
    fields: dict[Name, FieldWords] = {}
    """The words of the fields in `own`; those of shared fields stand in `fields/`."""
    blocks: Annotated[dict[Name, Any], WithJsonSchema({"type": "object", "additionalProperties": texts_schema(4)})]
    """The texts, at the ids of the parts: one text, or a group of them as the type of block asks for."""
    order: tuple[Name, ...] = ()
    """The ids of all its parts in the order in which this language says them, parts inside others left out; without
    it, they stand as in `structure.yml`."""
    examples: dict[Name, dict[Name, Text]] = {}
    """The texts that fill the examples, from the life of the country."""


Words = TemplateWords | SharedFieldWords


@dataclass(frozen=True)
class Template:
    """Everything needed to render one script, contract or checklist.

    `fields` are the structures of all its fields in form order, the place first where there are places; `words` and
    `shared` map a language code to the template's own words and to those of the shared fields.
    """

    id: str
    structure: TemplateStructure
    fields: dict[str, FieldStructure]
    words: dict[str, TemplateWords]
    shared: dict[str, dict[str, FieldWords]]
    places: PlaceTexts = NO_PLACE_TEXTS

    def field_words(self, lang: str, name: str) -> FieldWords:
        """The words of a field, the template's own or the shared ones, as they hold in general."""
        return self.places.fill_words(self._words(lang, name), lang)

    def placed_words(self, lang: str, name: str) -> dict[str, FieldWords]:
        """The same by place, where they are other ones."""
        return dict(self.places.differing(self._words(lang, name), lang))

    def _words(self, lang: str, name: str) -> FieldWords:
        own = self.words[lang].fields
        return own[name] if name in own else self.shared[lang][name]

    def blocks(self, lang: str) -> Blocks:
        """The parts of the text that a language has, in its own order."""
        return in_order(blocks_in(self.structure.blocks, lang), self.words[lang].order)

    def example(self, name: str, lang: str) -> dict[str, str]:
        """The values of a named example, the words of which are local to the language."""
        given = {**self.structure.examples[name], **self.words[lang].examples.get(name, {})}
        values = self.defaults(lang)
        values.update({key: as_text(value) for key, value in given.items()})
        return values

    def defaults(self, lang: str) -> dict[str, str]:
        """The values that the form of a page in this language starts with."""
        found = {name: field.default_in(lang) for name, field in self.fields.items()}
        return {name: value for name, value in found.items() if value is not None}
