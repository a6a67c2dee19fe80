"""Where the reader works is asked once: law notes of that place stand first, on every page, and a builder knows it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.pages.notes import notes_about
from tests.browser.access import PHONE, phone_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.browser.watch import Watch
from tests.pages import address

MONEY, CONTRACT, LETTER = "prepare/money/", "prepare/contract/", "templates/ending-letter/"


def choice(page: Page) -> Locator:
    return page.locator("[data-place-choice] select")


def shown(page: Page) -> list[str]:
    """The places of each note that stands, in order; those that are folded away show nothing."""
    return [note.get_attribute("data-places") or "" for note in page.locator("[data-places]:visible").all()]


def folds(page: Page) -> Locator:
    return page.locator("details.laws__others")


def unfold(page: Page) -> None:
    for fold in folds(page).locator("summary").all():
        fold.press("Enter")


def test_notes_of_the_chosen_place_stand_first_here_on_the_next_page_and_in_a_builder(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    place = catalog.places_of("en")[0].id
    page = open_page(MONEY)
    unfold(page)
    before = len(shown(page))
    choice(page).select_option(place)
    assert 0 < len(shown(page)) < before
    assert all(place in places.split() for places in shown(page))
    unfold(page)
    assert len(shown(page)) == before
    page.goto(base_url + CONTRACT)
    expect(choice(page)).to_have_value(place)
    assert shown(page)
    assert all(place in places.split() for places in shown(page))
    page.goto(base_url + LETTER)
    expect(Desk(page).control("place")).to_have_value(place)


def test_without_a_choice_one_fold_holds_all_notes_by_country_and_says_so(
    open_page: OpenPage, catalog: Catalog
) -> None:
    page = open_page(CONTRACT)
    expect(folds(page)).to_have_count(1)
    assert shown(page) == []
    expect(page.locator("[data-general]")).to_be_visible()
    unfold(page)
    own = [places for places in shown(page) if places and " " not in places]
    order = [place.id for place in catalog.places_of("en")]
    assert len({*own}) >= 5
    assert own == sorted(own, key=order.index)


def test_who_takes_the_choice_back_finds_all_notes_in_their_order(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(MONEY)
    unfold(page)
    before = shown(page)
    choice(page).select_option(catalog.places_of("en")[-1].id)
    expect(page.locator("[data-general]")).to_be_hidden()
    choice(page).select_option("")
    assert shown(page) == []
    unfold(page)
    assert shown(page) == before
    assert len(before) >= 5


def test_paper_has_the_notes_of_the_chosen_place_or_all_where_they_were_opened(
    open_page: OpenPage, catalog: Catalog
) -> None:
    place = catalog.places_of("en")[0].id
    page = open_page(MONEY)
    count = page.locator("[data-places]").count()
    assert count >= 5
    for opened in (False, True):
        if opened:
            unfold(page)
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert len(shown(page)) == (count if opened else 0)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")
        assert (folds(page).get_attribute("open") is not None) is opened
    choice(page).select_option(place)
    unfold(page)
    page.emulate_media(media="print")
    printed = shown(page)
    page.emulate_media(media="screen")
    assert 0 < len(printed) < count
    assert all(place in places.split() for places in printed)


def test_notes_can_be_read_while_the_script_is_still_on_its_way(open_page: OpenPage) -> None:
    page = open_page(MONEY)
    note = page.locator("[data-places]").first
    page.evaluate("""() => {
      const laws = document.querySelector("[data-laws]");
      laws.replaceChildren(laws.querySelector("[data-others]"));
      delete laws.dataset.ready;
    }""")
    expect(note).to_be_hidden()
    expect(note).to_be_visible(timeout=8000)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_notes_lead_to_the_page_of_the_place_where_a_button_keeps_the_choice(
    open_page: OpenPage, base_url: str, catalog: Catalog, lang: str
) -> None:
    first, other = (place.id for place in catalog.places_of(lang)[:2])
    page = open_page(MONEY, lang, PHONE)
    choice(page).select_option(first)
    page.locator("[data-laws] > p > a").click()
    page.wait_for_url(f"**/{address(lang, f'places/{first}/')}")
    status = page.locator("[data-here] [role=status]")
    expect(status).not_to_be_empty()
    page.goto(f"{base_url}{address(lang, f'places/{other}/')}")
    expect(status).to_be_empty()
    page.locator("[data-here] button").press("Enter")
    expect(status).not_to_be_empty()
    assert phone_faults(page) == []
    page.goto(base_url + address(lang, "places/"))
    expect(page.locator(".place-mark")).to_have_count(1)
    expect(page.locator("li:has(.place-mark) [data-place]")).to_have_attribute("data-place", other)
    page.goto(base_url + address(lang, MONEY))
    expect(choice(page)).to_have_value(other)


@pytest.mark.parametrize("lang", CODES)
def test_without_script_all_notes_stand_and_nothing_is_asked(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    page = open_page(MONEY, lang, scripts=False)
    near, others = notes_about(catalog, lang, ("late_payment", "collecting"))
    count = len(near) + len(others)
    assert count >= 5
    assert len(shown(page)) == count
    expect(choice(page).locator("visible=true")).to_have_count(0)
    assert address(lang, MONEY) in page.url


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_calendar_that_does_not_come_is_told_beside_the_place_until_it_does(
    open_page: OpenPage, watches: list[Watch], lang: str
) -> None:
    desk = Desk(open_page("tools/notice-clock/", lang))
    lost = "**/calendars/*.json"
    desk.page.route(lost, lambda route: route.abort())
    desk.control("place").select_option(index=1)
    expect(desk.error("place")).not_to_be_empty()
    desk.control("place").blur()
    expect(desk.error("place")).not_to_be_empty()
    desk.page.unroute(lost)
    desk.control("place").select_option(index=2)
    expect(desk.error("place")).to_be_empty()
    watches[0].faults.clear()  # the file that was kept back, and the words about it
