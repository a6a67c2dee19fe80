"""What a system needs to know of the site to install it: a manifest a language."""

from __future__ import annotations

import json
import posixpath

from hooks.data.catalog import Catalog
from hooks.files.icons import ICONS
from hooks.files.share import site_colours
from hooks.languages import BY_CODE


def manifest_path(lang: str) -> str:
    """Where the manifest of a language stands below the site."""
    return f"{BY_CODE[lang].prefix}app.webmanifest"


def write_manifest(catalog: Catalog, lang: str) -> bytes:
    """The manifest of a language. Its addresses are relative, so that it holds wherever the site is put."""
    strings, language = catalog.strings[lang], BY_CODE[lang]
    site = posixpath.relpath(".", language.prefix or ".")
    icons = [
        {
            "src": posixpath.join(site, icon.path),
            "sizes": f"{icon.size}x{icon.size}",
            "type": "image/png",
            "purpose": "maskable" if icon.cut else "any",
        }
        for icon in ICONS
    ]
    data = {
        "name": strings["site.name"],
        "short_name": strings["site.name"],
        "description": strings["site.description"],
        "lang": lang,
        "dir": language.direction,
        "start_url": "./",
        "scope": f"{site}/",
        "display": "minimal-ui",
        "background_color": site_colours()["paper"],
        "theme_color": site_colours()["accent"],
        "icons": icons,
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
