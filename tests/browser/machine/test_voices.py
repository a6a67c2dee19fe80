"""A text in two languages, and a call rehearsed aloud."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Locator, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.document import walk_nodes
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import document_text
from hooks.text.open import build_document
from hooks.text.plain import plain
from tests.browser.access import axe_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, W, document_paragraphs, docx_paragraphs, even, open_desk, prevails
from tests.docx_reading import shown
from tests.docx_structure import check_docx
from tests.pages import address
from tests.small import CALL, CONTRACT, MESSAGE, PLACES

MOST_CARDS = 30
PAIRS = [("en", "ar"), ("ar", "en"), ("hr", "zh")]


def _bilingual(open_page: OpenPage, catalog: Catalog, first: str, second: str) -> Desk:
    desk = open_desk(open_page, MESSAGE)
    desk.speak(first)
    desk.speak_also(second)
    desk.root.locator("[data-prevailing]").select_option("first")
    desk.answer(catalog.templates[MESSAGE].example("complete", first))
    return desk


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_two_languages_stand_one_after_the_other_and_each_says_which_prevails(
    open_page: OpenPage, catalog: Catalog, first: str, second: str
) -> None:
    desk = _bilingual(open_page, catalog, first, second)
    expect(desk.sheet).to_have_count(2)
    for sheet, lang in zip(desk.sheet.all(), (first, second), strict=True):
        expect(sheet).to_be_visible()
        expect(sheet).to_have_attribute("lang", lang)
        expect(sheet).to_have_attribute("dir", BY_CODE[lang].direction)
        expect(sheet.locator("[data-line]:visible").last).to_have_text(prevails(catalog, lang, first))
        expect(sheet.locator("[data-prevails]")).to_have_count(1)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_two_languages_are_copied_and_saved_together(
    open_page: OpenPage, catalog: Catalog, first: str, second: str
) -> None:
    desk = _bilingual(open_page, catalog, first, second)
    template = catalog.templates[MESSAGE]
    values = prune_values(template.fields, template.example("complete", first))
    texts, paragraphs = [], []
    for lang in (first, second):
        document = fill_document(build_document(template, lang, catalog.strings[lang]), values)
        end = prevails(catalog, lang, first)
        texts.append(f"{document_text(document, markdown=False)}\n{end}\n")
        paragraphs += [*document_paragraphs(document), end]
    taken = desk.taken()
    bodies = [text.split("\n\n", 1)[1] for text in texts]  # the subject is copied apart
    assert taken["copy"].decode() == "\n\n".join(bodies)
    assert taken["txt"].decode("utf-8-sig").replace("\r\n", "\n") == "\n\n".join(texts)
    assert docx_paragraphs(taken["docx"]) == paragraphs
    sides = list(_sides(taken["docx"], first))
    assert {text: side for text, side in sides if text} == {
        text: BY_CODE[first if index < len(paragraphs) / 2 else second].direction
        for index, text in enumerate(paragraphs)
    }
    wrong = [fault for fault in check_docx(taken["docx"], BY_CODE[first]) if "run from right to left" not in fault]
    assert wrong == []


def _sides(docx: bytes, lang: str) -> Iterator[tuple[str, str]]:
    """The text of each paragraph of a file that began in `lang`, and where it starts."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = ET.fromstring(package.read("word/document.xml"))
    for paragraph in body.iter(f"{W}p"):
        bidi = paragraph.find(f"{W}pPr/{W}bidi")
        own = {"1": "rtl", "0": "ltr"}[bidi.get(f"{W}val", "1")] if bidi is not None else BY_CODE[lang].direction
        yield shown("".join(paragraph.itertext())), own


def test_a_second_language_is_kept_asks_for_its_fields_and_goes_without_a_trace(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = _bilingual(open_page, catalog, "en", "hr")
    expect(desk.row("client_greeting")).to_be_visible()
    desk.page.reload()
    expect(desk.sheet).to_have_count(2)
    for choice in ("", "en"):  # none, or the first one again
        desk.root.locator("[data-second-language]").select_option(choice)
        expect(desk.sheet).to_have_count(1)
        expect(desk.sheet.locator("[data-prevails]")).to_have_count(0)
        expect(desk.row("client_greeting")).to_be_hidden()


@pytest.mark.parametrize(
    ("page_lang", "languages"), [("ar", ["ar", "en"]), ("en", ["en", "ar"]), ("hr", ["hr"]), ("zh", ["zh"])]
)
def test_a_pair_of_languages_holds_on_pages_in_one_of_them_which_then_comes_first(
    open_page: OpenPage, base_url: str, page_lang: str, languages: list[str]
) -> None:
    desk = open_desk(open_page, MESSAGE, "ar")
    desk.speak_also("en")
    desk.page.goto(base_url + address(page_lang, PLACES[CONTRACT]))
    desk = Desk(desk.page)
    expect(desk.root).to_have_attribute("data-ready", "")
    expect(desk.sheet).to_have_count(len(languages))
    assert [sheet.get_attribute("lang") for sheet in desk.sheet.all()] == languages
    desk.page.goto(base_url + address("ar", PLACES[MESSAGE]))
    expect(desk.sheet).to_have_count(2)
    assert [sheet.get_attribute("lang") for sheet in desk.sheet.all()] == ["ar", "en"]


class Rehearsal:
    """The dialog in which a reader rehearses a call."""

    def __init__(self, desk: Desk) -> None:
        self.opener = desk.button("rehearse")
        self.dialog = desk.root.locator("[data-rehearsal-dialog]")
        self.keyboard = desk.page.keyboard
        self.begin()

    def begin(self) -> None:
        """Open the dialog."""
        self.opener.click()
        expect(self.dialog).to_have_js_property("open", True)

    def part(self, name: str) -> Locator:
        return self.dialog.locator(f'[data-rehearsal="{name}"]')

    def texts(self) -> tuple[str, ...]:
        """What stands on the card: its heading and its sentences."""
        expect(self.part("card").locator("h3")).to_have_count(1)
        return tuple(even(text) for text in self.part("card").locator("h3, p").all_inner_texts())

    def objections(self) -> Iterator[tuple[str, ...]]:
        """Each objection with its answer, which shows only when asked for, from the first card to the last."""
        for _ in range(MOST_CARDS):
            if self.part("answer").is_visible():
                asked = self.texts()
                self.part("answer").click()
                expect(self.part("answer")).to_be_hidden()
                answered = self.texts()
                assert answered[:-1] == asked
                yield answered[1:]
            if self.part("next").is_disabled():
                return
            self.part("next").click()


def _rehearse(open_page: OpenPage, lang: str = "en") -> Rehearsal:
    return Rehearsal(open_desk(open_page, CALL, lang))


@pytest.mark.parametrize("lang", CODES)
def test_a_rehearsal_is_an_accessible_dialog_that_escape_closes(open_page: OpenPage, lang: str) -> None:
    rehearsal = _rehearse(open_page, lang)
    page = rehearsal.dialog.page
    expect(rehearsal.dialog).to_be_visible()
    assert page.evaluate("document.querySelector('dialog:modal').contains(document.activeElement)")
    assert axe_faults(page) == []
    rehearsal.keyboard.press("Escape")
    expect(rehearsal.dialog).to_be_hidden()
    expect(rehearsal.opener).to_be_focused()
    rehearsal.begin()
    rehearsal.part("close").click()
    expect(rehearsal.opener).to_be_focused()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_arrow_keys_and_buttons_turn_one_card_at_a_time(open_page: OpenPage, lang: str) -> None:
    rehearsal = _rehearse(open_page, lang)
    on, back = ("ArrowLeft", "ArrowRight") if BY_CODE[lang].direction == "rtl" else ("ArrowRight", "ArrowLeft")
    first = rehearsal.texts()
    expect(rehearsal.part("back")).to_be_disabled()
    rehearsal.keyboard.press(on)
    second = rehearsal.texts()
    assert second != first
    rehearsal.keyboard.press(back)
    assert rehearsal.texts() == first
    rehearsal.part("next").click()
    assert rehearsal.texts() == second
    rehearsal.part("back").click()
    assert rehearsal.texts() == first
    rehearsal.keyboard.press(on)
    assert rehearsal.texts() == second


def test_the_keyboard_alone_goes_through_the_whole_rehearsal_and_back(open_page: OpenPage) -> None:
    rehearsal = _rehearse(open_page)
    places = [rehearsal.part("place").inner_text()]
    for _ in range(MOST_CARDS):
        if rehearsal.part("next").is_disabled():
            break
        if rehearsal.part("answer").is_visible():
            rehearsal.part("answer").focus()
            rehearsal.keyboard.press("Enter")
            expect(rehearsal.part("answer")).to_be_hidden()
        rehearsal.keyboard.press("ArrowRight")
        places.append(rehearsal.part("place").inner_text())
    assert len(set(places)) == len(places) > 5
    for place in reversed(places[:-1]):
        rehearsal.keyboard.press("ArrowLeft")
        expect(rehearsal.part("place")).to_have_text(place)


def test_every_objection_comes_once_in_any_order_and_its_answer_on_demand(
    open_page: OpenPage, catalog: Catalog
) -> None:
    template = catalog.templates[CALL]
    document = fill_document(build_document(template, "en", catalog.strings["en"]), template.defaults("en"))
    said = [(node, *node.children) for node in walk_nodes(document.nodes) if node.kind == "they"]
    expected = {tuple(even(plain(node.inlines, "")) for node in pair) for pair in said}
    assert len(expected) > 4
    rehearsal = _rehearse(open_page)
    orders = []
    for _ in range(4):
        orders.append(list(rehearsal.objections()))
        rehearsal.part("close").click()
        rehearsal.begin()
    assert [sorted(order) for order in orders] == [sorted(expected)] * 4
    assert any(order != orders[0] for order in orders)


def test_a_rehearsal_speaks_the_language_and_the_answers_of_the_text(open_page: OpenPage) -> None:
    desk = open_desk(open_page, CALL)
    desk.speak("ar")
    desk.answer({"client_name": "Ana Horvat"})
    rehearsal = Rehearsal(desk)
    expect(rehearsal.part("card")).to_have_attribute("lang", "ar")
    expect(rehearsal.part("card")).to_have_attribute("dir", "rtl")
    assert any("Ana Horvat" in text for text in rehearsal.texts())
