"""Every path through every questionnaire: each leads to an outcome, none is too long, nothing stands there in vain."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from hooks.data.model import as_text
from hooks.data.template import Template, ToolStructure
from hooks.rules.outcomes import LONGEST
from hooks.text.brief import split
from hooks.text.decide import decide, next_question
from hooks.text.paths import walk
from tests.content.items import DATA, read_yaml
from tests.helpers import FIXTURES
from tests.vectors import load_vectors
from tests.vectors.test_decide import tool_of

MANY = 300
FOLDERS = {
    path.parent.name: path for path in (*FIXTURES.glob("tools/*/structure.yml"), *DATA.glob("tools/*/structure.yml"))
}
NAMES = ("vectors", *(name for name, path in FOLDERS.items() if read_yaml(path)["kind"] == "questionnaire"))
Answers = dict[str, str]


@cache
def tool(name: str) -> Template:
    """A questionnaire, without its words."""
    if name == "vectors":
        return tool_of(load_vectors("decide"))
    structure = ToolStructure.model_validate(read_yaml(FOLDERS[name]))
    fields = {field: structure.own[field] for names in structure.fields.values() for field in names}
    return Template(name, structure, {**fields, **structure.results}, {}, {})


@cache
def paths(name: str) -> tuple[tuple[Answers, str], ...]:
    return tuple(walk(tool(name)))


def everything(name: str, seed: int) -> Answers:
    """An answer to each question, asked or not."""
    chosen = random.Random(seed)
    return {field: chosen.choice(item.options) for field, item in tool(name).structure.own.items()}


def plainly(structure: ToolStructure | Any, answers: Answers) -> dict[str, str]:
    """What follows when all is known: questions that are not asked have no answer, the first rule that holds wins."""
    known: dict[str, str] = {}
    for name in (name for names in structure.fields.values() for name in names):
        known[name] = answers[name] if _holds([structure.own[name].when], known) else ""
    for name, derived in structure.derive.items():
        number = sum(known[other] in derived.given["answers"] for other in derived.of)
        known[name] = next(option for option, bound in derived.bounds if bound is None or number <= int(bound))
    known["outcome"] = next(item.id for item in structure.outcomes if not item.when or _holds(item.when, known))
    return known | {item.id: as_text(_holds(item.when, known)) for item in structure.findings}


def _holds(when: Any, known: Answers) -> bool:
    def fits(allowed: tuple[str, ...], value: str) -> bool:
        return value in allowed or ("filled" if value else "empty") in allowed

    return any(all(fits(allowed, known[name]) for name, allowed in condition.items()) for condition in when)


def asked(name: str, answers: Answers) -> Iterator[Answers]:
    """The answers given so far, question by question, until nothing more is asked."""
    given: Answers = {}
    while question := next_question(tool(name), given):
        given = {**given, question: answers[question]}
        yield given


@pytest.mark.parametrize("name", NAMES)
def test_every_path_ends_after_a_few_questions(name: str) -> None:
    assert len(paths(name)) > 5
    assert [answers for answers, end in paths(name) if not end or len(answers) > LONGEST] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_outcome_is_reached(name: str) -> None:
    assert {end for _, end in paths(name)} == {outcome.id for outcome in tool(name).structure.outcomes}


@pytest.mark.parametrize("name", NAMES)
def test_answers_lead_where_the_rules_lead_once_all_is_known(name: str) -> None:
    for seed in range(MANY):
        answers = everything(name, seed)
        *_, given = asked(name, answers)
        right = plainly(tool(name).structure, answers)
        assert decide(tool(name), given) == right["outcome"], answers
        assert len(given) <= LONGEST


@pytest.mark.parametrize("name", NAMES)
def test_an_outcome_that_is_known_early_stays(name: str) -> None:
    for seed in range(MANY // 10):
        ends = [decide(tool(name), given) for given in asked(name, everything(name, seed))]
        first = next(place for place, end in enumerate(ends) if end)
        assert set(ends[first:]) == {ends[-1]}


@pytest.mark.parametrize("name", NAMES)
def test_every_option_is_chosen_and_every_finding_told_by_some(name: str) -> None:
    structure = tool(name).structure
    chosen: set[tuple[str, str]] = set()
    told: set[str] = set()
    for seed in range(MANY * 10):
        values = plainly(structure, everything(name, seed))
        chosen |= {(field, values[field]) for field in structure.own if values[field]}
        told |= {finding.id for finding in structure.findings if values[finding.id] == "true"}
    assert chosen == {(field, option) for field, item in structure.own.items() for option in item.options}
    assert told == {finding.id for finding in structure.findings}


@pytest.mark.parametrize("name", NAMES)
def test_the_short_conditions_of_pictures_hold_when_the_whole_ones_do(name: str) -> None:
    structure = tool(name).structure
    short = {item.id: split(item.when, structure) for item in structure.outcomes if item.when}
    assert short
    for seed in range(MANY):
        known = plainly(structure, everything(name, seed))
        for item in (item for item in structure.outcomes if item.when):
            shared, others = short[item.id]
            holds = _holds([dict(shared)], known) and (not others or _holds([dict(parts) for parts in others], known))
            assert holds == _holds(item.when, known), (item.id, known)
