"""What a page tells of itself, to those who share it and on paper, from the page as MkDocs knows it."""

from __future__ import annotations

from html import unescape

from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.pages.address import PageAddress
from hooks.pages.byline import reviewed_on
from hooks.web.assets import OFFLINE
from hooks.web.manifest import manifest_path
from hooks.web.share import SharedPage, sharing


def page_address(page: Page) -> PageAddress:
    """The language of a page and its path below it."""
    lang = page.file.locale  # type: ignore[attr-defined]
    return PageAddress(lang, page.file.src_uri.removeprefix(f"{lang}/"))


def page_url(page: Page) -> str:
    """The whole address of a page."""
    return (page.canonical_url or "").replace("/./", "/")


def paper_foot(page: Page, strings: Strings) -> str:
    """What stands at the foot of each sheet of paper, before its number: which site, where, and of what day it is.

    Nothing where a text goes to somebody, whom it does not concern.
    """
    if page.meta.get("builder"):
        return ""
    reviewed = str(page.meta.get("reviewed", ""))
    told = reviewed_on(reviewed, page_address(page).lang, strings) if reviewed else ""
    return "".join(f"{part} · " for part in (strings["site.name"], page_url(page), told) if part)


def head_of(page: Page, site: str, catalog: Catalog) -> dict[str, object]:
    """What the layout puts into the head of a page. Where people decide to install the site, its manifest is named."""
    lang, path = page_address(page).lang, page_address(page).path
    installs = path == "index.md" or OFFLINE in page.meta.get("components", ())
    return {"sharing": sharing(catalog, shared_page(page, site)), "manifest": manifest_path(lang) if installs else ""}


def shared_page(page: Page, site: str) -> SharedPage:
    """A page as it is shared; sections above it that have no page of their own are left out of the way to it."""
    address = page_address(page)
    above = [section for section in reversed([*page.ancestors]) if isinstance(section, Section)]
    firsts = [(section, section.children[0]) for section in above if section.children]
    crumbs = [(str(section.title), item) for section, item in firsts if isinstance(item, Page) and item.is_index]
    return SharedPage(
        address.lang,
        address.path,
        unescape(str(page.meta["title"])),
        str(page.meta["description"]),
        page_url(page),
        site,
        [(unescape(title), site + item.url) for title, item in crumbs if item is not page],
        str(page.meta["reviewed"]) if "covers" in page.meta else "",
    )
