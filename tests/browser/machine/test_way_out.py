"""The way out of the page for those who are not safe: always in sight, and nothing stays in the tab."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from hooks.pages.markers import STOP_PAGES
from tests.browser.access import axe_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.typed import typed_in

PAGE = STOP_PAGES["safety"].removesuffix(".md") + "/"
BUTTON = "[data-way-out][data-ready] button"


@pytest.mark.parametrize("way", ["button", "keys"])
def test_it_takes_what_was_typed_and_leaves_an_empty_page(open_page: OpenPage, base_url: str, way: str) -> None:
    page = typed_in(open_page).page
    page.goto(base_url + PAGE)
    expect(page.locator(BUTTON)).to_be_visible()
    assert page.evaluate("Object.keys(sessionStorage).length") > 0
    if way == "button":
        page.locator(BUTTON).click()
    else:
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    page.wait_for_url("about:blank")
    page.goto(base_url + PAGE)
    assert page.evaluate("Object.keys(sessionStorage)") == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_it_stays_in_sight_on_a_long_page_with_large_letters(
    open_page: OpenPage, lang: str, size: ViewportSize
) -> None:
    page = open_page(PAGE, lang, size)
    button = page.locator(BUTTON)
    page.evaluate("document.querySelector('article').style.minBlockSize = '4000px'")
    for larger in (20, 40):
        page.evaluate("size => { document.documentElement.style.fontSize = `${size}px` }", larger)
        page.evaluate("scrollTo(0, 2000)")
        expect(button).to_be_in_viewport(ratio=1)
        button.click(trial=True)
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")
    assert axe_faults(page) == []


def test_without_scripts_nothing_is_promised(open_page: OpenPage) -> None:
    page = open_page(PAGE, scripts=False)
    expect(page.locator("[data-way-out]")).to_be_attached()
    expect(page.locator("[data-way-out]")).to_be_hidden()
    expect(page.locator(".exit__hint")).to_be_hidden()
