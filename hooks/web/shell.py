"""The frame of every page: the words that the theme asks for, and its mends in finished pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.languages import BY_CODE, DEFAULT, LANGUAGES, Language
from hooks.web.assets import LOST, PageScripts
from hooks.web.policy import REFERRER, page_policy
from hooks.web.render import ThemeChangedError, must_replace
from hooks.web.search import index_path
from hooks.web.styles import style_path

THEME_WORDS = {
    "action.skip": "shell.skip",
    "footer": "shell.neighbours",
    "footer.next": "shell.next",
    "footer.previous": "shell.previous",
    "nav": "shell.path",
    "tabs": "shell.sections",
}
"""What the theme calls its words, and what we do."""
_TABLE = re.compile(r"<table(?: data-cards[^>]*)?>.*?</table>", re.DOTALL)
_EMPTY_LINES = re.compile(r">\s*\n\s*<")
_SKIP = re.compile(r'<a href="[^"]*" class="md-skip">')


def frame_names(catalog: Catalog, code: str) -> dict[str, Any]:
    """What the layouts of pages in a language read besides the page."""
    language, words = BY_CODE[code], catalog.strings[code]

    def word(key: str, page: Any) -> str:
        return theme_word(key, language, words, form=bool(page and page.meta["builder"]))

    return {
        "catalog_strings": catalog.strings,
        "language": language,
        "languages": LANGUAGES,
        "missing": (LOST,),
        "policy": page_policy(),
        "referrer": REFERRER,
        "scripts": PageScripts(),
        "search_index": index_path(code),
        "search_overview": f"{language.prefix}templates/",
        "style_path": style_path,
        "theme_word": word,
        "words": words,
    }


def theme_word(key: str, language: Language, strings: Strings, *, form: bool) -> str:
    """The word that the theme asks for; on a page with a form one skips to that.

    Raises `ThemeChangedError` for a word that it did not ask for before.
    """
    if key == "language":
        return language.code
    if key not in THEME_WORDS:
        raise ThemeChangedError(f"the theme asks for a word `{key}`: give it one of ours in hooks/web/shell.py")
    return strings["shell.skip_form" if form and key == "action.skip" else THEME_WORDS[key]]


def alternate_addresses(paths: Mapping[str, str], site: str, canonical: str | None) -> dict[str, str]:
    """The address of a page in each of its languages, and for readers of all others."""
    addresses = {code: site + path for code, path in paths.items()}
    return {**addresses, "x-default": addresses.get(DEFAULT.code, canonical or site)}


def language_menu(paths: Mapping[str, str]) -> list[tuple[Language, str]]:
    """The languages in their order, each with where it leads to, below the site."""
    return [(language, paths[language.code] or ".") for language in LANGUAGES if language.code in paths]


def frame_content(html: str) -> str:
    """What Markdown cannot say: a table scrolls by itself, and signs beside headings are no stops of the Tab key."""
    html = _TABLE.sub(r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">\g<0></div></div>', html)
    return html.replace('<a class="headerlink"', '<a class="headerlink" tabindex="-1"')


def frame_page(html: str, language: Language, *, form: bool, foot: str = "") -> str:
    """A finished page with its direction, script and colours on `html`: the theme sets the one on `body` only.

    `foot` is what stands at the foot of each sheet of paper.
    """
    opening = f'<html lang="{language.code}"'
    more = f' dir="{language.direction}" data-script="{language.script.name}" data-md-color-scheme="default"'
    told = f' data-foot="{escape(foot)}"' if foot else ""
    html = must_replace(html, opening, opening + more + told, 1)
    if "<pre" not in html:  # there alone blanks are seen
        html = _EMPTY_LINES.sub(">\n<", html)
    if not form:
        return html
    html, mended = _SKIP.subn('<a href="#details" class="md-skip">', html, count=1)
    if not mended:
        raise ThemeChangedError("the theme prints no link that skips to the content; see hooks/web/shell.py")
    return html
