"""The bar tells what is still open and leads there; the text follows the field; parts of the form fold and say so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.languages import CODES
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.waiting import hold_time, pass_time, wait_until
from tests.small import CONTRACT, MESSAGE

LOW: ViewportSize = {"width": 1280, "height": 520}  # so low that the text of the contract scrolls
_IN_PANE = """place => {
  const pane = place.closest("[data-text]").getBoundingClientRect();
  const { top, bottom } = place.getBoundingClientRect();
  return top >= pane.top - 1 && bottom <= pane.bottom + 1 && bottom <= innerHeight;
}"""
_AT_REST = """async pane => {
  for (let still = 0, before; still < 10; before = pane.scrollTop) {
    await new Promise(done => requestAnimationFrame(done));
    still = pane.scrollTop === before ? still + 1 : 0;
  }
  return pane.scrollTop;
}"""


def _entries(desk: Desk) -> Locator:
    return desk.root.locator("[data-still-list] a, [data-still-checks] a")


def _counted(words: Strings, left: int, odd: int) -> str:
    """What the bar says of so much to fill in and so much to check."""
    parts = [("builder.still_open", left), ("builder.still_check", odd)]
    return " · ".join(words.fill(key, count=count) for key, count in parts if count) or words["builder.none_open"]


def _open_list(desk: Desk) -> None:
    desk.root.locator("[data-still] > summary").click()
    expect(_entries(desk).first).to_be_visible()


def _rest(page: Page) -> float:
    """How far the text is scrolled once it stands still."""
    return float(page.locator("[data-text]").evaluate(_AT_REST))


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_each_entry_leads_to_its_field_though_it_is_folded(open_page: OpenPage, lang: str, size: ViewportSize) -> None:
    desk = Desk(open_page(f"templates/{CONTRACT}/", lang, size))
    desk.form.evaluate("form => form.querySelectorAll('details').forEach(part => { part.open = false })")
    count = _entries(desk).count()
    assert count > 5
    for number in range(0, count, 3):
        _open_list(desk)
        entry = _entries(desk).nth(number)
        target = (entry.get_attribute("href") or "").removeprefix("#")
        entry.click()
        expect(desk.page.locator(f"[id='{target}']")).to_be_focused()
        expect(desk.page.locator(f"[id='{target}']")).to_be_in_viewport()
        expect(_entries(desk).first).to_be_hidden()


def test_what_is_to_be_filled_in_and_what_is_to_be_checked_stand_and_count_apart(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = open_desk(open_page, CONTRACT)
    words, template = catalog.strings["en"], catalog.templates[CONTRACT]
    desk.fill(template.example("complete", "en"))
    count = desk.root.locator("[data-still-count]")
    expect(count).to_have_text(words["builder.none_open"])
    desk.fill({"client_name": ""})
    desk.control("payment_days").fill("soon")
    desk.control("payment_days").blur()
    expect(count).to_have_text(_counted(words, 1, 1))
    unread = words.fill("builder.unread", names=template.field_words("en", "payment_days").label)
    expect(_entries(desk)).to_have_text([template.field_words("en", "client_name").label, unread])
    desk.button("copy").click()
    expect(desk.status).to_contain_text(words["builder.copied"])  # what is open forbids nothing
    expect(desk.status).to_contain_text(words.fill("builder.places", number=1))
    expect(desk.status).to_contain_text(words.fill("builder.checks", number=1))


@pytest.mark.parametrize("lang", CODES)
def test_days_that_contradict_each_other_are_on_the_list_and_lead_to_the_later_one(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    desk = open_desk(open_page, CONTRACT, lang)
    words, template = catalog.strings[lang], catalog.templates[CONTRACT]
    desk.fill({**template.example("complete", lang), "start_day": "2028-01-01", "end_day": "2027-12-31"})
    first, second = (template.field_words(lang, name).label for name in ("start_day", "end_day"))
    expect(_entries(desk)).to_have_text([words.fill("builder.clash", first=first, second=second)])
    expect(desk.root.locator("[data-still-count]")).to_have_text(_counted(words, 0, 1))
    expect(desk.root.locator("[data-still-list] li")).to_have_count(0)
    _open_list(desk)
    expect(desk.root.locator("[data-still-fill]")).to_be_hidden()
    expect(desk.root.locator("[data-still-check]")).to_be_visible()
    _entries(desk).click()
    expect(desk.control("end_day")).to_be_focused()
    desk.fill({"start_day": "2027-12-31"})
    expect(_entries(desk)).to_have_count(0)
    desk.fill({"start_day": "2028-01-01", "term": "open"})  # the other day is not asked for
    expect(desk.root.locator("[data-still-count]")).to_have_text(words["builder.none_open"])


def test_a_pause_tells_how_much_is_open_and_only_when_that_has_changed(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, MESSAGE)
    told = desk.root.locator("[data-still-told]")
    expect(told).to_have_attribute("role", "status")
    before = _entries(desk).count()
    hold_time(desk.page)
    desk.control("client_name").press_sequentially("Maya")
    assert told.inner_text() == ""  # nobody is interrupted
    pass_time(desk.page)
    expect(told).to_have_text(catalog.strings["en"].fill("builder.still_open", count=before - 1))
    told.evaluate("told => { told.textContent = '' }")
    desk.control("client_name").press_sequentially(" Brooks")
    pass_time(desk.page)
    assert told.inner_text() == ""


def test_what_lies_open_above_the_bar_closes_with_escape_and_elsewhere(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    _open_list(desk)
    _entries(desk).first.focus()
    desk.page.keyboard.press("Escape")
    expect(_entries(desk).first).to_be_hidden()
    expect(desk.root.locator("[data-still] > summary")).to_be_focused()
    _open_list(desk)
    desk.page.locator("h1").click()
    expect(_entries(desk).first).to_be_hidden()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_text_follows_the_field_and_what_is_typed(open_page: OpenPage, lang: str) -> None:
    desk = Desk(open_page(f"templates/{CONTRACT}/", lang, LOW))
    places = ("client_name", "channel", "project")
    for name in places:
        desk.control(name).focus()
        _rest(desk.page)
        assert desk.slot(name).evaluate(_IN_PANE), name
    desk.control("liability").select_option("capped")
    desk.control("liability_cap").fill("5000")
    assert _rest(desk.page) > 0
    assert desk.slot("liability_cap").evaluate(_IN_PANE)


def test_a_text_that_the_reader_scrolled_stays_until_another_field(open_page: OpenPage) -> None:
    desk = Desk(open_page(f"templates/{CONTRACT}/", "en", LOW))
    desk.control("channel").focus()
    assert _rest(desk.page) > 0
    desk.page.locator("[data-paper]").hover()
    desk.page.mouse.wheel(0, -5000)
    desk.page.locator("[data-text]").evaluate("pane => pane.scrollTo(0, 0)")
    desk.page.keyboard.type("mail")
    assert _rest(desk.page) == 0
    desk.control("project").focus()
    desk.control("channel").focus()
    assert _rest(desk.page) > 0


def test_who_likes_no_motion_gets_none(open_page: OpenPage) -> None:
    desk = Desk(open_page(f"templates/{CONTRACT}/", "en", LOW))
    desk.page.emulate_media(reduced_motion="reduce")
    note = "pane => { pane.scrollBy = options => { globalThis.moved = options.behavior } }"
    desk.page.locator("[data-text]").evaluate(note)
    desk.control("channel").focus()
    wait_until(desk.page, "globalThis.moved")
    assert desk.page.evaluate("globalThis.moved") == "instant"
    desk.page.emulate_media(reduced_motion="no-preference")


@pytest.mark.parametrize("lang", CODES)
def test_a_part_says_how_much_of_it_is_left(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    words, template = catalog.strings[lang], catalog.templates[MESSAGE]
    part = desk.row("project").locator("xpath=ancestor::details[@data-section][last()]")
    left = part.locator("[data-left]").first
    needed = [name for name in template.structure.fields["ending"] if template.fields[name].required]
    expect(left).to_have_text(words.fill("builder.left", count=len(needed)))
    desk.fill({name: value for name, value in template.example("complete", lang).items() if name in needed})
    expect(left).to_have_text(words["builder.complete"])


@pytest.mark.parametrize("lang", CODES)
def test_a_folded_part_says_what_stands_in_it(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, CONTRACT, lang)
    field = catalog.templates[CONTRACT].field_words(lang, "rights")
    folded = desk.root.locator("[data-section]:not([open]):visible").filter(has=desk.page.locator("[name=rights]"))
    standing = folded.locator("[data-standing]").last
    expect(standing).to_be_visible()
    expect(standing).to_contain_text(field.options["on_payment"].label)
    expect(standing).not_to_contain_text(field.options["licence"].label)
    desk.fill({"rights": "licence"})
    expect(standing).to_contain_text(field.options["licence"].label)


def test_what_may_stay_empty_is_marked_and_what_is_needed_comes_first(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, CONTRACT)
    template, optional = catalog.templates[CONTRACT], catalog.strings["en"]["builder.optional"]
    marked = {name for name in template.fields if desk.row(name).locator(".field__optional").count()}
    assert marked
    assert {template.fields[name].required for name in marked} == {False}
    expect(desk.row("sender_id").locator(".field__optional")).to_have_text(optional)
    names = desk.form.locator("[data-field]").evaluate_all("rows => rows.map(row => row.dataset.field)")
    assert names.index("client_name") < names.index("sender_id")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])
def test_advice_is_folded_where_scripts_run_and_opens_where_an_address_leads(
    open_page: OpenPage, scripts: bool
) -> None:
    page = open_page(f"templates/{MESSAGE}/", scripts=scripts)
    advice = page.locator("[data-advice]")
    assert advice.count() >= 2
    assert advice.locator("xpath=self::*[@open]").count() == (0 if scripts else advice.count())
    if scripts:
        page.goto(page.url + "#first")
        expect(advice.filter(has=page.locator("#first"))).to_have_attribute("open", "")
        page.reload()
        expect(advice.filter(has=page.locator("#first"))).to_have_attribute("open", "")


def test_what_to_settle_first_leads_to_its_pages(open_page: OpenPage) -> None:
    page = open_page(f"templates/{MESSAGE}/")
    links = page.locator(".stops a")
    expect(links).to_have_count(2)
    assert [link.get_attribute("href") for link in links.all()] == ["../../tell/safety/", "../../prepare/money/"]
    assert not page.locator(".md-sidebar:visible").count()
