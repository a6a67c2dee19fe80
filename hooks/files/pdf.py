"""PDF to print and read: tagged (PDF/UA-1), laid out by `overrides/documents/document.typ` with Typst."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import typst

from hooks.files.limits import FONTS
from hooks.languages import BY_CODE
from hooks.text.document import Alternatives, Document, Gap, Inline, Inlines, Node, Ref
from hooks.text.lines import numbered
from hooks.text.plain import plain, unique_cases

LAYOUT = Path(__file__).parents[2] / "overrides" / "documents" / "document.typ"

# The punctuation after an address belongs to the sentence.
_ADDRESS = re.compile(r"(https?://[!-~]*[\w/])", re.ASCII)


class PdfError(Exception):
    """Typst refuses the document, for example for a letter that none of the fonts has."""


def write_pdf(document: Document) -> bytes:
    """The document as PDF, the same bytes for the same document. Raises `PdfError` for a letter no font has."""
    try:
        return typst.compile(
            LAYOUT,
            root=LAYOUT.parent,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"document": json.dumps(_data(document), ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=0,
        )
    except typst.TypstError as error:
        reasons = dict.fromkeys(re.findall(r"^error: (.+)$", error.diagnostic, re.MULTILINE))
        file = f"{document.template}.pdf ({document.lang})"
        raise PdfError(f"{file}: {'; '.join(reasons)}. A missing letter: add it in scripts/fonts.py") from error


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _data(document: Document) -> dict[str, Any]:
    """What the layout reads: the document in JSON's types, with the words that the file needs."""
    language = BY_CODE[document.lang]
    lang, _, region = language.code.partition("-")
    return {
        "lang": lang,
        "region": region or None,
        "direction": language.direction,
        "east_asian": language.script.east_asian,
        "fonts": language.pdf_fonts,
        "title": document.title,
        "updated": [int(number) for number in document.updated.split("-")] if document.updated else None,
        "page": document.word("page"),
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
