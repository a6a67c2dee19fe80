"""Styles as readers get them: one file for each kind of page, with those of the theme that pages need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from hooks.web.assets import ASKS, CASE, CHART, PACK, START, TONE, TOOL
from hooks.web.theme_styles import trim_styles

EVERYWHERE = ("shell/shell.css", "search/search.css")
_FORM = ("builder/builder.css",)
_TAKE = ("builder/take.css",)
_TOOL = ("tools/tool.css",)
_PRINT = ("builder/print.css",)
SITE = ("assets/site.css",)
READING = "reading"
"""The kind of a page without a form."""
KINDS: Mapping[str, tuple[str, ...]] = {
    PACK: (*_FORM, *_TAKE, *_TOOL, "tools/chart.css", "pack/pack.css", *_PRINT),
    CHART: (*_FORM, *_TAKE, *_TOOL, "tools/chart.css", *_PRINT),
    TOOL: (*_FORM, *_TAKE, *_TOOL, *_PRINT),
    "builder": (*_FORM, *_TAKE, "lists/lists.css", "rehearsal/rehearsal.css", *_PRINT),
    START: (*_FORM, "start/start.css"),
    "overview": (*_FORM, *_TOOL, "overview/overview.css"),
    ASKS: (*_FORM, *_TOOL),
    TONE: (*_FORM, "tone/tone.css"),
    CASE: (*_FORM, "case/case.css"),
    READING: (),
}
"""By the component that a page has, the styles that it needs besides those of every page.

A page of several components has those of the first kind that has all their styles.
"""
SMALL = ("where/where.css", "offline/offline.css", "exit/exit.css")
"""Small ones, which pages of any kind may need."""
LATER: Mapping[str, tuple[str, ...]] = {
    "hand/hand.css": ("hand/hand.css", "tone/tone.css"),
    "two/two.css": ("two/two.css",),
}
"""What scripts ask for when it is needed."""
_ON_PAPER = frozenset(_PRINT)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\s+|[{};]|[^\s"'{};]+""")


def style_path(components: Iterable[str]) -> str:
    """The file with the styles of a page with these components, by its path in the site."""
    names = {*components}
    if TOOL in names:
        names.discard("builder")  # of which it has what it needs
    needed = {path for name in names for path in KINDS.get(name, ())}
    kind = next((kind for kind in reversed([*KINDS]) if needed <= {*KINDS[kind]}), "")
    if not kind:
        raise ValueError(f"no kind of page has all of {sorted(needed)}; see KINDS in hooks/web/styles.py")
    return f"styles/{kind.rpartition('/')[2]}.css"


def publish_styles(site: Path) -> None:
    """Put the styles of each kind of page into the built site, and take away what they were made from."""
    sources = {
        *EVERYWHERE,
        *SMALL,
        *SITE,
        *(path for paths in (*KINDS.values(), *LATER.values()) for path in paths),
    }
    texts = {path: _as_published(site, path) for path in sorted(sources)}
    (theme,) = (site / "assets/stylesheets").glob("main.*.css")
    trimmed = shorten_styles(trim_styles(theme.read_text("utf-8"), texts.values()))
    for source in (theme, *(site / path for path in sources)):
        source.unlink()
    (site / "styles").mkdir(exist_ok=True)
    for kind, own in KINDS.items():
        parts = (*EVERYWHERE, *SMALL, *own, *SITE)
        (site / style_path([kind])).write_text(trimmed + "".join(texts[path] for path in parts), "utf-8")
    for path, parts in LATER.items():
        (site / path).write_text("".join(texts[part] for part in parts), "utf-8")


def _as_published(site: Path, path: str) -> str:
    text = shorten_styles((site / path).read_text("utf-8"))
    return f"@media print{{{text}}}" if path in _ON_PAPER else text


def shorten_styles(css: str) -> str:
    """Styles without comments and without the blanks that mean nothing."""
    parts: list[str] = []
    for token in _TOKEN.findall(_COMMENT.sub("", css)):
        last = parts[-1] if parts else "{"
        if token.isspace():
            if last[-1] not in "{};," and not _is_property(parts):
                parts.append(" ")
            continue
        if token in "{};" and last == " ":
            parts.pop()
        if token == "}" and parts[-1] == ";":
            parts.pop()
        parts.append(token)
    return "".join(parts).strip()


def _is_property(parts: list[str]) -> bool:
    """Whether the last part is the name of a property with its colon: `a :hover` needs its blank, `color: red` none."""
    before = parts[-2][-1] if len(parts) > 1 else "{"
    return parts[-1][-1] == ":" and before in "{};"
