"""Templates and tools can be taken away blank: four formats, four languages, linked from their page, valid."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import markdown
import pytest
from pypdf import PdfReader

from hooks.data.catalog import Catalog
from hooks.files.downloads import WRITERS, blank_document
from hooks.languages import BY_CODE, CODES, TEXT_CODES, VARIANTS
from hooks.text.document import Document, walk_nodes
from hooks.text.lines import document_lines
from hooks.text.open import build_document
from tests import docx_reading
from tests.conftest import SITE_URL
from tests.docx_reading import numbered_lines, shown
from tests.docx_structure import PARAGRAPH_ID, W, check_docx
from tests.pages import FORMATS, TEMPLATES, TEXTS, TOOLS, Html, address, page_file, read_html, text_path

FOLDER = "downloads"


def _file(site: Path, lang: str, name: str) -> Path:
    return site / BY_CODE[lang].downloads / name


def _page(site: Path, lang: str, name: str) -> Html:
    return read_html(page_file(site, address(lang, text_path(name))))


def _document(catalog: Catalog, lang: str, name: str) -> Document:
    return build_document(catalog.texts[name], lang, catalog.strings[lang])


@pytest.mark.parametrize("lang", TEXT_CODES)
def test_the_downloads_are_exactly_those_of_the_templates(site: Path, lang: str) -> None:
    folders = {path.name for path in _file(site, lang, "").iterdir() if path.is_dir()}
    assert folders == {variant.code for variant in VARIANTS if variant.base == lang}
    files = {path.name for path in _file(site, lang, "").iterdir()} - folders
    single = {f"{name}.{file_format}" for name in TEXTS for file_format in FORMATS}
    assert len(single) >= 12
    assert files == single | {"all.zip", "templates.json"}
    assert all(_file(site, lang, name).stat().st_size for name in files)


@pytest.mark.parametrize("lang", CODES)
def test_every_file_is_linked_from_the_page_of_its_template(site: Path, lang: str) -> None:
    for name in TEXTS:
        linked = {link.attributes.get("href", "") for link in _page(site, lang, name).find("a")}
        expected = {f"../../{FOLDER}/{name}.{file_format}" for file_format in FORMATS}
        assert expected <= linked, name


@pytest.mark.parametrize("lang", CODES)
def test_one_archive_holds_every_file_as_it_is(site: Path, lang: str) -> None:
    with zipfile.ZipFile(_file(site, lang, "all.zip")) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted(f"{name}.{suffix}" for name in TEXTS for suffix in FORMATS)
        for name in archive.namelist():
            assert archive.read(name) == _file(site, lang, name).read_bytes(), name


@pytest.mark.parametrize("lang", CODES)
def test_the_list_for_machines_names_files_that_exist(site: Path, lang: str) -> None:
    lists = json.loads(_file(site, lang, "templates.json").read_bytes())
    ids = {key: sorted(text["id"] for text in texts) for key, texts in lists.items()}
    assert ids == {"templates": sorted(TEMPLATES), "tools": sorted(TOOLS)}
    for text in (*lists["templates"], *lists["tools"]):
        for url in (text["page"], *text["files"].values()):
            assert url.startswith(SITE_URL)
            assert page_file(site, url.removeprefix(SITE_URL)).is_file(), url


@pytest.mark.parametrize("lang", CODES)
def test_every_word_file_opens_and_has_no_fault_of_structure(site: Path, lang: str) -> None:
    for name in TEXTS:
        data = _file(site, lang, f"{name}.docx").read_bytes()
        assert docx.Document(BytesIO(data)).core_properties.title, name
        assert check_docx(data, BY_CODE[lang]) == [], name


@pytest.mark.parametrize("lang", CODES)
def test_each_paragraph_of_a_word_file_reads_as_its_line_and_no_other_program_sees_more(
    site: Path, catalog: Catalog, lang: str
) -> None:
    """All letters are read, as programs do that do not know what is hidden; the browser finds lines by their number."""
    for name in TEXTS:
        document = blank_document(catalog, name, lang, SITE_URL)
        text = docx_reading.part(_file(site, lang, f"{name}.docx").read_bytes())
        paragraphs = [(item.get(PARAGRAPH_ID), shown(docx_reading.text(item))) for item in text.iter(f"{W}p")]
        lines = enumerate(map(shown, numbered_lines(document)), 1)
        assert [found for found in paragraphs if all(found)] == [(f"{n:08X}", line) for n, line in lines if line], name
        guidance = [paragraph for id, paragraph in paragraphs if paragraph and not id]
        notes = [line.cells[0] for line in document_lines(document) if line.kind in ("note", "cover", "colophon")]
        assert Counter(note.removeprefix("\u2610 ") for note in guidance) == Counter(map(shown, notes)), name


@pytest.mark.parametrize("lang", CODES)
def test_a_file_of_the_site_is_what_its_writer_makes(site: Path, catalog: Catalog, lang: str) -> None:
    """Of one template; two builds give the same bytes of all, see `test_builds`."""
    document = blank_document(catalog, TEMPLATES[0], lang, SITE_URL)
    assert len(WRITERS) == len(FORMATS)
    for suffix, write in WRITERS.items():
        assert _file(site, lang, f"{TEMPLATES[0]}.{suffix}").read_bytes() == write(document), suffix


@pytest.mark.parametrize("lang", CODES)
def test_every_pdf_is_tagged_for_screen_readers_and_says_what_it_is(site: Path, catalog: Catalog, lang: str) -> None:
    """What its pages say and show, see `test_pdf_documents`."""
    for name in TEXTS:
        data = _file(site, lang, f"{name}.pdf").read_bytes()
        reader = PdfReader(BytesIO(data))
        root: Any = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"], name
        assert "/StructTreeRoot" in root, name
        assert str(root["/Lang"]).split("-")[0] == lang, name
        assert root["/ViewerPreferences"]["/DisplayDocTitle"], name
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data(), name
        assert reader.metadata is not None
        assert reader.metadata.title == catalog.texts[name].words[lang].title, name


@pytest.mark.parametrize("lang", CODES)
def test_every_text_file_opens_in_old_windows_programs(site: Path, lang: str) -> None:
    for name in TEXTS:
        data = _file(site, lang, f"{name}.txt").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf"), name
        assert data.endswith(b"\r\n"), name
        assert data.count(b"\n") == data.count(b"\r\n") > 3, name
        assert data.decode("utf-8-sig").count("\ufeff") == 0, name


@pytest.mark.parametrize("lang", CODES)
def test_every_markdown_file_has_the_headings_and_tables_of_the_template(
    site: Path, catalog: Catalog, lang: str
) -> None:
    for name in TEXTS:
        html = markdown.markdown(_file(site, lang, f"{name}.md").read_text("utf-8"), extensions=["tables"])
        kinds = [node.kind for node in walk_nodes(_document(catalog, lang, name).nodes)]
        tables = sum(kinds.count(kind) for kind in ("table", "signatures", "rows"))
        assert html.count("<table>") == tables, name
        assert html.count("<h1>") == kinds.count("title"), name
        assert html.count("<h2>") == sum(kinds.count(kind) for kind in ("clause", "step", "card")), name
        assert html.count("[ ]") == sum(kinds.count(kind) for kind in ("item", "option", "tick")), name
