"""Filling in: by keyboard alone, with any name there is, and with numbers as people write them."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.markdown import typed_markdown
from hooks.text.marks import LRM, PDI
from hooks.text.values import format_value
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, docx_paragraphs, open_desk
from tests.small import CONTRACT, MESSAGE

TABS = 150  # more than lie before the form
NAMES = (
    "$& $1 $$ $`",
    "{client_name} {x} {0}",
    "<b>Ana</b> <script>alert(1)</script>",
    'Ana "Nina" O\'Neil \\n',
    "A & B &amp; C &lt;",
    "🙂 👩‍👩‍👧 Ltd",
    "شركة النور",
    "Harbour Studio",
    "晨星工作室",
    "Žaklina Đurđević",
)
NUMBERS = ("1.250,50", "1,250.50", "1 250,50", "1'250.50", "١٬٢٥٠٫٥٠", "۱۲۵۰٫۵", "１，２５０．５０", "1250.5")


def _focused(page: Page) -> str:
    """The field or action that has the focus; parts of a date field count as that field."""
    return str(page.evaluate("document.activeElement.name || document.activeElement.dataset.action || ''"))


def _tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(TABS):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {wanted}")


def test_a_reference_stays_in_one_piece_and_as_it_was_typed(open_page: OpenPage) -> None:
    desk = Desk(open_page(f"templates/{MESSAGE}/"))
    for typed, mode in (("HR00 2026-15", "pre"), ("ana-m@example.org", "pre"), ("Smith-Jones", "pre-wrap")):
        desk.fill({"client_name": typed})
        slot = desk.slot("client_name").first
        expect(slot).to_have_text(typed)
        expect(slot).to_have_css("white-space", mode)


def test_the_keyboard_alone_fills_every_kind_of_field_and_copies(open_page: OpenPage) -> None:
    desk = Desk(open_page(f"templates/{MESSAGE}/"))
    keyboard = desk.page.keyboard
    _tab_to(desk.page, desk.control("client_name"))
    keyboard.type("Ana Horvat")
    _tab_to(desk.page, desk.control("last_day"))
    keyboard.type("03032027")  # the same day whichever of day and month the browser asks for first
    _tab_to(desk.page, desk.control("reason"))
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    _tab_to(desk.page, desk.control("notice_days"))
    keyboard.type("21")
    _tab_to(desk.page, desk.control("say_thanks"))
    keyboard.press("Space")
    assert desk.values("client_name", "last_day", "reason") == {
        "client_name": "Ana Horvat",
        "last_day": "2027-03-03",
        "reason": "direction",
    }
    expect(desk.slot("client_name")).to_have_text("Ana Horvat")
    expect(desk.slot("last_day")).to_have_text(format_value("day", "2027-03-03", BY_CODE["en"]))
    expect(desk.control("say_thanks")).not_to_be_checked()
    expect(desk.row("thanks")).to_be_hidden()
    _tab_to(desk.page, desk.button("copy"))
    keyboard.press("Enter")
    expect(desk.status).not_to_be_empty()
    assert "Ana Horvat" in desk.page.evaluate("navigator.clipboard.readText()")


def test_a_key_changes_a_text_within_its_node(open_page: OpenPage) -> None:
    """A new node has the browser look at the styles of all around it, many times as long as the key itself takes."""
    desk = open_desk(open_page, MESSAGE)
    desk.control("project").fill("first")
    places = desk.sheet.locator('[data-slot="project"]')
    assert places.evaluate_all("all => (globalThis.nodes = all.map(place => place.firstChild)).length") > 1
    desk.control("project").press_sequentially(" and more")
    expect(places.first).to_have_text("first and more")
    kept = "all => all.every((place, index) => place.firstChild === nodes[index] && place.childNodes.length === 1)"
    assert places.evaluate_all(kept)


@pytest.mark.parametrize("lang", CODES)
def test_a_year_stands_in_the_text_once_and_not_in_its_subject(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    for day in ("2027-03-31", "2028-03-31"):
        desk.control("last_day").fill(day)
        places = desk.sheet.locator('[data-slot="last_day"]:visible')
        expect(places).to_have_text([format_value(kind, day, BY_CODE[lang]) for kind in ("day", "date")])


def test_the_keyboard_reaches_every_control_in_reading_order(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    _tab_to(desk.page, desk.control("client_name"))
    reached: list[str] = []
    for _ in range(TABS):
        name = _focused(desk.page)
        reached += [name] if name and name not in reached else []
        if name == "copy":
            break
        desk.page.keyboard.press("Tab")
    controls = desk.root.locator("[data-form] [name]:visible, [data-action]:visible")
    names = controls.evaluate_all("all => all.map(item => item.name || item.dataset.action)")
    assert len(names) > 10
    assert reached == list(dict.fromkeys(names))  # a field and a button have one name


@pytest.mark.parametrize("lang", CODES)
def test_a_name_comes_out_everywhere_as_it_was_typed(open_page: OpenPage, lang: str) -> None:
    """All names in a language of each direction, some in the others: what is made of a value, see tests/vectors."""
    desk = open_desk(open_page, MESSAGE, lang)
    for name in NAMES if lang in ("en", "ar") else NAMES[::3]:
        desk.control("client_name").fill(name)
        desk.control("project").fill(name)
        for slot in ("project", "client_name" if lang != "hr" else "client_greeting"):
            text, children = desk.slot(slot).evaluate("slot => [slot.textContent, slot.children.length]")
            assert (text.replace(LRM, ""), children) == (name, 0)  # in Arabic, marks may stand around it
        taken = desk.taken()
        assert taken["copy"].decode().count(name) >= 2
        assert taken["txt"].decode("utf-8-sig").count(name) >= 2
        assert taken["md"].decode().count(_in_markdown(name)) >= 2
        assert "\n".join(docx_paragraphs(taken["docx"])).count(name) >= 2


def _in_markdown(name: str) -> str:
    """A name as Markdown has it; that it is rendered as it was typed, see tests/vectors."""
    return typed_markdown(name, first=False, flows=True)


def test_the_clipboard_and_the_disk_get_the_text_with_its_name(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    for name in NAMES[:4]:
        desk.control("project").fill(name)
        assert name in desk.copied()
        assert name in desk.download("txt").decode("utf-8-sig")
        assert _in_markdown(name) in desk.download("md").decode()
        assert name in "\n".join(docx_paragraphs(desk.download("docx")))


def test_a_name_keeps_its_own_direction_within_a_sentence_of_the_other(open_page: OpenPage) -> None:
    for lang, name, direction in (("en", "شركة النور", "rtl"), ("ar", "Harbour Studio", "ltr")):
        desk = open_desk(open_page, MESSAGE, lang)
        desk.control("client_name").fill(name)
        assert desk.slot("client_name").evaluate("slot => slot.tagName") == "BDI"
        assert desk.slot("client_name").evaluate("slot => getComputedStyle(slot).unicodeBidi") == "isolate"
        assert desk.control("client_name").evaluate("field => getComputedStyle(field).direction") == direction


@pytest.mark.parametrize("lang", CODES)
def test_an_amount_is_understood_however_it_is_written(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, CONTRACT)
    desk.speak(lang)
    expected = format_value("amount", "1250.5", BY_CODE[lang])
    for typed in NUMBERS:
        desk.control("fee").fill(typed)
        desk.control("fee").blur()
        expect(desk.slot("fee")).to_have_text(expected)
        expect(desk.error("fee")).to_be_empty()
        assert desk.control("fee").input_value() == typed


def test_a_number_that_cannot_be_read_gets_a_message_and_is_not_lost(open_page: OpenPage) -> None:
    desk = open_desk(open_page, CONTRACT)
    field = desk.control("payment_days")
    for typed in ("soon", "1,2,3", "12-14", "1.250,50.0"):
        field.fill(typed)
        field.blur()
        expect(desk.error("payment_days")).not_to_be_empty()
        expect(field).to_have_attribute("aria-invalid", "true")
        described = (field.get_attribute("aria-describedby") or "").split()
        assert desk.error("payment_days").get_attribute("id") in described
        assert field.input_value() == typed
        assert typed in desk.copied()
    field.fill("14")
    field.blur()
    expect(desk.error("payment_days")).to_be_empty()
    expect(field).to_have_attribute("aria-invalid", "false")


def test_half_a_date_gets_a_message(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control("last_day").focus()
    desk.page.keyboard.type("0303")
    desk.control("project").focus()
    expect(desk.error("last_day")).not_to_be_empty()


def test_an_answer_that_is_no_longer_asked_for_has_no_effect_but_comes_back(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.control("thanks").fill("Thank you for the swift replies.")
    expect(desk.slot("thanks")).to_be_visible()
    desk.control("say_thanks").uncheck()
    expect(desk.row("thanks")).to_be_hidden()
    assert "swift replies" not in desk.copied()
    desk.control("say_thanks").check()
    expect(desk.control("thanks")).to_have_value("Thank you for the swift replies.")
    assert "swift replies" in desk.copied()


@pytest.mark.parametrize("lang", CODES)
def test_the_status_names_each_required_field_that_is_still_empty(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    template = catalog.templates[MESSAGE]
    needed = [name for name, field in template.fields.items() if field.required]
    assert len(needed) > 2
    desk = open_desk(open_page, MESSAGE, lang)
    words = json.loads(desk.root.get_attribute("data-words") or "")
    desk.button("copy").click()
    for name in needed:
        expect(desk.status).to_contain_text(template.field_words(lang, name).label)
    example = template.example("complete", lang)
    desk.fill(example)
    desk.button("copy").click()
    expect(desk.status).to_have_text(words["copied"])


@pytest.mark.parametrize("lang", ["ar", "hr"])
def test_a_sentence_ends_once_after_a_value_in_quotation_marks(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    desk.control("project").fill("Studio d.o.o.")
    text = desk.taken()["copy"].decode().replace(LRM, "").replace(PDI, "")
    assert re.search(r"d\.o\.o\.[”»]", text)
    assert not re.search(r"d\.o\.o\.[”»]\.", text)
