"""The language file of a new template or tool: every key that it needs, without its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from hooks.data.fields import FieldStructure, SharedFields
from hooks.data.load import load_source
from hooks.data.shape import build_model
from hooks.data.template import TemplateStructure
from hooks.languages import DEFAULT
from hooks.rules.complete import template_paths
from scripts.kinds import DATA


def empty_words(root: Path, skeleton: Path, head: Mapping[str, str]) -> str:
    """The file of any language, for a structure that begins with `head` and goes on as a skeleton."""
    return "\n".join(_empty(_words(root, skeleton, head))) + "\n"


def _words(root: Path, skeleton: Path, head: Mapping[str, str]) -> dict[str, Any]:
    """Where the words of a template stand, as groups of keys without texts."""
    source, _ = load_source(skeleton, root)
    structure = TemplateStructure.model_validate({**head, **source.value})
    shared, _ = build_model(SharedFields, load_source(root / DATA / "fields/structure.yml", root)[0])
    fields = shared.fields if shared else {}
    words: dict[str, Any] = {}
    paths = (
        template_paths(structure, fields, DEFAULT.code),
        _choice_paths(structure),
        _example_paths(structure, fields),
    )
    for path in chain.from_iterable(paths):
        *groups, last = map(str, path)
        group = words
        for key in groups:
            group = group.setdefault(key, {})
        group[last] = None
    return words


def _choice_paths(structure: TemplateStructure) -> Iterator[tuple[str, ...]]:
    """Where the words of options and columns stand."""
    derived = {name: item.as_field() for name, item in structure.derive.items()}
    for key, fields in (("fields", structure.own), ("derived", derived)):
        for name, item in fields.items():
            yield from ((key, name, "options", option) for option in item.options)
            yield from ((key, name, "columns", column) for column in item.columns)


def _example_paths(structure: TemplateStructure, fields: dict[str, FieldStructure]) -> Iterator[tuple[str, ...]]:
    asked = [name for group in structure.fields.values() for name in group if name in fields]
    texts = [name for name in asked if fields[name].type == "text"]
    yield from (("examples", example, name) for example in structure.examples for name in texts)


def _empty(words: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """The lines of groups of keys without texts."""
    for key, inner in words.items():
        yield f"{'  ' * depth}{key}:"
        yield from _empty(inner or {}, depth + 1)
