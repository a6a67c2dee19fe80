"""The sheets of other languages come when they are wanted; where one does not come, the text stays and says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from tests.browser.access import CONTENT, axe_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.waiting import come_to_rest
from tests.browser.watch import Watch
from tests.small import CALL, MESSAGE

NAME = "Ana <b>Horvat</b>"
SHEETS = "**/sheets/*"
_KEPT = "JSON.parse(sessionStorage.getItem('good-terms:text'))?.values"


def _asked(watch: Watch) -> list[str]:
    """The sheets that the page has asked for, in order."""
    return [url.rsplit("/", 1)[-1] for url in watch.requests if "/sheets/" in url]


def _typed(open_page: OpenPage, template: str = MESSAGE, lang: str = "en") -> Desk:
    desk = open_desk(open_page, template, lang)
    desk.control("client_name").fill(NAME)
    return desk


def _turning(desk: Desk, catalog: Catalog, key: str, lang: str = "en") -> None:
    """What is said below the choice of languages."""
    said = catalog.strings[lang][f"builder.{key}"] if key else ""
    expect(desk.root.locator("[data-turning]")).to_have_text(said)


def _break(desk: Desk, route: str = "abort") -> None:
    answers = {
        "abort": lambda route: route.abort(),
        "404": lambda route: route.fulfill(status=404, body="<p>gone</p>", content_type="text/html"),
        "another page": lambda route: route.fulfill(body="<p>Please sign in.</p>", content_type="text/html"),
    }
    desk.page.context.route(SHEETS, answers[route])


def test_a_page_fetches_a_sheet_when_it_is_chosen_and_once(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog
) -> None:
    desk = _typed(open_page)
    assert _asked(watches[0]) == []
    for lang in ("ar", "hr", "ar", "en"):
        desk.speak(lang)
        expect(desk.sheet).to_have_attribute("dir", BY_CODE[lang].direction)
        expect(desk.sheet).to_contain_text(NAME)
        assert desk.sheet.locator("b").count() == 0
    assert _asked(watches[0]) == [f"{MESSAGE}.ar.html", f"{MESSAGE}.hr.html"]
    _turning(desk, catalog, "")


def test_a_language_that_was_chosen_before_is_fetched_with_the_page(open_page: OpenPage, watches: list[Watch]) -> None:
    desk = _typed(open_page)
    desk.speak("hr")
    desk.page.reload()
    expect(desk.sheet).to_have_attribute("lang", "hr")
    expect(desk.language).to_have_value("hr")
    expect(desk.sheet).to_contain_text(NAME)
    assert _asked(watches[0]) == [f"{MESSAGE}.hr.html"] * 2


def test_of_two_choices_in_a_row_the_last_one_counts(open_page: OpenPage) -> None:
    desk = _typed(open_page)
    waiting: list[Route] = []
    desk.page.context.route("**/*.hr.html", lambda route: waiting.append(route))
    desk.language.select_option("hr")
    desk.speak("zh")
    assert len(waiting) == 1
    with desk.page.expect_request_finished(lambda request: request.url.endswith(".hr.html")):
        waiting.pop().continue_()
    come_to_rest(desk.page)
    expect(desk.sheet).to_have_attribute("lang", "zh")
    expect(desk.language).to_have_value("zh")
    assert desk.page.evaluate(_KEPT)["language"] == "zh"


def test_while_a_sheet_is_on_its_way_the_form_works_and_what_is_taken_waits_for_it(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = open_desk(open_page, MESSAGE)
    waiting: list[Route] = []
    desk.page.context.route(SHEETS, lambda route: waiting.append(route))
    desk.language.select_option("hr")
    _turning(desk, catalog, "sheet_loading")
    expect(desk.sheet).to_have_attribute("lang", "en")
    desk.control("client_name").fill(NAME)
    expect(desk.sheet).to_contain_text(NAME)
    desk.button("copy").click()
    expect(desk.status).to_have_text(catalog.strings["en"]["builder.sheet_loading"])
    waiting.pop().continue_()
    expect(desk.status).to_contain_text(catalog.strings["en"]["builder.copied"])
    expect(desk.sheet).to_have_attribute("lang", "hr")
    assert desk.page.evaluate("navigator.clipboard.readText()") == desk.taken()["copy"].decode()
    _turning(desk, catalog, "")


@pytest.mark.parametrize(
    ("lang", "answer"), [*((lang, "abort") for lang in CODES), ("en", "404"), ("en", "another page")]
)
def test_a_sheet_that_does_not_come_is_told_and_choosing_again_works(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog, lang: str, answer: str
) -> None:
    wanted = "hr" if lang == "en" else "en"
    desk = _typed(open_page, lang=lang)
    before = desk.lines()
    _break(desk, answer)
    desk.language.select_option(wanted)
    _turning(desk, catalog, "sheet_failed", lang)
    expect(desk.language).to_have_value(lang)
    assert desk.lines() == before
    assert desk.page.evaluate(_KEPT) is None
    assert axe_faults(desk.page, "[data-builder]", CONTENT) == []
    desk.page.context.unroute_all()
    desk.speak(wanted)
    expect(desk.sheet).to_contain_text(NAME)
    _turning(desk, catalog, "")
    watches[0].faults.clear()  # the request that failed, and the word about it


def test_a_language_chosen_before_that_does_not_come_is_still_wanted_on_the_next_page(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog
) -> None:
    desk = _typed(open_page)
    desk.speak("hr")
    _break(desk)
    desk.page.reload()
    _turning(desk, catalog, "sheet_failed")
    expect(desk.sheet).to_have_attribute("lang", "en")
    expect(desk.sheet).to_contain_text(NAME)
    desk.page.context.unroute_all()
    desk.page.reload()
    expect(desk.sheet).to_have_attribute("lang", "hr")
    watches[0].faults.clear()


def test_two_languages_come_together_or_the_text_keeps_the_one(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog
) -> None:
    desk = _typed(open_page)
    _break(desk)
    desk.second_language.select_option("ar")
    _turning(desk, catalog, "sheet_failed")
    expect(desk.sheet).to_have_count(1)
    expect(desk.second_language).to_have_value("")
    desk.page.context.unroute_all()
    desk.speak_also("ar")
    expect(desk.sheet.nth(1)).to_contain_text(NAME)
    desk.page.reload()
    expect(desk.sheet).to_have_count(2)
    assert [sheet.get_attribute("lang") for sheet in desk.sheet.all()] == ["en", "ar"]
    watches[0].faults.clear()


@pytest.mark.parametrize("action", ["copy", "docx", "rehearse"])
def test_what_was_to_be_taken_in_a_language_that_does_not_come_is_not_taken_in_another(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog, action: str
) -> None:
    desk = _typed(open_page, CALL)
    waiting: list[Route] = []
    desk.page.context.route(SHEETS, lambda route: waiting.append(route))
    desk.language.select_option("hr")
    desk.button(action).click()
    expect(desk.status).to_have_text(catalog.strings["en"]["builder.sheet_loading"])
    waiting.pop().abort()
    expect(desk.status).to_have_text(catalog.strings["en"]["builder.sheet_failed"])
    expect(desk.root.locator("dialog[open]")).to_have_count(0)
    watches[0].faults.clear()
