"""The mark of a checklist item stands where the language puts it, in the preview and in every file."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from hooks.text.document import Document
from hooks.text.lines import document_text
from hooks.text.open import build_document
from hooks.web.preview import render_preview
from tests import docx_reading, pdf_reading
from tests.helpers import make_template, mini_catalog

STRUCTURE = "blocks: [{id: s, type: step, blocks: [{id: a, type: item}]}]"
WORDS = "blocks: {s: {title: S, a: {text: Count, why: because}}}"
PATTERNS = {"{text} ({mark})": "Count (must)", "{mark}: {text}": "must: Count", "({mark}) {text}.": "(must) Count."}


def document(pattern: str) -> Document:
    strings = {
        **mini_catalog().strings["en"],
        "text.mark": pattern,
        "text.required": "must",
        "text.page": "{page}",
        "text.box": "box",
        **{f"text.item_{name}": "{text}" for name in ("person", "day", "note")},
    }
    return build_document(make_template(STRUCTURE, WORDS), "en", strings)


def in_text(given: Document) -> str:
    return document_text(given, markdown=False)


def in_preview(given: Document) -> str:
    return re.sub(r"<[^>]*>", "", str(render_preview(given, ())))


def in_word(given: Document) -> str:
    return "".join(docx_reading.text_of(given).itertext()).replace("\u00a0", " ")


FORMS: dict[str, Callable[[Document], str]] = {
    "text": in_text,
    "preview": in_preview,
    "word": in_word,
    "pdf": pdf_reading.text_of,
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_an_item_reads_as_its_language_says(pattern: str, form: str) -> None:
    assert PATTERNS[pattern] in FORMS[form](document(pattern))


def test_a_mark_of_several_words_is_not_broken() -> None:
    strings = {**mini_catalog().strings["en"], "text.required": "is a must"}
    (step,) = build_document(make_template(STRUCTURE, WORDS), "en", strings).nodes
    assert step.children[0].after == " (is\u00a0a\u00a0must)"
