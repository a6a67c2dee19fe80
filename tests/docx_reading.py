"""Small Word files made by hand, and what stands in them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hooks.document import Document, Inline, Node, NodeKind
from hooks.writers.docx import write_docx
from tests.docx_structure import MAIN, W

WORDS = (("sign_line", "____"), ("page", "p {page} of {pages}"))


def make(*nodes: Node, lang: str = "en") -> Document:
    """A small contract of these parts."""
    return Document("sample", "contract", lang, "A title", nodes, "", "1.0", "2026-11-22", WORDS)


def says(*inlines: Inline, kind: NodeKind = "paragraph", key: str = "a") -> Node:
    """A part with these inlines."""
    return Node(kind, key, inlines)


def part(data: bytes, name: str = MAIN) -> Element:
    """One part of a file as a tree."""
    return ElementTree.fromstring(zipfile.ZipFile(BytesIO(data)).read(name))


def text_of(document: Document) -> Element:
    """The text of a document as it is written."""
    return part(write_docx(document))


def body(*inlines: Inline, lang: str = "en") -> Element:
    """The text of a document that is one paragraph."""
    return text_of(make(says(*inlines), lang=lang))


def find(parent: Element, path: str) -> Element:
    """The one element at a path."""
    found = parent.find("/".join(f"{W}{step}" for step in path.split("/")))
    assert found is not None, path
    return found


def every(parent: Element, name: str) -> list[Element]:
    """All elements of a name, in order."""
    return list(parent.iter(f"{W}{name}"))


def value(parent: Element, path: str) -> str | None:
    """The `w:val` of the element at a path."""
    return find(parent, path).get(f"{W}val")


def values(parent: Element, name: str) -> list[str | None]:
    """The `w:val` of every element of a name."""
    return [item.get(f"{W}val") for item in every(parent, name)]


def control(parent: Element, tag: str) -> Element:
    """The content control with a tag."""
    return next(item for item in every(parent, "sdt") if tag in values(find(item, "sdtPr"), "tag"))


def text(parent: Element, *, hidden: bool = True) -> str:
    """What the runs of an element say; without `hidden`, those that are shown."""
    runs = (run for run in every(parent, "r") if hidden or run.find(f"{W}rPr/{W}vanish") is None)
    return "".join(found.text or "" for run in runs for found in every(run, "t"))
