"""Decisions while answers are missing: the right values that the build gives."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.data.template import Template, ToolStructure
from hooks.text.decide import count, decide, judge, next_question
from tests.vectors import load_vectors

VECTORS = load_vectors("decide")
_REST = {"stage": "decide", "version": "1.0", "updated": "2026-11-29", "blocks": ["text"], "examples": {}, "cases": {}}


def tool_of(vectors: dict[str, Any]) -> Template:
    """The tool of the examples, without words."""
    structure = ToolStructure.model_validate({**_REST, **vectors["tool"]})
    return Template("tried", structure, {**structure.own, **structure.results}, {}, {})


@pytest.mark.parametrize(("condition", "values", "still_open", "right"), VECTORS["judge"])
def test_a_condition_is_open_while_something_open_may_decide_it(
    condition: dict[str, list[str]], values: dict[str, str], still_open: list[str], right: bool | None
) -> None:
    assert judge({name: tuple(allowed) for name, allowed in condition.items()}, values, still_open) is right


@pytest.mark.parametrize(("answers", "counted", "bounds", "right"), VECTORS["count"])
def test_a_count_is_known_as_soon_as_missing_answers_cannot_change_its_band(
    answers: list[str | None], counted: list[str], bounds: list[list[str | None]], right: str | None
) -> None:
    assert count(answers, counted, tuple((str(option), bound) for option, bound in bounds)) == right


@pytest.mark.parametrize(("answers", "outcome", "question"), VECTORS["decides"])
def test_the_next_question_is_the_first_that_can_still_change_something(
    answers: dict[str, str], outcome: str | None, question: str | None
) -> None:
    tool = tool_of(VECTORS)
    assert (decide(tool, answers), next_question(tool, answers)) == (outcome, question)
