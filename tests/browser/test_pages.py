"""One page of each kind, in every language, light and dark, wide and narrow: for every reader, without complaint."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from hooks.languages import BY_CODE, CODES
from tests.browser.access import axe_faults, phone_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.pages import KINDS, MISSING

SIZES = {"desktop": DESKTOP, "phone": PHONE}
# A language of each direction, each in a size; what depends on the frame of a page and its colours is alike in others.
WHOLE = {"en": DESKTOP, "ar": PHONE}


def _check(page: Page, size: str = "") -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), size
    assert axe_faults(page) == [], size


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_accessible_and_fits_its_window(open_page: OpenPage, kind: str, lang: str) -> None:
    page = open_page(KINDS[kind], lang)
    assert page.evaluate("getComputedStyle(document.body).direction") == BY_CODE[lang].direction
    assert page.evaluate("document.documentElement.dir") == BY_CODE[lang].direction
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert WHOLE.get(lang) is not DESKTOP or axe_faults(page) == []
    assert phone_faults(page, whole=lang not in WHOLE) == []
    assert WHOLE.get(lang) is not PHONE or axe_faults(page) == []


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_a_page_fits_a_phone(open_page: OpenPage, kind: str, lang: str) -> None:
    page = open_page(KINDS[kind], lang, PHONE, scripts=False)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("lang", CODES)
def test_without_scripts_the_open_menu_of_languages_is_on_the_phone(open_page: OpenPage, lang: str) -> None:
    page = open_page(KINDS["guide"], lang, PHONE, scripts=False)
    page.locator("button[popovertarget=languages]").click()
    links = page.locator("#languages a:visible")
    expect(links).to_have_count(len(CODES))
    for link in links.all():
        link.hover()  # once it stands still
        box = link.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("lang", "size"), [("en", DESKTOP), ("ar", PHONE)], ids=SIZES)
def test_the_page_for_lost_readers_is_accessible_and_fits(open_page: OpenPage, lang: str, size: ViewportSize) -> None:
    page = open_page(MISSING, lang, size, missing=True)
    assert page.locator("section[lang][dir]").count() == len(CODES)
    _check(page)


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("kind", ["home", "guide", "contract"])
def test_a_page_is_accessible_in_the_dark(open_page: OpenPage, kind: str, lang: str) -> None:
    page = open_page(KINDS[kind], lang, dark=True)
    scheme = page.locator("html").get_attribute("data-md-color-scheme")
    assert scheme == "slate"
    _check(page)
