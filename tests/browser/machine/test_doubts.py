"""What can hardly be meant stands in the list of what is to be checked, as long as it stands in the form."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.sensed import days_ahead, note_of, type_in
from tests.small import CONTRACT, MESSAGE, RECORD


def _doubt(desk: Desk, name: str) -> Locator:
    return desk.root.locator(f"[data-still] [data-finding={name}] a")


def test_a_day_that_can_hardly_be_meant_is_listed_to_be_checked_while_it_stands(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = open_desk(open_page, MESSAGE)
    doubt = desk.root.locator("[data-still] a[href='#field-last_day']").and_(
        desk.root.locator("[data-finding=last_day] a")
    )
    count = desk.root.locator("[data-still-count]")
    told = catalog.strings["en"].fill("builder.still_check", count=1)
    type_in(desk, "last_day", days_ahead(91))
    expect(note_of(desk, "last_day")).to_be_visible()
    expect(doubt).to_have_count(0)
    type_in(desk, "last_day", days_ahead(-3))
    expect(doubt).to_contain_text(catalog.strings["en"]["sense.past"])
    expect(count).to_contain_text(told)
    type_in(desk, "last_day", days_ahead(5))
    type_in(desk, "notice_days", "30")
    expect(doubt).to_contain_text("30")
    expect(count).to_contain_text(told)
    type_in(desk, "last_day", days_ahead(91))
    expect(doubt).to_have_count(0)
    expect(count).not_to_contain_text(told)


def test_a_form_that_was_cleared_has_no_day_left_to_check(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    type_in(desk, "last_day", days_ahead(-3))
    doubt = desk.root.locator("[data-finding=last_day]")
    expect(doubt).to_have_count(1)
    desk.page.once("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(desk.control("last_day")).to_have_value("")
    expect(doubt).to_have_count(0)
    expect(note_of(desk, "last_day")).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "typed", "key"), [("fee", "0", "zero"), ("payment_days", "0", "no_days"), ("fee", "62.125", "read_as")]
)
def test_a_number_that_can_hardly_be_meant_is_listed_to_be_checked_while_it_stands(
    open_page: OpenPage, catalog: Catalog, name: str, typed: str, key: str
) -> None:
    desk = open_desk(open_page, CONTRACT)
    desk.control("currency").select_option("eur")
    told = catalog.strings["en"].fill("builder.still_check", count=1)
    type_in(desk, name, typed)
    expect(_doubt(desk, name)).to_contain_text(catalog.strings["en"][f"sense.{key}"].partition("{")[0])
    expect(desk.root.locator("[data-still-count]")).to_contain_text(told)
    type_in(desk, name, "14")
    expect(_doubt(desk, name)).to_have_count(0)
    expect(desk.root.locator("[data-still-count]")).not_to_contain_text(told)


def test_a_number_in_a_row_is_listed_with_its_row_until_the_row_is_gone(open_page: OpenPage, catalog: Catalog) -> None:
    words = catalog.strings["en"]
    desk = open_desk(open_page, RECORD)
    rows = desk.row("payments")
    for typed in ("100", "0"):
        rows.locator('[data-row="add"]').click()
        cell = rows.locator("li").last.locator('[data-column="amount"]')
        cell.fill(typed)
        cell.blur()
    doubt = _doubt(desk, "payments")
    expect(doubt).to_have_count(1)
    expect(doubt).to_contain_text(words.fill("builder.row", number=2))
    expect(doubt).to_contain_text(words["sense.zero"])
    rows.locator("li").first.locator('[data-row="remove"]').click()
    expect(doubt).to_contain_text(words.fill("builder.row", number=1))
    rows.locator("li").first.locator('[data-row="remove"]').click()
    expect(doubt).to_have_count(0)
