"""An office program other than Word opens every blank file and prints it whole, and no file is heavy."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from hooks.catalog import Catalog
from hooks.downloads import blank_document
from hooks.languages import CODES
from scripts.office import require_office, write_pdfs
from tests.conftest import SITE_URL
from tests.docx_structure import W
from tests.pages import address, page_file, prefix

MOST_PAGES = 14
BEGINNING = 12  # letters that tell the small print
DOCX_BYTES, PDF_BYTES, PAGE_BYTES = 60_000, 200_000, 40_000
TEXT_COMES_BACK = ("en", "hr", "zh")  # a PDF keeps Arabic letters as they were drawn, not as they were written

Printed = dict[tuple[str, str], Path]


@pytest.fixture(scope="module")
def office() -> Path:
    """The office program; the tests fail with one sentence where there is none."""
    try:
        return require_office()
    except RuntimeError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="module")
def printed(office: Path, site: Path, catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """By language and template, the PDF that the office program made of the blank file."""
    folder = tmp_path_factory.mktemp("office")
    copies = {key: folder / "{}-{}.docx".format(*key) for key in _all_files(catalog)}
    for (lang, name), copy in copies.items():
        copy.write_bytes(_download(site, lang, f"{name}.docx").read_bytes())
    write_pdfs(office, list(copies.values()), folder / "out", folder / "profile")
    return {key: folder / "out" / f"{copy.stem}.pdf" for key, copy in copies.items()}


def _all_files(catalog: Catalog) -> list[tuple[str, str]]:
    files = [(lang, name) for lang in CODES for name in catalog.templates]
    assert len(files) >= 12
    return files


def _download(site: Path, lang: str, name: str) -> Path:
    return site / prefix(lang) / "downloads" / name


def _squeezed(text: str) -> str:
    """The text without white space, which a PDF puts where a line ends."""
    return "".join(text.split())


def _paragraphs(docx: Path) -> Iterator[str]:
    """The paragraphs of a Word file as they are printed: without hidden runs."""
    with zipfile.ZipFile(docx) as package:
        body = ET.fromstring(package.read("word/document.xml"))
    for paragraph in body.iter(f"{W}p"):
        runs = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}rPr/{W}vanish") is None]
        yield "".join(part.text or "" for run in runs for part in run.iter(f"{W}t"))


def test_every_blank_file_prints_on_a_handful_of_pages(printed: Printed) -> None:
    pages = {key: len(PdfReader(file).pages) if file.exists() else 0 for key, file in printed.items()}
    assert pages
    assert {key: count for key, count in pages.items() if not 1 <= count <= MOST_PAGES} == {}


@pytest.mark.parametrize("lang", TEXT_COMES_BACK)
def test_no_last_page_holds_the_small_print_alone(printed: Printed, catalog: Catalog, lang: str) -> None:
    alone, found = [], 0
    for name in catalog.templates:
        last = _squeezed(PdfReader(printed[lang, name]).pages[-1].extract_text())
        small_print = _squeezed(blank_document(catalog, name, lang, SITE_URL).colophon)
        before, begins, _ = last.partition(small_print[:BEGINNING])
        found += bool(begins)
        alone += [name] if begins and not before else []
    assert found >= len(catalog.templates) * 0.9
    assert alone == []


@pytest.mark.parametrize("lang", TEXT_COMES_BACK)
def test_every_printed_file_carries_every_visible_paragraph(
    printed: Printed, site: Path, catalog: Catalog, lang: str
) -> None:
    lost, found = [], 0
    for name in catalog.templates:
        text = _squeezed("".join(page.extract_text() for page in PdfReader(printed[lang, name]).pages))
        for paragraph in filter(str.strip, _paragraphs(_download(site, lang, f"{name}.docx"))):
            found += 1
            if _squeezed(paragraph) not in text:
                lost.append((name, paragraph))
    assert found > 10 * len(catalog.templates)
    assert lost == []


@pytest.mark.parametrize(("suffix", "most"), [("docx", DOCX_BYTES), ("pdf", PDF_BYTES)])
def test_no_blank_file_is_heavy(site: Path, catalog: Catalog, suffix: str, most: int) -> None:
    sizes = {key: _download(site, key[0], f"{key[1]}.{suffix}").stat().st_size for key in _all_files(catalog)}
    assert {key: size for key, size in sizes.items() if not 0 < size < most} == {}


def test_no_page_with_a_builder_is_heavy(site: Path, catalog: Catalog) -> None:
    pages = {key: page_file(site, address(key[0], f"templates/{key[1]}/")) for key in _all_files(catalog)}
    sizes = {key: len(gzip.compress(page.read_bytes(), 9)) for key, page in pages.items()}
    assert {key: size for key, size in sizes.items() if not 0 < size < PAGE_BYTES} == {}
