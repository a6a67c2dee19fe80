"""A link of a page leads to a page of the same language and to a heading that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.pages.links import check_links
from hooks.pages.source import read_page
from tests.helpers import write_files

OTHER = "# Other {#other}\n"


def told(folder: Path, link: str, other: str = OTHER, *, complete: bool = True) -> list[tuple[int, int, str]]:
    write_files(folder, {"tell/page.md": f"# Page {{#page}}\n\n[x]({link})\n", "other.md": other})
    pages = {path: read_page(folder / path, folder) for path in ("tell/page.md", "other.md")}
    found = check_links(pages["tell/page.md"], "tell/page.md", pages, complete=complete)
    return [(item.line, item.column, item.rule) for item in found]


@pytest.mark.parametrize("link", ["page.md", "#page", "../other.md", "../other.md#other", "page.md#page"])
def test_a_link_that_leads_somewhere_is_right(link: str, tmp_path: Path) -> None:
    assert told(tmp_path, link) == []


@pytest.mark.parametrize("link", ["other.md", "../../other.md", "#none", "../other.md#none", "../../../etc/passwd.md"])
def test_a_link_that_leads_nowhere_is_told_at_its_target(link: str, tmp_path: Path) -> None:
    assert told(tmp_path, link) == [(3, 5, "dead-link")]


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert",
        "data:text/html,x",
        "https://x.example",
        "//x.example/a.md",
        "/etc/passwd",
        "../../etc/passwd",
        "a.html",
        "",
        "#",
        "#A",
        "page.md?a",
        "page.md#a#b",
        "&#106;avascript:x",
    ],
)
def test_a_link_to_anything_but_a_page_is_told(link: str, tmp_path: Path) -> None:
    assert [rule for _, _, rule in told(tmp_path, link)] in (["bad-link"], ["dead-link"])


def test_headings_that_markers_make_are_not_looked_for(tmp_path: Path) -> None:
    assert told(tmp_path, "../other.md#made", OTHER + "\n<!-- glossary -->\n") == []


def test_nothing_is_missed_while_some_page_cannot_be_read(tmp_path: Path) -> None:
    assert told(tmp_path, "none.md", complete=False) == []
    assert told(tmp_path, "javascript:x", complete=False) == [(3, 5, "bad-link")]
