"""Tables of sentences in pages: on a phone each row is a card, each cell under the name of its column."""

from __future__ import annotations

import re
from html import escape, unescape

from hooks.languages import LANGUAGES

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])([^>]*)>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_WIDE = re.compile("|".join(f"[{language.script.signs}]" for language in LANGUAGES if not language.script.spaced))
NARROW = 34
"""As many letters as a line of a phone has room for, in all columns together."""


def label_tables(html: str) -> str:
    """The page with its tables that are too wide for a phone marked, and with the names of columns in their cells.

    The roles say what the elements say: rows that are laid out as blocks are no rows to some browsers.
    """
    return _TABLE.sub(lambda match: _labelled(match.group()) if _is_wide(match.group()) else match.group(), html)


def _is_wide(table: str) -> bool:
    """Whether a table has more to say than a phone has room for side by side."""
    rows = [[_width(cell) for _, _, cell in _CELL.findall(row)] for row in _ROW.findall(table)]
    columns: list[list[int]] = [list(column) for column in zip(*rows, strict=False)]
    return sum(max(column) for column in columns) > NARROW


def _width(cell: str) -> int:
    """How many letters a cell has; a sign of Han is as wide as two."""
    text = _text(cell)
    return len(text) + len(_WIDE.findall(text))


def _text(cell: str) -> str:
    return " ".join(unescape(_TAG.sub("", cell)).split())


def _labelled(table: str) -> str:
    head, *_ = _ROW.findall(table)
    names = [_text(cell) for _, _, cell in _CELL.findall(head)]
    before, body = table.split("</thead>", 1)
    before = re.sub(r"<th(?=[ >])", '<th role="columnheader"', before)
    before = before.replace("<td>", '<td role="cell">')
    text = f"{before}</thead>{_ROW.sub(lambda row: _with_names(row.group(), names), body)}"
    text = text.replace("<table>", '<table data-cards role="table">', 1).replace("<tr>", '<tr role="row">')
    return re.sub(r"<(thead|tbody)>", r'<\1 role="rowgroup">', text)


def _with_names(row: str, names: list[str]) -> str:
    """A row with the name of its column in each cell that has one."""
    left = iter(names)

    def named(match: re.Match[str]) -> str:
        tag, rest, cell = match.groups()
        name = next(left, "")
        label = f' data-label="{escape(name)}"' if name else ""
        return f'<{tag}{rest} role="cell"{label}>{cell}</{tag}>'

    return _CELL.sub(named, row)
