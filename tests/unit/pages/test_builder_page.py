"""The order of a page with a builder."""

from __future__ import annotations

import re

from hooks.data.catalog import Catalog
from hooks.pages.builder_page import arrange_page

HEAD = '<h1 id="a">Title<a class="headerlink" href="#a" title="t">¶</a></h1>\n<p>What it is.</p>\n'
WHEN = '<h2 id="when">When<a class="headerlink" href="#when" title="t">¶</a></h2>\n<p>Now.</p>\n'
FILL = '<h2 id="fill">Fill<a class="headerlink" href="#fill" title="t">¶</a></h2>\n<div data-spot="farewell"></div>\n'
ASKS = FILL.replace("></div>", " data-asks></div>")
AFTER = '<h2 id="adapt">Adapt</h2>\n<p>Change it.</p>\n'
BLANK = '<p class="blank" id="blank">Files</p>\n<p class="blank">More files</p>'


def arranged(html: str, catalog: Catalog) -> str:
    return arrange_page(html, "One <line>.", catalog.strings["en"])


def test_the_builder_comes_before_advice_and_blank_files_come_last(catalog: Catalog) -> None:
    html = arranged(HEAD + WHEN + FILL + AFTER + BLANK, catalog)
    marks = (
        "<h1",
        "One &lt;line&gt;.",
        'id="fill"',
        "data-spot",
        'id="about"',
        'id="when"',
        'id="adapt"',
        'id="blank"',
    )
    places = [html.index(mark) for mark in marks]
    assert places == sorted(places)
    assert html.rstrip().endswith("More files</p>")


def test_nothing_is_lost_and_all_advice_stands_open_until_scripts_fold_it(catalog: Catalog) -> None:
    html = arranged(HEAD + WHEN + FILL + AFTER + BLANK, catalog)
    for text in ("What it is.", "Now.", "Change it.", "More files"):
        assert html.count(text) == 1
    assert re.findall("<details[^>]*>", html) == ["<details open data-advice>"] * 3
    assert html.count("<h2") == html.count("</h2>") == 4


def test_a_page_whose_builder_stands_elsewhere_stays_as_it_is(catalog: Catalog) -> None:
    for html in (HEAD, HEAD + WHEN, HEAD + '<div data-spot="farewell"></div>\n' + WHEN, HEAD + ASKS + AFTER):
        assert arranged(html, catalog) == html
