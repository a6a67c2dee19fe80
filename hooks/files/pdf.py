"""PDF to print, fill in and read: tagged (PDF/UA-1), laid out by `overrides/documents/document.typ` with Typst."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import typst

from hooks.files.limits import FONTS
from hooks.files.pdf_fields import with_fields
from hooks.files.pdf_parts import Parts, linked
from hooks.files.pen import ADDRESSED, SIGNED, for_pen, has_alternatives
from hooks.files.together import ending, wide_tables
from hooks.kept import file_parts, kept
from hooks.languages import BY_CODE, TEXT_LANGUAGES
from hooks.text.document import Document, walk_nodes
from hooks.text.lines import TABLES

LAYOUT = Path(__file__).parents[2] / "overrides" / "documents" / "document.typ"

# Named too, so that a letter of another language comes from its own font and not from that of a variant.
_FAMILIES = tuple(family for language in TEXT_LANGUAGES for family in language.pdf_fonts)
_PAGE = re.compile(rb"/Type/Page\b")
_CELL = re.compile(rb"/S/TD(?P<parent>/P \d+ 0 R)/A\[<</O/Table/Headers\[\(U(?P<table>\d+)x(?P<column>\d+)y0\)\]")

CLOSER, CLOSER_SIGNED = 4, 3
"""By how many steps a file is set closer at most, if that saves a page; the clauses of a contract stay apart."""
CLOSE, EMAIL = ("contract", "record"), "email"
MANY, MANY_IN_MAIL = 25, 19
"""A letter of more parts is set closer, as contracts and records are, and so is a message, with its alternatives."""


class PdfError(Exception):
    """Typst refuses the document, for example for a letter that none of the fonts has."""


def write_pdf(blank: Document) -> bytes:
    """The document as PDF, the same bytes for the same document. Raises `PdfError` for a letter no font has."""
    document = for_pen(blank)
    parts = Parts(document)
    data = _data(document, parts)
    try:
        made = kept("pdf", [json.dumps(data).encode(), *layout_parts()], lambda: _laid_out(data))
    except typst.TypstError as error:
        reasons = dict.fromkeys(re.findall(r"^error: (.+)$", error.diagnostic, re.MULTILINE))
        file = f"{document.template}.pdf ({document.lang})"
        raise PdfError(f"{file}: {'; '.join(reasons)}. A missing letter: add it in scripts/fonts.py") from error
    return with_fields(_with_row_heads(made, document), parts.fields)


def _laid_out(data: dict[str, Any]) -> bytes:
    """The file, set closer by as little as saves a page; as it is where nothing does."""
    made = _compiled(data, closer=0)
    pages, most = _pages(made), CLOSER_SIGNED if data["signed"] else CLOSER
    closest = _compiled(data, closer=most) if pages > 1 else made
    if _pages(closest) == pages:
        return made
    closer = (_compiled(data, closer=step) for step in range(1, most))
    return next((other for other in closer if _pages(other) < pages), closest)


def _pages(data: bytes) -> int:
    return len(_PAGE.findall(data))


def _compiled(data: dict[str, Any], closer: int) -> bytes:
    return typst.compile(
        LAYOUT,
        root=LAYOUT.parent,
        font_paths=document_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"document": json.dumps(data | {"closer": closer}, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=0,
    )


def layout_parts() -> Iterator[bytes]:
    """What Typst makes every file and picture from, besides its words; for `kept`."""
    yield from file_parts(LAYOUT.parent, "*.typ")
    yield _fonts_hash()


@cache
def _fonts_hash() -> bytes:
    return hashlib.sha256(b"".join(file_parts(FONTS))).digest()


def _with_row_heads(data: bytes, document: Document) -> bytes:
    """The file with the first cell of each row as its head, where it names the row.

    Typst's own `pdf.header-cell` cannot be reached from Python. Nothing changes its length, so that all stays in place.
    """
    tables = [node for node in walk_nodes(document.nodes) if node.kind in TABLES]

    def headed(found: re.Match[bytes]) -> bytes:
        parent, table, column = found["parent"], int(found["table"]), int(found["column"])
        if tables[table - 1].each:
            return found[0]
        kind, scope = (b"TH", b"/Scope/Row") if column == 0 else (b"TD", b"")  # cells find both of their heads
        return (b"/S/" + kind + parent + b"/A[<</O/Table" + scope).ljust(len(found[0]))

    return _CELL.sub(headed, data)


def _is_long(document: Document) -> bool:
    """Whether a document is set closer."""
    if document.kind == EMAIL:
        return len(list(walk_nodes(document.nodes))) > MANY_IN_MAIL
    return document.kind in CLOSE or (document.kind == ADDRESSED and len(document.nodes) > MANY)


@cache
def document_fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _data(document: Document, parts: Parts) -> dict[str, Any]:
    """What the layout reads: the document in JSON's types, with the words that the file needs."""
    language = BY_CODE[document.lang]
    lang, _, region = (language.word if language.base else language.code).partition("-")
    return {
        "lang": lang,
        "region": region or None,
        "direction": language.direction,
        "east_asian": language.script.east_asian,
        "fonts": tuple(dict.fromkeys((*language.pdf_fonts, *_FAMILIES))),
        "title": document.title,
        "updated": [int(number) for number in document.updated.split("-")] if document.updated else None,
        "page": document.word("page"),
        "box": document.word("box"),
        "seal": language.seal,
        "wide": bool(wide_tables(document, for_pen=True)),
        "pen": parts.pen,
        "long": _is_long(document),
        "signed": document.kind in SIGNED,
        "legend": document.word("legend") if has_alternatives(document) else "",
        "ending": len(ending(document.nodes)),
        "cover": linked(document.cover),
        "parts": parts.all(),
        "colophon": linked(document.colophon),
    }
