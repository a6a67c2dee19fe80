"""A tool that counts, in use: results while one types, dates, a calendar, what goes into other texts and on paper."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.access import PHONE
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.browser.held import Held
from tests.browser.phone import turn
from tests.small import CLOCK, MESSAGE, PLACES


def test_a_calculator_works_out_its_results_while_one_types(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK]))
    asking_title = desk.page.locator("[data-outcome]:visible [data-heading]")
    expect(desk.page.locator(".tool__open")).to_be_visible()
    desk.control("sent").fill("2027-03-01")
    desk.control("days").fill("٣٠")
    expect(asking_title).to_have_text("There is time")
    expect(desk.page.locator("[data-outcome]:visible > p").nth(1)).to_have_text("It ends on 31 March 2027.")
    expect(desk.slot("last_day_counted")).to_have_text("31 March 2027")
    expect(desk.page.locator("[data-finding]:visible")).to_have_count(0)
    desk.control("days").fill("4")
    expect(asking_title).to_have_text("That is short")
    expect(desk.page.locator("[data-finding]:visible")).to_have_text("5 March 2027 comes soon.")
    assert ["That is soon."] in desk.lines()
    desk.control("days").fill("")
    expect(asking_title).to_have_count(0)
    expect(desk.page.locator("[data-finding]:visible")).to_have_count(0)


def test_on_a_phone_whoever_turns_to_the_result_is_at_its_heading(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK], size=PHONE))
    desk.fill({"sent": "2027-03-01", "days": "30"})
    turn(desk.page, "text")
    expect(desk.page.locator("[data-outcome]:visible [data-heading]")).to_be_focused()


def test_whoever_turns_to_a_result_that_is_on_its_way_is_at_its_heading_once_it_is_there(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], size=PHONE)
    held = Held(page, "engine/live.js")
    page.goto(page.url.replace(PLACES[MESSAGE], PLACES[CLOCK]))
    desk = Desk(page)
    desk.root.and_(page.locator("[data-ready]")).wait_for()
    desk.fill({"sent": "2027-03-01", "days": "30"})
    expect(desk.root).to_have_attribute("data-begun", "")
    turn(page, "text")
    heading = page.locator("[data-outcome]:visible [data-heading]")
    expect(heading).to_have_count(0)
    held.let_go()
    expect(heading).to_be_focused()


def test_the_dates_of_a_tool_stand_in_order_and_go_into_one_calendar(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK]))
    expect(desk.page.locator("[data-dates] li:visible")).to_have_count(0)
    desk.fill({"sent": "2027-03-01", "days": "30"})
    dates = desk.page.locator("[data-dates] li:visible")
    expect(dates).to_have_text([re.compile("1 March 2027"), re.compile("31 March 2027")])
    gaps = [entry.evaluate("entry => entry.style.getPropertyValue('--days')") for entry in dates.all()]
    assert gaps == ["0", "30"]
    with desk.page.expect_download() as waiting:
        desk.page.locator("[data-calendar]").click()
    assert waiting.value.suggested_filename == "clock.ics"
    events = Calendar.from_ical(Path(waiting.value.path()).read_bytes()).walk("VEVENT")
    found = [(str(event["SUMMARY"]), event.decoded("DTSTART")) for event in events]
    assert found == [("It begins", date(2027, 3, 1)), ("Last day", date(2027, 3, 31))]


def test_a_calculator_keeps_what_was_typed_and_copies_results_into_other_texts(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK]))
    desk.control("sent").fill("2027-03-01")
    desk.control("days").fill("4")
    expect(desk.page.locator("[data-part=why]")).to_be_visible()
    desk.page.reload()
    expect(desk.control("days")).to_have_value("4")
    expect(desk.page.locator("[data-part=why]")).to_be_visible()
    desk.page.locator("[data-outcome]:visible [data-step]").click()
    expect(desk.control("last_day")).to_have_value("2027-03-05")
    expect(desk.control("notice_days")).to_have_value("4")


def test_on_paper_the_dates_of_a_tool_stand_above_its_text_and_nothing_else(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK]))
    desk.fill({"sent": "2027-03-01", "days": "4"})
    expect(desk.page.locator("[data-part=why]")).to_be_visible()
    desk.page.emulate_media(media="print")
    for shown in ("[data-dates] li", "[data-paper] [data-sheet]"):
        expect(desk.page.locator(shown).first).to_be_visible()
    for hidden in ("[data-part=why]", "[data-outcome=short]", "[data-finding=hurry]", "[data-calendar]", "[data-form]"):
        expect(desk.page.locator(hidden)).to_be_hidden()
