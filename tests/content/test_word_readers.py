"""What programs that know little of Word read in a blank file: one version, and controls only where one types."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import docx
import mammoth
import pypandoc
import pytest
from docx.oxml.ns import qn
from docx.text.run import Run

from hooks.data.catalog import Catalog
from hooks.files.docx.body import write_docx
from hooks.files.downloads import blank_document
from hooks.languages import CODES
from hooks.text.document import Document, walk_nodes
from hooks.text.lines import document_lines
from tests.conftest import SITE_URL
from tests.docx_reading import paragraphs, part, shown, text
from tests.docx_structure import W

pytestmark = pytest.mark.thorough

BOX = "\u2610"
IN_CONTROLS = 0.4


@pytest.fixture(scope="module", params=CODES)
def files(request: pytest.FixtureRequest, catalog: Catalog) -> list[tuple[Document, bytes]]:
    """The blank documents of a language, each with its file."""
    documents = [blank_document(catalog, name, request.param, SITE_URL) for name in catalog.templates]
    assert len(documents) > 20
    return [(document, write_docx(document)) for document in documents]


def _squeezed(text: str) -> str:
    """Without white space, marks of direction and boxes, which readers set each in their own way."""
    return "".join(shown(text).split()).replace(BOX, "")


def test_a_reader_that_knows_nothing_of_hidden_text_sees_one_version(files: list[tuple[Document, bytes]]) -> None:
    """mammoth, the engine of many previews, reads all that stands in a file, and says the lines of the document."""
    for document, data in files:
        seen = _squeezed(mammoth.extract_raw_text(BytesIO(data)).value)
        assert seen == "".join(map(_squeezed, paragraphs(data))), document.template
        lines = [cell for line in document_lines(document) for cell in line.cells]
        numbers = [node for node in walk_nodes(document.nodes) if node.number]
        typed = sum(len(node.number) + (node.kind != "subclause") for node in numbers)  # Word makes them by itself
        assert len(seen) == len(_squeezed("".join(lines))) - typed, document.template


def test_pandoc_reads_the_same_words(files: list[tuple[Document, bytes]], tmp_path: Path) -> None:
    """Through it a file becomes Markdown, a web page or a book. A title is no line of the text to it."""
    names = []
    for document, data in files:
        names.append(tmp_path / f"{document.template}.docx")
        names[-1].write_bytes(data)
    seen, *_ = _pandoc(names)  # all files at once, which takes a few seconds
    assert len(seen) > 10_000
    titled = 0
    for (document, data), name in zip(files, names, strict=True):
        wanted = "".join(map(_squeezed, paragraphs(data)))
        if not seen.startswith(wanted):
            titled += 1
            [title] = [_squeezed(node_text) for node_text in _titles(document)]
            assert titled > 1 or _pandoc([name])[1] == title
            wanted = wanted.replace(title, "", 1)
        assert seen[: len(wanted)] == wanted, document.template
        seen = seen[len(wanted) :]
    assert seen == ""
    assert titled


def _pandoc(names: list[Path]) -> tuple[str, str]:
    """What pandoc reads in files, and in the title of the last."""
    read = pypandoc.convert_file(names, "json", format="docx", extra_args=["--file-scope"], sort_files=False)
    found = json.loads(read)
    return _squeezed("".join(_words(found["blocks"]))), _squeezed("".join(_words(found["meta"].get("title", {}))))


def _titles(document: Document) -> Iterator[str]:
    """The text of the title of a document."""
    for line in document_lines(document):
        if line.kind == "title":
            yield "".join(line.cells)


def _words(part: Any) -> Iterator[str]:
    """The texts in what pandoc makes of a file."""
    if isinstance(part, dict):
        if part.get("t") == "Str":
            yield part["c"]
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _words(inner)


def test_no_letter_of_a_blank_file_is_hidden(files: list[tuple[Document, bytes]]) -> None:
    for document, data in files:
        body = docx.Document(BytesIO(data))
        runs = [Run(element, body.paragraphs[0]) for element in body.element.body.iter(qn("w:r"))]
        assert len(runs) > 5
        assert [run.text for run in runs if run.font.hidden] == [], document.template


def test_most_of_a_blank_file_is_plain_text_and_no_control(files: list[tuple[Document, bytes]]) -> None:
    shares = {}
    for document, data in files:
        body = part(data)
        inside = sum(len(text(control)) for control in _outermost(body))
        shares[document.template] = inside / len(text(body))
    assert max(shares.values()) > 0.02
    assert {name: share for name, share in shares.items() if share > IN_CONTROLS} == {}


def _outermost(parent: Element) -> Iterator[Element]:
    """The content controls that stand in no other one."""
    for child in parent:
        if child.tag == f"{W}sdt":
            yield child
        else:
            yield from _outermost(child)
