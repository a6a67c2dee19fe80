"""A list to tick off: real boxes, kept with the text, and taken away as they are ticked."""

from __future__ import annotations

import csv
import io
import zipfile
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Locator, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from tests.browser.access import AXE, PHONE, phone_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import CHECKBOX, Desk, docx_paragraphs, open_desk
from tests.browser.typed import FULL_STORAGE
from tests.docx_structure import check_docx
from tests.small import MESSAGE, PLACES, RECORD

FIRST, SECOND = "checks.open_all", "checks.leave"
DAY, PERSON, NOTE = "2027-05-03", "Maya <b> & Co.", "asked | twice, *once* by phone"


class Ticks:
    """The items of a text, and what stands above them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.panel = desk.root.locator("[data-ticks]")
        self.progress = self.panel.locator("[data-list-progress]")
        expect(self.boxes.first).to_be_visible()

    @property
    def boxes(self) -> Locator:
        """The boxes of all items."""
        return self.desk.sheet.get_by_role("checkbox")

    def item(self, key: str) -> Locator:
        """An item of the text."""
        return self.desk.sheet.locator(f'[data-item="{key}"]')

    def act(self, name: str) -> Locator:
        """A button above the text."""
        return self.panel.locator(f'[data-list-act="{name}"]')

    def add(self, key: str, **parts: str) -> None:
        """Add something to an item, as a reader does: open, type, close."""
        self.item(key).locator(".lists__more").click()
        for name, value in parts.items():
            self.item(key).locator(f'[data-part="{name}"]').fill(value)
        self.desk.page.keyboard.press("Escape")
        expect(self.item(key).locator(".lists__more")).to_be_focused()

    def said(self, lang: str, catalog: Catalog, done: int) -> None:
        """The text above the items says how far they are."""
        words = catalog.strings[lang].fill("list.progress", done=str(done), total="2")
        expect(self.progress).to_have_text(words)


def _ticks(open_page: OpenPage, lang: str = "en") -> Ticks:
    return Ticks(open_desk(open_page, RECORD, lang))


@pytest.mark.parametrize("lang", CODES)
def test_a_box_has_the_text_as_its_label_and_is_counted(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    ticks = _ticks(open_page, lang)
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
    ticks = _ticks(open_page)
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
    ticks = _ticks(open_page)
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
    ticks = _ticks(open_page, lang)
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


def _fragment(ticks: Ticks, *, names: bool) -> str:
    """The link that the list offers."""
    ticks.desk.button("link").click()
    dialog = ticks.desk.root.locator("dialog.share")
    if names:
        dialog.locator("input").check()
    expect(dialog.locator("textarea")).not_to_have_value("")
    return str(dialog.locator("textarea").input_value())


@pytest.mark.parametrize("names", [False, True])
def test_a_link_opens_the_list_with_its_states_and_with_persons_where_they_are_wanted(
    open_page: OpenPage, catalog: Catalog, *, names: bool
) -> None:
    ticks = _ticks(open_page)
    ticks.boxes.first.check()
    ticks.add(SECOND, person=PERSON, day=DAY, note=NOTE)
    link = _fragment(ticks, names=names)
    page = ticks.desk.page
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    ticks = Ticks(Desk(page))
    expect(ticks.boxes.first).to_be_checked()
    expect(ticks.boxes.last).not_to_be_checked()
    remark = ticks.item(SECOND).locator(".sheet__remark")
    expect(remark).to_contain_text(format_value("date", DAY, BY_CODE["en"]))
    expect(remark).to_contain_text(NOTE)
    assert (PERSON in remark.inner_text()) is names
    arrived = ticks.desk.root.locator("[data-arrived]")
    expect(arrived).to_contain_text(catalog.strings["en"]["list.done"])
    arrived.get_by_role("button").click()  # and all of it can be taken back
    expect(ticks.boxes.first).not_to_be_checked()
    expect(remark).to_have_count(0)


def test_a_link_with_a_list_that_was_cut_off_says_so_and_leaves_the_list_alone(
    open_page: OpenPage, catalog: Catalog
) -> None:
    ticks = _ticks(open_page)
    ticks.boxes.first.check()
    link = _fragment(ticks, names=False)
    page = ticks.desk.page
    page.goto("about:blank")
    page.goto(link[:-6])
    ticks = Ticks(Desk(page))
    expect(ticks.desk.root.locator("[data-arrived]")).to_have_text(catalog.strings["en"]["case.link_damaged"])
    expect(ticks.boxes.first).to_be_checked()


def test_a_link_does_not_change_what_is_ticked_here_before_the_reader_decides(open_page: OpenPage) -> None:
    ticks = _ticks(open_page)
    ticks.add(SECOND, note="from the link")
    link = _fragment(ticks, names=False)
    ticks.desk.page.keyboard.press("Escape")
    ticks.desk.page.locator("h1").click()
    ticks.add(SECOND, note="from here")
    page = ticks.desk.page
    page.wait_for_timeout(200)
    page.goto("about:blank")
    page.goto(link)
    ticks = Ticks(Desk(page))
    remark = ticks.item(SECOND).locator(".sheet__remark")
    expect(ticks.desk.root.locator("[data-arrived] button")).to_have_count(2)
    expect(remark).to_contain_text("from here")
    ticks.desk.root.locator("[data-arrived] button").first.click()
    expect(remark).to_contain_text("from the link")


def test_all_ticks_go_at_once_and_come_back(open_page: OpenPage, catalog: Catalog) -> None:
    ticks = _ticks(open_page)
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
    ticks = _ticks(open_page)
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


@pytest.mark.parametrize("lang", CODES)
def test_every_file_holds_the_list_as_it_stands(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    ticks = _ticks(open_page, lang)
    ticks.boxes.first.check()
    ticks.add(SECOND, person="Maya", day=DAY, note=NOTE)
    words = catalog.templates[RECORD].words[lang].blocks["checks"]
    day = format_value("date", DAY, BY_CODE[lang])
    taken = ticks.desk.taken("copy", "txt", "md", "docx")
    for action in ("copy", "txt"):
        lines = taken[action].decode("utf-8-sig").splitlines()
        assert [line for line in lines if f"[x] {words['open_all']['text']}" in line]
        [at] = [number for number, line in enumerate(lines) if f"[ ] {words['leave']['text']}" in line]
        assert NOTE in lines[at + 2]
        assert day in lines[at + 2]
    markdown = taken["md"].decode()
    assert f"- [x] {words['open_all']['text']}" in markdown
    assert f"- [ ] {words['leave']['text']}" in markdown
    assert "asked &#124; twice, \\*once\\* by phone" in markdown
    paragraphs = docx_paragraphs(taken["docx"])
    assert [text for text in paragraphs if NOTE in text and day in text]


def test_word_shows_the_boxes_as_they_are_ticked(open_page: OpenPage) -> None:
    ticks = _ticks(open_page)
    ticks.boxes.last.check()
    ticks.add(FIRST, note=NOTE)
    data = ticks.desk.download("docx")
    check_docx(data, BY_CODE["en"])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = ET.fromstring(package.read("word/document.xml"))
    w14 = CHECKBOX.removesuffix("checkbox")
    states = [box.find(f"{w14}checked").get(f"{w14}val") for box in body.iter(CHECKBOX)]  # type: ignore[union-attr]
    assert states == ["0", "1"]
    text = "".join(body.itertext())
    assert (text.count("\u2612"), text.count("\u2610")) == (1, 1)
    assert text.index("there") < text.index(NOTE) < text.index("\u2612")


@pytest.mark.parametrize("lang", CODES)
def test_a_spreadsheet_gets_a_row_for_each_item(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    ticks = _ticks(open_page, lang)
    ticks.boxes.first.check()
    ticks.add(SECOND, person="=1+1", day=DAY, note="one; two, three")
    text = ticks.desk.download("csv").decode("utf-8-sig")
    strings, words = catalog.strings[lang], catalog.templates[RECORD].words[lang].blocks["checks"]
    head, *rows = csv.reader(io.StringIO(text), delimiter=BY_CODE[lang].separator)
    assert head == [strings[f"list.{name}"] for name in ("part", "item", "done", "person", "day", "note")]
    assert [row[2] for row in rows] == ["x", ""]
    assert [row[1].startswith(words[key]["text"]) for row, key in zip(rows, ("open_all", "leave"), strict=True)]
    assert all(row[0].endswith(words["title"]) for row in rows)
    assert rows[1][3:] == ["'=1+1", DAY, "one; two, three"]  # and no spreadsheet reckons it


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
    ticks = _ticks(open_page)
    ticks.boxes.first.check()
    ticks.add(FIRST, person="Maya", note=NOTE)
    ticks.item(SECOND).locator(".lists__more").click()
    found = AXE.run(ticks.desk.page).response["violations"]
    assert [rule["id"] for rule in found] == []
