"""Rules for `structure.yml` of a template: names that must exist, blocks that have the right parts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hooks.data.blocks import CONTAINERS, DECISIONS, PARTS, BlockStructure, blocks_in, walk_blocks
from hooks.data.derive import named_in
from hooks.data.fields import WORDLESS, Fields, value_fault
from hooks.data.load import Path_, Source
from hooks.data.model import as_text
from hooks.data.place_texts import PLACE
from hooks.data.problems import Problem, did_you_mean, shorten
from hooks.data.template import TemplateStructure
from hooks.rules.conditions import check_block_conditions, check_field_conditions
from hooks.rules.derive import check_derive
from hooks.rules.fields import Names, check_condition, check_days, check_field, check_languages
from hooks.rules.pack import check_asked, check_pack, named_by_pack, narrowed
from hooks.rules.results import check_questions, check_results
from hooks.rules.spoken import check_block_languages, check_field_languages

_SHAPES = {
    "blocks": "Clauses, steps and cards need `blocks`, nothing else has them",
    "columns": "Tables and signatures need `columns`, nothing else has them",
    "cells": "Tables and signatures need `cells`, nothing else has them",
    "choose": "Only a block of type `text` can choose",
    "required": "Only an `item` can be optional",
    "each": "Only `rows` have `each`, and they need it",
}


def check_structure(source: Source, structure: TemplateStructure, shared: Fields) -> Iterator[Problem]:
    """Every problem of one structure file, seen against the shared fields."""
    known = {**shared, **structure.own}
    yield from check_asked(source, structure, known)
    known |= {name: narrowed(known[name], when) for name, when in structure.asked.items() if name in known}
    asked = {name: known[name] for group in structure.fields.values() for name in group if name in known}
    asked = {PLACE: known[PLACE], **asked} if PLACE in known else asked
    names = Names(asked, known)
    asked = {**asked, **structure.results}
    told = Names(asked, {**known, **structure.results})
    shown = Names({name: field for name, field in asked.items() if name not in structure.silent}, told.known)
    yield from _check_groups(source, structure, names)
    for name, field in structure.own.items():
        yield from check_field(source, ("own", name), field, names)
    yield from check_days(source, structure.days, structure.own, names)
    yield from check_field_conditions(source, ("own",), structure.own, known)
    yield from check_field_languages(source, ("own",), structure.own, names.asked)
    yield from check_derive(source, structure, names)
    yield from check_results(source, structure, told)
    yield from check_pack(source, structure, told)
    yield from check_questions(source, structure, known)
    yield from _check_blocks(source, ("blocks",), structure.blocks, shown)
    yield from _check_decided(source, structure)
    yield from check_block_languages(source, ("blocks",), structure.blocks, asked)
    yield from check_block_conditions(source, ("blocks",), structure.blocks, asked)
    for example, values in structure.examples.items():
        yield from _check_example(source, ("examples", example), values, names)
    if len(structure.examples) < 2:
        yield source.problem(
            ("examples",), "examples", "fewer than two examples", "Give a `minimal` and a `complete` one", key=True
        )


def _check_groups(source: Source, structure: TemplateStructure, names: Names) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for group, members in structure.fields.items():
        for index, name in enumerate(members):
            path = ("fields", group, index)
            if name not in names.known:
                fix = did_you_mean(name, names.known)
                yield source.problem(path, "unknown-field", f"field `{name}` does not exist", fix)
            elif name in seen:
                yield source.problem(
                    path, "duplicate-field", f"field `{name}` stands in `{seen[name]}` too", "Keep it once"
                )
            elif name not in structure.own and (currency := names.known[name].currency) not in (None, *names.asked):
                what = f"field `{name}` has its currency in `{currency}`, which is no field here"
                yield source.problem(path, "unknown-field", what, names.fix(str(currency)))
            seen[name] = group
    for name in sorted(structure.own.keys() - seen.keys()):
        yield source.problem(
            ("own", name),
            "unused-field",
            f"field `{name}` stands in no group of `fields`",
            "Add it to a group, or delete it",
            key=True,
        )


def _check_blocks(source: Source, path: Path_, blocks: tuple[BlockStructure, ...], names: Names) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        here = (*path, index)
        if block.id in seen:
            yield source.problem(
                here, "duplicate-block", f"block `{block.id}` stands here a second time", "Give each block its own id"
            )
        seen.add(block.id)
        yield from _check_shape(source, here, block, nested=len(path) > 1)
        yield from check_condition(source, here, block.when, names)
        yield from check_languages(source, here, block.languages)
        running = () if isinstance(block.runs_on, bool) else block.runs_on
        yield from check_languages(source, here, running, "runs_on")
        yield from _check_named(source, here, block, names)
        for row, cells in block.cells.items():
            yield from _check_cells(source, (*here, "cells", row), block, cells, names)
        yield from _check_blocks(source, (*here, "blocks"), block.blocks, names)


def _check_shape(source: Source, path: Path_, block: BlockStructure, *, nested: bool) -> Iterator[Problem]:
    """Each type of block has its own parts and no others."""
    for part in PARTS:
        given = getattr(block, part) != BlockStructure.model_fields[part].default
        if (given and part not in (*block.kind.needs, *block.kind.may)) or (part in block.kind.needs and not given):
            has = "has" if part in block.model_fields_set else "lacks"
            what = f"block `{block.id}` of type `{block.type}` {has} `{part}`"
            yield source.problem(path, "block-shape", what, _SHAPES[part])
    if nested and block.id == "title":
        what = "a part of another block cannot be called `title`"
        yield source.problem(path, "block-shape", what, "Rename it; that key holds the title of the whole")
    if nested and block.type in CONTAINERS:
        what = f"the {block.type} `{block.id}` stands inside another block"
        yield source.problem(path, "block-shape", what, "Move it out; only whole blocks are numbered")


def _check_decided(source: Source, structure: TemplateStructure) -> Iterator[Problem]:
    """A part made of outcomes, findings or a pack has some to be made of, and stands by itself."""
    for index, block in enumerate(structure.blocks):
        made_of = {"result": "outcomes", "findings": "findings", "pack": "pack"}
        if (key := made_of.get(block.type)) and not getattr(structure, key):
            what = f"block `{block.id}` of type `{block.type}` has nothing to say"
            yield source.problem(("blocks", index), "block-shape", what, f"Write `{key}`, or remove it")
        for _, inner in walk_blocks(block.blocks):
            if inner.type in DECISIONS:
                what = f"`{inner.id}` of type `{inner.type}` stands inside another block"
                yield source.problem(("blocks", index), "block-shape", what, "Move it out")


def _check_named(source: Source, path: Path_, block: BlockStructure, names: Names) -> Iterator[Problem]:
    """What a block chooses by or repeats is a field that can do so."""
    for key, name in (("choose", block.choose), ("each", block.each)):
        if name is None:
            continue
        field = names.asked.get(name)
        if field is None:
            what = f"`{key}` names `{name}`, which is no field here"
            yield source.problem((*path, key), "unknown-field", what, names.fix(name))
        elif key == "each" and block.widths and len(block.widths) != len(field.columns):
            what = f"`{name}` has {len(field.columns)} columns and {len(block.widths)} widths"
            yield source.problem((*path, "widths"), "bad-widths", what, "Give one number for each column, or none")
        elif key == "each" and field.type != "list":
            yield source.problem((*path, key), "bad-each", f"`{name}` is no field of type `list`", "Name one that is")
        elif key == "choose" and (field.type != "choice" or field.wording):
            yield source.problem(
                (*path, key),
                "bad-choose",
                f"`{name}` is no choice between contents",
                "Choose by a field of type `choice`; for a tone, use `select` in the sentence",
            )


def _check_cells(
    source: Source, path: Path_, block: BlockStructure, cells: tuple[str, ...], names: Names
) -> Iterator[Problem]:
    if len(cells) != len(block.columns):
        some = f"fills {len(cells)} of {len(block.columns)} columns"
        what = some if len(cells) < len(block.columns) else f"has more cells than the {len(block.columns)} columns"
        fix = "Give each column one field, or `_` for a line to write on"
        yield source.problem(path, "table-cells", f"row `{path[-1]}` {what}", fix)
    for index, name in enumerate(cells):
        field = names.asked.get(name)
        if name != "_" and field is None:
            what = f"the cell names `{name}`, which is no field here"
            yield source.problem((*path, index), "unknown-field", what, names.fix(name))
        elif field and field.type in WORDLESS:
            what = f"the cell names `{name}`, a field of type `{field.type}`, which has no words"
            fix = "Name one with a text, for example of type `choice`"
            yield source.problem((*path, index), "table-cells", what, fix)


def _check_example(source: Source, path: Path_, values: dict[str, str | bool], names: Names) -> Iterator[Problem]:
    for name, value in values.items():
        here = (*path, name)
        field = names.asked.get(name)
        if field is None:
            what = f"the example fills `{name}`, which is no field here"
            yield source.problem(here, "unknown-field", what, names.fix(name), key=True)
        elif field.type in ("text", "long_text"):
            yield source.problem(
                here,
                "words-in-structure",
                f"the example gives words for `{name}`",
                "Move them to `examples` in each language file",
                key=True,
            )
        elif fault := value_fault(field, as_text(value)):
            what = f"`{shorten(as_text(value))}` does not fit the field `{name}`"
            yield source.problem(here, "bad-example", what, fault)


def named_by_results(structure: TemplateStructure) -> Iterator[str]:
    """The fields and results that decide or count, or that other texts are filled with."""
    for derived in structure.derive.values():
        yield from (*derived.of, *filter(None, (derived.currency,)))
    for item in structure.deciding:
        yield from named_in(item.when)
    yield from (name for fill in structure.fills for name in fill.copies.values())
    yield from structure.dates


def check_sizes(source: Source, sizes: Sequence[str], own: str, templates: Collection[str]) -> Iterator[Problem]:
    """The other sizes of a message are other templates."""
    for index, name in enumerate(sizes):
        if name not in templates or name == own:
            what = f"`{name}` is this template itself" if name == own else f"`{name}` is no template"
            fix = "Name the others" if name == own else did_you_mean(name, templates)
            yield source.problem(("sizes", index), "unknown-template", what, fix)


def used_fields(structure: TemplateStructure, known: Fields, lang: str) -> set[str]:
    """Fields that steer the text of a language without standing in a sentence."""
    used = {*named_by_results(structure), *named_by_pack(structure)}
    for _, block in walk_blocks(blocks_in(structure.blocks, lang)):
        used.update(block.when)
        used.update(name for cells in block.cells.values() for name in cells)
        used.update(name for name in (block.choose, block.each) if name)
        if block.type == "answers":
            used.update(name for group in structure.fields.values() for name in group)
    for names in structure.fields.values():
        for name in names:
            if name in known and known[name].is_asked(lang):
                used.update(known[name].when)
                used.update(n for n in (known[name].currency,) if n)
    return used
