"""What was pressed while its scripts or words were on their way: what a button said at that time decides, and once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.small import MESSAGE, PLACES


@contextmanager
def _held(page: Page, pattern: str) -> Iterator[None]:
    """Keep what a page asks for from coming until this is over."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(pattern, hold)
    yield
    page.wait_for_timeout(200)
    assert held
    for route in held:
        route.continue_()
    page.unroute(pattern)


def test_the_text_is_open_to_be_changed_however_often_that_was_asked_for(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    with _held(desk.page, "**/hand/*.html"):
        for _ in range(2):
            desk.button("hand").click()
    expect(desk.sheet.locator("[contenteditable]").first).to_be_visible()
    desk.button("hand").click()
    expect(desk.sheet.locator("[contenteditable]")).to_have_count(0)


def test_a_link_that_was_asked_for_twice_is_offered_once(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control("project").fill("Web")
    with _held(desk.page, "**/case/en-words.json"):
        for _ in range(2):
            desk.root.locator("[data-ways]").evaluate("ways => { ways.open = true }")
            desk.root.locator("[data-action=link]").click()
    dialog = desk.root.locator("dialog.share")
    expect(dialog.locator("textarea")).not_to_have_value("")
    expect(dialog).to_have_count(1)


def test_answers_of_a_link_wait_for_the_words_about_them_and_come_with_a_reload(
    open_page: OpenPage, watches: list[Watch]
) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control("project").fill("Web")
    desk.button("link").click()
    address = desk.root.locator("dialog.share textarea")
    expect(address).not_to_have_value("")
    link = str(address.input_value())
    page = desk.page
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    page.route("**/case/en-words.json", lambda route: route.abort())
    page.goto(link)
    desk = Desk(page)
    desk.root.and_(page.locator("[data-ready]")).wait_for()
    page.wait_for_timeout(300)
    assert "#answers=" in page.url
    watches[0].faults.clear()  # the words that were kept back
    page.unroute("**/case/en-words.json")
    page.reload()
    expect(desk.control("project")).to_have_value("Web")
    wait_until(page, "!location.hash")
    assert PLACES[MESSAGE] in page.url
