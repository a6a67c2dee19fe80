"""What is wrong with the rules of the tone check is told with its line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hooks.data.problems import Problem
from hooks.pages.check import check_site
from hooks.read import load_catalog, read_catalog
from tests.helpers import VALID
from tests.small_tone import SAID, structure, words

DATA = "docs/_data"


def _problems(root: Path, name: str, content: Any) -> list[Problem]:
    """What is wrong with the small site when one file of its tone check has this content."""
    data = root / DATA
    (data / "tone" / name).write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")
    return read_catalog(data, root)[1]


def _with(path: str, value: Any, lang: str = "en") -> dict[str, Any]:
    """The words of a language with one value changed, at keys joined by dots."""
    whole: Any = words(lang)
    *keys, last = path.split(".")
    part = whole
    for key in keys:
        part = part[key]
    part[last] = value
    return dict(whole)


def _found(sequence: Any) -> list[Any]:
    return [sequence, *(f"nichts{number}" for number in range(15))]


HIT = [SAID["en"]["always"]] * 5


@pytest.mark.parametrize(
    ("path", "value", "rule", "marked"),
    [
        ("sets.date", ["(friday"], "tone-sequence", "(friday"),
        ("sets.date", ["[friday]x"], "tone-sequence", "[friday]x"),
        ("sets.date", ["<dat>"], "tone-set", "<dat>"),
        ("sets.when", ["<when> x"], "tone-set", "sets"),
        ("rules.always.find", _found("~2 always"), "tone-sequence", "~2 always"),
        ("rules.always.find", _found({"find": "always", "unless": ["a**"]}), "tone-sequence", "a**"),
        ("rules.always.find", ["always"], "tone-few", '"always": {'),
        ("rules.always.hits", [*HIT, "never"], "tone-hits", '"never"'),
        ("rules.always.misses", [*(["friday"] * 5), "always here"], "tone-misses", '"always here"'),
        ("rules.always.misses", [], "tone-few", '"misses"'),
        ("rules.always.why", "A <b>word</b>", "html", "<b>"),
        ("rules.none", words("en")["rules"]["always"], "unknown-key", '"none"'),
        ("sets", {"date": ["friday"]}, "tone-set", '"sets"'),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_fault_in_the_rules_is_told_where_it_stands(
    path: str, value: Any, rule: str, marked: str, small_root: Path
) -> None:
    problems = _problems(small_root, "en.yml", _with(path, value))
    lines = (small_root / DATA / "tone/en.yml").read_text("utf-8").splitlines()
    told = [problem for problem in problems if problem.rule == rule]
    assert told, problems
    assert all(problem.file.endswith("tone/en.yml") for problem in told)
    assert any(marked in lines[problem.line - 1] for problem in told), [lines[problem.line - 1] for problem in told]


@pytest.mark.parametrize(
    ("rule", "told"),
    [({"fact": "Z9"}, "unknown-fact"), ({"kind": "structure"}, "tone-measure")],
    ids=["fact", "measure"],
)
def test_a_rule_rests_on_a_fact_and_measures_what_its_kind_says(
    rule: dict[str, str], told: str, small_root: Path
) -> None:
    whole = structure()
    whole["rules"]["always"] |= rule
    assert [problem.rule for problem in _problems(small_root, "structure.yml", whole)] == [told]


def test_a_rule_that_names_no_page_and_a_check_without_its_page_are_told(small_root: Path) -> None:
    data = small_root / DATA
    whole = structure()
    whole["rules"]["always"]["page"] = "decide/none"
    (data / "tone/structure.yml").write_text(json.dumps(whole), "utf-8")
    (small_root / "docs/en/tools/tone-check.md").unlink()
    told = {problem.rule: problem.file for problem in check_site(small_root / "docs", small_root)[1]}
    assert told["dead-link"] == "docs/_data/tone/structure.yml"
    assert told["missing-page"] == "docs/en/tools/tone-check.md"


def test_a_text_left_in_english_is_told(small_root: Path) -> None:
    problems = _problems(small_root, "hr.yml", _with("rules.always.why", words("en")["rules"]["always"]["why"], "hr"))
    assert [problem.rule for problem in problems] == ["english-left"]


def test_a_project_needs_no_tone_check() -> None:
    assert not (VALID / "tone").exists()
    assert not load_catalog(VALID, VALID).tone.words
