"""Every kind of page does all that it does under the policy: whatever a browser keeps back, it complains about."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from hooks.web.policy import HEADERS
from tests.browser.asking import ANSWERS, Asking
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.paper import print_page
from tests.browser.printing import UPRIGHT
from tests.browser.watch import Watch
from tests.small import CALL, CLOCK, CONTRACT, MESSAGE, PLACES, QUESTIONS, RECORD, TABLE

# Notes what the policy keeps back, from the first moment on.
NOTE = """globalThis.kept = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  kept.push(`${violatedDirective} ${blockedURI}`);
});"""


def _expect_nothing_kept_back(page: Page, watches: list[Watch]) -> None:
    assert page.evaluate("kept") == []
    assert [fault for watch in watches for fault in watch.faults] == []


@pytest.mark.parametrize("name", [MESSAGE, CONTRACT, RECORD])
def test_a_builder_is_filled_in_and_its_text_taken_away(open_page: OpenPage, watches: list[Watch], name: str) -> None:
    desk = Desk(open_page(PLACES[name], script=NOTE))
    desk.control("client_name").fill("Ana Horvat")
    assert all(desk.taken().values())
    for way in ("rich", "eml"):
        if desk.root.locator(f'[data-action="{way}"]').count():
            desk.status.evaluate("status => { status.textContent = '' }")
            desk.button(way).click()
            expect(desk.status).not_to_be_empty()
    desk.speak("ar")
    assert print_page(desk.page, UPRIGHT).text
    _expect_nothing_kept_back(desk.page, watches)


def test_a_call_is_rehearsed(open_page: OpenPage, watches: list[Watch]) -> None:
    desk = Desk(open_page(PLACES[CALL], script=NOTE))
    desk.button("rehearse").click()
    expect(desk.page.locator("dialog")).to_be_visible()
    _expect_nothing_kept_back(desk.page, watches)


@pytest.mark.parametrize("path", ["", PLACES[QUESTIONS]])
def test_questions_are_answered(open_page: OpenPage, watches: list[Watch], path: str) -> None:
    asking = Asking(open_page(path, script=NOTE))
    asking.choose(ANSWERS | {"talked": "silent"})
    expect(asking.outcome).to_be_visible()
    _expect_nothing_kept_back(asking.page, watches)


@pytest.mark.parametrize("name", [CLOCK, TABLE])
def test_a_tool_draws_and_counts(open_page: OpenPage, watches: list[Watch], name: str) -> None:
    page = open_page(PLACES[name], script=NOTE)
    expect(page.locator("[data-builder][data-ready]")).to_have_count(1)
    for control in page.locator("[data-form] input:visible").all()[:6]:
        control.fill({"date": "2027-05-04", "number": "30"}.get(control.get_attribute("type") or "", "30"))
    _expect_nothing_kept_back(page, watches)


def test_one_searches_narrows_the_overview_and_changes_the_frame(open_page: OpenPage, watches: list[Watch]) -> None:
    page = open_page("templates/", script=NOTE, dark=True)
    expect(page.locator("[data-overview][data-ready]")).to_have_count(1)
    page.locator("[data-overview] input").first.fill("contract")
    page.locator(".search-field").fill("contract")
    expect(page.locator(".search-results a").first).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("header [data-colours]").click()
    page.locator("button[popovertarget=languages]").click()
    expect(page.locator("#languages")).to_be_visible()
    _expect_nothing_kept_back(page, watches)


def test_an_address_that_does_not_exist_has_a_page_under_the_policy(open_page: OpenPage, watches: list[Watch]) -> None:
    page = open_page("nothing/here/", "hr", script=NOTE, missing=True)
    first = page.locator("[data-lost]:not([hidden])").first
    expect(first).to_have_attribute("lang", "hr")
    _expect_nothing_kept_back(page, watches)


def test_the_server_of_the_tests_says_what_hosts_are_to_say(open_page: OpenPage, watches: list[Watch]) -> None:
    desk = open_desk(open_page, MESSAGE)
    answer = desk.page.reload()
    assert answer is not None
    assert {name: answer.headers.get(name.lower()) for name in HEADERS} == dict(HEADERS)
    desk.page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      document.body.append(script);
    }""")
    assert desk.page.evaluate("typeof ran") == "undefined"
    assert [fault for fault in watches[0].faults if "Content Security Policy" in fault]
    watches[0].faults.clear()  # what the browser said of the script that it kept back
