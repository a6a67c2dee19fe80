"""Every page of every language, one after the other: nothing breaks, nothing is called, nothing is out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.languages import CODES
from tests.browser.access import phone_faults
from tests.browser.alike import looked_at
from tests.browser.conftest import PHONE, OpenPage
from tests.pages import KINDS, TEMPLATES, address, page_paths


@pytest.mark.parametrize("lang", CODES)
def test_every_page_of_a_language_is_accessible_and_fits_a_phone(
    open_page: OpenPage, base_url: str, site: Path, lang: str
) -> None:
    """Templates are looked at in the same way where they are printed, and one page of each kind by `test_pages`."""
    looked = looked_at(site)
    elsewhere = {*(f"templates/{name}/" for name in TEMPLATES), *KINDS.values()}
    paths = [path for path in page_paths(lang) if path not in elsewhere]
    assert len(paths) + len(elsewhere) == len(page_paths(lang))
    assert len(paths) > 30
    page = open_page(paths[0], lang, PHONE)
    faults = []
    for path in paths:
        page.goto(base_url + address(lang, path))
        faults += [f"{path}: {fault}" for fault in phone_faults(page, whole=address(lang, path) in looked)]
    assert faults == []
