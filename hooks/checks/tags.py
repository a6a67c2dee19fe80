"""Ids that are short enough for Word: a tag made of them has at most 64 characters, or the file cannot be written."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.load import Path_, Source
from hooks.message import Cases, Message, Reference
from hooks.model import BlockStructure, FieldStructure
from hooks.problems import Problem, shorten
from hooks.writers.docx_inlines import LIMIT

Fields = dict[str, FieldStructure]
LONGEST_KEY = LIMIT - len("part:")  # as long as `slot:`, `rows:` and `case:`


def check_block_ids(
    source: Source, blocks: tuple[BlockStructure, ...], fields: Fields, path: Path_ = ("blocks",), above: str = ""
) -> Iterator[Problem]:
    """The ids of blocks, joined with those above them and with the options they choose from."""
    for index, block in enumerate(blocks):
        here, key = (*path, index), f"{above}{block.id}"
        options = fields[block.choose].options if block.choose in fields else ()
        longest = max((key, *(f"{key}.{option}" for option in options)), key=len)
        if len(longest) > LONGEST_KEY:
            yield _too_long(source, (*here, "id"), longest)
        else:  # else those below would only repeat it
            yield from check_block_ids(source, block.blocks, fields, (*here, "blocks"), f"{key}.")


def check_field_id(source: Source, path: Path_, field: FieldStructure) -> Iterator[Problem]:
    """The name of a field, with the options of a choice of wording, which stands in cells as cases."""
    name = str(path[-1])
    longest = max((name, *(f"{name}.{option}" for option in field.options if field.wording)), key=len)
    if len(longest) > LONGEST_KEY:
        yield _too_long(source, path, longest, key=True)


def _too_long(source: Source, path: Path_, name: str, *, key: bool = False) -> Problem:
    what = f"`{shorten(name)}` has {len(name)} characters"
    return source.problem(path, "long-id", what, f"Shorten its ids: Word reads names up to {LONGEST_KEY}", key=key)


def check_cases(source: Source, path: Path_, message: Message, fields: Fields) -> Iterator[Problem]:
    """The cases of a sentence, named by where they stand in it; `path` begins with `blocks`."""
    key = ".".join(map(str, path[1:]))
    longest = max(case_names(message, key, fields), key=len, default="")
    if len(key) <= LONGEST_KEY < len(longest):  # a key that is too long is told where its block stands
        what = f"the case `{longest.rpartition('.')[2]}` has the name `{longest}` with {len(longest)} characters"
        fix = f"Shorten the ids of its block, or nest fewer cases: Word reads names up to {LONGEST_KEY}"
        yield source.problem(path, "long-id", what, fix)


def case_names(message: Message, key: str, fields: Fields) -> Iterator[str]:
    """What `hooks.blocks` calls each case of a message, and each option of a choice of wording in it."""
    for index, node in enumerate(message):
        here = f"{key}/{index}"
        if isinstance(node, Cases):
            for case, inner in node.cases:
                yield f"{here}.{case}"
                yield from case_names(inner, f"{here}.{case}", fields)
        elif not isinstance(node, str | Reference) and (field := fields.get(node.field)) and field.wording:
            yield from (f"{here}.{option}" for option in ("other", *field.options))
