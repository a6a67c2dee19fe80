"""Every link of every page leads somewhere, and nowhere outside."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from hooks.languages import CODES, TEXT_CODES
from tests.conftest import BASE, SITE_URL
from tests.pages import Element, Html, html_files, page_file, read_html, url_path

ORIGIN = "https://example.org"
LICENCES = ("https://creativecommons.org/",)
ADDRESSED = {"canonical", "alternate"}


def _target(site: Path, page: Path, link: str) -> tuple[Path, str]:
    """The file and the anchor that a link of a page leads to."""
    address, anchor = urldefrag(urljoin(ORIGIN + url_path(site, page), link))
    below = unquote(urlsplit(address).path)
    return page_file(site, below.removeprefix(BASE)) if below.startswith(BASE) else site / "outside", unquote(anchor)


def _may_be_absolute(element: Element, link: str) -> bool:
    says_address = element.tag == "link" and element.attributes.get("rel", "").strip() in ADDRESSED
    is_number = element.tag == "a" and re.fullmatch(r"tel:\+?\d{2,}", link)  # of help in a place
    return bool(is_number) or (says_address and link.startswith(SITE_URL)) or link.startswith(LICENCES)


def _inner_links(html: Html) -> list[str]:
    return [link for _, link in html.links() if not urlsplit(link).scheme and not link.startswith("//")]


def test_every_inner_link_leads_to_a_file_and_every_anchor_to_an_id(site: Path) -> None:
    broken, count = [], 0
    for page in html_files(site):
        for link in _inner_links(read_html(page)):
            file, anchor = _target(site, page, link)
            count += 1
            if not file.is_file() or (anchor and anchor not in read_html(file).ids):
                broken.append(f"{page.relative_to(site)}: {link}")
    assert count > 1000
    assert broken == []


def test_no_page_points_to_an_absolute_or_foreign_address(site: Path) -> None:
    foreign, count = [], 0
    for page in html_files(site):
        for element, link in read_html(page).links():
            count += 1
            absolute = bool(urlsplit(link).scheme) or link.startswith("//")
            if absolute and not _may_be_absolute(element, link):
                foreign.append(f"{page.relative_to(site)}: <{element.tag}> {link}")
    assert count > 1000
    assert foreign == []


def test_pages_link_without_naming_the_base_so_that_a_folder_on_a_stick_works(site: Path) -> None:
    rooted, count = [], 0
    for page in html_files(site):
        if page.name == "404.html":  # stands for any address, so it cannot be relative
            continue
        links = _inner_links(read_html(page))
        count += len(links)
        rooted += [f"{page.relative_to(site)}: {link}" for link in links if link.startswith("/")]
    assert count > 1000
    assert rooted == []


def test_the_builder_finds_the_blank_file_of_every_text_language(site: Path) -> None:
    found = 0
    for page in html_files(site):
        for element in read_html(page).elements:
            if "data-builder" not in element.attributes or "data-files" not in element.attributes:
                continue
            files: dict[str, str] = json.loads(element.attributes["data-files"])
            found += 1
            assert sorted(files) == sorted(TEXT_CODES)
            missing = [link for link in files.values() if not _target(site, page, link)[0].is_file()]
            assert missing == [], page
    assert found >= 3 * len(CODES)


def test_no_page_has_the_same_id_twice(site: Path) -> None:
    pages = html_files(site)
    assert pages
    for page in pages:
        twice = [name for name, count in read_html(page).ids.items() if count > 1]
        assert twice == [], page


def test_no_page_runs_script_from_an_attribute_or_a_link(site: Path) -> None:
    count = 0
    for page in html_files(site):
        for element in read_html(page).elements:
            count += 1
            handlers = [name for name in element.attributes if name.startswith("on")]
            assert handlers == [], f"{page}: <{element.tag}>"
            assert not element.attributes.get("href", "").startswith("javascript:"), page
    assert count > 1000
