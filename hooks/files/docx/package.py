"""The package of a Word file: python-docx's, without what we do not need, and the same bytes each time."""

from __future__ import annotations

import datetime
import zipfile
from functools import cache
from io import BytesIO

import docx
from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.opc.rel import Relationships
from docx.oxml.parser import parse_xml

from hooks.files.docx.parts import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    fonts_part,
    footer_part,
    numbering_part,
    section,
    settings_part,
)
from hooks.files.docx.styles import styles_part
from hooks.files.docx.xml import Typist, element, root, shorten
from hooks.files.together import is_wide
from hooks.text.document import Document

KEPT = {RT.STYLES, RT.SETTINGS, RT.NUMBERING, RT.FONT_TABLE, RT.THEME, RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES}
PROPERTY_LIMIT = 255
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP file knows; stands where we have no date."""


def pack(document: Document, body: str, typist: Typist) -> bytes:
    """The file with `body` as its text."""
    package, footer = _shell(typist, wide=is_wide(document))
    title = document.title if any(node.kind == "title" for node in document.nodes) else ""
    _replace(package.part.related_parts[footer], footer_part(document.word("page"), typist, title))
    _replace(package.part, root("document", element("body", body, section(footer, typist, wide=is_wide(document)))))
    _describe(package, document, typist)
    raw = BytesIO()
    package.save(raw)
    return _rezip(raw)


@cache
def _shell(typist: Typist, *, wide: bool) -> tuple[Package, str]:
    """A package of the language, used for one document after the other, and the relationship of its foot.

    Everything but the text, the foot and the properties is the same in all files, and takes longer than they do.
    """
    package = docx.Document()
    main = package.part
    _drop_unused(main.rels)
    _drop_unused(main.package.rels)
    footer = package.sections[0].footer
    footer.is_linked_to_previous = False
    footer_id = main.relate_to(footer.part, RT.FOOTER)
    _replace(main.part_related_by(RT.STYLES), styles_part(typist, PAGE_HEIGHT - PAGE_WIDTH if wide else 0))
    _replace(main.part_related_by(RT.NUMBERING), numbering_part(typist))
    _replace(main.part_related_by(RT.SETTINGS), settings_part(typist))
    main.part_related_by(RT.FONT_TABLE)._blob = f"{XML}{fonts_part(typist)}".encode()
    return package, footer_id


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


def _rezip(raw: BytesIO) -> bytes:
    """The same entries without the time and the machine they were made on."""
    made = BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 0
            entry.external_attr = 0
            target.writestr(entry, source.read(name), zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()
