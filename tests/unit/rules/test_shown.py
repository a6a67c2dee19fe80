"""Finished examples: every result that one shows is expected by its case."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.read import read_catalog
from tests.helpers import copy_with_tool, tool_problems

EXPECTED = "complete: {expect: {outcome: leave, signs: few, unpaid: true}}"
WITHOUT = (EXPECTED, EXPECTED.replace("signs: few, ", ""))
ADVICE = "{id: advice, when: {outcome: [talk, leave]}}"
MONEY = "{id: money, when: {unpaid: true}}"
TOLD = f"{MONEY}\n  - {{id: told, type: findings}}"


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ([], []),
        ([WITHOUT], ["signs"]),  # a sentence of a part says it
        ([WITHOUT, (ADVICE, "{id: advice, when: {outcome: talk}}")], []),  # that part is not in the example
        ([WITHOUT, (ADVICE, "{id: advice, when: {signs: many}}")], ["signs", "signs"]),  # nobody knows, in both
        ([WITHOUT, (ADVICE, ADVICE.replace("[talk, leave]", "talk")), (MONEY, TOLD)], ["signs"]),  # a finding says it
    ],
    ids=["all", "sentence", "elsewhere", "condition", "finding"],
)
def test_an_example_expects_each_result_that_it_shows(
    changes: list[tuple[str, str]], lacking: list[str], tmp_path: Path
) -> None:
    found = tool_problems(tmp_path, *changes)
    assert [(item.rule, item.what.split("`")[3]) for item in found] == [("missing-case", name) for name in lacking]


def test_a_result_in_the_words_of_a_language_stands_in_its_example(tmp_path: Path) -> None:
    data = copy_with_tool(tmp_path)
    words = data / "tools/checkup/hr.yml"
    words.write_text(words.read_text("utf-8") + "examples: {complete: {signs: few}}\n", "utf-8")
    structure = data / "tools/checkup/structure.yml"
    structure.write_text(structure.read_text("utf-8").replace(*WITHOUT), "utf-8")
    found = read_catalog(data, tmp_path)[1]
    assert [(item.rule, "`en`" in item.what, "`hr`" in item.what) for item in found] == [("missing-case", True, False)]
