"""A template: its structure, its words in every language, and the shared fields it uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.model import (
    CONTAINERS,
    BlockStructure,
    FieldStructure,
    FieldWords,
    TemplateStructure,
    TemplateWords,
    as_text,
)


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


def walk_blocks(
    blocks: tuple[BlockStructure, ...], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], BlockStructure]]:
    """Every block with its path of ids, parents first."""
    for block in blocks:
        here = (*path, block.id)
        yield here, block
        yield from walk_blocks(block.blocks, here)


def word_paths(blocks: tuple[BlockStructure, ...], fields: dict[str, FieldStructure]) -> Iterator[tuple[str, ...]]:
    """Where the words of each block stand in a language file, below `blocks`."""
    for path, block in walk_blocks(blocks):
        if block.type in CONTAINERS:
            yield (*path, "title")
        elif block.type == "item":
            yield from ((*path, "text"), (*path, "why"))
        elif block.type == "exchange":
            yield from ((*path, "they"), (*path, "you"))
        elif block.type in ("table", "signatures"):
            yield from ((*path, "columns", column) for column in block.columns)
            yield from ((*path, "rows", row) for row in block.cells)
        elif block.choose and block.choose in fields:
            yield from ((*path, option) for option in fields[block.choose].options)
        elif not block.choose and block.type != "rows":
            yield path
