"""Questions in use: one at a time, a result with its reasons, answers that change, next steps, and the way out."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.asking import ANSWERS, Asking, open_asking
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.browser.waiting import come_to_rest, wait_until
from tests.small import MESSAGE, PLACES, QUESTIONS, RECORD

# Presses Escape so many milliseconds from now.
_ESCAPE = """after => {
  const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
  Object.defineProperty(event, "timeStamp", { value: performance.now() + after });
  document.body.dispatchEvent(event);
}"""
_KEPT = "Object.keys(sessionStorage).filter(key => key.startsWith('good-terms:'))"


def test_a_questionnaire_asks_one_question_at_a_time_and_goes_to_the_next(open_page: OpenPage) -> None:
    asking = open_asking(open_page)
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
    asking = open_asking(open_page)
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
    asking = open_asking(open_page)
    asking.choose({"threats": "none", "late": "never", "creep": "never", "rude": "never"})
    expect(asking.title).to_have_text("Keep the client")
    expect(asking.page.locator("[data-why-else]")).to_be_visible()
    expect(asking.part("why")).to_be_hidden()


def test_each_answer_is_named_and_can_be_changed_and_what_no_longer_counts_goes(open_page: OpenPage) -> None:
    asking = open_asking(open_page)
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
    asking = open_asking(open_page)
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
    asking = open_asking(open_page)
    asking.page.evaluate(
        "key => sessionStorage.setItem(key, JSON.stringify({ version: 2, values: { threats: 'unheard of' } }))",
        f"good-terms:tool:{QUESTIONS}",
    )
    asking.page.reload()
    asking = Asking(asking.page)
    asking.page.locator("[data-turn=next]").click()
    expect(asking.question("threats").locator("[data-error]")).to_have_text("Choose an answer first.")


def test_by_keyboard_an_arrow_chooses_and_only_enter_goes_on(open_page: OpenPage) -> None:
    asking = open_asking(open_page)
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
    asking = open_asking(open_page, path)
    asking.every.check()
    asking.option("threats", "none").click()
    asking.page.evaluate("document.querySelector('[data-form]').requestSubmit()")  # as some browsers do at Enter
    come_to_rest(asking.page)  # by when the page would have been left
    assert asking.page.url == base_url + path


def test_all_questions_on_one_page_is_a_choice_that_lasts(open_page: OpenPage) -> None:
    asking = open_asking(open_page)
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
    asking = open_asking(open_page, "tools/")
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
    asking = open_asking(open_page, path)
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
    asking = open_asking(open_page, path)
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
    wait_until(page, f"{_KEPT}.length >= 2")
    assert page.url == base_url + path  # once is no sign
    if way == "button":
        asking.outcome.locator("[data-exit]").click()
    else:
        for later in (5_000, 10_000):
            page.evaluate(_ESCAPE, later)
            come_to_rest(page)
            assert page.url == base_url + path  # nor is twice with a pause between
        page.evaluate(_ESCAPE, 10_500)
    page.wait_for_url("about:blank")
    page.goto(base_url + path)
    assert page.evaluate(_KEPT) == []
    expect(asking.answers).to_have_count(0)
    expect(asking.question("threats").locator(":checked")).to_have_count(0)
