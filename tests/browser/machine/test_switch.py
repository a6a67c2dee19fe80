"""On a phone, turning between form and text keeps the place, and nothing in use lies behind the bar."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk
from tests.browser.phone import settled, turn
from tests.small import CONTRACT, MESSAGE, RECORD

SIZES = (800, 400, 330)  # pixels; with the keyboard open
_HIDDEN = """() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  const bar = document.querySelector("[data-bar]").getBoundingClientRect();
  const head = document.querySelector(".md-header").getBoundingClientRect();
  return bottom <= head.bottom || top >= bar.top || bottom <= 0 || top >= innerHeight;
}"""


@pytest.mark.parametrize(
    ("lang", "name", "field"),
    [("en", MESSAGE, "sender_name"), ("ar", CONTRACT, "channel"), ("zh", CONTRACT, "project")],
)
def test_the_text_opens_where_the_last_field_stands_and_the_form_at_that_field(
    open_page: OpenPage, lang: str, name: str, field: str
) -> None:
    desk = Desk(open_page(f"templates/{name}/", lang, size=PHONE))
    desk.control(field).fill("Zyzzyva")
    turn(desk.page, "text")
    assert settled(desk.slot(field))
    turn(desk.page, "form")
    expect(desk.control(field)).to_be_focused()
    assert settled(desk.control(field))


def test_from_a_gap_to_its_field_and_back_to_the_sentence(open_page: OpenPage) -> None:
    desk = Desk(open_page(f"templates/{CONTRACT}/", size=PHONE))
    turn(desk.page, "text")
    place = desk.sheet.locator('[data-slot="currency"]:visible').last
    place.click()
    expect(desk.control("currency")).to_be_focused()
    desk.control("currency").select_option("eur")
    turn(desk.page, "text")
    assert settled(place)


@pytest.mark.parametrize("name", [CONTRACT, RECORD])
@pytest.mark.parametrize("height", SIZES)
def test_no_field_that_has_the_focus_is_hidden(open_page: OpenPage, name: str, height: int) -> None:
    page = open_page(f"templates/{name}/", size={"width": 375, "height": height})
    controls = page.locator("[data-form] :is(input, select, textarea, button):visible")
    controls.first.focus()
    hidden, count = [], controls.count()
    assert count > 5
    for key in ("Tab", "Shift+Tab"):
        for _ in range(count - 1):
            page.keyboard.press(key)
            if page.evaluate(_HIDDEN):
                hidden.append(page.evaluate("document.activeElement.name || document.activeElement.textContent"))
    assert hidden == []
