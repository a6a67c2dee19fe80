"""The overview: typed words leave the templates that have them; without scripts all stand under what they are for."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.access import axe_faults
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.waiting import hold_time, pass_time
from tests.pages import FORMATS, KINDS

PLACE = KINDS["templates"]
TYPED = {  # as people type it: without accents, with another ending, in capitals
    "en": ("INVOICE overdue", "final-payment-notice"),
    "ar": ("فاتوره", "final-payment-notice"),
    "hr": ("klijent placa kasni", "final-payment-notice"),
    "zh": ("催款", "final-payment-notice"),
}


def shown(page: Page) -> set[str]:
    """The ids of the templates that a reader sees in the list."""
    links = page.locator("[data-overview] .overview__title > a")
    expect(links.first).to_be_attached()
    found = links.evaluate_all("links => links.filter(link => link.checkVisibility()).map(link => link.pathname)")
    return {path.rstrip("/").rsplit("/", 1)[-1] for path in found}


def status(page: Page) -> list[str]:
    return re.findall(r"\d+", page.locator("[data-overview] [role=status]").inner_text())


@pytest.mark.parametrize("lang", CODES)
def test_typed_words_leave_the_templates_that_have_them_however_they_are_typed(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    page = open_page(PLACE, lang)
    assert shown(page) == {*catalog.templates}
    hold_time(page)
    typed, wanted = TYPED[lang]
    page.fill("#overview-find", typed)
    left = shown(page)
    assert wanted in left
    assert len(left) < len(catalog.templates) / 2
    pass_time(page)
    assert sorted(status(page)) == sorted([str(len(left)), str(len(catalog.templates))])


@pytest.mark.parametrize("lang", CODES)
def test_each_title_finds_its_template(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    page = open_page(PLACE, lang)
    assert catalog.templates
    for name, template in catalog.templates.items():
        page.fill("#overview-find", template.words[lang].title)
        assert name in shown(page), name


def test_a_task_that_has_nothing_left_shows_no_heading(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PLACE)
    headings = page.locator("[data-overview] h3:visible")
    every = headings.count()
    assert every > 5
    page.fill("#overview-find", catalog.templates["service-agreement"].words["en"].title)
    assert 0 < headings.count() < every


def test_who_finds_nothing_is_led_to_what_happened(open_page: OpenPage) -> None:
    page = open_page(PLACE)
    way = page.locator("[data-overview] [data-none] a")
    expect(way).to_be_hidden()
    page.fill("#overview-find", "zzyzx")
    assert shown(page) == set()
    way.click()
    expect(page.locator("#which")).to_be_in_viewport()
    expect(page.locator("[data-start]")).to_be_visible()


def test_the_list_is_narrowed_and_opened_by_keyboard_alone(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PLACE)
    page.focus("#overview-find")
    page.keyboard.type("termination email")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_attribute("href", "ending-email/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    files = page.locator("[data-overview] details[open] a")
    expect(files).to_have_count(len(FORMATS))
    page.focus("#overview-find")
    page.keyboard.press("Escape")
    assert shown(page) == {*catalog.templates}


@pytest.mark.parametrize("lang", CODES)
def test_without_scripts_all_templates_stand_under_what_they_are_for(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    page = open_page(PLACE, lang, scripts=False)
    assert shown(page) == {*catalog.templates}
    links = page.locator("[data-overview] nav a")
    assert links.count() > 5
    for link in links.all():
        link.click()
        expect(page.locator(str(link.get_attribute("href")))).to_be_in_viewport()
    expect(page.locator("#overview-find")).to_be_hidden()


def test_an_address_that_names_a_kind_finds_it_and_the_reader_can_look_on(
    open_page: OpenPage, catalog: Catalog
) -> None:
    page = open_page(f"{PLACE}#kind-checklist")
    checklists = {name for name, text in catalog.templates.items() if text.structure.kind == "checklist"}
    assert checklists <= shown(page) != {*catalog.templates}
    page.fill("#overview-find", "")
    assert shown(page) == {*catalog.templates}


@pytest.mark.parametrize("lang", CODES)
def test_the_box_is_in_the_first_screen_of_a_phone_and_the_list_fits_everyone(open_page: OpenPage, lang: str) -> None:
    page = open_page(PLACE, lang, PHONE)
    box = page.locator("#overview-find").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < PHONE["height"] * 0.75
    page.locator("[data-overview] summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert axe_faults(page) == []
