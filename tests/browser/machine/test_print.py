"""What is printed beside a text, and that a line which is lost would be noticed."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.text.lines import Line
from tests.browser.conftest import OpenPage
from tests.browser.paper import letters, print_page
from tests.browser.phone import turn
from tests.browser.printing import NIGHT, UPRIGHT, differences, expect_text_alone, fill, lines_of
from tests.small import CALL, MESSAGE, PLACES


@pytest.mark.parametrize("lang", CODES)
def test_one_lost_line_would_be_noticed(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    template = catalog.templates[MESSAGE]
    desk = fill(open_page(f"templates/{MESSAGE}/", lang), template, lang, UPRIGHT)
    lost = desk.sheet.locator("[data-line]:visible").nth(2)
    lost.evaluate("line => { line.style.visibility = 'hidden' }")
    lines = lines_of(catalog, template, lang)
    wanted = letters(lines[2].cells)
    assert wanted.total() > 10
    assert differences(print_page(desk.page, UPRIGHT), lines) == (wanted, Counter())


def test_both_languages_of_a_text_are_printed(open_page: OpenPage, catalog: Catalog) -> None:
    template = catalog.templates[MESSAGE]
    desk = fill(open_page(f"templates/{MESSAGE}/", "hr", NIGHT.window), template, "hr", NIGHT)
    turn(desk.page, "text")
    desk.speak_also("zh")
    desk.root.locator("[data-prevailing]").select_option("first")
    lines = []
    for lang in ("hr", "zh"):
        strings = catalog.strings[lang]
        prevails = strings.fill("text.prevails", language=strings["languages.hr"])
        lines += [*lines_of(catalog, template, lang, answered="hr"), Line("paragraph", (prevails,))]
    expect_text_alone(print_page(desk.page, NIGHT), lines, "hr")


def test_what_the_page_says_and_offers_meanwhile_is_not_printed(open_page: OpenPage, catalog: Catalog) -> None:
    template = catalog.templates[CALL]
    page = open_page(PLACES[CALL])
    desk = fill(page, template, "en", UPRIGHT)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    desk.button("copy").click()
    expect(desk.root.locator("[data-offer]")).to_be_visible()
    expect(desk.status).not_to_be_empty()
    desk.button("rehearse").click()
    expect(page.locator("dialog")).to_be_visible()
    desk.control("client_name").evaluate("field => field.dispatchEvent(new FocusEvent('focusin', {bubbles: true}))")
    expect_text_alone(print_page(page, UPRIGHT), lines_of(catalog, template, "en"), "en")
