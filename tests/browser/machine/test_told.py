"""What the builder says is true of the text as it stands now, and is seen where the reader is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, ViewportSize, expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.watch import Watch
from tests.small import CONTRACT, MESSAGE, RECORD

_FORBIDDEN = "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('forbidden') } })"
_NEVER = "() => { navigator.clipboard.writeText = () => new Promise(() => {}) }"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_browser_that_keeps_nothing_says_so_beside_the_form(
    open_page: OpenPage, catalog: Catalog, size: ViewportSize
) -> None:
    desk = Desk(open_page(f"templates/{MESSAGE}/", "en", size, script=_FORBIDDEN))
    desk.control("client_name").fill("Maya Brooks")
    told = desk.root.get_by_text(catalog.strings["en"]["builder.not_kept"])
    expect(told).to_be_visible()
    desk.control("finish").scroll_into_view_if_needed()
    expect(told).to_be_in_viewport()


def test_what_was_said_of_a_text_goes_when_the_text_changes(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.button("copy").click()
    expect(desk.status).not_to_be_empty()
    desk.control("client_name").fill("Maya Brooks")
    expect(desk.status).to_be_empty()


def test_what_the_text_still_lacks_is_named_before_it_is_taken(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, CONTRACT)
    told = desk.root.locator("[data-still] > summary")
    name = desk.control("client_name").locator("xpath=ancestor::*[@data-field]").locator("[data-name]").inner_text()
    expect(told).to_contain_text(name)
    expect(desk.status).to_be_empty()
    expect(desk.form.locator("[aria-invalid=true]")).to_have_count(0)
    desk.answer(catalog.templates[CONTRACT].example("complete", "en"))
    expect(told).to_have_text(catalog.strings["en"]["builder.none_open"])
    desk.control("client_name").fill("")
    expect(told).to_contain_text(name)
    described = desk.button("docx").get_attribute("aria-describedby")
    assert told.get_attribute("id") == described


def test_who_types_on_while_the_clipboard_does_not_answer_loses_no_letter(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.page.evaluate(_NEVER)
    desk.button("copy").click()
    control = desk.control("client_name")
    control.focus()
    typed = "Maya Brooks of Northside Dental and her whole team"
    control.press_sequentially(typed, delay=90)  # longer than the clipboard is waited for
    expect(control).to_have_value(typed)
    expect(control).to_be_focused()
    desk.button("copy").click()
    control.focus()
    offer = desk.root.locator("[data-offer]")
    expect(offer).to_be_visible()
    expect(control).to_be_focused()
    control.blur()
    assert typed in offer.input_value()


def test_a_word_file_that_does_not_come_keeps_no_other_file_back(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog
) -> None:
    desk = open_desk(open_page, MESSAGE)
    waiting: list[Route] = []
    desk.page.context.route("**/*.docx", lambda route: waiting.append(route))
    desk.button("docx").click()
    expect(desk.status).to_have_text(catalog.strings["en"]["builder.making"])
    assert desk.download("txt")
    while not waiting:
        desk.page.wait_for_timeout(20)
    waiting[0].abort()
    expect(desk.status).to_have_text(catalog.strings["en"]["builder.download_failed"])
    watches[0].faults.clear()  # the file that was kept back, and the word about it


def test_rows_without_a_word_and_rows_without_an_amount_are_still_open(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, RECORD)
    name = "payments"
    field = catalog.templates[RECORD].fields[name]
    label = catalog.templates[RECORD].field_words("en", name).label
    desk.row(name).locator("[data-row=add]").click()
    desk.button("copy").click()
    expect(desk.status).to_contain_text(label)
    cells = desk.row(name).locator("[data-column]")
    values = {"text": "Logo", "date": "2027-03-31", "number": "2", "amount": "300"}
    kinds = list(field.columns.values())
    assert {"text", "amount"} <= set(kinds)
    for index, kind in enumerate(kinds):
        if kind != "amount":
            cells.nth(index).fill(values[kind])
    desk.button("copy").click()
    expect(desk.status).to_contain_text(label)
    for index, kind in enumerate(kinds):
        cells.nth(index).fill(values[kind])
    desk.button("copy").click()
    expect(desk.status).not_to_be_empty()
    expect(desk.status).not_to_contain_text(label)


def test_what_cannot_be_read_is_told_again_after_the_page_loads(open_page: OpenPage) -> None:
    desk = open_desk(open_page, CONTRACT)
    desk.control("fee").fill("abc")
    desk.control("fee").blur()
    expect(desk.error("fee")).not_to_be_empty()
    desk.page.reload()
    expect(desk.control("fee")).to_have_value("abc")
    expect(desk.error("fee")).not_to_be_empty()


@pytest.mark.parametrize("day", ["0202-01-31", "2999-01-31"])
def test_a_year_that_nobody_means_is_told(open_page: OpenPage, day: str) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control("last_day").fill(day)
    desk.control("last_day").blur()
    expect(desk.error("last_day")).not_to_be_empty()
    desk.control("last_day").fill("2027-01-31")
    desk.control("last_day").blur()
    expect(desk.error("last_day")).to_be_empty()


def test_an_option_that_is_none_any_more_leaves_the_usual_one(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    usual = desk.control("tone").input_value()
    assert usual
    for name in ("shared", MESSAGE):
        desk.page.evaluate('name => sessionStorage.setItem(`good-terms:${name}`, \'{"tone":"bogus"}\')', name)
    desk.page.reload()
    expect(desk.control("tone")).to_have_value(usual)
