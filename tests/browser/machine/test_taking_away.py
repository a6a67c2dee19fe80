"""Every way to take a text away gives the text, says what came of it, and leads on to what comes next."""

from __future__ import annotations

import email
import email.policy
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from icalendar import Calendar
from lxml import html as lxml_html
from markdown import markdown
from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from tests.browser.access import CONTENT, PHONE, axe_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.watch import Watch
from tests.helpers import FIXTURES
from tests.small import CALL, CONTRACT, MESSAGE, PLACES, RECORD

NAUGHTY: list[str] = json.loads((FIXTURES / "naughty.json").read_text("utf-8"))["texts"]
IN_APP = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0"
_AGENT = "Object.defineProperty(navigator, 'userAgent', {{ value: {} }})"
_SHARE = """window.shared = [];
navigator.share = async data => {
  const files = (data.files || []).map(file => [file.name, file.type, file.size]);
  window.shared.push({ ...data, files });
  if (window.refused) throw new DOMException("no", window.refused);
};
navigator.canShare = ({ files }) => files.every(({ name }) => window.kinds.some(kind => name.endsWith(kind)));
window.kinds = [".docx", ".txt"];"""
_REFUSE = """() => {
  for (const name of ["write", "writeText"]) navigator.clipboard[name] = () => Promise.reject(new Error("no"));
}"""
_NO_SHARE = "delete Navigator.prototype.share; delete Navigator.prototype.canShare;"
_CLIPBOARD_HTML = """async () => {
  const [item] = await navigator.clipboard.read();
  return [item.types, await (await item.getType("text/html")).text(), await (await item.getType("text/plain")).text()];
}"""
_MAIL = """() => {
  window.opened = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.protocol === "mailto:") window.opened.push(this.href); else click.call(this);
  };
}"""


def _filled(open_page: OpenPage, catalog: Catalog, name: str, lang: str = "en", *, script: str = "") -> Desk:
    """A text of which nothing is open."""
    desk = Desk(open_page(PLACES[name], lang, script=script))
    desk.fill(catalog.templates[name].example("complete", lang))
    return desk


def _say(desk: Desk, catalog: Catalog, key: str, lang: str = "en") -> None:
    expect(desk.status).to_have_text(catalog.strings[lang][key])


def _files(desk: Desk, action: str) -> tuple[str, bytes]:
    """The name of the file that a button saves, and the file."""
    with desk.page.expect_download() as waiting:
        desk.button(action).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize("lang", CODES)
def test_a_message_and_its_subject_are_copied_apart(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = _filled(open_page, catalog, MESSAGE, lang)
    line = desk.sheet.locator("[data-line=subject]").inner_text()
    body = desk.copied()
    desk.button("subject").click()
    _say(desk, catalog, "builder.copied", lang)
    desk.page.wait_for_function("navigator.clipboard.readText().then(text => !text.includes('\\n'))")
    subject = desk.page.evaluate("navigator.clipboard.readText()")
    before, after = catalog.strings[lang]["text.subject"].split("{text}")
    assert before
    assert line == before + subject + after
    assert subject not in body
    assert len(body.splitlines()) > 5


def test_a_text_that_has_no_subject_of_its_own_is_copied_whole(open_page: OpenPage, catalog: Catalog) -> None:
    desk = _filled(open_page, catalog, CONTRACT)
    expect(desk.button("subject")).to_have_count(0)
    assert desk.copied().startswith(desk.sheet.locator("[data-line]:visible").first.inner_text())


def test_a_copy_says_how_many_places_are_open(open_page: OpenPage, catalog: Catalog) -> None:
    desk = _filled(open_page, catalog, MESSAGE)
    desk.copied()
    _say(desk, catalog, "builder.copied")
    desk.fill({"client_name": "", "project": ""})
    desk.copied()
    expect(desk.status).to_contain_text(catalog.strings["en"].fill("builder.places", number=2))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_formatted_copy_holds_html_and_text(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = _filled(open_page, catalog, CONTRACT, lang)
    plain = desk.copied()
    desk.button("rich").click()
    _say(desk, catalog, "take.copied_rich", lang)
    types, html, text = desk.page.evaluate(_CLIPBOARD_HTML)
    assert {"text/html", "text/plain"} <= set(types)
    assert text == plain
    root = lxml_html.fromstring(html)
    part = root if root.tag == "div" else root.find(".//div")
    assert part is not None
    assert (part.get("dir"), part.get("lang")) == (BY_CODE[lang].direction, lang)
    assert root.findall(".//h2")
    assert root.findall(".//td")
    shown = "".join(str(root.text_content()).split())
    for line in desk.sheet.locator("[data-line]:visible:not(tr)").all_inner_texts():
        assert "".join(line.split()) in shown


def test_a_mail_program_gets_subject_and_text_and_a_long_text_becomes_a_draft(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = _filled(open_page, catalog, MESSAGE)
    desk.page.evaluate(_MAIL)
    desk.button("mail").click()
    _say(desk, catalog, "take.mail_open")
    [link] = desk.page.evaluate("window.opened")
    assert link.startswith("mailto:?subject=Our%20work%20on")
    assert "Subject" not in link
    desk.control("finish").fill("word " * 600)
    desk.button("mail").click()
    _say(desk, catalog, "take.mail_long")
    expect(desk.button("eml")).to_be_focused()
    assert len(desk.page.evaluate("window.opened")) == 1


@pytest.mark.parametrize("lang", CODES)
def test_a_draft_has_subject_and_text_in_both_forms(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = _filled(open_page, catalog, MESSAGE, lang)
    copied = desk.copied()
    _, data = _files(desk, "eml")
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
    desk = _filled(open_page, catalog, MESSAGE, lang)
    template, day = catalog.templates[MESSAGE], "2027-04-29"
    desk.root.locator("[data-ways] > summary").click()
    label = template.field_words(lang, "last_day").label
    expect(desk.button("ics:last_day")).to_contain_text(label)
    expect(desk.button("ics:last_day")).to_contain_text(format_value("date", day, BY_CODE[lang]))
    expect(desk.button("ics")).to_be_hidden()
    name, data = _files(desk, "ics:last_day")
    assert name.endswith(".ics")
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    client = template.example("complete", lang)["client_name"]
    assert str(event["SUMMARY"]) == catalog.strings[lang].fill("take.event", name=label, client=client)
    assert event.decoded("DTSTART").isoformat() == day
    desk.fill({"last_day": ""})
    expect(desk.button("ics:last_day")).to_have_count(0)


def test_a_file_is_called_by_text_client_day_and_language(open_page: OpenPage, catalog: Catalog) -> None:
    desk = _filled(open_page, catalog, MESSAGE)
    desk.fill({"client_name": 'Ana "Nina" / <Co>: Žž?'})
    desk.speak("ar")
    title = catalog.templates[MESSAGE].words["ar"].title
    today = desk.page.evaluate("new Date().toLocaleDateString('en-CA')")
    for action in ("docx", "txt", "md", "eml"):
        name, data = _files(desk, action)
        assert name == f"{title} - Ana Nina Co Žž - {today} - ar.{action}"
        assert data


@pytest.mark.parametrize("name", [MESSAGE, RECORD])
def test_paper_gets_the_text_with_a_name_for_its_file(open_page: OpenPage, catalog: Catalog, name: str) -> None:
    desk = _filled(open_page, catalog, name)
    before = desk.page.title()
    desk.page.evaluate("() => { window.print = () => { window.printed = document.title } }")
    desk.button("print").click()
    expect(desk.status).to_contain_text(catalog.strings["en"]["take.printed"])
    assert desk.page.evaluate("window.printed").startswith(catalog.templates[name].words["en"].title)
    desk.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert desk.page.title() == before


def test_a_phone_shares_the_text_and_the_file(open_page: OpenPage, catalog: Catalog) -> None:
    desk = _filled(open_page, catalog, MESSAGE, script=_SHARE)
    copied = desk.copied()
    desk.button("share").click()
    _say(desk, catalog, "take.shared")
    desk.button("share-file").click()
    desk.page.wait_for_function("window.shared.length === 2")
    text, file = desk.page.evaluate("window.shared")
    assert text["text"] == copied
    assert text["title"] in desk.sheet.locator("[data-line=subject]").inner_text()
    [[name, kind, size]] = file["files"]
    assert name.endswith(".docx")
    assert kind.endswith("wordprocessingml.document")
    assert size > 1000
    desk.page.evaluate("window.kinds = ['.txt']")
    desk.button("share-file").click()
    desk.page.wait_for_function("window.shared.length === 3")
    assert desk.page.evaluate("window.shared[2].files[0][0]").endswith(".txt")


@pytest.mark.parametrize(
    ("refused", "key"),
    [("AbortError", ""), ("NotAllowedError", "take.share_again"), ("DataError", "take.share_failed")],
)
def test_sharing_that_fails_says_so(open_page: OpenPage, catalog: Catalog, refused: str, key: str) -> None:
    desk = _filled(open_page, catalog, MESSAGE, script=_SHARE)
    desk.page.evaluate("name => { window.refused = name }", refused)
    desk.button("share").click()
    desk.page.wait_for_function("window.shared.length === 1")
    expect(desk.status).to_have_text(catalog.strings["en"][key] if key else "")


def test_a_browser_that_shares_nothing_offers_no_sharing(open_page: OpenPage, catalog: Catalog) -> None:
    desk = _filled(open_page, catalog, MESSAGE, script=_NO_SHARE)
    desk.root.locator("[data-ways] > summary").click()
    expect(desk.button("mail")).to_be_visible()
    expect(desk.button("txt")).to_be_visible()
    for action in ("share", "share-file"):
        expect(desk.button(action)).to_be_hidden()


def test_a_browser_that_saves_no_files_says_so_and_offers_what_works(open_page: OpenPage, catalog: Catalog) -> None:
    script = f"{_AGENT.format(json.dumps(IN_APP))};{_SHARE}"
    desk = _filled(open_page, catalog, MESSAGE, script=script)
    note = desk.root.locator("[data-no-files]")
    desk.root.locator("[data-ways] > summary").click()
    expect(note).to_be_visible()
    for action in ("docx", "txt", "md", "eml", "ics"):
        expect(desk.button(action)).to_be_hidden()
    expect(desk.button("share")).to_be_visible()
    desk.page.evaluate(_MAIL)
    desk.control("finish").fill("word " * 600)
    desk.button("mail").click()
    _say(desk, catalog, "take.mail_copy")
    expect(desk.button("copy")).to_be_focused()
    assert axe_faults(desk.page, "[data-builder]", CONTENT) == []


@pytest.mark.parametrize("action", ["subject", "rich"])
def test_a_refused_clipboard_offers_what_was_to_be_copied(open_page: OpenPage, catalog: Catalog, action: str) -> None:
    desk = _filled(open_page, catalog, MESSAGE)
    wanted = desk.copied() if action == "rich" else desk.sheet.locator("[data-line=subject]").inner_text()
    desk.page.evaluate(_REFUSE)
    desk.button(action).click()
    offer = desk.root.locator("[data-offer]")
    expect(offer).to_be_focused()
    _say(desk, catalog, "builder.copy_failed")
    assert offer.input_value() in wanted
    assert offer.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd) === area.value")


def test_after_a_text_was_taken_the_next_ones_are_named_with_what_is_ready(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = Desk(open_page(PLACES[MESSAGE]))
    after = desk.root.locator("[data-after]")
    expect(after).to_be_hidden()
    desk.fill({"client_name": "Ana", "sender_name": "Tom", "project": "Site"})
    desk.copied()
    expect(after).to_be_visible()
    after.locator("summary").click()
    steps = after.locator("li")
    strings, structure = catalog.strings["en"], catalog.templates[MESSAGE].structure
    assert list(structure.next.items()) == [("answer", "call"), ("now", "record"), ("later", "clock")]
    for step, (moment, target) in zip(steps.all(), structure.next.items(), strict=True):
        expect(step).to_contain_text(strings[f"after.{moment}"])
        expect(step.locator("a")).to_have_text(catalog.texts[target].words["en"].title)
    needed = _needed(catalog, RECORD)
    ready = {"client_name", "sender_name", "project"} & needed
    assert ready
    told = strings.fill("after.ready", ready=len(ready), needed=len(needed))
    expect(steps.nth(1)).to_contain_text(told)
    assert axe_faults(desk.page, "[data-builder]", CONTENT) == []
    steps.nth(1).locator("a").click()
    desk.page.wait_for_url(f"**/{PLACES[RECORD]}")
    expect(desk.control("client_name")).to_have_value("Ana")


def _needed(catalog: Catalog, name: str) -> set[str]:
    """The fields of a text that its form asks for from the beginning and cannot do without."""
    template = catalog.templates[name]
    fields: Mapping[str, object] = template.defaults("en")
    return {
        key
        for key, field in template.fields.items()
        if field.required and key not in fields and field.is_asked("en") and not field.when
    }


@pytest.mark.parametrize("lang", CODES)
def test_the_ways_fit_a_phone(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = Desk(open_page(PLACES[CALL], lang, PHONE))
    desk.fill(catalog.templates[CALL].example("complete", lang))
    desk.root.locator("[data-view-button=text]").click()
    desk.root.locator("[data-ways] > summary").click()
    buttons = desk.root.locator("[data-ways] button:visible")
    assert buttons.count() >= 7
    for box in (button.bounding_box() for button in buttons.all()):
        assert box
        assert box["height"] >= 24
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
    assert axe_faults(desk.page, "[data-builder]", CONTENT) == []


def _broken(page: Page, module: str) -> None:
    page.context.route(f"**/take/{module}.js", lambda route: route.abort())


@pytest.mark.parametrize(
    ("module", "action", "key"),
    [
        ("ways", "mail", "builder.not_loaded"),
        ("mail", "mail", "builder.not_loaded"),
        ("eml", "eml", "builder.download_failed"),
    ],
)
def test_a_way_whose_script_does_not_come_says_so_and_copying_works(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog, module: str, action: str, key: str
) -> None:
    desk = _filled(open_page, catalog, MESSAGE)
    _broken(desk.page, module)
    desk.root.locator(f"[data-action={action}]").evaluate("button => button.click()")
    _say(desk, catalog, key)
    assert len(desk.copied()) > 100
    _say(desk, catalog, "builder.copied")
    watches[0].faults.clear()  # the script that was kept back, and the word about it
