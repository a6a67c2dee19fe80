"""Which page carries which fact."""

from __future__ import annotations

from pathlib import Path

from hooks.pages.coverage import coverage_table, pages_by_fact, uncovered
from tests.helpers import mini_catalog, write_files


def page(covers: str) -> str:
    return f"---\ntitle: T\n{covers}\n---\n# A\n"


def docs(tmp_path: Path, **covers: str) -> Path:
    write_files(tmp_path, {f"docs/en/{name}.md": page(line) for name, line in covers.items()})
    return tmp_path / "docs"


def test_a_fact_stands_on_the_pages_that_cover_it(tmp_path: Path) -> None:
    found = pages_by_fact(docs(tmp_path, one="covers: [A1, A2]", two="covers: [A1]"), mini_catalog())
    assert found == {"A1": ["one", "two"], "A2": ["one"]}


def test_a_page_in_a_folder_is_named_by_its_path(tmp_path: Path) -> None:
    write_files(tmp_path, {"docs/en/tell/a.md": page("covers: [A1]")})
    assert pages_by_fact(tmp_path / "docs", mini_catalog())["A1"] == ["tell/a"]


def test_a_single_fact_may_stand_without_brackets(tmp_path: Path) -> None:
    assert pages_by_fact(docs(tmp_path, one="covers: A2"), mini_catalog())["A2"] == ["one"]


def test_a_fact_that_no_page_covers_is_uncovered(tmp_path: Path) -> None:
    assert uncovered(docs(tmp_path, one="covers: [A1]"), mini_catalog()) == ["A2"]


def test_the_table_has_a_line_a_fact_and_counts_at_the_end(tmp_path: Path) -> None:
    lines = coverage_table(docs(tmp_path, one="covers: [A1]"), mini_catalog()).splitlines()
    assert [line.split()[0] for line in lines] == ["A1", "A2", "1"]
    assert "NO PAGE" in lines[1]
    assert lines[-1].startswith("1 of 2 ")
