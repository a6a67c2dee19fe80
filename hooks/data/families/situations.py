"""The chooser: questions, rules that lead to a template, and what an answer fills in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod

from hooks.data.families.family import FamilyKind
from hooks.data.fields import Fields, check_reserved, value_fault
from hooks.data.load import Path_, Source
from hooks.data.model import Condition, Model, Name, Slug, Text, as_text
from hooks.data.problems import Problem, did_you_mean

MOST_ANSWERS = 20_000  # combinations; all of them are tried


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


def choose_rule(structure: SituationsStructure, answers: Mapping[str, str]) -> SituationRule:
    """The first rule that holds for the answers. The last rule of the data has no condition."""
    holds = (rule for rule in structure.rules if all(answers[name] in allowed for name, allowed in rule.when.items()))
    return next(holds)


def all_answers(structure: SituationsStructure) -> Iterator[dict[str, str]]:
    """Every combination of answers, one to each question."""
    names = list(structure.questions)
    for values in product(*structure.questions.values()):
        yield dict(zip(names, values, strict=True))


def check_situations(
    source: Source, structure: SituationsStructure, templates: Iterable[str], shared: Fields
) -> Iterator[Problem]:
    """Every problem of the structure, seen against the templates and the shared fields."""
    known = set(templates)
    faults = list(_check_questions(source, structure))
    for index, rule in enumerate(structure.rules):
        path = ("rules", index)
        if rule.open not in known:
            what = f"rule `{rule.id}` opens `{rule.open}`, which is no template"
            yield source.problem((*path, "open"), "unknown-template", what, did_you_mean(rule.open, known))
        faults += _check_answers(source, path, rule.when, structure)
    if not structure.rules or structure.rules[-1].when:
        what = "the last rule has a condition, so some answers lead nowhere"
        path = ("rules", max(len(structure.rules) - 1, 0))
        faults.append(source.problem(path, "open-end", what, "Add a rule without `when` at the end"))
    yield from faults or _check_reach(source, structure)
    options = {option for each in structure.questions.values() for option in each}
    for option, values in structure.sets.items():
        if option not in options:
            what = f"`{option}` is no option"
            yield source.problem(("sets", option), "unknown-option", what, did_you_mean(option, options), key=True)
        if not values:
            yield source.problem(
                ("sets", option), "empty-value", f"`sets.{option}` is empty", "Fill something in, or remove it"
            )
        yield from _check_values(source, ("sets", option), values, shared)
    for index, name in enumerate(structure.sizes):
        if name not in known:
            what = f"`{name}` is no template"
            yield source.problem(("sizes", index), "unknown-template", what, did_you_mean(name, known))


def _check_questions(source: Source, structure: SituationsStructure) -> Iterator[Problem]:
    """Each answer belongs to one question, so that it fills in its own; there are not too many to try them all."""
    seen: dict[str, str] = {}
    for question, options in structure.questions.items():
        yield from check_reserved(source, ("questions", question), options)
        for index, option in enumerate(options):
            if other := seen.get(option):
                what = f"the answer `{option}` belongs to `{other}` too"
                yield source.problem(("questions", question, index), "twice", what, "Give each its own id")
            seen[option] = question
    if (count := prod(map(len, structure.questions.values()))) > MOST_ANSWERS:
        what = f"there are {count:,} combinations of answers"
        yield source.problem(("questions",), "too-many", what, f"Keep them below {MOST_ANSWERS:,}")


def _check_reach(source: Source, structure: SituationsStructure) -> Iterator[Problem]:
    """Each rule is reached by some answers, and each question changes where some answers lead."""
    led = {tuple(answers.values()): choose_rule(structure, answers).id for answers in all_answers(structure)}
    for index, rule in enumerate(structure.rules):
        if rule.id not in led.values():
            what = f"no answers lead to rule `{rule.id}`"
            yield source.problem(("rules", index), "unreachable", what, "Move it up, mend its `when`, or delete it")
        if rule.id in (other.id for other in structure.rules[:index]):
            yield source.problem(("rules", index, "id"), "twice", f"rule `{rule.id}` stands here twice", "Rename one")
    for place, question in enumerate(structure.questions):
        without: dict[tuple[str, ...], set[str]] = {}
        for answers, rule_id in led.items():
            without.setdefault(answers[:place] + answers[place + 1 :], set()).add(rule_id)
        if all(len(rules) == 1 for rules in without.values()):
            what = f"no answer to `{question}` changes where it leads"
            yield source.problem(
                ("questions", question), "idle-question", what, "Use it in a rule, or delete it", key=True
            )


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
