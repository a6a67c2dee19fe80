"""Blocks, the parts of a template: the one table of their types, and their structure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from hooks.data.fields import FieldStructure
from hooks.data.model import NAME, Condition, LanguageCode, Model, Name, OrShort, Slug, said_there
from hooks.languages import BY_CODE

BlockType = Literal[
    "title",
    "subject",
    "text",
    "clause",
    "step",
    "card",
    "item",
    "exchange",
    "table",
    "signatures",
    "rows",
    "answers",
    "questions",
    "result",
    "findings",
    "pack",
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
    "question",
    "option",
    "tick",
]
PARTS = ("blocks", "columns", "cells", "choose", "required", "each")
"""The keys of a block that some types need or may have and the others must not."""


@dataclass(frozen=True)
class BlockKind:
    """What a type of block needs and becomes.

    `meaning` says what it is to an author. `node` is the kind of its part in a document.
    `needs` and `may` are keys of its structure that it must and can have.
    `words` are the keys of its texts in a language file; without them, one text stands at its id.
    `filled` says whether these texts have places for values. `wordless`: its words are those of a field.
    """

    node: NodeKind
    meaning: str
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    filled: bool = True
    wordless: bool = False


BLOCK_TYPES: Mapping[BlockType, BlockKind] = {
    "title": BlockKind("title", "the heading of the whole"),
    "subject": BlockKind("subject", "the subject line of an e-mail"),
    "text": BlockKind("paragraph", "a paragraph; inside a clause, a numbered part of it", may=("choose",)),
    "clause": BlockKind("clause", "a numbered part of a contract", ("blocks",), words=("title",), filled=False),
    "step": BlockKind("step", "a numbered part of a checklist", ("blocks",), words=("title",), filled=False),
    "card": BlockKind("card", "a part with a heading and no number", ("blocks",), words=("title",), filled=False),
    "item": BlockKind(
        "item", "something to tick, and why it matters", may=("required",), words=("text", "why"), filled=False
    ),
    "exchange": BlockKind("they", "what they may say, and what you answer", words=("they", "you")),
    "table": BlockKind("table", "a table of fields, each row named", needs=("columns", "cells")),
    "signatures": BlockKind("signatures", "a table to sign in, a column each side", needs=("columns", "cells")),
    "rows": BlockKind("rows", "a table with a row for each that the reader adds", needs=("each",), wordless=True),
    "answers": BlockKind("question", "every question of the form with its answer, to tick or to write", wordless=True),
    "questions": BlockKind(
        "question",
        "the questions of the form in a blank file alone, without those whose answers have a place in it elsewhere",
        wordless=True,
    ),
    "result": BlockKind("card", "the outcome: what to do, why, and the next steps", wordless=True),
    "findings": BlockKind("paragraph", "each finding that holds", wordless=True),
    "pack": BlockKind("step", "each text of the pack: what for, when, its file, what is open in it", wordless=True),
}
CONTAINERS = tuple(name for name, kind in BLOCK_TYPES.items() if "blocks" in kind.needs)
TABLES = tuple(name for name, kind in BLOCK_TYPES.items() if "cells" in kind.needs)
DECISIONS: tuple[BlockType, ...] = ("answers", "questions", "result", "findings", "pack")
"""Those made of the questions, outcomes, findings and pack of a template; each becomes several parts of a document."""


def _as_block(value: Any) -> Any:
    """A bare name is a paragraph of that name."""
    return {"id": value} if isinstance(value, str) else value


_SHORT = OrShort({"type": "string", "pattern": NAME.pattern})


class BlockStructure(Model):
    """One part of a template, in reading order; a name alone is a part of type `text` with that `id`."""

    id: Name
    """Its name, once among its neighbours; its words stand at this key in the language files."""
    type: BlockType = "text"
    """What it is; see the types of blocks."""
    when: Condition = {}
    """The part is there while these fields have these values: one, a list of them, `filled` or `empty`."""
    choose: Name | None = None
    """The choice field whose chosen option says which text is taken; there is one text an option."""
    required: bool = True
    """`false` for an item of a checklist that may be left out."""
    blocks: tuple[Annotated[BlockStructure, BeforeValidator(_as_block), _SHORT], ...] = ()
    """The parts inside it."""
    columns: tuple[Name, ...] = ()
    """The columns of a table, besides the one that names the rows."""
    cells: dict[Name, tuple[str, ...]] = {}
    """The rows of a table: the field in each column, or `_` for a line to write on."""
    each: Name | None = None
    """The field of type `list` that makes the rows of a table."""
    blank_rows: Annotated[int, Field(ge=1, le=20)] = 6
    """How many rows such a table has in a blank file, to write on."""
    widths: tuple[Annotated[int, Field(ge=1, le=99)], ...] = ()
    """How wide its columns are to each other, one number each, where the heads fit; else by what they hold."""
    room: bool = False
    """Leaves room above it, for a signature by hand or between two addresses."""
    runs_on: bool | tuple[LanguageCode, ...] = False
    """`true` keeps a text of a message in the paragraph of the block before it, once it is filled in; a list of
    languages does so in these alone. Where the block before is left out, it begins the paragraph."""
    languages: tuple[LanguageCode, ...] = ()
    """The languages that say it, and have words for it; none means all."""
    places: tuple[Slug, ...] = ()
    """It is said only where the reader works in one of these places; short for `when: {place: …}`."""

    @model_validator(mode="before")
    @classmethod
    def _said_there(cls, value: Any) -> Any:
        return said_there(value)

    @property
    def kind(self) -> BlockKind:
        """What its type needs and becomes."""
        return BLOCK_TYPES[self.type]

    def runs_on_in(self, lang: str) -> bool:
        """Whether this language keeps it in the paragraph of the block before it."""
        if isinstance(self.runs_on, bool):
            return self.runs_on
        return bool(self.runs_on) and BY_CODE[lang].is_among(self.runs_on)


Blocks = tuple[Annotated[BlockStructure, BeforeValidator(_as_block), _SHORT], ...]
"""Parts as structure files write them."""


def blocks_in(blocks: Blocks, lang: str) -> Blocks:
    """The blocks that a language has, the parts inside them too."""
    spoken = (block for block in blocks if BY_CODE[lang].is_among(block.languages))
    return tuple(block.model_copy(update={"blocks": blocks_in(block.blocks, lang)}) for block in spoken)


def in_order(blocks: Blocks, order: Sequence[str]) -> Blocks:
    """The blocks as a language orders them; without an order, as they come."""
    places = {name: place for place, name in enumerate(order)}
    return tuple(sorted(blocks, key=lambda block: places.get(block.id, len(places))))


def walk_blocks(
    blocks: tuple[BlockStructure, ...], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], BlockStructure]]:
    """Every block with its path of ids, parents first."""
    for block in blocks:
        here = (*path, block.id)
        yield here, block
        yield from walk_blocks(block.blocks, here)


def word_paths(
    blocks: tuple[BlockStructure, ...], fields: dict[str, FieldStructure], lang: str
) -> Iterator[tuple[str, ...]]:
    """Where the words of each block stand in the file of a language, below `blocks`."""
    for path, block in walk_blocks(blocks):
        if block.kind.words:
            yield from ((*path, key) for key in block.kind.words)
        elif block.type in TABLES:
            yield from ((*path, "columns", column) for column in block.columns)
            yield from ((*path, "rows", row) for row in block.cells)
        elif block.choose and block.choose in fields:
            yield from ((*path, option) for option in fields[block.choose].options_in(lang))
        elif not block.choose and not block.kind.wordless:
            yield path


def plain_paths(blocks: tuple[BlockStructure, ...]) -> Iterator[tuple[str, ...]]:
    """Where texts stand that are shown as they are: titles of parts, checklist items, heads of tables."""
    for path, block in walk_blocks(blocks):
        if not block.kind.filled:
            yield from ((*path, key) for key in block.kind.words)
        yield from ((*path, "columns", column) for column in block.columns)
        yield from ((*path, "rows", row) for row in block.cells)
