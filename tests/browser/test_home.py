"""The start page: one answer leads on, with and without scripts; what it shows is live; nobody's name stands there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.rules.results import MOST_STEPS
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk
from tests.browser.waiting import wait_until
from tests.pages import address

SAMPLE = "ending-email"
TOOL = "chooser"
MOST_TAPS, MOST_SCREENS = 12, 4


class Reader:
    """Someone on a phone: each tap counts, and each screen that goes by until the place to tap is in sight."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0
        self.gone_by = 0.0
        self.path, self.height = "", 0.0

    def tap(self, place: Locator) -> None:
        """Scroll until the place is in sight, and tap it."""
        place.scroll_into_view_if_needed()
        path, height = self.page.evaluate("[location.pathname, scrollY]")
        self.gone_by += abs(height - (self.height if path == self.path else 0))  # what the page jumped by itself too
        self.path, self.height = path, height
        self.taps += 1
        place.tap()

    def fill(self, place: Locator, value: str) -> None:
        """Tap a field and type."""
        self.tap(place)
        place.fill(value)

    @property
    def screens(self) -> float:
        return self.gone_by / PHONE["height"]


def card(page: Page, answer: str) -> Locator:
    """The card of an answer to the first question."""
    return page.locator(f'[data-card][href="#start-{answer}"]')


def result(page: Page, answers: str) -> Locator:
    """What answers lead to."""
    return page.locator(f"#start-{answers}")


def answers(catalog: Catalog) -> list[str]:
    """The answers to the first question that lead to a place on the page."""
    tool = catalog.tools[TOOL]
    leaving = {str(outcome.when[0].get("happened", ("",))[0]) for outcome in tool.structure.outcomes if outcome.exit}
    found = [option for option in tool.structure.own["happened"].options if option not in leaving]
    assert len(found) > 10
    return found


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("lang", CODES)
def test_one_answer_shows_up_to_three_steps_or_a_last_question(
    open_page: OpenPage, catalog: Catalog, lang: str, scripts: bool
) -> None:
    page = open_page("", lang, scripts=scripts)
    shown = page.locator("[data-start] section:visible")
    expect(shown).to_have_count(0)
    for answer in answers(catalog):
        card(page, answer).click()
        expect(shown).to_have_count(1)
        expect(result(page, answer)).to_be_visible()
        steps, more = shown.locator("ol a").count(), shown.locator("ul a").count()
        assert 0 < steps <= MOST_STEPS if not more else more > 1, answer


def test_an_answer_that_asks_once_more_leads_on_at_the_next_tap(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page("")
    card(page, "told").click()
    options = catalog.tools[TOOL].structure.own["told"].options
    expect(result(page, "told").locator("[data-card]")).to_have_count(len(options))
    result(page, "told").locator("[data-card]").first.click()
    expect(result(page, f"told-{options[0]}").locator("[data-step]").first).to_be_visible()


@pytest.mark.parametrize("lang", CODES)
def test_help_for_a_reader_in_danger_is_one_tap_away_in_the_first_screen(open_page: OpenPage, lang: str) -> None:
    page = open_page("", lang, PHONE)
    way = page.locator("[data-start] .start__exit a")
    box = way.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < PHONE["height"]
    way.click()
    page.wait_for_url(f"**/{address(lang, 'tell/safety/')}")


def test_a_phone_needs_few_taps_and_screens_from_the_start_page_to_a_copied_message(open_page: OpenPage) -> None:
    page = open_page("", size=PHONE)
    touch = page.context.browser
    assert touch is not None
    context = touch.new_context(viewport=PHONE, has_touch=True, permissions=["clipboard-read", "clipboard-write"])
    try:
        phone = context.new_page()
        phone.goto(page.url)
        reader = Reader(phone)
        reader.tap(card(phone, "capacity"))
        reader.tap(result(phone, "capacity").locator("[data-step]").first)
        desk = Desk(phone)
        expect(desk.root).to_have_attribute("data-ready", "")
        for name, value in (
            ("client_name", "Ana Field"),
            ("sender_name", "Jo Reed"),
            ("project", "the shop"),
            ("last_day", "2027-04-30"),
            ("notice_days", "30"),
        ):
            reader.fill(desk.control(name), value)
        copy = desk.button("copy")
        if not copy.is_visible():
            reader.tap(phone.locator("[data-view-button=text]"))
        reader.tap(copy)
        expect(desk.status).not_to_be_empty()
        text = phone.evaluate("navigator.clipboard.readText()")
        assert "Ana Field" in text
        assert "[" not in text
        assert reader.taps <= MOST_TAPS
        assert reader.screens <= MOST_SCREENS
    finally:
        context.close()


def test_what_a_card_fills_in_stands_in_the_text_that_opens(open_page: OpenPage) -> None:
    page = open_page("")
    card(page, "scope").click()
    result(page, "scope").locator(f'a[href*="{SAMPLE}"]').click()
    expect(Desk(page).root).to_have_attribute("data-ready", "")
    assert Desk(page).control("reason").input_value() == "scope"


def test_a_text_says_that_a_card_filled_it_in_and_names_no_tool_that_was_not_used(
    open_page: OpenPage, catalog: Catalog
) -> None:
    page = open_page()
    card(page, "scope").click()
    result(page, "scope").locator(f'a[href*="{SAMPLE}"]').click()
    filled = page.locator("[data-filled-from]")
    expect(filled).to_contain_text(catalog.strings["en"]["case.start"])
    expect(filled).not_to_contain_text(catalog.tools[TOOL].words["en"].title)


def test_further_questions_begin_after_the_answer_of_the_card(open_page: OpenPage) -> None:
    page = open_page("")
    card(page, "scope").click()
    result(page, "scope").locator(".start__more a").click()
    expect(page.locator("[data-question]:visible")).to_have_attribute("data-field", "who")


@pytest.mark.parametrize("lang", CODES)
def test_the_sample_says_the_reason_of_the_card_that_a_reader_looks_at(open_page: OpenPage, lang: str) -> None:
    page = open_page("", lang)
    sample = page.locator("[data-sample] .sheet")
    before = sample.inner_text()
    card(page, "capacity").hover()
    expect(sample).not_to_have_text(before)
    said = page.locator('[data-sample] [data-cases="reason"]:visible, [data-sample] [data-when="reason=capacity"]')
    expect(said.first).to_be_visible()
    assert page.locator('[data-sample] [data-when="reason=grown"]').first.is_hidden()


@pytest.mark.parametrize("lang", CODES)
def test_the_sample_is_the_same_before_and_after_it_can_change(open_page: OpenPage, lang: str) -> None:
    page = open_page("", lang)
    sample = page.locator("[data-sample] .sheet")
    before = sample.inner_text()
    card(page, "vanished").hover()
    expect(page.locator("[data-sample] [data-slot]").first).to_be_attached()
    assert sample.inner_text() == before


def test_what_is_typed_into_the_sample_stands_in_the_form_that_opens(open_page: OpenPage) -> None:
    page = open_page("")
    page.fill("#sample-greeting", "Zora")
    expect(page.locator("[data-sample] .sheet")).to_contain_text("Zora")
    page.locator("[data-take]").click()
    expect(Desk(page).root).to_have_attribute("data-ready", "")
    expect(Desk(page).control("greeting")).to_have_value("Zora")


@pytest.mark.parametrize("lang", CODES)
def test_the_way_back_to_work_names_the_text_and_nobody(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    page = open_page("", lang)
    way = page.locator("[data-resume]")
    expect(way).to_be_hidden()
    page.goto(page.url + f"templates/{SAMPLE}/")
    desk = Desk(page)
    desk.control("client_name").fill("Zzyzx")
    wait_until(page, "sessionStorage.getItem('good-terms:recent')")
    page.goto(page.url.removesuffix(f"templates/{SAMPLE}/"))
    expect(way).to_be_visible()
    expect(way.locator("a:visible")).to_have_text(catalog.templates[SAMPLE].words[lang].title)
    assert "Zzyzx" not in page.locator("body").inner_text()
    way.locator("a:visible").click()
    expect(desk.control("client_name")).to_have_value("Zzyzx")
    assert BY_CODE[lang].prefix in page.url


def test_a_text_that_was_only_filled_in_by_a_card_is_no_work_to_go_back_to(open_page: OpenPage) -> None:
    page = open_page("")
    start = page.url
    card(page, "scope").click()
    result(page, "scope").locator("[data-step]").first.click()
    expect(Desk(page).root).to_have_attribute("data-ready", "")
    page.goto(start)
    expect(page.locator("[data-resume]")).to_be_hidden()
