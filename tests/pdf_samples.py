"""Small documents for tests of the PDF writer, and what is found in their files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from hooks.data.model import AnyKind
from hooks.text.document import Document, Inline, Node
from tests.pdf_reading import read, root

WORDS = (
    ("page", "Page {page} of {pages}"),
    ("sign_line", "____"),
    ("box", "box to tick"),
    ("amount_gap", "{name} and currency"),
    ("cell", "{column}, {row}"),
    ("legend", "Tick what applies."),
)


def sample(
    *nodes: Node, lang: str = "en", kind: AnyKind = "contract", colophon: str = "", updated: str = ""
) -> Document:
    """A small document with an outer title that none of its parts repeats."""
    return Document("sample", kind, lang, "Outer title", nodes, colophon, updated=updated, words=WORDS)


def paragraph(*inlines: Inline, key: str = "text") -> Node:
    return Node("paragraph", key, inlines)


def clause(number: int, title: str, *children: Node) -> Node:
    return Node("clause", f"clause_{number}", (title,), children, number=str(number))


def subclause(number: str, *inlines: Inline) -> Node:
    return Node("subclause", f"part_{number}", inlines, number=number)


def item(text: str, mark: str = "required") -> Node:
    return Node("item", text, (text,), why=f"Why: {text} matters", after=f" ({mark})", required=mark == "required")


def table(*rows: tuple[str, Inline], head: tuple[str, ...] = ("", "Entry")) -> Node:
    return Node("table", "table", head=head, rows=tuple(((name,), (value,)) for name, value in rows))


def roles(reader: PdfReader) -> list[str]:
    """The structure elements of the file in reading order."""
    return [str(element["/S"]) for element in _elements(root(reader)["/StructTreeRoot"]) if "/S" in element]


def _elements(element: PdfObject | None) -> Iterator[DictionaryObject]:
    element = element.get_object() if element is not None else None
    if isinstance(element, ArrayObject):
        for child in element:
            yield from _elements(child)
    elif isinstance(element, DictionaryObject):
        yield element
        yield from _elements(element.get("/K"))


def spoken(reader: PdfReader) -> list[str]:
    """What pictures say to those who listen, in reading order."""
    return [str(element["/Alt"]) for element in _elements(root(reader)["/StructTreeRoot"]) if "/Alt" in element]


def row_heads(reader: PdfReader) -> int:
    """How many cells are heads of their rows."""
    cells = (element for element in _elements(root(reader)["/StructTreeRoot"]) if element.get("/S") == "/TH")
    return sum(any(found.get("/Scope") == "/Row" for found in cell.get("/A", [])) for cell in cells)


def starts(document: Document, *texts: str, axis: int = 4) -> list[float]:
    """How far from the left edge of the first page each text begins; for axis 5, from its foot."""
    found: dict[str, float] = {}

    def note(text: str, place: list[float], offset: list[float], _font: Any, _size: float) -> None:
        found.setdefault(text.strip(), place[axis] + offset[axis])

    read(document).pages[0].extract_text(visitor_text=note)
    return [found[text] for text in texts]


def widgets(reader: PdfReader) -> list[Any]:
    """Every place to type or tick in, page by page."""
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", ArrayObject())]
    return [note for note in notes if note["/Subtype"] == "/Widget"]


def told(widget: Any) -> str:
    """What those who listen hear of a field."""
    return str(widget.get("/TU") or widget["/Parent"].get_object()["/TU"])
