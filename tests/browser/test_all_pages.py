"""Every page of every language, one after the other: nothing breaks, nothing is called, nothing is out of reach."""

from __future__ import annotations

import pytest

from hooks.languages import CODES
from tests.browser.access import phone_faults
from tests.browser.conftest import PHONE, OpenPage
from tests.pages import TEMPLATES, address, page_paths


@pytest.mark.parametrize("lang", CODES)
def test_every_page_of_a_language_is_accessible_and_fits_a_phone(open_page: OpenPage, base_url: str, lang: str) -> None:
    """The pages of templates are looked at in the same way where they are printed: they are open there already."""
    templates = {f"templates/{name}/" for name in TEMPLATES}
    paths = [path for path in page_paths(lang) if path not in templates]
    assert len(paths) + len(templates) == len(page_paths(lang))
    assert len(paths) > 30
    page = open_page(paths[0], lang, PHONE)
    faults = []
    for path in paths:
        page.goto(base_url + address(lang, path))
        faults += [f"{path}: {fault}" for fault in phone_faults(page)]
    assert faults == []
