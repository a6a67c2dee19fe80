"""Nothing that was typed is lost, and nothing of it leaves the page."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from playwright.sync_api import ViewportSize, expect

from hooks.languages import BY_CODE, CODES
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.watch import Watch
from tests.pages import address
from tests.small import CONTRACT, MESSAGE, PLACES, RECORD

TYPED = {"client_name": "Zoë & Müller", "project": "موقع <x>", "last_day": "2027-03-31", "finish": "one\ntwo"}
NO_STORAGE = (
    "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
)
_STORE = """([name, values]) => {
  const key = `good-terms:${name}`;
  const kept = JSON.parse(sessionStorage.getItem(key) || '{"version": 2}');
  sessionStorage.setItem(key, JSON.stringify({ ...kept, values: { ...kept.values, ...values } }));
  return JSON.parse(sessionStorage.getItem(key)).values;
}"""
_SHOW = "kind => dispatchEvent(new PageTransitionEvent(kind, { persisted: true }))"
FULL_STORAGE = """const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (...entry) {
  if (this === sessionStorage) throw new DOMException("full", "QuotaExceededError");
  return set.apply(this, entry);
}"""


def _typed(open_page: OpenPage, lang: str = "en", size: ViewportSize = DESKTOP) -> Desk:
    desk = Desk(open_page(PLACES[MESSAGE], lang, size))
    for name, value in TYPED.items():
        desk.control(name).fill(value)
    return desk


def _expect_typed(desk: Desk) -> None:
    for name, value in TYPED.items():
        expect(desk.control(name)).to_have_value(value)
    expect(desk.slot("project")).to_have_text(TYPED["project"])


def test_a_change_of_text_language_keeps_the_input_and_turns_the_sheet(open_page: OpenPage) -> None:
    desk = _typed(open_page)
    for lang in (*CODES, "en"):
        desk.speak(lang)
        expect(desk.sheet).to_have_count(1)
        expect(desk.sheet).to_have_attribute("lang", lang)
        expect(desk.sheet).to_have_attribute("dir", BY_CODE[lang].direction)
        assert desk.sheet.evaluate("sheet => getComputedStyle(sheet).direction") == BY_CODE[lang].direction
        _expect_typed(desk)
    assert desk.page.evaluate("document.documentElement.lang") == "en"


def test_a_reload_keeps_the_input_and_the_text_language(open_page: OpenPage) -> None:
    desk = _typed(open_page)
    desk.speak("hr")
    desk.page.reload()
    _expect_typed(desk)
    expect(desk.sheet).to_have_attribute("lang", "hr")


def test_going_away_and_back_and_forward_keeps_the_input(open_page: OpenPage) -> None:
    desk = _typed(open_page)
    desk.page.get_by_role("article").get_by_role("link").and_(desk.page.locator('[href^="../../"]')).first.click()
    expect(desk.root).to_have_count(0)
    desk.page.go_back()
    _expect_typed(desk)
    desk.page.go_forward()
    expect(desk.root).to_have_count(0)
    desk.page.go_back()
    _expect_typed(desk)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_change_of_the_site_language_keeps_the_input(open_page: OpenPage, base_url: str, size: ViewportSize) -> None:
    desk = _typed(open_page, size=size)
    for lang in ("ar", "zh", "hr", "en"):
        desk.page.locator("header button:has(+ div a[hreflang])").focus()
        desk.page.locator(f'header a[hreflang="{lang}"]').click()
        desk.page.wait_for_url(base_url + address(lang, PLACES[MESSAGE]))
        expect(desk.page.locator("html")).to_have_attribute("lang", lang)
        for name, value in TYPED.items():
            expect(desk.control(name)).to_have_value(value)


def test_what_two_templates_ask_for_is_typed_once(open_page: OpenPage, base_url: str) -> None:
    desk = _typed(open_page)
    desk.page.goto(base_url + PLACES[CONTRACT])
    expect(desk.control("client_name")).to_have_value(TYPED["client_name"])
    expect(desk.slot("client_name")).to_have_text(TYPED["client_name"])
    desk.control("client_name").fill("Another")
    desk.page.goto(base_url + PLACES[MESSAGE])
    expect(desk.control("client_name")).to_have_value("Another")
    expect(desk.control("finish")).to_have_value(TYPED["finish"])


def test_the_skip_link_and_links_to_headings_lose_nothing(open_page: OpenPage) -> None:
    desk = _typed(open_page)
    desk.page.locator("[data-md-component=skip] a").focus()
    desk.page.keyboard.press("Enter")
    _expect_typed(desk)
    anchors = desk.page.locator('article h2 a[href^="#"]')
    assert anchors.count() >= 2
    for anchor in anchors.all():
        anchor.click()
        _expect_typed(desk)
    desk.page.go_back()
    _expect_typed(desk)


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
    _expect_typed(desk)
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
    desk = _typed(open_page)
    before = len(watches[0].requests)
    desk.control("client_name").fill("Secret Name")
    desk.download("txt")
    desk.download("docx")
    asked = [url for url in watches[0].requests[before:] if not url.startswith("blob:")]
    assert {url.rsplit("/", 1)[-1] for url in asked} <= {"docx.js", "runs.js", "zip.js", f"{MESSAGE}.docx"}
    assert desk.page.evaluate("Object.keys(localStorage).join()").find("Secret") == -1
    assert "Secret" not in str(desk.page.evaluate("JSON.stringify(localStorage) + document.cookie + location.href"))


def _elsewhere(desk: Desk, changes: Mapping[str, Mapping[str, str]]) -> None:
    """Leave the page, which the browser keeps as it stands, and change on another one what the tab remembers."""
    desk.page.evaluate(_SHOW, "pagehide")
    for name, values in changes.items():
        desk.page.evaluate(_STORE, [name, values])


def _back(desk: Desk) -> None:
    """Come back to the page as it stood."""
    desk.page.evaluate(_SHOW, "pageshow")


def _kept(desk: Desk, name: str = "shared") -> dict[str, str]:
    """What the tab remembers once the page is left."""
    desk.page.evaluate(_SHOW, "pagehide")
    return dict(desk.page.evaluate(_STORE, [name, {}]))


def test_a_page_that_stood_still_shows_and_keeps_what_was_changed_on_another(open_page: OpenPage) -> None:
    desk = _typed(open_page)
    _elsewhere(desk, {"shared": {"client_name": "Ivan", "notice_days": "21"}, "text": {"language": "hr"}})
    _back(desk)
    expect(desk.control("client_name")).to_have_value("Ivan")
    expect(desk.control("finish")).to_have_value(TYPED["finish"])
    expect(desk.language).to_have_value("hr")
    expect(desk.sheet).to_have_attribute("lang", "hr")
    expect(desk.slot("project")).to_have_text(TYPED["project"])
    assert "Ivan" in desk.sheet.inner_text()
    kept = _kept(desk)
    assert kept.items() >= {"client_name": "Ivan", "notice_days": "21", "project": TYPED["project"]}.items()


def test_a_page_that_stood_still_shows_nothing_of_what_was_forgotten_meanwhile(open_page: OpenPage) -> None:
    desk = _typed(open_page)
    assert _kept(desk).items() >= {"client_name": TYPED["client_name"]}.items()
    desk.page.evaluate("sessionStorage.clear()")
    _back(desk)
    assert desk.values(*TYPED) == dict.fromkeys(TYPED, "")
    assert TYPED["client_name"] not in desk.sheet.inner_text()
    assert _kept(desk) == {}


def test_a_page_that_stood_still_keeps_what_the_browser_refused_to_remember(open_page: OpenPage) -> None:
    desk = Desk(open_page(PLACES[MESSAGE], script=FULL_STORAGE))
    desk.control("client_name").fill("Zoë")
    desk.page.evaluate(_SHOW, "pagehide")
    _back(desk)
    expect(desk.control("client_name")).to_have_value("Zoë")


def test_leaving_a_page_keeps_only_what_was_changed_on_it(open_page: OpenPage) -> None:
    desk = _typed(open_page)
    _elsewhere(desk, {"shared": {"client_name": "Ivan"}, f"template:{MESSAGE}": {"finish": "later"}})
    desk.control("project").fill("Shop")
    kept = _kept(desk)
    assert kept.items() >= {"client_name": "Ivan", "project": "Shop", "last_day": TYPED["last_day"]}.items()
    assert _kept(desk, f"template:{MESSAGE}")["finish"] == "later"


def test_a_page_that_stood_still_draws_its_rows_anew(open_page: OpenPage) -> None:
    desk = open_desk(open_page, RECORD)
    items = desk.row("assets").locator("li")
    expect(desk.row("assets").locator("[data-row=add]")).to_be_enabled()
    _elsewhere(desk, {f"template:{RECORD}": {"assets": json.dumps([{"asset": "Logo"}, {"asset": "Domain"}])}})
    _back(desk)
    expect(items).to_have_count(2)
    expect(items.last.locator("input").first).to_have_value("Domain")
    expect(desk.sheet.locator('[data-each="assets"] tbody tr')).to_have_count(2)


def test_a_page_that_stood_still_forgets_a_complaint_about_what_is_mended(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control("notice_days").fill("soon")
    desk.control("notice_days").blur()
    expect(desk.error("notice_days")).not_to_be_empty()
    _elsewhere(desk, {"shared": {"notice_days": "30"}})
    _back(desk)
    expect(desk.error("notice_days")).to_be_empty()


def test_a_second_language_taken_away_elsewhere_is_gone_on_a_page_that_stood_still(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.root.locator("[data-second-language]").select_option("hr")
    expect(desk.sheet).to_have_count(2)
    _elsewhere(desk, {"text": {"second": ""}})
    _back(desk)
    expect(desk.sheet).to_have_count(1)


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
