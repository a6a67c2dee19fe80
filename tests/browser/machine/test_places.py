"""Where the reader works: words, dates, money and the variant of the language follow it, and it is kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.access import axe_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, docx_paragraphs, open_desk
from tests.browser.my_case import PAGE as CASE
from tests.browser.my_case import MyCase
from tests.browser.waiting import come_to_rest
from tests.small import CONTRACT, MESSAGE, RECORD

DAY = "2027-03-31"
PLACE = "place"


def text(desk: Desk) -> str:
    return "\n".join(cell for cells in desk.lines() for cell in cells)


def test_a_text_calls_things_as_they_are_called_where_the_reader_works(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    said = []
    for place in ("", "us", "gb-sct"):
        desk.fill({PLACE: place})
        said.append(re.findall(r"Papers [^.]+\.", text(desk)))
    general, *own = (sentence for (sentence,) in said)
    assert own == ["Papers go by certified mail.", "Papers go by Signed For post."]
    assert general not in own
    assert axe_faults(desk.page) == []


def test_the_form_does_so_too(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    hint = desk.row("project").locator(".field__hint")
    assert hint.inner_text() == "As on the invoice"
    desk.control(PLACE).select_option("us")
    assert hint.inner_text() == "As on the bill"


def test_what_is_said_in_one_place_alone_stands_there_alone(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    for place, stands in (("", False), ("us", True), ("gb-sct", False)):
        desk.fill({PLACE: place})
        assert ("in one place alone" in text(desk)) == stands


def test_a_language_starts_where_most_of_its_readers_work(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE, "hr")
    expect(desk.control(PLACE)).to_have_value("hr")
    assert "preporučena pošiljka" in text(desk)
    desk.control(PLACE).select_option("")
    assert "preporučena pošiljka" not in text(desk)


def _currency(open_page: OpenPage, place: str) -> Desk:
    desk = open_desk(open_page, CONTRACT)
    desk.control(PLACE).select_option(place)
    return desk


def test_a_currency_follows_the_place_until_the_reader_chooses_one(open_page: OpenPage) -> None:
    desk = _currency(open_page, "us")
    for place, currency in (("us", "usd"), ("gb-sct", "eur"), ("", ""), ("us", "usd")):
        desk.control(PLACE).select_option(place)
        expect(desk.control("currency")).to_have_value(currency)
    desk.control("currency").select_option("jod")
    desk.control(PLACE).select_option("gb-sct")
    expect(desk.control("currency")).to_have_value("jod")
    desk.page.reload()
    expect(desk.control("currency")).to_have_value("jod")


def test_a_currency_that_came_with_the_place_is_nothing_that_was_typed(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    desk = _currency(open_page, "us")
    expect(desk.control("currency")).to_have_value("usd")
    desk.page.goto(desk.page.url.replace(CONTRACT, RECORD))
    record = Desk(desk.page)
    expect(record.control("currency")).to_have_value("usd")
    come_to_rest(record.page)
    expect(record.root.locator("[data-filled]")).to_be_hidden()
    record.page.goto(base_url + CASE)
    typed = MyCase(record.page).typed
    lists = typed.locator("h4 + ul")
    expect(typed.locator("h4").last).to_have_text(catalog.strings["en"]["case.made"])
    expect(lists.last.locator("li")).to_have_count(1)
    expect(lists.last).to_contain_text("US dollar")
    expect(lists.first).not_to_contain_text("US dollar")


def test_clearing_a_form_keeps_the_currency_of_the_place(open_page: OpenPage) -> None:
    desk = _currency(open_page, "us")
    desk.control("currency").select_option("eur")
    desk.page.once("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(desk.control("currency")).to_have_value("usd")
    desk.page.reload()
    expect(desk.control("currency")).to_have_value("usd")


def test_dates_are_written_as_they_are_there_in_every_file(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE, "ar")
    desk.fill({"last_day": DAY})
    assert "31 مارس 2027" in text(desk)
    desk.control(PLACE).select_option("jo")
    assert "31 آذار 2027" in text(desk)
    taken = desk.taken()
    assert "31 آذار 2027" in taken["copy"].decode()
    assert any("31 آذار 2027" in line for line in docx_paragraphs(taken["docx"]))


def test_a_place_brings_its_variant_of_the_language_until_one_is_chosen(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control(PLACE).select_option("us")
    expect(desk.sheet).to_have_attribute("lang", "en-us")
    desk.control(PLACE).select_option("gb-sct")
    expect(desk.sheet).to_have_attribute("lang", "en")
    desk.speak("hr")
    desk.control(PLACE).select_option("us")
    desk.fill({"last_day": DAY})
    expect(desk.sheet).to_have_attribute("lang", "hr")


@pytest.mark.parametrize("lang", ["en", "hr"])
def test_a_place_is_kept_on_other_pages_and_when_the_form_is_cleared(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control(PLACE).select_option("us")
    desk.page.on("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(desk.control(PLACE)).to_have_value("us")
    address = desk.page.url.replace(MESSAGE, RECORD)
    desk.page.goto(address if lang == "en" else address.replace("/templates/", f"/{lang}/templates/"))
    expect(desk.control(PLACE)).to_have_value("us")
    expect(desk.control(PLACE).locator("option:checked")).not_to_be_empty()
