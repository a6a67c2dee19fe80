"""Find the browsers of other makers for the tests, or install them."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.packages import install_package


@dataclass(frozen=True)
class Engine:
    """A browser, by the packages that bring it and by its programs, each with the names that it goes by."""

    name: str
    packages: tuple[str, ...]
    programs: tuple[tuple[str, ...], ...]

    def find(self) -> tuple[Path, ...] | None:
        """The programs in their order, if all are there."""
        found = [next((path for name in names if (path := _which(name))), None) for names in self.programs]
        paths = tuple(path for path in found if path)
        return paths if len(paths) == len(found) else None

    @property
    def lack(self) -> str:
        """Why its tests cannot run where it is not found."""
        names = ", ".join(names[0] for names in self.programs)
        return f"{self.name} was not found and could not be installed ({names}), so its tests are skipped."


WEBKIT = Engine("WebKitGTK", ("webkit2gtk-driver", "xvfb"), (("WebKitWebDriver",), ("Xvfb",)))
FIREFOX = Engine("Firefox", ("firefox-esr",), (("firefox-esr", "firefox"),))
CHROMIUM = Engine("Chromium with its driver", ("chromium-driver",), (("chromedriver",),))
ENGINES = (WEBKIT, FIREFOX, CHROMIUM)


def _which(name: str) -> Path | None:
    """A program that may use any folder; a snap, or the script of Ubuntu that starts one, may not."""
    found = shutil.which(name)
    if not found or "snap" in Path(found).resolve().parts:
        return None
    with Path(found).open("rb") as program:
        start = program.read(10_000)
    return None if start.startswith(b"#!") and b"/snap/" in start else Path(found)


def install_engines() -> list[Engine]:
    """Install what is missing where that is allowed; gives the engines that are still missing."""
    missing = [engine for engine in ENGINES if not engine.find()]
    for engine in missing:
        print(f"Installing {engine.name} for the tests (once).", file=sys.stderr)
        install_package(*engine.packages)
    return [engine for engine in missing if not engine.find()]


if __name__ == "__main__":
    for lacking in install_engines():
        print(lacking.lack, file=sys.stderr)
