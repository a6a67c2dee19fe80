"""The page of the reader's case, as tests use it."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.typed import typed_in
from tests.pages import address

PAGE = "tools/my-case/"


class MyCase:
    """The page of the case."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("[data-my-case]")
        self.status, self.standing = page.locator("[data-status]"), page.locator("[data-standing]")
        self.typed, self.begun = page.locator("[data-typed]"), page.locator("[data-begun]")
        self.kept, self.told = page.locator("[data-kept-list] > li"), page.locator("[data-kept-told]")
        page.locator("[data-my-case][data-drawn]").wait_for()

    def act(self, act: str) -> None:
        """Press the button that does something."""
        self.root.locator(f"[data-act={act}]").first.click()

    def keep(self, name: str) -> None:
        """Keep the case on the device."""
        self.page.locator("[data-name]").fill(name)
        self.page.locator("[data-keep] button").click()
        expect(self.standing).to_contain_text(name)

    def bring(self, content: str | bytes) -> None:
        """Open a case file."""
        data = content.encode() if isinstance(content, str) else content
        self.page.locator("[data-file]").set_input_files(
            {"name": "a.json", "mimeType": "application/json", "buffer": data}
        )

    def saved(self) -> str:
        """What the file of the case holds."""
        with self.page.expect_download() as waiting:
            self.act("save")
        return Path(waiting.value.path()).read_text("utf-8")


def go_case(page: Page, base_url: str, lang: str = "en") -> MyCase:
    page.goto(base_url + address(lang, PAGE))
    return MyCase(page)


def typed_case(open_page: OpenPage, base_url: str, lang: str = "en") -> MyCase:
    desk = typed_in(open_page, lang)
    return go_case(desk.page, base_url, lang)


def tab_case(case: MyCase) -> dict[str, dict[str, str]]:
    """What the tab keeps, by part."""
    found: dict[str, dict[str, str]] = json.loads(
        case.page.evaluate(
            "JSON.stringify(Object.fromEntries(Object.entries(sessionStorage)"
            ".filter(([key]) => key.startsWith('good-terms:'))"
            ".map(([key, text]) => [key.slice(11), JSON.parse(text).values])))"
        )
    )
    return {name: values for name, values in found.items() if values and name not in ("kept", "text")}
