"""An office program other than Word opens every blank file, prints it whole and saves it whole; no file is heavy."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.files.downloads import blank_document
from hooks.files.together import SECTIONS
from hooks.languages import CODES, LANGUAGES
from hooks.text.document import walk_nodes
from hooks.text.plain import plain
from scripts.office import convert, require_office
from tests.browser.paper import write_fontconfig
from tests.conftest import SITE_URL
from tests.docx_reading import paragraphs
from tests.pages import address, page_file, prefix
from tests.pdf_reading import shown_texts

MOST_PAGES = 14
BEGINNING = 12  # letters that tell the small print
DOCX_BYTES, PDF_BYTES, PAGE_BYTES = 60_000, 220_000, 30_000
# A PDF keeps letters that run from right to left as they were drawn, not as they were written.
TEXT_COMES_BACK = [language.code for language in LANGUAGES if language.direction == "ltr"]

Files = dict[tuple[str, str], Path]


@pytest.fixture(scope="module")
def office() -> Path:
    """The office program; the tests fail with one sentence where there is none."""
    try:
        return require_office()
    except RuntimeError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="module")
def copies(site: Path, catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """By language and template, a copy of the blank file with a name of its own."""
    folder = tmp_path_factory.mktemp("office")
    found = {key: folder / "{}-{}.docx".format(*key) for key in _all_files(catalog)}
    for (lang, name), copy in found.items():
        copy.write_bytes(_download(site, lang, f"{name}.docx").read_bytes())
    return found


@pytest.fixture(scope="module")
def printed(office: Path, copies: Files, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    """The PDF that the office program made of each blank file, with letters for each language on any machine."""
    folder = tmp_path_factory.mktemp("printed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(write_fontconfig(tmp_path_factory.mktemp("fonts"))))
        yield _made(office, "pdf", copies, folder)


def _made(office: Path, kind: str, files: Files, folder: Path) -> Files:
    convert(office, kind, list(files.values()), folder / "out", folder / "profile")
    return {key: folder / "out" / f"{file.stem}.{kind}" for key, file in files.items()}


def _all_files(catalog: Catalog) -> list[tuple[str, str]]:
    files = [(lang, name) for lang in CODES for name in catalog.templates]
    assert len(files) >= 12
    return files


def _download(site: Path, lang: str, name: str) -> Path:
    return site / prefix(lang) / "downloads" / name


def _squeezed(text: str) -> str:
    """The text without white space, which a PDF puts where a line ends."""
    return "".join(text.split())


@cache
def _pages(pdf: Path) -> tuple[str, ...]:
    """What each page says, in lines; read once, for several tests look at the same."""
    with PdfDocument(pdf) as opened:
        return tuple(shown_texts(opened))


def _text(pdf: Path, strings: Strings, title: str) -> str:
    """What all pages say, without the foot that would part a sentence which goes on overleaf."""
    pages = [_squeezed(page) for page in _pages(pdf)]
    feet = (_squeezed(strings.fill("text.page", page=number, pages=len(pages))) for number in range(1, len(pages) + 1))
    return "".join(_without(page, f"{_squeezed(title)}·{foot}", foot) for page, foot in zip(pages, feet, strict=True))


def _without(page: str, *feet: str) -> str:
    """A page without its foot, with the title of the document or without."""
    for foot in feet:
        page = page.removeprefix(foot).removesuffix(foot)
    return page


def test_every_blank_file_prints_on_a_handful_of_pages(printed: Files) -> None:
    pages = {key: len(_pages(file)) if file.exists() else 0 for key, file in printed.items()}
    assert pages
    assert {key: count for key, count in pages.items() if not 1 <= count <= MOST_PAGES} == {}


@pytest.mark.parametrize("lang", TEXT_COMES_BACK)
def test_no_last_page_holds_the_small_print_alone(printed: Files, catalog: Catalog, lang: str) -> None:
    alone, found = [], 0
    for name in catalog.templates:
        last = _squeezed(_pages(printed[lang, name])[-1])
        small_print = _squeezed(blank_document(catalog, name, lang, SITE_URL).colophon)
        before, begins, _ = last.partition(small_print[:BEGINNING]) if small_print else (last, "", "")
        found += bool(begins)
        alone += [name] if begins and not before else []
    assert found >= len(catalog.templates) * 0.6
    assert alone == []


@pytest.mark.parametrize("lang", TEXT_COMES_BACK)
def test_no_page_ends_with_a_heading(printed: Files, catalog: Catalog, lang: str) -> None:
    """LibreOffice leaves one behind when too much is to stay together after it."""
    alone, found = [], 0
    for name in catalog.templates:
        nodes = walk_nodes(blank_document(catalog, name, lang, SITE_URL).nodes)
        headings = [_squeezed(plain(node.inlines, "")) for node in nodes if node.kind in SECTIONS]
        pages = [page.strip().splitlines() for page in _pages(printed[lang, name])]
        found += len(headings)
        bodies = [_squeezed("".join(lines[:-1])) for lines in pages[:-1]]
        alone += [(name, heading) for body in bodies for heading in headings if body.endswith(heading)]
    assert found > 20
    assert alone == []


def test_every_blank_file_says_the_same_after_it_was_saved(
    office: Path, copies: Files, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A content control that the program does not know well would say its text again and again."""
    saved = _made(office, "docx", copies, tmp_path_factory.mktemp("saved"))
    for key, file in copies.items():
        wanted = paragraphs(file.read_bytes())
        assert len(wanted) > 2, key
        assert paragraphs(saved[key].read_bytes()) == wanted, key


@pytest.mark.parametrize("lang", TEXT_COMES_BACK)
def test_every_printed_file_carries_every_visible_paragraph(
    printed: Files, site: Path, catalog: Catalog, lang: str
) -> None:
    lost, found = [], 0
    for name in catalog.templates:
        text = _text(printed[lang, name], catalog.strings[lang], catalog.templates[name].words[lang].title)
        for paragraph in filter(str.strip, paragraphs(_download(site, lang, f"{name}.docx").read_bytes())):
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
