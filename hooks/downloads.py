"""The files that a reader downloads blank. What has not changed is not written again while serving."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from hooks.blocks import build_document
from hooks.catalog import Catalog
from hooks.document import Document
from hooks.languages import BY_CODE, DEFAULT
from hooks.values import format_value
from hooks.writers.docx import write_docx
from hooks.writers.markdown import write_markdown
from hooks.writers.pdf import write_pdf
from hooks.writers.text import write_text

WRITERS: dict[str, Callable[[Document], bytes]] = {
    "docx": write_docx,
    "pdf": write_pdf,
    "md": write_markdown,
    "txt": write_text,
}


@dataclass(frozen=True)
class Download:
    """A blank file: its name and, when asked, its bytes."""

    name: str
    format: str
    document: Document

    def content(self) -> bytes:
        """The bytes of the file."""
        return _write(self.format, self.document)


def list_downloads(catalog: Catalog, lang: str, site_url: str) -> Iterator[Download]:
    """Every file of a language."""
    for name in catalog.templates:
        document = blank_document(catalog, name, lang, site_url)
        for file_format in WRITERS:
            yield Download(f"{name}.{file_format}", file_format, document)


def blank_document(catalog: Catalog, name: str, lang: str, site_url: str) -> Document:
    """The open document of a template with the lines that say what it is and where it comes from."""
    template, strings = catalog.templates[name], catalog.strings[lang]
    structure, words = template.structure, template.words[lang]
    prefix = "" if lang == DEFAULT.code else f"{lang}/"
    colophon = strings.fill(
        "file.colophon",
        title=words.title,
        version=structure.version,
        date=format_value("date", structure.updated, BY_CODE[lang]),
        url=f"{site_url}{prefix}templates/{name}/",
    )
    document = build_document(template, lang, strings)
    return replace(document, colophon=colophon, version=structure.version, updated=structure.updated)


@cache
def _write(file_format: str, document: Document) -> bytes:
    return WRITERS[file_format](document)
