"""The icons of the site where it is installed, drawn from its mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import typst

from hooks.files.share import ROOT, mark, site_colours

LAYOUT = ROOT / "overrides" / "documents" / "icon.typ"


@dataclass(frozen=True)
class Icon:
    """An icon: its path below the site, its size in pixels, and whether the system cuts its own shape out of it."""

    path: str
    size: int
    cut: bool = False


ICONS = (
    Icon("icons/192.png", 192),
    Icon("icons/512.png", 512),
    Icon("icons/cut-512.png", 512, cut=True),
)
"""Those that a manifest names."""
TOUCH = Icon("apple-touch-icon.png", 180, cut=True)
"""What iOS looks for at the top of a site, whatever its pages say."""


def list_icons() -> Iterator[tuple[str, bytes]]:
    """Every icon, each with its place below the site."""
    yield from ((icon.path, _drawn(icon)) for icon in (*ICONS, TOUCH))


@cache
def _drawn(icon: Icon) -> bytes:
    given = {"size": str(icon.size), "mark": mark(), "ground": site_colours()["accent"] if icon.cut else ""}
    made = typst.compile(LAYOUT, root=LAYOUT.parent, format="png", ppi=72, sys_inputs=given, timestamp=0)
    assert isinstance(made, bytes)
    return made
