"""What waits for the first sign of a reader: the page shows the same before, and what is done meanwhile is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.as_built import SHOWN, shown
from tests.browser.asking import ANSWERS, Asking
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk, wake
from tests.browser.held import Held
from tests.browser.waiting import come_to_rest, hold_time, pass_time, wait_until
from tests.browser.watch import Watch
from tests.small import CALL, CONTRACT, MESSAGE, PLACES, RECORD

LATE = ("builder/work.js", "builder/sheet.js", "shell/reading.js")
ASKED = "tools/asked.js"
ELSEWHERE = "tools/"
NEW = "0"  # a page of its own, over which no mouse has ever been
_LOADED = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)"


def _loaded(page: Page) -> set[str]:
    """Which of the late scripts were asked for."""
    paths: list[str] = page.evaluate(_LOADED)
    assert any(path.endswith(("builder/builder.js", "tools/asks.js")) for path in paths)
    return {late for late in (*LATE, ASKED) if any(path.endswith(late) for path in paths)}


def test_what_waits_for_a_reader_comes_with_the_first_sign_and_not_before(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    expect(page.locator("[data-builder]")).to_have_attribute("data-ready", "")
    come_to_rest(page)
    assert _loaded(page) == set()
    page.keyboard.press("Tab")
    expect(page.locator("[data-builder]")).to_have_attribute("data-begun", "")
    assert _loaded(page) == {*LATE}


def test_a_mouse_that_rests_where_a_page_opens_is_no_sign_and_one_that_moves_is(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    root = page.locator("[data-builder]")
    expect(root).to_have_attribute("data-ready", "")
    root.dispatch_event("pointerover", {"bubbles": True})
    root.dispatch_event("pointermove", {"bubbles": True})
    come_to_rest(page)
    assert _loaded(page) == set()
    page.mouse.move(40, 40)
    page.mouse.move(60, 60)
    expect(root).to_have_attribute("data-begun", "")


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("name", [MESSAGE, CALL, CONTRACT])
def test_a_page_shows_as_it_comes_what_its_scripts_would_show(open_page: OpenPage, name: str, lang: str) -> None:
    page = open_page(PLACES[name], lang, script=NEW)
    expect(page.locator("[data-builder]")).to_have_attribute("data-ready", "")
    before = shown(page)
    assert all(before)
    assert _loaded(page) == set()
    wake(page.locator("[data-builder]"))
    assert shown(page) == before


def test_a_text_that_is_other_than_the_page_brought_it_would_be_noticed(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    before = shown(page)
    page.locator(f"{SHOWN[0]} [data-line]").first.evaluate("line => line.classList.add('off')")
    assert shown(page) != before


def test_what_is_typed_and_pressed_before_the_rest_has_come_is_not_lost(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    desk, held = Desk(page), Held(page, LATE[0])
    desk.control("client_name").press_sequentially("Ana Horvat")
    desk.control("reason").select_option("terms")
    desk.button("copy").click()
    expect(desk.root).not_to_have_attribute("data-begun", "")
    held.let_go()
    expect(desk.slot("client_name")).to_have_text("Ana Horvat")
    expect(desk.status).to_contain_text(catalog.strings["en"]["builder.copied"])
    assert "Ana Horvat" in page.evaluate("navigator.clipboard.readText()")
    page.reload()
    expect(desk.control("client_name")).to_have_value("Ana Horvat")
    expect(desk.control("reason")).to_have_value("terms")
    expect(desk.slot("client_name")).to_have_text("Ana Horvat")


def test_what_is_typed_is_kept_for_the_tab_while_the_rest_is_on_its_way(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    desk, held = Desk(page), Held(page, LATE[0])
    desk.control("client_name").fill("Ana Horvat")
    wait_until(page, "(sessionStorage.getItem('good-terms:shared') || '').includes('Ana Horvat')")
    held.come()
    held.routes.clear()
    page.reload()
    expect(desk.control("client_name")).to_have_value("Ana Horvat")
    held.let_go()
    expect(desk.slot("client_name")).to_have_text("Ana Horvat")


@pytest.mark.parametrize("pressed", [("text",), ("text", "form")])
def test_presses_are_followed_in_their_order(open_page: OpenPage, pressed: tuple[str, ...]) -> None:
    page = open_page(PLACES[MESSAGE], "ar", PHONE, script=NEW)
    desk, held = Desk(page), Held(page, LATE[0])
    for name in pressed:
        desk.root.locator(f"[data-view-button={name}]").dispatch_event("click")
    held.let_go()
    expect(desk.root).to_have_attribute("data-begun", "")
    expect(desk.root).to_have_attribute("data-view", pressed[-1])


@pytest.mark.parametrize("late", LATE[:2])
def test_the_rest_is_told_missing_where_it_does_not_come_and_is_asked_for_again(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog, late: str
) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    desk = Desk(page)
    page.route(f"**/{late}", lambda route: route.abort())
    desk.control("client_name").fill("Ana")
    expect(desk.status).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    page.unroute_all()
    desk.control("client_name").fill("Ana Horvat")
    expect(desk.slot("client_name")).to_have_text("Ana Horvat")
    expect(desk.status).to_be_empty()
    watches[0].faults.clear()  # the script that was kept back, and the words about it


def test_the_rest_that_never_comes_is_told(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PLACES[MESSAGE], size=DESKTOP, script=NEW)
    desk, held = Desk(page), Held(page, LATE[0])
    hold_time(page)
    desk.control("client_name").fill("Ana")
    pass_time(page)
    expect(desk.status).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    held.let_go()
    expect(desk.slot("client_name")).to_have_text("Ana")
    expect(desk.status).to_be_empty()


@pytest.mark.parametrize("name", [MESSAGE, RECORD])
def test_a_form_with_answers_begins_at_once(open_page: OpenPage, name: str) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    Desk(page).control("client_name").fill("Ana Horvat")
    page.goto(page.url.replace(PLACES[MESSAGE], PLACES[name]))
    expect(page.locator("[data-builder]")).to_have_attribute("data-begun", "")
    expect(Desk(page).control("client_name")).to_have_value("Ana Horvat")


def test_the_link_of_a_heading_that_is_pressed_before_its_script_is_there_is_copied(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    held = Held(page, LATE[2])
    page.evaluate("navigator.clipboard.writeText('')")
    page.locator("a.headerlink").first.dispatch_event("click")
    page.keyboard.press("Tab")
    held.let_go()
    wait_until(page, "navigator.clipboard.readText().then(text => text.includes('#'))")


@pytest.mark.parametrize("way", ["click", "change"])
def test_what_is_done_without_any_other_sign_is_one(open_page: OpenPage, way: str) -> None:
    """As programs do that read pages aloud or fill in forms."""
    page = open_page(PLACES[MESSAGE], script=NEW)
    root = page.locator("[data-builder]")
    expect(root).to_have_attribute("data-ready", "")
    if way == "click":
        page.locator("h1").evaluate("heading => heading.click()")
    else:
        Desk(page).row("client_name").locator("input").evaluate(
            "input => { input.value = 'Ana'; input.dispatchEvent(new Event('change', { bubbles: true })) }"
        )
    expect(root).to_have_attribute("data-begun", "")
    assert _loaded(page) >= {*LATE[:2]}


def test_the_link_of_a_heading_that_is_pressed_without_any_other_sign_is_copied(open_page: OpenPage) -> None:
    page = open_page(PLACES[MESSAGE], script=NEW)
    page.evaluate("navigator.clipboard.writeText('')")
    page.locator("a.headerlink").first.evaluate("link => link.click()")
    wait_until(page, "navigator.clipboard.readText().then(text => text.includes('#'))")


@pytest.mark.parametrize("lang", CODES)
def test_questions_on_another_page_stand_there_as_it_comes(open_page: OpenPage, lang: str) -> None:
    page = open_page(ELSEWHERE, lang, script=NEW)
    asks = page.locator("[data-asks]")
    expect(asks).to_have_attribute("data-ready", "")
    come_to_rest(page)
    before = asks.aria_snapshot()
    assert "radio" in before
    assert _loaded(page) == set()
    page.keyboard.press("Shift")
    expect(asks).to_have_attribute("data-awake", "")
    assert asks.aria_snapshot() == before


@pytest.mark.parametrize("way", ["mouse", "keys", "all at once"])
def test_an_answer_from_before_what_hears_it_leads_on(open_page: OpenPage, way: str) -> None:
    page = open_page(ELSEWHERE, script=NEW)
    asking, held = Asking(page), Held(page, ASKED)
    if way == "mouse":
        asking.option("threats", ANSWERS["threats"]).click()
    elif way == "keys":
        asking.question("threats").locator(f"[type=radio][value={ANSWERS['threats']}]").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
    else:
        asking.every.check()
        asking.option("threats", ANSWERS["threats"]).click()
    expect(asking.question("threats")).to_be_visible()
    held.let_go()
    if way == "all at once":
        expect(asking.every).to_be_checked()
        expect(asking.questions).to_have_count(4)
        expect(asking.question("threats").locator(f"[type=radio][value={ANSWERS['threats']}]")).to_be_checked()
    else:
        expect(asking.questions).to_have_attribute("data-field", "late")
    page.reload()
    expect(page.locator("[data-asks]")).to_have_attribute("data-awake", "")
    expect(asking.answers).to_have_count(1)


def test_questions_whose_script_does_not_come_say_so_and_ask_for_it_again(
    open_page: OpenPage, watches: list[Watch]
) -> None:
    page = open_page(ELSEWHERE, script=NEW)
    asking = Asking(page)
    page.route(f"**/{ASKED}", lambda route: route.abort())
    asking.option("threats", ANSWERS["threats"]).click()
    told = page.locator("[data-asks] .builder__broken")
    expect(told).to_be_visible()
    page.unroute_all()
    asking.page.locator("[data-turn=next]").click()
    expect(asking.questions).to_have_attribute("data-field", "late")
    expect(told).to_be_hidden()
    watches[0].faults.clear()  # the script that was kept back, and the word about it


def test_a_list_has_its_boxes_as_the_page_opens(open_page: OpenPage) -> None:
    page = open_page(PLACES[RECORD], script=NEW)
    expect(page.get_by_role("checkbox", disabled=False).first).to_be_visible()
    expect(page.locator("[data-sheet] .lists__box")).not_to_have_count(0)
    come_to_rest(page)
    assert _loaded(page) == {LATE[1]}
    page.locator("[data-sheet] .lists__box").first.evaluate("box => box.click()")
    expect(page.locator("[data-list-progress]")).to_contain_text("1")
    expect(page.locator("[data-builder]")).to_have_attribute("data-begun", "")


@pytest.mark.parametrize("late", [LATE[0], "builder/rows.js"])
def test_a_row_that_is_asked_for_before_its_script_is_there_is_added_once(open_page: OpenPage, late: str) -> None:
    page = open_page(PLACES[RECORD], script=NEW)
    desk, held = Desk(page), Held(page, late)
    rows = desk.row("assets")
    rows.locator("[data-row=add]").evaluate("button => button.click()")
    held.come()
    expect(rows.locator("li")).to_have_count(0)
    held.let_go()
    expect(rows.locator("li input").first).to_be_focused()
    come_to_rest(page)
    expect(rows.locator("li")).to_have_count(1)
