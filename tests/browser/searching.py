"""The search as readers use it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

FIELD, RESULTS, STATUS = ".search-field", ".search-results li", ".search-status"
OPEN, CLOSE = ".search-open", ".search-close"


def search(page: Page, query: str) -> Locator:
    """Type into the field as a reader does; the results."""
    if page.locator(OPEN).is_visible():
        page.locator(OPEN).click()
    page.locator(FIELD).fill(query)
    return page.locator(RESULTS)


def paths(page: Page) -> list[str]:
    """The addresses of the results, below the site."""
    found: list[str] = page.locator(f"{RESULTS} > a").evaluate_all("links => links.map((link) => link.href)")
    return found
