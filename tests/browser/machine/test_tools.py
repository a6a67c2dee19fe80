"""Tools in use: questions one at a time, the result with its reasons and next steps, dates, and the way out."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.browser.access import DESKTOP, PHONE, axe_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.browser.phone import turn
from tests.small import CLOCK, MESSAGE, PLACES, QUESTIONS, RECORD

ANSWERS = {"threats": "none", "late": "often", "creep": "never"}
NARROW = {"width": 320, "height": 700}
SMALL = {"width": 375, "height": 740}
_KEPT = "Object.keys(sessionStorage).filter(key => key.startsWith('good-terms:'))"


class Asking:
    """The questions of a tool, and its result."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.questions = page.locator("[data-question]:visible")
        self.progress = page.locator("[data-progress]")
        self.every = page.locator("[data-every]")
        self.answers = page.locator("[data-answers] li")
        self.outcome = page.locator("[data-outcome]:visible")
        self.title = self.outcome.locator("[data-heading]")
        expect(self.questions).not_to_have_count(0)
        expect(self.answers.or_(self.progress).filter(has_text=re.compile(r"\S")).first).to_be_attached()

    def question(self, name: str) -> Locator:
        """One question."""
        return self.page.locator(f'[data-question][data-field="{name}"]')

    def option(self, name: str, value: str) -> Locator:
        """One answer of a question, as big as it is to the hand."""
        return self.question(name).locator(f'label:has([value="{value}"])')

    def choose(self, answers: dict[str, str]) -> None:
        """Answer one question after the other by hand."""
        for name, value in answers.items():
            self.option(name, value).click()

    def part(self, name: str) -> Locator:
        """The reasons, or what would change the result."""
        return self.page.locator(f"[data-part={name}]")


def _asking(open_page: OpenPage, path: str = PLACES[QUESTIONS], lang: str = "en", **how: Any) -> Asking:
    return Asking(open_page(path, lang, **how))


def test_a_questionnaire_asks_one_question_at_a_time_and_goes_to_the_next(open_page: OpenPage) -> None:
    asking = _asking(open_page)
    expect(asking.questions).to_have_count(1)
    expect(asking.progress).to_have_text("Question 1, at most 5 more")
    expect(asking.questions).to_have_accessible_description(re.compile("^Question 1, at most 5 more"))
    asking.choose({"threats": "none"})
    expect(asking.questions).to_have_attribute("data-field", "late")
    expect(asking.question("late").locator("legend")).to_be_focused()
    expect(asking.progress).to_have_text("Question 2, at most 4 more")
    asking.choose({"late": "often", "creep": "never"})
    expect(asking.questions).to_have_attribute("data-field", "talked")  # one more sign would change nothing
    asking.choose({"talked": "silent"})
    expect(asking.questions).to_have_count(0)
    expect(asking.title).to_have_text("Talk first")
    expect(asking.title).to_be_focused()


def test_a_result_says_why_and_which_single_answers_would_change_it(open_page: OpenPage) -> None:
    asking = _asking(open_page)
    asking.choose(ANSWERS | {"talked": "silent"})
    why = asking.part("why").locator("[data-list] > li")
    expect(why).to_have_count(2)
    expect(why.nth(0)).to_contain_text("Signs of strain: some")
    expect(why.nth(0).locator("li")).to_have_text(["Do they pay late? Often"])
    expect(why.nth(1)).to_have_text("Have you told them? Not yet")
    change = asking.part("change").locator("[data-list] > li")
    expect(change).to_have_count(1)
    expect(change).to_contain_text("“Go now”")
    expect(change.locator("li")).to_have_text(["Does the client threaten you? Yes, or I am afraid"])
    expect(asking.page.locator("[data-finding]:visible")).to_have_attribute("data-finding", "unpaid")


def test_an_outcome_without_a_condition_says_that_no_other_fits(open_page: OpenPage) -> None:
    asking = _asking(open_page)
    asking.choose({"threats": "none", "late": "never", "creep": "never", "rude": "never"})
    expect(asking.title).to_have_text("Keep the client")
    expect(asking.page.locator("[data-why-else]")).to_be_visible()
    expect(asking.part("why")).to_be_hidden()


def test_each_answer_is_named_and_can_be_changed_and_what_no_longer_counts_goes(open_page: OpenPage) -> None:
    asking = _asking(open_page)
    asking.choose(ANSWERS | {"talked": "told", "helped": "same"})
    expect(asking.title).to_have_text("End the work")
    expect(asking.answers).to_have_count(5)
    asking.answers.nth(1).get_by_role("button", name="Change your answer: Do they pay late?").click()
    expect(asking.question("late").locator("legend")).to_be_focused()
    expect(asking.question("late").locator("[type=radio][value=often]")).to_be_checked()
    asking.choose({"late": "never"})
    expect(asking.questions).to_have_attribute("data-field", "rude")
    asking.choose({"rude": "never"})
    expect(asking.title).to_have_text("Keep the client")
    expect(asking.answers).to_have_count(4)
    lines = Desk(asking.page).lines()
    assert ["Have you told them?"] not in lines
    assert ["Keep the client"] in lines


def test_back_leads_to_the_answer_before_and_next_wants_one(open_page: OpenPage) -> None:
    asking = _asking(open_page)
    back, forward = (asking.page.locator(f"[data-turn={name}]") for name in ("back", "next"))
    expect(back).to_be_hidden()
    forward.click()
    expect(asking.question("threats").locator("[data-error]")).to_have_text("Choose an answer first.")
    asking.choose({"threats": "none", "late": "seldom"})
    back.click()
    expect(asking.questions).to_have_attribute("data-field", "late")
    back.click()
    expect(asking.questions).to_have_attribute("data-field", "threats")
    forward.click()
    expect(asking.questions).to_have_attribute("data-field", "creep")


def test_an_answer_that_the_question_does_not_know_is_none(open_page: OpenPage) -> None:
    asking = _asking(open_page)
    asking.page.evaluate(
        "key => sessionStorage.setItem(key, JSON.stringify({ version: 2, values: { threats: 'unheard of' } }))",
        f"good-terms:tool:{QUESTIONS}",
    )
    asking.page.reload()
    asking = Asking(asking.page)
    asking.page.locator("[data-turn=next]").click()
    expect(asking.question("threats").locator("[data-error]")).to_have_text("Choose an answer first.")


def test_by_keyboard_an_arrow_chooses_and_only_enter_goes_on(open_page: OpenPage) -> None:
    asking = _asking(open_page)
    keys = asking.page.keyboard
    asking.every.focus()
    keys.press("Tab")
    keys.press("ArrowDown")
    expect(asking.questions).to_have_attribute("data-field", "threats")
    expect(asking.question("threats").locator("[type=radio][value=none]")).to_be_checked()
    keys.press("Enter")
    expect(asking.question("late").locator("legend")).to_be_focused()
    keys.press("Tab")
    keys.press("Space")
    expect(asking.question("late").locator("[type=radio][value=often]")).to_be_checked()
    keys.press("Tab")
    keys.press("Tab")
    expect(asking.page.locator("[data-turn=next]")).to_be_focused()
    keys.press("Enter")
    expect(asking.question("creep").locator("legend")).to_be_focused()


@pytest.mark.parametrize("path", [PLACES[QUESTIONS], "tools/"])
def test_no_answer_comes_into_the_address(path: str, open_page: OpenPage, base_url: str) -> None:
    asking = _asking(open_page, path)
    asking.every.check()
    asking.option("threats", "none").click()
    asking.page.evaluate("document.querySelector('[data-form]').requestSubmit()")  # as some browsers do at Enter
    asking.page.wait_for_timeout(100)
    assert asking.page.url == base_url + path


def test_all_questions_on_one_page_is_a_choice_that_lasts(open_page: OpenPage) -> None:
    asking = _asking(open_page)
    asking.every.check()
    expect(asking.questions).to_have_count(4)
    asking.option("threats", "none").click()
    asking.option("late", "often").click()
    expect(asking.questions).to_have_count(5)
    expect(asking.question("threats").locator("[type=radio][value=none]")).to_be_checked()
    asking.page.reload()
    expect(asking.every).to_be_checked()
    expect(asking.questions).to_have_count(5)
    expect(asking.question("late").locator("[type=radio][value=often]")).to_be_checked()


def test_the_questions_on_another_page_are_the_same_with_the_same_answers(open_page: OpenPage, base_url: str) -> None:
    asking = _asking(open_page, "tools/")
    asking.choose(ANSWERS)
    asking.page.goto(f"{base_url}{PLACES[QUESTIONS]}")
    asking = Asking(asking.page)
    expect(asking.answers).to_have_count(3)
    asking.choose({"talked": "silent"})
    asking.page.goto(f"{base_url}tools/")
    expect(asking.title).to_have_text("Talk first")
    asking.page.locator("[data-again]").click()
    expect(asking.outcome).to_have_count(0)
    expect(asking.question("threats").locator("legend")).to_be_focused()


@pytest.mark.parametrize("path", [PLACES[QUESTIONS], "tools/"])
def test_a_step_opens_its_text_filled_and_what_was_filled_goes_with_its_result(
    path: str, open_page: OpenPage, base_url: str
) -> None:
    asking = _asking(open_page, path)
    asking.choose(ANSWERS | {"talked": "told", "helped": "same"})
    steps = asking.outcome.locator("[data-step]")
    expect(steps).to_have_text(["Message", "Clock", "Guide"])
    expect(asking.part("why")).to_be_visible()
    steps.first.click()
    desk = Desk(asking.page)
    expect(desk.control("reason")).to_have_value("terms")
    asking.page.goto(f"{base_url}{PLACES[RECORD]}")
    expect(desk.control("open_day")).to_have_value("2027-06-30")
    asking.page.goto(base_url + path)
    asking.answers.nth(3).locator("button").click()
    asking.choose({"talked": "silent"})
    expect(asking.title).to_have_text("Talk first")
    expect(asking.part("why")).to_be_visible()
    asking.outcome.locator("[data-step]").click()
    expect(desk.control("reason")).to_have_value("direction")
    asking.page.goto(f"{base_url}{PLACES[RECORD]}")
    expect(desk.control("open_day")).to_have_value("")


@pytest.mark.parametrize("path", [PLACES[QUESTIONS], "tools/"])
@pytest.mark.parametrize("way", ["button", "Escape"])
def test_a_safety_answer_ends_the_questions_and_the_way_out_leaves_nothing(
    way: str, path: str, open_page: OpenPage, base_url: str
) -> None:
    asking = _asking(open_page, path)
    page = asking.page
    page.goto(f"{base_url}{PLACES[MESSAGE]}")
    Desk(page).control("project").fill("A secret")
    page.goto(base_url + path)
    asking = Asking(page)
    asking.choose({"threats": "hurt"})
    expect(asking.title).to_have_text("Go now")
    expect(asking.title).to_be_focused()
    expect(asking.questions).to_have_count(0)
    page.keyboard.press("Escape")
    page.wait_for_function(f"{_KEPT}.length >= 2")
    assert page.url == base_url + path  # once is no sign
    if way == "button":
        asking.outcome.locator("[data-exit]").click()
    else:
        page.wait_for_timeout(1600)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    page.wait_for_url("about:blank")
    page.goto(base_url + path)
    assert page.evaluate(_KEPT) == []
    expect(asking.answers).to_have_count(0)
    expect(asking.question("threats").locator(":checked")).to_have_count(0)


def test_a_calculator_works_out_its_results_while_one_types(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK]))
    asking_title = desk.page.locator("[data-outcome]:visible [data-heading]")
    expect(desk.page.locator(".tool__open")).to_be_visible()
    desk.control("sent").fill("2027-03-01")
    desk.control("days").fill("٣٠")
    expect(asking_title).to_have_text("There is time")
    expect(desk.page.locator("[data-outcome]:visible > p").nth(1)).to_have_text("It ends on 31 March 2027.")
    expect(desk.slot("last_day_counted")).to_have_text("31 March 2027")
    expect(desk.page.locator("[data-finding]:visible")).to_have_count(0)
    desk.control("days").fill("4")
    expect(asking_title).to_have_text("That is short")
    expect(desk.page.locator("[data-finding]:visible")).to_have_text("5 March 2027 comes soon.")
    assert ["That is soon."] in desk.lines()
    desk.control("days").fill("")
    expect(asking_title).to_have_count(0)
    expect(desk.page.locator("[data-finding]:visible")).to_have_count(0)


def test_on_a_phone_whoever_turns_to_the_result_is_at_its_heading(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK], size=PHONE))
    desk.fill({"sent": "2027-03-01", "days": "30"})
    turn(desk.page, "text")
    expect(desk.page.locator("[data-outcome]:visible [data-heading]")).to_be_focused()


def test_the_dates_of_a_tool_stand_in_order_and_go_into_one_calendar(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK]))
    expect(desk.page.locator("[data-dates] li:visible")).to_have_count(0)
    desk.fill({"sent": "2027-03-01", "days": "30"})
    dates = desk.page.locator("[data-dates] li:visible")
    expect(dates).to_have_text([re.compile("1 March 2027"), re.compile("31 March 2027")])
    gaps = [entry.evaluate("entry => entry.style.getPropertyValue('--days')") for entry in dates.all()]
    assert gaps == ["0", "30"]
    with desk.page.expect_download() as waiting:
        desk.page.locator("[data-calendar]").click()
    assert waiting.value.suggested_filename == "clock.ics"
    events = Calendar.from_ical(Path(waiting.value.path()).read_bytes()).walk("VEVENT")
    found = [(str(event["SUMMARY"]), event.decoded("DTSTART")) for event in events]
    assert found == [("It begins", date(2027, 3, 1)), ("Last day", date(2027, 3, 31))]


def test_a_calculator_keeps_what_was_typed_and_copies_results_into_other_texts(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK]))
    desk.control("sent").fill("2027-03-01")
    desk.control("days").fill("4")
    expect(desk.page.locator("[data-part=why]")).to_be_visible()
    desk.page.reload()
    expect(desk.control("days")).to_have_value("4")
    expect(desk.page.locator("[data-part=why]")).to_be_visible()
    desk.page.locator("[data-outcome]:visible [data-step]").click()
    expect(desk.control("last_day")).to_have_value("2027-03-05")
    expect(desk.control("notice_days")).to_have_value("4")


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


def test_on_paper_the_dates_of_a_tool_stand_above_its_text_and_nothing_else(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[CLOCK]))
    desk.fill({"sent": "2027-03-01", "days": "4"})
    expect(desk.page.locator("[data-part=why]")).to_be_visible()
    desk.page.emulate_media(media="print")
    for shown in ("[data-dates] li", "[data-paper] [data-sheet]"):
        expect(desk.page.locator(shown).first).to_be_visible()
    for hidden in ("[data-part=why]", "[data-outcome=short]", "[data-finding=hurry]", "[data-calendar]", "[data-form]"):
        expect(desk.page.locator(hidden)).to_be_hidden()
