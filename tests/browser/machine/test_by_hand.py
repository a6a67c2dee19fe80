"""A text changed by hand: it stays as it was written, and every way to take it away takes it so."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default
from html import escape
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from tests.browser.access import axe_faults, phone_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk, docx_paragraphs
from tests.browser.hand import KEPT, Hand, open_hand
from tests.browser.taking import filled, saved
from tests.browser.watch import Watch
from tests.small import CALL, CONTRACT, MESSAGE, NAMES, PLACES, RECORD

OWN = "<b>My own words</b> & more"


def _filled(open_page: OpenPage, catalog: Catalog, name: str = MESSAGE, lang: str = "en") -> Hand:
    return Hand(filled(open_page, catalog, name, lang))


def _written(open_page: OpenPage, catalog: Catalog, name: str = MESSAGE, lang: str = "en") -> Hand:
    """A filled text whose second place holds the reader's own words."""
    hand = _filled(open_page, catalog, name, lang)
    hand.begin()
    hand.places.nth(1).fill(OWN)
    hand.end()
    expect(hand.kept).to_have_text([OWN])
    return hand


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", CODES)
def test_a_text_that_only_was_opened_is_the_same_text(
    open_page: OpenPage, catalog: Catalog, name: str, lang: str
) -> None:
    hand = _filled(open_page, catalog, name, lang)
    before = hand.desk.taken()
    hand.begin()
    assert hand.places.count() > 2
    opened = hand.desk.taken()
    hand.end()
    for taken in (opened, hand.desk.taken()):
        assert {key: taken[key] for key in ("copy", "txt", "md")} == {key: before[key] for key in ("copy", "txt", "md")}
        assert docx_paragraphs(taken["docx"]) == docx_paragraphs(before["docx"])
    assert hand.page.evaluate(KEPT.format(name=name)) in (None, {})


@pytest.mark.parametrize("name", NAMES)
def test_what_was_written_by_hand_is_in_every_copy_and_file(open_page: OpenPage, catalog: Catalog, name: str) -> None:
    hand = _written(open_page, catalog, name)
    taken = hand.desk.taken()
    assert OWN in taken["copy"].decode()
    assert OWN in taken["txt"].decode()
    assert r"&lt;b>My own words&lt;/b>" in taken["md"].decode()
    assert any(OWN in paragraph for paragraph in docx_paragraphs(taken["docx"]))
    assert hand.desk.sheet.locator("b").count() == 0


def test_mail_draft_and_formatted_copy_have_the_subject_and_the_words_by_hand(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = _filled(open_page, catalog)
    hand.begin()
    hand.places.nth(0).fill("Another subject")
    hand.places.nth(1).fill(OWN)
    desk = hand.desk
    desk.page.evaluate("HTMLAnchorElement.prototype.click = function () { window.mail = this.href }")
    desk.button("mail").click()
    expect(desk.status).not_to_be_empty()
    link = desk.page.evaluate("delete HTMLAnchorElement.prototype.click && window.mail")
    mail = parse_qs(urlsplit(link).query)
    assert mail["subject"] == ["Another subject"]
    assert OWN in mail["body"][0]


def test_draft_and_formatted_copy_hold_what_was_written_and_the_calendar_the_day_of_the_form(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = _written(open_page, catalog)
    _, draft = saved(hand.desk, "eml")
    parts = [part for part in message_from_bytes(draft, policy=default).walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    assert OWN in parts[0].get_content()
    assert escape(OWN, quote=False) in parts[1].get_content()
    hand.desk.button("rich").click()
    expect(hand.desk.status).to_have_text(re.compile(re.escape(catalog.strings["en"]["take.copied_rich"])))
    read = "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())"
    assert escape(OWN, quote=False) in hand.page.evaluate(read)
    _, calendar = saved(hand.desk, "ics:last_day")
    assert b"20270429" in calendar


def test_lines_of_a_place_stay_lines_and_an_emptied_place_is_left_out(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _filled(open_page, catalog)
    hand.begin()
    thanks = hand.place("Thank you")
    thanks.focus()
    thanks.press("Control+End")
    thanks.press("Enter")
    hand.page.keyboard.type("And a line.")
    hand.place("Kind regards").fill("")
    hand.end()
    copied = hand.desk.copied()
    assert "Thank you for your trust.\nAnd a line.\n" in copied
    assert "Kind regards" not in copied
    assert "\n\n\n" not in copied
    paragraphs = docx_paragraphs(hand.desk.download("docx"))
    assert "Thank you for your trust. And a line." in paragraphs
    assert not any("Kind regards" in text for text in paragraphs)


def test_what_was_written_survives_reload_and_the_way_there_and_back(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _written(open_page, catalog)
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
    hand = _filled(open_page, catalog)
    hand.begin()
    expect(hand.form).to_be_hidden()
    hand.places.nth(1).fill(OWN)
    expect(hand.form).to_be_visible()
    hand.page.set_viewport_size(PHONE)
    expect(hand.form).to_be_visible()
    hand.form.get_by_role("button").click()
    expect(hand.kept).to_be_in_viewport()


def test_a_text_belongs_to_its_language_and_the_other_one_says_so(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _written(open_page, catalog)
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
    hand = _filled(open_page, catalog)
    before = hand.desk.copied()
    hand.begin()
    hand.places.nth(1).fill(OWN)
    hand.drop.click()
    expect(hand.undo).to_be_focused()
    expect(hand.kept).to_have_count(0)
    assert hand.desk.copied() == before
    hand.undo.click()
    expect(hand.kept).to_have_text([OWN])
    expect(hand.undo).to_be_hidden()
    hand.page.reload()
    expect(hand.kept).to_have_text([OWN])


def test_clearing_the_form_takes_what_was_written_along(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _written(open_page, catalog)
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
    hand = _filled(open_page, catalog)
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
    hand = _filled(open_page, catalog, lang=lang)
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
    hand = _filled(open_page, catalog)
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
    hand = _filled(open_page, catalog)
    hand.page.route("**/hand/en.html", lambda route: _nothing(route))
    hand.button.click()
    expect(hand.desk.status).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    hand.page.unroute_all()
    hand.begin()
    watches[0].faults.clear()  # the word about what was kept back


def test_without_what_was_written_nothing_is_taken_away(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    hand = _written(open_page, catalog)
    hand.page.route("**/hand/en.html", lambda route: _nothing(route))
    hand.page.reload()
    expect(hand.desk.status).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    hand.page.evaluate("navigator.clipboard.writeText('before')")
    hand.desk.button("copy").click()
    hand.page.wait_for_timeout(200)
    assert hand.page.evaluate("navigator.clipboard.readText()") == "before"
    hand.page.unroute_all()
    assert OWN in hand.desk.copied()
    watches[0].faults.clear()  # the word about what was kept back


def _nothing(route: Route) -> None:
    route.fulfill(status=200, content_type="text/html", body="<p>Please sign in.</p>")


def test_only_the_readers_words_print(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _written(open_page, catalog)
    hand.desk.control("client_name").fill("Someone Else")
    expect(hand.differences).to_have_count(1)
    hand.page.emulate_media(media="print")
    expect(hand.kept).to_be_visible()
    for part in (hand.differences, hand.state, hand.button):
        expect(part).to_be_hidden()


def test_the_rows_of_a_list_stay_with_the_form_and_a_rehearsal_says_what_was_written(
    open_page: OpenPage, catalog: Catalog
) -> None:
    record = _filled(open_page, catalog, RECORD)
    record.begin()
    assert record.desk.sheet.locator("[data-each] tbody tr").count() > 0
    assert record.desk.sheet.locator("[data-each] tbody [contenteditable]").count() == 0
    call = _filled(open_page, catalog, CALL)
    call.begin()
    call.places.nth(1).fill(OWN)
    call.desk.button("rehearse").click()
    expect(call.page.locator("[data-rehearsal=card]")).to_contain_text(OWN)


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
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


def test_a_contract_keeps_its_numbers_beside_what_was_written(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _filled(open_page, catalog, CONTRACT)
    before = hand.desk.lines()
    hand.begin()
    clause = hand.desk.sheet.locator("[data-line=clause] [contenteditable]").nth(1)
    clause.fill("Another heading")
    hand.end()
    numbers = [cells[0].split(" ")[0] for cells in before if cells[0][:1].isdigit()]
    assert len(numbers) > 3
    assert [cells[0].split(" ")[0] for cells in hand.desk.lines() if cells[0][:1].isdigit()] == numbers
    assert "2. Another heading" in hand.desk.copied()
