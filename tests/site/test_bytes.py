"""What a reader on a slow line has to wait for."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from hooks.languages import CODES
from hooks.web.assets import read_plan
from hooks.web.joining.plan import APART
from scripts.bench import page_bytes
from tests.conftest import BASE
from tests.pages import TEMPLATES, TEXTS, address, html_files, page_paths, read_html, text_path, zipped

KILOBYTE = 1024
STATIC = re.compile(r"""\bimport(?:\{[^}]*\}from)?["'](\.[\w./-]+\.js)["']""")
LATER = re.compile(r"""\bimport\(["'](\.[\w./-]+\.js)["']\)""")
FRAME, BUILDER, ENGINE, TONE = "shell/shell.js", "builder/builder.js", "engine/live.js", "tone/check.js"
SHEET, WORK = "builder/sheet.js", "builder/work.js"
WAYS, WORD, LISTS, HAND = "take/ways.js", "builder/docx.js", "lists/list.js", "hand/start.js"
TOGETHER = {  # what is there already when a script comes that waits for the reader
    "builder/boxes.js": {WORD},
    "case/open.js": {ENGINE},
    "engine/fills.js": {ENGINE},
    "hand/panel.js": {HAND},
    "hand/tone.js": {HAND, TONE},
    "lists/csv.js": {WAYS, LISTS},
    "pack/pack.js": {ENGINE},
    "pack/texts.js": {ENGINE},
    "pack/renew.js": {ENGINE, "pack/texts.js"},  # for who used a pack: each of them counts by itself
    "pack/make.js": {ENGINE, "pack/pack.js", "pack/sheets.js", WORD},
    "tools/answers.js": {ENGINE},
    "tools/asked.js": {ENGINE},  # with the first sign, as a form: each of them counts by itself
    "two/docx.js": {WORD, "two/two.js"},
    "tools/reasons.js": {ENGINE},
    **{f"take/{name}.js": {WAYS} for name in ("after", "dates", "eml", "files", "mail", "markdown")},
    **{f"case/{name}.js": {WAYS} for name in ("arrive", "share")},
}
LARGER = {
    TONE: 8,
    "search/engine.js": 16,
}  # kilobytes of what looks for faults of tone, and of the search with its library
PAGE, TEXT = 45 * KILOBYTE, 60 * KILOBYTE
REQUESTS = 8
WRITTEN_LONGEST = {
    "templates/payment-demand/",
    "templates/service-agreement/",
    "templates/mutual-ending/",
    "templates/statement-of-account/",
}
STAGES = ("decide/", "repair/", "prepare/", "tell/", "offboard/", "prevent/")


@cache
def _imports(site: Path, name: str) -> frozenset[str]:
    """The files that a file imports at once."""
    found = STATIC.findall((site / name).read_text("utf-8"))
    return frozenset(posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) for path in found)


def _closure(site: Path, names: Iterable[str]) -> set[str]:
    """Files with all that they import at once."""
    found: set[str] = set()
    todo = {*names}
    while todo:
        name = todo.pop()
        found.add(name)
        todo |= _imports(site, name) - found
    return found


def _paths(page: Path, site: Path, addresses: Iterable[str]) -> set[str]:
    """The paths in the site of what a page names."""
    whole = [(site / name.removeprefix(BASE)) if name.startswith(BASE) else page.parent / name for name in addresses]
    return {path.resolve().relative_to(site.resolve()).as_posix() for path in whole}


def _modules(page: Path, site: Path) -> set[str]:
    """The scripts with which a page begins."""
    scripts = read_html(page).find("script", type="module")
    return _paths(page, site, (script.attributes["src"] for script in scripts))


def _at_once(page: Path, site: Path) -> set[str]:
    """All scripts that a page asks for as it opens."""
    links = read_html(page).find("link", rel="modulepreload")
    return {"shell/first.js", *_paths(page, site, (link.attributes["href"] for link in links))}


def _weight(site: Path, names: Iterable[str]) -> int:
    return zipped(*(site / name for name in sorted(names)))


def test_the_files_of_scripts_import_each_other_as_they_are_planned(site: Path) -> None:
    plan = read_plan()
    published = {path.relative_to(site).as_posix() for path in site.rglob("*.js")}
    assert len(plan.files) > 30
    assert {*plan.files} <= published
    for file in plan.files:
        assert _imports(site, file) == {*plan.neighbours(file)}, file
    later = {
        posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
        for file in plan.files
        for path in LATER.findall((site / file).read_text("utf-8"))
    }
    assert later == plan.asked_for


def test_our_scripts_on_a_builder_page_weigh_less_than_nine_kilobytes_as_it_opens(site: Path) -> None:
    """With what runs before the first paint, frame and search."""
    at_once = {"shell/first.js", *_closure(site, {FRAME, BUILDER})}
    assert len(at_once) == 3
    assert _weight(site, at_once) < 9 * KILOBYTE


@pytest.mark.parametrize("lang", CODES)
def test_no_text_brings_more_scripts_as_its_page_opens_but_a_list_and_questions(site: Path, lang: str) -> None:
    pages = {path: site / address(lang, path) / "index.html" for path in (*map(text_path, TEXTS), "templates/")}
    asked = {path: _at_once(page, site) for path, page in pages.items()}
    plain = [path for path, names in asked.items() if not names & {LISTS, ENGINE}]
    assert len(plain) > len(TEMPLATES) // 2
    for path in plain:
        assert _weight(site, asked[path]) < 9 * KILOBYTE, path
    lists = [names for names in asked.values() if LISTS in names]
    assert lists
    for names in lists:
        assert names - {"shell/first.js", FRAME, BUILDER} == {LISTS, SHEET}


def test_our_scripts_on_a_page_without_a_form_weigh_less_than_three_kilobytes_as_it_opens(site: Path) -> None:
    at_once = {"shell/first.js", *_closure(site, {FRAME})}
    assert len(at_once) == 2
    assert _weight(site, at_once) < 2.5 * KILOBYTE


def test_a_script_that_waits_for_the_reader_weighs_less_than_five_kilobytes(site: Path) -> None:
    """What comes with the first sign of the reader is there when others come; of it, each file counts by itself."""
    plan = read_plan()
    assert TOGETHER.keys() | {ENGINE, WAYS, WORD, LISTS, HAND, SHEET, WORK} <= plan.asked_for
    for name in sorted(plan.asked_for):
        there = {FRAME, BUILDER, SHEET, WORK, *_closure(site, TOGETHER.get(name, ()))}
        own = _closure(site, {name}) - (there - {name})
        assert own
        assert _weight(site, own) < LARGER.get(name, 5) * KILOBYTE, name


def test_the_start_page_loads_little_besides_the_frame(site: Path) -> None:
    at_once = _closure(site, {"start/start.js"})
    assert at_once == {FRAME, "start/start.js"}
    assert _weight(site, {"start/start.js"}) < 2 * KILOBYTE


def test_only_pages_of_questions_load_the_engine_as_they_open(site: Path) -> None:
    pages = 0
    for page in html_files(site):
        if not any("data-engine" in element.attributes for element in read_html(page).elements):
            links = read_html(page).find("link", rel="modulepreload")
            asked = _paths(page, site, (link.attributes["href"] for link in links))
            assert not [name for name in asked if name.startswith(("engine/", "tools/"))], page
            pages += 1
    assert pages >= len(TEMPLATES)


def test_a_page_asks_at_once_for_every_script_it_begins_with(site: Path) -> None:
    pages = 0
    for page in html_files(site):
        links = read_html(page).find("link", rel="modulepreload")
        preloaded = _paths(page, site, (link.attributes["href"] for link in links))
        pages += bool(preloaded)
        assert preloaded >= _closure(site, _modules(page, site)), page
        assert not [name for name in preloaded if name.startswith(APART)], page
    assert pages >= len(TEMPLATES)


def test_a_page_has_one_file_of_styles(site: Path) -> None:
    kinds = set()
    for page in html_files(site):
        (link,) = read_html(page).find("link", rel="stylesheet")
        kinds |= _paths(page, site, [link.attributes["href"]])
    assert {Path(path).name for path in kinds} >= {"reading.css", "builder.css", "tool.css", "start.css"}
    assert kinds <= {path.relative_to(site).as_posix() for path in (site / "styles").glob("*.css")}
    reading = zipped(site / "styles/reading.css")
    assert reading < 10 * KILOBYTE
    assert zipped(site / "styles/builder.css") < 14 * KILOBYTE
    assert max(zipped(site / path) for path in kinds) < 15 * KILOBYTE


def test_what_the_tone_check_loads_for_a_message_does_not_grow(site: Path) -> None:
    """Of one language: what looks for findings, and what it looks for."""
    assert _weight(site, _closure(site, {TONE}) - {FRAME}) < 8 * KILOBYTE
    rules = [zipped(site / f"tone/{lang}.json") for lang in CODES]
    assert len(rules) == len(CODES)
    assert max(rules) < 37.25 * KILOBYTE


@pytest.mark.parametrize("lang", CODES)
def test_pages_of_the_guide_and_of_texts_are_light_and_ask_for_few_files(site: Path, lang: str) -> None:
    texts = {text_path(name) for name in TEXTS} | {"templates/", "tools/"}
    paths = [path for path in page_paths(lang) if path.startswith(STAGES) or path in texts]
    assert len(paths) > 60
    for path in paths:
        parts = list(page_bytes(site, address(lang, path)))
        total = sum(size for _, size in parts)
        assert total < (TEXT if path in texts else PAGE), (path, parts)
        assert len(parts) <= REQUESTS, (path, parts)


def test_the_html_of_a_builder_weighs_less_than_twenty_kilobytes_and_of_the_longest_a_little_more(
    site: Path,
) -> None:
    sizes = {
        (lang, path): next(page_bytes(site, address(lang, path)))[1]
        for lang in CODES
        for path in map(text_path, TEMPLATES)
    }
    assert len(sizes) > 100
    longest = {key: size for key, size in sizes.items() if key[1] in WRITTEN_LONGEST}
    assert max(longest.values()) < 26.5 * KILOBYTE
    assert max(size for key, size in sizes.items() if key not in longest) < 20 * KILOBYTE
