"""Every page of every language, one after the other: nothing breaks, nothing is called, nothing is out of reach."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from hooks.languages import CODES
from tests.browser.conftest import PHONE, OpenPage
from tests.pages import address, source_paths

# The rules that depend on what a page says; those on the frame are run once a page kind, by test_pages.
RULES = {
    "runOnly": [
        "aria-allowed-attr",
        "duplicate-id-aria",
        "empty-heading",
        "heading-order",
        "image-alt",
        "label",
        "landmark-unique",
        "link-name",
        "list",
        "scrollable-region-focusable",
        "select-name",
        "svg-img-alt",
        "td-headers-attr",
    ]
}


@pytest.mark.parametrize("lang", CODES)
def test_every_page_of_a_language_is_accessible_and_fits_a_phone(open_page: OpenPage, base_url: str, lang: str) -> None:
    paths = source_paths()
    assert len(paths) > 70
    page = open_page(paths[0], lang, PHONE)
    faults = []
    for path in paths:
        page.goto(base_url + address(lang, path))
        if not page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
            faults.append(f"{path}: wider than the phone")
        found = Axe().run(page, options=RULES).response
        faults += [
            f"{path}: {violation['id']}: {violation['nodes'][0]['html'][:120]}" for violation in found["violations"]
        ]
    assert faults == []
