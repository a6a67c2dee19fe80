"""Markdown, for people who keep their texts in files."""

from __future__ import annotations

from hooks.document import Document
from hooks.lines import document_lines, join_lines


def write_markdown(document: Document) -> bytes:
    """UTF-8, line feeds, GitHub's task lists and tables."""
    return join_lines(document_lines(document), markdown=True).encode()
