"""Small documents for tests of the PDF writer, and what is found in their files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from hooks.text.document import Document, Inline, Node
from tests.pdf_reading import read, root

WORDS = (("page", "Page {page} of {pages}"), ("sign_line", "____"))


def sample(*nodes: Node, lang: str = "en", colophon: str = "", updated: str = "") -> Document:
    """A small document with an outer title that none of its parts repeats."""
    return Document("sample", "contract", lang, "Outer title", nodes, colophon, updated=updated, words=WORDS)


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
    return list(_roles(root(reader)["/StructTreeRoot"]))


def _roles(element: PdfObject | None) -> Iterator[str]:
    element = element.get_object() if element is not None else None
    if isinstance(element, ArrayObject):
        for child in element:
            yield from _roles(child)
    elif isinstance(element, DictionaryObject):
        if "/S" in element:
            yield str(element["/S"])
        yield from _roles(element.get("/K"))


def decorations(document: Document) -> int:
    """How many things on the first page a screen reader passes over."""
    content = read(document).pages[0].get_contents()
    return 0 if content is None else content.get_data().count(b"/Artifact")


def starts(document: Document, *texts: str, axis: int = 4) -> list[float]:
    """How far from the left edge of the first page each text begins; for axis 5, from its foot."""
    found: dict[str, float] = {}

    def note(text: str, place: list[float], offset: list[float], _font: Any, _size: float) -> None:
        found.setdefault(text.strip(), place[axis] + offset[axis])

    read(document).pages[0].extract_text(visitor_text=note)
    return [found[text] for text in texts]
