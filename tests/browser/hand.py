"""What a reader does to a text by hand, and to its tone."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.browser.taking import filled
from tests.small import MESSAGE, PLACES

OWN = "<b>My own words</b> & more"
KEPT = "JSON.parse(sessionStorage.getItem('good-terms:hand:{name}'))?.values"


class Hand:
    """A builder whose text is changed by hand."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.page = desk, desk.page
        self.button, self.tone_button = desk.button("hand"), desk.button("tone")
        self.places = desk.sheet.locator("[contenteditable]")
        self.kept = desk.sheet.locator("[data-hand=kept]")
        self.differences = desk.sheet.locator("[data-difference]")
        self.undo = desk.root.locator(":is([data-hand-undo], [data-hand-back]):visible")
        self.drop = desk.root.locator("[data-hand-drop]")
        self.state, self.form = desk.root.locator("[data-hand-state]"), desk.root.locator("[data-hand-form]")
        self.findings = desk.root.locator(".finding")
        self.tone_status = desk.root.locator("[data-tone-status]")

    def begin(self) -> None:
        """Make the text one that can be typed in."""
        self.button.click()
        expect(self.places.first).to_be_visible()

    def end(self) -> None:
        """Leave the text as it is."""
        self.button.click()
        expect(self.places).to_have_count(0)

    def line(self, kind: str, number: int = 0) -> Locator:
        """What stands in a visible line of a kind."""
        return self.desk.sheet.locator(f"[data-line={kind}]:visible").nth(number)

    def place(self, text: str) -> Locator:
        """The place to type in that holds these words."""
        return self.places.filter(has_text=text).first

    def add(self, text: str, words: str) -> None:
        """Type words at the end of the place that holds a text."""
        place = self.place(text)
        place.focus()
        place.press("Control+End")
        self.page.keyboard.type(words)

    def decide(self, action: str, number: int = 0) -> None:
        """Decide about a place where an answer would change what was written."""
        self.differences.nth(number).locator(f"[data-do={action}]").click()

    def press(self, number: int, act: str) -> None:
        """Use a button of a finding by its key."""
        button = self.findings.nth(number).locator(f"[data-act={act}]")
        button.focus()
        button.press("Enter")


def open_hand(open_page: OpenPage, name: str, lang: str = "en") -> Hand:
    """The builder of a text of the small site, allowed to use the clipboard."""
    return Hand(Desk(open_page(PLACES[name], lang)))


def filled_hand(open_page: OpenPage, catalog: Catalog, name: str = MESSAGE, lang: str = "en") -> Hand:
    """A text of which nothing is open, as the form says it."""
    return Hand(filled(open_page, catalog, name, lang))


def written_hand(open_page: OpenPage, catalog: Catalog, name: str = MESSAGE, lang: str = "en") -> Hand:
    """A filled text whose second place holds the reader's own words."""
    hand = filled_hand(open_page, catalog, name, lang)
    hand.begin()
    hand.places.nth(1).fill(OWN)
    hand.end()
    expect(hand.kept).to_have_text([OWN])
    return hand
