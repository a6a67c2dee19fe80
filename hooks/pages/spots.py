"""The places of builders, tools and questions in finished pages, and what is put there."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from hooks.data.catalog import Catalog
from hooks.files.downloads import download_path
from hooks.languages import BY_CODE, TEXT_CODES
from hooks.pages.address import PageAddress
from hooks.web.builder import render_builder
from hooks.web.calendars import FOLDER
from hooks.web.case import PAGE, words_path
from hooks.web.engine import worked_path
from hooks.web.sheets import sheet_path
from hooks.web.start import render_start
from hooks.web.take import CaseLinks, build_steps
from hooks.web.tool import render_questions, render_tool
from hooks.web.worked import works_later

SPOT = re.compile(r'<div data-spot="([a-z0-9-]+)"(?: data-(asks|start))?></div>')


def insert_builders(html: str, page: PageAddress, catalog: Catalog) -> str:
    """The finished page with its builders, tools and questions in their places.

    They come last because Markdown and the search index would otherwise read the form and the text, which takes
    most of a build and finds every template by the words of its form.
    """

    def replace(match: re.Match[str]) -> str:
        return _PARTS[match.group(2)](match.group(1), page, catalog)

    return SPOT.sub(replace, html)


def _builder(name: str, page: PageAddress, catalog: Catalog) -> Markup:
    """A template to fill in; a tool, which is one, besides asks and tells its result."""
    files = {code: page.address(download_path(code, f"{name}.docx")) for code in TEXT_CODES}
    sheets = {code: page.address(sheet_path(code, name)) for code in TEXT_CODES}
    steps = tuple(build_steps(catalog, name, page.lang, lambda target: _link(catalog, target, page)))
    case = CaseLinks(page.address(BY_CODE[page.lang].prefix + PAGE) + "/", page.address(words_path(page.lang)))
    worked = page.address(worked_path(page.lang, name)) if works_later(catalog.texts[name]) else ""
    if name not in catalog.tools:
        return render_builder(catalog, name, page.lang, files, sheets, steps, case, worked)
    links, calendars = step_links(catalog, name, page), page.address(FOLDER) + "/"
    return render_tool(catalog, name, page.lang, files, sheets, links, calendars, steps, case, worked)


def _questions(name: str, page: PageAddress, catalog: Catalog) -> Markup:
    """The questions of a tool on a page that is not its own."""
    told = page.address(words_path(page.lang))
    return render_questions(catalog, name, page.lang, step_links(catalog, name, page), told)


def _start(name: str, page: PageAddress, catalog: Catalog) -> Markup:
    """What happened, as cards, and what each leads to."""
    texts = {text: (catalog.texts[text].words[page.lang].title, _link(catalog, text, page)) for text in catalog.texts}
    return render_start(catalog, name, page.lang, step_links(catalog, name, page), texts)


_PARTS: dict[str | None, Callable[[str, PageAddress, Catalog], Markup]] = {
    None: _builder,
    "asks": _questions,
    "start": _start,
}
"""What is put into a place, by what its marker says."""


def step_links(catalog: Catalog, name: str, page: PageAddress) -> dict[str, tuple[str, str]]:
    """By what the outcomes of a tool open: its title, and its address from the page."""
    titles = catalog.texts[name].titles.get(page.lang, {})
    return {target: (title, _link(catalog, target, page)) for target, title in titles.items()}


def _link(catalog: Catalog, target: str, page: PageAddress) -> str:
    """The address of a text or a page of the guide from this one."""
    return page.address(BY_CODE[page.lang].prefix + _folder(catalog, target)) + "/"


def _folder(catalog: Catalog, target: str) -> str:
    """The folder of the page of what an outcome opens, below its language."""
    if target in catalog.texts:
        return catalog.folder(target)
    return target.removesuffix("/index")
