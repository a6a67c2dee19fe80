"""The chooser: every answer leads to a template that fits, filled with values that fit."""

from __future__ import annotations

import pytest

from hooks.data.catalog import Catalog
from hooks.data.families.situations import SituationsStructure, all_answers, choose_rule
from hooks.data.fields import value_fault
from hooks.data.model import as_text
from tests.content.items import structure

UNSAFE = ("abuse", "illegal")
SAFE_END = "ending-now"


@pytest.fixture
def situations(catalog: Catalog) -> SituationsStructure:
    """The structure of the chooser."""
    found = catalog.situations.structure
    assert isinstance(found, SituationsStructure)
    return found


def test_every_answer_leads_to_a_template_that_exists(catalog: Catalog, situations: SituationsStructure) -> None:
    opened = {choose_rule(situations, answers).open for answers in all_answers(situations)}
    assert len(opened) > 3
    assert opened <= set(catalog.templates)


def test_every_rule_is_reached_by_some_answer(situations: SituationsStructure) -> None:
    reached = {choose_rule(situations, answers).id for answers in all_answers(situations)}
    rules = [rule.id for rule in situations.rules]
    assert len(rules) > 3
    assert reached == set(rules)
    assert len(rules) == len(reached)


def test_every_question_matters(situations: SituationsStructure) -> None:
    assert len(situations.questions) > 2
    for question in situations.questions:
        led: dict[str, set[str]] = {}
        for answers in all_answers(situations):
            rest = str({name: answer for name, answer in answers.items() if name != question})
            led.setdefault(rest, set()).add(choose_rule(situations, answers).id)
        assert any(len(rules) > 1 for rules in led.values()), question


@pytest.mark.parametrize("reason", UNSAFE)
def test_a_reader_in_danger_is_never_sent_to_a_text_that_explains_or_recommends(
    catalog: Catalog, situations: SituationsStructure, reason: str
) -> None:
    unsafe = [answers for answers in all_answers(situations) if reason in answers.values()]
    assert len(unsafe) > 10
    assert {choose_rule(situations, answers).open for answers in unsafe} == {SAFE_END}
    assert catalog.templates[SAFE_END].fields.keys().isdisjoint({"reason", "refer", "successor"})


@pytest.mark.parametrize("reason", UNSAFE)
def test_other_texts_of_a_reader_in_danger_begin_without_reason_and_referral(
    situations: SituationsStructure, reason: str
) -> None:
    assert situations.sets[reason]["reason"] == "none"
    assert situations.sets[reason]["refer"] is False


def test_answers_fill_shared_fields_with_values_that_fit(catalog: Catalog, situations: SituationsStructure) -> None:
    shared = structure("fields")["fields"]
    known = {name: field for template in catalog.templates.values() for name, field in template.fields.items()}
    answers = {answer for options in situations.questions.values() for answer in options}
    assert len(situations.sets) > 3
    assert set(situations.sets) <= answers
    for answer, values in situations.sets.items():
        assert values, answer
        for name, value in values.items():
            assert name in shared, answer
            assert value_fault(known[name], as_text(value)) is None, f"{answer}: {name}"


def test_no_two_questions_share_an_answer_so_that_each_fills_in_its_own(situations: SituationsStructure) -> None:
    answers = [answer for options in situations.questions.values() for answer in options]
    assert len(answers) > 10
    assert len(set(answers)) == len(answers)


def test_the_sizes_of_the_message_exist_and_take_the_same_answers(
    catalog: Catalog, situations: SituationsStructure
) -> None:
    sizes = [catalog.templates[name] for name in situations.sizes]
    assert len(sizes) > 2
    assert len({template.structure.kind for template in sizes}) == len(sizes)
    own = {name for template in sizes for name in template.structure.own}
    common = set.intersection(*(set(template.fields) for template in sizes))
    assert common >= {"client_name", "last_day"}
    assert common.isdisjoint(own)
