"""A list to tick off: real boxes, kept with the text, and taken away as they are ticked."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from tests.browser.access import AXE, PHONE, phone_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.ticking import DAY, FIRST, NOTE, PERSON, SECOND, Ticks, open_ticks
from tests.browser.typed import FULL_STORAGE
from tests.small import MESSAGE, PLACES, RECORD


@pytest.mark.parametrize("lang", CODES)
def test_a_box_has_the_text_as_its_label_and_is_counted(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    ticks = open_ticks(open_page, lang)
    ticks.said(lang, catalog, 0)
    expect(ticks.boxes).to_have_count(2)
    words = catalog.templates[RECORD].words[lang].blocks["checks"]
    for number, key in enumerate(("open_all", "leave"), 1):
        box = ticks.desk.sheet.get_by_role("checkbox", name=words[key]["text"])
        box.focus()
        ticks.desk.page.keyboard.press("Space")
        expect(box).to_be_checked()
        ticks.said(lang, catalog, number)
    assert ticks.progress.get_attribute("role") == "status"


def test_ticks_and_what_is_added_survive_a_reload_and_another_language(open_page: OpenPage, catalog: Catalog) -> None:
    ticks = open_ticks(open_page)
    ticks.boxes.first.check()
    ticks.add(SECOND, person=PERSON, day=DAY, note=NOTE)
    ticks.desk.page.reload()
    ticks = Ticks(ticks.desk)
    for lang in ("en", "ar", "zh"):
        ticks.desk.speak(lang)
        expect(ticks.boxes.first).to_be_checked()
        expect(ticks.boxes.last).not_to_be_checked()
        remark = ticks.item(SECOND).locator(".sheet__remark")
        expect(remark).to_contain_text(PERSON)
        expect(remark).to_contain_text(format_value("date", DAY, BY_CODE[lang]))
        words = catalog.strings[lang].fill("text.item_note", text=NOTE)
        assert words.replace(NOTE, "").strip() in remark.inner_text()
    ticks.said("en", catalog, 1)


def test_what_another_text_keeps_stays_apart(open_page: OpenPage, base_url: str) -> None:
    ticks = open_ticks(open_page)
    ticks.boxes.first.check()
    ticks.desk.control("client_name").fill("Ana Horvat")
    ticks.desk.page.goto(base_url + PLACES[MESSAGE])
    expect(ticks.desk.control("client_name")).to_have_value("Ana Horvat")
    ticks.desk.control("finish").fill("the newsletter")
    ticks.desk.page.goto(base_url + PLACES[RECORD])
    expect(Ticks(ticks.desk).boxes.first).to_be_checked()


def test_a_text_without_items_has_no_box_and_loads_nothing_for_them(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    expect(desk.sheet.first).to_be_visible()
    assert desk.sheet.get_by_role("checkbox").count() == 0
    assert desk.root.locator("[data-ticks], [data-action=csv]").count() == 0
    loaded = desk.page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [name for name in loaded if name.endswith("builder/builder.js")]
    assert not [name for name in loaded if "/lists/" in name]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_is_done_hides_from_the_eye_alone(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    ticks = open_ticks(open_page, lang)
    ticks.boxes.first.check()
    ticks.panel.locator("[data-list-hide]").check()
    expect(ticks.item(FIRST)).to_be_hidden()
    expect(ticks.item(SECOND)).to_be_visible()
    assert catalog.templates[RECORD].words[lang].blocks["checks"]["open_all"]["text"] in ticks.desk.copied()
    ticks.desk.page.emulate_media(media="print")
    expect(ticks.item(FIRST)).to_be_visible()
    ticks.desk.page.emulate_media(media="screen")
    ticks.boxes.last.focus()
    ticks.desk.page.keyboard.press("Space")
    expect(ticks.item(SECOND)).to_be_visible()  # nobody loses the place at which they are
    expect(ticks.boxes.last).to_be_focused()


def test_all_ticks_go_at_once_and_come_back(open_page: OpenPage, catalog: Catalog) -> None:
    ticks = open_ticks(open_page)
    expect(ticks.act("reset")).to_be_disabled()
    ticks.boxes.first.check()
    ticks.add(FIRST, person=PERSON)
    ticks.act("reset").click()
    ticks.said("en", catalog, 0)
    expect(ticks.panel.locator("[data-list-said]")).to_have_text(catalog.strings["en"]["list.was_reset"])
    expect(ticks.item(FIRST).locator(".sheet__remark")).to_contain_text(PERSON)
    expect(ticks.act("undo")).to_be_focused()
    ticks.desk.page.keyboard.press("Enter")
    ticks.said("en", catalog, 1)
    expect(ticks.act("undo")).to_be_hidden()
    ticks.act("reset").click()
    ticks.boxes.last.check()
    expect(ticks.act("undo")).to_be_hidden()  # what came after would be lost


def test_clearing_the_form_clears_its_list(open_page: OpenPage, catalog: Catalog) -> None:
    ticks = open_ticks(open_page)
    ticks.boxes.first.check()
    ticks.add(SECOND, note=NOTE)
    ticks.desk.page.once("dialog", lambda dialog: dialog.accept())
    ticks.desk.button("clear").click()
    ticks.said("en", catalog, 0)
    expect(ticks.desk.sheet.locator(".sheet__remark")).to_have_count(0)
    ticks.desk.page.reload()
    Ticks(ticks.desk).said("en", catalog, 0)


def test_a_browser_that_remembers_nothing_still_ticks_and_says_so(open_page: OpenPage, catalog: Catalog) -> None:
    ticks = Ticks(Desk(open_page(PLACES[RECORD], script=FULL_STORAGE)))
    ticks.boxes.first.check()
    ticks.said("en", catalog, 1)
    expect(ticks.desk.root.locator("[data-unkept]")).to_have_text(catalog.strings["en"]["builder.not_kept"])
    ticks.boxes.last.check()
    ticks.said("en", catalog, 2)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_list_and_tables_fit_a_phone_and_everyone(open_page: OpenPage, lang: str) -> None:
    desk = Desk(open_page(PLACES[RECORD], lang, PHONE))
    desk.fill({"assets": '[{"asset": "Extraordinarily long domain name", "place": "Registrar", "owner": "Client"}]'})
    desk.root.locator("[data-view-button=text]").click()
    ticks = Ticks(desk)
    ticks.boxes.first.check()
    ticks.item(SECOND).locator(".lists__more").click()
    assert phone_faults(desk.page) == []
    for control in (*ticks.boxes.all(), *desk.sheet.locator(".lists__more").all()):
        box = control.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    table = desk.sheet.locator('[data-each="assets"]')
    cells = table.locator("tbody td")
    heads = table.locator("th").all_text_contents()
    assert len(heads) == cells.count() == 4
    tops = [cell.bounding_box() for cell in cells.all()]
    assert len({round(box["y"]) for box in tops if box}) == 4  # below one another
    assert [cell.get_attribute("data-head") for cell in cells.all()] == heads


def test_without_scripts_the_list_is_as_on_paper(open_page: OpenPage) -> None:
    page = open_page(PLACES[RECORD], scripts=False)
    items = page.locator("[data-item]")
    expect(items).to_have_count(2)
    assert page.locator("[data-item] input").count() == 0
    expect(page.locator("[data-ticks]")).to_be_hidden()
    assert items.first.evaluate("item => getComputedStyle(item, '::before').content") == '""'


def test_a_list_in_use_has_no_fault_of_access(open_page: OpenPage) -> None:
    ticks = open_ticks(open_page)
    ticks.boxes.first.check()
    ticks.add(FIRST, person="Maya", note=NOTE)
    ticks.item(SECOND).locator(".lists__more").click()
    found = AXE.run(ticks.desk.page).response["violations"]
    assert [rule["id"] for rule in found] == []
