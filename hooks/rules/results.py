"""Rules for what results lead to: outcomes, findings, fills, dates and cases name what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import get_args

from hooks.data.derive import NO_VALUE_YET, OUTCOME, Case, Deciding
from hooks.data.fields import Fields, FieldStructure, value_fault
from hooks.data.load import Path_, Source, value_at
from hooks.data.model import Conditions, ToolKind, as_text
from hooks.data.problems import Problem, did_you_mean, shorten
from hooks.data.template import TemplateStructure
from hooks.rules.conditions import check_never
from hooks.rules.fields import Names, check_condition

MOST_STEPS = 3
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_WORDS = ("text", "long_text")
_NUMBERS = ("number", "amount")


def check_results(source: Source, structure: TemplateStructure, names: Names) -> Iterator[Problem]:
    """Every problem of what results lead to, seen against the fields and results."""
    deciding: dict[str, tuple[Deciding, ...]] = {
        "outcomes": structure.outcomes,
        "findings": structure.findings,
        "fills": structure.fills,
    }
    for key, items in deciding.items():
        for index, item in enumerate(items):
            yield from _check_conditions(source, (key, index), item.when, _without(names, structure, key))
    yield from _check_outcomes(source, structure)
    for index, fill in enumerate(structure.fills):
        yield from _check_copied(source, ("fills", index), fill.copies, names.asked)
        if not fill.sets and not fill.copies:
            yield source.problem(("fills", index), "empty-value", "nothing is filled in", "Add `sets` or `copies`")
    for index, name in enumerate(structure.dates):
        field = structure.results.get(name)
        if field is None or field.type != "date":
            what = f"`dates` names `{name}`, which is no date of `derive`"
            days = [key for key, item in structure.results.items() if item.type == "date"]
            yield source.problem(("dates", index), "unknown-field", what, did_you_mean(name, days))
    yield from _check_cases(source, structure, names)


def check_kind(source: Source, structure: TemplateStructure) -> Iterator[Problem]:
    """A questionnaire decides, and what works out has results."""
    if structure.kind == "questionnaire" and not structure.outcomes:
        yield source.problem((), "missing-key", "`outcomes` is missing", "Add `outcomes:` here", key=True)
    elif structure.kind in get_args(ToolKind) and not structure.results:
        yield source.problem((), "missing-key", "`derive` is missing", "Add `derive:` here", key=True)


def check_questions(source: Source, structure: TemplateStructure, known: Fields) -> Iterator[Problem]:
    """A questionnaire asks for nothing that has to be typed."""
    for group, members in structure.fields.items() if structure.kind == "questionnaire" else ():
        for index, name in enumerate(members):
            if name in known and known[name].type != "choice":
                what = f"`{name}` is a `{known[name].type}`, and a questionnaire asks for choices"
                yield source.problem(("fields", group, index), "wrong-field", what, "Give it options to choose from")


def _without(names: Names, structure: TemplateStructure, key: str) -> Names:
    """What the conditions of outcomes and findings may name: not what is known only after them."""
    hidden = {item.id for item in structure.findings if key != "fills"}
    hidden |= {OUTCOME} if key == "outcomes" else set()
    return Names({name: field for name, field in names.asked.items() if name not in hidden}, names.known)


def _check_conditions(source: Source, path: Path_, when: Conditions, names: Names) -> Iterator[Problem]:
    listed = isinstance(value_at(source.value, (*path, "when")), list)
    for index, condition in enumerate(when):
        here, key = ((*path, "when"), index) if listed else (path, "when")
        faults = list(check_condition(source, here, condition, names, key))
        yield from faults or check_never(source, (*here, key), condition, {}, names.asked)
        if not condition:
            yield source.problem((*here, key), "empty-value", "the condition asks for nothing", "Name a field")


def _check_outcomes(source: Source, structure: TemplateStructure) -> Iterator[Problem]:
    last = len(structure.outcomes) - 1
    for index, outcome in enumerate(structure.outcomes):
        path = ("outcomes", index)
        if index == last and outcome.when:
            what = "the last outcome has a condition, so some answers lead nowhere"
            yield source.problem(
                (*path, "when"), "open-end", what, "Add an outcome without `when` at the end", key=True
            )
        if index != last and not outcome.when:
            what = f"the outcome `{outcome.id}` always holds, and those after it never win"
            yield source.problem(path, "unreachable", what, "Give it a `when`, or move it to the end")
        if len(outcome.open) > MOST_STEPS:
            what = f"the outcome `{outcome.id}` has {len(outcome.open)} next steps"
            yield source.problem((*path, "open"), "too-many", what, f"Keep the first {MOST_STEPS}", key=True)


def _check_copied(source: Source, path: Path_, copies: Mapping[str, str], known: Fields) -> Iterator[Problem]:
    for target, name in copies.items():
        if name not in known:
            what = f"`copies` takes `{name}`, which is no field or result here"
            yield source.problem((*path, "copies", target), "unknown-field", what, did_you_mean(name, known))


def check_target(
    source: Source, path: Path_, target: str, field: FieldStructure, given: FieldStructure | str | bool
) -> Iterator[Problem]:
    """What is filled into a field of another text fits it: a value, or what a field or result may have."""
    if isinstance(given, FieldStructure):
        if not _copies_well(given, field):
            what = f"`{target}` is a `{field.type}`, and what is copied there is a `{given.type}`"
            if given.type == field.type:
                what = f"`{target}` lacks some of the options that are copied there"
            yield source.problem(path, "wrong-field", what, "Copy one that fits")
    elif field.type in _WORDS:
        what = f"`sets` gives words for `{target}`"
        yield source.problem(path, "words-in-structure", what, "Structures hold no words; leave it to the reader")
    elif fault := value_fault(field, as_text(given)):
        what = f"`{shorten(as_text(given))}` does not fit the field `{target}`"
        yield source.problem(path, "unknown-option", what, fault)


def _copies_well(given: FieldStructure, field: FieldStructure) -> bool:
    """Whether each value of one field may be one of another."""
    if given.type == "choice" and field.type == "choice":
        return {*given.options} <= {*field.options}
    if given.type == "list" and field.type == "list":
        return {*given.columns.items()} <= {*field.columns.items()}
    return given.type == field.type or any({given.type, field.type} <= {*alike} for alike in (_WORDS, _NUMBERS))


def _check_cases(source: Source, structure: TemplateStructure, names: Names) -> Iterator[Problem]:
    """Each case gives fields and expects results; each example has one, where there are results."""
    results = structure.results
    fields = {name: field for name, field in names.asked.items() if name not in results}
    for name in structure.examples if results else ():
        if name not in structure.cases:
            what = f"the example `{name}` has no case that says what must follow from it"
            yield source.problem(("examples", name), "missing-case", what, f"Add `{name}` to `cases`", key=True)
    for name, case in structure.cases.items():
        yield from _check_case(source, ("cases", name), case, fields, results)
        if name in structure.examples and case.given:
            what = f"the case `{name}` has the values of the example of that name"
            yield source.problem(
                ("cases", name, "given"), "twice", what, "Remove `given`, or rename the case", key=True
            )
        if not case.expect or (structure.outcomes and OUTCOME not in case.expect):
            missing = f"`{OUTCOME}`" if structure.outcomes else "any result"
            what = f"the case `{name}` does not say {missing}"
            yield source.problem(("cases", name, "expect"), "missing-case", what, "Add what must follow", key=True)


def _check_case(source: Source, path: Path_, case: Case, fields: Fields, results: Fields) -> Iterator[Problem]:
    for key, values, known, kind in (
        ("given", case.given, fields, "field here"),
        ("expect", case.expect, results, "result here"),
    ):
        for name, value in values.items():
            here = (*path, key, name)
            if name not in known:
                what = f"`{name}` is no {kind}"
                yield source.problem(here, "unknown-field", what, did_you_mean(name, known), key=True)
            elif fault := _case_fault(known[name], as_text(value), expected=key == "expect"):
                what = f"`{shorten(as_text(value))}` does not fit `{name}`"
                yield source.problem(here, "bad-case", what, fault)


def _case_fault(field: FieldStructure, value: str, *, expected: bool) -> str | None:
    """What to do about a value of a case: numbers may be given as people type them, results may be unknown or owed."""
    if expected and value == NO_VALUE_YET:
        return None
    if field.type in _NUMBERS:
        return None if not expected or _NUMBER.fullmatch(value) else "Write digits, with a point before decimals"
    if field.type == "list" and not expected:
        columns = {name: "text" if kind in _NUMBERS else kind for name, kind in field.columns.items()}
        return value_fault(field.model_copy(update={"columns": columns}), value)
    if field.type == "list":
        return value_fault(field.model_copy(update={"columns": dict.fromkeys(field.columns, "text")}), value)
    return value_fault(field, value)
