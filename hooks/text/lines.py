"""A document as lines of plain text or Markdown; the browser joins the same lines from the preview.

`Style` is the one place that says how a line begins, ends and stands to the line before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hooks.languages import BY_CODE
from hooks.text.document import Document, Inline, Inlines, Node, Typed
from hooks.text.markdown import markdown as write_markdown
from hooks.text.marks import PDI, RLI, RLM, isolate_name, keep_lines_rtl
from hooks.text.plain import plain

CELL = " | "
_BAR = re.compile(r"(\\*)\|")  # with the backslashes before it, which must not undo the one that comes
_BREAK = re.compile(r"\r\n?|[\n\v]")
TABLES = ("table", "signatures", "rows")


@dataclass(frozen=True)
class Style:
    """How a line is written: its beginnings and endings, and after which lines no blank one stands."""

    text: str = ""
    markdown: str = ""
    markdown_end: str = ""
    joins: tuple[str, ...] = ()


_LISTED = ("item", "done", "why", "remark")
STYLES: dict[str, Style] = {
    "title": Style(markdown="# "),
    "subject": Style(),
    "paragraph": Style(),
    "clause": Style(markdown="## "),
    "subclause": Style(),
    "step": Style(markdown="## "),
    "card": Style(markdown="## "),
    "they": Style(),
    "you": Style(),
    "item": Style(text="[ ] ", markdown="- [ ] ", joins=_LISTED),
    "done": Style(text="[x] ", markdown="- [x] ", joins=_LISTED),
    "why": Style(text="    ", markdown="    - ", joins=("item", "done")),
    "remark": Style(text="    ", markdown="    - ", joins=("item", "done", "why")),
    "question": Style(markdown="**", markdown_end="**"),
    "option": Style(text="[ ] ", markdown="- [ ] ", joins=("option",)),
    "tick": Style(text="[ ] ", markdown="- [ ] ", joins=("tick",)),
    "head": Style(markdown="| ", markdown_end=" |\n"),
    "row": Style(markdown="| ", markdown_end=" |", joins=("head", "row")),
    "note": Style(text="> ", markdown="> "),
    "colophon": Style(),
    "cover": Style(text="> ", markdown="> "),
}


@dataclass(frozen=True)
class Line:
    """One line: what kind it is and its cells (one, outside tables)."""

    kind: str
    cells: tuple[str, ...]


Writer = Callable[[Inlines, str, str], str]
"""Writes inlines in a line of a kind, after the text before them, which it gives back too."""


def document_lines(document: Document, *, marked: bool = False, apart: bool = False) -> Iterator[Line]:
    """The lines of a document in reading order: what is to be taken out first, its colophon last.

    With `marked`, what was typed is written so that it means nothing in Markdown; with `apart`, it keeps to itself.
    """
    rule = document.word("sign_line")

    def write(inlines: Inlines, kind: str, before: str) -> str:
        if marked:
            return write_markdown(inlines, rule, before, flows=not STYLES[kind].markdown, begins=kind != "row")
        return before + plain(tuple(map(_isolated, inlines)) if apart else inlines, rule)

    if document.cover:
        yield Line("cover", (document.cover,))
    yield from _lines(document.nodes, write)
    if document.colophon:
        yield Line("colophon", (document.colophon,))


def _isolated(inline: Inline) -> Inline:
    """What a reader typed, apart from the text around it."""
    return Typed(isolate_name(inline)) if isinstance(inline, Typed) else inline


def _lines(nodes: tuple[Node, ...], write: Writer) -> Iterator[Line]:
    for node in nodes:
        for note in (node.note, node.prompt):
            if note:
                yield Line("note", (note,))
        if node.kind in TABLES:
            yield Line("head", node.head)
            yield from (Line("row", tuple(write(cell, "row", "") for cell in row)) for row in node.rows)
        elif node.kind == "item":
            yield Line("item", (write(node.inlines, "item", node.before) + node.after,))
            if node.why:
                yield Line("why", (node.why,))
        elif node.kind != "choice":
            yield Line(node.kind, (write(node.inlines, node.kind, numbered(node, "")),))
        yield from _lines(node.children, write)


def numbered(node: Node, text: str) -> str:
    """The text with the number a clause, its part or a step carries."""
    if not node.number:
        return text
    return f"{node.number} {text}" if node.kind == "subclause" else f"{node.number}. {text}"


def markdown_cell(text: str) -> str:
    """The text of a table's cell as Markdown: neither a bar nor a line break in it may end the cell."""
    return _BREAK.sub("<br>", _BAR.sub(r"\1\1\|", text))


def document_text(document: Document, *, markdown: bool) -> str:
    """The document as one text, ended by a line break, in the direction of its language."""
    rtl = BY_CODE[document.lang].direction == "rtl"
    return join_lines(document_lines(document, marked=markdown, apart=rtl), markdown=markdown, rtl=rtl)


def join_lines(lines: Iterator[Line], *, markdown: bool, rtl: bool = False) -> str:
    """The lines as one text. Of `rtl`, a row is held together: pasted where lines run from left to right,
    its cells would change places, and so would two in Latin letters anywhere without the mark at the bar."""
    between = CELL.replace("|", f"{RLM}|") if rtl else CELL
    parts: list[str] = []
    previous = ""
    for line in lines:
        style = STYLES[line.kind]
        if parts:
            parts.append("\n" if previous in style.joins else "\n\n")
        if markdown:
            cells = map(markdown_cell, line.cells) if line.kind in ("head", "row") else line.cells
            text = between.join(cells)
            divider = "|" + " --- |" * len(line.cells) if line.kind == "head" else ""
            parts.append(f"{style.markdown}{text}{style.markdown_end}{divider}")
        else:
            row = between.join(line.cells)
            parts.append(style.text + (f"{RLI}{row}{PDI}" if rtl and line.kind in ("head", "row") else row))
        previous = line.kind
    text = "".join(parts) + "\n"
    return keep_lines_rtl(text) if rtl and not markdown else text
