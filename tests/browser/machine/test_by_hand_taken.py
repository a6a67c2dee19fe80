"""A text changed by hand, taken away: every copy, mail, file and print has it as it was written."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default
from html import escape
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import OpenPage
from tests.browser.desk import docx_paragraphs
from tests.browser.hand import KEPT, OWN, filled_hand, written_hand
from tests.browser.taking import saved
from tests.small import CALL, CONTRACT, NAMES, RECORD

# Each text in two languages, each language with two texts.
PAIRS = [(name, CODES[(number + step) % len(CODES)]) for number, name in enumerate(NAMES) for step in (0, 2)]


@pytest.mark.parametrize(("name", "lang"), PAIRS)
def test_a_text_that_only_was_opened_is_the_same_text(
    open_page: OpenPage, catalog: Catalog, name: str, lang: str
) -> None:
    hand = filled_hand(open_page, catalog, name, lang)
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
    hand = written_hand(open_page, catalog, name)
    taken = hand.desk.taken()
    assert OWN in taken["copy"].decode()
    assert OWN in taken["txt"].decode()
    assert r"&lt;b>My own words&lt;/b>" in taken["md"].decode()
    assert any(OWN in paragraph for paragraph in docx_paragraphs(taken["docx"]))
    assert hand.desk.sheet.locator("b").count() == 0


def test_mail_draft_and_formatted_copy_have_the_subject_and_the_words_by_hand(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = filled_hand(open_page, catalog)
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
    hand = written_hand(open_page, catalog)
    _, draft = saved(hand.desk, "eml")
    parts = [part for part in message_from_bytes(draft, policy=default).walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    assert OWN in parts[0].get_content()
    assert escape(OWN, quote=False) in parts[1].get_content()
    hand.desk.button("rich").click()
    expect(hand.desk.status).to_have_text(re.compile(re.escape(catalog.strings["en"]["take.copied_rich"])))
    read = "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())"
    assert escape(OWN, quote=False) in hand.page.evaluate(read)
    hand.page.keyboard.press("Escape")  # the calendar lies below the text, behind the panel
    _, calendar = saved(hand.desk, "ics:last_day")
    assert b"20270429" in calendar


def test_lines_of_a_place_stay_lines_and_an_emptied_place_is_left_out(open_page: OpenPage, catalog: Catalog) -> None:
    hand = filled_hand(open_page, catalog)
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


def test_only_the_readers_words_print(open_page: OpenPage, catalog: Catalog) -> None:
    hand = written_hand(open_page, catalog)
    hand.desk.control("client_name").fill("Someone Else")
    expect(hand.differences).to_have_count(1)
    hand.page.emulate_media(media="print")
    expect(hand.kept).to_be_visible()
    for part in (hand.differences, hand.state, hand.button):
        expect(part).to_be_hidden()


def test_the_rows_of_a_list_stay_with_the_form_and_a_rehearsal_says_what_waswritten_hand(
    open_page: OpenPage, catalog: Catalog
) -> None:
    record = filled_hand(open_page, catalog, RECORD)
    record.begin()
    assert record.desk.sheet.locator("[data-each] tbody tr").count() > 0
    assert record.desk.sheet.locator("[data-each] tbody [contenteditable]").count() == 0
    call = filled_hand(open_page, catalog, CALL)
    call.begin()
    call.places.nth(1).fill(OWN)
    call.desk.button("rehearse").click()
    expect(call.page.locator("[data-rehearsal=card]")).to_contain_text(OWN)


def test_a_contract_keeps_its_numbers_beside_what_waswritten_hand(open_page: OpenPage, catalog: Catalog) -> None:
    hand = filled_hand(open_page, catalog, CONTRACT)
    before = hand.desk.lines()
    hand.begin()
    clause = hand.desk.sheet.locator("[data-line=clause] [contenteditable]").nth(1)
    clause.fill("Another heading")
    hand.end()
    numbers = [cells[0].split(" ")[0] for cells in before if cells[0][:1].isdigit()]
    assert len(numbers) > 3
    assert [cells[0].split(" ")[0] for cells in hand.desk.lines() if cells[0][:1].isdigit()] == numbers
    assert "2. Another heading" in hand.desk.copied()
