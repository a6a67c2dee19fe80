"""What the browser's engine makes of answers: results, the outcome, what to ask next, why, what would change it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from hooks.data.template import Template
from hooks.web.engine import engine_json
from tests.vectors import load_vectors
from tests.vectors.engine import Call, all_in_browser, condition_of, in_browser
from tests.vectors.test_decide import tool_of

YES_NO = ["yes", "no"]
FIELDS: list[dict[str, Any]] = [
    {"name": "threats", "options": YES_NO},
    {"name": "late", "options": ["often", "never"]},
    {"name": "creep", "options": ["often", "never"]},
    {"name": "rude", "options": ["often", "never"]},
    {"name": "talked", "options": YES_NO, "when": "signs=some"},
    {"name": "helped", "options": YES_NO, "when": "talked=yes"},
    {"name": "note"},
    {"name": "days"},
]
SPEC: dict[str, Any] = {
    "derive": [
        {
            "name": "signs",
            "by": "count",
            "module": "decide",
            "of": ["late", "creep", "rude"],
            "with": {"answers": ["often"]},
            "type": "choice",
            "bounds": [["none", "0"], ["some", "2"], ["many", None]],
        },
        {
            "name": "length",
            "by": "band",
            "module": "decide",
            "of": ["days"],
            "type": "choice",
            "bounds": [["short", "6.5"], ["long", None]],
        },
    ],
    "outcomes": [
        {"id": "safe", "when": ["threats=yes"]},
        {"id": "end", "when": ["signs=many", "signs=some talked=yes helped=no"]},
        {"id": "talk", "when": ["signs=some talked=no"]},
        {"id": "keep", "when": []},
    ],
    "findings": [{"id": "wrote", "when": ["note=filled"]}, {"id": "calm", "when": ["signs=none", "rude=never"]}],
    "fills": [],
    "dates": [],
}
ALL_NEVER = {"threats": "no", "late": "never", "creep": "never", "rude": "never"}
SOME = {**ALL_NEVER, "late": "often"}


def _ask(what: str, typed: Mapping[str, str]) -> Call:
    return ("engine", [SPEC, FIELDS, what, dict(typed)])


def _fields(tool: Template) -> list[dict[str, Any]]:
    """The fields of a tool as its page tells them."""
    names = [name for group in tool.structure.fields.values() for name in group]
    fields = [(name, tool.fields[name]) for name in names]
    return [
        {
            "name": name,
            "options": field.options,
            "when": condition_of({key: list(allowed) for key, allowed in field.when.items()}),
        }
        for name, field in fields
    ]


def _decisions() -> list[tuple[Call, Any]]:
    """The decisions that the build makes too: calls of the engine, and what is right."""
    vectors = load_vectors("decide")
    tool = tool_of(vectors)
    spec, fields = json.loads(engine_json(tool)), _fields(tool)
    found: list[tuple[Call, Any]] = []
    for when, values, still_open, right in vectors["judge"]:
        found.append((("judge", [condition_of(when), values, still_open]), right))
    for answers, counted, bounds, right in vectors["count"]:
        context = {"bounds": bounds or None, "unknown": [answer is None for answer in answers]}
        given = [answer or "" for answer in answers]
        found.append((("count", [given, {"answers": counted}, context]), right or ""))
    for answers, outcome, question in vectors["decides"]:
        found.append((("engine", [spec, fields, "outcome", answers]), outcome or ""))
        found.append((("engine", [spec, fields, "next", answers]), question or ""))
    return found


RESULTS: list[tuple[dict[str, str], dict[str, str]]] = [
    ({}, {"signs": "", "outcome": "", "wrote": "false", "calm": ""}),
    ({"threats": "yes"}, {"outcome": "safe", "signs": ""}),
    ({"note": " x"}, {"wrote": "true", "outcome": ""}),
    (ALL_NEVER, {"signs": "none", "outcome": "keep", "calm": "true"}),
    ({"threats": "no", "late": "often", "creep": "never"}, {"signs": "some", "outcome": ""}),
    ({**SOME, "talked": "no"}, {"signs": "some", "outcome": "talk"}),
    ({**SOME, "talked": "yes", "helped": "no"}, {"outcome": "end"}),
    ({**SOME, "talked": "yes", "helped": "yes"}, {"outcome": "keep"}),
    ({**SOME, "talked": "no", "helped": "no"}, {"outcome": "talk", "helped": ""}),
    ({**ALL_NEVER, "talked": "no", "helped": "no"}, {"outcome": "keep", "talked": "", "helped": ""}),
    ({"threats": "no", "late": "often", "creep": "often", "rude": "often"}, {"signs": "many", "outcome": "end"}),
    ({"threats": "no", "late": "of old", "creep": "never", "rude": "never"}, {"signs": "", "late": "", "outcome": ""}),
    ({"days": "6.5"}, {"length": "short"}),
    ({"days": "-3"}, {"length": "short"}),
    ({"days": "6.51"}, {"length": "long"}),
    ({"days": ""}, {"length": ""}),
]
NEXT: list[tuple[dict[str, str], str]] = [
    ({}, "threats"),
    ({"threats": "yes"}, "late"),
    ({"threats": "yes", "rude": "never"}, ""),
    ({"threats": "yes", "rude": "often", "late": "often", "creep": "often"}, ""),
    ({"threats": "no"}, "late"),
    ({"late": "often"}, "threats"),
    ({"threats": "no", "late": "often", "creep": "never"}, "talked"),
    ({"threats": "no", "late": "often", "creep": "often"}, "rude"),
    (SOME, "talked"),
    ({**SOME, "talked": "yes"}, "helped"),
    ({**SOME, "talked": "no"}, ""),
    ({**ALL_NEVER}, ""),
]


FORK: tuple[dict[str, Any], list[dict[str, Any]]] = (
    {
        "derive": [],
        "outcomes": [{"id": "one", "when": ["b=x", "c=x"]}, {"id": "other"}],
        "findings": [],
        "fills": [],
        "dates": [],
    },
    [
        {"name": "a", "when": "", "options": ["x", "y"]},
        {"name": "b", "when": "a=x", "options": ["x", "y"]},
        {"name": "c", "when": "a=y", "options": ["x", "y"]},
    ],
)
"""The answer to one question decides which of two others is asked."""


@pytest.fixture(scope="module")
def found() -> dict[str, list[Any]]:
    """What the engine says to every question of this file, from one process."""
    calls: dict[str, list[Call]] = {
        "results": [_ask("results", typed) for typed, _ in RESULTS],
        "next": [_ask("next", typed) for typed, _ in NEXT],
        "questions": [_ask("questions", {}), _ask("questions", {"threats": "no", "late": "never", "creep": "never"})],
        "most": [("engine", [*FORK, what, {}]) for what in ("questions", "most")] + [_ask("most", ALL_NEVER)],
        "why": [_ask("why", {"threats": "yes"}), _ask("why", {**SOME, "talked": "no"}), _ask("why", ALL_NEVER)],
        "change": [_ask("change", {**SOME, "talked": "no"}), _ask("change", {})],
        "judge": [
            ("judge", ["a=x b=y", {"a": "x"}, ["b"]]),
            ("judge", ["a=x b=y", {"a": "z"}, ["b"]]),
            ("judge", ["a=x b=y", {"a": "x", "b": "y"}, []]),
            ("judge", ["", {}, ["a"]]),
        ],
    }
    return all_in_browser(calls)


def test_the_browser_decides_as_the_build_does() -> None:
    decisions = _decisions()
    assert len(decisions) > 40
    found = in_browser(call for call, _ in decisions)
    wrong = [(call, right, given) for (call, right), given in zip(decisions, found, strict=True) if given != right]
    assert wrong == []


def test_results_follow_from_the_answers_that_count(found: dict[str, list[Any]]) -> None:
    assert len(found["results"]) == len(RESULTS)
    for (typed, right), values in zip(RESULTS, found["results"], strict=True):
        assert {name: values[name] for name in right} == right, typed


def test_the_next_question_is_the_first_that_can_still_change_something(found: dict[str, list[Any]]) -> None:
    assert found["next"] == [right for _, right in NEXT]


def test_no_more_questions_come_than_the_engine_says(found: dict[str, list[Any]]) -> None:
    every, few = found["questions"]
    assert set(every) == {"threats", "late", "creep", "rude", "talked", "helped"}
    assert (every[0], few[0]) == ("threats", "rude")
    assert set(few) == {"rude", "talked", "helped"}


def test_questions_that_exclude_each_other_are_not_counted_together(found: dict[str, list[Any]]) -> None:
    every, most, none = found["most"]
    assert (len(every), most, none) == (3, 2, 0)


def test_a_condition_is_open_while_a_missing_answer_may_decide_it(found: dict[str, list[Any]]) -> None:
    assert found["judge"] == [None, False, True, True]


def test_why_names_the_condition_that_won_and_the_answers_that_count(found: dict[str, list[Any]]) -> None:
    threats, talk, otherwise = found["why"]
    assert threats == [{"field": "threats", "value": "yes", "counted": []}]
    assert talk == [
        {"field": "signs", "value": "some", "counted": ["late"]},
        {"field": "talked", "value": "no", "counted": []},
    ]
    assert otherwise == []


def test_what_would_change_it_is_each_single_answer_that_leads_elsewhere(found: dict[str, list[Any]]) -> None:
    change, nothing = found["change"]
    assert change == [
        {"field": "threats", "value": "yes", "outcome": "safe"},
        {"field": "late", "value": "never", "outcome": "keep"},
    ]
    assert nothing == []
