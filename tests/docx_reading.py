"""Small Word files made by hand, and what stands in them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hooks.data.blocks import NodeKind
from hooks.files.docx.body import write_docx
from hooks.text.document import Document, Inline, Node, walk_nodes
from hooks.text.lines import TABLES
from hooks.text.plain import plain
from tests.docx_structure import MAIN, W

MARKS = re.compile("[\u200e\u200f]")

_REMARKS = tuple((f"item_{name}", "{text}") for name in ("person", "day", "note"))
WORDS = (
    *_REMARKS,
    ("sign_line", "____"),
    ("box", "box to tick"),
    ("page", "p {page} of {pages}"),
)


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


def text(parent: Element) -> str:
    """What the runs of an element say."""
    return "".join(found.text or "" for found in every(parent, "t"))


def paragraphs(data: bytes) -> list[str]:
    """What each paragraph of a file says, hidden or not, those in tables too."""
    return [text(item) for item in every(part(data), "p")]


def shown(text: str) -> str:
    """The text with every run of white space as one blank, and without the marks of direction, which nobody sees."""
    return " ".join(MARKS.sub("", text).split())


def numbered_lines(document: Document) -> Iterator[str]:
    """The lines that docx.js looks for in a blank file, in order: without guidance and without rows to add."""
    rule = document.word("sign_line")
    for node in walk_nodes(document.nodes):
        if node.kind in TABLES:
            yield from node.head
            yield from (plain(cell, rule) for row in node.rows for cell in row if not node.each)
        elif node.kind == "item":
            yield f"\u2610{node.before}{plain(node.inlines, rule)}{node.after}"
            if node.why:
                yield node.why
        elif node.kind in ("option", "tick"):
            yield f"\u2610 {plain(node.inlines, rule)}"
        elif node.kind != "choice":
            yield plain(node.inlines, rule)
