"""Nothing that was typed is lost, and nothing of it leaves the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from hooks.languages import BY_CODE, CODES
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.typed import FULL_STORAGE, TYPED, expect_typed, typed_in
from tests.browser.watch import Watch
from tests.pages import address
from tests.small import CONTRACT, MESSAGE, PLACES

NO_STORAGE = (
    "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
)


def test_a_change_of_text_language_keeps_the_input_and_turns_the_sheet(open_page: OpenPage) -> None:
    desk = typed_in(open_page)
    for lang in (*CODES, "en"):
        desk.speak(lang)
        expect(desk.sheet).to_have_count(1)
        expect(desk.sheet).to_have_attribute("lang", lang)
        expect(desk.sheet).to_have_attribute("dir", BY_CODE[lang].direction)
        assert desk.sheet.evaluate("sheet => getComputedStyle(sheet).direction") == BY_CODE[lang].direction
        expect_typed(desk)
    assert desk.page.evaluate("document.documentElement.lang") == "en"


def test_a_reload_keeps_the_input_and_the_text_language(open_page: OpenPage) -> None:
    desk = typed_in(open_page)
    desk.speak("hr")
    desk.page.reload()
    expect_typed(desk)
    expect(desk.sheet).to_have_attribute("lang", "hr")


def test_going_away_and_back_and_forward_keeps_the_input(open_page: OpenPage) -> None:
    desk = typed_in(open_page)
    desk.page.get_by_role("article").get_by_role("link").and_(desk.page.locator('[href^="../../"]')).first.click()
    expect(desk.root).to_have_count(0)
    desk.page.go_back()
    expect_typed(desk)
    desk.page.go_forward()
    expect(desk.root).to_have_count(0)
    desk.page.go_back()
    expect_typed(desk)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_change_of_the_site_language_keeps_the_input(open_page: OpenPage, base_url: str, size: ViewportSize) -> None:
    desk = typed_in(open_page, size=size)
    for lang in ("ar", "zh", "hr", "en"):
        desk.page.locator("button[popovertarget=languages]").click()
        desk.page.locator(f'header a[hreflang="{lang}"]').click()
        desk.page.wait_for_url(base_url + address(lang, PLACES[MESSAGE]))
        expect(desk.page.locator("html")).to_have_attribute("lang", lang)
        for name, value in TYPED.items():
            expect(desk.control(name)).to_have_value(value)


def test_what_two_templates_ask_for_is_typed_once(open_page: OpenPage, base_url: str) -> None:
    desk = typed_in(open_page)
    desk.page.goto(base_url + PLACES[CONTRACT])
    expect(desk.control("client_name")).to_have_value(TYPED["client_name"])
    expect(desk.slot("client_name")).to_have_text(TYPED["client_name"])
    desk.control("client_name").fill("Another")
    desk.page.goto(base_url + PLACES[MESSAGE])
    expect(desk.control("client_name")).to_have_value("Another")
    expect(desk.control("finish")).to_have_value(TYPED["finish"])


def test_the_skip_link_and_links_to_headings_lose_nothing(open_page: OpenPage) -> None:
    desk = typed_in(open_page)
    desk.page.locator("[data-md-component=skip] a").focus()
    desk.page.keyboard.press("Enter")
    expect_typed(desk)
    for heading in ("first", "fill"):
        desk.page.evaluate("id => { location.hash = id }", heading)
        expect_typed(desk)
    desk.page.go_back()
    expect_typed(desk)


def test_clearing_asks_first_and_then_empties_everything(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    before, blank = desk.values(*TYPED), desk.lines()
    for name, value in TYPED.items():
        desk.control(name).fill(value)
    desk.control("refer").uncheck()
    with desk.page.expect_event("dialog") as first:
        desk.page.once("dialog", lambda dialog: dialog.dismiss())
        desk.button("clear").click()
    assert first.value.message
    expect_typed(desk)
    desk.page.once("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(desk.status).not_to_be_empty()
    assert (desk.values(*TYPED), desk.lines()) == (before, blank)
    desk.page.reload()
    assert (desk.values(*TYPED), desk.lines()) == (before, blank)


@pytest.mark.parametrize("script", [NO_STORAGE, FULL_STORAGE], ids=["none", "full"])
def test_a_browser_that_refuses_to_remember_does_no_harm(open_page: OpenPage, script: str) -> None:
    desk = Desk(open_page(PLACES[MESSAGE], script=script))
    desk.control("client_name").fill("Ana Horvat")
    expect(desk.slot("client_name")).to_have_text("Ana Horvat")
    desk.speak("ar")
    expect(desk.slot("client_name")).to_have_text("Ana Horvat")
    assert "Ana Horvat" in desk.download("txt").decode("utf-8-sig")


def test_what_was_typed_never_leaves_the_page(open_page: OpenPage, watches: list[Watch]) -> None:
    desk = typed_in(open_page)
    before = len(watches[0].requests)
    desk.control("client_name").fill("Secret Name")
    desk.download("txt")
    desk.download("docx")
    asked = [url for url in watches[0].requests[before:] if not url.startswith("blob:")]
    names = {url.rsplit("/", 1)[-1] for url in asked}
    assert f"{MESSAGE}.docx" in names
    assert {name for name in names if not name.endswith(".js")} == {f"{MESSAGE}.docx"}
    assert not any("?" in name for name in names)
    assert desk.page.evaluate("Object.keys(localStorage).join()").find("Secret") == -1
    assert "Secret" not in str(desk.page.evaluate("JSON.stringify(localStorage) + document.cookie + location.href"))


def test_what_another_version_kept_is_neither_shown_nor_left_there(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    other = {
        "good-terms:shared": {"client_name": "Old"},
        f"good-terms:{MESSAGE}": {"finish": "old"},
        "good-terms:template:call": {"version": 1, "values": {"project": "old"}},
        "good-terms:text": {"version": 2, "values": None},
        "elsewhere": {"client_name": "not ours"},
    }
    desk.page.evaluate(
        "kept => { for (const name in kept) sessionStorage.setItem(name, JSON.stringify(kept[name])) }", other
    )
    desk.page.reload()
    expect(desk.root).to_have_attribute("data-ready", "")
    assert desk.values("client_name", "finish") == {"client_name": "", "finish": ""}
    assert desk.page.evaluate("Object.keys(sessionStorage).filter(name => !name.startsWith('__'))") == ["elsewhere"]
