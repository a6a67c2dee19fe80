"""Conditions that can come true, and names that mean one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.problems import Problem
from hooks.read import read_catalog
from tests.helpers import copy_valid, problems_after

FAREWELL = "templates/farewell/structure.yml"
SUCCESSOR = "successor: {type: text, when: {refer: true}}"
REFER = "refer: {type: boolean, default: true}"
HANDOVER = "    when: {refer: true}\n    blocks: [help]"


def told(found: list[Problem]) -> list[tuple[str, int, str]]:
    return [(item.file.removeprefix("docs/_data/"), item.line, item.rule) for item in found]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ([(SUCCESSOR, "successor: {type: text, when: {successor: filled}}")], 13),
        ([(SUCCESSOR, "successor: {type: text, when: {refer: []}}")], 13),
        ([(SUCCESSOR, "successor: {type: text, when: {reason: grown, refer: []}}")], 13),
        ([(HANDOVER, "    when: {reason: []}\n    blocks: [help]")], 25),
    ],
)
def test_a_condition_that_never_comes_true_is_told(changes: list[tuple[str, str]], line: int, tmp_path: Path) -> None:
    found = told(problems_after(tmp_path, FAREWELL, *changes))
    assert (FAREWELL, line, "bad-condition") in found
    assert {rule for _, _, rule in found} == {"bad-condition"} or line == 25


def test_two_fields_that_wait_for_each_other_are_both_told(tmp_path: Path) -> None:
    changes = (REFER, "refer: {type: boolean, default: true, when: {successor: filled}}")
    assert told(problems_after(tmp_path, FAREWELL, changes)) == [
        (FAREWELL, 12, "bad-condition"),
        (FAREWELL, 13, "bad-condition"),
    ]


def test_shared_fields_that_wait_for_each_other_are_told(tmp_path: Path) -> None:
    changes = (
        ("sender_name: {type: text, ", "sender_name: {type: text, when: {last_day: filled}, "),
        ("last_day: {type: date, ", "last_day: {type: date, when: {sender_name: filled}, "),
    )
    found = told(problems_after(tmp_path, "fields/structure.yml", *changes))
    assert [item for item in found if item[0] == "fields/structure.yml"] == [
        ("fields/structure.yml", 5, "bad-condition"),
        ("fields/structure.yml", 6, "bad-condition"),
    ]


@pytest.mark.parametrize(
    ("block", "line"),
    [
        ("{id: help, when: {refer: false}}", 26),
        ("{id: help, when: {successor: empty, refer: false}}", 26),
        ("{id: help, when: {refer: empty}}", 26),
    ],
)
def test_a_block_that_contradicts_the_block_around_it_is_told(block: str, line: int, tmp_path: Path) -> None:
    found = told(problems_after(tmp_path, FAREWELL, ("blocks: [help]", f"blocks: [{block}]")))
    assert found == [(FAREWELL, line, "bad-condition")]


def test_a_block_that_contradicts_the_condition_of_its_field_is_told(tmp_path: Path) -> None:
    changes = (HANDOVER, "    when: {successor: filled, refer: false}\n    blocks: [help]")
    assert (FAREWELL, 25, "bad-condition") in told(problems_after(tmp_path, FAREWELL, changes))


@pytest.mark.parametrize(
    "when", ["{successor: filled}", "{successor: empty}", "{refer: filled}", "{reason: [grown, direction]}"]
)
def test_a_condition_that_some_answers_meet_is_right(when: str, tmp_path: Path) -> None:
    changes = ("blocks: [help]", f"blocks: [{{id: help, when: {when}}}]")
    assert problems_after(tmp_path, FAREWELL, changes) == []


@pytest.mark.parametrize("name", ["empty", "filled"])
def test_an_option_cannot_be_called_as_conditions_call_any_answer_or_none(name: str, tmp_path: Path) -> None:
    found = problems_after(tmp_path, FAREWELL, ("options: [grown, direction]", f"options: [grown, direction, {name}]"))
    assert (FAREWELL, 11, "reserved-name") in told(found)


@pytest.mark.parametrize("name", ["shared", "text", "set", "place"])
def test_a_template_cannot_have_a_name_that_is_in_use(name: str, tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    (data / "templates/farewell").rename(data / "templates" / name)
    found = [item for item in read_catalog(data, tmp_path)[1] if item.rule == "reserved-name"]
    assert [item.file for item in found] == [f"docs/_data/templates/{name}"]


@pytest.mark.parametrize("number", ["1.250", "12.500", "999.000", "1234567890123456", "123456789012345.6"])
def test_a_number_that_browser_and_build_read_differently_is_told(number: str, tmp_path: Path) -> None:
    found = problems_after(tmp_path, FAREWELL, ("fee: {type: amount,", f'fee: {{type: amount, default: "{number}",'))
    assert told(found) == [(FAREWELL, 10, "unknown-option")]


@pytest.mark.parametrize("number", ["1250", "1.25", "0.125", "1250.500", "1.2500", "250.5"])
def test_a_number_that_all_read_alike_is_right(number: str, tmp_path: Path) -> None:
    assert (
        problems_after(tmp_path, FAREWELL, ("fee: {type: amount,", f'fee: {{type: amount, default: "{number}",')) == []
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        (FAREWELL, "options: [grown, direction]", "options: [grown, direction, grown]", 11),
        (FAREWELL, "columns: [client, sender]", "columns: [client, client]", 29),
        ("glossary/structure.yml", "[retainer, notice-period]", "[retainer, notice-period, retainer]", 1),
        ("pictures/structure.yml", "decision: [safety]", "decision: [safety, safety]", 1),
    ],
)
def test_what_stands_in_a_list_twice_is_told(name: str, old: str, new: str, line: int, tmp_path: Path) -> None:
    found = told(problems_after(tmp_path, name, (old, new)))
    assert (name, line) in {item[:2] for item in found}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("updated: 2026-11-22", "updated: 2999-01-01", "bad-date"),
        ("updated: 2026-11-22", "updated: 0001-01-01", "bad-date"),
        ('version: "1.0"', 'version: "١.٠"', "bad-name"),
    ],
)
def test_a_version_and_a_date_are_such_as_people_mean(old: str, new: str, rule: str, tmp_path: Path) -> None:
    assert [item.rule for item in problems_after(tmp_path, FAREWELL, (old, new))] == [rule]


def test_a_tone_decides_on_no_part_of_a_text(tmp_path: Path) -> None:
    changes = (
        ("reason: {type: choice, ", "reason: {type: choice, wording: true, "),
        ("blocks: [help]", "blocks: [{id: help, when: {reason: grown}}]"),
    )
    assert (FAREWELL, 26, "bad-condition") in told(problems_after(tmp_path, FAREWELL, *changes))
