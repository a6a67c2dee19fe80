"""Who shares a link gets a picture, a title and a text of the page, and search engines the way to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hooks.languages import BY_CODE, CODES
from tests.conftest import SITE_URL
from tests.pages import Html, address, page_file, page_paths, read_html


def said(html: Html, name: str) -> str:
    """What a page says under a name of Open Graph; it says it once."""
    (element,) = html.find("meta", property=name)
    return element.attributes["content"]


def graph(html: Html) -> dict[str, dict[str, Any]]:
    """What a page says to search engines, by its types."""
    (block,) = html.find("script", type="application/ld+json")
    return {item["@type"]: item for item in json.loads(block.text)["@graph"]}


@pytest.mark.parametrize("lang", CODES)
def test_every_page_has_a_picture_that_is_there_and_its_own_title_and_text(site: Path, lang: str) -> None:
    paths = page_paths(lang)
    assert len(paths) > 40
    pages = {path: read_html(page_file(site, address(lang, path))) for path in paths}
    for path, html in pages.items():
        image = said(html, "og:image")
        assert image.startswith(f"{SITE_URL}{BY_CODE[lang].prefix}share/"), path
        assert (site / image.removeprefix(SITE_URL)).is_file(), path
        assert said(html, "og:url") == SITE_URL + address(lang, path), path
        assert said(html, "og:locale") == BY_CODE[lang].share_locale, path
    assert len({said(html, "og:title") for html in pages.values()}) > len(paths) * 0.9
    assert len({said(html, "og:description") for html in pages.values()}) > len(paths) * 0.9
    assert len({said(html, "og:image") for html in pages.values()}) > 10


@pytest.mark.parametrize("lang", CODES)
def test_every_step_of_the_way_to_a_page_leads_to_a_page(site: Path, lang: str) -> None:
    found = {path: graph(read_html(page_file(site, address(lang, path)))) for path in page_paths(lang)}
    assert set(found[""]) == {"WebSite"}
    ways = {path: items["BreadcrumbList"]["itemListElement"] for path, items in found.items() if path}
    assert len(ways) > 40
    for path, way in ways.items():
        assert [step["position"] for step in way] == list(range(1, len(way) + 1)), path
        assert way[-1]["item"] == SITE_URL + address(lang, path)
        for step in way:
            assert step["name"], path
            assert page_file(site, step["item"].removeprefix(SITE_URL)).is_file(), path
    assert "Article" in found["decide/signs/"]
    assert "Article" not in found["templates/ending-email/"]


def test_no_address_has_words_of_a_search(site: Path) -> None:
    indexes = list(site.rglob("search/index.json"))
    assert len(indexes) == len(CODES)
    assert [path for path in indexes if "?h=" in path.read_text("utf-8")] == []
    pages = [read_html(page_file(site, address(lang, path))) for lang in CODES for path in ("", "templates/")]
    assert [link for html in pages for _, link in html.links() if "?h=" in link] == []
