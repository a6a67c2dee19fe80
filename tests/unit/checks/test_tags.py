"""Ids that would give Word a tag longer than it reads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hooks.catalog import read_catalog
from hooks.checks.tags import LONGEST_KEY, case_names, check_cases
from hooks.load import Source
from hooks.message import parse_message
from hooks.problems import Problem
from hooks.writers.docx import write_docx
from tests.docx_reading import part, values
from tests.helpers import copy_valid, make_template, open_document

FIELDS = """
own:
  kind: {type: choice, options: [team, person]}
  tone: {type: choice, options: [warm, plain], default: plain, wording: true}
  n: {type: number}
"""
WORDS = """
fields:
  kind: {label: K, options: {team: a team, person: a person}}
  tone: {label: T, options: {warm: dear, plain: good}}
  n: {label: N}
"""
MESSAGE = (
    "{kind, select, team {{n, plural, one {#} other {# {tone}}}} other {{tone}}} {tone, select, warm {x} other {y}}"
)


def problems(root: Path, old: str, new: str) -> list[Problem]:
    """What is wrong with the valid data when an id is written otherwise, in the structure and in all languages."""
    data = copy_valid(root)
    for path in (data / "templates/farewell").iterdir():
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
    return read_catalog(data, root)[1]


def places(found: list[Problem]) -> list[tuple[str, int, str]]:
    return [(item.file.rpartition("/")[2], item.line, item.rule) for item in found]


@pytest.mark.parametrize(("length", "told"), [(LONGEST_KEY, 0), (LONGEST_KEY + 1, 1)])
def test_a_block_with_an_id_too_long_for_word_is_told_in_its_structure(length: int, told: int, tmp_path: Path) -> None:
    found = problems(tmp_path, "parties", "p" * length)
    assert places(found) == [("structure.yml", 27, "long-id")] * told


def test_the_ids_above_a_block_count(tmp_path: Path) -> None:
    found = problems(tmp_path, "payment", "p" * (LONGEST_KEY - len("ending")))
    assert places(found) == [("structure.yml", 22, "long-id")]


def test_the_options_that_a_block_chooses_from_count(tmp_path: Path) -> None:
    found = problems(tmp_path, "grown", "g" * (LONGEST_KEY - len("ending.reason")))
    assert places(found) == [("structure.yml", 21, "long-id")]


def test_a_field_with_a_name_too_long_for_word_is_told_once(tmp_path: Path) -> None:
    assert places(problems(tmp_path, "successor", "s" * (LONGEST_KEY + 1))) == [("structure.yml", 13, "long-id")]


def test_a_block_whose_cases_would_be_too_long_is_told_at_its_sentences(tmp_path: Path) -> None:
    found = places(problems(tmp_path, "greeting", "g" * LONGEST_KEY))
    assert {place[::2] for place in found} == {("ar.yml", "long-id"), ("hr.yml", "long-id")}


def test_a_case_too_deep_for_word_is_told_at_its_sentence() -> None:
    template = make_template(f"{FIELDS}blocks: [a]", f"{WORDS}blocks: {{a: x}}")
    source = Source("en.yml", values={("blocks", "a"): (7, 3)})
    deep = "{kind, select, other {" * 15 + "x" + "}}" * 15
    (found,) = check_cases(source, ("blocks", "a"), parse_message(deep), template.fields)
    assert (found.rule, found.line) == ("long-id", 7)
    assert list(check_cases(source, ("blocks", "a"), parse_message(MESSAGE), template.fields)) == []


def test_the_cases_are_those_that_the_word_file_names() -> None:
    structure = f"{FIELDS}blocks:\n  - {{id: part, type: clause, blocks: [a, {{id: b, choose: kind}}]}}\n"
    words = f"{WORDS}blocks:\n  part: {{title: P, a: '{MESSAGE}', b: {{team: '{MESSAGE}', person: x}}}}\n"
    document = open_document(structure, words)
    tags = values(part(write_docx(replace(document, words=(*document.words, ("page", "{page} {pages}"))))), "tag")
    fields = make_template(structure, words).fields
    named = {
        f"case:{name}" for key in ("part.a", "part.b.team") for name in case_names(parse_message(MESSAGE), key, fields)
    }
    written = {tag for tag in tags if tag and tag.startswith("case:")}
    assert len(written) > 8
    assert written <= named
