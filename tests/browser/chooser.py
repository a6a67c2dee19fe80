"""The questions that lead to a template, as a reader answers them."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


class Chooser:
    """The questions that lead to a template."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("[data-chooser]")
        self.rules = self.root.locator("[data-rules] > li")
        self.links = self.root.locator("[data-rules] a:visible")

    def question(self, name: str) -> Locator:
        return self.root.locator(f'select[name="{name}"]')

    def answer(self, answers: dict[str, str]) -> None:
        for question, answer in answers.items():
            self.question(question).select_option(answer)

    def follow(self) -> Desk:
        self.links.click()
        desk = Desk(self.page)
        expect(desk.root).to_have_count(1)
        return desk
