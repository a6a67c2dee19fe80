"""A template: its structure, its words in every language, and the shared fields it uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from hooks.data.blocks import Blocks
from hooks.data.fields import FieldStructure, FieldWords
from hooks.data.model import VERSION, IsoDate, Kind, Model, Name, Stage, Text, as_text


class TemplateStructure(Model):
    """`structure.yml` of a template: everything but the words."""

    kind: Kind
    stage: Stage
    version: Annotated[str, Field(pattern=VERSION.pattern)]
    updated: IsoDate
    fields: dict[Name, tuple[Name, ...]]
    own: dict[Name, FieldStructure] = {}
    blocks: Annotated[Blocks, Field(min_length=1)]
    examples: dict[Name, dict[Name, str | bool]]


class TemplateWords(Model):
    """One language file of a template: every sentence. `blocks` mirrors the structure's blocks."""

    title: Text
    description: Text
    groups: dict[Name, Text]
    fields: dict[Name, FieldWords] = {}
    blocks: dict[Name, Any]
    examples: dict[Name, dict[Name, Text]] = {}


@dataclass(frozen=True)
class Template:
    """Everything needed to render one script, contract or checklist.

    `fields` are the structures of all its fields in form order; `words` and `shared` map a language
    code to the template's own words and to those of the shared fields.
    """

    id: str
    structure: TemplateStructure
    fields: dict[str, FieldStructure]
    words: dict[str, TemplateWords]
    shared: dict[str, dict[str, FieldWords]]

    def field_words(self, lang: str, name: str) -> FieldWords:
        """The words of a field, the template's own or the shared ones."""
        own = self.words[lang].fields
        return own[name] if name in own else self.shared[lang][name]

    def example(self, name: str, lang: str) -> dict[str, str]:
        """The values of a named example, the words of which are local to the language."""
        given = {**self.structure.examples[name], **self.words[lang].examples.get(name, {})}
        values = self.defaults()
        values.update({key: as_text(value) for key, value in given.items()})
        return values

    def defaults(self) -> dict[str, str]:
        """The values a form starts with."""
        found = {name: field.default for name, field in self.fields.items()}
        return {name: as_text(value) for name, value in found.items() if value is not None}
