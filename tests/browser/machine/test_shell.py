"""The frame of a page: menus, colours, links of headings; by key and by touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.small import MESSAGE, PLACES

MENU = "button[popovertarget=menu]:not([popovertargetaction])"
LANGUAGES = "button[popovertarget=languages]"
NO_MEMORY = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
# The colours of the page when all of it is there, and no deferred script has run.
EARLY = """document.addEventListener("readystatechange", () => {
  if (document.readyState === "interactive") globalThis.early = document.documentElement.dataset.mdColorScheme;
})"""


def _dark(page: Page) -> bool:
    """Whether the page is dark, by what is painted."""
    channels = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)")
    return bool(sum(channels) < 3 * 128)


def _inside(page: Page, part: str, size: ViewportSize) -> bool:
    box = page.locator(part).bounding_box()
    assert box is not None
    return box["x"] >= 0 and box["x"] + box["width"] <= size["width"] + 1


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_menu_of_a_phone_opens_and_closes_by_key_and_by_touch(
    open_page: OpenPage, lang: str, scripts: bool
) -> None:
    page = open_page("decide/", lang, PHONE, scripts=scripts)
    menu = page.locator("#menu")
    expect(menu).to_be_hidden()
    page.locator(MENU).focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    assert _inside(page, "#menu", PHONE)
    page.keyboard.press("Tab")
    expect(menu.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(page.locator(MENU)).to_be_focused()
    page.locator(MENU).click()
    here = menu.locator("[aria-current=page]")
    expect(here).to_be_visible()
    menu.locator("[popovertargetaction=hide]").click()
    expect(menu).to_be_hidden()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_menu_leads_to_every_section_in_words(open_page: OpenPage, lang: str, catalog: Catalog) -> None:
    page = open_page("decide/", lang, PHONE)
    page.locator(MENU).click()
    sections = page.locator("#menu nav > ul > li > details > summary")
    names = sections.all_inner_texts()
    assert catalog.strings[lang]["stages.prepare.name"] in names
    assert len(names) > 3
    for section in sections.all():
        if section.evaluate("part => !part.parentElement.open"):
            section.click()
        expect(section.locator("xpath=following-sibling::ul").get_by_role("link").first).to_be_visible()


def test_a_wide_window_has_the_pages_of_the_section_beside_the_text(open_page: OpenPage) -> None:
    page = open_page("decide/")
    expect(page.locator(MENU)).to_be_hidden()
    expect(page.locator("#menu nav > ul > li:visible")).to_have_count(1)
    expect(page.locator("#menu [aria-current=page]")).to_be_visible()
    page.goto(page.url.replace("decide/", PLACES[MESSAGE]))
    expect(page.locator("#menu")).to_be_hidden()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("lang", CODES)
def test_the_menu_of_languages_is_named_in_words_and_opens_in_the_window(
    open_page: OpenPage, lang: str, size: ViewportSize
) -> None:
    page = open_page("decide/", lang, size)
    button = page.locator(LANGUAGES)
    expect(button).to_have_text(BY_CODE[lang].name)
    button.focus()
    page.keyboard.press("Enter")
    links = page.locator("#languages a:visible")
    expect(links).to_have_text([BY_CODE[code].name for code in CODES])
    assert _inside(page, "#languages", size)
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(links).to_have_count(0)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_colours_of_the_system_hold_until_the_reader_chooses_others(open_page: OpenPage, dark: bool) -> None:
    page = open_page("decide/", dark=dark)
    button = page.locator("header [data-colours]")
    assert _dark(page) is dark
    expect(button).to_have_attribute("aria-pressed", str(dark).lower())
    button.press("Enter")
    assert _dark(page) is not dark
    expect(button).to_have_attribute("aria-pressed", str(not dark).lower())
    page.reload()
    assert _dark(page) is not dark
    page.emulate_media(color_scheme="light" if dark else "dark")
    assert _dark(page) is not dark
    button.click()
    page.emulate_media(color_scheme="dark" if dark else "light")
    assert _dark(page) is dark


def test_the_colours_are_there_before_the_page_is(open_page: OpenPage) -> None:
    page = open_page("decide/", script=EARLY, dark=True)
    assert page.evaluate("early") == "slate"


def test_a_browser_that_remembers_nothing_changes_its_colours_all_the_same(open_page: OpenPage) -> None:
    page = open_page("decide/", script=NO_MEMORY)
    page.locator("header [data-colours]").click()
    assert _dark(page)


def test_the_sign_of_a_heading_copies_its_address_and_says_so(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page("tools/")
    page.locator("#ask .headerlink").click()
    expect(page.locator("[data-said]")).to_have_text(catalog.strings["en"]["shell.link_copied"])
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("/tools/#ask")


def test_the_section_that_one_reads_is_marked_in_the_contents(open_page: OpenPage) -> None:
    page = open_page("tools/")
    marked = page.locator(".contents [aria-current]")
    page.evaluate("document.querySelector('article').style.paddingBlockEnd = '200vh'")
    for name in ("ask", "all", "ask"):
        page.locator(f".contents a[href='#{name}']").click()
        expect(marked).to_have_attribute("href", f"#{name}")
    page.evaluate("scrollTo(0, 0)")
    expect(marked).to_have_count(0)
    page.evaluate("scrollTo(0, 1e6)")
    expect(marked).to_have_attribute("href", re.compile("^#"))


def test_the_form_is_two_keys_away_from_the_skip_link(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE])
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("[data-form] :focus")).to_have_count(1)


def test_what_is_folded_is_printed_and_unfolds_for_who_comes_for_it(open_page: OpenPage) -> None:
    page = open_page("decide/")
    page.evaluate("""() => {
      const folded = document.createElement("details");
      folded.innerHTML = "<summary>More</summary><details><summary>Most</summary><p id=deep>Deep</p></details>";
      document.querySelector("article").append(folded);
    }""")
    folded = page.locator("article details")
    states = "all => all.map(part => part.open)"
    for event, shown in (("beforeprint", True), ("afterprint", False)):
        page.evaluate("event => dispatchEvent(new Event(event))", event)
        assert folded.evaluate_all(states) == [shown, shown]
    page.evaluate("location.hash = 'deep'")
    expect(page.locator("#deep")).to_be_in_viewport()
    assert folded.evaluate_all(states) == [True, True]


@pytest.mark.parametrize("lang", CODES)
def test_the_way_down_to_a_page_leads_on_in_the_direction_of_reading(open_page: OpenPage, lang: str) -> None:
    page = open_page(PLACES[MESSAGE], lang)
    turned = page.locator(".md-path__item:not(:first-child)").evaluate_all(
        "items => items.map(item => new DOMMatrix(getComputedStyle(item, '::before').transform).a)"
    )
    assert turned
    assert set(turned) == {-1 if BY_CODE[lang].direction == "rtl" else 1}
