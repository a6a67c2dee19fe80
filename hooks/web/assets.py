"""Scripts as readers get them: modules without comments and blanks, and which of them a page loads at once.

A component is a folder of `overrides/` with its HTML, CSS and modules; `core/` holds the modules that several share.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

import rjsmin

from hooks.web.policy import headers_file
from hooks.web.render import OVERRIDES
from hooks.web.theme_styles import trim_styles

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANK = re.compile(r"\s*\n\s*")
_IMPORT = re.compile(r"""^import .*? from ["'](\.[^"']+)["'];$""", re.MULTILINE)


def script_paths(components: Iterable[str]) -> list[str]:
    """The scripts that begin these components, by their path in the site."""
    return [f"{_main(name)}.js" for name in components]


def _main(name: str) -> str:
    """The path of what begins a component: called like its folder, or with a name of its own."""
    return name if "/" in name else f"{name}/{name}"


_OF_THEME = ("javascripts/", "images/", "stylesheets/palette")
UNPUBLISHED = ("_data/", "documents/", *(f"assets/{name}" for name in _OF_THEME))
"""Data and layouts of documents; and of the theme its scripts, picture and colours, for the frame of pages is ours."""
SITE_STYLES = ("assets/site.css",)
"""Styles that no component has."""
EVERYWHERE = ("shell", "search")
"""Components that every page has."""
TOOL, QUESTIONS, ASKS = "tools/tool", "tools/questions", "tools/asks"
"""A tool on its page, its questions, and these on another page."""
START = "start"
"""The cards with which a start page begins."""
TONE = "tone/tone"
CHART_STYLES = "tools/chart.css"
"""Styles of what a table of a tool shows besides; its scripts come when they are needed."""
CASE = "case/case"
OFFLINE = "offline"
"""The control that saves the site on the device."""
FORMS = ("builder", "overview", START, TOOL, ASKS, TONE, CASE)
"""Components with forms, which share the styles of the builder."""


def style_paths(components: Iterable[str]) -> list[str]:
    """The styles of these components, by their path in the site."""
    names = list(components)
    shared = ["builder"] if {*names} & {*FORMS} else []
    styled = (TOOL if name in (QUESTIONS, ASKS) else name for name in [*shared, *names])
    paths = [f"{_main(name)}.css" for name in dict.fromkeys(styled)]
    return [*paths, *(path for path in (CHART_STYLES,) if TOOL in names)]


def module_paths(components: Iterable[str]) -> list[str]:
    """The scripts of these components and every module that they import at once, each once."""
    found = dict.fromkeys(script_paths(components))
    todo = list(found)
    for path in todo:
        new = [needed for needed in _imports(path) if needed not in found]
        found.update(dict.fromkeys(new))
        todo += new
    return list(found)


def _imports(path: str) -> tuple[str, ...]:
    """The modules that a module imports at once."""
    text = (OVERRIDES / path).read_text("utf-8")
    folder = posixpath.dirname(path)
    return tuple(posixpath.normpath(posixpath.join(folder, address)) for address in _IMPORT.findall(text))


def is_published(path: str) -> bool:
    """Whether readers get a file. Of a script that others wrote, they get its licence within the script."""
    own = not path.startswith("vendor/") or path.endswith(".js")
    return own and not path.startswith(UNPUBLISHED) and not path.endswith(".map")


def publish_assets(site: Path) -> None:
    """Put into the built site what pages share, as readers get it, and what hosts are to say with it."""
    publish_scripts(site)
    publish_styles(site)
    (site / "_headers").write_text(headers_file(), "utf-8")


def publish_scripts(site: Path) -> None:
    """Take comments and blanks out of the modules of the built site; what others wrote begins with its licence."""
    for source in OVERRIDES.glob("*/*.js"):
        script = rjsmin.jsmin(source.read_text("utf-8"))
        if (licence := source.with_suffix(".LICENSE")).is_file():
            script = f"/*! {licence.read_text('utf-8').strip()} */\n{script}"
        (site / source.relative_to(OVERRIDES)).write_text(script, "utf-8")


def publish_styles(site: Path) -> None:
    """Take comments out of the styles of the built site. Those of every page are one file, where the theme's was."""
    everywhere = [f"{_main(name)}.css" for name in EVERYWHERE]
    ours = [path.relative_to(OVERRIDES).as_posix() for path in sorted(OVERRIDES.glob("*/*.css"))]
    texts = {path: _short((site / path).read_text("utf-8")) for path in (*ours, *SITE_STYLES)}
    for path, text in texts.items():
        (site / path).write_text(text, "utf-8")
    (theme,) = (site / "assets/stylesheets").glob("main.*.css")
    trimmed = trim_styles(theme.read_text("utf-8"), texts.values())
    theme.write_text(trimmed + "".join(texts[path] for path in everywhere), "utf-8")


def _short(css: str) -> str:
    """Styles without comments and without blanks around lines."""
    return _BLANK.sub("\n", _COMMENT.sub("", css)).strip()
