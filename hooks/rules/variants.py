"""Rules for variants: a file holds what differs from its base, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from hooks.data.load import Path_, Source, Value, describe, value_at
from hooks.data.problems import Problem, did_you_mean
from hooks.languages import BY_CODE, VARIANTS

T = TypeVar("T")
FREE = (("order",),)
"""What a variant may have that its base does not."""


def check_variant(own: Source, base: Source, lang: str) -> Iterator[Problem]:
    """Each value of a variant stands in its base too, and is another one there."""
    name = BY_CODE[BY_CODE[lang].base].name
    for path in own.keys:
        if not isinstance(value_at(base.value, path[:-1]), dict):
            continue  # told with the group that it stands in
        here, there = value_at(own.value, path), value_at(base.value, path)
        if path not in base.keys and path not in FREE:
            siblings = {str(other[-1]) for other in base.keys if other[:-1] == path[:-1]}
            what = f"the key `{own.dotted(path)}` is not in {name}, which this file stands on"
            yield own.problem(path, "extra-text", what, did_you_mean(str(path[-1]), siblings), key=True)
        elif path in base.keys and type(here) is not type(there):
            what = f"`{own.dotted(path)}` {describe(here)}, and in {name} it {describe(there)}"
            yield own.problem(path, "wrong-shape", what, "Write it as it is written there")
        elif here == there and not isinstance(here, dict):
            what = f"`{own.dotted(path)}` is the same as in {name}"
            yield own.problem(path, "same-as-base", what, "Delete it here; a variant holds only what differs")


def lay_over(own: Source, base: Source) -> Source:
    """The texts of a base with those of a variant over them, which alone have places."""
    return Source(own.file, _merged(base.value, own.value), own.keys, own.values)


def _merged(below: dict[str, Value], above: dict[str, Value]) -> dict[str, Value]:
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = _merged(under, value) if isinstance(value, dict) and isinstance(under, dict) else value
    return merged


def with_variants(site: Mapping[str, T], own: Mapping[str, T]) -> dict[str, T]:
    """What each language of the text has, by its code: a variant has its own, or what its base has."""
    return {**site, **{language.code: own.get(language.code) or site[language.base] for language in VARIANTS}}


def told_by(own: Source, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Those of the problems of a whole text that stand in a variant's own file; the others its base has told."""
    texts: Iterable[Path_] = (path for path in own.values if not isinstance(value_at(own.value, path), dict))
    places = {own.values[path] for path in texts}
    return (item for item in problems if item.file == own.file and (item.line, item.column) in places)
