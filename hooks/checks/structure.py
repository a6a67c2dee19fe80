"""Rules for `structure.yml` of a template: names that must exist, conditions that can hold."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from hooks.load import Path_, Source
from hooks.model import (
    ANY_VALUE,
    CONTAINERS,
    NO_VALUE,
    TABLES,
    BlockStructure,
    Condition,
    FieldStructure,
    TemplateStructure,
)
from hooks.problems import Problem, did_you_mean
from hooks.template import walk_blocks

Fields = dict[str, FieldStructure]


def check_structure(source: Source, structure: TemplateStructure, shared: Fields) -> Iterator[Problem]:
    """Every problem of one structure file, seen against the shared fields."""
    known = {**shared, **structure.own}
    yield from _check_groups(source, structure, known)
    for name, field in structure.own.items():
        yield from check_field(source, ("own", name), field, known)
    yield from _check_blocks(source, ("blocks",), structure.blocks, known)
    for example, values in structure.examples.items():
        yield from _check_example(source, ("examples", example), values, known)
    if len(structure.examples) < 2:
        yield source.problem(
            ("examples",), "examples", "fewer than two examples", "Give a `minimal` and a `complete` one", key=True
        )


def check_field(source: Source, path: Path_, field: FieldStructure, known: Fields) -> Iterator[Problem]:
    """The options, default and relations of one field."""
    name = path[-1]
    if (field.type == "choice") != bool(field.options):
        yield source.problem(
            path,
            "field-options",
            f"field `{name}` of type `{field.type}` has {len(field.options)} options",
            "Only a `choice` has `options`, and it needs them",
            key=True,
        )
    if (field.type == "rows") != bool(field.columns):
        what = f"field `{name}` of type `{field.type}` has {len(field.columns)} columns"
        yield source.problem(path, "field-columns", what, "Only `rows` have `columns`, and they need them", key=True)
    if field.wording and field.default is None:
        what = f"field `{name}` is a choice of wording without a default"
        yield source.problem(path, "field-options", what, "Add `default:`; blank files show it", key=True)
    if field.type == "choice" and field.default is not None and field.default not in field.options:
        yield source.problem(
            (*path, "default"),
            "unknown-option",
            f"`{field.default}` is not an option of `{name}`",
            did_you_mean(str(field.default), field.options),
        )
    for key, other in (("currency", field.currency), ("form_of", field.form_of)):
        if other is not None and other not in known:
            yield source.problem(
                (*path, key),
                "unknown-field",
                f"`{key}` names the field `{other}`, which does not exist",
                _fix(other, known),
            )
    yield from _check_condition(source, path, field.when, known)


def _check_groups(source: Source, structure: TemplateStructure, known: Fields) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for group, names in structure.fields.items():
        for index, name in enumerate(names):
            path = ("fields", group, index)
            if name not in known:
                yield source.problem(path, "unknown-field", f"field `{name}` does not exist", _fix(name, known))
            if name in seen:
                yield source.problem(
                    path, "duplicate-field", f"field `{name}` stands in `{seen[name]}` too", "Keep it once"
                )
            seen[name] = group
    for name in structure.own.keys() - seen.keys():
        yield source.problem(
            ("own", name),
            "unused-field",
            f"field `{name}` stands in no group of `fields`",
            "Add it to a group, or delete it",
            key=True,
        )


def _check_blocks(source: Source, path: Path_, blocks: tuple[BlockStructure, ...], known: Fields) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        here = (*path, index)
        if block.id in seen:
            yield source.problem(
                here, "duplicate-block", f"block `{block.id}` stands here a second time", "Give each block its own id"
            )
        seen.add(block.id)
        yield from _check_shape(source, here, block)
        yield from _check_condition(source, here, block.when, known)
        if block.choose is not None:
            yield from _check_choose(source, here, block, known)
        if block.each is not None and (block.each not in known or known[block.each].type != "rows"):
            what = f"`each` names `{block.each}`, which is no field of type `rows`"
            yield source.problem((*here, "each"), "unknown-field", what, _fix(block.each, known))
        for row, cells in block.cells.items():
            yield from _check_cells(source, (*here, "cells", row), block, cells, known)
        yield from _check_blocks(source, (*here, "blocks"), block.blocks, known)


def _check_shape(source: Source, path: Path_, block: BlockStructure) -> Iterator[Problem]:
    """Each type of block has its own parts and no others."""
    faults = {
        "`blocks`": (block.type in CONTAINERS) != bool(block.blocks),
        "`columns`": (block.type in TABLES) != bool(block.columns),
        "`cells`": (block.type in TABLES) != bool(block.cells),
        "`choose`": block.choose is not None and block.type != "text",
        "`required`": not block.required and block.type != "item",
        "`each`": (block.type == "rows") != (block.each is not None),
    }
    for part, wrong in faults.items():
        if wrong:
            yield source.problem(
                path,
                "block-shape",
                f"block `{block.id}` of type `{block.type}` and {part} do not fit together",
                "Clauses, steps and cards need `blocks`, tables `columns` and `cells`, rows `each`; nothing else has them",
            )


def _check_choose(source: Source, path: Path_, block: BlockStructure, known: Fields) -> Iterator[Problem]:
    field = known.get(str(block.choose))
    if field is None:
        yield source.problem(
            (*path, "choose"),
            "unknown-field",
            f"`choose` names the field `{block.choose}`, which does not exist",
            _fix(str(block.choose), known),
        )
    elif field.type != "choice" or field.wording:
        yield source.problem(
            (*path, "choose"),
            "bad-choose",
            f"`{block.choose}` is no choice between contents",
            "Choose by a field of type `choice`; for a tone, use `select` in the sentence",
        )


def _check_cells(
    source: Source, path: Path_, block: BlockStructure, cells: tuple[str, ...], known: Fields
) -> Iterator[Problem]:
    if len(cells) != len(block.columns):
        yield source.problem(
            path,
            "table-cells",
            f"row `{path[-1]}` has {len(cells)} cells for {len(block.columns)} columns",
            "Give one field a column, or `_` for a line to write on",
        )
    for index, name in enumerate(cells):
        if name != "_" and name not in known:
            yield source.problem((*path, index), "unknown-field", f"field `{name}` does not exist", _fix(name, known))


def _check_condition(source: Source, path: Path_, when: Condition, known: Fields) -> Iterator[Problem]:
    for name, allowed in when.items():
        here = (*path, "when", name)
        field = known.get(name)
        if field is None:
            yield source.problem(
                here,
                "bad-condition",
                f"the condition asks for `{name}`, which is no field",
                _fix(name, known),
                key=True,
            )
            continue
        possible = (*_possible(field), ANY_VALUE, NO_VALUE)
        for value in allowed:
            if value not in possible:
                yield source.problem(
                    here,
                    "bad-condition",
                    f"`{name}` can never be `{value}`",
                    did_you_mean(value, possible),
                )


def _possible(field: FieldStructure) -> tuple[str, ...]:
    return ("true", "false") if field.type == "boolean" else field.options


def _check_example(source: Source, path: Path_, values: dict[str, str | bool], known: Fields) -> Iterator[Problem]:
    for name, value in values.items():
        here = (*path, name)
        field = known.get(name)
        if field is None:
            yield source.problem(
                here, "unknown-field", f"the example fills `{name}`, which is no field", _fix(name, known), key=True
            )
        elif field.type in ("text", "long_text"):
            yield source.problem(
                here,
                "words-in-structure",
                f"the example gives words for `{name}`",
                "Move them to `examples` in each language file",
                key=True,
            )
        elif fault := value_fault(field, str(value).lower() if isinstance(value, bool) else value):
            yield source.problem(here, "bad-example", f"`{value}` does not fit the field `{name}`", fault)


def value_fault(field: FieldStructure, value: str) -> str | None:
    """What to do about a value that does not fit its field; None when it fits."""
    if field.type == "date":
        return None if _is_date(value) else "Write year-month-day, for example 2027-03-31"
    if field.type in ("number", "amount"):
        return None if value.replace(".", "", 1).isdigit() else "Write digits, with a point before decimals"
    if field.type in ("choice", "boolean") and value not in _possible(field):
        return did_you_mean(value, _possible(field))
    return None


def _is_date(value: str) -> bool:
    try:
        return bool(datetime.date.fromisoformat(value))
    except ValueError:
        return False


def _fix(name: str, known: Fields) -> str:
    return did_you_mean(name, known)


def used_fields(structure: TemplateStructure, known: Fields) -> set[str]:
    """Fields that steer the text without standing in a sentence."""
    used: set[str] = set()
    for _, block in walk_blocks(structure.blocks):
        used.update(block.when)
        used.update(name for cells in block.cells.values() for name in cells)
        used.update(name for name in (block.choose, block.each) if name)
    for names in structure.fields.values():
        for name in names:
            if name in known:
                used.update(known[name].when)
                used.update(n for n in (known[name].currency,) if n)
    return used
