"""The order of a page with a builder: what it is in one line, the builder, and all advice folded below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from hooks.data.families.strings import Strings
from hooks.web.render import render_template

_SECTION = re.compile(r'^(?=<h2 id=")', re.MULTILINE)
_HEADING = re.compile(
    r'<h2 id="(?P<id>[^"]+)">(?P<title>.*?)(?:<a class="headerlink"[^>]*>.*?</a>)?</h2>\n?', re.DOTALL
)
_TITLE = re.compile(r"<h1[ >].*?</h1>\n?", re.DOTALL)
_SPOT = re.compile(r'<div data-spot="[a-z0-9-]+"></div>')
_BLANK = re.compile(r'^<p[^>]* id="blank"', re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A part of the page under its heading."""

    id: str
    title: Markup
    body: Markup


def arrange_page(html: str, description: str, strings: Strings) -> str:
    """The page with its builder in the first screen; one that has its builder under no heading stays as it is.

    Advice is folded by the browser: without scripts and on paper all of it stands there.
    """
    opening, *parts = _SECTION.split(html)
    body, blank = _cut_blank(parts[-1]) if parts else ("", "")
    sections = [_section(part) for part in [*parts[:-1], body] if part]
    main = next((section for section in sections if _SPOT.search(section.body)), None)
    if main is None:
        return html
    title = _TITLE.search(opening)
    about = Section("about", Markup(strings["builder.about"]), Markup(_TITLE.sub("", opening, 1).strip()))
    advice = [section for section in (about, *sections) if section is not main and section.body]
    return render_template(
        "builder/page.html",
        title=Markup(title.group()) if title else "",
        description=description,
        main=main,
        advice=advice,
        blank=Markup(blank),
    )


def _cut_blank(part: str) -> tuple[str, str]:
    """The last part of the page, and what it says at its end about blank files."""
    found = _BLANK.search(part)
    return (part[: found.start()], part[found.start() :]) if found else (part, "")


def _section(part: str) -> Section:
    heading = _HEADING.match(part)
    assert heading is not None, "sections begin with their heading"
    return Section(heading["id"], Markup(heading["title"]), Markup(part[heading.end() :].strip()))
