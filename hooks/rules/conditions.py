"""Conditions that can come true: none goes round in a circle, none asks for two answers to one question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hooks.data.blocks import BlockStructure
from hooks.data.fields import ANY_VALUE, NO_VALUE, Fields, FieldStructure, possible_values
from hooks.data.load import Path_, Source
from hooks.data.model import Condition
from hooks.data.problems import Problem

States = Mapping[str, frozenset[str]]
"""By field, the states in which it must be: one of its options, or filled or empty."""


class NeverError(Exception):
    """No answers make a condition true. Says of which field it asks too much."""


def check_field_conditions(source: Source, path: Path_, fields: Fields, known: Fields) -> Iterator[Problem]:
    """The conditions on which `fields`, which stand below `path`, are asked for."""
    for name, field in fields.items():
        here = (*path, name, "when")
        if round_trip := _circle(name, known):
            way = " and ".join(f"`{item}`" for item in round_trip)
            what = f"field `{name}` is asked for only after an answer to {way}"
            yield source.problem(here, "bad-condition", what, "Break the circle; nobody would ever see it", key=True)
        else:
            yield from check_never(source, here, field.when, {}, known)


def check_block_conditions(
    source: Source, path: Path_, blocks: tuple[BlockStructure, ...], known: Fields, states: States | None = None
) -> Iterator[Problem]:
    """The conditions of blocks, each together with those of the blocks around it."""
    for index, block in enumerate(blocks):
        here = (*path, index)
        try:
            inside = required_states(block.when, states or {}, known)
        except NeverError:
            yield from check_never(source, (*here, "when"), block.when, states or {}, known)
            continue
        yield from check_block_conditions(source, (*here, "blocks"), block.blocks, known, inside)


def required_states(when: Condition, states: States, known: Fields) -> States:
    """What a condition asks for on top of `states`; raises `NeverError` when both cannot be."""
    found = dict(states)
    waiting = list(when.items())
    while waiting:
        name, allowed = waiting.pop()
        field = known.get(name)
        if field is None:
            continue  # told as unknown
        before = found.get(name)
        found[name] = _states(field, allowed) & (before if before is not None else _states(field, None))
        if not found[name]:
            raise NeverError(name)
        if NO_VALUE not in found[name] and found[name] != before:
            waiting += field.when.items()  # it has an answer only where it is asked for
    return found


def _states(field: FieldStructure, allowed: tuple[str, ...] | None) -> frozenset[str]:
    """The states that a field may be in, all of them where nothing is `allowed` in particular."""
    filled = possible_values(field) or (ANY_VALUE,)
    if allowed is None or not set(allowed) <= {*filled, ANY_VALUE, NO_VALUE}:  # what it cannot be is told as such
        return frozenset((*filled, NO_VALUE))
    return frozenset(allowed) - {ANY_VALUE} | (frozenset(filled) if ANY_VALUE in allowed else frozenset())


def check_never(source: Source, path: Path_, when: Condition, states: States, known: Fields) -> Iterator[Problem]:
    """A condition, which stands at a path, can come true on top of `states`."""
    try:
        required_states(when, states, known)
    except NeverError as error:
        what = f"the condition can never come true: `{error}` would need two answers at once"
        fix = "Mend it, the condition around it, or that of the field"
        yield source.problem(path, "bad-condition", what, fix, key=True)


def _circle(name: str, known: Fields) -> tuple[str, ...]:
    """The fields on the way from a field's condition back to itself; nothing when there is no way."""
    waiting: list[tuple[str, ...]] = [(other,) for other in known[name].when]
    seen: set[str] = set()
    while waiting:
        way = waiting.pop()
        if way[-1] == name:
            return way
        if way[-1] not in seen and way[-1] in known:
            seen.add(way[-1])
            waiting += [(*way, other) for other in known[way[-1]].when]
    return ()
