"""All kinds of tools: in reach for everyone, and without scripts."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.access import DESKTOP, axe_faults
from tests.browser.asking import Asking
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.small import CLOCK, PLACES, QUESTIONS

NARROW = {"width": 320, "height": 700}
SMALL = {"width": 375, "height": 740}


@pytest.mark.parametrize(("lang", "size"), [("en", DESKTOP), ("ar", SMALL), ("hr", NARROW), ("zh", SMALL)])
@pytest.mark.parametrize("path", [PLACES[QUESTIONS], PLACES[CLOCK], "tools/"])
def test_a_tool_is_in_reach_for_everyone(path: str, lang: str, size: Any, open_page: OpenPage) -> None:
    page = open_page(path, lang, size)
    if path == PLACES[CLOCK]:
        Desk(page).fill({"sent": "2027-03-01", "days": "4"})
        expect(page.locator("[data-outcome]:visible, [data-state=known]").first).to_have_count(1)
    else:
        asking = Asking(page)
        assert axe_faults(page, ".tool") == []
        asking.choose({"threats": "hurt"})
        expect(asking.outcome).to_have_count(1)
    expect(page.locator("[data-part=why]")).not_to_have_attribute("hidden", "")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe_faults(page, ".tool") == []


def test_without_scripts_there_is_the_worksheet_and_no_form(open_page: OpenPage) -> None:
    page = open_page(PLACES[QUESTIONS], scripts=False)
    for hidden in ("[data-form]", "[data-result]", "[data-exit]", "[data-turn]", "[data-text-language]"):
        expect(page.locator(hidden).first).to_be_hidden()
    sheet = page.locator("[data-sheet]")
    expect(sheet).to_contain_text("Have you told them?")
    expect(sheet).to_contain_text("Go now")
    page = open_page("tools/", scripts=False)
    expect(page.locator("[data-form]")).to_be_hidden()
    expect(page.locator("[data-outcome]:visible")).to_have_count(4)
