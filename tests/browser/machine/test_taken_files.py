"""Every file of a text says what the text says, and is called by it."""

from __future__ import annotations

import email
import email.policy
import io
import json
import re

import docx
import pytest
from icalendar import Calendar
from lxml import html as lxml_html
from markdown import markdown
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.browser.taking import filled, saved
from tests.helpers import FIXTURES
from tests.small import MESSAGE, RECORD

NAUGHTY: list[str] = json.loads((FIXTURES / "naughty.json").read_text("utf-8"))["texts"]


@pytest.mark.parametrize("lang", CODES)
def test_a_draft_has_subject_and_text_in_both_forms(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = filled(open_page, catalog, MESSAGE, lang)
    copied = desk.copied()
    _, data = saved(desk, "eml")
    message = email.message_from_bytes(data, policy=email.policy.default)
    line = desk.sheet.locator("[data-line=subject]").inner_text()
    assert line == catalog.strings[lang].fill("text.subject", text=message["Subject"])
    assert _body(data) == copied
    assert f'dir="{BY_CODE[lang].direction}"' in _body(data, "html")


def test_naughty_texts_come_out_of_every_file_as_they_were_typed(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    texts = [text for text in NAUGHTY if text.strip()][::4]
    assert len(texts) > 10
    for text in texts:
        desk.fill({"finish": text, "client_name": text, "project": "p"})
        wanted, taken = _even(text), desk.taken("eml", "md", "docx")
        assert wanted in _even(_body(taken["eml"])), text
        shown = lxml_html.fromstring(f"<div>{markdown(taken['md'].decode())}</div>").text_content()
        assert wanted in _even(str(shown)), text
        document = docx.Document(io.BytesIO(taken["docx"]))
        assert wanted in _even("".join(paragraph.text for paragraph in document.paragraphs)), text


def _body(data: bytes, kind: str = "plain") -> str:
    """What a draft says in one of its forms."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert message.defects == []
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def _even(text: str) -> str:
    """Without blanks, and signs that a file cannot hold or that turn a text."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\u200e\u200f\u2066-\u2069]+", "", text)


@pytest.mark.parametrize("lang", CODES)
def test_each_date_of_a_text_goes_into_a_calendar(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = filled(open_page, catalog, MESSAGE, lang)
    template, day = catalog.templates[MESSAGE], "2027-04-29"
    desk.root.locator("[data-ways] > summary").click()
    desk.page.keyboard.press("Escape")  # the dates stand below the text, not among the ways
    label = template.field_words(lang, "last_day").label
    expect(desk.button("ics:last_day")).to_contain_text(label)
    expect(desk.button("ics:last_day")).to_contain_text(format_value("date", day, BY_CODE[lang]))
    expect(desk.button("ics")).to_be_hidden()
    name, data = saved(desk, "ics:last_day")
    assert name.endswith(".ics")
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    client = template.example("complete", lang)["client_name"]
    assert str(event["SUMMARY"]) == catalog.strings[lang].fill("take.event", name=label, client=client)
    assert event.decoded("DTSTART").isoformat() == day
    desk.fill({"last_day": ""})
    expect(desk.button("ics:last_day")).to_have_count(0)


def test_a_file_is_called_by_text_client_day_and_language(open_page: OpenPage, catalog: Catalog) -> None:
    desk = filled(open_page, catalog, MESSAGE)
    desk.fill({"client_name": 'Ana "Nina" / <Co>: Žž?'})
    desk.speak("ar")
    title = catalog.templates[MESSAGE].words["ar"].title
    today = desk.page.evaluate("new Date().toLocaleDateString('en-CA')")
    for action in ("docx", "txt", "md", "eml"):
        name, data = saved(desk, action)
        assert name == f"{title} - Ana Nina Co Žž - {today} - ar.{action}"
        assert data


@pytest.mark.parametrize("name", [MESSAGE, RECORD])
def test_paper_gets_the_text_with_a_name_for_its_file(open_page: OpenPage, catalog: Catalog, name: str) -> None:
    desk = filled(open_page, catalog, name)
    before = desk.page.title()
    desk.page.evaluate("() => { window.print = () => { window.printed = document.title } }")
    desk.button("print").click()
    expect(desk.status).to_contain_text(catalog.strings["en"]["take.printed"])
    assert desk.page.evaluate("window.printed").startswith(catalog.templates[name].words["en"].title)
    desk.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert desk.page.title() == before
