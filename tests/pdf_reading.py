"""What programs read in a PDF file: its text, bookmarks, links and fonts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject
from pypdfium2 import PdfDocument

from hooks.files.pdf import write_pdf
from hooks.text.document import Document

_BROKEN = "[\x02\ufffe]"  # what stands for the hyphen of a word such as e-mail that a line ends with


@cache
def read(document: Document) -> PdfReader:
    """The document as a file that is open; made once, for several tests look at the same."""
    return PdfReader(io.BytesIO(write_pdf(document)))


def text_of(document: Document) -> str:
    """The text of all pages, one blank for each stretch of white space."""
    return " ".join(" ".join(page.extract_text() for page in read(document).pages).split())


def shown_texts(file: PdfDocument) -> list[str]:
    """What each page of an open file shows, in lines."""
    return [re.sub(_BROKEN, "-", page.get_textpage().get_text_range()) for page in file]


def squeezed(text: str) -> str:
    """Without white space, which a PDF does not keep; Croatian repeats a hyphen on the next line."""
    return "".join(text.split()).replace("--", "-")


def root(reader: PdfReader) -> Any:
    """The entry of the file from which everything hangs."""
    return reader.trailer["/Root"]


def outline(entries: Iterable[Any]) -> list[Any]:
    """Titles of the bookmarks; those below one stand in a list after it."""
    return [outline(entry) if isinstance(entry, list) else entry.title for entry in entries]


def fonts_of(reader: PdfReader) -> dict[str, DictionaryObject]:
    """The descriptors of all fonts by their name without the tag of the subset."""
    found: dict[str, DictionaryObject] = {}
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            found[str(descendant["/BaseFont"]).split("+")[1]] = descendant["/FontDescriptor"]
    return found


def links(reader: PdfReader) -> list[Any]:
    """Every link of the file, to another place in it or to an address."""
    annotations = [note.get_object() for page in reader.pages for note in page.get("/Annots", ArrayObject())]
    return [annotation for annotation in annotations if annotation["/Subtype"] == "/Link"]


def assert_in_order(text: str, wanted: Iterable[str]) -> None:
    """Each of the wanted texts follows the one before it."""
    position = 0
    for part in wanted:
        found = text.find(part, position)
        assert found >= 0, f"{part!r} does not follow {text[max(0, position - 40) : position]!r}"
        position = found + len(part)
