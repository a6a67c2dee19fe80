"""Every PDF file of the site: its text in the order of reading, its bookmarks, links, fonts and size."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pdfua import validate
from pikepdf import Pdf
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from hooks.data.catalog import Catalog
from hooks.files.downloads import blank_document
from hooks.files.pen import for_pen, has_alternatives, is_for_pen
from hooks.languages import BY_CODE, CODES, LANGUAGES
from hooks.text.document import Document, Node, Ref, walk_nodes
from hooks.text.lines import Line, document_lines, numbered
from hooks.text.plain import plain
from tests.building import SITE_URL
from tests.pages import TOOLS, prefix
from tests.pdf_reading import assert_in_order, fonts_of, links, outline, squeezed
from tests.pdf_samples import told, widgets

SECTIONS = ("clause", "step", "card")
NO_BRACKETS = str.maketrans("", "", "[]【】")
LEFT_TO_RIGHT = [language.code for language in LANGUAGES if language.direction == "ltr"]


Files = list[tuple[Document, Path]]
"""Documents, each with its file."""


@cache
def read(file: Path) -> PdfReader:
    """A file that is open; several tests look at the same."""
    return PdfReader(file)


@cache
def texts_of(file: Path) -> tuple[str, ...]:
    """What each page of a file says."""
    return tuple(page.extract_text() for page in read(file).pages)


def body_of(document: Document, file: Path) -> str:
    """The squeezed text of all pages without their footers."""
    texts = [squeezed(text) for text in texts_of(file)]
    numbers = [document.word("page").format(page=number, pages=len(texts)) for number in range(1, len(texts) + 1)]
    footers = [f"{document.title} {number}" for number in numbers]
    return "".join(text.removesuffix(squeezed(footer)) for text, footer in zip(texts, footers, strict=True))


def letters(text: str) -> str:
    """The Arabic letters alone: what stands between them changes its side with the direction of the line.

    One sign has the name of God; the program that reads here takes it apart from the wrong side.
    """
    found = "".join(letter for letter in unicodedata.normalize("NFKC", text) if "\u0621" <= letter <= "\u064a")
    return found.replace("اهلل", "الله")


def heading(node: Node) -> str:
    """A heading as a bookmark shows it."""
    return numbered(node, plain(node.inlines, ""))


def on_paper(document: Document) -> list[Line]:
    """The lines of a document as its PDF has them: for a pen, and the note of a section below its heading."""
    lines = list(document_lines(for_pen(document)))
    for place, (line, following) in enumerate(pairwise(lines)):
        if line.kind == "note" and following.kind in SECTIONS:
            lines[place : place + 2] = [following, line]
    return lines


def flat(entries: list[Any]) -> Iterator[str]:
    """The titles of bookmarks on all levels, in order."""
    for entry in entries:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield str(entry)


def page_of(document: Document) -> str:
    """The address of a template's page."""
    folder = "tools" if document.template in TOOLS else "templates"
    return f"{SITE_URL}{prefix(document.lang)}{folder}/{document.template}/"


def blanks(site: Path, catalog: Catalog, lang: str) -> Files:
    assert len(catalog.templates) > 2
    folder = site / prefix(lang) / "downloads"
    return [(blank_document(catalog, name, lang, SITE_URL), folder / f"{name}.pdf") for name in catalog.texts]


@pytest.mark.parametrize("lang", LEFT_TO_RIGHT)
def test_a_real_file_holds_its_whole_text_in_reading_order(site: Path, catalog: Catalog, lang: str) -> None:
    for document, file in blanks(site, catalog, lang):
        cells = [cell for line in on_paper(document) for cell in line.cells]
        wanted = [squeezed(cell) for cell in cells if cell != document.word("sign_line")]
        assert len(wanted) > 5
        assert_in_order(body_of(document, file), wanted)


def test_a_real_arabic_file_holds_its_whole_text_in_reading_order(site: Path, catalog: Catalog) -> None:
    for document, file in blanks(site, catalog, "ar"):
        cells = [letters(cell) for line in on_paper(document) for cell in line.cells]
        wanted = [cell for cell in cells if cell]
        assert len(wanted) > 5
        with PdfDocument(file) as opened:
            pages = [letters(page.get_textpage().get_text_range()) for page in opened]
        foot = letters(f"{document.title} {document.word('page')}")
        assert_in_order("".join(page.replace(foot, "") for page in pages), wanted)


@pytest.mark.parametrize("lang", CODES)
def test_the_bookmarks_of_a_real_file_are_its_headings(site: Path, catalog: Catalog, lang: str) -> None:
    found = 0
    for document, file in blanks(site, catalog, lang):
        headings = [node for node in walk_nodes(document.nodes) if node.kind in ("title", "clause", "step", "card")]
        titles = list(flat(outline(read(file).outline)))
        wanted = [squeezed(heading(node)).translate(NO_BRACKETS) for node in headings]  # a label below a line has none
        assert [squeezed(title).translate(NO_BRACKETS) for title in titles] == wanted
        found += len(titles)
    assert found > len(catalog.templates)


@pytest.mark.parametrize("lang", CODES)
def test_every_reference_of_a_real_file_is_a_link_and_its_last_line_leads_to_the_page(
    site: Path, catalog: Catalog, lang: str
) -> None:
    references = 0
    for document, file in blanks(site, catalog, lang):
        found = links(read(file))
        inner = [link for link in found if "/Dest" in link or "/D" in link.get("/A", {})]
        addresses = {str(link["/A"]["/URI"]) for link in found if link not in inner}
        assert addresses == {page_of(document)}
        told = [inline for node in walk_nodes(document.nodes) for inline in node.inlines if isinstance(inline, Ref)]
        assert len(inner) >= len(told)
        references += len(told)
    assert references > 5


@pytest.mark.parametrize("lang", CODES)
def test_a_real_file_brings_its_fonts(site: Path, catalog: Catalog, lang: str) -> None:
    for _, file in blanks(site, catalog, lang):
        fonts = fonts_of(read(file))
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts.values())
        families = {name.split("-")[0].casefold() for name in fonts}
        assert families == {family.replace(" ", "").casefold() for family in BY_CODE[lang].pdf_fonts}


@pytest.mark.parametrize("lang", CODES)
def test_an_independent_checker_finds_nothing_against_pdf_ua(site: Path, catalog: Catalog, lang: str) -> None:
    files = blanks(site, catalog, lang)
    assert len(files) > 2
    for _, file in files:
        assert [(file.name, finding.rule_id, finding.message) for finding in validate(str(file)).findings] == []


@pytest.mark.parametrize("lang", CODES)
def test_the_structure_of_a_file_has_no_fault(site: Path, catalog: Catalog, lang: str) -> None:
    """Objects, streams and cross references, as qpdf reads them."""
    files = blanks(site, catalog, lang)
    assert len(files) > 2
    for _, file in files:
        with Pdf.open(file) as opened:
            assert (file.name, opened.check_pdf_syntax()) == (file.name, [])


LONGEST = 7
"""How many pages a contract has at most."""


@pytest.mark.parametrize("lang", CODES)
def test_a_contract_is_no_longer_than_people_read(site: Path, catalog: Catalog, lang: str) -> None:
    pages = {
        file.name: len(read(file).pages)
        for document, file in blanks(site, catalog, lang)
        if document.kind == "contract"
    }
    assert len(pages) > 1
    assert {name: count for name, count in pages.items() if count > LONGEST} == {}


@pytest.mark.parametrize("lang", CODES)
def test_no_page_holds_a_line_alone_or_nothing_but_small_print(site: Path, catalog: Catalog, lang: str) -> None:
    found = 0
    for document, file in blanks(site, catalog, lang):
        small = squeezed(document.colophon)
        for number, page in enumerate(read(file).pages[1:], 2):
            lines = [line for line in texts_of(file)[number - 1].split("\n") if squeezed(line)][:-1]
            text = squeezed("".join(lines))
            fields = [note for note in page.get("/Annots", []) if note.get_object()["/Subtype"] == "/Widget"]
            assert len(lines) > 1 or len(fields) > 1, f"{file.name}, page {number}: {lines}"
            assert len(text) > len(small) + 5 or small[:20] not in text, f"{file.name}, page {number}: {lines}"
            found += 1
    assert found > len(catalog.templates)


FEW = 6  # lines


@pytest.mark.parametrize("lang", CODES)
def test_no_last_page_is_almost_empty(site: Path, catalog: Catalog, lang: str) -> None:
    found = 0
    for document, file in blanks(site, catalog, lang):
        if len(read(file).pages) < 2:
            continue
        small = squeezed(document.colophon)
        lines = [squeezed(line) for line in texts_of(file)[-1].split("\n")]
        text = [line for line in lines[:-1] if line and line not in small]
        assert len(text) > FEW, f"{file.name}: {text}"
        found += 1
    assert found > 10


@pytest.mark.parametrize("lang", CODES)
def test_what_is_signed_says_once_at_its_head_how_it_is_filled_in_by_hand(
    site: Path, catalog: Catalog, lang: str
) -> None:
    times = 0
    for document, file in blanks(site, catalog, lang):
        bare = letters if lang == "ar" else squeezed
        legend = bare(document.word("legend"))
        with PdfDocument(file) as opened:
            texts = [bare(page.get_textpage().get_text_range()) for page in opened]
        assert [text.count(legend) for text in texts] == [int(has_alternatives(document)), *[0] * (len(texts) - 1)]
        times += has_alternatives(document)
    assert times > 2


@pytest.mark.parametrize("lang", CODES)
def test_a_file_for_the_pen_has_fields_and_boxes_that_speak(site: Path, catalog: Catalog, lang: str) -> None:
    found = 0
    for document, file in blanks(site, catalog, lang):
        fields = widgets(read(file))
        if lang != "ar":  # where some have no box, and there is nothing to type in
            assert bool(fields) == is_for_pen(document), file.name
        assert all(told(field).strip(" ,،，") for field in fields)
        names = [str(field["/T"]) for field in fields if "/T" in field]
        assert len(names) == len(set(names)), file.name
        found += len(fields)
    assert found > 300


@pytest.mark.parametrize("lang", CODES)
def test_a_receipt_needs_no_third_page(site: Path, catalog: Catalog, lang: str) -> None:
    [receipt] = [file for document, file in blanks(site, catalog, lang) if document.template == "settlement-receipt"]
    assert len(read(receipt).pages) == 2


@pytest.mark.parametrize("lang", CODES)
def test_the_message_that_ends_stands_on_one_page(site: Path, catalog: Catalog, lang: str) -> None:
    [message] = [file for document, file in blanks(site, catalog, lang) if document.template == "ending-email"]
    assert len(read(message).pages) == 1
