"""What a form says beside a field of what was typed there."""

from __future__ import annotations

import datetime

from playwright.sync_api import Locator

from tests.browser.desk import Desk


def note_of(desk: Desk, name: str) -> Locator:
    """The note beside a field."""
    return desk.row(name).locator(".field__sense")


def type_in(desk: Desk, name: str, text: str) -> Locator:
    """Fill a field in, go on, and look at its note."""
    desk.control(name).fill(text)
    desk.control(name).blur()
    return note_of(desk, name)


def days_ahead(days: int) -> str:
    """The day so many days from today, in ISO form."""
    return (datetime.datetime.now().astimezone().date() + datetime.timedelta(days)).isoformat()
