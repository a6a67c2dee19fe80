"""The small message filled in, for tests of what a page keeps of it."""

from __future__ import annotations

from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, OpenPage
from tests.browser.desk import Desk
from tests.small import MESSAGE, PLACES

TYPED = {"client_name": "Zoë & Müller", "project": "موقع <x>", "last_day": "2027-03-31", "finish": "one\ntwo"}
FULL_STORAGE = """const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (...entry) {
  if (this === sessionStorage) throw new DOMException("full", "QuotaExceededError");
  return set.apply(this, entry);
}"""


def typed_in(open_page: OpenPage, lang: str = "en", size: ViewportSize = DESKTOP) -> Desk:
    """The message with something in each of these fields."""
    desk = Desk(open_page(PLACES[MESSAGE], lang, size))
    for name, value in TYPED.items():
        desk.control(name).fill(value)
    return desk


def expect_typed(desk: Desk) -> None:
    """Everything still stands there, in the form and in the text."""
    for name, value in TYPED.items():
        expect(desk.control(name)).to_have_value(value)
    expect(desk.slot("project")).to_have_text(TYPED["project"])
