"""PDF to print and read: tagged (PDF/UA-1), laid out by `overrides/documents/document.typ` with Typst."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import typst

from hooks.files.limits import FONTS
from hooks.files.together import FIGURES, column_weights, ending, is_short, is_wide
from hooks.languages import BY_CODE, TEXT_LANGUAGES
from hooks.text.document import Alternatives, Document, Gap, Inline, Inlines, Node, Ref, walk_nodes
from hooks.text.lines import TABLES, numbered
from hooks.text.plain import plain, unique_cases

LAYOUT = Path(__file__).parents[2] / "overrides" / "documents" / "document.typ"

# Named too, so that a letter of another language comes from its own font and not from that of a variant.
_FAMILIES = tuple(family for language in TEXT_LANGUAGES for family in language.pdf_fonts)
# The punctuation after an address belongs to the sentence.
_CELL = re.compile(rb"/S/TD(?P<parent>/P \d+ 0 R)/A\[<</O/Table/Headers\[\(U(?P<table>\d+)x(?P<column>\d+)y0\)\]")
_ADDRESS = re.compile(r"(https?://[!-~]*[\w/])", re.ASCII)


class PdfError(Exception):
    """Typst refuses the document, for example for a letter that none of the fonts has."""


def write_pdf(document: Document) -> bytes:
    """The document as PDF, the same bytes for the same document. Raises `PdfError` for a letter no font has."""
    try:
        made = typst.compile(
            LAYOUT,
            root=LAYOUT.parent,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"document": json.dumps(_data(document), ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=0,
        )
        return _with_row_heads(made, document)
    except typst.TypstError as error:
        reasons = dict.fromkeys(re.findall(r"^error: (.+)$", error.diagnostic, re.MULTILINE))
        file = f"{document.template}.pdf ({document.lang})"
        raise PdfError(f"{file}: {'; '.join(reasons)}. A missing letter: add it in scripts/fonts.py") from error


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


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _data(document: Document) -> dict[str, Any]:
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
        "wide": is_wide(document),
        "ending": len(ending(document.nodes)),
        "cover": _colophon(document.cover),
        "parts": [_part(node, document) for node in document.nodes],
        "colophon": _colophon(document.colophon),
    }


def _part(node: Node, document: Document) -> dict[str, Any]:
    rule = document.word("sign_line")
    return {
        "kind": node.kind,
        "key": node.key,
        "room": node.room,
        "number": numbered(node, "").strip(),
        "note": node.note,
        "prompt": node.prompt,
        "inlines": _inlines(node.inlines, rule),
        "before": node.before,
        "after": node.after,
        "why": node.why,
        "head": node.head,
        "widths": column_weights(node) if node.each else (),
        "figures": [kind in FIGURES for _, kind in node.columns],
        "short": node.kind == "choice" and is_short(node),
        "rows": [[_inlines(cell, rule) for cell in row] for row in node.rows],
        "parts": [_part(child, document) for child in node.children],
    }


def _inlines(inlines: Inlines, rule: str) -> list[dict[str, Any]]:
    return [part for inline in inlines for part in _inline(inline, rule)]


def _inline(inline: Inline, rule: str) -> list[dict[str, Any]]:
    """One inline as the layout knows it; several for alternatives of which only one is shown."""
    if isinstance(inline, str):
        return [{"shape": "text", "text": inline}]
    if isinstance(inline, Gap):
        return [{"shape": "gap", "text": inline.label}]
    if isinstance(inline, Ref):
        return [{"shape": "ref", "text": inline.number, "target": inline.target}]
    if isinstance(inline, Alternatives):
        return _alternatives(inline, rule)
    return [{"shape": "rule"}]


def _alternatives(inline: Alternatives, rule: str) -> list[dict[str, Any]]:
    """The wordings to choose from, marked like a gap; a single wording is text like any other."""
    texts = unique_cases(inline, rule)
    if len(texts) > 1:
        return [{"shape": "gap", "text": " / ".join(texts)}]
    cases = dict(inline.cases)
    shown = (cases[inline.blank_case],) if inline.blank_case else cases.values()
    return next((_inlines(case, rule) for case in shown if plain(case, rule).strip()), [])


def _colophon(text: str) -> list[dict[str, str]]:
    """The text with its address as a link."""
    parts = _ADDRESS.split(text)
    return [{"shape": "link" if index % 2 else "text", "text": part} for index, part in enumerate(parts) if part]
