"""A page that the browser kept as it stood shows, when the reader comes back, what was typed on others."""

from __future__ import annotations

import json
from collections.abc import Mapping

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.typed import FULL_STORAGE, TYPED, typed_in
from tests.browser.waiting import come_to_rest
from tests.small import MESSAGE, PLACES, RECORD

_STORE = """([name, values]) => {
  const key = `good-terms:${name}`;
  const kept = JSON.parse(sessionStorage.getItem(key) || '{"version": 2}');
  sessionStorage.setItem(key, JSON.stringify({ ...kept, values: { ...kept.values, ...values } }));
  return JSON.parse(sessionStorage.getItem(key)).values;
}"""
_SHOW = "kind => dispatchEvent(new PageTransitionEvent(kind, { persisted: true }))"


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
    desk = typed_in(open_page)
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
    desk = typed_in(open_page)
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
    desk = typed_in(open_page)
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
    desk.page.wait_for_load_state("networkidle")
    come_to_rest(desk.page)  # what reads numbers has said what it has to say
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
