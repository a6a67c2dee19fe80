"""Numbers and amounts: read as their writer meant them or not at all, and shown with every digit."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.sensed import note_of, type_in
from tests.small import CONTRACT, MESSAGE, RECORD


def _fee(open_page: OpenPage, lang: str, currency: str, typed: str) -> Desk:
    desk = open_desk(open_page, CONTRACT, lang)
    desk.control("currency").select_option(currency)
    desk.control("fee").fill(typed)
    desk.control("fee").blur()
    return desk


def _expect_amount(desk: Desk, lang: str, decimal: str) -> None:
    expect(desk.slot("fee")).to_have_text(format_value("amount", decimal, BY_CODE[lang]))
    expect(desk.error("fee")).to_be_empty()


@pytest.mark.parametrize(
    ("lang", "typed"), [("en", "250.500"), ("ar", "250.500"), ("hr", "250,500"), ("zh", "250.500")]
)
def test_dinars_and_fils_are_no_thousands_of_dinars(open_page: OpenPage, lang: str, typed: str) -> None:
    _expect_amount(_fee(open_page, lang, "jod", typed), lang, "250.500")


@pytest.mark.parametrize(("lang", "typed"), [("en", "1,250"), ("hr", "1.250")])
def test_an_amount_that_could_mean_two_things_gets_a_message_and_is_not_lost(
    open_page: OpenPage, lang: str, typed: str
) -> None:
    desk = _fee(open_page, lang, "jod", typed)
    expect(desk.error("fee")).not_to_be_empty()
    expect(desk.slot("fee")).to_have_text(typed)
    assert desk.control("fee").input_value() == typed


@pytest.mark.parametrize(
    ("lang", "currency", "typed"),
    [
        ("en", "usd", "$1,200.50"),
        ("en", "usd", "USD 1,200.50"),
        ("hr", "eur", "1.200,50 €"),
        ("zh", "usd", "US$1,200.50"),
    ],
)
def test_an_amount_typed_with_the_sign_of_its_currency_is_read(
    open_page: OpenPage, lang: str, currency: str, typed: str
) -> None:
    _expect_amount(_fee(open_page, lang, currency, typed), lang, "1200.50")


def test_the_sign_of_another_currency_is_asked_about_and_not_lost(open_page: OpenPage) -> None:
    desk = _fee(open_page, "en", "eur", "$1,200.50")
    expect(desk.error("fee")).not_to_be_empty()
    assert desk.control("fee").input_value() == "$1,200.50"


@pytest.mark.parametrize(
    ("lang", "typed", "currency"),
    [("en", "€ 1,200.50", "eur"), ("hr", "1.200,50 eura", "eur"), ("ar", "€ ١٬٢٠٠٫٥٠", "eur")],
)
def test_a_sign_chooses_the_currency_where_none_is_chosen(
    open_page: OpenPage, lang: str, typed: str, currency: str
) -> None:
    desk = _fee(open_page, lang, "", typed)
    _expect_amount(desk, lang, "1200.50")
    expect(desk.control("currency")).to_have_value(currency)
    expect(desk.slot("currency")).not_to_be_empty()
    desk.page.reload()
    expect(desk.control("currency")).to_have_value(currency)


def test_an_amount_in_another_currency_is_read_once_that_is_chosen(open_page: OpenPage) -> None:
    desk = _fee(open_page, "en", "eur", "2500 dollars")
    expect(note_of(desk, "fee")).to_contain_text("\u2068dollars\u2069")
    expect(desk.control("currency")).to_have_value("eur")
    desk.control("currency").select_option("usd")
    _expect_amount(desk, "en", "2500")
    expect(note_of(desk, "fee")).to_be_hidden()


@pytest.mark.parametrize(
    ("lang", "typed", "read"),
    [("en", "two weeks", "14"), ("hr", "2 tjedna", "14"), ("ar", "سبعة أيام", "7"), ("zh", "十五天", "15")],
)
def test_days_in_words_are_counted(open_page: OpenPage, lang: str, typed: str, read: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    type_in(desk, "notice_days", typed)
    expect(desk.control("notice_days")).to_have_value(read)
    expect(desk.error("notice_days")).to_be_empty()


@pytest.mark.parametrize(
    ("typed", "key"),
    [("1/3", "inexact"), ("1,25.50", "marks"), ("EUR", "one"), ("500 + VAT", "part"), ("€ -5", "minus")],
)
def test_a_number_that_cannot_be_read_has_its_cause_named(
    open_page: OpenPage, catalog: Catalog, typed: str, key: str
) -> None:
    desk = _fee(open_page, "en", "eur", typed)
    said = catalog.strings["en"][f"sense.{key}"].replace("{part}", "\u2068+ VAT\u2069")
    expect(note_of(desk, "fee")).to_have_text(said)
    expect(desk.error("fee")).not_to_be_empty()
    assert desk.control("fee").input_value() == typed


def test_an_amount_is_read_anew_when_its_currency_changes(open_page: OpenPage) -> None:
    desk = _fee(open_page, "en", "eur", "250.500")
    _expect_amount(desk, "en", "250500")
    desk.control("currency").select_option("jod")
    _expect_amount(desk, "en", "250.500")
    desk.control("fee").fill("250,500")
    desk.control("currency").select_option("usd")
    _expect_amount(desk, "en", "250500")
    desk.control("currency").select_option("jod")
    expect(desk.error("fee")).not_to_be_empty()
    assert desk.control("fee").input_value() == "250,500"


def test_rows_are_read_in_the_currency_of_the_form(open_page: OpenPage) -> None:
    desk = open_desk(open_page, RECORD)
    row = json.dumps([{"what": "Deposit", "amount": "250.500"}])
    for currency, decimal in (("eur", "250500"), ("jod", "250.500")):
        desk.answer({"currency": currency, "payments": row})
        cells = desk.sheet.locator('[data-each="payments"] tbody td')
        expect(cells.last).to_have_text(format_value("amount", decimal, BY_CODE["en"]))


def test_an_amount_in_a_row_that_could_mean_two_things_gets_a_message(open_page: OpenPage) -> None:
    desk = open_desk(open_page, RECORD)
    desk.answer({"currency": "jod"})
    rows = desk.form.locator('[data-field="payments"]')
    rows.locator('[data-row="add"]').click()
    amount = rows.locator('[data-column="amount"]')
    for typed, faults in (("250,500", True), ("250.500", False), ("much", True), ("", False)):
        amount.fill(typed)
        amount.blur()
        expect(amount).to_have_attribute("aria-invalid", str(faults).lower())
        assert bool(desk.error("payments").inner_text()) is faults, typed


@pytest.mark.parametrize("typed", ["1,250", "1.250"])
def test_a_number_that_is_no_amount_has_thousands_in_every_currency(open_page: OpenPage, typed: str) -> None:
    desk = open_desk(open_page, CONTRACT)
    desk.answer({"currency": "jod", "payment_days": typed})
    desk.control("payment_days").blur()
    expect(desk.error("payment_days")).to_be_empty()
    expect(desk.slot("payment_days")).to_have_text(format_value("number", "1250", BY_CODE["en"]))


@pytest.mark.parametrize(("typed", "decimal"), [("1.250,505", "1250.505"), ("0,125", "0.125"), ("0.500", "0.500")])
def test_no_digit_is_rounded_away(open_page: OpenPage, typed: str, decimal: str) -> None:
    desk = _fee(open_page, "en", "eur", typed)
    for lang in CODES:
        desk.speak(lang)
        _expect_amount(desk, lang, decimal)


def test_more_digits_than_a_browser_can_show_get_a_message(open_page: OpenPage) -> None:
    typed = "1234567890.1234567"
    desk = _fee(open_page, "en", "eur", typed)
    expect(desk.error("fee")).not_to_be_empty()
    expect(desk.slot("fee")).to_have_text(typed)


def test_a_currency_has_the_form_that_its_number_asks_for(open_page: OpenPage) -> None:
    desk = _fee(open_page, "ar", "jod", "")
    shown = desk.sheet.locator('[data-slot="currency"]:visible')
    expect(shown).to_have_text("دينار")
    for typed, form in (("3", "دنانير"), ("11", "دينارًا"), ("11.5", "دينار"), ("105", "دنانير")):
        desk.control("fee").fill(typed)
        expect(shown).to_have_text(form)
    assert "105 دنانير" in desk.taken()["copy"].decode()
