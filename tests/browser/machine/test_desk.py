"""The form and the text beside each other, on a phone, on paper, and without JavaScript."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, expect

from hooks.languages import CODES
from tests.browser.access import axe_faults
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk, open_desk
from tests.pages import FORMATS
from tests.small import CONTRACT, MESSAGE, NAMES, PLACES

REFUSED = "() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')) }"
NO_CLIPBOARD = "() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }) }"


def _outlined(place: Locator) -> bool:
    return bool(place.evaluate("place => getComputedStyle(place).outlineStyle !== 'none'"))


@pytest.mark.parametrize("name", NAMES)
def test_a_click_on_a_gap_focuses_its_field(open_page: OpenPage, name: str) -> None:
    desk = Desk(open_page(PLACES[name]))
    gaps = {str(slot.get_attribute("data-slot")): slot for slot in desk.sheet.locator("[data-slot]:visible").all()}
    assert len(gaps) > 2
    for name, gap in gaps.items():
        gap.click()
        expect(desk.control(name)).to_be_focused()


def test_a_field_in_focus_lights_its_gaps_and_no_others(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control("project").focus()
    slots = desk.sheet.locator("[data-slot]:visible").all()
    lit = {slot.get_attribute("data-slot") for slot in slots if _outlined(slot)}
    assert lit == {"project"}
    desk.control("project").blur()
    assert not [slot for slot in slots if _outlined(slot)]


def test_a_filled_gap_looks_different_from_an_empty_one(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    colour = "slot => getComputedStyle(slot).color"
    empty = desk.slot("client_name").evaluate(colour)
    label = desk.slot("client_name").inner_text()
    desk.control("client_name").fill("Ana")
    assert desk.slot("client_name").evaluate(colour) != empty
    desk.control("client_name").fill("  ")
    assert desk.slot("client_name").evaluate(colour) == empty
    assert desk.slot("client_name").inner_text() == label


def test_the_bar_of_a_phone_turns_between_form_and_text(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[MESSAGE], "ar", PHONE))
    to_text, to_form = (desk.root.locator(f'[data-view-button="{view}"]') for view in ("text", "form"))
    expect(desk.form).to_be_visible()
    expect(desk.sheet).to_be_hidden()
    desk.control("client_name").fill("Ana")
    to_text.click()
    expect(desk.form).to_be_hidden()
    expect(desk.slot("client_name")).to_have_text("Ana")
    expect(to_text).to_be_hidden()
    expect(to_form).to_be_focused()
    desk.slot("project").click()
    expect(desk.control("project")).to_be_focused()
    expect(desk.sheet).to_be_hidden()


def test_a_wide_window_shows_form_and_text_and_nothing_to_turn(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    expect(desk.form).to_be_visible()
    expect(desk.sheet).to_be_visible()
    assert not desk.root.locator("[data-view-button]:visible").count()


@pytest.mark.parametrize("script", [REFUSED, NO_CLIPBOARD], ids=["refused", "none"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_where_copying_is_refused_the_text_is_offered_selected(open_page: OpenPage, lang: str, script: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    desk.page.evaluate(script)
    words = json.loads(desk.root.get_attribute("data-words") or "")
    desk.control("client_name").fill("Ana Horvat")
    for _ in range(2):
        desk.button("copy").click()
        offer = desk.root.locator("[data-offer]")
        expect(offer).to_have_count(1)
        expect(offer).to_be_focused()
        expect(desk.status).to_contain_text(words["copy_failed"])
        text = offer.input_value()
        assert "Ana Horvat" in text
        assert offer.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)") == text
        assert (
            desk.download("txt").decode("utf-8-sig").replace("\r\n", "\n").endswith(f"\n\n{text}")
        )  # after its subject
    assert axe_faults(desk.page) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", CODES)
def test_without_script_the_template_and_its_files_are_there_and_the_form_is_not(
    open_page: OpenPage, name: str, lang: str
) -> None:
    desk = Desk(open_page(PLACES[name], lang, scripts=False))
    expect(desk.form).to_be_hidden()
    assert desk.root.get_by_role("button").count() == 0
    assert desk.page.locator("[data-advice]:not([open])").count() == 0
    parts = desk.sheet.locator("[data-line]")
    assert parts.count() > 5
    assert parts.evaluate_all("parts => parts.every(part => part.checkVisibility())")
    expect(desk.sheet.locator("[data-slot]").first).to_be_visible()
    for file_format in FORMATS:
        expect(desk.page.get_by_role("article").locator(f'a[href$=".{file_format}"]').first).to_be_visible()


def test_without_script_nothing_that_the_form_leaves_out_is_hidden(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CONTRACT], scripts=False))
    left_out = desk.sheet.locator(".off:not(.rare)")
    assert left_out.count() > 5
    assert left_out.evaluate_all("parts => parts.every(part => part.checkVisibility())")


@pytest.mark.parametrize("name", NAMES)
def test_on_paper_there_is_the_text_and_no_form(open_page: OpenPage, name: str) -> None:
    desk = Desk(open_page(PLACES[name]))
    desk.page.emulate_media(media="print")
    expect(desk.form).to_be_hidden()
    expect(desk.button("copy")).to_be_hidden()
    expect(desk.sheet).to_be_visible()
    assert not desk.page.locator("header:visible").count()


@pytest.mark.parametrize("lang", CODES)
def test_a_form_with_mistakes_in_it_is_accessible(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, CONTRACT, lang)
    desk.fill({"late_interest": "agreed", "term": "fixed", "client_name": "Ana"})
    for name in ("fee", "payment_days"):
        desk.control(name).fill("soon")
        desk.control(name).blur()
    desk.button("copy").click()
    expect(desk.status).not_to_be_empty()
    assert axe_faults(desk.page) == []


def test_how_the_client_is_greeted_is_asked_beside_the_name_and_not_folded_away(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], "hr")
    rows = page.locator("[data-form] [data-field]:visible")
    names = rows.evaluate_all("rows => rows.map(row => row.dataset.field)")
    assert "tone" not in names  # that may stay as it is
    assert names.index("client_greeting") == names.index("client_name") + 1
