"""What a page asks for while a test uses it, and everything that goes wrong in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response


@dataclass
class Watch:
    """Notes what a page asks for and everything that goes wrong in it."""

    host: str
    missing: str = ""
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def attach(self, page: Page) -> None:
        """Listen to a page."""
        for event, listener in self._listeners().items():
            page.on(event, listener)

    def detach(self, page: Page) -> None:
        """Listen no longer."""
        for event, listener in self._listeners().items():
            page.remove_listener(event, listener)

    def _listeners(self) -> dict[Any, Any]:
        return {
            "console": self.printed,
            "pageerror": self.broke,
            "requestfailed": self.failed,
            "request": self.asked,
            "response": self.answered,
        }

    def printed(self, message: ConsoleMessage) -> None:
        """Note what the page prints."""
        self.complain(f"console {message.type}: {message.text}")

    def broke(self, error: Error) -> None:
        """Note an error that no script caught."""
        self.complain(f"page error: {error}")

    def complain(self, fault: str) -> None:
        """Note a fault; the browser's own word about the address that is meant to be missing is none."""
        if not (self.missing and "404" in fault):
            self.faults.append(fault)

    def failed(self, request: Request) -> None:
        """Note a request that failed, unless the reader went on or has switched scripts off."""
        if request.failure not in ("net::ERR_ABORTED", "csp"):
            self.complain(f"failed: {request.url} ({request.failure})")

    def asked(self, request: Request) -> None:
        """Note a request, and that it went elsewhere."""
        self.requests.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.complain(f"foreign host: {request.url}")

    def answered(self, response: Response) -> None:
        """Note an answer that is an error."""
        if response.status >= 400 and response.url != self.missing:
            self.faults.append(f"{response.status}: {response.url}")
