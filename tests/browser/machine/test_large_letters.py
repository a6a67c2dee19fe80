"""Letters twice as large on a phone: nothing is wider than the window, and the head of the page stays low and whole."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.phone import torn_words, turn
from tests.small import CONTRACT, MESSAGE, PLACES, RECORD

HEAD = 120  # pixels of 740: with letters twice as large, twice as much as before


def _enlarge(page: Page) -> None:
    page.evaluate(
        "() => { const { style } = document.documentElement;"
        " style.fontSize = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px` }"
    )


def _is_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))


@pytest.mark.parametrize("lang", ["en", "ar", "hr", "zh"])
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
    for name in (MESSAGE, CONTRACT, RECORD):
        desk = Desk(open_page(PLACES[name], lang, PHONE))
        _enlarge(desk.page)
        assert not _is_wide(desk.page)
        turn(desk.page, "text")
        expect(desk.root).to_have_attribute("data-view", "text")
        assert not _is_wide(desk.page)


@pytest.mark.parametrize("lang", ["en", "ar", "hr"])
def test_all_ways_to_take_the_text_are_within_reach_after_it_was_copied(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang, PHONE)
    _enlarge(desk.page)
    turn(desk.page, "text")
    desk.button("copy").click()
    expect(desk.status).not_to_be_empty()
    expect(desk.root.locator("[data-after]")).to_be_visible()
    ways = desk.root.locator("[data-ways]")
    ways.locator(":scope > summary").click()
    expect(ways).to_have_attribute("open", "")
    buttons = ways.locator("button:visible")
    assert buttons.count() > 3
    for button in buttons.all():
        button.scroll_into_view_if_needed()
        button.click(trial=True)
    ways.locator(":scope > summary").click()
    expect(desk.button("copy")).to_be_visible()


@pytest.mark.parametrize("lang", ["en", "ar", "hr"])
def test_the_buttons_of_a_dialog_are_in_sight_and_whole(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang, {"width": 320, "height": 640})
    turn(desk.page, "text")
    desk.button("link").click()
    buttons = desk.root.locator("dialog.share button")
    expect(buttons).to_have_count(2)
    for _ in range(2):
        count, torn = torn_words(buttons)
        assert count > 1
        assert torn == []
        _enlarge(desk.page)
    desk.page.evaluate("document.documentElement.style.fontSize = ''")
    for button in buttons.all():
        expect(button).to_be_in_viewport(ratio=1)
        assert button.evaluate("button => button.scrollWidth <= button.clientWidth + 1")


@pytest.mark.parametrize("lang", ["en", "ar", "hr"])
def test_the_bar_leaves_room_for_the_text_before_and_after_a_copy(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang, {"width": 320, "height": 640})
    _enlarge(desk.page)
    turn(desk.page, "text")
    bar = desk.root.locator("[data-bar]")
    for highest in (0.45, 0.65):
        box = bar.bounding_box()
        assert box
        assert box["height"] <= 640 * highest
        desk.button("copy").click()
        expect(desk.status).not_to_be_empty()
    for button in bar.locator("button:visible, summary:visible").all():
        expect(button).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("lang", ["en", "ar", "zh"])
def test_a_day_is_not_cut(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang, {"width": 320, "height": 640})
    _enlarge(desk.page)
    days = desk.root.locator("[data-form] input[type=date]:visible")
    expect(days).not_to_have_count(0)
    for day in days.all():
        needed = "day => { day.style.inlineSize = 'max-content'; return day.getBoundingClientRect().width }"
        room = day.evaluate("day => day.getBoundingClientRect().width")
        assert day.evaluate(needed) <= room
