"""What a phone shares, and what is offered where a browser shares or saves nothing."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.access import CONTENT, axe_faults
from tests.browser.conftest import OpenPage
from tests.browser.taking import MAIL, filled, say
from tests.browser.waiting import wait_until
from tests.small import MESSAGE

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
_NO_SHARE = "delete Navigator.prototype.share; delete Navigator.prototype.canShare;"


def test_a_phone_shares_the_text_and_the_file(open_page: OpenPage, catalog: Catalog) -> None:
    desk = filled(open_page, catalog, MESSAGE, script=_SHARE)
    copied = desk.copied()
    desk.button("share").click()
    say(desk, catalog, "take.shared")
    desk.button("share-file").click()
    wait_until(desk.page, "window.shared.length === 2")
    text, file = desk.page.evaluate("window.shared")
    assert text["text"] == copied
    assert text["title"] in desk.sheet.locator("[data-line=subject]").inner_text()
    [[name, kind, size]] = file["files"]
    assert name.endswith(".docx")
    assert kind.endswith("wordprocessingml.document")
    assert size > 1000
    desk.page.evaluate("window.kinds = ['.txt']")
    desk.button("share-file").click()
    wait_until(desk.page, "window.shared.length === 3")
    assert desk.page.evaluate("window.shared[2].files[0][0]").endswith(".txt")


@pytest.mark.parametrize(
    ("refused", "key"),
    [("AbortError", ""), ("NotAllowedError", "take.share_again"), ("DataError", "take.share_failed")],
)
def test_sharing_that_fails_says_so(open_page: OpenPage, catalog: Catalog, refused: str, key: str) -> None:
    desk = filled(open_page, catalog, MESSAGE, script=_SHARE)
    desk.page.evaluate("name => { window.refused = name }", refused)
    desk.button("share").click()
    wait_until(desk.page, "window.shared.length === 1")
    expect(desk.status).to_have_text(catalog.strings["en"][key] if key else "")


def test_a_browser_that_shares_nothing_offers_no_sharing(open_page: OpenPage, catalog: Catalog) -> None:
    desk = filled(open_page, catalog, MESSAGE, script=_NO_SHARE)
    desk.root.locator("[data-ways] > summary").click()
    expect(desk.button("mail")).to_be_visible()
    expect(desk.button("txt")).to_be_visible()
    for action in ("share", "share-file"):
        expect(desk.button(action)).to_be_hidden()


def test_a_browser_that_saves_no_files_says_so_and_offers_what_works(open_page: OpenPage, catalog: Catalog) -> None:
    script = f"{_AGENT.format(json.dumps(IN_APP))};{_SHARE}"
    desk = filled(open_page, catalog, MESSAGE, script=script)
    note = desk.root.locator("[data-no-files]")
    desk.root.locator("[data-ways] > summary").click()
    expect(note).to_be_visible()
    for action in ("docx", "txt", "md", "eml", "ics"):
        expect(desk.button(action)).to_be_hidden()
    expect(desk.button("share")).to_be_visible()
    desk.page.evaluate(MAIL)
    desk.control("finish").fill("word " * 600)
    desk.button("mail").click()
    say(desk, catalog, "take.mail_copy")
    expect(desk.button("copy")).to_be_focused()
    assert axe_faults(desk.page, "[data-builder]", CONTENT) == []
