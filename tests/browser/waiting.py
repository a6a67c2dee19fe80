"""Waiting for what a page comes to. Playwright's own way evaluates text within the page, which its policy forbids."""

from __future__ import annotations

import time

from playwright.sync_api import Page

PATIENCE = 60  # seconds


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression, or what it promises, is true in the page."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(20)
