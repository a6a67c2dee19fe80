"""Packs: their texts are there, what a text cannot do without comes from somewhere, and every problem has its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.problems import Problem
from hooks.read import read_catalog
from tests.helpers import problems_in

DATA = "docs/_data"
RECORD = "  - {id: record}"
COPIED = "copies: {record.open_points: points, record.open_day: settled_on}"
FAULTS = {
    # the pack by itself
    "a kind without a pack": ("kind: pack", "kind: calculator", "wrong-field"),
    "no text in the pack": (
        "pack:\n  - {id: message, when: {step: tell}}\n  - {id: call, when: {step: tell}}\n  - {id: record}\n",
        "",
        "missing-key",
    ),
    "a pack that is not listed": ("  - {id: texts, type: pack}\n", "", "block-shape"),
    "a text twice": (RECORD, f"{RECORD}\n{RECORD}", "twice"),
    "a condition on an unknown value": (
        "{id: call, when: {step: tell}}",
        "{id: call, when: {step: tells}}",
        "bad-condition",
    ),
    "a condition on an unknown field": (
        "{id: call, when: {step: tell}}",
        "{id: call, when: {steps: tell}}",
        "bad-condition",
    ),
    # what is asked
    "a condition of a field of its own": ("  reason: {step: tell}", "  wait: {step: tell}", "wrong-field"),
    "a condition of a field that is not asked": ("  reason: {step: tell}", "  finish: {step: tell}", "unknown-field"),
    "a condition on nothing that there is": ("  reason: {step: tell}", "  reason: {step: later}", "bad-condition"),
    # across texts
    "an unknown text": (RECORD, f"{RECORD}\n  - {{id: records}}", "unknown-template"),
    "a tool in the pack": (RECORD, f"{RECORD}\n  - {{id: clock}}", "unknown-template"),
    "an unknown finding": (RECORD, "  - {id: record, unless: nothing}", "unknown-field"),
    "a copy into an unknown field": (RECORD, "  - {id: record, copies: {assets_day: settled_on}}", "unknown-field"),
    "a copy of an unknown field": (RECORD, "  - {id: record, copies: {open_day: settled}}", "unknown-field"),
    "a copy that does not fit": (RECORD, "  - {id: record, copies: {open_day: points}}", "wrong-field"),
    "something nobody asks for": (COPIED, "copies: {record.open_points: points}", "pack-needs"),
    "something that is asked for and left": (RECORD, "  - {id: record, open: [currency]}", "pack-needs"),
    "something left that no text needs": (RECORD, "  - {id: record, open: [paid]}", "pack-needs"),
    "a field that no text has a use for": ("  - {id: message, when: {step: tell}}\n", "", "unused-field"),
}


def problems_of(root: Path, *changes: tuple[str, str]) -> list[Problem]:
    """What is wrong with the small site when the structure of its pack is changed in these places."""
    return problems_in(root, root / DATA / "tools/kit/structure.yml", *changes)


def test_a_whole_pack_has_no_problems(small_root: Path) -> None:
    assert problems_of(small_root) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_a_pack_is_told_where_it_stands(fault: str, small_root: Path) -> None:
    old, new, rule = FAULTS[fault]
    found = [problem for problem in problems_of(small_root, (old, new)) if problem.file.endswith("kit/structure.yml")]
    assert rule in {problem.rule for problem in found}, found
    assert all(problem.line > 0 and problem.what and problem.fix for problem in found)


def test_what_is_left_to_the_page_of_a_text_need_not_be_asked(small_root: Path) -> None:
    left = (COPIED, "copies: {record.open_points: points}"), (RECORD, "  - {id: record, open: [open_day]}")
    assert [problem.rule for problem in problems_of(small_root, *left)] == []


def test_a_text_asks_for_what_it_needs_only_where_an_answer_may_lead_there(small_root: Path) -> None:
    """`open_day` is needed beside `open_points`, which only the page of the record asks for now."""
    unasked = (
        ("after: [wait, points]", "after: [wait]"),
        ("  points: {type: long_text}\n", ""),
        (COPIED, "copies: {notice_days: wait}"),
    )
    rules = [problem.rule for problem in problems_of(small_root, *unasked) if "structure" in problem.file]
    assert "pack-needs" not in rules


def test_each_text_of_a_pack_has_words_in_every_language(small_root: Path) -> None:
    data = small_root / DATA
    path = data / "tools/kit/hr.yml"
    text = path.read_text("utf-8")
    kept = "\n".join(line for line in text.splitlines() if not line.startswith("  call:"))
    assert kept != text
    path.write_text(kept, "utf-8")
    found = read_catalog(data, small_root)[1]
    assert [(problem.file.rpartition("/")[2], problem.rule) for problem in found] == [("hr.yml", "missing-text")]
