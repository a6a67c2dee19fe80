"""The money sheet of the real site: no balance is told before there is one."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.languages import CODES
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk


@pytest.mark.parametrize("lang", CODES)
def test_a_balance_stands_on_paper_once_there_is_something_to_count(open_page: OpenPage, lang: str) -> None:
    desk = Desk(open_page("tools/money-sheet/", lang))
    due = desk.slot("due")
    expect(desk.slot("currency")).to_be_visible()
    expect(due).to_have_count(0)
    desk.fill({"method": "hours", "hours_used": "7.5", "hourly_rate": "80"})
    expect(due).not_to_have_count(0)
    desk.fill({"hours_used": ""})
    expect(due).to_have_count(0)
