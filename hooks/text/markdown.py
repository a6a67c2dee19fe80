"""What was typed, in Markdown: nothing in it means anything but itself. `overrides/take/markdown.js` does the same."""

from __future__ import annotations

import re

from hooks.text.document import Inlines, Typed
from hooks.text.plain import plain

_BREAK = re.compile(r"\r\n?|[\n\v]")
_MEANT = (
    (re.compile(r"&(?=#?[0-9A-Za-z]+;)"), "&amp;"),
    (re.compile(r"[\\`*_\[\]{}#]"), r"\\\g<0>"),
    (re.compile("<"), "&lt;"),
    (re.compile(r"\|"), "&#124;"),
    (re.compile("~"), "&#126;"),
)
_MEANT_FIRST = (
    (re.compile(r"\A([0-9]+)([.)])"), r"\1\\\2"),
    (re.compile(r"\A[-+]"), r"\\\g<0>"),
    (re.compile(r"\A>"), "&gt;"),
    (re.compile(r"\A="), "&#61;"),
)
"""What has a meaning anywhere, and at the beginning of a line alone."""
_APART = re.compile(r"(?:  \n){2,}")


def typed_markdown(text: str, *, first: bool, flows: bool) -> str:
    """What was typed, written so that it is read as it was typed.

    `first` says that it begins a line, `flows` that lines may follow one another as they are, which a heading, an item
    or a cell cannot have.
    """
    lines = [_line(line.strip(" \t"), first=bool(index) or first) for index, line in enumerate(_BREAK.split(text))]
    return _APART.sub("\n\n", "  \n".join(lines)) if flows else "<br>".join(lines)


def _line(line: str, *, first: bool) -> str:
    for sign, instead in (*_MEANT, *(_MEANT_FIRST if first else ())):
        line = sign.sub(instead, line)
    return line


def markdown(inlines: Inlines, rule: str, before: str = "", *, flows: bool, begins: bool = True) -> str:
    """Filled inlines as Markdown, after the text `before` them in their line, which is given back too.

    `begins` says whether they may begin a line, which in a table they do not.
    """
    text = before
    for inline in inlines:
        if isinstance(inline, Typed):
            text += typed_markdown(inline, first=begins and not text.strip(), flows=flows)
        else:
            text += plain((inline,), rule)
    return text
