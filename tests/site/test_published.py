"""What is published is meant to be."""

from __future__ import annotations

from pathlib import Path

from hooks.languages import CODES
from tests.conftest import DOCS, ROOT
from tests.pages import address, page_paths

SUFFIXES = {
    "",  # the headers
    ".html",
    ".css",
    ".js",
    ".json",
    ".webmanifest",
    ".xml",
    ".gz",
    ".svg",
    ".png",
    ".docx",
    ".pdf",
    ".md",
    ".txt",
    ".zip",
}


def _published(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_nothing_but_the_known_kinds_of_file_is_published(site: Path) -> None:
    names = _published(site)
    assert len(names) > 100
    assert {Path(name).suffix for name in names} <= SUFFIXES


def test_neither_data_nor_layouts_are_published(site: Path) -> None:
    names = _published(site)
    hidden = [path for folder in (DOCS / "_data", ROOT / "overrides" / "documents") for path in folder.rglob("*.*")]
    layouts = [path for path in (ROOT / "overrides").rglob("*") if path.name.endswith((".j2.md", ".typ"))]
    assert len(hidden) > 20
    assert layouts
    published = {Path(name).name for name in names}
    assert [path.name for path in (*hidden, *layouts) if path.name in published] == []
    folders = {part for name in names for part in Path(name).parts[:-1]}
    assert folders.isdisjoint({"_data", "documents", "fragments", "fonts"})


def test_markdown_and_text_are_published_as_downloads_alone(site: Path) -> None:
    names = {name for name in _published(site) if name.endswith((".md", ".txt"))}
    assert names
    assert all("downloads" in Path(name).parts for name in names)


def test_every_folder_that_holds_a_page_belongs_to_a_page(site: Path) -> None:
    folders = {Path(name).parent.as_posix() for name in _published(site) if name.endswith("index.html")}
    written = {Path(address(lang, path)).as_posix() for lang in CODES for path in page_paths(lang)}
    assert len(folders) > 100
    assert folders == written
