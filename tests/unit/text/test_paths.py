"""All paths through the questions of a tool."""

from __future__ import annotations

import itertools
import time
from typing import Any

import pytest

from hooks.data.template import Template, ToolStructure
from hooks.text.decide import decide, next_question
from hooks.text.paths import MOST_WORK, TooManyError, paths_of, walk
from tests.vectors import load_vectors
from tests.vectors.test_decide import tool_of

TOOL = tool_of(load_vectors("decide"))


def made(**changes: Any) -> Template:
    """The tool of the vectors with other keys."""
    given = TOOL.structure.model_dump(by_alias=True, exclude_defaults=True) | changes
    structure = ToolStructure.model_validate(given)
    return Template("made", structure, {**structure.own, **structure.results}, {}, {})


def all_answers(tool: Template) -> list[dict[str, str]]:
    """Every way to answer all questions."""
    own = tool.structure.own
    return [dict(zip(own, values, strict=True)) for values in itertools.product(*(own[name].options for name in own))]


def test_every_path_leads_to_the_outcome_of_its_answers() -> None:
    paths = list(walk(TOOL))
    assert len(paths) > 10
    assert [(answers, end) for answers, end in paths if decide(TOOL, answers) != end] == []


def test_paths_lead_where_all_answers_together_lead() -> None:
    assert paths_of(TOOL).outcomes.ends == {decide(TOOL, answers) for answers in all_answers(TOOL)}


def test_the_answers_of_a_path_say_what_all_that_begin_so_come_to() -> None:
    everyone = all_answers(TOOL)
    for answers, end in walk(TOOL):
        alike = [each for each in everyone if answers.items() <= each.items()]
        assert {decide(TOOL, each) for each in alike} == {end}


def test_a_path_asks_one_question_after_the_other() -> None:
    for answers, _ in walk(TOOL):
        given: dict[str, str] = {}
        for name, value in answers.items():
            assert next_question(TOOL, given) == name
            given[name] = value


def test_the_longest_path_is_as_long_as_it_is_for_some_answers() -> None:
    lengths = set()
    for everything in all_answers(TOOL):
        given: dict[str, str] = {}
        while name := next_question(TOOL, given):
            given[name] = everything[name]
        lengths.add(len(given))
    assert paths_of(TOOL).longest == max(lengths)


@pytest.mark.parametrize(
    ("when", "ends"),
    [
        ({"late": "often"}, {"true", "false"}),
        ({"late": "often", "outcome": "keep"}, {"true", "false"}),
        ({"helped": "nothing", "outcome": "keep", "signs": "some"}, {"false"}),
        ({"talked": "open", "helped": "filled"}, {"false"}),
        ([{"threats": "present"}, {"threats": "none"}], {"true"}),
    ],
)
def test_a_finding_can_hold_and_not_hold(when: Any, ends: set[str]) -> None:
    tool = made(findings=[{"id": "tried", "when": when}])
    assert paths_of(tool).finding("tried") == ends


def test_results_that_the_build_cannot_tell_may_be_anything() -> None:
    derive = {"urgency": {"type": "choice", "by": "band", "of": ["days"], "options": {"late": "0", "fine": "null"}}}
    own = {"days": {"type": "number"}}
    outcomes = [
        {"id": "unknown", "when": {"urgency": "empty"}},
        {"id": "late", "when": {"urgency": "late"}},
        {"id": "fine"},
    ]
    tool = made(kind="calculator", fields={"all": ["days"]}, own=own, derive=derive, outcomes=outcomes, findings=[])
    assert paths_of(tool).outcomes.ends == {"unknown", "late", "fine"}
    assert paths_of(tool).longest == 0


def _unequal(count: int) -> Template:
    """A tool whose outcomes ask for each pattern of many answers by itself."""
    names = [f"q{number}" for number in range(count)]
    own = {name: {"type": "choice", "options": ["a", "b", "c"]} for name in names}
    rules = [
        {"id": f"o{number}", "when": dict(zip(names, pattern, strict=True))}
        for number, pattern in enumerate(itertools.islice(itertools.product("abc", repeat=count), 0, 60_000, 7))
    ]
    return made(fields={"all": names}, own=own, derive={}, outcomes=[*rules[:400], {"id": "last"}], findings=[])


def test_there_is_an_end_to_walking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hooks.text.paths.MOST_WORK", MOST_WORK // 1_000)
    with pytest.raises(TooManyError):
        _ = paths_of(_unequal(5)).outcomes


def test_a_long_row_of_questions_is_no_trouble() -> None:
    names = [f"q{number}" for number in range(300)]
    own = {name: {"type": "choice", "options": ["a", "b"]} for name in names}
    outcomes = [{"id": "all", "when": dict.fromkeys(names, "a")}, {"id": "last"}]
    with pytest.raises(TooManyError):
        _ = paths_of(made(fields={"all": names}, own=own, derive={}, outcomes=outcomes, findings=[])).outcomes


def test_a_tool_of_twelve_questions_is_walked_at_once() -> None:
    names = [f"q{number}" for number in range(12)]
    own = {name: {"type": "choice", "options": ["often", "seldom", "never"]} for name in names}
    counts = {"type": "choice", "by": "count", "of": names, "with": {"answers": "often"}}
    derive = {"signs": {**counts, "options": {"none": "0", "some": "5", "many": "null"}}}
    outcomes = [{"id": "many", "when": {"signs": "many"}}, {"id": "some", "when": {"signs": "some", "q0": "often"}}]
    tool = made(fields={"all": names}, own=own, derive=derive, outcomes=[*outcomes, {"id": "none"}], findings=[])
    start, paths = time.process_time(), paths_of(tool)
    assert paths.outcomes.ends == {"many", "some", "none"}
    assert paths.longest == 12
    assert time.process_time() - start < 2
