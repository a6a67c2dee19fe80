"""The chooser: questions, rules that lead to a template, and what an answer fills in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.data.families.family import FamilyKind
from hooks.data.fields import Fields, value_fault
from hooks.data.load import Path_, Source
from hooks.data.model import Condition, Model, Name, Slug, Text, as_text
from hooks.data.problems import Problem, did_you_mean


class SituationRule(Model):
    """Where some answers lead."""

    id: Name
    """Its name; its words stand at this key in the language files."""
    when: Condition = {}
    """The rule holds while these questions have these answers; the last rule has none and always holds."""
    open: Slug
    """The template that opens."""


class SituationsStructure(Model):
    """The chooser: questions whose answers lead to a template."""

    questions: dict[Name, tuple[Name, ...]]
    """The questions in order, each with the ids of its options."""
    sets: dict[Name, dict[Name, str | bool]]
    """The shared fields that an option fills in the template that opens."""
    rules: tuple[SituationRule, ...]
    """Where answers lead; the first rule that holds decides."""
    sizes: tuple[Slug, ...]
    """Templates that are one message in several sizes; their pages name one another."""


class SituationsWords(Model):
    """The words of the chooser in one language."""

    choose: Text
    """What stands in a list before anything is chosen."""
    sizes: Text
    """What stands before the links to the other sizes of a message."""
    questions: dict[Name, Text]
    """Each question."""
    options: dict[Name, dict[Name, Text]]
    """The options of each question."""
    rules: dict[Name, Text]
    """The advice of each rule, beside the template that opens."""


def check_situations(
    source: Source, structure: SituationsStructure, templates: Iterable[str], shared: Fields
) -> Iterator[Problem]:
    """Every problem of the structure, seen against the templates and the shared fields."""
    known = set(templates)
    for index, rule in enumerate(structure.rules):
        path = ("rules", index)
        if rule.open not in known:
            what = f"rule `{rule.id}` opens `{rule.open}`, which is no template"
            yield source.problem((*path, "open"), "unknown-template", what, did_you_mean(rule.open, known))
        yield from _check_answers(source, path, rule.when, structure)
    if not structure.rules or structure.rules[-1].when:
        what = "the last rule has a condition, so some answers lead nowhere"
        path = ("rules", max(len(structure.rules) - 1, 0))
        yield source.problem(path, "open-end", what, "Add a rule without `when` at the end")
    options = {option for each in structure.questions.values() for option in each}
    for option, values in structure.sets.items():
        if option not in options:
            what = f"`{option}` is no option"
            yield source.problem(("sets", option), "unknown-option", what, did_you_mean(option, options), key=True)
        yield from _check_values(source, ("sets", option), values, shared)
    for index, name in enumerate(structure.sizes):
        if name not in known:
            what = f"`{name}` is no template"
            yield source.problem(("sizes", index), "unknown-template", what, did_you_mean(name, known))


def _check_answers(
    source: Source, path: Path_, when: dict[str, tuple[str, ...]], structure: SituationsStructure
) -> Iterator[Problem]:
    for question, allowed in when.items():
        possible = structure.questions.get(question, ())
        if not possible:
            what = f"the condition asks for `{question}`, which is no question"
            fix = did_you_mean(question, structure.questions)
            yield source.problem((*path, "when", question), "bad-condition", what, fix, key=True)
            continue
        for answer in allowed:
            if answer not in possible:
                what = f"`{question}` can never be `{answer}`"
                yield source.problem((*path, "when"), "bad-condition", what, did_you_mean(answer, possible))


def _check_values(source: Source, path: Path_, values: dict[str, str | bool], shared: Fields) -> Iterator[Problem]:
    for name, value in values.items():
        if name not in shared:
            what = f"`{name}` is no shared field"
            yield source.problem((*path, name), "unknown-field", what, did_you_mean(name, shared), key=True)
        elif fault := value_fault(shared[name], as_text(value)):
            what = f"`{value}` does not fit the field `{name}`"
            yield source.problem((*path, name), "unknown-option", what, fault)


def situation_paths(structure: SituationsStructure) -> Iterator[Path_]:
    """Where the words of the chooser stand."""
    yield from ((key,) for key in ("choose", "sizes"))
    for question, options in structure.questions.items():
        yield ("questions", question)
        yield from (("options", question, option) for option in options)
    yield from (("rules", rule.id) for rule in structure.rules)


SITUATIONS = FamilyKind(
    "situations",
    SituationsStructure,
    SituationsWords,
    empty=SituationsStructure(questions={}, sets={}, rules=(), sizes=()),
    paths=situation_paths,
)
