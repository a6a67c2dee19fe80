"""Rules for packs: their texts are there and asked for, and what a text cannot do without comes from somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hooks.data.blocks import walk_blocks
from hooks.data.fields import Fields, FieldStructure
from hooks.data.load import Path_, Source
from hooks.data.model import Condition
from hooks.data.pack import PackText
from hooks.data.problems import Problem, did_you_mean
from hooks.data.template import Template, TemplateStructure
from hooks.languages import DEFAULT
from hooks.rules.conditions import check_never
from hooks.rules.fields import Names, check_condition
from hooks.rules.results import check_target

KIND = "pack"


def narrowed(field: FieldStructure, when: Condition) -> FieldStructure:
    """A shared field with the conditions besides on which a text asks for it."""
    return field.model_copy(update={"when": {**field.when, **when}})


def check_asked(source: Source, structure: TemplateStructure, known: Fields) -> Iterator[Problem]:
    """Conditions of its own are those of shared fields that it asks for, and can come true."""
    names = [name for group in structure.fields.values() for name in group]
    asked = Names({name: known[name] for name in names if name in known}, known)
    for name, when in structure.asked.items():
        path: Path_ = ("asked", name)
        if name in structure.own:
            what = f"`{name}` is a field of its own"
            yield source.problem(path, "wrong-field", what, "Give it a `when` there", key=True)
        elif name not in asked.asked:
            what = f"`{name}` is no shared field here"
            yield source.problem(path, "unknown-field", what, asked.fix(name), key=True)
        else:
            faults = list(check_condition(source, ("asked",), when, asked, name))
            yield from faults or check_never(source, path, {**known[name].when, **when}, {}, known)


def check_pack(source: Source, structure: TemplateStructure, names: Names) -> Iterator[Problem]:
    """A pack by itself: it has texts, each once, under conditions that hold for some answers, and a list of them."""
    if structure.kind == KIND and not structure.pack:
        yield source.problem((), "missing-key", "`pack` is missing", "Add `pack:` here", key=True)
    if structure.pack and structure.kind != KIND:
        what = f"a `{structure.kind}` has a `pack`"
        yield source.problem(("pack",), "wrong-field", what, f"Only a tool of the kind `{KIND}` has one", key=True)
    if structure.pack and not any(block.type == "pack" for _, block in walk_blocks(structure.blocks)):
        what = "the text does not list its pack"
        yield source.problem(("blocks",), "block-shape", what, "Add a block of type `pack`", key=True)
    seen: set[str] = set()
    for index, text in enumerate(structure.pack):
        path: Path_ = ("pack", index)
        if text.id in seen:
            what = f"`{text.id}` stands in the pack twice"
            yield source.problem((*path, "id"), "twice", what, "Keep it once; a condition may name several values")
        seen.add(text.id)
        faults = list(check_condition(source, path, text.when, names))
        yield from faults or check_never(source, (*path, "when"), text.when, {}, names.asked)


def named_by_pack(structure: TemplateStructure) -> Iterator[str]:
    """The fields and results that decide what is in a pack and what is asked for, and those that texts of it get."""
    for text in structure.pack:
        yield from (*text.when, *text.copies.values())
    yield from (name for when in structure.asked.values() for name in when)


def check_packed(
    source: Source, tool: Template, templates: Mapping[str, Template], ids: list[str], shared: Fields
) -> Iterator[Problem]:
    """A pack across texts: each is a template, has what it needs, and has a use for what the form asks."""
    structure = tool.structure
    texts = [(index, text) for index, text in enumerate(structure.pack) if text.id in templates]
    for index, text in enumerate(structure.pack):
        if text.id not in ids:
            what = f"the pack has `{text.id}`, which is no template"
            yield source.problem(("pack", index, "id"), "unknown-template", what, did_you_mean(text.id, ids))
    filled = _filled(tool, [templates[text.id] for _, text in texts])
    for index, text in texts:
        template, path = templates[text.id], ("pack", index)
        yield from _check_unless(source, path, text, template)
        yield from _check_copies(source, path, tool, text, template)
        yield from _check_needs(source, path, tool, text, template, filled)
    used = {name for _, text in texts for name in templates[text.id].fields}
    for group, names in structure.fields.items() if len(texts) == len(structure.pack) and texts else ():
        for place, name in enumerate(names):
            if name in shared and name not in used and name not in _steering(tool):
                what = f"no text of the pack asks for `{name}`"
                yield source.problem(("fields", group, place), "unused-field", what, "Remove it")


def _steering(tool: Template) -> set[str]:
    """The fields that decide what is asked for, and what is in the pack."""
    return {*named_by_pack(tool.structure)} | {
        name for field in tool.fields.values() for name in (*field.when, field.currency) if name
    }


def _check_unless(source: Source, path: Path_, text: PackText, template: Template) -> Iterator[Problem]:
    findings = [finding.id for finding in template.structure.findings]
    if text.unless and text.unless not in findings:
        what = f"`{text.unless}` is no finding of `{text.id}`"
        yield source.problem((*path, "unless"), "unknown-field", what, did_you_mean(text.unless, findings))


def _check_copies(source: Source, path: Path_, tool: Template, text: PackText, template: Template) -> Iterator[Problem]:
    asked = {name: field for name, field in template.fields.items() if name not in template.structure.results}
    for target, name in text.copies.items():
        here = (*path, "copies", target)
        if target not in asked:
            what = f"`{text.id}` asks for no `{target}`"
            yield source.problem(here, "unknown-field", what, did_you_mean(target, asked), key=True)
        elif name not in tool.fields:
            what = f"`copies` takes `{name}`, which is no field or result here"
            yield source.problem(here, "unknown-field", what, did_you_mean(name, tool.fields))
        else:
            yield from check_target(source, here, target, asked[target], tool.fields[name])


def _filled(tool: Template, texts: list[Template]) -> set[str]:
    """What the tool, and the texts of its pack, fill into others: shared fields, and `template.field`."""
    return {
        target
        for template in (tool, *texts)
        for fill in template.structure.fills
        for target in (*fill.sets, *fill.copies)
    }


def _check_needs(
    source: Source, path: Path_, tool: Template, text: PackText, template: Template, filled: set[str]
) -> Iterator[Problem]:
    """What a text cannot do without is asked for, filled in, copied, or left to its own page by name."""
    given = {name for name in template.fields if _is_given(name, tool, text, template, filled)}
    needed = [
        name for name, field in template.fields.items() if field.required and _is_met(field.when, template, given)
    ]
    for name in needed:
        if name not in given and name not in text.open and template.fields[name].default_in(DEFAULT.code) is None:
            what = f"nobody asks for `{name}`, which `{text.id}` cannot do without"
            yield source.problem(path, "pack-needs", what, "Ask for it, fill it in, or name it in `open`")
    for index, name in enumerate(text.open):
        if name not in needed:
            what = f"`{name}` is nothing that `{text.id}` cannot do without"
            yield source.problem((*path, "open", index), "pack-needs", what, did_you_mean(name, needed))
        elif name in given:
            what = f"`{name}` is asked for or filled in, and `open` leaves it to the page of `{text.id}`"
            yield source.problem((*path, "open", index), "pack-needs", what, "Remove it from `open`")


def _is_given(name: str, tool: Template, text: PackText, template: Template, filled: set[str]) -> bool:
    """Whether a field of a text has its value from the form, or from another text."""
    if name in text.copies:
        return True
    if name in template.structure.own:
        return f"{text.id}.{name}" in filled
    return name in filled or any(name in names for names in tool.structure.fields.values())


def _is_met(when: Condition, template: Template, given: set[str]) -> bool:
    """Whether a text may ask for something without an answer from its own page."""
    usual = template.defaults(DEFAULT.code)
    return all(name in given or usual.get(name) in allowed for name, allowed in when.items())
