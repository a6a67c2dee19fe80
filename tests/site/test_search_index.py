"""Each language has an index of its own pages, light enough for a phone, and nothing of the theme's search is left."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.web.search import index_path
from scripts.search import index_of
from tests.pages import address, html_files, page_file, page_paths, prefix, read_html, zipped

KILOBYTE = 1024
ENGINE = ("search/panel.js", "search/engine.js")
LIBRARY = "vendor/minisearch.js"


@cache
def _index(site: Path, lang: str) -> dict[str, Any]:
    index: dict[str, Any] = json.loads((site / index_path(lang)).read_text("utf-8"))
    return index


@pytest.mark.parametrize("lang", CODES)
def test_an_index_leads_to_every_page_of_its_language_and_its_headings(site: Path, lang: str) -> None:
    pages = _index(site, lang)["pages"]
    assert {url for url, *_ in pages} == {path.removeprefix("./") for path in page_paths(lang)}
    headings = 0
    for url, title, kind, _, parts in pages:
        html = read_html(page_file(site, address(lang, url)))
        assert html.root.attributes["lang"] == lang, url
        assert title, url
        assert kind or not url, url
        assert not [name for name, _ in parts if name not in html.ids], url
        headings += len(parts)
    assert headings > 200


def test_no_index_holds_words_of_another_script(site: Path) -> None:
    scripts = {"arabic": re.compile("[\u0621-\u064a]"), "han": re.compile("[\u4e00-\u9fff]")}
    assert {BY_CODE[lang].script.name for lang in CODES} >= scripts.keys()
    for lang in CODES:
        foreign = [signs for name, signs in scripts.items() if name != BY_CODE[lang].script.name]
        terms = _index(site, lang)["terms"].split(" ")
        assert len(terms) > 1500
        assert [term for term in terms if any(signs.search(term) for signs in foreign)] == []


@pytest.mark.parametrize("lang", CODES)
def test_the_command_searches_the_very_index_of_the_site(site: Path, catalog: Catalog, lang: str) -> None:
    assert index_of(catalog, lang) == (site / index_path(lang)).read_bytes()


@pytest.mark.parametrize("lang", CODES)
def test_index_and_engine_weigh_less_than_160_kilobytes(site: Path, lang: str) -> None:
    assert zipped(*(site / name for name in (*ENGINE, LIBRARY, index_path(lang)))) < 160 * KILOBYTE


def test_the_field_of_every_page_names_the_index_of_its_language(site: Path) -> None:
    pages = 0
    for page in html_files(site):
        (field,) = [element for element in read_html(page).elements if "data-search" in element.attributes]
        lang = read_html(page).root.attributes["lang"]
        named = field.attributes["data-search"]
        base = site / "outside" if page.name == "404.html" else page.parent
        if page.name != "404.html":
            assert (base / named).resolve() == (site / index_path(lang)).resolve(), page
            pages += 1
    assert pages > 300


def test_nothing_of_the_search_of_the_theme_is_published(site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    assert index_path("en") in names
    assert [name for name in names if "lunr" in name or "workers/" in name or "search_index" in name] == []
    html = page_file(site, f"{prefix('hr')}decide/signs/").read_text("utf-8")
    assert [word for word in ("md-search", "workers/search", "__search_") if word in html] == []


def test_a_copy_of_what_others_wrote_bears_its_licence(site: Path) -> None:
    text = (site / LIBRARY).read_text("utf-8")
    assert text.startswith("/*! Copyright 2022 Luca Ongaro")
    assert "MIT" in text or "Permission is hereby granted" in text
    assert sorted(path.name for path in (site / "vendor").iterdir()) == [Path(LIBRARY).name]
