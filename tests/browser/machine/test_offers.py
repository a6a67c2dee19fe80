"""The reader's own language, which a page in another one offers once."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import PHONE, OpenPage
from tests.small import MESSAGE, PLACES

PLACE_OF_WORDS = """(element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().toJSON();
}"""
# A reader of these languages who has not been there yet.
SPEAKS = """Object.defineProperty(navigator, "languages", {{ get: () => {tags} }});
if (!sessionStorage.getItem("been")) localStorage.clear();
sessionStorage.setItem("been", "yes");"""


@pytest.mark.parametrize(("lang", "tags", "offered"), [("en", ["hr-HR", "en"], "hr"), ("hr", ["fr", "ar-EG"], "ar")])
def test_the_readers_own_language_is_offered_once_in_that_language(
    open_page: OpenPage, catalog: Catalog, lang: str, tags: list[str], offered: str
) -> None:
    page = open_page("decide/", lang, script=SPEAKS.format(tags=tags))
    shown = page.locator("[data-offer]:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_have_attribute("lang", offered)
    expect(shown.get_by_role("link")).to_have_text(catalog.strings[offered]["shell.offer"])
    shown.get_by_role("button").click()
    expect(shown).to_have_count(0)
    page.reload()
    page.wait_for_load_state("load")
    expect(shown).to_have_count(0)


@pytest.mark.parametrize(("lang", "tags"), [("en", ["ar-EG"]), ("ar", ["en-GB"])])
def test_an_offered_language_never_lies_over_the_name_of_the_page_or_the_way_to_it(
    open_page: OpenPage, lang: str, tags: list[str]
) -> None:
    page = open_page(PLACES[MESSAGE], lang, script=SPEAKS.format(tags=tags))
    offer = page.locator("[data-offer]:visible").bounding_box()
    assert offer
    for mark in ("main h1", ".md-path__list"):
        words = page.locator(mark).evaluate(PLACE_OF_WORDS)
        apart = offer["x"] + offer["width"] <= words["left"] or words["right"] <= offer["x"]
        assert apart or offer["y"] + offer["height"] <= words["top"] or words["bottom"] <= offer["y"]


@pytest.mark.parametrize(("lang", "tags"), [("en", ["ar-EG"]), ("ar", ["en-GB"])])
def test_at_the_end_of_a_page_an_offered_language_covers_no_words_on_a_phone(
    open_page: OpenPage, lang: str, tags: list[str]
) -> None:
    page = open_page("decide/", lang, PHONE, script=SPEAKS.format(tags=tags))
    shown = page.locator("[data-offer]:visible")
    expect(shown).to_have_count(1)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last, offer = page.locator(".md-copyright").bounding_box(), shown.bounding_box()
    assert last
    assert offer
    assert last["y"] + last["height"] <= offer["y"]


def test_an_offered_language_leaves_when_the_reader_turns_to_the_form(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], script=SPEAKS.format(tags=["hr-HR"]))
    shown = page.locator("[data-offer]:visible")
    expect(shown).to_have_count(1)
    page.locator("[data-form] input:visible").first.focus()
    expect(shown).to_have_count(0)
    page.locator("[data-form] input:visible").first.blur()
    page.locator("[data-form] input:visible").first.click()
    page.locator("[data-form] input:visible").first.blur()
    expect(shown).to_have_count(0)


def test_an_offered_language_leads_to_the_same_page(open_page: OpenPage) -> None:
    page = open_page("decide/", script=SPEAKS.format(tags=["zh-TW"]))
    page.locator("[data-offer]:visible").get_by_role("link").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    assert page.url.endswith("/zh/decide/")


@pytest.mark.parametrize("tags", [["en-GB", "hr"], ["fr"]])
def test_who_reads_this_language_or_none_of_ours_is_offered_nothing(open_page: OpenPage, tags: list[str]) -> None:
    page = open_page("decide/", script=SPEAKS.format(tags=tags))
    page.wait_for_load_state("load")
    assert page.locator("[data-offer]").count() == len(CODES) - 1
    expect(page.locator("[data-offer]:visible")).to_have_count(0)
