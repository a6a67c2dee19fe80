"""Which files there are to download, and what a blank one says of itself."""

from __future__ import annotations

import pytest

from hooks.catalog import Catalog
from hooks.downloads import WRITERS, blank_document, list_downloads
from hooks.languages import CODES
from hooks.markers import FORMATS


def test_the_formats_that_pages_link_to_are_those_that_are_written() -> None:
    assert set(FORMATS) == set(WRITERS)


@pytest.mark.parametrize("lang", CODES)
def test_every_template_is_there_in_every_format(catalog: Catalog, lang: str) -> None:
    names = [item.name for item in list_downloads(catalog, lang, "https://x/") if item.format in FORMATS]
    assert names == [f"{template}.{name}" for template in catalog.templates for name in WRITERS]


@pytest.mark.parametrize("lang", CODES)
def test_a_blank_file_says_where_it_comes_from(catalog: Catalog, lang: str) -> None:
    document = blank_document(catalog, "ending-email", lang, "https://x/")
    prefix = "" if lang == "en" else f"{lang}/"
    assert f"https://x/{prefix}templates/ending-email/" in document.colophon


def test_a_blank_file_says_which_version_it_is(catalog: Catalog) -> None:
    structure = catalog.templates["ending-email"].structure
    document = blank_document(catalog, "ending-email", "en", "https://x/")
    assert (document.version, document.updated) == (structure.version, structure.updated)
    assert structure.version in document.colophon
