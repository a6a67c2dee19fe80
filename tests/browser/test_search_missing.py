"""A search of which something is missing says so, and leads on."""

from __future__ import annotations

from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.searching import FIELD, OPEN, RESULTS, STATUS, search
from tests.browser.watch import Watch
from tests.pages import KINDS, address


def test_an_index_that_does_not_come_is_told(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(KINDS["guide"], "zh")
    page.route("**/search/index.json", lambda route: route.fulfill(status=204))
    search(page, "合同")
    expect(page.locator(STATUS)).to_have_text(catalog.strings["zh"]["search.failed"])
    page.locator(FIELD).press("Escape")
    expect(page.locator(STATUS)).to_be_hidden()
    page.unroute("**/search/index.json")
    search(page, "合同")
    expect(page.locator(RESULTS).first).to_be_visible()


def test_a_search_whose_script_does_not_come_says_so_can_be_closed_and_is_tried_again(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog
) -> None:
    page = open_page(KINDS["guide"], "ar", PHONE)
    page.route("**/search/panel.js", lambda route: route.abort())
    page.locator(".search-open").click()
    page.locator(FIELD).fill("فاتورة")
    expect(page.locator(STATUS)).to_have_text(catalog.strings["ar"]["search.failed"])
    page.locator(".search-close").click()
    expect(page.locator(".search-panel")).to_be_hidden()
    page.locator(".search-open").click()
    page.locator(FIELD).fill("فاتور")
    expect(page.locator(STATUS)).to_be_visible()
    page.locator(FIELD).press("Escape")
    expect(page.locator(".search-panel")).to_be_hidden()
    watches[0].faults.clear()  # the script that was kept back, and the word about it


def test_without_scripts_a_link_to_all_templates_stands_in_place_of_the_field(
    open_page: OpenPage, catalog: Catalog
) -> None:
    for size in (DESKTOP, PHONE):
        page = open_page(KINDS["guide"], "ar", size, scripts=False)
        expect(page.locator(FIELD)).to_be_hidden()
        expect(page.locator(OPEN)).to_be_hidden()
        link = page.locator(".search-link")
        expect(link).to_have_text(catalog.strings["ar"]["search.overview"])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    link.click()
    page.wait_for_url(f"**/{address('ar', KINDS['templates'])}")
