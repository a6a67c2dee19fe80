"""Copied Arabic text keeps its columns and its numbers where other programs show it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from hooks.text.marks import FSI, LRM, PDI, RLM
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.small import CONTRACT, MESSAGE
from tests.vectors import load_vectors

FIRST, SECOND = "Studio Maya", "Northside Dental Ltd."
# How far from the left each text begins when the copied text is shown as right-to-left text, or by its first letter.
_LEFT = """([text, parts, dir]) => {
  const place = document.createElement("pre");
  place.dir = dir;
  place.textContent = text;
  document.body.append(place);
  return parts.map((part) => {
    const range = document.createRange();
    const start = text.indexOf(part);
    range.setStart(place.firstChild, start);
    range.setEnd(place.firstChild, start + part.length);
    return range.getBoundingClientRect().left;
  });
}"""


def _copied(open_page: OpenPage) -> tuple[Page, str]:
    desk = open_desk(open_page, CONTRACT, "ar")
    desk.fill({"sender_name": FIRST, "client_name": SECOND})
    return desk.page, desk.copied()


@pytest.mark.parametrize("direction", ["rtl", "auto", "ltr"])
def test_two_names_in_latin_letters_stay_under_their_heads(open_page: OpenPage, direction: str) -> None:
    page, text = _copied(open_page)
    line = next(line for line in text.splitlines() if FIRST in line and SECOND in line)
    provider, client = page.evaluate(_LEFT, [line, [FIRST, SECOND], direction])
    assert provider > client
    bare = re.sub(f"[{RLM}{FSI}{PDI}]", "", line)
    provider, client = page.evaluate(_LEFT, [bare, [FIRST, SECOND], direction])
    assert provider < client  # what happens without the marks


def test_links_addresses_and_numbers_are_copied_as_typed(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE, "ar")
    typed = [value for value, _ in load_vectors("marks")["values"] if value and "\n" not in value and LRM not in value]
    assert len(typed) > 20
    lost = []
    for value in typed:
        desk.fill({"finish": value})
        copied = desk.copied()
        ascii_only = value.isascii()
        if value not in (copied if ascii_only else copied.replace(LRM, "").replace(RLM, "")):
            lost.append(value)
    assert lost == []


def test_a_number_pasted_with_marks_is_read(open_page: OpenPage) -> None:
    desk: Desk = open_desk(open_page, MESSAGE, "ar")
    desk.control("notice_days").fill(f"{LRM}30{LRM}")
    desk.control("notice_days").blur()
    assert desk.error("notice_days").inner_text() == ""
    assert "30" in desk.copied()
