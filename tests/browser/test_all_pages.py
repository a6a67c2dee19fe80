"""Every page of every language, one after the other: nothing breaks, nothing is called, nothing is out of reach."""

from __future__ import annotations

import pytest

from hooks.languages import CODES
from tests.browser.access import CONTENT, axe_faults
from tests.browser.conftest import PHONE, OpenPage
from tests.pages import address, source_paths


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
        faults += [f"{path}: {fault}" for fault in axe_faults(page, rules=CONTENT)]
    assert faults == []
