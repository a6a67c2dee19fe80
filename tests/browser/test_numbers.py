"""Numbers and amounts: read as their writer meant them or not at all, and shown with every digit."""

from __future__ import annotations

import json
import random
import re
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value, plural_category
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk

CONTRACT, STATEMENT = "service-agreement", "statement-of-account"
READ = {
    "1.250": "1250",
    "1,250": "1250",
    "250.500": "250500",
    "1 250": "1250",
    "1.250.000": "1250000",
    "1,250,500": "1250500",
    "٢٥٠٬٥٠٠": "250500",
    "٢٥٠٫٥٠٠": "250.500",
    "0.500": "0.500",
    "0,125": "0.125",
    "1.250,505": "1250.505",
    "1 250,500": "1250.500",
    "1250.500": "1250.500",
    "12.5": "12.5",
    "1250.": "1250",
    "007": "007",
    "123456789012.345": "123456789012.345",
}
REFUSED = ("1,25.50", "12 34", "1,2345,678", "1.250.5", "1.250.", "0.500.000", "1,,250", "5-", "1234567890123.456", "")
THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # what a number that is no amount takes for thousands
_MODULE = """async ([name, args]) => {
  const { src } = document.querySelector('script[src$="builder/builder.js"]');
  return (await import(src.replace("builder/builder.js", "core/values.js")))[name](...args);
}"""


def _values(page: Page, name: str, *args: Any) -> Any:
    """What a function of the script that reads and writes values gives."""
    return page.evaluate(_MODULE, [name, list(args)])


def _fee(open_page: OpenPage, lang: str, currency: str, typed: str) -> Desk:
    desk = open_desk(open_page, CONTRACT, lang)
    desk.control("currency").select_option(currency)
    desk.control("fee").fill(typed)
    desk.control("fee").blur()
    return desk


def _expect_amount(desk: Desk, lang: str, decimal: str) -> None:
    expect(desk.slot("fee")).to_have_text(format_value("amount", decimal, BY_CODE[lang]))
    expect(desk.error("fee")).to_be_empty()


def test_a_single_separator_groups_thousands_only_where_it_can(open_page: OpenPage) -> None:
    page = open_page(f"templates/{CONTRACT}/")
    assert {typed: _values(page, "parseNumber", typed) for typed in READ} == READ
    assert {typed: _values(page, "parseNumber", typed) for typed in REFUSED} == dict.fromkeys(REFUSED)


def test_with_three_decimals_only_the_readers_own_mark_stands_before_them(open_page: OpenPage) -> None:
    page = open_page(f"templates/{CONTRACT}/")
    for point, other in (".,", ",."):
        assert _values(page, "parseNumber", f"250{point}500", point) == "250.500"
        assert _values(page, "parseNumber", f"250{other}500", point) is None
    clear = {typed: read for typed, read in READ.items() if typed not in ("1.250", "1,250", "250.500")}
    assert len(clear) > 10
    assert {typed: _values(page, "parseNumber", typed, ".") for typed in clear} == clear


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
    desk = open_desk(open_page, STATEMENT)
    row = json.dumps([{"what": "Deposit", "amount": "250.500"}])
    for currency, decimal in (("eur", "250500"), ("jod", "250.500")):
        desk.answer({"currency": currency, "payments": row})
        cells = desk.sheet.locator('[data-each="payments"] tbody td')
        expect(cells.last).to_have_text(format_value("amount", decimal, BY_CODE["en"]))


def test_an_amount_in_a_row_that_could_mean_two_things_gets_a_message(open_page: OpenPage) -> None:
    desk = open_desk(open_page, STATEMENT)
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


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize(("typed", "decimal"), [("1.250,505", "1250.505"), ("0,125", "0.125"), ("0.500", "0.500")])
def test_no_digit_is_rounded_away(open_page: OpenPage, lang: str, typed: str, decimal: str) -> None:
    desk = _fee(open_page, "en", "eur", typed)
    desk.speak(lang)
    _expect_amount(desk, lang, decimal)


def test_more_digits_than_a_browser_can_show_get_a_message(open_page: OpenPage) -> None:
    typed = "1234567890.1234567"
    desk = _fee(open_page, "en", "eur", typed)
    expect(desk.error("fee")).not_to_be_empty()
    expect(desk.slot("fee")).to_have_text(typed)


@pytest.mark.parametrize("lang", CODES)
def test_the_browser_writes_numbers_as_the_build_does(open_page: OpenPage, lang: str) -> None:
    page, language, chance = open_page(f"templates/{CONTRACT}/"), BY_CODE[lang], random.Random(lang)
    sheet = {"locale": language.locale, "rtl": language.direction == "rtl", "point": "."}
    numbers = [
        str(Decimal(chance.randrange(10 ** chance.randrange(1, 10))).scaleb(-places))
        for places in range(6)
        for _ in range(6)
    ]
    plain = [number for number in (*numbers, "1.0", "2.10", "1200.00") if "E" not in number]
    assert len(plain) > 25
    for number in plain:
        assert _values(page, "formatValue", "amount", number, sheet) == format_value("amount", number, language)
    for number in filter(lambda each: not THOUSANDS.fullmatch(each), plain):
        assert _values(page, "formatValue", "number", number, sheet) == format_value("number", number, language)
        assert _values(page, "pluralCategory", number, sheet) == plural_category(number, language), number
