"""Numbers as people type them become numbers that can be read: in the form and the text, before it is taken."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE
from hooks.text.values import format_value
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.browser.held import Held
from tests.browser.sensed import type_in
from tests.browser.waiting import come_to_rest, hold_time, pass_time
from tests.browser.watch import Watch
from tests.small import CONTRACT, MESSAGE, PLACES

SENSE = "sense/sense.js"


def test_an_amount_that_cannot_be_read_is_marked_in_the_text(open_page: OpenPage) -> None:
    desk = open_desk(open_page, CONTRACT)
    desk.control("currency").select_option("eur")
    type_in(desk, "fee", "a lot")
    expect(desk.slot("fee")).to_have_class(re.compile(r"\bgap--unread\b"))
    assert desk.slot("fee").evaluate("slot => getComputedStyle(slot).textDecorationStyle") == "wavy"
    type_in(desk, "fee", "500")
    expect(desk.slot("fee")).not_to_have_class(re.compile(r"\bgap--unread\b"))


@pytest.mark.parametrize(
    ("lang", "currency", "typed", "decimal"),
    [
        ("zh", "usd", "500 USD", "500"),
        ("zh", "usd", "1.5万", "15000"),
        ("ar", "jod", "٢٬٥٠٠ دينار", "2500"),
        ("en", "eur", "1,00,000", "100000"),
        ("hr", "eur", "2 tis. eura", "2000"),
    ],
)
def test_amounts_are_read_with_what_people_type_beside_them(
    open_page: OpenPage, lang: str, currency: str, typed: str, decimal: str
) -> None:
    desk = open_desk(open_page, CONTRACT, lang)
    desk.control("currency").select_option(currency)
    type_in(desk, "fee", typed)
    expect(desk.slot("fee")).to_have_text(format_value("amount", decimal, BY_CODE[lang]))
    expect(desk.error("fee")).to_be_empty()


@pytest.mark.parametrize(("lang", "typed", "other"), [("en", "33.333", "33,333"), ("hr", "66,667", "66.667")])
def test_a_share_has_no_thousands_in_any_language(
    open_page: OpenPage, base_url: str, lang: str, typed: str, other: str
) -> None:
    desk = open_desk(open_page, CONTRACT, lang)
    desk.control("late_interest").select_option("agreed")
    type_in(desk, "late_rate", typed)
    exact = typed.replace(",", ".")
    expect(desk.slot("late_rate")).to_have_text(format_value("number", exact, BY_CODE[lang]))
    for code in ("en", "hr"):
        prefix = BY_CODE[code].prefix
        desk.page.goto(f"{base_url}{prefix}{PLACES[CONTRACT]}")
        expect(desk.slot("late_rate")).to_have_text(format_value("number", exact, BY_CODE[code]))
        expect(desk.control("late_rate")).to_have_value(typed if code == lang else other)


@pytest.mark.parametrize(("lang", "typed"), [("en", "30 days"), ("ar", "30 يومًا")])
def test_a_number_still_in_its_field_is_tidied_before_the_text_is_taken(
    open_page: OpenPage, catalog: Catalog, lang: str, typed: str
) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    desk.fill(catalog.templates[MESSAGE].example("complete", lang) | {"notice_days": ""})
    desk.control("notice_days").focus()
    desk.page.wait_for_load_state("networkidle")
    wanted = open_desk(open_page, MESSAGE, lang)
    wanted.fill(catalog.templates[MESSAGE].example("complete", lang) | {"notice_days": "30"})
    right = wanted.copied()
    desk.page.evaluate("navigator.clipboard.writeText('')")
    desk.control("notice_days").fill(typed)
    desk.button("copy").evaluate("button => button.click()")  # as a touch does, which leaves the focus in the field
    expect(desk.status).not_to_be_empty()
    expect(desk.control("notice_days")).to_be_focused()
    assert desk.page.evaluate("navigator.clipboard.readText()") == right
    expect(desk.control("notice_days")).to_have_value("30")


@pytest.mark.parametrize("late", [SENSE, "sense/known.js"])
def test_a_text_is_taken_once_what_tidies_its_numbers_has_come(
    open_page: OpenPage, catalog: Catalog, late: str
) -> None:
    desk = open_desk(open_page, MESSAGE)
    held = Held(desk.page, late)
    desk.control("notice_days").fill("30 days")
    desk.page.evaluate("navigator.clipboard.writeText('')")
    desk.button("copy").evaluate("button => button.click()")
    held.come()
    come_to_rest(desk.page)
    assert desk.page.evaluate("navigator.clipboard.readText()") == ""
    held.let_go()
    expect(desk.status).to_contain_text(catalog.strings["en"]["builder.copied"])
    expect(desk.control("notice_days")).to_have_value("30")
    text = desk.page.evaluate("navigator.clipboard.readText()")
    assert "30 days" in text
    assert "30 days days" not in text


def test_a_text_is_taken_where_what_tidies_numbers_never_comes(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog
) -> None:
    desk = open_desk(open_page, MESSAGE)
    held = Held(desk.page, SENSE)
    hold_time(desk.page)
    desk.control("notice_days").fill("30 days")
    desk.button("copy").evaluate("button => button.click()")
    held.come()
    pass_time(desk.page)
    expect(desk.status).to_contain_text(catalog.strings["en"]["builder.copied"])
    held.let_go()
    watches[0].faults.clear()  # the word about it


def test_a_number_still_in_its_field_is_tidied_before_the_text_is_printed(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control("notice_days").focus()
    desk.page.wait_for_load_state("networkidle")
    desk.control("notice_days").fill("30 days")
    desk.page.wait_for_load_state("networkidle")
    desk.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(desk.control("notice_days")).to_have_value("30")
