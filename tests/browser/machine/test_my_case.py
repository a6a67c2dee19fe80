"""The reader's case in use: all that was typed, kept where its reader wants it, and lost by no fault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.access import axe_faults, phone_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk
from tests.browser.typed import TYPED, typed_in
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.pages import address
from tests.small import CALL, CONTRACT, MESSAGE, PLACES

PAGE = "tools/my-case/"
NO_DEVICE = """const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (...entry) {
  if (this === localStorage) throw new DOMException("full", "QuotaExceededError");
  return set.apply(this, entry);
};"""


class MyCase:
    """The page of the case."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("[data-my-case]")
        self.status, self.standing = page.locator("[data-status]"), page.locator("[data-standing]")
        self.typed, self.begun = page.locator("[data-typed]"), page.locator("[data-begun]")
        self.kept, self.told = page.locator("[data-kept-list] > li"), page.locator("[data-kept-told]")
        page.locator("[data-my-case][data-drawn]").wait_for()

    def act(self, act: str) -> None:
        """Press the button that does something."""
        self.root.locator(f"[data-act={act}]").first.click()

    def keep(self, name: str) -> None:
        """Keep the case on the device."""
        self.page.locator("[data-name]").fill(name)
        self.page.locator("[data-keep] button").click()
        expect(self.standing).to_contain_text(name)

    def bring(self, content: str | bytes) -> None:
        """Open a case file."""
        data = content.encode() if isinstance(content, str) else content
        self.page.locator("[data-file]").set_input_files(
            {"name": "a.json", "mimeType": "application/json", "buffer": data}
        )

    def saved(self) -> str:
        """What the file of the case holds."""
        with self.page.expect_download() as waiting:
            self.act("save")
        return Path(waiting.value.path()).read_text("utf-8")


def _go(page: Page, base_url: str, lang: str = "en") -> MyCase:
    page.goto(base_url + address(lang, PAGE))
    return MyCase(page)


def _typed(open_page: OpenPage, base_url: str, lang: str = "en") -> MyCase:
    desk = typed_in(open_page, lang)
    return _go(desk.page, base_url, lang)


def _tab(case: MyCase) -> dict[str, dict[str, str]]:
    """What the tab keeps, by part."""
    found: dict[str, dict[str, str]] = json.loads(
        case.page.evaluate(
            "JSON.stringify(Object.fromEntries(Object.entries(sessionStorage)"
            ".filter(([key]) => key.startsWith('good-terms:'))"
            ".map(([key, text]) => [key.slice(11), JSON.parse(text).values])))"
        )
    )
    return {name: values for name, values in found.items() if values and name not in ("kept", "text")}


@pytest.mark.parametrize("lang", CODES)
def test_everything_typed_stands_there_with_its_texts_and_what_they_lack(
    open_page: OpenPage, base_url: str, catalog: Catalog, lang: str
) -> None:
    case = _typed(open_page, base_url, lang)
    message = catalog.templates[MESSAGE]
    for name in ("client_name", "project", "finish"):
        expect(case.typed).to_contain_text(TYPED[name])
        expect(case.typed).to_contain_text(message.field_words(lang, name).label)
    link = case.begun.get_by_role("link", name=message.words[lang].title, exact=True)
    expect(link).to_have_count(1)
    expect(case.page.locator("[data-days-list] time")).to_have_attribute("datetime", TYPED["last_day"])
    lacking = case.begun.locator('a[href$="#field-sender_name"]')
    expect(lacking).to_have_text(message.field_words(lang, "sender_name").label)
    lacking.click()
    control = Desk(case.page).control("sender_name")
    expect(control).to_be_visible()
    control.fill("Maya")
    case = _go(case.page, base_url, lang)
    expect(case.typed).to_contain_text("Maya")
    expect(case.begun.locator('a[href$="#field-sender_name"]')).to_have_count(0)


def test_erasing_takes_everything_and_comes_back_when_it_is_undone(open_page: OpenPage, base_url: str) -> None:
    case = _typed(open_page, base_url)
    before = _tab(case)
    assert before
    case.act("erase")
    expect(case.page.locator("[data-empty]")).to_be_visible()
    assert _tab(case) == {}
    expect(case.root.locator("[data-act=undo]")).to_be_focused()
    case.act("undo")
    expect(case.typed).to_contain_text(TYPED["client_name"])
    assert _tab(case) == before


def test_a_case_that_the_device_keeps_outlasts_its_tab_and_goes_on_there(open_page: OpenPage, base_url: str) -> None:
    case = _typed(open_page, base_url)
    case.keep("Zoë")
    case.page.goto(base_url + PLACES[MESSAGE])
    Desk(case.page).control("project").fill("Other work")
    wait_until(case.page, "Object.values(localStorage).some(text => text.includes('Other work'))")
    case.page.evaluate("sessionStorage.clear()")  # as closing the tab does
    case = _go(case.page, base_url)
    expect(case.page.locator("[data-empty]")).to_be_visible()
    case.act("open")
    expect(case.typed).to_contain_text("Other work")
    expect(case.typed).to_contain_text(TYPED["client_name"])


def test_cases_of_a_device_are_opened_renamed_and_deleted_each_by_itself(open_page: OpenPage, base_url: str) -> None:
    case = _typed(open_page, base_url)
    case.keep("One")
    case.act("begin")
    expect(case.page.locator("[data-empty]")).to_be_visible()
    case.page.goto(base_url + PLACES[MESSAGE])
    Desk(case.page).control("client_name").fill("Second client")
    case = _go(case.page, base_url)
    case.keep("Two")
    expect(case.kept).to_have_count(2)
    case.kept.filter(has_text="One").locator("[data-act=open]").click()
    expect(case.typed).to_contain_text(TYPED["client_name"])
    case.kept.filter(has_text="Two").locator("[data-act=rename]").click()
    name = case.kept.locator("input")
    expect(name).to_be_focused()
    name.fill("  Third \n one ")
    name.press("Enter")
    expect(case.kept.filter(has_text="Third one")).to_have_count(1)
    case.kept.filter(has_text="Third one").locator("[data-act=delete]").click()
    expect(case.kept).to_have_count(1)
    case.act("undo")
    expect(case.kept).to_have_count(2)
    case.kept.filter(has_text="One").locator("[data-act=stop]").click()
    expect(case.kept).to_have_count(1)
    expect(case.typed).to_contain_text(TYPED["client_name"])


def test_opening_another_case_over_one_that_nothing_keeps_can_be_undone(open_page: OpenPage, base_url: str) -> None:
    case = _typed(open_page, base_url)
    case.keep("One")
    case.act("begin")
    case.page.goto(base_url + PLACES[MESSAGE])
    Desk(case.page).control("client_name").fill("Unkept client")
    case = _go(case.page, base_url)
    case.act("open")
    expect(case.typed).to_contain_text(TYPED["client_name"])
    case.act("undo")
    expect(case.typed).to_contain_text("Unkept client")
    case.act("open")
    expect(case.typed).to_contain_text(TYPED["client_name"])  # and what was kept is as it was


def test_two_tabs_of_one_case_lose_nothing_of_one_another(open_page: OpenPage, base_url: str) -> None:
    case = _typed(open_page, base_url)
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
    case = _typed(open_page, base_url)
    case.keep("Gone soon")
    case.page.goto(base_url + PLACES[MESSAGE])
    desk = Desk(case.page)
    desk.root.and_(case.page.locator("[data-ready]")).wait_for()
    case.page.evaluate("localStorage.clear()")
    desk.control("project").fill("Still here")
    told = catalog.strings["en"]["case.told_gone"]
    expect(case.page.locator("[data-kept-told]")).to_have_text(told)
    case = _go(case.page, base_url)
    expect(case.typed).to_contain_text("Still here")
    expect(case.kept).to_have_count(0)


def test_a_device_without_room_is_told_and_the_tab_keeps_everything(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    case = _typed(open_page, base_url)
    case.keep("Full")
    case.page.goto(base_url + PLACES[MESSAGE])
    case.page.evaluate(f"() => {{ {NO_DEVICE} }}")
    desk = Desk(case.page)
    desk.control("project").fill("No room for this")
    expect(case.page.locator("[data-kept-told]")).to_have_text(catalog.strings["en"]["case.told_full"])
    case = _go(case.page, base_url)
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
    case = _typed(open_page, base_url)
    raw = {"good-terms-case:a": "{half", "good-terms-case:b": '{"version": 99, "what": "later"}'}
    case.page.evaluate("raw => { for (const key in raw) localStorage.setItem(key, raw[key]) }", raw)
    case = _go(case.page, base_url)
    words = catalog.strings["en"]
    expect(case.kept).to_have_count(2)
    for fault in ("fault_newer", "fault_damaged"):
        expect(case.kept.filter(has_text=words[f"case.{fault}"])).to_have_count(1)
    case.keep("A good one")
    expect(case.kept).to_have_count(3)
    for key, text in raw.items():
        assert case.page.evaluate("key => localStorage.getItem(key)", key) == text


def test_a_saved_case_comes_back_whole_and_is_shown_before_it_replaces_another(
    open_page: OpenPage, base_url: str
) -> None:
    case = _typed(open_page, base_url)
    before, content = _tab(case), case.saved()
    case.act("erase")
    case.bring(content)
    expect(case.page.locator("[data-preview]")).to_be_visible()
    assert _tab(case) == {}
    case.act("replace")
    expect(case.typed).to_contain_text(TYPED["finish"])
    assert _tab(case) == before
    other = json.loads(content)
    other["parts"]["shared"] |= {"client_name": "From the file", "sender_name": "Maya"}
    case.bring(json.dumps(other))
    expect(case.page.locator("[data-preview-list]")).to_contain_text("From the file")
    expect(case.page.locator("[data-preview-list]")).to_contain_text(TYPED["client_name"])
    case.act("leave")
    assert _tab(case) == before
    case.bring(json.dumps(other))
    case.act("merge")
    expect(case.typed).to_contain_text("From the file")
    expect(case.typed).to_contain_text("Maya")
    case.act("undo")
    expect(case.typed).to_contain_text(TYPED["client_name"])
    assert _tab(case) == before


@pytest.mark.parametrize(
    ("content", "word"),
    [("{", "no_json"), (b"\xff\xfe\x00", "no_json"), ("{}", "no_case")],
    ids=["cut", "binary", "other"],
)
def test_a_wrong_file_is_told_and_changes_nothing(
    open_page: OpenPage, base_url: str, catalog: Catalog, content: str | bytes, word: str
) -> None:
    case = _typed(open_page, base_url)
    before = _tab(case)
    case.bring(content)
    expect(case.status).to_have_text(catalog.strings["en"][f"case.{word}"])
    case.bring(json.dumps({"format": "good-terms-case", "version": 99}))
    expect(case.status).to_have_text(catalog.strings["en"]["case.newer"])
    assert _tab(case) == before


def test_leaving_quickly_takes_what_is_in_the_tab(open_page: OpenPage, base_url: str) -> None:
    case = _typed(open_page, base_url)
    case.page.keyboard.press("Escape")
    case.page.keyboard.press("Escape")
    case.page.wait_for_url("about:blank")
    case = _go(case.page, base_url)
    expect(case.page.locator("[data-empty]")).to_be_visible()


def test_a_text_names_those_it_was_filled_from_and_is_cleared_without_them(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    desk = typed_in(open_page)
    expect(desk.root.locator("[data-filled]")).to_be_hidden()
    desk.page.goto(base_url + PLACES[CONTRACT])
    filled = desk.root.locator("[data-filled]")
    expect(filled).to_contain_text(catalog.templates[MESSAGE].words["en"].title)
    expect(filled.get_by_role("link")).to_have_attribute("href", "../../tools/my-case/")
    desk.control("channel").fill("mail")
    desk.page.once("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(desk.control("channel")).to_have_value("")
    expect(desk.control("client_name")).to_have_value(TYPED["client_name"])
    desk.page.goto(base_url + PLACES[MESSAGE])
    expect(desk.control("client_name")).to_have_value(TYPED["client_name"])
    expect(desk.control("finish")).to_have_value(TYPED["finish"])


def test_nothing_of_the_case_is_sent_or_taken_for_markup(
    open_page: OpenPage, base_url: str, watches: list[Watch]
) -> None:
    desk = typed_in(open_page)
    desk.control("client_name").fill("<img src=x onerror=alert(1)>secretname")
    case = _go(desk.page, base_url)
    case.keep("<b>secretname</b>")
    expect(case.typed).to_contain_text("<img src=x")
    expect(case.root.locator("img, b")).to_have_count(0)
    case.page.goto(base_url + PLACES[CALL])
    assert watches[0].requests
    assert not any("secretname" in url for url in watches[0].requests)


def test_without_scripts_the_page_says_what_it_needs(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PAGE, "en", scripts=False)
    expect(page.get_by_text(catalog.strings["en"]["case.no_script"])).to_be_visible()
    expect(page.locator("[data-file]")).to_be_hidden()


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_page_is_within_reach_of_everyone(open_page: OpenPage, base_url: str, lang: str, *, dark: bool) -> None:
    page = open_page(PLACES[MESSAGE], lang, PHONE if dark else DESKTOP, dark=dark)
    Desk(page).fill(TYPED)
    case = _go(page, base_url, lang)
    case.keep("Name")
    case.bring(
        json.dumps(
            {
                "format": "good-terms-case",
                "version": 1,
                "name": "x",
                "saved": "2027-01-01T00:00:00Z",
                "parts": {"shared": {"client_name": "B"}},
            }
        )
    )
    expect(page.locator("[data-preview]")).to_be_visible()
    assert axe_faults(page) == []
    assert phone_faults(page, whole=False) == []
