"""A case that the device keeps: it outlasts its tab, and no other tab, full store or damage loses it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.browser.my_case import PAGE, MyCase, go_case, typed_case
from tests.browser.typed import TYPED, typed_in
from tests.browser.waiting import wait_until
from tests.pages import address
from tests.small import MESSAGE, PLACES

NO_DEVICE = """const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (...entry) {
  if (this === localStorage) throw new DOMException("full", "QuotaExceededError");
  return set.apply(this, entry);
};"""

# What My case does in this tab while another page of it stands still: the device keeps the case, with these changes.
_KEEP = """changes => {
  const parts = {};
  for (const key of Object.keys(sessionStorage).filter(name => name.startsWith("good-terms:"))) {
    parts[key.slice(11)] = JSON.parse(sessionStorage.getItem(key)).values;
  }
  const put = (store, key, entry) => store.setItem(key, JSON.stringify(entry));
  put(sessionStorage, "good-terms:kept", { version: 2, values: { id: "1", parts: JSON.stringify(parts) } });
  Object.assign(parts.shared, changes);
  put(localStorage, "good-terms-case:1", { version: 1, name: "Zoë", changed: "2027-01-01T00:00:00Z", parts });
}"""
_COME_BACK = "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


def test_a_case_that_the_device_keeps_outlasts_its_tab_and_goes_on_there(open_page: OpenPage, base_url: str) -> None:
    case = typed_case(open_page, base_url)
    case.keep("Zoë")
    case.page.goto(base_url + PLACES[MESSAGE])
    Desk(case.page).control("project").fill("Other work")
    wait_until(case.page, "Object.values(localStorage).some(text => text.includes('Other work'))")
    case.page.evaluate("sessionStorage.clear()")  # as closing the tab does
    case = go_case(case.page, base_url)
    expect(case.page.locator("[data-empty]")).to_be_visible()
    case.act("open")
    expect(case.typed).to_contain_text("Other work")
    expect(case.typed).to_contain_text(TYPED["client_name"])


def test_cases_of_a_device_are_opened_renamed_and_deleted_each_by_itself(open_page: OpenPage, base_url: str) -> None:
    case = typed_case(open_page, base_url)
    case.keep("One")
    case.act("begin")
    expect(case.page.locator("[data-empty]")).to_be_visible()
    case.page.goto(base_url + PLACES[MESSAGE])
    Desk(case.page).control("client_name").fill("Second client")
    case = go_case(case.page, base_url)
    case.keep("Two")
    expect(case.kept).to_have_count(2)
    case.kept.filter(has_text="One").locator("[data-act=open]").click()
    expect(case.typed).to_contain_text(TYPED["client_name"])
    case.kept.filter(has_text="Two").locator("[data-act=rename]").click()
    name = case.kept.locator("input")
    expect(name).to_be_focused()
    name.fill("  Third \n \u202eone ")
    name.press("Enter")
    expect(case.kept.filter(has_text="Third one")).to_have_count(1)
    case.kept.filter(has_text="Third one").locator("[data-act=delete]").click()
    expect(case.kept).to_have_count(1)
    case.act("undo")
    expect(case.kept).to_have_count(2)
    case.kept.filter(has_text="One").locator("[data-act=stop]").click()
    expect(case.kept).to_have_count(1)
    expect(case.typed).to_contain_text(TYPED["client_name"])


def test_two_cases_of_one_client_get_names_that_differ(open_page: OpenPage, base_url: str) -> None:
    case = typed_case(open_page, base_url)
    for number in ("", " 2", " 3"):
        name = TYPED["client_name"] + number
        expect(case.page.locator("[data-name]")).to_have_value(name)
        case.keep(name)
        case.act("begin")
        case.page.goto(base_url + PLACES[MESSAGE])
        Desk(case.page).control("client_name").fill(TYPED["client_name"])
        case = go_case(case.page, base_url)
    expect(case.kept).to_have_count(3)


def test_opening_another_case_over_one_that_nothing_keeps_can_be_undone(open_page: OpenPage, base_url: str) -> None:
    case = typed_case(open_page, base_url)
    case.keep("One")
    case.act("begin")
    case.page.goto(base_url + PLACES[MESSAGE])
    Desk(case.page).control("client_name").fill("Unkept client")
    case = go_case(case.page, base_url)
    case.act("open")
    expect(case.typed).to_contain_text(TYPED["client_name"])
    case.act("undo")
    expect(case.typed).to_contain_text("Unkept client")
    case.act("open")
    expect(case.typed).to_contain_text(TYPED["client_name"])  # and what was kept is as it was


def test_two_tabs_of_one_case_lose_nothing_of_one_another(open_page: OpenPage, base_url: str) -> None:
    case = typed_case(open_page, base_url)
    case.keep("Both")
    case.page.goto(base_url + PLACES[MESSAGE])
    first = Desk(case.page)
    expect(first.control("client_name")).to_have_value(TYPED["client_name"])
    other = case.page.context.new_page()
    try:
        other.goto(base_url + PAGE)
        MyCase(other).act("open")
        other.goto(base_url + PLACES[MESSAGE])
        second = Desk(other)
        second.control("project").fill("From the second")
        expect(first.control("project")).to_have_value("From the second")
        expect(first.slot("project")).to_have_text("From the second")
        first.control("sender_name").fill("From the first")
        expect(second.control("sender_name")).to_have_value("From the first")
        expect(second.control("project")).to_have_value("From the second")
    finally:
        other.close()


def test_a_case_deleted_in_another_tab_stays_here_and_is_told(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    case = typed_case(open_page, base_url)
    case.keep("Gone soon")
    case.page.goto(base_url + PLACES[MESSAGE])
    desk = Desk(case.page)
    desk.root.and_(case.page.locator("[data-ready]")).wait_for()
    case.page.evaluate("localStorage.clear()")
    desk.control("project").fill("Still here")
    told = catalog.strings["en"]["case.told_gone"]
    expect(case.page.locator("[data-kept-told]")).to_have_text(told)
    case = go_case(case.page, base_url)
    expect(case.typed).to_contain_text("Still here")
    expect(case.kept).to_have_count(0)


def test_a_device_without_room_is_told_and_the_tab_keeps_everything(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    case = typed_case(open_page, base_url)
    case.keep("Full")
    case.page.goto(base_url + PLACES[MESSAGE])
    case.page.evaluate(f"() => {{ {NO_DEVICE} }}")
    desk = Desk(case.page)
    desk.control("project").fill("No room for this")
    expect(case.page.locator("[data-kept-told]")).to_have_text(catalog.strings["en"]["case.told_full"])
    case = go_case(case.page, base_url)
    expect(case.typed).to_contain_text("No room for this")
    assert "No room for this" in str(case.page.evaluate("JSON.stringify(localStorage)"))  # there is room again


def test_a_browser_that_keeps_nothing_on_the_device_says_so(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PLACES[MESSAGE], script=NO_DEVICE)
    Desk(page).control("client_name").fill("Ana")
    page.goto(page.url.replace(PLACES[MESSAGE], PAGE))
    case = MyCase(page)
    expect(case.typed).to_contain_text("Ana")
    expect(case.standing).to_contain_text(catalog.strings["en"]["case.no_device"])
    expect(page.locator("[data-keep]")).to_be_hidden()


def test_cases_that_cannot_be_read_are_told_and_stay_as_they_are(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    case = typed_case(open_page, base_url)
    raw = {"good-terms-case:a": "{half", "good-terms-case:b": '{"version": 99, "what": "later"}'}
    case.page.evaluate("raw => { for (const key in raw) localStorage.setItem(key, raw[key]) }", raw)
    case = go_case(case.page, base_url)
    words = catalog.strings["en"]
    expect(case.kept).to_have_count(2)
    for fault in ("fault_newer", "fault_damaged"):
        expect(case.kept.filter(has_text=words[f"case.{fault}"])).to_have_count(1)
    case.keep("A good one")
    expect(case.kept).to_have_count(3)
    for key, text in raw.items():
        assert case.page.evaluate("key => localStorage.getItem(key)", key) == text


@pytest.mark.parametrize("lang", CODES)
def test_a_form_says_where_what_is_typed_is_kept(
    open_page: OpenPage, base_url: str, catalog: Catalog, lang: str
) -> None:
    words = catalog.strings[lang]
    case = typed_case(open_page, base_url, lang)
    case.page.goto(base_url + address(lang, PLACES[MESSAGE]))
    privacy = case.page.locator("[data-privacy=kept_here]")
    expect(privacy).to_have_text(words["builder.privacy"])
    case = go_case(case.page, base_url, lang)
    case.keep("<Zoë> $&")
    case.page.goto(base_url + address(lang, PLACES[MESSAGE]))
    expect(privacy).to_have_text(words.fill("case.kept_here", name="<Zoë> $&"))
    case.page.evaluate("localStorage.clear()")
    Desk(case.page).control("project").fill("Still here")
    expect(privacy).to_have_text(words["builder.privacy"])


def test_a_page_that_stood_still_while_its_case_began_or_ceased_to_be_kept_knows_it(
    open_page: OpenPage, catalog: Catalog
) -> None:
    words = catalog.strings["en"]
    desk = typed_in(open_page)
    wait_until(desk.page, "sessionStorage.getItem('good-terms:shared')")
    privacy = desk.page.locator("[data-privacy=kept_here]")
    desk.page.evaluate(_KEEP, {"client_name": "From elsewhere"})
    desk.page.evaluate(_COME_BACK)
    expect(desk.control("client_name")).to_have_value("From elsewhere")
    expect(privacy).to_have_text(words.fill("case.kept_here", name="Zoë"))
    desk.control("project").fill("Typed after that")
    wait_until(desk.page, "Object.values(localStorage).some(text => text.includes('Typed after that'))")
    desk.page.evaluate("sessionStorage.removeItem('good-terms:kept')")
    desk.page.evaluate(_COME_BACK)
    expect(privacy).to_have_text(words["builder.privacy"])


@pytest.mark.parametrize("lang", CODES)
def test_questions_on_another_page_and_the_way_out_say_that_the_device_keeps_the_case(
    open_page: OpenPage, base_url: str, catalog: Catalog, lang: str
) -> None:
    words = catalog.strings[lang]
    case = typed_case(open_page, base_url, lang)
    case.keep("Zoë")
    case.page.goto(base_url + address(lang, "tools/"))
    asks = case.page.locator("[data-asks]")
    expect(asks.locator("[data-privacy=kept_here]")).to_have_text(words.fill("case.kept_here", name="Zoë"))
    expect(asks.locator("[data-privacy=exit_hint]").first).to_have_text(words["case.exit_hint"])
    case.page.evaluate("localStorage.clear()")
    case.page.reload()
    expect(asks.locator("[data-kept-told]")).to_have_text(words["case.told_gone"])
    expect(asks.locator("[data-privacy=kept_here]")).to_have_text(words["builder.privacy"])
