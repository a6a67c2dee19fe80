"""Markdown, for people who keep their texts in files."""

from __future__ import annotations

from hooks.text.document import Document
from hooks.text.lines import document_text


def write_markdown(document: Document) -> bytes:
    """UTF-8, line feeds, GitHub's task lists and tables."""
    return document_text(document, markdown=True).encode()
