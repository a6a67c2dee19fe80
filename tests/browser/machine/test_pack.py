"""A pack on the small site: one form fills several texts, which come as one file, whatever happens on the way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Download, Route, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.access import axe_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk
from tests.browser.held import Held
from tests.browser.packing import TELL, Packing, open_pack
from tests.browser.phone import turn
from tests.browser.waiting import come_to_rest
from tests.browser.watch import Watch
from tests.pages import address
from tests.small import MESSAGE, PACK, PLACES, QUESTIONS, RECORD

_BLOCKED = "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('refused') }})"


@pytest.mark.parametrize("lang", CODES)
def test_one_form_fills_all_texts_and_a_list_names_them(lang: str, open_page: OpenPage, catalog: Catalog) -> None:
    pack = open_pack(open_page, lang)
    pack.fill(TELL)
    packed = pack.download()
    titles = [catalog.templates[name].words[lang].title for name in ("message", "call", "record")]
    title = catalog.tools[PACK].words[lang].title
    assert packed.name.startswith(f"{title} - Ćiro & Sin b - ")
    files = [name for name in packed.files if name.endswith(".docx")]
    assert [name.split(" - ")[1] for name in files] == [title, *titles]
    assert [name.split(" - ")[0] for name in files] == ["00", "01", "02", "03"]
    assert all(name.endswith(f" - {lang}.docx") for name in files)
    assert sorted(packed.files) == sorted([*files, *(name.replace(".docx", ".txt") for name in files[:2])])
    texts = packed.texts()
    assert [name for name in files[1:] if TELL["client_name"] not in texts[name]] == []
    assert [name for name in (*titles, *files[1:]) if name not in packed.index] == []
    assert [name for name in (*titles, *files[1:]) if name not in packed.text("00")] == []


def test_what_follows_from_the_answers_is_the_same_in_every_text(open_page: OpenPage) -> None:
    pack = open_pack(open_page)
    pack.fill({**TELL, "wait": "9"})
    packed = pack.download()
    assert "9 April 2027" in packed.text("03")
    assert "the domain" in packed.text("03")
    assert "9 April 2027" in packed.index
    assert "31 March 2027" in packed.text("01", ".txt")
    assert "31 March 2027" in packed.index


def test_a_press_before_anything_is_chosen_leads_to_the_question_in_any_window(
    open_page: OpenPage, catalog: Catalog
) -> None:
    for size, view in ((PHONE, "form"), (PHONE, "text"), (DESKTOP, "form")):
        desk = Desk(open_page(PLACES[PACK], size=size))
        if view == "text":
            turn(desk.page, "text")
        desk.root.locator("[data-pack=make]").click()
        expect(desk.control("step")).to_be_focused()
        expect(desk.control("step")).to_be_in_viewport()
        expect(desk.status).to_be_in_viewport()
        expect(desk.status).to_have_text(catalog.strings["en"]["pack.choose"])


@pytest.mark.parametrize("late", ["engine/live.js", "builder/work.js"])
def test_a_press_before_the_scripts_of_the_pack_are_there_makes_the_files(open_page: OpenPage, late: str) -> None:
    page = open_page(PLACES[QUESTIONS])
    held = Held(page, late)
    page.goto(page.url.replace(PLACES[QUESTIONS], PLACES[PACK]))
    page.locator("[data-builder][data-ready]").wait_for()
    Desk(page).fill({"step": "settle", "last_day": "2027-03-31", "wait": "5"})
    with page.expect_download() as waiting:
        page.locator("[data-pack=make]").click()
        page.wait_for_timeout(200)
        held.let_go()
    assert waiting.value.suggested_filename.endswith(".zip")


def test_texts_come_and_go_with_the_answer_and_the_tick(open_page: OpenPage) -> None:
    pack = open_pack(open_page)
    expect(pack.entries).to_have_count(0)
    pack.fill(TELL)
    expect(pack.entries).to_have_count(3)
    pack.root.locator('[data-pack-text="call"] input').uncheck()
    packed = pack.download()
    assert len(packed.files) == 5
    pack.page.reload()
    expect(pack.root.locator('[data-pack-text="call"] input')).not_to_be_checked()
    pack.fill({"step": "settle"})
    expect(pack.entries).to_have_count(1)
    for box in pack.root.locator("[data-pack-text]:visible input").all():
        box.uncheck()
    pack.make.click()
    expect(pack.told).not_to_be_empty()
    expect(pack.make).to_be_focused()


def test_messages_come_as_plain_text_only_where_the_reader_wants_it(open_page: OpenPage) -> None:
    pack = open_pack(open_page)
    pack.fill(TELL)
    pack.root.locator("[data-pack-plain]").uncheck()
    plain = [name for name in pack.download().files if name.endswith(".txt")]
    assert [name[:2] for name in plain] == ["00"]


def test_what_was_typed_on_the_page_of_a_text_is_used_and_what_is_typed_here_is_there(
    open_page: OpenPage, base_url: str
) -> None:
    desk = Desk(open_page(PLACES[RECORD]))
    desk.fill({"client_name": "Zoë", "open_points": "two drafts"})
    page = desk.page
    page.wait_for_timeout(300)
    page.goto(base_url + address("en", PLACES[PACK]))
    pack = Packing(page)
    expect(pack.desk.control("client_name")).to_have_value("Zoë")
    pack.fill({"step": "settle", "last_day": "2027-03-31", "wait": "5"})
    expect(pack.desk.control("points")).to_have_value("two drafts")
    page.goto(base_url + address("en", PLACES[RECORD]))
    desk = Desk(page)
    expect(desk.control("open_day")).to_have_value("2027-04-05")
    expect(desk.control("open_points")).to_have_value("two drafts")
    desk.fill({"open_day": "2027-06-01"})
    page.wait_for_timeout(300)
    page.goto(base_url + address("en", PLACES[PACK]))
    packed = Packing(page).download()
    assert "1 June 2027" in packed.text("01")


def test_what_was_written_by_hand_and_ticked_off_is_in_the_files(open_page: OpenPage, base_url: str) -> None:
    desk = Desk(open_page(PLACES[MESSAGE]))
    desk.fill({name: value for name, value in TELL.items() if name not in ("step", "points", "currency")})
    desk.button("hand").click()
    line = desk.sheet.locator("[contenteditable]:visible").nth(2)
    line.fill("My own words.")
    desk.button("hand").click()
    page = desk.page
    page.wait_for_timeout(300)
    page.goto(base_url + address("en", PLACES[RECORD]))
    page.locator("[data-item] input[type=checkbox]").first.check()
    page.goto(base_url + address("en", PLACES[PACK]))
    pack = Packing(page)
    pack.fill({"step": "tell"})
    packed = pack.download()
    assert "My own words." in packed.text("01")
    assert "My own words." in packed.text("01", ".txt")
    assert packed.ticks("03") == 1


def test_a_text_that_does_not_come_is_named_and_the_others_are_in_the_file(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    pack = open_pack(open_page)
    pack.fill(TELL)
    sheet = "**/sheets/call.en.html"
    pack.page.route(sheet, lambda route: route.abort())
    packed = pack.download()
    title = catalog.templates["call"].words["en"].title
    expect(pack.missing).to_contain_text(title)
    assert len([name for name in packed.files if name.endswith(".docx")]) == 3
    assert not [name for name in packed.files if title in name]
    watches[0].faults.clear()  # the sheet that was kept back, and the word about it
    pack.page.unroute(sheet)
    packed = pack.download()
    expect(pack.missing).to_be_hidden()
    assert [name for name in packed.files if title in name]


def test_without_any_sheet_nothing_is_saved_and_another_try_works(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    pack = open_pack(open_page)
    pack.fill(TELL)
    pack.page.route("**/sheets/*", lambda route: route.abort())
    pack.make.click()
    expect(pack.told).to_have_text(catalog.strings["en"]["pack.failed"])
    expect(pack.make).to_be_focused()
    pack.page.unroute_all(behavior="wait")
    come_to_rest(pack.page)
    watches[0].faults.clear()  # the sheets that were kept back, and the words about them
    assert pack.download().files


def test_a_pack_in_the_making_can_be_stopped_and_made_again(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    pack = open_pack(open_page)
    pack.fill(TELL)

    def hold(_: Route) -> None:
        """The sheet never comes."""

    pack.page.route("**/sheets/record.en.html", hold)
    saved: list[str] = []

    def note(file: Download) -> None:
        """Something was saved."""
        saved.append(file.suggested_filename)

    pack.page.on("download", note)
    pack.make.click()
    expect(pack.root.locator("progress")).to_be_visible()
    expect(pack.stop).to_be_focused()
    expect(pack.make).to_be_disabled()
    expect(pack.root.locator("[data-pack-step]")).to_contain_text("3")
    pack.stop.click()
    expect(pack.told).to_have_text(catalog.strings["en"]["pack.stopped"])
    expect(pack.root.locator("progress")).to_be_hidden()
    expect(pack.make).to_be_focused()
    assert saved == []
    watches[0].faults.clear()  # the sheet that was no longer wanted, and the word about it
    pack.page.unroute("**/sheets/record.en.html")
    first, second = pack.download(), pack.download()
    assert first.name == second.name
    assert list(first.files) == list(second.files)
    assert first.index == second.index


def test_where_nothing_can_be_stored_the_file_is_made_all_the_same(open_page: OpenPage) -> None:
    pack = open_pack(open_page, script=_BLOCKED)
    pack.fill(TELL)
    packed = pack.download()
    assert TELL["client_name"] in packed.text("01")
    assert "7 April 2027" in packed.text("03")


def test_nothing_that_was_typed_is_in_the_address_or_asked_of_the_server(open_page: OpenPage) -> None:
    pack = open_pack(open_page)
    asked: list[str] = []
    pack.page.on("request", lambda request: asked.append(f"{request.url} {request.post_data}"))
    pack.fill({**TELL, "client_name": "Qwertz"})
    pack.download()
    assert asked
    assert [url for url in asked if "Qwertz" in url and not url.startswith("blob:")] == []
    assert "Qwertz" not in pack.page.url


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_pack_can_be_used_by_everybody(lang: str, open_page: OpenPage) -> None:
    pack = open_pack(open_page, lang)
    pack.fill(TELL)
    pack.download()
    assert axe_faults(pack.page) == []


def test_on_a_phone_the_way_of_the_pack_is_in_sight(open_page: OpenPage) -> None:
    pack = Packing(open_page(PLACES[PACK], size=PHONE))
    pack.desk.fill(TELL)
    turn(pack.page, "text")
    expect(pack.entries).to_have_count(3)
    turn(pack.page, "form")
    pack.download()
    expect(pack.result).to_be_in_viewport()
    expect(pack.result).to_have_text(re.compile("3"))
