"""Every way to take a text away gives the text, says what came of it, and leads on to what comes next."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from tests.browser.access import CONTENT, PHONE, axe_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.browser.taking import MAIL, filled, say
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.small import CALL, CONTRACT, MESSAGE, PLACES, RECORD

_REFUSE = """() => {
  for (const name of ["write", "writeText"]) navigator.clipboard[name] = () => Promise.reject(new Error("no"));
}"""
_CLIPBOARD_HTML = """async () => {
  const [item] = await navigator.clipboard.read();
  return [item.types, await (await item.getType("text/html")).text(), await (await item.getType("text/plain")).text()];
}"""


@pytest.mark.parametrize("lang", CODES)
def test_a_message_and_its_subject_are_copied_apart(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = filled(open_page, catalog, MESSAGE, lang)
    line = desk.sheet.locator("[data-line=subject]").inner_text()
    body = desk.copied()
    desk.button("subject").click()
    say(desk, catalog, "builder.copied", lang)
    wait_until(desk.page, "navigator.clipboard.readText().then(text => !text.includes('\\n'))")
    subject = desk.page.evaluate("navigator.clipboard.readText()")
    before, after = catalog.strings[lang]["text.subject"].split("{text}")
    assert before
    assert line == before + subject + after
    assert subject not in body
    assert len(body.splitlines()) > 5


def test_a_text_that_has_no_subject_of_its_own_is_copied_whole(open_page: OpenPage, catalog: Catalog) -> None:
    desk = filled(open_page, catalog, CONTRACT)
    expect(desk.button("subject")).to_have_count(0)
    assert desk.copied().startswith(desk.sheet.locator("[data-line]:visible").first.inner_text())


def test_a_copy_says_how_many_places_are_open(open_page: OpenPage, catalog: Catalog) -> None:
    desk = filled(open_page, catalog, MESSAGE)
    desk.copied()
    say(desk, catalog, "builder.copied")
    desk.fill({"client_name": "", "project": ""})
    desk.copied()
    expect(desk.status).to_contain_text(catalog.strings["en"].fill("builder.places", number=2))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_formatted_copy_holds_html_and_text(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = filled(open_page, catalog, CONTRACT, lang)
    plain = desk.copied()
    desk.button("rich").click()
    say(desk, catalog, "take.copied_rich", lang)
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
    desk = filled(open_page, catalog, MESSAGE)
    desk.page.evaluate(MAIL)
    desk.button("mail").click()
    say(desk, catalog, "take.mail_open")
    [link] = desk.page.evaluate("window.opened")
    assert link.startswith("mailto:?subject=Our%20work%20on")
    assert "Subject" not in link
    desk.control("finish").fill("word " * 600)
    desk.button("mail").click()
    say(desk, catalog, "take.mail_long")
    expect(desk.button("eml")).to_be_focused()
    assert len(desk.page.evaluate("window.opened")) == 1


@pytest.mark.parametrize("action", ["subject", "rich"])
def test_a_refused_clipboard_offers_what_was_to_be_copied(open_page: OpenPage, catalog: Catalog, action: str) -> None:
    desk = filled(open_page, catalog, MESSAGE)
    wanted = desk.copied() if action == "rich" else desk.sheet.locator("[data-line=subject]").inner_text()
    desk.page.evaluate(_REFUSE)
    desk.button(action).click()
    offer = desk.root.locator("[data-offer]")
    expect(offer).to_be_focused()
    say(desk, catalog, "builder.copy_failed")
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
    desk = filled(open_page, catalog, MESSAGE)
    _broken(desk.page, module)
    desk.root.locator(f"[data-action={action}]").evaluate("button => button.click()")
    say(desk, catalog, key)
    assert len(desk.copied()) > 100
    say(desk, catalog, "builder.copied")
    watches[0].faults.clear()  # the script that was kept back, and the word about it
