"""A text changed by hand: it stays as it was written, and follows nobody but the reader."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE
from tests.browser.access import LOOKS, axe_faults, phone_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk
from tests.browser.hand import KEPT, OWN, Hand, filled_hand, open_hand, written_hand
from tests.browser.waiting import come_to_rest
from tests.browser.watch import Watch
from tests.small import MESSAGE, PLACES, RECORD


def test_what_was_written_survives_reload_and_the_way_there_and_back(open_page: OpenPage, catalog: Catalog) -> None:
    hand = written_hand(open_page, catalog)
    hand.page.reload()
    expect(hand.kept).to_have_text([OWN])
    expect(hand.state).not_to_be_empty()
    assert OWN in hand.desk.copied()
    hand.page.goto(hand.page.url.replace(PLACES[MESSAGE], PLACES[RECORD]))
    hand.page.go_back()
    expect(hand.kept).to_have_text([OWN])
    hand.begin()
    expect(hand.places.nth(1)).to_have_text(OWN)


def test_the_form_says_that_the_text_was_changed_and_leads_there(open_page: OpenPage, catalog: Catalog) -> None:
    hand = filled_hand(open_page, catalog)
    hand.begin()
    expect(hand.form).to_be_hidden()
    hand.places.nth(1).fill(OWN)
    expect(hand.form).to_be_visible()
    hand.page.set_viewport_size(PHONE)
    expect(hand.form).to_be_visible()
    hand.form.get_by_role("button").click()
    expect(hand.kept).to_be_in_viewport()


def test_a_text_belongs_to_its_language_and_the_other_one_says_so(open_page: OpenPage, catalog: Catalog) -> None:
    hand = written_hand(open_page, catalog)
    hand.desk.speak("hr")
    expect(hand.kept).to_have_count(0)
    expect(hand.state).to_contain_text(BY_CODE["en"].name)
    expect(hand.form).to_be_hidden()
    assert OWN not in hand.desk.copied()
    hand.desk.speak("en")
    expect(hand.kept).to_have_text([OWN])
    hand.desk.speak_also("hr")
    assert OWN in hand.desk.copied()


def test_dropping_the_changes_brings_back_the_form_and_can_be_undone(open_page: OpenPage, catalog: Catalog) -> None:
    hand = filled_hand(open_page, catalog)
    before = hand.desk.copied()
    hand.begin()
    hand.places.nth(1).fill(OWN)
    hand.drop.click()
    expect(hand.undo).to_have_count(1)  # one way back at a time
    expect(hand.undo).to_be_focused()
    expect(hand.kept).to_have_count(0)
    assert hand.desk.copied() == before
    hand.undo.click()
    expect(hand.kept).to_have_text([OWN])
    expect(hand.undo).to_be_hidden()
    hand.page.reload()
    expect(hand.kept).to_have_text([OWN])


def test_clearing_the_form_takes_what_was_written_along(open_page: OpenPage, catalog: Catalog) -> None:
    hand = written_hand(open_page, catalog)
    hand.page.once("dialog", lambda dialog: dialog.accept())
    hand.desk.button("clear").click()
    expect(hand.kept).to_have_count(0)
    assert hand.page.evaluate(KEPT.format(name=MESSAGE)) == {}
    hand.page.reload()
    expect(hand.desk.root).to_have_attribute("data-ready", "")
    expect(hand.kept).to_have_count(0)


def test_a_gap_stays_a_gap_until_words_take_its_place(open_page: OpenPage) -> None:
    hand = open_hand(open_page, MESSAGE)
    hand.begin()
    gaps = hand.desk.sheet.locator(".gap:not(.gap--filled):visible")
    before = gaps.count()
    assert before > 3
    hand.add("Dear", " hello")
    expect(gaps).to_have_count(before)
    hand.place("Dear").fill("Dear Maya,")
    expect(gaps).to_have_count(before - 1)
    expect(hand.desk.root.locator("[data-still-list] a[href='#field-client_name']")).to_have_count(1)  # still needed


def test_typing_back_what_the_form_says_gives_the_place_back_to_the_form(open_page: OpenPage, catalog: Catalog) -> None:
    hand = filled_hand(open_page, catalog)
    hand.begin()
    place = hand.places.nth(1)
    place.fill("Hi,")
    expect(hand.kept).to_have_count(1)
    place.fill("Dear Maya Brooks,")
    expect(hand.kept).to_have_count(0)


@pytest.mark.parametrize(("lang", "on", "back"), [("en", "ArrowRight", "ArrowLeft"), ("ar", "ArrowLeft", "ArrowRight")])
def test_arrow_keys_lead_from_place_to_place_and_escape_ends(
    open_page: OpenPage, catalog: Catalog, lang: str, on: str, back: str
) -> None:
    hand = filled_hand(open_page, catalog, lang=lang)
    hand.button.press("Enter")
    first, second = hand.places.nth(0), hand.places.nth(1)
    first.focus()
    first.press("Control+End")
    first.press(on)
    expect(second).to_be_focused()
    second.press(back)
    expect(first).to_be_focused()
    first.press("Control+End")
    first.press("ArrowDown")
    expect(second).to_be_focused()
    second.press("Escape")
    expect(hand.places).to_have_count(0)
    expect(hand.button).to_be_focused()


def test_a_click_on_a_gap_that_is_being_changed_stays_in_the_text(open_page: OpenPage) -> None:
    hand = open_hand(open_page, MESSAGE)
    hand.begin()
    place = hand.place("Dear")
    place.locator(".gap").click()
    expect(place).to_be_focused()


def test_pasted_markup_is_plain_text(open_page: OpenPage, catalog: Catalog) -> None:
    hand = filled_hand(open_page, catalog)
    hand.begin()
    place = hand.places.nth(1)
    place.fill("")
    place.evaluate(
        """place => {
          const data = new DataTransfer();
          data.setData("text/html", "<img src=x onerror=alert(1)><b>bold</b>");
          data.setData("text/plain", "bold");
          place.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )
    expect(hand.desk.sheet.locator("b, img")).to_have_count(0)


def test_words_that_do_not_come_are_told_and_asked_for_again(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    hand = filled_hand(open_page, catalog)
    hand.page.route("**/hand/en.html", lambda route: _nothing(route))
    hand.button.click()
    expect(hand.desk.status).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    hand.page.unroute_all()
    hand.begin()
    watches[0].faults.clear()  # the word about what was kept back


def test_without_what_was_written_nothing_is_taken_away(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    hand = written_hand(open_page, catalog)
    hand.page.route("**/hand/en.html", lambda route: _nothing(route))
    hand.page.reload()
    expect(hand.desk.status).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    hand.page.evaluate("navigator.clipboard.writeText('before')")
    hand.desk.status.evaluate("status => { status.textContent = '' }")
    hand.desk.button("copy").click()
    expect(hand.desk.status).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    come_to_rest(hand.page)
    assert hand.page.evaluate("navigator.clipboard.readText()") == "before"
    hand.page.unroute_all()
    assert OWN in hand.desk.copied()
    watches[0].faults.clear()  # the word about what was kept back


def _nothing(route: Route) -> None:
    route.fulfill(status=200, content_type="text/html", body="<p>Please sign in.</p>")


@pytest.mark.parametrize(("lang", "dark"), LOOKS)
def test_changing_by_hand_is_within_reach_of_everyone(open_page: OpenPage, lang: str, *, dark: bool) -> None:
    page: Page = open_page(PLACES[MESSAGE], lang, PHONE if dark else DESKTOP, dark=dark)
    hand = Hand(Desk(page))
    if dark:
        page.locator("[data-view-button=text]").click()
    hand.begin()
    hand.places.nth(1).fill(OWN)
    hand.desk.fill({"client_name": "Ana", "client_greeting": "Ana"})
    expect(hand.differences).to_have_count(1)
    assert axe_faults(page, "[data-builder]") == []
    assert phone_faults(page, whole=False) == []
    small = page.locator("[data-builder] button:visible").evaluate_all(
        "parts => parts.filter(part => part.offsetHeight < 24).map(part => part.outerHTML.slice(0, 80))"
    )
    assert small == []
