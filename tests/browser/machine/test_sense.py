"""A form that reads what people type, and says calmly beside it what may have been meant."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.access import phone_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.browser.sensed import days_ahead, note_of, type_in
from tests.browser.taking import saved
from tests.small import CONTRACT, MESSAGE, RECORD


@pytest.mark.parametrize("lang", CODES)
def test_a_day_is_told_in_full_below_its_field(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    day = days_ahead(91)
    note = type_in(desk, "last_day", day)
    expect(note).to_contain_text("91")
    expect(note).to_contain_text(day[:4])
    described = (desk.control("last_day").get_attribute("aria-describedby") or "").split()
    assert note.get_attribute("id") in described
    expect(note).to_have_attribute("aria-live", "polite")
    expect(desk.error("last_day")).to_be_empty()
    past = catalog.strings[lang]["sense.past"]
    expect(note).not_to_contain_text(past)
    type_in(desk, "last_day", days_ahead(-3))
    expect(note).to_contain_text(past)
    type_in(desk, "last_day", "")
    expect(note).to_be_hidden()


def test_a_last_day_within_the_notice_is_told(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, MESSAGE)
    told = catalog.strings["en"]["sense.soon"].partition("{")[0].strip()
    type_in(desk, "last_day", days_ahead(5))
    desk.control("notice_days").fill("30")
    desk.control("notice_days").blur()
    expect(note_of(desk, "last_day")).to_contain_text(told)
    expect(note_of(desk, "last_day")).to_contain_text("30")
    expect(type_in(desk, "last_day", days_ahead(30))).not_to_contain_text(told)


def test_a_day_that_was_kept_is_told_when_the_page_opens_again(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    type_in(desk, "last_day", days_ahead(91))
    expect(note_of(desk, "last_day")).to_contain_text("91")
    desk.page.reload()
    expect(note_of(desk, "last_day")).to_contain_text("91")


def test_weekend_and_holiday_are_those_of_the_chosen_place(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, MESSAGE)
    words = catalog.strings["en"]
    note = type_in(desk, "last_day", "2027-12-25")
    expect(note).to_contain_text("2027")
    names = desk.control("place").locator("option").all_inner_texts()
    values = desk.control("place").locator("option").evaluate_all("options => options.map(option => option.value)")
    place = values.index("us")
    expect(note).not_to_contain_text(names[place])
    desk.control("place").select_option("us")
    expect(note).to_contain_text(words.fill("sense.holiday", place=names[place]))
    type_in(desk, "last_day", "2027-12-12")
    expect(note).to_contain_text(words.fill("sense.weekend", place=names[place]))
    type_in(desk, "last_day", "2027-12-14")
    expect(note).not_to_contain_text(names[place])


def _longest(said: str) -> str:
    """The longest stretch of words between the values that are filled in."""
    return max(re.split(r"\{\w+\}", said), key=len).strip()


@pytest.mark.parametrize("lang", CODES)
def test_days_that_can_hardly_be_meant_are_asked_about_and_nothing_is_forbidden(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    for typed, key in (("14.5", "not_whole"), ("0", "no_days"), ("99999999", "many_days")):
        note = type_in(desk, "notice_days", typed)
        expect(note).to_contain_text(_longest(catalog.strings[lang][f"sense.{key}"]))
        expect(desk.error("notice_days")).to_be_empty()
        expect(desk.control("notice_days")).to_have_attribute("aria-invalid", "false")
        type_in(desk, "notice_days", "30")
        expect(note).to_be_hidden()


@pytest.mark.parametrize("lang", CODES)
def test_amounts_that_can_hardly_be_meant_are_asked_about(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, CONTRACT, lang)
    desk.control("currency").select_option("eur")
    for typed, key in (("0", "zero"), ("1250,505", "decimals"), ("-200", "minus")):
        note = type_in(desk, "fee", typed)
        expect(note).to_contain_text(_longest(catalog.strings[lang][f"sense.{key}"]))


def test_days_and_amounts_in_a_row_are_told_like_those_of_fields(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, RECORD)
    rows = desk.row("payments")
    rows.locator('[data-row="add"]').click()
    item = rows.locator("li").last
    item.locator('[data-column="day"]').fill(days_ahead(91))
    cell = item.locator('[data-column="amount"]')
    cell.fill("-100")
    cell.blur()
    notes = item.locator(".field__sense")
    expect(notes).to_have_count(2)
    expect(notes.first).to_contain_text("91")
    expect(notes.last).to_have_text(catalog.strings["en"]["sense.minus"])
    described = (cell.get_attribute("aria-describedby") or "").split()
    assert notes.last.get_attribute("id") in described
    cell.fill("100")
    cell.blur()
    expect(notes.last).to_be_hidden()


def test_the_form_says_that_closing_the_tab_erases_it_and_done_tells_how_much_is_open(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = open_desk(open_page, MESSAGE)
    expect(desk.root.locator(".builder__privacy")).to_contain_text(catalog.strings["en"]["builder.privacy"])
    described = desk.root.locator("[data-action=done]").get_attribute("aria-describedby")
    count = desk.root.locator("[data-still-count]")
    assert described
    assert count.get_attribute("id") == described
    assert re.search(r"\d", count.inner_text())


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_name_of_a_file_stands_apart_in_what_is_said_of_it(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    name, _ = saved(desk, "txt")
    marked = re.sub(r"\d+(?:-\d+)+", "\u2066\\g<0>\u2069", name)  # a day, which Arabic letters would turn round
    assert marked != name
    expect(desk.status).to_contain_text(f"\u2068{marked}\u2069")


def test_dates_of_the_text_can_go_into_a_calendar_without_looking_for_the_way(open_page: OpenPage) -> None:
    desk = open_desk(open_page, RECORD)
    day = days_ahead(30)
    desk.fill({"open_points": "the domain name"})
    group = desk.root.locator("[data-take-dates]")
    expect(group).to_be_hidden()
    type_in(desk, "open_day", day)
    expect(group).to_be_visible()
    _, data = saved(desk, "ics:open_day")
    assert f"DTSTART;VALUE=DATE:{day.replace('-', '')}" in data.decode()
    assert phone_faults(desk.page, whole=False) == []


def test_all_dates_takes_none_that_has_passed(open_page: OpenPage) -> None:
    desk = open_desk(open_page, CONTRACT)
    past, first, last = days_ahead(-1), days_ahead(1), days_ahead(400)
    desk.control("term").select_option("fixed")
    type_in(desk, "start_day", past)
    type_in(desk, "end_day", last)
    expect(desk.root.locator("[data-dates-list] button")).to_have_count(2)
    expect(desk.root.locator("[data-action=ics]")).to_be_hidden()
    type_in(desk, "start_day", first)
    expect(desk.root.locator("[data-action=ics]")).to_be_visible()
    _, data = saved(desk, "ics")
    assert data.decode().count("BEGIN:VEVENT") == 2
    type_in(desk, "start_day", past)
    _, data = saved(desk, "ics:start_day")  # who asks for that one gets it
    assert data.decode().count("BEGIN:VEVENT") == 1


def test_names_in_other_letters_stand_apart_in_copied_arabic(open_page: OpenPage) -> None:
    desk = open_desk(open_page, RECORD, "ar")
    desk.fill({"client_name": "Northside Dental Ltd.", "sender_name": "شركة النور", "project": "maya@example.com"})
    rows = json.dumps([{"asset": "Logo", "place": "https://files.example/1"}])
    desk.fill({"assets": rows})
    text = desk.copied()
    assert re.search("\u2068Northside Dental Ltd\\.\u200e?\u2069", text)
    assert "\u2068Logo\u2069" in text
    assert "\u2068شركة" not in text
    assert "\u2068maya@" not in text
    assert "\u2068https" not in text
    shown = desk.slot("client_name").inner_text()
    assert "\u2068" not in shown  # on the page, elements keep them apart
