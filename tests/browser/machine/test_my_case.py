"""The reader's case in use: all that was typed, as a file and back, and lost by no fault."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.access import LOOKS, axe_faults, phone_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.my_case import PAGE, go_case, tab_case, typed_case
from tests.browser.typed import TYPED, typed_in
from tests.browser.watch import Watch
from tests.small import CALL, CONTRACT, MESSAGE, PLACES, RECORD


@pytest.mark.parametrize("lang", CODES)
def test_everything_typed_stands_there_with_its_texts_and_what_they_lack(
    open_page: OpenPage, base_url: str, catalog: Catalog, lang: str
) -> None:
    case = typed_case(open_page, base_url, lang)
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
    case = go_case(case.page, base_url, lang)
    expect(case.typed).to_contain_text("Maya")
    expect(case.begun.locator('a[href$="#field-sender_name"]')).to_have_count(0)


@pytest.mark.parametrize("name", [MESSAGE, CONTRACT, RECORD])
def test_what_is_open_in_a_text_is_the_same_here_and_on_its_own_page(
    open_page: OpenPage, base_url: str, catalog: Catalog, name: str
) -> None:
    desk = open_desk(open_page, name)
    desk.fill({**catalog.templates[name].example("complete", "en"), "client_name": ""})
    entries = desk.root.locator("[data-still-list] li")
    expect(entries).not_to_have_count(0)
    desk.page.wait_for_timeout(500)
    labels = sorted(entries.all_text_contents())
    case = go_case(desk.page, base_url)
    case.page.locator("[data-my-case][data-looked]").wait_for()
    links = case.begun.locator(f'[data-text="template:{name}"] > a')
    assert sorted(links.all_text_contents()[1:]) == labels
    links.nth(1).click()
    expect(Desk(case.page).control("client_name")).to_be_focused()


def test_erasing_takes_everything_and_comes_back_when_it_is_undone(open_page: OpenPage, base_url: str) -> None:
    case = typed_case(open_page, base_url)
    before = tab_case(case)
    assert before
    case.act("erase")
    expect(case.page.locator("[data-empty]")).to_be_visible()
    assert tab_case(case) == {}
    expect(case.root.locator("[data-act=undo]")).to_be_focused()
    case.act("undo")
    expect(case.typed).to_contain_text(TYPED["client_name"])
    assert tab_case(case) == before


def test_a_saved_case_comes_back_whole_and_is_shown_before_it_replaces_another(
    open_page: OpenPage, base_url: str
) -> None:
    case = typed_case(open_page, base_url)
    before, content = tab_case(case), case.saved()
    case.act("erase")
    case.bring(content)
    expect(case.page.locator("[data-preview]")).to_be_visible()
    assert tab_case(case) == {}
    case.act("replace")
    expect(case.typed).to_contain_text(TYPED["finish"])
    assert tab_case(case) == before
    other = json.loads(content)
    other["parts"]["shared"] |= {"client_name": "From the file", "sender_name": "Maya"}
    case.bring(json.dumps(other))
    expect(case.page.locator("[data-preview-list]")).to_contain_text("From the file")
    expect(case.page.locator("[data-preview-list]")).to_contain_text(TYPED["client_name"])
    case.act("leave")
    assert tab_case(case) == before
    case.bring(json.dumps(other))
    case.act("merge")
    expect(case.typed).to_contain_text("From the file")
    expect(case.typed).to_contain_text("Maya")
    case.act("undo")
    expect(case.typed).to_contain_text(TYPED["client_name"])
    assert tab_case(case) == before


@pytest.mark.parametrize(
    ("content", "word"),
    [("{", "no_json"), (b"\xff\xfe\x00", "no_json"), ("{}", "no_case")],
    ids=["cut", "binary", "other"],
)
def test_a_wrong_file_is_told_and_changes_nothing(
    open_page: OpenPage, base_url: str, catalog: Catalog, content: str | bytes, word: str
) -> None:
    case = typed_case(open_page, base_url)
    before = tab_case(case)
    case.bring(content)
    expect(case.status).to_have_text(catalog.strings["en"][f"case.{word}"])
    case.bring(json.dumps({"format": "good-terms-case", "version": 99}))
    expect(case.status).to_have_text(catalog.strings["en"]["case.newer"])
    assert tab_case(case) == before


def test_on_paper_stands_what_was_typed_not_what_is_not_begun(open_page: OpenPage, base_url: str) -> None:
    case = typed_case(open_page, base_url)
    case.page.emulate_media(media="print")
    expect(case.typed).to_be_visible()
    expect(case.root.locator("[data-others]")).to_be_hidden()


def test_leaving_quickly_takes_what_is_in_the_tab(open_page: OpenPage, base_url: str) -> None:
    case = typed_case(open_page, base_url)
    case.page.keyboard.press("Escape")
    case.page.keyboard.press("Escape")
    case.page.wait_for_url("about:blank")
    case = go_case(case.page, base_url)
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
    case = go_case(desk.page, base_url)
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


@pytest.mark.parametrize(("lang", "dark"), LOOKS)
def test_the_page_is_within_reach_of_everyone(open_page: OpenPage, base_url: str, lang: str, *, dark: bool) -> None:
    page = open_page(PLACES[MESSAGE], lang, PHONE if dark else DESKTOP, dark=dark)
    Desk(page).fill(TYPED)
    case = go_case(page, base_url, lang)
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
