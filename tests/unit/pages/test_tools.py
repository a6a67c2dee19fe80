"""Tools on pages: their markers, their own pages, and what their outcomes open."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from hooks.data.catalog import Catalog
from hooks.data.problems import Problem
from hooks.files.downloads import WRITERS, blank_document, list_downloads
from hooks.languages import BY_CODE, CODES
from hooks.pages.address import PageAddress
from hooks.pages.check import check_site
from hooks.pages.marker_faults import marker_fault
from hooks.pages.markers import expand_markers
from hooks.pages.spots import SPOT, step_links
from tests.helpers import copy_with_tool, write_files

TOOL, TITLE = "checkup", "What they may say"
PAGE = "---\ntitle: {title}\ndescription: D.\nreviewed: 2026-11-22\n---\n\n# {title} {{#top}}\n\n{text}\n"
PAGES = {
    "tools/checkup.md": PAGE.format(title="Checkup", text="<!-- tool: checkup -->"),
    "templates/farewell.md": PAGE.format(title="Farewell", text="<!-- builder: farewell -->"),
    "tell/replies.md": PAGE.format(title=TITLE, text="Text."),
}


def checked(root: Path, without: str = "", **changed: str) -> tuple[Catalog, list[Problem]]:
    """A small data set with a tool and pages, without one of these, or with other text on one."""
    copy_with_tool(root)
    pages = {path: text for path, text in PAGES.items() if path != without}
    texts = {path: changed.get(Path(path).stem, text) for path, text in pages.items()}
    write_files(root / "docs", {f"{lang}/{path}": text for lang in CODES for path, text in texts.items()})
    return check_site(root / "docs", root)


def told(problems: list[Problem], file: str) -> list[tuple[str, int]]:
    return [(problem.rule, problem.line) for problem in problems if problem.file == file]


@pytest.fixture(scope="module")
def tools(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The small data set with a tool, and the words that real pages share."""
    return replace(checked(tmp_path_factory.mktemp("tools"))[0], strings=catalog.strings)


def expanded(tools: Catalog, marker: str, path: str = "tell/script.md", lang: str = "en") -> str:
    return expand_markers(f"{marker}\n", PageAddress(lang, path), tools).text


def test_a_page_that_an_outcome_opens_and_nobody_wrote_is_told_at_its_line(tmp_path: Path) -> None:
    assert told(checked(tmp_path / "a")[1], "docs/_data/tools/checkup/structure.yml") == []
    _, problems = checked(tmp_path / "b", without="tell/replies.md")
    (found,) = (item for item in problems if item.rule == "dead-link")
    line = (tmp_path / "b/docs/_data/tools/checkup/structure.yml").read_text("utf-8").splitlines()[found.line - 1]
    assert "tell/replies" in line
    assert line.index("tell/replies") == found.column - 1


def test_a_tool_without_its_page_is_told(tmp_path: Path) -> None:
    _, problems = checked(tmp_path, without="tools/checkup.md")
    assert ("missing-page", 1) in told(problems, "docs/en/tools/checkup.md")


def test_a_page_of_a_tool_without_its_marker_is_told(tmp_path: Path) -> None:
    _, problems = checked(tmp_path, checkup=PAGE.format(title="Checkup", text="Text."))
    assert ("missing-builder", 1) in told(problems, "docs/en/tools/checkup.md")


@pytest.mark.parametrize("lang", CODES)
def test_outcomes_know_the_titles_of_templates_and_pages_that_they_open(tools: Catalog, lang: str) -> None:
    titles = tools.tools[TOOL].titles[lang]
    assert titles == {"farewell": tools.templates["farewell"].words[lang].title, "tell/replies": TITLE}


@pytest.mark.parametrize("lang", CODES)
def test_next_steps_are_links_from_any_page(tools: Catalog, lang: str) -> None:
    title = tools.templates["farewell"].words[lang].title
    own = step_links(tools, TOOL, PageAddress(lang, "tools/checkup.md"))
    assert own == {"farewell": (title, "../../templates/farewell/"), "tell/replies": (TITLE, "../../tell/replies/")}
    home = step_links(tools, TOOL, PageAddress(lang, "index.md"))
    assert home["tell/replies"] == (TITLE, "tell/replies/")


def test_the_markers_of_tools_name_tools_alone(tools: Catalog) -> None:
    for marker in ("tool", "questions", "template", "picture"):
        assert marker_fault(marker, TOOL, tools) is None, marker
    assert marker_fault("builder", TOOL, tools)
    assert marker_fault("tool", "farewell", tools)
    assert marker_fault("questions", "farewell", tools)
    assert marker_fault("tools", TOOL, tools)


def test_a_tool_has_its_place_and_its_blank_files_on_its_page(tools: Catalog) -> None:
    text = expanded(tools, "<!-- tool: checkup -->", "tools/checkup.md")
    assert SPOT.findall(text) == [(TOOL, "")]
    linked = re.findall(r"\]\((\.\./downloads/checkup\.\w+)\)", text)
    assert linked == [f"../downloads/checkup.{name}" for name in WRITERS]


def test_questions_on_another_page_have_no_files(tools: Catalog) -> None:
    text = expanded(tools, "<!-- questions: checkup -->", "index.md")
    assert SPOT.findall(text) == [(TOOL, "asks")]
    assert "downloads" not in text


def test_the_list_of_tools_has_each_under_the_question_that_it_answers(tools: Catalog) -> None:
    text = expanded(tools, "<!-- tools -->", "tools/index.md")
    question = tools.strings["en"]["stages.decide.question"]
    assert re.findall(r"^### (.+?) \{#", text, re.MULTILINE) == [question]
    assert "](checkup.md)" in text
    assert tools.tools[TOOL].words["en"].description in text


def test_the_card_of_a_tool_leads_to_its_page(tools: Catalog) -> None:
    assert "](../tools/checkup.md)" in expanded(tools, "<!-- template: checkup -->")


@pytest.mark.parametrize("lang", CODES)
def test_a_tool_can_be_downloaded_like_a_template_and_says_what_it_is(tools: Catalog, lang: str) -> None:
    files = {item.name: item.content for item in list_downloads(tools, lang, "https://example.org/")}
    assert {f"{TOOL}.{name}" for name in WRITERS} < files.keys()
    (listed,) = json.loads(files["templates.json"])["tools"]
    assert listed["page"] == f"https://example.org/{BY_CODE[lang].prefix}tools/checkup/"
    blanks = {name: blank_document(tools, name, lang, "/") for name in (TOOL, "farewell")}
    called = {name: blank.cover or blank.colophon for name, blank in blanks.items()}  # a letter says it at its head
    assert f"tools/{TOOL}/" in called[TOOL]
    first = {name: text.partition(tools.texts[name].words[lang].title)[0] for name, text in called.items()}
    assert all(first.values())
    assert first[TOOL] != first["farewell"]
