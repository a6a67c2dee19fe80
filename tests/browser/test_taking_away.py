"""The dates of a real message go into one calendar file."""

from __future__ import annotations

import datetime
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk

NAME = "ending-email"
DAYS = ("last_day", "handover_day", "invoice_day")


def test_all_dates_of_a_text_go_into_one_calendar(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, NAME)
    today = datetime.datetime.now().astimezone().date()
    days = [(today + datetime.timedelta(apart)).isoformat() for apart in (70, 77, 84)]
    desk.fill(catalog.templates[NAME].example("complete", "en") | dict(zip(DAYS, days, strict=True)))
    desk.root.locator("[data-ways] > summary").click()
    desk.page.keyboard.press("Escape")
    expect(desk.root.locator('[data-action^="ics:"]')).to_have_count(len(days))
    with desk.page.expect_download() as waiting:
        desk.button("ics").click()
    events = Calendar.from_ical(Path(waiting.value.path()).read_bytes()).walk("VEVENT")
    assert [event.decoded("DTSTART").isoformat() for event in events] == days
    assert len({str(event["UID"]) for event in events}) == len(days)
