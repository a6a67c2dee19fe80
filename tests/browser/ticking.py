"""What a reader does in a list to tick off, and what it then says."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.small import RECORD

FIRST, SECOND = "checks.open_all", "checks.leave"
DAY, PERSON, NOTE = "2027-05-03", "Maya <b> & Co.", "asked | twice, *once* by phone"


class Ticks:
    """The items of a text, and what stands above them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.panel = desk.root.locator("[data-ticks]")
        self.progress = self.panel.locator("[data-list-progress]")
        expect(self.boxes.first).to_be_visible()

    @property
    def boxes(self) -> Locator:
        """The boxes of all items."""
        return self.desk.sheet.get_by_role("checkbox")

    def item(self, key: str) -> Locator:
        """An item of the text."""
        return self.desk.sheet.locator(f'[data-item="{key}"]')

    def act(self, name: str) -> Locator:
        """A button above the text."""
        return self.panel.locator(f'[data-list-act="{name}"]')

    def add(self, key: str, **parts: str) -> None:
        """Add something to an item, as a reader does: open, type, close."""
        self.item(key).locator(".lists__more").click()
        for name, value in parts.items():
            self.item(key).locator(f'[data-part="{name}"]').fill(value)
        self.desk.page.keyboard.press("Escape")
        expect(self.item(key).locator(".lists__more")).to_be_focused()

    def said(self, lang: str, catalog: Catalog, done: int) -> None:
        """The text above the items says how far they are."""
        words = catalog.strings[lang].fill("list.progress", done=str(done), total="2")
        expect(self.progress).to_have_text(words)


def open_ticks(open_page: OpenPage, lang: str = "en") -> Ticks:
    """The list of the record."""
    return Ticks(open_desk(open_page, RECORD, lang))
