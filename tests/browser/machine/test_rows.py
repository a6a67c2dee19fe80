"""Rows that a reader adds: typed by keyboard, moved, removed, kept, and in every form of the text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.lines import CELL
from hooks.text.marks import RLM
from hooks.text.values import format_value
from tests.browser.access import axe_faults
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk, docx_paragraphs, open_desk
from tests.small import CALL, CONTRACT, MESSAGE, PLACES, RECORD

FIELD, DAY = "assets", "day"
ASSETS = ("Domain name", "شعار الموقع", "发票模板")


class Rows:
    """The rows of a form."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.root = desk.row(FIELD)
        self.items = self.root.locator("li")
        self.keyboard = desk.page.keyboard

    def button(self, action: str, number: int = 0) -> Locator:
        """A button of the row with a number, or the one that adds a row."""
        place = self.items.nth(number - 1) if number else self.root
        return place.locator(f'[data-row="{action}"]')

    def press(self, action: str, number: int = 0) -> None:
        """Use a button by keyboard."""
        expect(self.button(action, number)).to_be_enabled()
        self.button(action, number).focus()
        self.keyboard.press("Enter")

    def add(self, *values: str) -> None:
        """Add a row and type its first columns, all without a mouse."""
        before = self.items.count()
        self.press("add")
        expect(self.items).to_have_count(before + 1)
        expect(self.items.last.locator("input").first).to_be_focused()
        for value in values:
            self.keyboard.type(value)
            self.keyboard.press("Tab")

    def firsts(self) -> list[str]:
        """What the first column of the text shows; nothing of the row that says what is missing."""
        body = self.desk.sheet.locator(f'[data-each="{FIELD}"] tbody')
        return body.locator("td:first-child:not(:has(.gap))").all_inner_texts()


def _rows(open_page: OpenPage, lang: str = "en") -> Rows:
    rows = Rows(open_desk(open_page, RECORD, lang))
    expect(rows.items).to_have_count(0)
    for asset in ASSETS:
        rows.add(asset)
    return rows


def test_a_row_that_was_removed_comes_back_until_the_list_changes(open_page: OpenPage, catalog: Catalog) -> None:
    rows = _rows(open_page)
    said, undo = rows.root.locator("[data-rows-said]"), rows.root.locator("[data-rows-undo]")
    expect(undo).to_be_hidden()
    rows.press("remove", 2)
    expect(said).to_have_text(catalog.strings["en"]["builder.row_gone"])
    undo.focus()
    rows.keyboard.press("Enter")
    assert rows.firsts() == list(ASSETS)
    expect(said).to_be_empty()
    expect(undo).to_be_hidden()
    expect(rows.button("add")).to_be_focused()
    rows.press("remove", 1)
    rows.items.first.locator("input").first.fill("Another")
    expect(undo).to_be_hidden()  # what was typed since would be lost


def test_a_row_alone_has_nowhere_to_move(open_page: OpenPage) -> None:
    rows = Rows(open_desk(open_page, RECORD))
    rows.add("One")
    for action, shown in (("up", False), ("down", False), ("remove", True)):
        expect(rows.button(action, 1)).to_be_visible(visible=shown)
    rows.add("Two")
    expect(rows.button("up", 2)).to_be_visible()


def test_rows_are_added_typed_moved_and_removed_by_keyboard(open_page: OpenPage) -> None:
    rows = _rows(open_page)
    one, two, three = ASSETS
    assert rows.firsts() == [one, two, three]
    rows.press("up", 3)
    assert rows.firsts() == [one, three, two]
    expect(rows.button("up", 2)).to_be_focused()
    rows.press("down", 1)
    assert rows.firsts() == [three, one, two]
    rows.press("up", 1)
    rows.press("down", 3)
    assert rows.firsts() == [three, one, two]
    rows.press("remove", 2)
    assert rows.firsts() == [three, two]
    expect(rows.items.nth(1).locator("input").first).to_be_focused()
    rows.press("remove", 2)
    rows.press("remove", 1)
    expect(rows.button("add")).to_be_focused()
    assert rows.firsts() == []


def test_rows_are_numbered_for_the_ear_and_buttons_say_what_they_do(open_page: OpenPage) -> None:
    rows = _rows(open_page)
    rows.press("up", 3)
    names = [str(group.get_attribute("aria-label")) for group in rows.items.get_by_role("group").all()]
    assert ["".join(filter(str.isdigit, name)) for name in names] == ["1", "2", "3"]
    for action in ("up", "down", "remove"):
        expect(rows.button(action, 1)).not_to_have_accessible_name("")
    assert axe_faults(rows.desk.page) == []


@pytest.mark.parametrize("lang", CODES)
def test_rows_survive_a_reload_and_a_change_of_the_text_language(open_page: OpenPage, lang: str) -> None:
    rows = _rows(open_page, lang)
    rows.desk.page.reload()
    expect(rows.items).to_have_count(len(ASSETS))
    for item, asset in zip(rows.items.all(), ASSETS, strict=True):
        expect(item.locator("input").first).to_have_value(asset)
    for code in CODES:
        rows.desk.speak(code)
        assert rows.firsts() == list(ASSETS)


@pytest.mark.parametrize("lang", CODES)
def test_rows_stand_in_the_text_in_the_copy_and_in_every_file(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    rows = _rows(open_page, lang)
    columns = list(catalog.templates[RECORD].fields[FIELD].columns)
    rows.items.first.locator(f'[data-column="{DAY}"]').fill("2027-03-31")
    day = format_value("date", "2027-03-31", BY_CODE[lang])
    dated = rows.desk.sheet.locator(f'[data-each="{FIELD}"] tbody tr').first.locator("td")
    expect(dated.nth(columns.index(DAY))).to_have_text(day)
    taken = rows.desk.taken()
    for action in ("copy", "txt", "md"):
        lines = taken[action].decode("utf-8-sig").replace(RLM, "").splitlines()
        found = [line for asset in ASSETS for line in lines if asset in line.split(CELL)[0]]
        assert len(found) == len(ASSETS), action
        assert day in found[0]
        assert all(line.count(CELL) == len(columns) - 1 for line in found)
    saved = docx_paragraphs(taken["docx"])
    assert [text for text in saved if text in ASSETS] == list(ASSETS)
    assert day in saved


def test_clearing_takes_the_rows_away_and_says_what_is_missing(open_page: OpenPage) -> None:
    rows = _rows(open_page)
    body = rows.desk.sheet.locator(f'[data-each="{FIELD}"] tbody tr')
    expect(body).to_have_count(len(ASSETS))
    rows.desk.page.once("dialog", lambda dialog: dialog.accept())
    rows.desk.button("clear").click()
    expect(rows.items).to_have_count(0)
    assert rows.firsts() == []
    expect(body).to_have_count(1)
    rows.desk.page.reload()
    expect(rows.root.locator("[data-rows-list]")).to_be_attached()
    expect(rows.items).to_have_count(0)


def test_rows_can_be_filled_in_on_a_phone(open_page: OpenPage) -> None:
    desk = Desk(open_page(f"templates/{RECORD}/", "ar", PHONE))
    rows = Rows(desk)
    rows.button("add").click()
    expect(rows.items.first.locator("input:visible").nth(3)).to_be_visible()
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe_faults(desk.page) == []


def test_a_form_without_rows_does_not_load_their_script(open_page: OpenPage) -> None:
    for name in (CALL, CONTRACT, MESSAGE):
        desk = Desk(open_page(PLACES[name]))
        loaded = desk.page.evaluate("performance.getEntriesByType('resource').map(item => item.name)")
        assert any(name.endswith("/builder.js") for name in loaded)
        assert not any(name.endswith("/rows.js") for name in loaded)
