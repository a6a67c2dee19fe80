"""Scripts that a slow line keeps back."""

from __future__ import annotations

import time

from playwright.sync_api import Page, Route

from tests.browser.waiting import PATIENCE


class Held:
    """A script that does not come before it is let go."""

    def __init__(self, page: Page, path: str) -> None:
        self.page, self.path = page, f"**/{path}"
        self.routes: list[Route] = []
        page.route(self.path, lambda route: self.routes.append(route))

    def let_go(self) -> None:
        self.come()
        for route in self.routes:
            route.continue_()
        self.page.unroute(self.path)

    def come(self) -> None:
        """Wait until the script is asked for; what an earlier page asked for is forgotten."""
        end = time.monotonic() + PATIENCE
        while not self.routes:
            assert time.monotonic() < end, self.path
            self.page.wait_for_timeout(20)
