"""On a phone: turning between form and text, and what then is in sight."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

_SEEN = """element => {
  const { top, bottom } = element.getBoundingClientRect();
  const bar = document.querySelector("[data-bar]").getBoundingClientRect();
  const head = document.querySelector(".md-header").getBoundingClientRect();
  const end = Math.min(bar.top, innerHeight);
  return top >= head.bottom - 1 && Math.min(bottom, top + 24) <= end + 1;
}"""


def turn(page: Page, name: str) -> None:
    """Turn to the form or to the text by the bar."""
    page.locator(f"[data-view-button={name}]").click()


def settled(place: Locator) -> bool:
    """Whether a place is in sight, neither behind the head nor behind the bar, once the page stands still."""
    place.page.wait_for_timeout(100)
    return bool(place.evaluate(_SEEN))
