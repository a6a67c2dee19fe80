"""The real site has no problem that its own rules know: of its texts, pages, links, terms and files."""

from __future__ import annotations

import pytest

from hooks.languages import CODES
from hooks.pages.check import check_site
from tests.conftest import DOCS, ROOT
from tests.content.items import FEWEST_ITEMS, FEWEST_PAGES, FEWEST_TEMPLATES, ITEMS, PAGES, TEMPLATES, all_texts

pytestmark = pytest.mark.thorough


def test_items_templates_pages_and_texts_are_found() -> None:
    assert len(ITEMS) >= FEWEST_ITEMS
    assert len(TEMPLATES) >= FEWEST_TEMPLATES
    assert len(PAGES) >= FEWEST_PAGES
    assert all(len(list(all_texts(lang))) >= 500 for lang in CODES)


def test_the_check_of_authors_finds_nothing() -> None:
    catalog, problems = check_site(DOCS, ROOT)
    assert [problem.as_line() for problem in problems] == []
    assert len(catalog.templates) == len(TEMPLATES)
