"""One browser for all tests, and pages that may not complain, fail or call anyone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Request,
    Response,
    ViewportSize,
    expect,
    sync_playwright,
)

from scripts.browser import require_browser
from tests.pages import address

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE = 60_000  # milliseconds: a busy machine is no fault of the page
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class OpenPage(Protocol):
    """Opens a page of the site in a context of its own; the test fails if the page misbehaves.

    `script` runs before those of the page, `missing` says that the address does not exist, and what
    else is given goes to the browser context.
    """

    def __call__(
        self,
        path: str = "",
        lang: str = "en",
        size: ViewportSize = DESKTOP,
        *,
        script: str = "",
        missing: bool = False,
        **options: Any,
    ) -> Page: ...


@dataclass
class Watch:
    """Notes what a context asks for and everything that goes wrong in it."""

    host: str
    missing: str = ""
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        """Listen to all pages of a context."""
        context.on("console", lambda message: self.complain(f"console {message.type}: {message.text}"))
        context.on("weberror", lambda error: self.complain(f"page error: {error.error}"))
        context.on("requestfailed", self.failed)
        context.on("request", lambda request: self.asked(request.url))
        context.on("response", self.answered)

    def complain(self, fault: str) -> None:
        """Note a fault; the browser's own word about the address that is meant to be missing is none."""
        if not (self.missing and "404" in fault):
            self.faults.append(fault)

    def failed(self, request: Request) -> None:
        """Note a request that failed, unless the reader went on or has switched scripts off."""
        if request.failure not in ("net::ERR_ABORTED", "csp"):
            self.complain(f"failed: {request.url} ({request.failure})")

    def asked(self, url: str) -> None:
        """Note a request, and that it went elsewhere."""
        self.requests.append(url)
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.complain(f"foreign host: {url}")

    def answered(self, response: Response) -> None:
        """Note an answer that is an error."""
        if response.status >= 400 and response.url != self.missing:
            self.faults.append(f"{response.status}: {response.url}")


@pytest.fixture(scope="session")
def browser_path() -> Path:
    """The program of the browser. Looking for it starts Playwright, which no test may have done by then."""
    return require_browser()


@pytest.fixture(scope="session")
def browser(browser_path: Path) -> Iterator[Browser]:
    """The one browser."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def watches() -> list[Watch]:
    """What was noted about each page that the test opened, in order."""
    return []


@pytest.fixture
def open_page(browser: Browser, base_url: str, watches: list[Watch]) -> Iterator[OpenPage]:
    """See `OpenPage`."""
    contexts: list[BrowserContext] = []

    def open_it(
        path: str = "",
        lang: str = "en",
        size: ViewportSize = DESKTOP,
        *,
        script: str = "",
        missing: bool = False,
        **options: Any,
    ) -> Page:
        url = base_url + address(lang, path)
        context = browser.new_context(viewport=size, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        watches.append(Watch(urlsplit(base_url).netloc, missing=url if missing else ""))
        watches[-1].attach(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert [fault for watch in watches for fault in watch.faults] == []
