"""Every page stands in four languages, says which it is, and names the others."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES, DEFAULT, LANGUAGES
from hooks.text.values import format_value
from tests.conftest import SITE_URL
from tests.pages import Html, address, all_addresses, html_files, languages_of, page_file, page_paths, read_html

CODE = re.compile(r"\{[{%#]|[%#}]\}")  # of templates and heading ids
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def _alternates(html: Html) -> dict[str, str]:
    links = html.find("link", rel="alternate")
    found = {link.attributes["hreflang"]: link.attributes["href"] for link in links}
    assert len(found) == len(links)
    return found


def listed_path(url: str) -> str:
    """The path below its language of a page, by its whole address."""
    below = url.removeprefix(SITE_URL)
    code = next((code for code in CODES if code != DEFAULT.code and below.startswith(f"{code}/")), "")
    return below.removeprefix(f"{code}/") if code else below


def test_no_page_shows_code_of_its_template(site: Path) -> None:
    files = html_files(site)
    assert len(files) > 40 * len(CODES)
    shown = {file: CODE.search(read_html(file).find("body")[0].text) for file in files}
    assert {file: found.group() for file, found in shown.items() if found} == {}


def test_the_site_holds_exactly_the_written_pages_in_every_language(site: Path) -> None:
    expected = {page_file(site, below) for below in all_addresses()} | {site / "404.html"}
    assert len(expected) > 40 * len(CODES)
    assert set(html_files(site)) == expected


@pytest.mark.parametrize("lang", CODES)
def test_every_page_says_its_language_and_direction(site: Path, lang: str) -> None:
    paths = page_paths(lang)
    assert paths
    for path in paths:
        said = read_html(page_file(site, address(lang, path))).root.attributes
        assert (said.get("lang"), said.get("dir")) == (lang, BY_CODE[lang].direction), path


@pytest.mark.parametrize("lang", CODES)
def test_every_page_has_a_title_a_description_and_one_main_heading(site: Path, lang: str) -> None:
    paths = page_paths(lang)
    assert paths
    for path in paths:
        html = read_html(page_file(site, address(lang, path)))
        assert html.find("title")[0].text.strip(), path
        descriptions = [meta.attributes["content"].strip() for meta in html.find("meta", name="description")]
        assert [bool(text) for text in descriptions] == [True], path
        assert len(html.find("h1")) == 1, path


@pytest.mark.parametrize("lang", CODES)
def test_every_page_names_itself_and_its_other_languages_by_absolute_address(site: Path, lang: str) -> None:
    paths = page_paths(lang)
    assert paths
    for path in paths:
        html = read_html(page_file(site, address(lang, path)))
        expected = {code: SITE_URL + address(code, path) for code in languages_of(path)}
        assert _alternates(html) == {**expected, "x-default": expected.get(DEFAULT.code, expected[lang])}, path
        assert [link.attributes["href"] for link in html.find("link", rel="canonical")] == [expected[lang]], path


@pytest.mark.parametrize("lang", CODES)
def test_the_language_menu_of_every_page_leads_to_the_same_page_or_to_the_list_of_places(site: Path, lang: str) -> None:
    paths = page_paths(lang)
    assert paths
    for path in paths:
        file = page_file(site, address(lang, path))
        menu = [link for link in read_html(file).find("a") if {"hreflang", "lang"} <= link.attributes.keys()]
        assert [link.attributes["hreflang"] for link in menu] == list(CODES), path
        targets = [(file.parent / link.attributes["href"] / "index.html").resolve() for link in menu]
        known = languages_of(path)
        led = [path if code in known else "places/" for code in CODES]
        assert targets == [page_file(site, address(c, to)).resolve() for c, to in zip(CODES, led, strict=True)], path


def test_a_place_has_its_page_in_its_own_languages_and_the_list_of_each_language_leads_to_all_of_its_places(
    site: Path,
) -> None:
    found = 0
    for lang in CODES:
        own = [path for path in page_paths(lang) if re.fullmatch("places/.+/", path)]
        listed = {
            link.attributes.get("href") for link in read_html(page_file(site, address(lang, "places/"))).find("a")
        }
        assert {path.removeprefix("places/") for path in own} <= listed, lang
        for path in own:
            headings = {h.attributes.get("id") for h in read_html(page_file(site, address(lang, path))).find("h2")}
            assert headings >= {"collecting-steps", "calendar", "papers", "post", "help"}, path
            found += 1
    assert found >= 4


def test_a_number_to_call_and_what_it_is_for_are_joined_as_the_language_does(site: Path, catalog: Catalog) -> None:
    for lang in CODES:
        places = catalog.places_of(lang)
        assert places, lang
        for place in places:
            html = read_html(page_file(site, address(lang, f"places/{place.id}/")))
            lines = [item.text for item in html.find("li") if item.node.xpath("a[starts-with(@href, 'tel:')]")]
            joined = [
                catalog.strings[lang].fill("places.help_line", number=line.number, purpose=line.purpose)
                for line in place.words[lang].help
            ]
            assert [line.startswith(start) for line, start in zip(lines, joined, strict=True)] == [True] * len(joined)


def test_a_page_of_a_place_says_what_it_holds_and_when_its_sources_were_read(site: Path, catalog: Catalog) -> None:
    for lang in CODES:
        places = catalog.places_of(lang)
        assert places, lang
        for place in places:
            day = format_value("date", place.structure.read, BY_CODE[lang])
            name = place.words[lang].name
            intro = catalog.strings[lang].fill("places.intro", place=name, date=day)
            html = read_html(page_file(site, address(lang, f"places/{place.id}/")))
            assert any(intro == " ".join(item.text.split()) for item in html.find("p")), (lang, place.id)


def test_labour_day_is_spelled_as_its_own_place_does(site: Path, catalog: Catalog) -> None:
    called = {}
    for place in catalog.places_of("en"):
        cells = read_html(page_file(site, f"places/{place.id}/")).find("td")
        called[place.id] = {cell.text for cell in cells if re.search(r"Labou?r", cell.text)}
    assert called["us"] == {"Labor Day"}
    assert {place for place, names in called.items() if names == {"Labour Day"}} >= {"au", "ca"}
    assert [place for place, names in called.items() if "Labor Day" in names] == ["us"]


def test_the_sitemap_lists_exactly_the_pages_each_with_its_languages(site: Path) -> None:
    urls = ET.parse(site / "sitemap.xml").getroot().findall("s:url", SITEMAP)
    listed = [url.findtext("s:loc", "", SITEMAP) for url in urls]
    assert sorted(listed) == sorted(SITE_URL + below for below in all_addresses())
    for url in urls:
        links = url.findall("x:link", SITEMAP)
        path = listed_path(url.findtext("s:loc", "", SITEMAP))
        assert sorted(str(link.get("hreflang")) for link in links) == sorted(languages_of(path))
        assert url.findtext("s:loc", "", SITEMAP) in [link.get("href") for link in links]


def test_the_page_for_lost_readers_speaks_every_language(site: Path) -> None:
    sections = read_html(site / "404.html").find("section")
    said = [(section.attributes.get("lang"), section.attributes.get("dir")) for section in sections]
    assert said == [(language.code, language.direction) for language in LANGUAGES]
    texts = {section.text.strip() for section in sections}
    assert len(texts) == len(LANGUAGES)
    assert "" not in texts
