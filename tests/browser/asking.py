"""The questions of a tool on a page."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.small import PLACES, QUESTIONS

ANSWERS = {"threats": "none", "late": "often", "creep": "never"}


class Asking:
    """The questions of a tool, and its result."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.questions = page.locator("[data-question]:visible")
        self.progress = page.locator("[data-progress]")
        self.every = page.locator("[data-every]")
        self.answers = page.locator("[data-answers] li")
        self.outcome = page.locator("[data-outcome]:visible")
        self.title = self.outcome.locator("[data-heading]")
        expect(self.questions).not_to_have_count(0)
        expect(self.answers.or_(self.progress).filter(has_text=re.compile(r"\S")).first).to_be_attached()

    def question(self, name: str) -> Locator:
        """One question."""
        return self.page.locator(f'[data-question][data-field="{name}"]')

    def option(self, name: str, value: str) -> Locator:
        """One answer of a question, as big as it is to the hand."""
        return self.question(name).locator(f'label:has([value="{value}"])')

    def choose(self, answers: dict[str, str]) -> None:
        """Answer one question after the other by hand."""
        for name, value in answers.items():
            self.option(name, value).click()

    def part(self, name: str) -> Locator:
        """The reasons, or what would change the result."""
        return self.page.locator(f"[data-part={name}]")


def open_asking(open_page: OpenPage, path: str = PLACES[QUESTIONS], lang: str = "en", **how: Any) -> Asking:
    """The questions of the small questionnaire, or those on another page."""
    return Asking(open_page(path, lang, **how))
