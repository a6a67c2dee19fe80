"""The same pages in every language, with the same headings, markers, links and boxes."""

from __future__ import annotations

import posixpath

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.pages.rules import check_pages
from tests.conftest import DOCS, ROOT
from tests.content.items import FEWEST_PAGES, PAGES, TRANSLATED, found, page, pages_of

SAME = {
    "headings": r"^(#+) .*(\{#[\w-]+\})",
    "markers": r"^<!-- .* -->$",
    "links": r"\]\(([^)\s]+)\)",
    "boxes": r"^(?:!!!|\?\?\?\+?) (\w+)",
    "facts": r"^covers: .*$",
    "date of review": r"^reviewed: .*$",
}


def test_the_pages_are_found() -> None:
    assert len(PAGES) >= FEWEST_PAGES


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_language_has_the_pages_of_english(lang: str) -> None:
    assert pages_of(lang) == PAGES


@pytest.mark.parametrize("part", SAME)
@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_page_is_the_same_as_in_english_in_its(lang: str, part: str) -> None:
    there = [path for path in PAGES if (DOCS / lang / path).exists()]
    different = [path for path in there if found(SAME[part], page(lang, path)) != found(SAME[part], page("en", path))]
    assert sum(len(found(SAME[part], page("en", path))) for path in there) >= 20
    assert different == []


@pytest.mark.parametrize("lang", CODES)
def test_every_relative_link_leads_to_a_page_and_a_heading(lang: str) -> None:
    links = {(path, link) for path in PAGES for link in found(r"\]\(([^)\s:]+)\)", page("en", path))}
    assert len(links) >= 100
    broken = []
    for path, link in sorted(links):
        target, _, anchor = link.partition("#")
        name = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
        if not name.endswith(".md"):
            continue  # a file that the build makes
        generated = "<!-- " in page(lang, name) if (DOCS / lang / name).exists() else False
        if name not in PAGES or (anchor and not generated and f"{{#{anchor}}}" not in page(lang, name)):
            broken.append((path, link))
    assert broken == []


def test_the_check_of_authors_finds_nothing(catalog: Catalog) -> None:
    assert [problem.as_line() for problem in check_pages(DOCS, ROOT, catalog)] == []
