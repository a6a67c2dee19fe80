"""The files that a reader downloads blank. What has not changed is not written again while serving."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO

from hooks.data.catalog import Catalog
from hooks.files.docx.body import write_docx
from hooks.files.markdown import write_markdown
from hooks.files.pdf import write_pdf
from hooks.files.pen import SIGNED
from hooks.files.plain_text import write_text
from hooks.files.together import lettered
from hooks.languages import BY_CODE
from hooks.newest import Newest
from hooks.text.document import Document
from hooks.text.open import open_document
from hooks.text.values import format_value

WRITERS: dict[str, Callable[[Document], bytes]] = {
    "docx": write_docx,
    "pdf": write_pdf,
    "md": write_markdown,
    "txt": write_text,
}
ALL = "all.zip"
INDEX = "templates.json"
_FILES: Newest[bytes] = Newest()
_ZIPS: Newest[bytes] = Newest()
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP file knows; equal contents give equal bytes


@dataclass(frozen=True)
class Download:
    """A file to download: its name below the downloads of its language, and its bytes."""

    name: str
    content: bytes


def download_path(lang: str, name: str) -> str:
    """Where a download of a language stands below the site."""
    return f"{BY_CODE[lang].downloads}{name}"


def list_downloads(catalog: Catalog, lang: str, site_url: str) -> Iterator[Download]:
    """Every file of a language: each template in each format, all of them in one, and a list for machines."""
    files = tuple(_files(catalog, lang, site_url))
    yield from files
    yield Download(ALL, _ZIPS.get(lang, files, lambda: _zip(files)))
    yield Download(INDEX, _index(catalog, lang, site_url))


def _files(catalog: Catalog, lang: str, site_url: str) -> Iterator[Download]:
    for name in catalog.texts:
        document = blank_document(catalog, name, lang, site_url)
        for file_format in WRITERS:
            content = _FILES.get((name, lang, file_format), document, partial(WRITERS[file_format], document))
            yield Download(f"{name}.{file_format}", content)


def _zip(files: tuple[Download, ...]) -> bytes:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as target:
        for file in files:
            entry = zipfile.ZipInfo(file.name, FIRST_DAY)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            target.writestr(entry, file.content, zipfile.ZIP_DEFLATED)
    return raw.getvalue()


def _index(catalog: Catalog, lang: str, site_url: str) -> bytes:
    """The templates and tools of a language as JSON, for people who build on them."""
    pages, files = (site_url + folder for folder in (BY_CODE[lang].prefix, BY_CODE[lang].downloads))
    told = {
        name: {
            "id": name,
            "title": text.words[lang].title,
            "description": text.words[lang].description,
            "kind": text.structure.kind,
            "stage": text.structure.stage,
            "version": text.structure.version,
            "updated": text.structure.updated,
            "language": lang,
            "licence": "CC0-1.0",
            "page": f"{pages}{catalog.folder(name)}/",
            "files": {file_format: f"{files}{name}.{file_format}" for file_format in WRITERS},
        }
        for name, text in catalog.texts.items()
    }
    lists = {"templates": catalog.templates, "tools": catalog.tools}
    data = {key: [told[name] for name in names] for key, names in lists.items()}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def blank_document(catalog: Catalog, name: str, lang: str, site_url: str) -> Document:
    """The open document of a template with the lines that say what it is and where it comes from."""
    template, strings = catalog.texts[name], catalog.strings[lang]
    structure, words = template.structure, template.words[lang]
    colophon = strings.fill(
        "file.tool_colophon" if name in catalog.tools else "file.colophon",
        title=words.title,
        version=structure.version,
        date=format_value("date", structure.updated, BY_CODE[lang]),
        url=f"{site_url}{BY_CODE[lang].prefix}{catalog.folder(name)}/",
    )
    document = open_document(template, lang, strings)
    signed = structure.kind in SIGNED
    cover = strings.fill("file.cover", text=colophon) if signed else ""
    colophon = "" if signed else colophon
    document = replace(document, nodes=lettered(document.nodes, document.word("letters")))
    return replace(document, cover=cover, colophon=colophon, version=structure.version, updated=structure.updated)
