"""Pages: sections that each language fills for its own market."""

from __future__ import annotations

from pathlib import Path

from hooks.data.problems import Problem
from hooks.pages.rules import check_pages
from tests.helpers import mini_catalog, write_files

FRONT = "---\ntitle: T\ndescription: D\nreviewed: 2026-11-22\nlocal: [market]\n---\n"
ENGLISH = FRONT + "# Tell {#tell}\n\n## Market {#market}\n\n- One\n\n## Why {#why}\n\n- One\n"
OWN = '- One\n- [Two](tell.md)\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n!!! tip "Here"\n\n    Now.\n'
MARKET, WHY = "{#market}\n\n", "{#why}\n\n"


def problems(tmp_path: Path, croatian: str) -> list[Problem]:
    """The problems of a page in English and, as given, in Croatian."""
    write_files(tmp_path, {"docs/en/tell.md": ENGLISH, "docs/hr/tell.md": croatian})
    return sorted(check_pages(tmp_path / "docs", tmp_path, mini_catalog(), ("en", "hr")))


def test_a_local_section_has_the_lists_tables_boxes_and_links_of_its_language(tmp_path: Path) -> None:
    assert problems(tmp_path, ENGLISH.replace(f"{MARKET}- One\n", MARKET + OWN)) == []


def test_what_stands_outside_a_local_section_is_still_compared(tmp_path: Path) -> None:
    found = problems(tmp_path, ENGLISH.replace(f"{WHY}- One\n", WHY + OWN))
    assert {item.rule for item in found} == {"page-parity"}
    assert len(found) == 4


def test_the_heading_of_a_local_section_and_its_markers_stand_in_every_language(tmp_path: Path) -> None:
    found = problems(tmp_path, ENGLISH.replace("## Market {#market}\n\n- One\n\n", ""))
    assert [item.rule for item in found] == ["unknown-heading", "page-parity"]
    found = problems(tmp_path, ENGLISH.replace(MARKET, MARKET + "<!-- laws -->\n\n"))
    assert [item.rule for item in found] == ["page-parity"]


def test_local_names_the_same_headings_in_every_language(tmp_path: Path) -> None:
    found = problems(tmp_path, ENGLISH.replace("local: [market]", "local: [why]"))
    assert [(item.line, item.rule) for item in found] == [(5, "page-parity")]
