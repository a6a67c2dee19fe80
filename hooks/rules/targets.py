"""Rules across templates and tools: what results open and what comes next is there, and what they fill in fits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from hooks.data.fields import Fields, FieldStructure
from hooks.data.load import Path_, Source
from hooks.data.problems import Problem, did_you_mean
from hooks.data.template import Template
from hooks.rules.results import check_target


def check_opened(source: Source, template: Template, ids: Collection[str]) -> Iterator[Problem]:
    """Each next step that is no page of the guide is a template or a tool; none is the text itself."""
    for index, outcome in enumerate(template.structure.outcomes):
        for place, target in enumerate(outcome.open):
            path = ("outcomes", index, "open", place)
            if target == template.id:
                what = f"the outcome `{outcome.id}` opens the page that it stands on"
                yield source.problem(path, "unknown-template", what, "Remove it")
            elif "/" not in target and target not in ids:
                what = f"the outcome `{outcome.id}` opens `{target}`, which is no template and no tool"
                yield source.problem(path, "unknown-template", what, did_you_mean(target, ids))


def check_next(source: Source, template: Template, ids: Collection[str]) -> Iterator[Problem]:
    """What comes after a text is another text that is there, and each comes once."""
    seen: set[str] = set()
    for moment, target in template.structure.next.items():
        path: Path_ = ("next", moment)
        if target == template.id or target in seen:
            what = f"`{target}` comes after itself" if target == template.id else f"`{target}` comes twice"
            yield source.problem(path, "unknown-template", what, "Remove it")
        elif target not in ids:
            what = f"`{target}` is no template and no tool"
            yield source.problem(path, "unknown-template", what, did_you_mean(target, ids))
        seen.add(target)


def check_fills(
    source: Source, template: Template, shared: Fields, others: Mapping[str, Template], ids: Collection[str]
) -> Iterator[Problem]:
    """Each field that results fill in is a shared one, or another template's own, and the value fits it."""
    for index, fill in enumerate(template.structure.fills):
        given: dict[str, tuple[str, FieldStructure | str | bool]] = {
            **{target: ("sets", value) for target, value in fill.sets.items()},
            **{
                target: ("copies", template.fields[name])
                for target, name in fill.copies.items()
                if name in template.fields
            },
        }
        for target, (key, value) in given.items():
            path: Path_ = ("fills", index, key, target)
            owner, _, name = target.rpartition(".")
            if owner and owner not in ids:
                what = f"`{owner}` is no template and no tool"
                yield source.problem(path, "unknown-template", what, did_you_mean(owner, ids), key=True)
                continue
            if owner and owner not in others:
                continue  # it could not be read
            known = others[owner].structure.own if owner else shared
            if name not in known:
                what = f"`{name}` is no field that `{owner}` has alone" if owner else f"`{name}` is no shared field"
                yield source.problem(path, "unknown-field", what, did_you_mean(name, known), key=True)
            else:
                yield from check_target(source, path, target, known[name], value)
