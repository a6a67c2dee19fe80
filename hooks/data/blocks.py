"""Blocks, the parts of a template: the one table of their types, and their structure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from hooks.data.fields import FieldStructure
from hooks.data.model import Condition, Model, Name

BlockType = Literal[
    "title", "subject", "text", "clause", "step", "card", "item", "exchange", "table", "signatures", "rows"
]
NodeKind = Literal[
    "title",
    "subject",
    "paragraph",
    "choice",
    "clause",
    "subclause",
    "step",
    "card",
    "item",
    "they",
    "you",
    "table",
    "signatures",
    "rows",
]
PARTS = ("blocks", "columns", "cells", "choose", "required", "each")
"""The keys of a block that some types need or may have and the others must not."""


@dataclass(frozen=True)
class BlockKind:
    """What a type of block needs and becomes.

    `node` is the kind of its part in a document. `needs` and `may` are keys of its structure that it must and can have.
    `words` are the keys of its texts in a language file; without them, one text stands at its id.
    `filled` says whether these texts have places for values. `wordless`: its words are those of a field.
    """

    node: NodeKind
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    filled: bool = True
    wordless: bool = False


BLOCK_TYPES: Mapping[BlockType, BlockKind] = {
    "title": BlockKind("title"),
    "subject": BlockKind("subject"),
    "text": BlockKind("paragraph", may=("choose",)),
    "clause": BlockKind("clause", needs=("blocks",), words=("title",), filled=False),
    "step": BlockKind("step", needs=("blocks",), words=("title",), filled=False),
    "card": BlockKind("card", needs=("blocks",), words=("title",), filled=False),
    "item": BlockKind("item", may=("required",), words=("text", "why"), filled=False),
    "exchange": BlockKind("they", words=("they", "you")),
    "table": BlockKind("table", needs=("columns", "cells")),
    "signatures": BlockKind("signatures", needs=("columns", "cells")),
    "rows": BlockKind("rows", needs=("each",), wordless=True),
}
CONTAINERS = tuple(name for name, kind in BLOCK_TYPES.items() if "blocks" in kind.needs)
TABLES = tuple(name for name, kind in BLOCK_TYPES.items() if "cells" in kind.needs)


def _as_block(value: Any) -> Any:
    """A bare name is a paragraph of that name."""
    return {"id": value} if isinstance(value, str) else value


class BlockStructure(Model):
    """One part of a template, in reading order.

    `choose` takes the text of the chosen option of a field; `blocks` nests parts in a clause or step;
    `columns` and `cells` (row to field names, `_` for a line to write on) make a table; `each` names the
    field whose rows a table repeats, `blank_rows` how many a blank file has to write on. `room` is left above for
    a signature by hand, or between two addresses.
    """

    id: Name
    type: BlockType = "text"
    when: Condition = {}
    choose: Name | None = None
    required: bool = True
    blocks: tuple[Annotated[BlockStructure, BeforeValidator(_as_block)], ...] = ()
    columns: tuple[Name, ...] = ()
    cells: dict[Name, tuple[str, ...]] = {}
    each: Name | None = None
    blank_rows: Annotated[int, Field(ge=1, le=20)] = 6
    room: bool = False

    @property
    def kind(self) -> BlockKind:
        """What its type needs and becomes."""
        return BLOCK_TYPES[self.type]


Blocks = tuple[Annotated[BlockStructure, BeforeValidator(_as_block)], ...]
"""Parts as structure files write them."""


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
        if block.kind.words:
            yield from ((*path, key) for key in block.kind.words)
        elif block.type in TABLES:
            yield from ((*path, "columns", column) for column in block.columns)
            yield from ((*path, "rows", row) for row in block.cells)
        elif block.choose and block.choose in fields:
            yield from ((*path, option) for option in fields[block.choose].options)
        elif not block.choose and not block.kind.wordless:
            yield path


def plain_paths(blocks: tuple[BlockStructure, ...]) -> Iterator[tuple[str, ...]]:
    """Where texts stand that are shown as they are: titles of parts, checklist items, heads of tables."""
    for path, block in walk_blocks(blocks):
        if not block.kind.filled:
            yield from ((*path, key) for key in block.kind.words)
        yield from ((*path, "columns", column) for column in block.columns)
        yield from ((*path, "rows", row) for row in block.cells)
