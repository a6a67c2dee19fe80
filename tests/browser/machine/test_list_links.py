"""A list to tick off handed on as a link: it opens as it stood, and takes nothing away without asking."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk
from tests.browser.phone import settled
from tests.browser.ticking import DAY, NOTE, PERSON, SECOND, Ticks, open_ticks


def _fragment(ticks: Ticks, *, names: bool) -> str:
    """The link that the list offers."""
    ticks.desk.button("link").click()
    dialog = ticks.desk.root.locator("dialog.share")
    if names:
        dialog.locator("input").check()
    expect(dialog.locator("textarea")).not_to_have_value("")
    return str(dialog.locator("textarea").input_value())


@pytest.mark.parametrize("names", [False, True])
def test_a_link_opens_the_list_with_its_states_and_with_persons_where_they_are_wanted(
    open_page: OpenPage, catalog: Catalog, *, names: bool
) -> None:
    ticks = open_ticks(open_page)
    ticks.boxes.first.check()
    ticks.add(SECOND, person=PERSON, day=DAY, note=NOTE)
    link = _fragment(ticks, names=names)
    page = ticks.desk.page
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    ticks = Ticks(Desk(page))
    expect(ticks.boxes.first).to_be_checked()
    expect(ticks.boxes.last).not_to_be_checked()
    remark = ticks.item(SECOND).locator(".sheet__remark")
    expect(remark).to_contain_text(format_value("date", DAY, BY_CODE["en"]))
    expect(remark).to_contain_text(NOTE)
    assert (PERSON in remark.inner_text()) is names
    arrived = ticks.desk.root.locator("[data-arrived]")
    expect(arrived).to_contain_text(catalog.strings["en"]["list.done"])
    arrived.get_by_role("button").click()  # and all of it can be taken back
    expect(ticks.boxes.first).not_to_be_checked()
    expect(remark).to_have_count(0)


def test_a_link_with_a_list_that_was_cut_off_says_so_and_leaves_the_list_alone(
    open_page: OpenPage, catalog: Catalog
) -> None:
    ticks = open_ticks(open_page)
    ticks.boxes.first.check()
    link = _fragment(ticks, names=False)
    page = ticks.desk.page
    page.goto("about:blank")
    page.goto(link[:-6])
    ticks = Ticks(Desk(page))
    expect(ticks.desk.root.locator("[data-arrived]")).to_have_text(catalog.strings["en"]["case.link_damaged"])
    expect(ticks.boxes.first).to_be_checked()


def test_a_link_does_not_change_what_is_ticked_here_before_the_reader_decides(open_page: OpenPage) -> None:
    ticks = open_ticks(open_page)
    ticks.add(SECOND, note="from the link")
    link = _fragment(ticks, names=False)
    ticks.desk.page.keyboard.press("Escape")
    ticks.desk.page.locator("h1").click()
    ticks.add(SECOND, note="from here")
    page = ticks.desk.page
    page.wait_for_timeout(200)
    page.goto("about:blank")
    page.goto(link)
    ticks = Ticks(Desk(page))
    remark = ticks.item(SECOND).locator(".sheet__remark")
    expect(ticks.desk.root.locator("[data-arrived] button")).to_have_count(2)
    expect(remark).to_contain_text("from here")
    ticks.desk.root.locator("[data-arrived] button").first.click()
    expect(remark).to_contain_text("from the link")


@pytest.mark.parametrize("lang", CODES)
def test_on_a_phone_a_link_opens_the_list_and_not_its_form(open_page: OpenPage, lang: str) -> None:
    ticks = open_ticks(open_page, lang)
    ticks.boxes.first.check()
    link = _fragment(ticks, names=False)
    page = ticks.desk.page
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    page.set_viewport_size(PHONE)
    page.goto(link)
    ticks = Ticks(Desk(page))
    expect(ticks.boxes.first).to_be_checked()
    expect(ticks.desk.form).to_be_hidden()
    assert settled(ticks.desk.root.locator("[data-arrived]"))
