"""Word files: real numbering, content controls where a reader types, both directions of writing.

Each paragraph that is a line of the preview has its running number as its id: by it docx.js fills the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, pairwise

from hooks.files.docx.inlines import Controls, InlineWriter
from hooks.files.docx.package import pack
from hooks.files.docx.parts import STEPS, TEXT_WIDTH
from hooks.files.docx.xml import Typist, element
from hooks.languages import BY_CODE
from hooks.text.document import Document, Inlines, Node, walk_nodes

STYLE_OF = {
    "title": "Title",
    "subject": "Subject",
    "subclause": "Clause",
    "clause": "Heading1",
    "step": "Heading1",
    "card": "Card",
    "question": "Question",
    "they": "They",
    "you": "You",
}
FIRST_COLUMN = 0.28
SIGNING_HEIGHT = 700


def write_docx(document: Document) -> bytes:
    """The document as a Word file; equal documents give equal bytes."""
    typist = Typist(BY_CODE[document.lang])
    return pack(document, _Body(document, typist).write(), typist)


class _Body:
    def __init__(self, document: Document, typist: Typist) -> None:
        headings = [node.key for node in walk_nodes(document.nodes) if node.kind in ("clause", "step")]
        self.document = document
        self.typist = typist
        self.controls = Controls()
        self.lines = count(1)
        self.bookmarks = {key: f"_Ref{number}" for number, key in enumerate(headings, 1)}
        self.kept = set(kept_parts(document))
        self.inlines = InlineWriter(typist, self.controls, document.word("sign_line"), self.bookmarks)

    def write(self) -> str:
        """The paragraphs and tables of the body."""
        return self.nodes(self.document.nodes) + self.note(self.document.colophon, "Colophon")

    def nodes(self, nodes: tuple[Node, ...], note_style: str = "Note") -> str:
        return "".join(self.node(node, note_style) for node in nodes)

    def node(self, node: Node, note_style: str, *, boxed: bool = False) -> str:
        """A node with its notes and children. The note of an option has a box to tick."""
        titled = node.kind in ("clause", "step", "card")
        notes_style = "ClauseNote" if node.kind == "clause" else note_style
        notes = self.note(node.note, notes_style, boxed=boxed) + self.note(node.prompt, notes_style)
        own = self.own(node)
        # The note of a clause belongs to its heading and would look like the end of the clause before.
        content = own + notes if titled else notes + own
        if node.kind == "choice":
            content += "".join(self.node(option, notes_style, boxed=True) for option in node.children)
            return content + paragraph("ChoiceEnd", "")
        return content + self.nodes(node.children, notes_style)

    def own(self, node: Node) -> str:
        """The paragraphs or the table that are the node itself."""
        if node.kind == "choice":
            return ""
        if node.kind in ("table", "signatures", "rows"):
            return self.table(node)
        if node.kind == "item":
            return self.item(node)
        if node.kind in ("option", "tick"):
            return self.option(node)
        content = self.inlines.write(node.inlines)
        if node.key in self.bookmarks:
            content = self.bookmark(self.bookmarks[node.key], content)
        numbering = STEPS if node.kind == "step" else 0
        style, keep = STYLE_OF.get(node.kind, ""), node.key in self.kept
        return paragraph(style, content, line=next(self.lines), keep=keep, numbering=numbering, room=node.room)

    def bookmark(self, name: str, content: str) -> str:
        id = name.removeprefix("_Ref")
        return element("bookmarkStart", id=id, name=name) + content + element("bookmarkEnd", id=id)

    def note(self, text: str, style: str, *, boxed: bool = False) -> str:
        """Guidance in a blank file; a filled one has none."""
        box = self.controls.checkbox() + self.typist.runs(" ") if boxed else ""
        return paragraph(style, box + self.typist.runs(text)) if text else ""

    def item(self, node: Node) -> str:
        """A box to tick, what to do, and why."""
        box, keep = self.controls.checkbox() + element("r", element("tab")), node.key in self.kept
        item = paragraph("ChecklistItem", box + self.marked(node), line=next(self.lines), keep=keep)
        if not node.why:
            return item
        return item + paragraph("ChecklistWhy", self.typist.runs(node.why), line=next(self.lines), keep=keep)

    def option(self, node: Node) -> str:
        """An answer with a box to tick; docx.js takes the box from the one that a reader has chosen."""
        text = self.controls.checkbox() + self.typist.runs(" ") + self.inlines.write(node.inlines)
        style = "Option" if node.kind == "option" else "Tick"
        return paragraph(style, text, line=next(self.lines), keep=node.key in self.kept)

    def marked(self, node: Node) -> str:
        """The item's text with its mark, as the language sets them."""
        before, after = (self.typist.runs(mark, "Mark") for mark in (node.before, node.after))
        return before + self.inlines.write(node.inlines) + after

    def table(self, node: Node) -> str:
        """A table, and a thin paragraph that keeps it apart from what follows; room before signatures."""
        signing = node.kind == "signatures"
        columns = max(len(row) for row in (node.head, *node.rows))
        widths = column_widths(columns, even=node.kind == "rows")
        head: tuple[Inlines, ...] = tuple((cell,) if cell else () for cell in node.head)
        closing = node.key in self.kept
        kept = [*(True for _ in node.rows[1:]), closing]  # a blank table is short and stays in one piece
        rows = [self.row(head, widths, header=True)] if head else []
        for row, keep in zip(node.rows, kept, strict=True):
            rows.append(self.row(row, widths, signing=signing, keep=keep, repeated=node.each != ""))
        properties = element(
            "tblPr",
            element("tblStyle", val="SignatureTable" if signing else "TermsTable"),
            element("bidiVisual") if self.typist.rtl else "",
            element("tblW", w=5000, type="pct"),
            element(
                "tblLook",
                val="04A0",
                firstRow=1,
                lastRow=0,
                firstColumn=int(node.kind != "rows"),
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
        )
        grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
        gap = paragraph("TableEnd", "", keep=closing)
        return (gap if signing else "") + element("tbl", properties, grid, *rows) + gap

    def row(
        self,
        cells: tuple[Inlines, ...],
        widths: list[int],
        *,
        header: bool = False,
        signing: bool = False,
        keep: bool = False,
        repeated: bool = False,
    ) -> str:
        """A row that stays on one page, and with `keep` on that of the next one.

        Of the `repeated` ones the preview has as many as the reader adds, so that they are no lines of their own.
        """
        properties = element(
            "trPr",
            element("cantSplit"),
            element("trHeight", val=SIGNING_HEIGHT, hRule="atLeast") if signing else "",
            element("tblHeader") if header else "",
        )
        align = element("vAlign", val="bottom") if signing else ""
        made = (
            element(
                "tc",
                element("tcPr", element("tcW", w=width, type="dxa"), align),
                paragraph(
                    "TableText",
                    self.inlines.write(cell),
                    line=0 if repeated else next(self.lines),
                    keep=header or keep,
                ),
            )
            for cell, width in zip(cells, widths, strict=True)
        )
        return element("tr", properties, *made)


def kept_parts(document: Document) -> Iterator[str]:
    """The keys of parts that share a page with what follows them.

    Signatures need a part before them, the small print the last two parts; of a part with children, the last one.
    The answers to a question stay together.
    """
    for part in walk_nodes(document.nodes):
        if part.kind == "question":
            yield from (answer.key for answer in part.children[:-1])
    for part, following in pairwise(document.nodes):
        if following.kind == "signatures" or following is document.nodes[-1]:
            yield last_of(part).key
    yield last_of(document.nodes[-1]).key


def last_of(node: Node) -> Node:
    """The last part within a part, or the part itself."""
    return last_of(node.children[-1]) if node.children else node


def paragraph(
    style: str, content: str, *, line: int = 0, keep: bool = False, numbering: int = 0, room: bool = False
) -> str:
    """A paragraph; `numbering` overrides that of its style, `keep` holds it to the next one, `room` is left above.

    `line` is its number among the lines of the preview; guidance and what only separates have none.
    """
    properties = (
        element("pStyle", val=style) if style else "",
        element("keepNext") if keep else "",
        element("numPr", element("ilvl", val=0), element("numId", val=numbering)) if numbering else "",
        element("spacing", before=SIGNING_HEIGHT) if room else "",
    )
    id = {"w14:paraId": f"{line:08X}"} if line else {}
    return element("p", element("pPr", *properties) if any(properties) else "", content, **id)


def column_widths(columns: int, *, even: bool) -> list[int]:
    """Widths that fill the page: all alike, or the first column narrower than the others."""
    if columns == 1:
        return [TEXT_WIDTH]
    first = round(TEXT_WIDTH / columns) if even else round(TEXT_WIDTH * FIRST_COLUMN)
    rest = (TEXT_WIDTH - first) // (columns - 1)
    return [TEXT_WIDTH - rest * (columns - 1), *[rest] * (columns - 1)]
