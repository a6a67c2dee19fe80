"""What pages share, put into a built site as readers get it, and what hosts are to say with it."""

from __future__ import annotations

from pathlib import Path

from hooks.web.assets import publish_scripts
from hooks.web.policy import headers_file
from hooks.web.styles import publish_styles


def publish_assets(site: Path) -> None:
    """Scripts, styles and headers of a site that is whole otherwise."""
    publish_scripts(site)
    publish_styles(site)
    (site / "_headers").write_text(headers_file(), "utf-8")
