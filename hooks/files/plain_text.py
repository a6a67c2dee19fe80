"""Plain text, as Windows, phones and mail programs open it."""

from __future__ import annotations

from hooks.text.document import Document
from hooks.text.lines import document_text


def write_text(document: Document) -> bytes:
    """UTF-8 with byte-order mark and CRLF, so that Notepad shows Arabic and Chinese right."""
    return document_text(document, markdown=False).replace("\n", "\r\n").encode("utf-8-sig")
