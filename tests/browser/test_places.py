"""Where the reader works is asked once: law notes of that place stand first, on every page, and a builder knows it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.pages.notes import notes_about
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.pages import address

MONEY, CONTRACT, LETTER = "prepare/money/", "prepare/contract/", "templates/ending-letter/"


def choice(page: Page) -> Locator:
    return page.locator("[data-place-choice] select")


def shown(page: Page) -> list[str]:
    """The places of each note that stands, in order; those that are folded away show nothing."""
    return [note.get_attribute("data-places") or "" for note in page.locator("[data-places]:visible").all()]


def test_notes_of_the_chosen_place_stand_first_here_on_the_next_page_and_in_a_builder(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    place = catalog.places_of("en")[0].id
    page = open_page(MONEY)
    before = len(shown(page))
    choice(page).select_option(place)
    assert 0 < len(shown(page)) < before
    assert all(place in places.split() for places in shown(page))
    for fold in page.locator("details.laws__others > summary").all():
        fold.press("Enter")
    assert len(shown(page)) == before
    page.goto(base_url + CONTRACT)
    expect(choice(page)).to_have_value(place)
    assert shown(page)
    assert all(place in places.split() for places in shown(page))
    page.goto(base_url + LETTER)
    expect(Desk(page).control("place")).to_have_value(place)


def test_who_takes_the_choice_back_sees_all_notes_in_their_order(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(MONEY)
    before = shown(page)
    choice(page).select_option(catalog.places_of("en")[-1].id)
    choice(page).select_option("")
    assert shown(page) == before


@pytest.mark.parametrize("lang", CODES)
def test_without_script_all_notes_stand_and_nothing_is_asked(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    page = open_page(MONEY, lang, scripts=False)
    near, others = zip(
        *(notes_about(catalog, lang, subject) for subject in ("late_payment", "collecting")), strict=True
    )
    count = sum(map(len, (*near, *others)))
    assert count >= 5
    assert len(shown(page)) == count
    expect(choice(page).locator("visible=true")).to_have_count(0)
    assert address(lang, MONEY) in page.url
