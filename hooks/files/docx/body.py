"""Word files: real numbering, content controls where a reader types, both directions of writing.

Each paragraph that is a line of the preview has its running number as its id: by it docx.js fills the file.
"""

from __future__ import annotations

from itertools import count

from hooks.files.docx.inlines import Controls, InlineWriter
from hooks.files.docx.package import foot_of, pack
from hooks.files.docx.parts import STEPS, section, text_width
from hooks.files.docx.xml import Typist, element
from hooks.files.together import FIGURES, column_weights, first_column, kept_parts, whole_rows, wide_tables
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
NO_BREAK = "\u00a0"
SIGNING_HEIGHT, SIGNATURE_HEIGHT, SEAL_HEIGHT = 700, 1020, 2400  # of a row, of that for a signature, with a seal


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
        self.wide = wide_tables(document)
        """The tables that are still to come on pages on their side."""
        self.inlines = InlineWriter(typist, self.controls, document.word("sign_line"), self.bookmarks)

    def write(self) -> str:
        """The paragraphs and tables of the body."""
        cover, colophon = (self.note(self.document.cover, "Cover"), self.note(self.document.colophon, "Colophon"))
        return cover + self.nodes(self.document.nodes) + colophon

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
        """The item's text with its mark, as the language sets them; a mark behind it does not begin a line."""
        before, after = (self.typist.runs(mark, "Mark") for mark in (node.before, node.after.replace(" ", NO_BREAK)))
        return before + self.inlines.write(node.inlines) + after

    def table(self, node: Node) -> str:
        """A table, and a thin paragraph that keeps it apart from what follows; room before signatures."""
        signing = node.kind == "signatures"
        columns = max(len(row) for row in (node.head, *node.rows))
        first = first_column(node)
        weights = column_weights(node) or (first, *((100 - first) // max(1, columns - 1),) * (columns - 1))
        widths = column_widths(weights, text_width(wide=bool(self.wide)))
        figures = [kind in FIGURES for _, kind in node.columns] if node.each else None
        head: tuple[Inlines, ...] = tuple((cell,) if cell else () for cell in node.head)
        closing = node.key in self.kept
        # A blank table that is short stays in one piece; a long one begins with more than its first row.
        whole = len(node.rows) <= whole_rows(node)
        kept = [*(whole or not place for place, _ in enumerate(node.rows[1:])), closing]
        rows = [self.row(head, widths, header=True, figures=figures)] if head else []
        heights = [SIGNING_HEIGHT] * (len(node.rows) - 1) + [self.signature_height] if signing else [0] * len(node.rows)
        for row, height, keep in zip(node.rows, heights, kept, strict=True):
            rows.append(self.row(row, widths, height=height, keep=keep, figures=figures))
        properties = element(
            "tblPr",
            element("tblStyle", val="SignatureTable" if signing else "TermsTable"),
            element("bidiVisual") if self.typist.rtl else "",
            element("tblW", w=5000, type="pct"),
            element(
                "tblLook",
                val="0620" if node.each else "06A0",  # some programs read the one, some the other
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
        return (gap if signing else "") + element("tbl", properties, grid, *rows) + (self.upright(node) or gap)

    def upright(self, node: Node) -> str:
        """What ends the pages on their side, after the last table that is wide; nothing after others."""
        if node.key not in self.wide:
            return ""
        self.wide.remove(node.key)
        lying = section(foot_of(self.typist), self.typist, wide=True)
        return "" if self.wide else paragraph("TableEnd", "", end=lying)

    @property
    def signature_height(self) -> int:
        """How high the row is in which people sign."""
        return SEAL_HEIGHT if self.typist.language.seal else SIGNATURE_HEIGHT

    def row(
        self,
        cells: tuple[Inlines, ...],
        widths: list[int],
        *,
        header: bool = False,
        height: int = 0,
        keep: bool = False,
        figures: list[bool] | None = None,
    ) -> str:
        """A row that stays on one page, and with `keep` on that of the next one.

        Of those that repeat, the preview has as many as the reader adds, so that they are no lines of their own;
        `figures` says which of their cells hold amounts and numbers.
        """
        properties = element(
            "trPr",
            element("cantSplit"),
            element("trHeight", val=height, hRule="atLeast") if height else "",
            element("tblHeader") if header else "",
        )
        align = element("vAlign", val="bottom") if height else ""
        made = (
            element(
                "tc",
                element("tcPr", element("tcW", w=width, type="dxa"), align),
                paragraph(
                    "TableText",
                    self.inlines.write(cell),
                    line=0 if figures is not None and not header else next(self.lines),
                    keep=header or keep,
                    right=figure and not self.typist.rtl,  # the side where Arabic begins
                ),
            )
            for cell, width, figure in zip(cells, widths, figures or (False,) * len(cells), strict=True)
        )
        return element("tr", properties, *made)


def paragraph(
    style: str,
    content: str,
    *,
    line: int = 0,
    keep: bool = False,
    numbering: int = 0,
    room: bool = False,
    right: bool = False,
    end: str = "",
) -> str:
    """A paragraph; `numbering` overrides that of its style, `keep` holds it to the next one, `room` is left above.

    Figures stand at the `right`, one below the other. `end` are the settings of the pages that end with it.

    `line` is its number among the lines of the preview; guidance and what only separates have none.
    """
    properties = (
        element("pStyle", val=style) if style else "",
        element("keepNext") if keep else "",
        element("numPr", element("ilvl", val=0), element("numId", val=numbering)) if numbering else "",
        element("spacing", before=SIGNING_HEIGHT) if room else "",
        element("jc", val="right") if right else "",
        end,
    )
    id = {"w14:paraId": f"{line:08X}"} if line else {}
    return element("p", element("pPr", *properties) if any(properties) else "", content, **id)


def column_widths(weights: tuple[int, ...], width: int) -> list[int]:
    """Widths of columns that fill a width, each by its weight."""
    parts = [width * weight // sum(weights) for weight in weights]
    return [width - sum(parts[1:]), *parts[1:]]
