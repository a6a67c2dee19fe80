"""Find a Chromium for the tests, or install one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.packages import install_package

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = "No Chromium was found or could be installed. Install one, or set CHROMIUM to its path."


def find_browser() -> Path | None:
    """The first browser that is there: named by CHROMIUM, on the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    candidates = [Path(named)] if named else [Path(path) for name in NAMES if (path := shutil.which(name))]
    candidates += [] if named else list(_playwright_browsers())
    return next((path for path in candidates if path.is_file()), None)


def _playwright_browsers() -> Iterator[Path]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _by_apt() -> bool:
    return install_package("chromium")


def _by_playwright() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


WAYS: tuple[Callable[[], bool], ...] = (_by_playwright, _by_apt)


def require_browser() -> Path:
    """A browser, installed if need be. Raises RuntimeError with one clear sentence when there is none."""
    found = find_browser()
    for way in () if found else WAYS:
        print("Installing a browser for the tests (once).", file=sys.stderr)
        if way() and (found := find_browser()):
            break
    if found is None:
        raise RuntimeError(HELP)
    return found


if __name__ == "__main__":
    try:
        require_browser()
    except RuntimeError as error:
        sys.exit(str(error))
