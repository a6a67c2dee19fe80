"""The package of a Word file: python-docx's, without what we do not need, and the same bytes each time."""

from __future__ import annotations

import datetime
import zipfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import docx
from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.opc.rel import Relationships
from docx.oxml.parser import parse_xml

from hooks.files.docx.parts import (
    fonts_part,
    footer_part,
    numbering_part,
    section,
    settings_part,
)
from hooks.files.docx.styles import styles_part
from hooks.files.docx.xml import Typist, element, root, shorten
from hooks.files.zipped import Entry, entry, zip_entries
from hooks.text.document import Document

KEPT = {RT.STYLES, RT.SETTINGS, RT.NUMBERING, RT.FONT_TABLE, RT.THEME, RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES}
PROPERTY_LIMIT = 255
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP file knows; stands where we have no date."""


@dataclass(frozen=True)
class _Shell:
    """A package of a language, used for one document after the other.

    Everything but the text, the foot and the properties is the same in all files, and takes longer than they do.
    """

    package: Package
    footer: str
    """The relationship of the foot."""
    parts: dict[str, XmlPart | Entry]
    """By its name each part: one that differs from file to file, or one that is packed for all."""


def pack(document: Document, body: str, typist: Typist) -> bytes:
    """The file with `body` as its text."""
    shell = _shell(typist)
    main = shell.package.part
    title = document.title if any(node.kind == "title" for node in document.nodes) else ""
    _replace(main.related_parts[shell.footer], footer_part(document.word("page"), typist, title))
    _replace(main, root("document", element("body", body, section(shell.footer, typist))))
    _describe(shell.package, document, typist)
    return zip_entries(
        part if isinstance(part, Entry) else entry(name, part.blob) for name, part in shell.parts.items()
    )


def foot_of(typist: Typist) -> str:
    """The relationship of the foot of a page."""
    return _shell(typist).footer


@cache
def _shell(typist: Typist) -> _Shell:
    package = docx.Document()
    main = package.part
    _drop_unused(main.rels)
    _drop_unused(main.package.rels)
    footer = package.sections[0].footer
    footer.is_linked_to_previous = False
    footer_id = main.relate_to(footer.part, RT.FOOTER)
    _replace(main.part_related_by(RT.STYLES), styles_part(typist))
    _replace(main.part_related_by(RT.NUMBERING), numbering_part(typist))
    _replace(main.part_related_by(RT.SETTINGS), settings_part(typist))
    main.part_related_by(RT.FONT_TABLE)._blob = f"{XML}{fonts_part(typist)}".encode()
    return _Shell(package, footer_id, _parts(package, footer_id))


def _parts(package: Package, footer: str) -> dict[str, XmlPart | Entry]:
    """The parts in the order in which python-docx saves them."""
    main = package.part
    own = (main, main.related_parts[footer], main.package.part_related_by(RT.CORE_PROPERTIES))
    parts = {part.partname.membername: part for part in own if isinstance(part, XmlPart)}
    raw = BytesIO()
    package.save(raw)
    with zipfile.ZipFile(raw) as saved:
        return {name: parts[name] if name in parts else entry(name, saved.read(name)) for name in saved.namelist()}


def _drop_unused(relationships: Relationships) -> None:
    for key, relationship in list(relationships.items()):
        if relationship.reltype not in KEPT:
            del relationships[key]


def _replace(part: object, xml: str) -> None:
    assert isinstance(part, XmlPart)
    part._element = parse_xml(xml)


def _describe(package: Package, document: Document, typist: Typist) -> None:
    """What a file manager shows about the file."""
    properties = package.core_properties
    properties.title = shorten(document.title, PROPERTY_LIMIT)
    properties.author = ""
    properties.comments = shorten(document.colophon or document.cover, PROPERTY_LIMIT)
    properties.language = typist.language.word
    properties.version = document.version
    day = datetime.datetime(*EPOCH)
    if document.updated:
        day = datetime.datetime.fromisoformat(document.updated)
    properties.created = properties.modified = day
