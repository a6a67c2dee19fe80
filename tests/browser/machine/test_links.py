"""Answers in a link: they come back in another tab, without names unless these are wanted."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.access import axe_faults
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.typed import TYPED, typed_in
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.small import MESSAGE, PLACES

ANSWERS = {
    "project": "Sajt 网站 موقع 😀 <b>",
    "last_day": "2027-03-31",
    "finish": "one\ntwo",
    "tone": "warm",
    "refer": "false",
}


def _link(desk: Desk, *, names: bool = False) -> str:
    """The link that the form offers."""
    desk.button("link").click()
    dialog = desk.root.locator("dialog.share")
    if names:
        dialog.locator("input").check()
    address = dialog.locator("textarea")
    expect(address).not_to_have_value("")
    found = str(address.input_value())
    dialog.get_by_role("button").last.click()
    expect(dialog).to_have_count(0)
    return found


def _fresh(page: Page, link: str) -> Desk:
    """The link, opened by somebody who was never there."""
    page.goto(
        f"{link.split('templates/')[0]}assets/mark.svg"
    )  # of the same site, and no page of it that keeps anything
    page.evaluate("sessionStorage.clear()")
    page.goto(link)
    return Desk(page)


def test_answers_come_out_of_a_link_in_another_tab_and_names_stay_out(
    open_page: OpenPage, watches: list[Watch]
) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.fill({**ANSWERS, "client_name": "Secret Client", "sender_name": "Maya"})
    link = _link(desk)
    assert "?" not in link
    assert "Secret" not in link
    desk = _fresh(desk.page, link)
    expect(desk.root.locator("[data-arrived]")).to_be_visible()
    for name in ("project", "last_day", "finish", "tone"):
        expect(desk.control(name)).to_have_value(ANSWERS[name])
    expect(desk.control("refer")).not_to_be_checked()
    expect(desk.slot("project")).to_have_text(ANSWERS["project"])
    expect(desk.control("client_name")).to_have_value("")
    assert "#" not in desk.page.url  # a reload would fill it in again, and the address be seen
    desk.page.reload()
    expect(desk.control("project")).to_have_value(ANSWERS["project"])
    assert watches[0].requests
    assert not any("answers" in url for url in watches[0].requests)


def test_names_go_along_where_the_reader_wants_them(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.fill({**ANSWERS, "client_name": "Zoë & Müller"})
    desk = _fresh(desk.page, _link(desk, names=True))
    expect(desk.control("client_name")).to_have_value("Zoë & Müller")


@pytest.mark.parametrize("clicks", [1, 2])
def test_what_is_copied_is_what_is_ticked_however_fast_the_reader_is(open_page: OpenPage, clicks: int) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.fill({**ANSWERS, "client_name": "Zoë & Müller"})
    desk.button("link").click()
    dialog = desk.root.locator("dialog.share")
    expect(dialog.locator("textarea")).not_to_have_value("")
    dialog.evaluate(
        "(dialog, clicks) => { for (; clicks; clicks--) dialog.querySelector('input').click();"
        " dialog.querySelector('.builder__copy').click() }",
        clicks,
    )
    expect(dialog.get_by_role("status")).not_to_be_empty()
    desk = _fresh(desk.page, str(desk.page.evaluate("navigator.clipboard.readText()")))
    expect(desk.control("client_name")).to_have_value("Zoë & Müller" if clicks == 1 else "")
    expect(desk.control("project")).to_have_value(ANSWERS["project"])


def test_a_link_to_an_untouched_form_is_its_address(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    assert _link(desk) == desk.page.url


def test_a_link_takes_nothing_that_was_typed_without_asking(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.fill(ANSWERS)
    link = _link(desk)
    desk = _fresh(desk.page, link.split("#")[0])
    desk.control("project").fill("My own work")
    wait_until(desk.page, "JSON.stringify(sessionStorage).includes('My own work')")
    desk.page.evaluate("hash => { location.hash = hash }", link.split("#")[1])
    notice = desk.root.locator("[data-arrived]")
    expect(notice).to_contain_text(catalog.templates[MESSAGE].field_words("en", "project").label)
    expect(desk.control("project")).to_have_value("My own work")
    expect(desk.control("finish")).to_have_value("")
    notice.get_by_role("button").first.click()
    expect(desk.control("project")).to_have_value(ANSWERS["project"])
    notice.get_by_role("button").first.click()
    expect(desk.control("project")).to_have_value("My own work")
    expect(desk.control("finish")).to_have_value("")


@pytest.mark.parametrize(("change", "word"), [(slice(0, -9), "link_damaged"), (slice(0, 0), "link_damaged")])
def test_a_damaged_link_gives_the_empty_form_and_says_so(
    open_page: OpenPage, catalog: Catalog, change: slice, word: str
) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.fill(ANSWERS)
    page, _, code = _link(desk).partition("#answers=")
    desk = _fresh(desk.page, f"{page}#answers={code[change]}")
    expect(desk.root.locator("[data-arrived]")).to_have_text(catalog.strings["en"][f"case.{word}"])
    expect(desk.control("project")).to_have_value("")
    expect(desk.root).to_have_attribute("data-ready", "")


def test_a_link_says_what_is_in_it_and_what_is_not(open_page: OpenPage, catalog: Catalog) -> None:
    desk = typed_in(open_page)
    desk.button("link").click()
    dialog = desk.root.locator("dialog.share")
    expect(dialog.locator("textarea")).not_to_have_value("")
    words = catalog.templates[MESSAGE]
    paragraphs = dialog.locator("p").all_inner_texts()
    with_project = [text for text in paragraphs if words.field_words("en", "project").label in text]
    with_client = [text for text in paragraphs if words.field_words("en", "client_name").label in text]
    assert len(with_project) == len(with_client) == 1
    assert with_project != with_client
    dialog.get_by_role("button").first.click()
    copied = desk.page.evaluate("navigator.clipboard.readText()")
    assert copied == dialog.locator("textarea").input_value()
    assert TYPED["client_name"] not in copied


@pytest.mark.parametrize("lang", CODES)
def test_the_link_is_within_reach_of_everyone(open_page: OpenPage, lang: str) -> None:
    desk = Desk(open_page(PLACES[MESSAGE], lang, PHONE, dark=lang == "ar"))
    desk.fill(ANSWERS)
    desk.page.locator("[data-view-button=text]").click()
    desk.button("link").click()
    dialog = desk.root.locator("dialog.share")
    expect(dialog).to_be_visible()
    assert axe_faults(desk.page) == []
    box = dialog.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    desk.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
