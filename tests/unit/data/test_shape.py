"""One file against its model: each fault is told with advice that, when followed, mends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from hooks.data.families.facts import Facts
from hooks.data.families.sources import SourcesStructure
from hooks.data.fields import SharedFields
from hooks.data.load import load_source
from hooks.data.model import STAGES
from hooks.data.problems import Problem
from hooks.data.shape import build_model
from hooks.data.template import TemplateStructure
from hooks.languages import CODES
from tests.helpers import VALID, write_files

FAREWELL = (VALID / "templates/farewell/structure.yml").read_text("utf-8")
TABLE = "    type: table\n"


def problem(root: Path, model: type[BaseModel], text: str) -> Problem:
    """The one problem of a file."""
    write_files(root, {"structure.yml": text})
    source, faults = load_source(root / "structure.yml", root)
    assert faults == []
    _, found = build_model(model, source)
    assert len(found) == 1
    return found[0]


def farewell(root: Path, old: str, new: str) -> Problem:
    """The one problem of the valid template, written otherwise in one place."""
    assert FAREWELL.count(old) == 1
    return problem(root, TemplateStructure, FAREWELL.replace(old, new))


def test_a_name_of_a_template_is_joined_by_hyphens(tmp_path: Path) -> None:
    found = farewell(tmp_path, "updated: 2026-11-22\n", "updated: 2026-11-22\nsizes: [Project_End]\n")
    assert (found.line, found.column, found.rule) == (5, 9, "bad-name")
    assert "`-`" in found.fix
    assert "`_`" not in found.fix


def test_a_name_within_a_template_is_joined_by_low_lines(tmp_path: Path) -> None:
    found = farewell(tmp_path, "  - greeting\n", "  - Greet-Ing\n")
    assert (found.line, found.rule) == (16, "bad-name")
    assert "`_`" in found.fix
    assert "`-`" not in found.fix


@pytest.mark.parametrize("code", ["HR", "hrv", "croatian"])
def test_a_code_that_is_no_language_is_told_with_those_that_are(code: str, tmp_path: Path) -> None:
    found = problem(tmp_path, SharedFields, f"fields:\n  a: {{type: text, languages: [{code}]}}\n")
    assert (found.line, found.rule) == (2, "bad-name")
    assert any(f"`{language}`" in found.fix for language in CODES)


def test_the_language_of_an_article_is_a_code(tmp_path: Path) -> None:
    found = problem(tmp_path, SourcesStructure, "sources:\n  A: {language: German}\nquestions: {}\n")
    assert (found.line, found.column, found.rule) == (2, 17, "bad-name")


@pytest.mark.parametrize("number", ["50", "0", "-1", "many", "2.5", '""', "[5]", "9999999999999999999999"])
def test_a_number_of_rows_that_cannot_be_is_told_with_its_limits(number: str, tmp_path: Path) -> None:
    found = farewell(tmp_path, TABLE, f"{TABLE}    blank_rows: {number}\n")
    assert (found.line, found.column, found.rule) == (29, 17, "wrong-value")
    assert "`blocks.parties.blank_rows`" in found.what
    assert {"1", "20"} <= set(found.fix.split())


@pytest.mark.parametrize(
    ("old", "new", "allowed"),
    [
        ("type: clause\n    blocks:", "type: claus\n    blocks:", "clause"),
        ("days: {type: number", "days: {type: numbr", "number"),
        ("kind: contract", "kind: contrakt", "contract"),
    ],
)
def test_a_word_that_is_not_allowed_is_told_with_the_nearest(old: str, new: str, allowed: str, tmp_path: Path) -> None:
    found = farewell(tmp_path, old, new)
    assert (found.rule, f"`{allowed}`" in found.fix) == ("wrong-value", True)


def test_a_word_far_from_all_is_told_with_the_whole_list(tmp_path: Path) -> None:
    found = farewell(tmp_path, "stage: tell", "stage: xyz")
    assert {f"`{stage}`" in found.fix for stage in STAGES} == {True}


def test_the_type_of_a_column_is_told_with_the_types_of_columns(tmp_path: Path) -> None:
    found = farewell(tmp_path, "days: {type: number", "days: {type: list, columns: {day: numbers}")
    assert (found.line, found.rule) == (9, "wrong-value")
    assert "`number`" in found.fix
    assert "`choice`" not in found.fix


def test_a_key_of_a_fact_is_told_with_the_keys_of_facts(tmp_path: Path) -> None:
    found = problem(tmp_path, Facts, "A1: {source: A, stage: tell, sorce: B}\n")
    assert (found.rule, "`source`" in found.fix) == ("unknown-key", True)


def test_the_stage_of_a_fact_is_told_with_the_stages(tmp_path: Path) -> None:
    found = problem(tmp_path, Facts, "A1: {source: A, stage: tel}\n")
    assert (found.rule, "`tell`" in found.fix) == ("wrong-value", True)


def test_a_template_without_blocks_is_told_where_they_belong(tmp_path: Path) -> None:
    start, end = FAREWELL.index("blocks:\n"), FAREWELL.index("examples:\n")
    found = problem(tmp_path, TemplateStructure, f"{FAREWELL[:start]}blocks: []\n{FAREWELL[end:]}")
    assert (found.line, found.column, found.rule) == (14, 9, "empty-value")
