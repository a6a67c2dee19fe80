"""The pages of a build as the search knows them, noted one by one, and the index that comes of them."""

from __future__ import annotations

from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.web.search import index_path, write_index
from hooks.web.search_page import SearchPage

_pages: dict[str, dict[str, SearchPage]] = {}


def forget_pages(lang: str) -> None:
    """Begin a language anew."""
    _pages[lang] = {}


def note_page(lang: str, page: SearchPage) -> None:
    """Note a page that has been made, in place of what it was before."""
    _pages.setdefault(lang, {})[page.path] = page


def search_index(catalog: Catalog, lang: str) -> bytes:
    """The index of a language whose pages have been made."""
    return write_index(catalog, lang, _pages.get(lang, {}).values())


def publish_index(catalog: Catalog, lang: str, site: Path) -> None:
    """Write the index of a language into the site."""
    target = site / index_path(lang)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(search_index(catalog, lang))
