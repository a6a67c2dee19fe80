"""What a page and a sheet need for readers who hear them, where it can differ from language to language.

Axe looks at each kind of place once, see `tests/browser/alike.py`; here the HTML of all is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from hooks.languages import CODES
from tests.pages import HAND, SHEETS, html_files, prefix, read_html

HEADINGS = "h1|h2|h3|h4|h5|h6"
NAMED = "@aria-label|@aria-labelledby|@title|.//img/@alt|.//title"


def _text(node: Any) -> str:
    return " ".join(node.text_content().split())


def skipped_headings(part: Any) -> Iterator[str]:
    """Headings that stand more than a level below the one before."""
    before = 0
    for node in part.xpath(f".//*[{' or '.join(f'self::{name}' for name in HEADINGS.split('|'))}]"):
        level = int(node.tag[1])
        if before and level > before + 1:
            yield f"h{level} after h{before}: {_text(node)}"
        before = level


def empty_parts(part: Any) -> Iterator[str]:
    """Headings, heads of tables and links that say nothing."""
    for node in part.xpath(f".//{'|.//'.join((*HEADINGS.split('|'), 'th', 'a[@href]', 'summary', 'legend', 'label'))}"):
        if not _text(node) and not node.xpath(NAMED):
            yield f"empty <{node.tag}>"


def nameless_fields(part: Any) -> Iterator[str]:
    """Fields without a label."""
    labelled = set(part.xpath("//label/@for"))
    for node in part.xpath(".//select|.//textarea|.//input[not(@type='hidden')]"):
        if node.get("id") not in labelled and not node.xpath(f"{NAMED}|ancestor::label"):
            yield f"<{node.tag} name={node.get('name')}>"


def nameless_pictures(part: Any) -> Iterator[str]:
    """Pictures of which nothing is told."""
    for node in part.xpath(".//img[not(@alt)]|.//*[@role='img'][not(@aria-label|@aria-labelledby|title)]"):
        yield f"<{node.tag}>"


def broken_lists(part: Any) -> Iterator[str]:
    """Lists that hold something else than items, and items in no list."""
    for node in part.xpath(".//*[self::ul or self::ol]/*[not(self::li or self::template or self::script)]"):
        yield f"<{node.tag}> in a list"
    for node in part.xpath(".//li[not(parent::ul or parent::ol or parent::template)]"):
        yield f"an item in no list: {_text(node)}"


def repeated_ids(part: Any) -> Iterator[str]:
    """Ids that stand twice: what points there reaches the first alone."""
    ids = Counter(part.xpath(".//@id[not(ancestor::template)]"))
    yield from (f"{name} stands {often} times" for name, often in ids.items() if often > 1)


def regions_alike(part: Any) -> Iterator[str]:
    """Regions of a kind that are called alike, by themselves or by the element that names them.

    On the start page results are called alike, of which one is shown.
    """
    regions = part.xpath(".//*[self::nav or self::aside or self::section or self::form][not(ancestor::*[@data-start])]")
    named: Counter[tuple[str, str]] = Counter()
    for node in regions:
        name = node.get("aria-label") or " ".join(
            map(_text, part.xpath(".//*[@id=$id]", id=node.get("aria-labelledby", "-")))
        )
        named[node.get("role") or node.tag, name] += bool(name)
    yield from (f"{often} times <{kind}> called {name}" for (kind, name), often in named.items() if often > 1)


def heads_elsewhere(part: Any) -> Iterator[str]:
    """Cells that name heads which their table has not."""
    for cell in part.xpath(".//*[self::td or self::th][@headers]"):
        ids = set(cell.xpath("ancestor::table[1]//@id"))
        yield from (f"no head {name}" for name in cell.get("headers").split() if name not in ids)


RULES: tuple[Callable[[Any], Iterator[str]], ...] = (
    skipped_headings,
    empty_parts,
    nameless_fields,
    nameless_pictures,
    broken_lists,
    repeated_ids,
    regions_alike,
    heads_elsewhere,
)


def faults(part: Any) -> list[str]:
    return [fault for rule in RULES for fault in rule(part)]


@pytest.mark.parametrize("lang", CODES)
def test_nothing_in_the_text_of_a_page_is_out_of_reach(site: Path, lang: str) -> None:
    pages = [file for file in html_files(site) if read_html(file).root.attributes["lang"] == lang]
    assert len(pages) > 70
    found = {page: faults(article) for page in pages for article in read_html(page).root.node.xpath("//article")}
    assert len(found) == len(pages)
    assert {page: wrong for page, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("lang", CODES)
def test_nothing_in_a_sheet_is_out_of_reach(site: Path, lang: str) -> None:
    sheets = sorted((site / prefix(lang) / SHEETS).glob("*.html"))
    assert len(sheets) > 30
    found = {sheet.name: faults(html.fromstring(sheet.read_text("utf-8"))) for sheet in sheets}
    assert {sheet: wrong for sheet, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("lang", CODES)
def test_nothing_of_what_changes_a_text_by_hand_is_out_of_reach(site: Path, lang: str) -> None:
    parts = html.fromstring((site / HAND / f"{lang}.html").read_text("utf-8"))
    assert parts.xpath(".//h3")
    assert faults(parts) == []


@pytest.mark.parametrize(
    "text",
    [
        "<h2>A</h2><h4>B</h4>",
        "<h2>A</h2><h3> </h3>",
        "<table><tr><th></th></tr></table>",
        "<p><a href='x'><b></b></a></p>",
        "<p><input name='a'></p>",
        "<p><img src='a'></p>",
        "<ul><p>A</p></ul>",
        "<div><li>A</li></div>",
        "<p id='a'>A</p><p id='a'>B</p>",
        "<nav aria-label='A'></nav><nav aria-label='A'></nav>",
        "<table><tr><td headers='a'>A</td></tr></table>",
    ],
)
def test_what_is_out_of_reach_is_found(text: str) -> None:
    assert len(faults(html.fromstring(f"<article>{text}</article>"))) == 1
