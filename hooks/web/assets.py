"""Scripts as readers get them: the same code without comments and blanks."""

from __future__ import annotations

from pathlib import Path

import rjsmin


def minify_scripts(folder: Path) -> None:
    """Minify every script of the built site below `folder`, in place."""
    for path in sorted(folder.glob("*.js")):
        path.write_text(rjsmin.jsmin(path.read_text("utf-8")), "utf-8")
