"""Letters twice as large on a phone: nothing is wider than the window, and the head of the page stays low and whole."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk
from tests.browser.phone import torn_words, turn
from tests.small import CONTRACT, MESSAGE, PLACES

HEAD = 120  # pixels of 740: with letters twice as large, twice as much as before


def _enlarge(page: Page) -> None:
    page.evaluate(
        "() => { const { style } = document.documentElement;"
        " style.fontSize = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px` }"
    )


def _is_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))


@pytest.mark.parametrize("lang", ["en", "ar", "zh"])
def test_the_name_of_the_site_stays_whole_and_the_head_low(open_page: OpenPage, lang: str) -> None:
    page = open_page(PLACES[MESSAGE], lang, PHONE)
    _enlarge(page)
    count, torn = torn_words(page.locator(".bar__home span"))
    assert torn == []
    assert count or lang == "zh"
    head = page.locator(".md-header").bounding_box()
    assert head
    assert head["height"] <= HEAD


@pytest.mark.parametrize("lang", ["hr", "ar"])
def test_form_and_text_fit_the_window(open_page: OpenPage, lang: str) -> None:
    for name in (MESSAGE, CONTRACT):
        desk = Desk(open_page(PLACES[name], lang, PHONE))
        _enlarge(desk.page)
        assert not _is_wide(desk.page)
        turn(desk.page, "text")
        expect(desk.root).to_have_attribute("data-view", "text")
        assert not _is_wide(desk.page)
