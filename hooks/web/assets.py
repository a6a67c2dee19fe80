"""Scripts as readers get them: the modules of components joined into few files, and which of them a page loads at once.

A component is a folder of `overrides/` with its HTML, CSS and modules; `core/` holds the modules that several share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import rjsmin

from hooks.web.joining.join import join_scripts
from hooks.web.joining.plan import APART, Plan
from hooks.web.render import OVERRIDES

_OF_THEME = ("javascripts/", "images/", "stylesheets/palette")
UNPUBLISHED = ("_data/", "documents/", *(f"assets/{name}" for name in _OF_THEME))
"""Data and layouts of documents; and of the theme its scripts, picture and colours, for the frame of pages is ours."""
TOOL, ASKS, CHART, PACK = "tools/tool", "tools/asks", "tools/chart", "pack"
"""A tool on its page, its questions on another page, and of some tools a chart, or what fills many texts at once."""
START = "start"
"""The cards with which a start page begins."""
TONE = "tone/tone"
CASE = "case/case"
OFFLINE = "offline"
"""The control that saves the site on the device."""
EXIT = "exit"
"""The way out of a page that nobody should find open."""
LOST = "lost"
"""The page for addresses that do not exist."""
STARTING = ("builder", "overview", START, ASKS, TONE, CASE, OFFLINE, EXIT, "where", LOST)
"""Components that begin with a script of their own. That of a tool comes with the builder that it is."""
FRAME = ("shell/shell.js", "search/search.js")
"""What every page loads."""
SHARED = ("core/case.js", "core/place.js")
"""Comes with the frame: forms need it, and so many others that a file of its own would be a request more for all."""
ENGINE = "engine/live.js"
SHEET = "builder/sheet.js"
"""What fills the text of a form."""
HOSTS = (SHEET, ENGINE)
"""Whose file takes in what others need too."""
CLASSIC = ("shell/first.js", "offline/worker.js")
"""Scripts that are no modules: one before the first paint, one beside all pages."""


def _main(name: str) -> str:
    """The script that begins a component: called like its folder, or with a name of its own."""
    return f"{name}.js" if "/" in name else f"{name}/{name}.js"


def read_plan() -> Plan:
    """Which modules go into which file, as they are written now."""
    return Plan(OVERRIDES, [_main(name) for name in STARTING], (*FRAME, *SHARED), HOSTS)


def joined_scripts() -> Mapping[str, str]:
    """Each file with its text. Raises `ValueError` with file and line for what cannot be joined."""
    return _join(tuple(sorted((path, script.source) for path, script in read_plan().scripts.items())))


@lru_cache(1)
def _join(sources: tuple[tuple[str, bytes], ...]) -> Mapping[str, str]:  # noqa: ARG001  # known by what they are made from
    return dict(join_scripts(read_plan()))


def script_faults() -> list[str]:
    """What keeps the modules from being joined; nothing where all is well."""
    try:
        joined_scripts()
    except ValueError as error:
        return [str(error)]
    return []


class PageScripts:
    """The scripts of pages, by their paths in the site."""

    def __init__(self) -> None:
        self.plan = read_plan()

    def starting(self, components: Iterable[str]) -> list[str]:
        """The scripts that begin a page with these components."""
        return [FRAME[0], *(_main(name) for name in components if name in STARTING)]

    def loaded(self, components: Iterable[str], brought: Iterable[str] = ()) -> list[str]:
        """All that it loads at once; `brought` are modules that its components ask for as it opens."""
        return self.plan.loaded([*self.starting(components), *brought])


def is_published(path: str) -> bool:
    """Whether readers get a file. Of a script that others wrote, they get its licence within the script."""
    own = not path.startswith(APART) or path.endswith(".js")
    return own and not path.startswith(UNPUBLISHED) and not path.endswith(".map")


def publish_scripts(site: Path) -> None:
    """Put the joined modules into the built site, in the place of those that they were made from.

    What others wrote stays as it is, without comments and blanks, and begins with its licence.
    """
    for source in OVERRIDES.glob("*/*.js"):
        path = source.relative_to(OVERRIDES).as_posix()
        if not path.startswith(APART) and path not in CLASSIC:
            (site / path).unlink()
            continue
        script = rjsmin.jsmin(source.read_text("utf-8"))
        if (licence := source.with_suffix(".LICENSE")).is_file():
            script = f"/*! {licence.read_text('utf-8').strip()} */\n{script}"
        (site / path).write_text(script, "utf-8")
    for path, script in joined_scripts().items():
        (site / path).write_text(script, "utf-8")
