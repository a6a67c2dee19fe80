"""What each language says in its own way: the parts and fields that it alone has, and the order of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.data.blocks import CONTAINERS, BlockStructure, blocks_in, walk_blocks
from hooks.data.fields import RESERVED, Fields
from hooks.data.load import Path_, Source
from hooks.data.model import Condition
from hooks.data.place_texts import PLACE
from hooks.data.problems import Problem, did_you_mean
from hooks.data.template import Template, TemplateStructure
from hooks.languages import CODES
from hooks.rules.words import Allowed


def check_field_languages(source: Source, path: Path_, fields: Fields, known: Fields) -> Iterator[Problem]:
    """What `fields`, which stand below `path`, depend on is asked for in each of their languages."""
    for name, field in fields.items():
        spoken = [lang for lang in CODES if field.is_asked(lang)]
        needs: list[tuple[Path_, str]] = [((*path, name, "when", other), other) for other in field.when]
        needs += [((*path, name, "currency"), field.currency)] if field.currency else []
        needs += [((*path, name, "form_of"), field.form_of)] if field.form_of else []
        yield from _check_needs(source, f"field `{name}`", needs, spoken, known)
        yield from _check_known(source, (*path, name), f"field `{name}`", field.when, spoken, known)


def check_block_languages(
    source: Source,
    path: Path_,
    blocks: tuple[BlockStructure, ...],
    known: Fields,
    around: tuple[str, ...] = CODES,
) -> Iterator[Problem]:
    """In each of its languages, a block stands within another one of that language, and has the fields it needs."""
    for index, block in enumerate(blocks):
        here = (*path, index)
        for place, lang in enumerate(block.languages):
            if lang in CODES and lang not in around:
                what = f"the part around `{block.id}` is not said in `{lang}`"
                yield source.problem(
                    (*here, "languages", place), "foreign-block", what, "Add it there, or remove it here"
                )
        spoken = tuple(lang for lang in around if not block.languages or lang in block.languages)
        yield from _check_needs(source, f"block `{block.id}`", _needs(here, block), spoken, known)
        yield from _check_known(source, here, f"block `{block.id}`", block.when, spoken, known)
        if block.type in CONTAINERS:
            yield from check_block_languages(source, (*here, "blocks"), block.blocks, known, spoken)
    silent = [lang for lang in around if blocks and not blocks_in(blocks, lang)]
    if silent:
        what = f"no part of this is said in {_listed(silent)}"
        yield source.problem(path, "foreign-block", what, "Give it a part there, or no such language", key=True)


def _needs(path: Path_, block: BlockStructure) -> Iterator[tuple[Path_, str]]:
    """The fields that a block names, each with its place."""
    yield from (((*path, "when", name), name) for name in block.when)
    yield from (((*path, key), name) for key, name in (("choose", block.choose), ("each", block.each)) if name)
    for row, cells in block.cells.items():
        yield from (((*path, "cells", row, index), name) for index, name in enumerate(cells))


def _check_needs(
    source: Source, who: str, needs: Iterable[tuple[Path_, str]], spoken: Iterable[str], known: Fields
) -> Iterator[Problem]:
    for path, name in needs:
        field = known.get(name)
        missing = [lang for lang in spoken if field and not field.is_asked(lang)]
        if field and missing:
            what = f"{who} needs `{name}`, which is not asked for in {_listed(missing)}"
            yield source.problem(path, "foreign-field", what, f"Give it `languages: [{', '.join(field.languages)}]`")


def _check_known(
    source: Source, path: Path_, who: str, when: Condition, spoken: Iterable[str], known: Fields
) -> Iterator[Problem]:
    """Each of its languages knows one of the options, or has one of the places, that it is there for."""
    for name, allowed in when.items():
        options = known[name].only if name in known else {}
        silent = (
            [lang for lang in spoken if not {*allowed} & {*known[name].options_in(lang), *RESERVED}] if options else []
        )
        if silent and {*allowed} <= {*known[name].options}:
            what = f"{who} stands only with {_listed(allowed)} of `{name}`, which {_listed(silent)} does not know"
            fix = "Give it the `languages` that do, or another condition"
            yield source.problem((*path, "when", name), "foreign-option", what, fix, key=True)


def check_order(source: Source, structure: TemplateStructure, order: tuple[str, ...], lang: str) -> Iterator[Problem]:
    """The order of a language has each of its parts once, and nothing else."""
    if not order:
        return
    everywhere = {block.id for block in structure.blocks}
    own = [block.id for block in blocks_in(structure.blocks, lang)]
    for index, name in enumerate(order):
        if name not in everywhere:
            what = f"`order` names `{name}`, which is no part of the whole text"
            yield source.problem(("order", index), "bad-order", what, did_you_mean(name, own))
        elif name not in own:
            what = f"`order` names `{name}`, which is not said in this language"
            yield source.problem(("order", index), "bad-order", what, "Remove it")
        elif name in order[:index]:
            what = f"`order` names `{name}` a second time"
            yield source.problem(("order", index), "bad-order", what, "Keep it once")
    for name in own:
        if name not in order:
            what = f"`order` lacks `{name}`"
            yield source.problem(("order",), "bad-order", what, "Add it where this language says it", key=True)


def check_foreign(source: Source, template: Template, lang: str) -> Iterator[Problem]:
    """A language has no words for parts, and no examples for fields, that other languages alone have."""
    blocks, foreign = dict(walk_blocks(template.structure.blocks)), _foreign_blocks(template.structure, lang)
    for path in foreign:
        if ("blocks", *path) in source.keys and path[:-1] not in foreign:
            what = f"`{'.'.join(path)}` is said in {_listed(blocks[path].languages)} alone"
            fix = f"Delete it here, or add `{lang}` to its `languages` in structure.yml"
            yield source.problem(("blocks", *path), "foreign-block", what, fix, key=True)
    for example, values in template.words[lang].examples.items():
        for name in values:
            if name in template.fields and not template.fields[name].is_asked(lang):
                what = f"the example fills `{name}`, which is not asked for in this language"
                yield source.problem(("examples", example, name), "foreign-field", what, "Delete it here", key=True)


def own_words(structure: TemplateStructure, fields: Fields, lang: str) -> Allowed:
    """Whether a path needs no match in English: told as foreign, or the example of a field that may stay empty.

    A letter has in each country what letters have there; so has an example of it.
    """
    foreign = {("blocks", *path) for path in _foreign_blocks(structure, lang)}

    def allowed(path: Path_) -> bool:
        if len(path) == 3 and path[0] == "examples":
            field = fields.get(str(path[2]))
            return path[2] == PLACE or (field is not None and (bool(field.languages) or not field.required))
        return any(path[:length] in foreign for length in range(2, len(path) + 1))

    return allowed


def _foreign_blocks(structure: TemplateStructure, lang: str) -> set[tuple[str, ...]]:
    """Where the words of the parts would stand that a language does not have, below `blocks`."""
    own = {path for path, _ in walk_blocks(blocks_in(structure.blocks, lang))}
    return {path for path, _ in walk_blocks(structure.blocks)} - own


def _listed(languages: Iterable[str]) -> str:
    return ", ".join(f"`{lang}`" for lang in languages)
