"""Whatever is wrong with the data, the check says so and goes on to the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.problems import Problem
from hooks.languages import CODES
from hooks.pages.readability import readability_table
from hooks.pages.rules import check_pages
from hooks.pages.terms import check_terms
from hooks.read import read_catalog
from tests.helpers import VALID, copy_valid, mini_catalog, write_files

PAGE = """---
title: T
description: D
reviewed: 2026-11-22
covers: [A1]
---

# T {#t}

<!-- law: ending -->

<!-- builder: farewell -->

<!-- example: farewell complete -->

<!-- sources -->
"""
PAGES = {f"docs/{lang}/tell.md": PAGE for lang in CODES}
KEYS = [
    (path.relative_to(VALID).as_posix(), line.split(":")[0])
    for path in sorted(VALID.rglob("*.yml"))
    for line in path.read_text("utf-8").splitlines()
    if ":" in line and not line.startswith((" ", "-"))
]


def problems(root: Path) -> list[Problem]:
    """What `scripts/check` finds in the data and then in the pages."""
    catalog, found = read_catalog(root / "docs/_data", root)
    return [*found, *check_pages(root / "docs", root, catalog)]


def test_the_keys_are_found() -> None:
    assert ("law/structure.yml", "laws") in KEYS
    assert len(KEYS) > 80


def test_valid_data_and_pages_have_no_problem(tmp_path: Path) -> None:
    copy_valid(tmp_path)
    write_files(tmp_path, PAGES)
    assert problems(tmp_path) == []


@pytest.mark.parametrize(("name", "key"), KEYS, ids=lambda part: str(part))
def test_a_key_with_another_name_is_told_in_its_folder(name: str, key: str, tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    write_files(tmp_path, PAGES)
    lines = (data / name).read_text("utf-8").splitlines(keepends=True)
    renamed = [f"{key}x{line.removeprefix(key)}" if line.startswith(f"{key}:") else line for line in lines]
    assert renamed != lines
    (data / name).write_text("".join(renamed), "utf-8")
    folders = {problem.file.rpartition("/")[0] for problem in problems(tmp_path)}
    assert f"docs/_data/{name}".rpartition("/")[0] in folders


@pytest.mark.parametrize("text", ["", "{}\n", "[]\n", "''\n"])
@pytest.mark.parametrize("name", ["glossary/structure.yml", "fields/en.yml", "law/structure.yml"])
def test_a_file_without_keys_is_told(name: str, text: str, tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    (data / name).write_text(text, "utf-8")
    assert f"docs/_data/{name}" in {problem.file for problem in read_catalog(data, tmp_path)[1]}


@pytest.mark.parametrize("old", ["title: The handover", "payment: ", "grown: Your needs have grown."])
def test_a_text_that_is_empty_between_quotes_is_told(old: str, tmp_path: Path) -> None:
    path = copy_valid(tmp_path) / "templates/farewell/en.yml"
    lines = path.read_text("utf-8").splitlines()
    (number,) = (number for number, line in enumerate(lines) if old in line)
    start = lines[number].index(old) + old.index(":") + 1
    rest = lines[number][lines[number].find(",", start) :] if "{grown" in lines[number] else ""
    lines[number] = f'{lines[number][:start]} ""{rest}'
    path.write_text("\n".join(lines), "utf-8")
    found = {(problem.line, problem.column, problem.rule) for problem in read_catalog(path.parents[2], tmp_path)[1]}
    assert (number + 1, start + 2, "empty-value") in found


@pytest.mark.parametrize("picture", ["decision", "timeline"])
def test_a_picture_without_steps_is_told(picture: str, tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    path = data / "pictures/structure.yml"
    line = next(line for line in path.read_text("utf-8").splitlines() if line.startswith(f"{picture}:"))
    path.write_text(path.read_text("utf-8").replace(line, f"{picture}: []"), "utf-8")
    found = {(problem.file, problem.rule) for problem in read_catalog(data, tmp_path)[1]}
    assert ("docs/_data/pictures/structure.yml", "empty-value") in found


def test_a_page_that_is_not_utf_8_stops_no_other_rule(tmp_path: Path) -> None:
    write_files(tmp_path, {"docs/en/good.md": "Mind the notice time that we agreed.\n"})
    (tmp_path / "docs/en/bad.md").write_bytes("Išla je kući.\n".encode("cp1250"))
    terms = check_terms(tmp_path / "docs", tmp_path, mini_catalog())
    assert [problem.file for problem in terms] == ["docs/en/good.md"]
    assert "1 page" in readability_table(tmp_path / "docs")
