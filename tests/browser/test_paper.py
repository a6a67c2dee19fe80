"""Every kind of page on paper: light, without controls, with the page it is at the foot of each sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.paper import DARK, Way, letters, print_page
from tests.browser.printing import foot_of
from tests.pages import MISSING
from tests.pdf_reading import squeezed

KINDS = {
    "home": "",
    "stage": "tell/",
    "guide": "prepare/money/",
    "overview": "templates/",
    "tools": "tools/",
    "places": "places/",
    "glossary": "about/glossary/",
    "sources": "about/sources/",
    "privacy": "about/privacy/",
}
PLACES = {"en": "places/us/", "ar": "places/eg/"}
TEXTS = {"message": "templates/ending-email/", "checklist": "templates/offboarding/", "tool": "tools/notice-clock/"}
LISTS = ("home", "overview", "places")
"""Those of which all may be one list below the title."""
CONTROLS = "button, select, textarea, progress, input:not([type=checkbox]):not([type=radio])"
PAPERS = ("A4", "Letter")


def on_paper(page: Page, paper: str) -> list[str]:
    """The text of each sheet without its foot; the colours are light, and each foot says which page and sheet it is."""
    printed = print_page(page, Way(paper, across=False, width=1280, scheme="dark", view="form"))
    assert {ink for ink in printed.inks() if max(ink) > DARK + 40 and min(ink) > DARK} == set()
    total = len(printed.pages)
    for number, text in enumerate(printed.pages, 1):
        foot = foot_of(page, number, total)
        assert letters([foot]) <= letters([text]), text
        assert f"{number}/{total}" in squeezed(text) or f"{total}/{number}" in squeezed(text)
    return printed.pages


def last_lines(sheets: list[str], page: Page) -> list[dict[str, int]]:
    """The letters of the last line of each sheet, the foot left out wherever the file has it."""
    told = letters([page.locator("html").get_attribute("data-foot") or ""])
    lines = [[line for line in text.splitlines() if line.strip()] for text in sheets]
    bodies = [[line for line in sheet if not letters([line]) >= told] for sheet in lines]
    return [letters(body[-1:]) for body in bodies]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("kind", [*KINDS, "place"])
def test_a_page_prints_light_without_controls_and_says_at_each_foot_which_it_is(
    open_page: OpenPage, kind: str, lang: str
) -> None:
    page = open_page(KINDS[kind] if kind in KINDS else PLACES[lang], lang, dark=True)
    foot = page.locator("html").get_attribute("data-foot") or ""
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical
    assert canonical in foot
    headings = [letters([text.rstrip("¶")]) for text in page.locator("article :is(h2, h3, h4)").all_inner_texts()]
    headings = [heading for heading in headings if heading.total() > 3]
    assert headings or kind in LISTS
    for paper in PAPERS:
        assert [line for line in last_lines(on_paper(page, paper)[:-1], page) if line in headings] == [], paper
    page.emulate_media(media="print")
    assert page.locator("body").locator(CONTROLS).filter(visible=True).count() == 0
    assert page.locator(".md-header, .md-tabs, .md-footer, .md-sidebar").filter(visible=True).count() == 0


@pytest.mark.parametrize("path", TEXTS.values(), ids=TEXTS)
def test_a_text_that_goes_to_somebody_says_on_no_sheet_where_it_was_written(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    expect(page.locator("[data-ready]").first).to_be_attached()
    printed = print_page(page, Way("Letter", across=False, width=1280, scheme="light", view="form"))
    assert printed.text
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical
    assert squeezed(canonical) not in printed.text
    number = f"1/{len(printed.pages)}"
    assert not printed.text.startswith(number)
    assert not squeezed(printed.pages[0]).endswith(number)


def test_a_page_that_does_not_exist_prints_in_the_language_of_its_address(open_page: OpenPage) -> None:
    page = open_page(MISSING, missing=True, dark=True)
    sections = page.locator("article section")
    expect(sections.first).to_be_visible()
    printed = print_page(page, Way("A4", across=False, width=1280, scheme="dark", view="form"))
    assert squeezed(page.locator("h1").inner_text()) in printed.text
    page.emulate_media(media="print")
    assert page.locator("body").locator(CONTROLS).filter(visible=True).count() == 0
