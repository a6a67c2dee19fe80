"""What a reader on a slow line has to wait for."""

from __future__ import annotations

import re
from pathlib import Path

from tests.pages import TEMPLATES, Html, html_files, page_file, read_html, zipped

KILOBYTE = 1024
STATIC = re.compile(r"""\bfrom\s*["']\./([\w-]+\.js)["']""")
LAZY = re.compile(r"""\bimport\s*\(\s*["']\./([\w-]+\.js)["']""")
ROWS = "rows.js"  # comes with pages that have rows, as they open
REHEARSAL = "rehearsal.js"  # comes when the reader opens a dialog of its own
WORD = "docx.js"  # comes when the reader asks for a Word file


def _closure(folder: Path, names: set[str], *, lazy: bool) -> set[str]:
    """Scripts with all that they import, at once or (`lazy`) when they need it."""
    found: set[str] = set()
    todo = set(names)
    while todo:
        name = todo.pop()
        found.add(name)
        source = (folder / name).read_text("utf-8")
        imported = {*STATIC.findall(source), *(LAZY.findall(source) if lazy else [])}
        todo |= imported - found
    return found


def _modules(html: Html) -> set[str]:
    return {Path(script.attributes["src"]).name for script in html.find("script", type="module")}


def _weight(folder: Path, names: set[str]) -> int:
    return zipped(*(folder / name for name in sorted(names)))


def test_our_scripts_on_a_page_weigh_less_than_eleven_kilobytes(site: Path) -> None:
    folder, pages = site / "builder", 0
    later = {REHEARSAL, *_word(folder)}
    for page in html_files(site):
        html = read_html(page)
        modules = _modules(html)
        if not modules:
            continue
        pages += 1
        has_rows = any("data-rows" in element.attributes for element in html.elements)
        names = _closure(folder, modules, lazy=True) - later - (set() if has_rows else {ROWS})
        assert _weight(folder, names) < 11 * KILOBYTE, page
    assert pages >= len(TEMPLATES)


def _word(folder: Path) -> set[str]:
    """The scripts that only a Word file needs."""
    return _closure(folder, {WORD}, lazy=False) - _closure(folder, {"builder.js"}, lazy=False)


def test_making_a_word_file_takes_less_than_five_kilobytes_more(site: Path) -> None:
    scripts = _word(site / "builder")
    assert WORD in scripts
    assert _weight(site / "builder", scripts) < 5 * KILOBYTE


def test_a_rehearsal_weighs_less_than_two_kilobytes(site: Path) -> None:
    assert _weight(site / "builder", {REHEARSAL}) < 2 * KILOBYTE


def test_a_builder_page_asks_at_once_for_every_script_it_needs(site: Path) -> None:
    for name in TEMPLATES:
        html = read_html(page_file(site, f"templates/{name}/"))
        preloaded = {Path(link.attributes["href"]).name for link in html.find("link", rel="modulepreload")}
        assert preloaded == _closure(site / "builder", _modules(html), lazy=False), name


def test_only_pages_with_a_form_load_its_style(site: Path) -> None:
    with_style, with_builder = set(), set()
    for page in html_files(site):
        html = read_html(page)
        if any(link.attributes["href"].endswith("builder/builder.css") for link in html.find("link", rel="stylesheet")):
            with_style.add(page)
        if any({"data-builder", "data-situations"} & element.attributes.keys() for element in html.elements):
            with_builder.add(page)
    assert with_builder
    assert with_style == with_builder


def test_our_styles_weigh_less_than_eight_kilobytes(site: Path) -> None:
    assert zipped(site / "builder/builder.css", site / "assets/site.css") < 8 * KILOBYTE
