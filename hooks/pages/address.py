"""Where a page stands, and how others are reached from it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from hooks.languages import BY_CODE


@dataclass(frozen=True)
class PageAddress:
    """Where the page being built stands: its language, and its path below the language, such as `templates/x.md`."""

    lang: str
    path: str

    def link(self, target: str) -> str:
        """The relative link from this page to another file of the same language."""
        return posixpath.relpath(target, posixpath.dirname(self.path) or ".")

    def address(self, url: str) -> str:
        """The relative address from this page, as published, to a path below the site."""
        stem = self.path.removesuffix("index.md") if self.path.endswith("index.md") else self.path.removesuffix(".md")
        folder = BY_CODE[self.lang].prefix + stem
        return posixpath.relpath(url, folder or ".")
