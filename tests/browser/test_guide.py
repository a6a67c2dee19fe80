"""Pages of the guide on a phone, and the page for addresses that do not exist, in the language of the address."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from tests.browser.access import axe_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.conftest import BASE
from tests.pages import KINDS, MISSING

PHRASES = "tell/replies/"
_TORN = """cells => cells.filter(cell => {
  const range = document.createRange();
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) {
    for (const word of text.data.matchAll(/[\\p{L}\\p{M}]+/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set(Array.from(range.getClientRects(), rect => Math.round(rect.top))).size > 1) return true;
    }
  }
  return false;
}).length"""


@pytest.mark.parametrize("lang", CODES)
def test_under_the_title_stand_minutes_and_date(open_page: OpenPage, lang: str) -> None:
    page = open_page(KINDS["guide"], lang)
    line = page.locator("h1 + .byline")
    expect(line.locator("span")).to_have_count(2)
    expect(line).to_be_in_viewport()


@pytest.mark.parametrize("lang", CODES)
def test_a_table_of_phrases_is_a_card_a_row_on_a_phone(open_page: OpenPage, lang: str) -> None:
    page = open_page(PHRASES, lang, PHONE)
    cells = page.locator("[data-cards] tbody td")
    assert cells.count() > 20
    first, second = cells.nth(0).bounding_box(), cells.nth(1).bounding_box()
    assert first is not None
    assert second is not None
    assert second["y"] >= first["y"] + first["height"]
    if BY_CODE[lang].script.spaced:
        assert cells.evaluate_all(_TORN) == 0
    labels = cells.evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
    assert all(len(label) > 2 for label in labels)
    assert axe_faults(page) == []


def test_on_a_wide_window_a_table_is_a_table(open_page: OpenPage) -> None:
    cells = open_page(PHRASES).locator("[data-cards] tbody td")
    first, second = cells.nth(0).bounding_box(), cells.nth(1).bounding_box()
    assert first is not None
    assert second is not None
    assert first["y"] == second["y"]


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_another_language_opens_at_the_section_that_is_read_and_else_at_the_top(
    open_page: OpenPage, size: ViewportSize
) -> None:
    for far in (True, False):
        page = open_page(KINDS["guide"], size=size)
        heading = page.locator("article h2[id]").nth(2)
        name = heading.get_attribute("id")
        if far:
            heading.evaluate("heading => heading.scrollIntoView()")
            expect(page.locator(".contents a[aria-current]")).to_have_attribute("href", f"#{name}")
        page.locator(".bar__language").click()
        page.locator("#languages a[lang=hr]").click()
        expect(page.locator("html")).to_have_attribute("lang", "hr")
        assert page.url.endswith(f"/hr/{KINDS['guide']}" + (f"#{name}" if far else ""))
        if far:
            expect(page.locator(f"h2#{name}")).to_be_in_viewport()


@pytest.mark.parametrize("lang", CODES)
def test_a_lost_reader_is_told_in_the_language_of_the_address(open_page: OpenPage, lang: str) -> None:
    page = open_page(MISSING, lang, missing=True)
    sections = page.locator("section[data-lost]:visible")
    expect(sections).to_have_count(1)
    assert sections.get_attribute("lang") == lang
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (lang, BY_CODE[lang].direction)
    assert page.title() == page.locator("h1").inner_text()
    links = sections.locator("a")
    assert links.count() > 4
    hrefs = links.evaluate_all("links => links.map(link => link.pathname)")
    assert all(f"/{BY_CODE[lang].prefix}" in path for path in hrefs)
    links.first.click()
    expect(page.locator("html")).to_have_attribute("lang", lang)


@pytest.mark.parametrize("lang", CODES)
def test_the_frame_around_a_lost_reader_speaks_the_language_of_the_address(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    page = open_page(MISSING, lang, PHONE, missing=True)
    home, strings = page.locator(".bar__home"), catalog.strings[lang]
    expect(home).to_have_text(strings["site.name"])
    assert str(home.evaluate("link => link.pathname")).endswith(f"/{BY_CODE[lang].prefix}")
    expect(page.locator(".bar__language")).to_have_text(BY_CODE[lang].name)
    expect(page.locator(".md-copyright")).to_have_text(strings["site.copyright"])
    expect(page.locator(".bar")).to_have_attribute("aria-label", strings["shell.header"])
    assert page.locator(".bar__menu").is_visible() is (lang == CODES[0])


@pytest.mark.parametrize("lang", CODES)
def test_no_part_of_the_frame_leads_a_lost_reader_into_another_language_unasked(open_page: OpenPage, lang: str) -> None:
    page = open_page(MISSING, lang, missing=True)
    links = page.locator("a[href]:visible")
    others = tuple(BY_CODE[code].prefix for code in CODES if code not in (lang, CODES[0]))
    paths = [path.removeprefix(BASE) for path in links.evaluate_all("links => links.map(link => link.pathname)")]
    assert len(paths) > 5
    assert [path for path in paths if not path.startswith(BY_CODE[lang].prefix) or path.startswith(others)] == []
    assert page.locator("#languages [aria-current]").evaluate_all("links => links.map(link => link.lang)") == [lang]


@pytest.mark.parametrize(("lang", "query"), [("en", "invoice"), ("hr", "račun"), ("zh", "催款"), ("ar", "فاتورة")])
def test_a_lost_reader_searches_the_pages_of_the_language_of_the_address(
    open_page: OpenPage, lang: str, query: str
) -> None:
    page = open_page(MISSING, lang, PHONE, missing=True)
    page.locator("[data-find]:visible").click()
    page.locator(".search-field").fill(query)
    result = page.locator(".search-results a").first
    expect(result).to_be_visible()
    assert f"/{BY_CODE[lang].prefix}" in str(result.evaluate("link => link.pathname"))


def test_without_scripts_a_lost_reader_finds_all_languages(open_page: OpenPage) -> None:
    page = open_page(MISSING, "hr", scripts=False, missing=True)
    expect(page.locator("section[data-lost]:visible")).to_have_count(len(CODES))
    expect(page.locator("[data-find]:visible")).to_have_count(0)
