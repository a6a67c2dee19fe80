"""What a reader on a slow line has to wait for."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

from hooks.languages import CODES
from tests.conftest import BASE
from tests.pages import TEMPLATES, html_files, page_file, read_html, zipped

KILOBYTE = 1024
STATIC = re.compile(r"""\bfrom\s*["'](\.[\w./-]+\.js)["']""")
TONE = "tone/engine.js"
LAZY = re.compile(r"""\bimport\s*\(\s*["'](\.[\w./-]+\.js)["']""")
BUILDER = "builder/builder.js"
START, SHEET = "start/start.js", "builder/sheet.js"  # the sheet comes when a reader looks at a card
ROWS = "builder/rows.js"  # comes with pages that have rows, as they open
LIVE = "engine/live.js"  # comes with pages on which something is worked out
TOOL, ASKED, ASKS = "tools/tool.js", "tools/questions.js", "tools/asks.js"
DECIDING = {f"engine/{name}.js" for name in ("engine", "rules", "decide")}  # what all tools share
REHEARSAL = "rehearsal/rehearsal.js"  # comes when the reader opens a dialog of its own
ITEMS = "lists/list.js"  # comes with pages that have something to tick off, as they open
SPREAD = "lists/csv.js"  # comes when the reader asks for such a list as a table
SENSE = "sense/sense.js"  # comes when the reader is at the first field
APART = "core/apart.js"  # comes with texts that run from right to left
UNDO = "builder/rows_undo.js"  # comes when a row was taken away
BOXES = "builder/boxes.js"  # comes with the Word file of a text that has something to tick off
KNOWN = "sense/known.js"  # comes with the first number that cannot be read as it stands
WAYS = "take/ways.js"  # comes when the reader looks for more ways to take the text away, or has copied it
WAITING = ("dates", "after", "files", "eml", "mail", "markdown")  # come when the reader asks for one of them
CASE = ("case/arrive.js", "case/kept.js", "case/share.js")  # come with a link, a case of the device, or when asked for
WORD = "builder/docx.js"  # comes when the reader asks for a Word file
HAND = "hand/start.js"  # comes when the reader changes the text by hand, or wants its tone checked
WRITTEN = "hand/panel.js"  # comes with the first change by hand
HAND_TONE = "hand/tone.js"
SEARCH = "search/search.js"  # on every page; what it fetches waits for the reader, see `test_search_index.py`


def _closure(site: Path, names: set[str], *, lazy: bool) -> set[str]:
    """Scripts with all that they import, at once or (`lazy`) when they need it."""
    found: set[str] = set()
    todo = set(names)
    while todo:
        name = todo.pop()
        found.add(name)
        source = (site / name).read_text("utf-8")
        addresses = [*STATIC.findall(source), *(LAZY.findall(source) if lazy else [])]
        todo |= {posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) for address in addresses} - found
    return found


def _paths(page: Path, site: Path, addresses: Iterable[str]) -> set[str]:
    """The paths in the site of what a page names."""
    whole = [(site / name.removeprefix(BASE)) if name.startswith(BASE) else page.parent / name for name in addresses]
    return {path.resolve().relative_to(site.resolve()).as_posix() for path in whole}


def _modules(page: Path, site: Path) -> set[str]:
    """The scripts that a page names, without that of the search."""
    scripts = read_html(page).find("script", type="module")
    found = _paths(page, site, (script.attributes["src"] for script in scripts))
    assert SEARCH in found
    return found - {SEARCH}


def _weight(site: Path, names: set[str]) -> int:
    return zipped(*(site / name for name in sorted(names)))


def _later(site: Path, name: str) -> set[str]:
    """What a script that waits for the reader needs besides what a builder has."""
    return _closure(site, {name}, lazy=False) - _closure(site, {BUILDER}, lazy=False)


def test_our_scripts_on_a_page_weigh_less_than_twenty_one_kilobytes(site: Path) -> None:
    pages = 0
    waiting = (
        REHEARSAL,
        WORD,
        ITEMS,
        SPREAD,
        SENSE,
        KNOWN,
        APART,
        UNDO,
        BOXES,
        WAYS,
        HAND,
        WRITTEN,
        HAND_TONE,
        *CASE,
        *(f"take/{name}.js" for name in WAITING),
    )
    later = set().union(*(_later(site, name) for name in waiting))
    worked_out = _closure(site, {LIVE}, lazy=True) - _closure(site, {BUILDER}, lazy=False)
    for page in html_files(site):
        modules = _modules(page, site)
        if not modules:
            continue
        pages += 1
        elements = read_html(page).elements
        if any({"data-tool", "data-engine", "data-my-case"} & element.attributes.keys() for element in elements):
            continue
        has_rows = any("data-rows" in element.attributes for element in elements)
        names = _closure(site, modules, lazy=True) - later - worked_out - (set() if has_rows else {ROWS})
        assert _weight(site, names) < 21 * KILOBYTE, page  # with frame, sections, places, open fields, search
    assert pages >= len(TEMPLATES)


def test_the_start_page_loads_little_and_of_the_builder_the_sheet_of_its_sample_alone(site: Path) -> None:
    modules = _modules(page_file(site, ""), site)
    assert START in modules
    at_once = _closure(site, modules, lazy=False)
    assert not any(name.startswith("builder/") for name in at_once)
    assert _weight(site, at_once) < 5 * KILOBYTE  # half of it the frame and the search field
    later = _closure(site, modules, lazy=True) - at_once - _later(site, "case/kept.js")
    assert [name for name in later if name.startswith("builder/")] == [SHEET]
    assert _weight(site, later) < 6 * KILOBYTE


def test_a_tool_loads_less_than_four_kilobytes_besides_what_all_forms_and_tools_share(site: Path) -> None:
    shared = _closure(site, {BUILDER}, lazy=False) | DECIDING
    for own in ({LIVE, TOOL}, {LIVE, TOOL, ASKED}):
        names = _closure(site, own, lazy=False) - shared
        assert names >= own
        assert _weight(site, names) < 4 * KILOBYTE, own
    names = _closure(site, {ASKS}, lazy=False) - shared
    assert ASKED in names
    assert _weight(site, names) < 4 * KILOBYTE
    assert _weight(site, DECIDING) < 2 * KILOBYTE


def test_only_pages_on_which_something_is_worked_out_load_the_engine(site: Path) -> None:
    names = _closure(site, {BUILDER}, lazy=False)
    assert not [name for name in names if name.startswith(("engine/", "tools/"))]
    pages = 0
    for page in html_files(site):
        if not any({"data-engine", "data-start"} & element.attributes.keys() for element in read_html(page).elements):
            found = _closure(site, _modules(page, site), lazy=False)
            assert not [name for name in found if name.startswith(("engine/", "tools/"))], page
            pages += 1
    assert pages >= len(TEMPLATES)


def test_making_a_word_file_takes_less_than_five_kilobytes_and_a_half_more(site: Path) -> None:
    scripts = _later(site, WORD)
    assert WORD in scripts
    assert _weight(site, scripts) < 5.5 * KILOBYTE


def test_each_way_to_take_a_text_away_loads_little_more_than_five_kilobytes_when_it_is_asked_for(site: Path) -> None:
    ways = _later(site, WAYS)
    assert _weight(site, ways) < 5.25 * KILOBYTE
    for name in WAITING:
        own = _later(site, f"take/{name}.js") - ways
        assert own
        assert _weight(site, own) < 5 * KILOBYTE, name


def test_changing_a_text_by_hand_loads_less_than_five_kilobytes_and_its_tone_as_much_besides_the_engine(
    site: Path,
) -> None:
    own = _later(site, HAND)
    assert HAND in own
    assert _weight(site, own) < 5 * KILOBYTE
    for name, shared in ((WRITTEN, own), (HAND_TONE, own | _closure(site, {TONE}, lazy=False))):
        more = _later(site, name) - shared
        assert name in more
        assert _weight(site, more) < 5 * KILOBYTE, name


def test_lists_and_notes_beside_fields_load_less_than_five_kilobytes_each(site: Path) -> None:
    items = _later(site, ITEMS)
    alone = (ITEMS, SENSE, KNOWN, APART, UNDO)
    for name, shared in (*((name, set()) for name in alone), (SPREAD, items), (BOXES, _later(site, WORD))):
        own = _later(site, name) - shared
        assert name in own
        assert _weight(site, own) < 5 * KILOBYTE, name


def test_what_comes_with_a_link_or_a_kept_case_weighs_less_than_five_kilobytes(site: Path) -> None:
    for name in CASE:
        assert _weight(site, _later(site, name)) < 5 * KILOBYTE, name


def test_a_rehearsal_weighs_less_than_two_kilobytes(site: Path) -> None:
    assert _weight(site, _later(site, REHEARSAL)) < 2 * KILOBYTE


def test_a_page_asks_at_once_for_every_script_it_needs(site: Path) -> None:
    pages = 0
    for page in html_files(site):
        links = read_html(page).find("link", rel="modulepreload")
        preloaded = _paths(page, site, (link.attributes["href"] for link in links))
        pages += bool(preloaded)
        assert preloaded == _closure(site, _modules(page, site) | {SEARCH}, lazy=False), page
    assert pages >= len(TEMPLATES)


def test_only_pages_with_a_form_load_its_style(site: Path) -> None:
    with_style, with_builder = set(), set()
    for page in html_files(site):
        html = read_html(page)
        if any(link.attributes["href"].endswith("builder/builder.css") for link in html.find("link", rel="stylesheet")):
            with_style.add(page)
        if any(
            {"data-builder", "data-asks", "data-start", "data-tone", "data-my-case"} & element.attributes.keys()
            for element in html.elements
        ):
            with_builder.add(page)
    assert with_builder
    assert with_style == with_builder


def test_what_the_tone_check_loads_for_a_message_does_not_grow(site: Path) -> None:
    """Of one language: what looks for findings, and what it looks for."""
    engine = _weight(site, _closure(site, {TONE}, lazy=False))
    assert engine < 6.5 * KILOBYTE
    rules = [zipped(site / f"tone/{lang}.json") for lang in CODES]
    assert len(rules) == len(CODES)
    assert max(rules) < 27 * KILOBYTE


def test_our_styles_weigh_less_than_eight_kilobytes(site: Path) -> None:
    assert zipped(site / "builder/builder.css", site / "assets/site.css") < 8 * KILOBYTE
