"""Which files there are to download, and what a blank one says of itself."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from hooks.data.catalog import Catalog
from hooks.files import downloads
from hooks.files.downloads import blank_document, list_downloads
from hooks.languages import CODES
from hooks.text.document import Document, walk_nodes
from hooks.text.lines import document_lines

pytestmark = pytest.mark.thorough

SITE = "https://x/"
QUICK = {"one": lambda document: document.title.encode(), "two": lambda document: document.lang.encode()}


@pytest.fixture(scope="module")
def files(catalog: Catalog) -> dict[str, bytes]:
    """The Croatian files by name, with writers that need no time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(downloads, "WRITERS", QUICK)
        return {item.name: item.content for item in list_downloads(catalog, "hr", SITE)}


def test_every_template_is_there_in_every_format(catalog: Catalog, files: dict[str, bytes]) -> None:
    assert catalog.templates
    assert {f"{template}.{name}" for template in catalog.templates for name in QUICK} <= files.keys()


def test_the_files_are_in_the_language_that_was_asked_for(files: dict[str, bytes]) -> None:
    assert files["ending-email.two"] == b"hr"


def test_one_archive_holds_every_file_once(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["all.zip"])) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    assert inside == {name: content for name, content in files.items() if name.endswith((".one", ".two"))}


def test_the_archive_does_not_change_with_the_clock(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["all.zip"])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_list_for_machines_names_every_template_with_its_addresses(
    catalog: Catalog, files: dict[str, bytes]
) -> None:
    listed = json.loads(files["templates.json"])["templates"]
    assert [item["id"] for item in listed] == list(catalog.templates)
    assert all(item["page"] == f"{SITE}hr/templates/{item['id']}/" for item in listed)


@pytest.mark.parametrize("lang", CODES)
def test_a_blank_file_says_where_it_comes_from(catalog: Catalog, lang: str) -> None:
    document = blank_document(catalog, "ending-email", lang, SITE)
    prefix = "" if lang == "en" else f"{lang}/"
    assert f"{SITE}{prefix}templates/ending-email/" in document.colophon


def test_a_blank_file_says_which_version_it_is(catalog: Catalog) -> None:
    structure = catalog.templates["ending-email"].structure
    document: Document = blank_document(catalog, "ending-email", "en", SITE)
    assert (document.version, document.updated) == (structure.version, structure.updated)
    assert structure.version in document.colophon


@pytest.mark.parametrize("name", ["service-agreement", "handover-record", "ending-letter"])
def test_what_is_signed_speaks_of_its_template_in_a_note_to_take_out_alone(catalog: Catalog, name: str) -> None:
    document = blank_document(catalog, name, "en", SITE)
    assert document.colophon == ""
    assert f"{SITE}templates/{name}/" in document.cover
    *_, last = document_lines(document)
    assert (next(document_lines(document)).kind, last.kind in ("row", "paragraph")) == ("cover", True)


def test_the_alternatives_of_a_blank_file_have_a_letter_each(catalog: Catalog) -> None:
    document = blank_document(catalog, "ending-email", "en", SITE)
    choices = [node.children for node in walk_nodes(document.nodes) if node.kind == "choice"]
    assert choices, "there is nothing to choose"
    for options in choices:
        letters = document.word("letters").split()[: len(options)]
        assert [option.note.split(" ")[0] for option in options[: len(letters)]] == letters
