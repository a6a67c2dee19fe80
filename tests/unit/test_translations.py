"""How far the translations are: what is outdated is told until it is written anew or read, and nothing else is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from hooks.languages import CODES, DEFAULT
from hooks.pages.check import check_site
from scripts.format import stale_files, write_files
from scripts.kinds import DATA
from scripts.texts import OWN, pairs, translated_codes
from scripts.translated import mark_read
from scripts.translations import TABLE, Status, statuses
from scripts.weblate import COMPONENTS
from tests.conftest import DOCS, ROOT
from tests.helpers import copy_valid

pytestmark = pytest.mark.thorough

PAGE = """---
title: {lang} title
description: {lang} description
reviewed: 2026-11-22
local: [market]
---

# {lang} heading {{#top}}

{lang} text.

## {lang} why {{#why}}

{lang} reason.

## {lang} market {{#market}}

{lang} offers.
"""
TEMPLATE = "docs/_data/templates/farewell"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of a few texts and a page, in which everything is translated and written down."""
    root = tmp_path_factory.mktemp("written")
    copy_valid(root)
    for code in CODES:
        (root / "docs" / code).mkdir()
        (root / "docs" / code / "page.md").write_text(PAGE.format(lang=code), "utf-8")
    write_files(root)
    return root


@pytest.fixture
def project(written: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    shutil.copytree(written, tmp_path, dirs_exist_ok=True)
    return tmp_path


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def title(root: Path, code: str) -> str:
    """The title of the template in a language, as its file has it."""
    lines = (root / TEMPLATE / f"{code}.yml").read_text("utf-8").splitlines()
    return next(line for line in lines if line.startswith("title: "))


def change_title(root: Path, code: str, new: str) -> None:
    change(root, f"{TEMPLATE}/{code}.yml", f"\n{title(root, code)}\n", f"\ntitle: {new}\n")


def state(root: Path, code: str) -> Status:
    """The state of a language, by all that the check says."""
    _, problems = check_site(root / "docs", root)
    return next(status for status in statuses(root, problems) if status.code == code)


def outdated(root: Path, code: str) -> list[str]:
    """What is outdated in a language, without how to mend it."""
    return [line.partition(" has not changed")[0] for line in state(root, code).outdated]


def test_everything_has_a_text_in_every_language_and_nothing_is_outdated_at_first(project: Path) -> None:
    for code in (code for code in CODES if code != DEFAULT.code):
        found = state(project, code)
        assert found.number > 20
        assert (found.missing, found.outdated, found.equal) == (0, (), 0), code


def test_a_text_whose_english_changed_is_outdated_in_every_other_language(project: Path) -> None:
    change_title(project, "en", "Another title")
    for code in (code for code in CODES if code != DEFAULT.code):
        assert outdated(project, code) == [f"{TEMPLATE}/{code}.yml:2:8: outdated: `title`"]


def test_a_section_of_a_page_is_outdated_by_itself_and_a_market_of_a_language_never(project: Path) -> None:
    change(project, "docs/en/page.md", "en reason.", "en reason, and another.")
    change(project, "docs/en/page.md", "en offers.", "en offers, and others.")
    assert outdated(project, "hr") == ["docs/hr/page.md:12:1: outdated: `#why`"]


def test_what_is_outdated_stays_so_however_often_the_files_are_written(project: Path) -> None:
    change_title(project, "en", "Another title")
    for _ in range(2):
        write_files(project)
        assert stale_files(project) == []
        assert len(outdated(project, "hr")) == 1
    assert "| 1 |" in (project / TABLE).read_text("utf-8").replace(", 1 |", "| 1 |")


def test_a_text_that_is_written_anew_is_outdated_no_more(project: Path) -> None:
    change_title(project, "en", "Another title")
    write_files(project)
    change_title(project, "hr", "Drugi naslov")
    assert outdated(project, "hr") == []
    assert len(outdated(project, "ar")) == 1
    write_files(project)
    change_title(project, "en", "A third title")
    assert len(outdated(project, "hr")) == 1


def test_a_text_that_was_read_and_still_fits_is_outdated_no_more(project: Path) -> None:
    change_title(project, "en", "Another title")
    change(project, "docs/en/page.md", "en reason.", "en reason, and another.")
    assert [text.id for text in mark_read(project, "hr", [f"{TEMPLATE}/hr.yml"])] == ["title"]
    assert outdated(project, "hr") == ["docs/hr/page.md:12:1: outdated: `#why`"]
    assert [text.id for text in mark_read(project, "hr", [])] == ["#why"]
    assert outdated(project, "hr") == []
    assert len(outdated(project, "ar")) == 2
    assert stale_files(project) == []


def test_lines_broken_elsewhere_change_nothing(project: Path) -> None:
    change(project, "docs/en/page.md", "en reason.", "en\nreason.")
    assert outdated(project, "hr") == []


def test_a_missing_file_counts_with_all_its_texts_and_a_missing_text_once(project: Path) -> None:
    change(project, f"{TEMPLATE}/hr.yml", f"\n{title(project, 'hr')}\n", "\n")
    assert state(project, "hr").missing == 1
    (project / TEMPLATE / "hr.yml").unlink()
    assert state(project, "hr").missing > 5
    (project / "docs/hr/page.md").unlink()
    with_page = state(project, "hr").missing
    change(project, "docs/en/page.md", "## en why {#why}", "## en why {#why}\n\n## en how {#how}")
    assert state(project, "hr").missing == with_page + 1


def test_what_was_left_in_english_by_mistake_is_counted_in_data_and_pages(project: Path) -> None:
    change_title(project, "hr", title(project, "en").removeprefix("title: "))
    change(project, "docs/en/page.md", "en reason.", "This is the reason for it.")
    change(project, "docs/hr/page.md", "hr reason.", "This is the reason for it.")
    assert state(project, "hr").equal == 2


def test_a_record_that_cannot_be_read_is_begun_anew(project: Path) -> None:
    path = project / DATA / "translated" / "hr.hashes.json"
    path.write_text("<<<<<<< conflict", "utf-8")
    write_files(project)
    assert "templates/farewell" in json.loads(path.read_text("utf-8"))


def test_each_kind_of_texts_of_the_site_is_followed() -> None:
    texts = pairs(ROOT)
    kinds = {path.name for path in (DOCS / "_data").iterdir() if (path / "hr.yml").exists()}
    assert kinds > {"strings", "fields", "glossary", "law"}
    found = {text.kind for text in texts["hr"]}
    assert found >= {"pages", "templates", "tools", *(kinds - {*OWN, "places"})}
    assert {text.kind for text in texts["zh"]} > {"places"}
    assert all(texts[code] for code in translated_codes())


def test_every_file_that_the_list_for_weblate_names_is_there() -> None:
    components = json.loads((ROOT / COMPONENTS).read_text("utf-8"))
    assert len(components) > 40
    for component in components:
        assert (ROOT / component["template"]).is_file()
        for code in CODES:
            assert (ROOT / component["filemask"].replace("*", code)).is_file()
