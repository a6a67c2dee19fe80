"""Find a Chromium for the tests, or install one: best its shell without windows, which takes a quarter less time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from scripts.packages import install_package

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = "No Chromium was found or could be installed. Install one, or set CHROMIUM to its path."


def find_browser() -> Path | None:
    """The best browser that is there: named by CHROMIUM, a shell without windows, or a whole one."""
    if named := os.environ.get("CHROMIUM"):
        return _first([Path(named)])
    return _find_shell() or _find_whole()


def _find_shell() -> Path | None:
    """On the PATH, or Playwright's own."""
    whole = _playwright_browser().parents[1]
    folder = whole.with_name(whole.name.replace("chromium", "chromium_headless_shell"))
    return _first([*_on_path(SHELLS), *sorted(folder.glob("*/*headless?shell"))])


def _find_whole() -> Path | None:
    return _first([*_on_path(WHOLE), _playwright_browser()])


def _on_path(names: Iterable[str]) -> list[Path]:
    return [Path(path) for name in names if (path := shutil.which(name))]


def _first(paths: Iterable[Path]) -> Path | None:
    return next((path for path in paths if path.is_file()), None)


@cache
def _playwright_browser() -> Path:
    """Where Playwright has its own browser, once it is installed."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _by_playwright() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _by_debian() -> bool:
    return install_package("chromium-headless-shell")


def _by_ubuntu() -> bool:
    """The whole one, where neither of the others can be had."""
    return _find_whole() is not None or install_package("chromium")


WAYS: tuple[Callable[[], bool], ...] = (_by_playwright, _by_debian, _by_ubuntu)


def require_browser() -> Path:
    """A browser, installed if need be. Raises RuntimeError with one clear sentence when there is none."""
    for way in () if "CHROMIUM" in os.environ or _find_shell() else WAYS:
        print("Installing a browser for the tests (once).", file=sys.stderr)
        if way():
            break
    if found := find_browser():
        return found
    raise RuntimeError(HELP)


if __name__ == "__main__":
    try:
        require_browser()
    except RuntimeError as error:
        sys.exit(str(error))
