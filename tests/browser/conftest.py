"""One browser for all tests, and pages that may not complain, fail or call anyone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from scripts.browser import find_browser, require_browser
from tests.browser.access import DESKTOP, PHONE
from tests.browser.paper import write_fontconfig
from tests.browser.watch import Watch
from tests.pages import address

__all__ = ["DESKTOP", "PHONE"]
PATIENCE = 60_000  # milliseconds: a busy machine is no fault of the page
QUIET = (
    "--in-process-gpu",  # a process less, which spares a sixth of what a page costs
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


CLIPBOARD = ["clipboard-read", "clipboard-write"]
# Who comes for the first time has no past: it is forgotten before the first script of the next page runs.
_FORGET = "name = 'newcomer'"
_NEWCOMER = """if (name === "newcomer") {
  name = "";
  sessionStorage.clear();
  localStorage.clear();
}"""


class OpenPage(Protocol):
    """Opens a page of the site for a reader who comes for the first time; the test fails if the page misbehaves.

    `script` runs before those of the page, `missing` says that the address does not exist, `dark` that the reader
    likes the dark, and without `scripts` none runs. A page that is opened takes the place of the one before.
    """

    def __call__(
        self,
        path: str = "",
        lang: str = "en",
        size: ViewportSize = DESKTOP,
        *,
        script: str = "",
        missing: bool = False,
        dark: bool = False,
        scripts: bool = True,
    ) -> Page: ...


@pytest.fixture(scope="session")
def browser_path() -> Path:
    """The program of the browser. Looking for it starts Playwright, which no test may have done by then."""
    return find_browser() or require_browser()


@pytest.fixture(scope="session")
def browser(browser_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The one browser. It has letters for each language on any machine."""
    expect.set_options(timeout=PATIENCE)
    settings = write_fontconfig(tmp_path_factory.mktemp("fonts"))
    environment: dict[str, str | float | bool] = {**os.environ, "FONTCONFIG_FILE": str(settings)}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=QUIET, env=environment)
        yield browser
        browser.close()


class Tabs:
    """Pages that one test after the other uses: a new one costs five times as much as a new address in an old one."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._kept: dict[tuple[str, bool], Page] = {}

    def take(self, base_url: str, *, scripts: bool) -> Page:
        """A page of a reader who has not been there yet, whoever used it before."""
        page = self._kept.get((base_url, scripts))
        if page is None or page.is_closed():
            page = self._kept[base_url, scripts] = self._new(scripts=scripts)
        elif scripts:
            page.evaluate(_FORGET)
        page.mouse.move(0, 0)
        return page

    def drop(self) -> None:
        """After a test that failed, nobody knows how it left its page."""
        for page in self._kept.values():
            page.context.close()
        self._kept.clear()

    def _new(self, *, scripts: bool) -> Page:
        context = self._browser.new_context(java_script_enabled=scripts, permissions=CLIPBOARD)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(_NEWCOMER)
        return context.new_page()


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """The pages of the one browser."""
    return Tabs(browser)


@pytest.fixture
def watches() -> list[Watch]:
    """What was noted about each page that the test opened, in order."""
    return []


def _dress(page: Page, size: ViewportSize, *, dark: bool) -> None:
    """The window and the colours that a reader likes."""
    if page.viewport_size != size:
        page.set_viewport_size(size)
    page.emulate_media(
        media="null", color_scheme="dark" if dark else "light", forced_colors="null", reduced_motion="null"
    )


def _clear(used: list[tuple[Page, Watch]], own: list[Page]) -> None:
    """Leave the pages to the next test; those of one test alone are closed."""
    for page, watch in used:
        watch.detach(page)
        page.unroute_all()
        page.context.unroute_all()
    for page in own:
        page.close()


@pytest.fixture
def open_page(tabs: Tabs, base_url: str, watches: list[Watch]) -> Iterator[OpenPage]:
    """See `OpenPage`."""
    used: list[tuple[Page, Watch]] = []
    own: list[Page] = []

    def open_it(
        path: str = "",
        lang: str = "en",
        size: ViewportSize = DESKTOP,
        *,
        script: str = "",
        missing: bool = False,
        dark: bool = False,
        scripts: bool = True,
    ) -> Page:
        url = base_url + address(lang, path)
        page = tabs.take(base_url, scripts=scripts)
        if script:
            page = page.context.new_page()
            page.add_init_script(script)
            own.append(page)
        _dress(page, size, dark=dark)
        for before, watch in used:
            watch.detach(before)
        watches.append(Watch(urlsplit(base_url).netloc, missing=url if missing else ""))
        watches[-1].attach(page)
        used.append((page, watches[-1]))
        page.goto(url)
        return page

    try:
        yield open_it
        assert [fault for watch in watches for fault in watch.faults] == []
    except BaseException:
        tabs.drop()
        raise
    _clear(used, own)
