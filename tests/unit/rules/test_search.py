"""Words of the search that could mean two things, lead nowhere or are missing are told at their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.problems import Problem
from hooks.languages import CODES
from hooks.pages.check import check_site
from hooks.read import read_catalog
from tests.helpers import copy_valid, write_files

STRUCTURE = "synonyms: [end, client]\nweak: [client]\nphrases: [tell]\nlast: [about]\nways: [tell/index]\n".replace(
    "[tell]", "[tell/index]"
)
WORDS = "ignored: [x]\nsynonyms:\n  end: [quit, let go]\n  client: [klijent]\nphrases:\n  tell/index: [quit now]\n"
FRONT = "---\ntitle: T\ndescription: D\nreviewed: 2026-11-22\n---\n\n# T {#t}\n"


def site(root: Path, file: str = "", old: str = "", new: str = "") -> Path:
    """A small valid site with words for the search; in one file `old` is replaced."""
    data = copy_valid(root)
    files = {"structure": STRUCTURE, **dict.fromkeys(CODES, WORDS)}
    if file:
        assert files[file].count(old) == 1
        files[file] = files[file].replace(old, new)
    write_files(data, {f"search/{name}.yml": text for name, text in files.items()})
    pages = ("tell/index.md", "about/law.md")
    write_files(root / "docs", {f"{code}/{page}": FRONT for code in CODES for page in pages})
    return data


def told(data: Path, root: Path) -> list[Problem]:
    return [item for item in read_catalog(data, root)[1] if "/search/" in item.file]


def test_sound_words_have_no_problem(tmp_path: Path) -> None:
    data = site(tmp_path)
    assert told(data, tmp_path) == []
    assert read_catalog(data, tmp_path)[0].search.of("hr").synonyms["end"] == ("quit", "let go")


@pytest.mark.parametrize(
    ("file", "old", "new", "rule", "line"),
    [
        ("hr", "[klijent]", "[klijent, quitu]", "twice", 4),
        ("en", "[quit, let go]", "[quit, let go, Quit]", "twice", 3),
        ("ar", "  client: [klijent]\n", "", "missing-text", 2),
        ("zh", "  client:", "  kunde: [k]\n  client:", "extra-text", 4),
        ("en", "tell/index: [quit now]", "tell/index: ['<b>']", "html", 6),
        ("en", "tell/index: [quit now]", "tell/index: ['?!']", "no-word", 6),
        ("structure", "weak: [client]", "weak: [klient]", "unknown-family", 2),
        ("structure", "phrases: [tell/index]", "phrases: [What to say]", "pattern", 3),
    ],
)
def test_a_fault_is_told_at_its_line(tmp_path: Path, file: str, old: str, new: str, rule: str, line: int) -> None:
    found = told(site(tmp_path, file, old, new), tmp_path)
    assert (f"{file}.yml", line) in {(Path(item.file).name, item.line) for item in found}
    assert rule in {item.rule for item in found} or rule == "pattern"


def test_a_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    site(tmp_path, "structure", "ways: [tell/index]", "ways: [tell/indes]")
    problems = [item for item in check_site(tmp_path / "docs", tmp_path)[1] if "/search/" in item.file]
    assert [(item.rule, item.line, "tell/index" in item.fix) for item in problems] == [("dead-link", 5, True)]


def test_a_folder_may_come_last_with_all_its_pages(tmp_path: Path) -> None:
    site(tmp_path)
    assert [item for item in check_site(tmp_path / "docs", tmp_path)[1] if "/search/" in item.file] == []


def test_a_site_needs_no_words_for_the_search(tmp_path: Path) -> None:
    catalog, problems = read_catalog(copy_valid(tmp_path), tmp_path)
    assert (catalog.search.structure.synonyms, problems) == ((), [])


def test_a_language_without_its_file_is_told(tmp_path: Path) -> None:
    data = site(tmp_path)
    (data / "search/hr.yml").unlink()
    assert [(Path(item.file).name, item.rule) for item in told(data, tmp_path)] == [("hr.yml", "missing-file")]
