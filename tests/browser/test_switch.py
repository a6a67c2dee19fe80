"""On a phone, turning between form and text keeps the place, and nothing in use lies behind the bar."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import PHONE, OpenPage
from tests.pages import TEMPLATES

EMAIL, CONTRACT, RECORD = "ending-email", "service-agreement", "handover-record"
SIZES = (800, 400, 330)  # pixels; with the keyboard open
_SEEN = """element => {
  const { top, bottom } = element.getBoundingClientRect();
  const bar = document.querySelector("[data-bar]").getBoundingClientRect();
  const head = document.querySelector(".md-header").getBoundingClientRect();
  const end = Math.min(bar.top, innerHeight);
  return top >= head.bottom - 1 && Math.min(bottom, top + 24) <= end + 1;
}"""
_HIDDEN = """() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  const bar = document.querySelector("[data-bar]").getBoundingClientRect();
  const head = document.querySelector(".md-header").getBoundingClientRect();
  return bottom <= head.bottom || top >= bar.top || bottom <= 0 || top >= innerHeight;
}"""


def _turn(page: Page, name: str) -> None:
    page.locator(f"[data-view-button={name}]").click()


def _settled(place: Locator) -> bool:
    place.page.wait_for_timeout(100)
    return bool(place.evaluate(_SEEN))


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_text_opens_at_its_beginning(open_page: OpenPage, name: str) -> None:
    page = open_page(f"templates/{name}/", size=PHONE)
    page.locator("[data-form] [data-field]:not(.off)").last.scroll_into_view_if_needed()
    _turn(page, "text")
    assert _settled(page.locator("[data-paper] [data-line]:visible").first)
