"""Decisions as a whole: no path is too long, and there are not more than can be walked."""

from __future__ import annotations

import yaml

from hooks.data.load import read_text
from hooks.data.template import Template, ToolStructure
from hooks.rules.outcomes import LONGEST, check_paths

HEAD = (
    'kind: questionnaire\nstage: decide\nversion: "1.0"\nupdated: 2026-11-29\nblocks: [text]\nexamples: {}\ncases: {}\n'
)


def found(count: int, options: str = "a, b") -> list[tuple[str, int]]:
    """What is told of a questionnaire that asks so many questions before it knows."""
    names = [f"q{number}" for number in range(count)]
    own = "".join(f"  {name}: {{type: choice, options: [{options}]}}\n" for name in names)
    every = ", ".join(f"{name}: a" for name in names)
    rules = f"outcomes:\n  - {{id: all, when: {{{every}}}}}\n  - {{id: some}}\n"
    text = f"{HEAD}fields: {{g: [{', '.join(names)}]}}\nown:\n{own}{rules}"
    structure = ToolStructure.model_validate(yaml.load(text, yaml.BaseLoader))
    template = Template("long", structure, {**structure.own, **structure.results}, {}, {})
    return [(item.rule, item.line) for item in check_paths(template, read_text(text, "structure.yml")[0])]


def test_a_path_of_twelve_questions_is_right() -> None:
    assert found(LONGEST) == []


def test_a_longer_path_is_told() -> None:
    assert found(LONGEST + 1) == [("long-path", 8)]


def test_answers_that_nobody_asks_for_are_told_of_each_question() -> None:
    assert found(2, "a, b, c") == [("idle-option", 10), ("idle-option", 11)]


def test_more_questions_than_can_be_walked_are_told_and_nothing_breaks() -> None:
    assert [rule for rule, _ in found(500)] == ["too-many"]
