"""A single key does what it does where the focus is, and nothing else: it turns no page and moves no reader."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from hooks.languages import CODES
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk
from tests.small import CALL, PLACES, RECORD

SINGLE = ("n", "p", ".", ",", "s", "f", "/")
FIELD = ".search-field"
RESULTS = ".search-results a[href]"

# Notes each page that is asked for, and keeps the reader where they are.
_NOTE_TURNS = """() => {
  globalThis.turned = [];
  navigation.addEventListener("navigate", event => { turned.push(event.destination.url); event.preventDefault() });
}"""
# How many parts that take the focus show it, with an outline or by the part around them, and which do not.
_MARKED = """() => {
  const parts = Array.from(document.querySelectorAll("a[href], button, input, select, textarea, summary"));
  const marked = [], bare = [];
  for (const part of parts.filter(part => part.checkVisibility() && !part.disabled)) {
    part.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== part) continue;
    const around = [part, part.parentElement, part.closest("label")].filter(Boolean);
    const shows = around.some(one => getComputedStyle(one).outlineStyle !== "none");
    (shows ? marked : bare).push(part.outerHTML.slice(0, 100));
  }
  return [marked.length, bare];
}"""
_PLACE = "() => [location.href, scrollX, scrollY, turned.length]"


def _open(open_page: OpenPage, lang: str = "en") -> Desk:
    page = open_page(PLACES[CALL], lang)
    assert page.locator("link[rel=prev], link[rel=next]").count() == 2
    page.evaluate(_NOTE_TURNS)
    return Desk(page)


def _press_all(page: Page) -> None:
    """Press each key and see that nothing has changed."""
    focus = page.evaluate_handle("document.activeElement")
    before = page.evaluate(_PLACE)
    for key in SINGLE:
        page.keyboard.press(key)
        assert page.evaluate(_PLACE) == before, key
        assert page.evaluate("focus => document.activeElement === focus", focus), key


@pytest.mark.parametrize("lang", CODES)
def test_no_single_key_turns_the_page_or_moves_the_focus(open_page: OpenPage, lang: str) -> None:
    desk = _open(open_page, lang)
    assert desk.page.evaluate("document.activeElement === document.body")
    _press_all(desk.page)
    for part in (desk.button("copy"), desk.page.locator(".md-footer__link--next")):
        part.focus()
        _press_all(desk.page)
    desk.button("rehearse").click()
    expect(desk.root.locator("[data-rehearsal-dialog]")).to_be_visible()
    _press_all(desk.page)
    desk.page.keyboard.press("Escape")
    expect(desk.root.locator("[data-rehearsal-dialog]")).to_be_hidden()
    expect(desk.button("rehearse")).to_be_focused()


def test_keys_still_type_choose_and_press_where_the_focus_is(open_page: OpenPage) -> None:
    desk = _open(open_page)
    typed = "".join(SINGLE)
    for control in (desk.form.locator("input[type=text]:visible").first, desk.form.locator("textarea:visible").first):
        control.focus()
        desk.page.keyboard.type(typed)
        expect(control).to_have_value(typed)
    desk.language.focus()
    desk.page.keyboard.press("h")
    expect(desk.language).to_have_value("hr")
    box = desk.form.locator("input[type=checkbox]:visible").first
    before = box.is_checked()
    box.press("Space")
    assert box.is_checked() is not before
    desk.button("rehearse").press("Space")
    expect(desk.root.locator("[data-rehearsal-dialog]")).to_be_visible()
    assert desk.page.evaluate("turned") == []


def test_the_search_is_used_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(PLACES[CALL])
    page.evaluate(_NOTE_TURNS)
    field = page.locator(FIELD)
    field.focus()
    page.keyboard.type("contrac")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.type("t")
    expect(field).to_have_value("contract")
    page.keyboard.press("Tab")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(page.locator(RESULTS).first).to_be_hidden()
    assert page.evaluate("turned") == []


def test_what_a_closed_drawer_holds_takes_no_focus(open_page: OpenPage) -> None:
    page = open_page(PLACES[CALL], "ar", PHONE)
    links = page.locator("#menu :is(a, summary, button):visible")
    expect(links).to_have_count(0)
    page.locator("button[popovertarget=menu]").first.click()
    expect(links.first).to_be_visible()


@pytest.mark.parametrize("name", [CALL, RECORD])
def test_whoever_goes_through_a_page_by_keys_sees_where_they_are(open_page: OpenPage, name: str) -> None:
    page = open_page(PLACES[name])
    marked, bare = page.evaluate(_MARKED)
    assert marked > 20
    assert bare == []
