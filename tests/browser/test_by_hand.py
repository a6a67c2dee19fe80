"""A real message changed by hand, and its tone: in every language, with the real rules."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.browser.hand import Hand

NAME = "ending-email"


@pytest.mark.parametrize("lang", CODES)
def test_a_real_message_is_changed_checked_and_taken_away(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, NAME, lang)
    desk.fill(catalog.templates[NAME].example("complete", lang))
    hand = Hand(desk)
    hand.tone_button.click()
    expect(hand.tone_status).to_have_text(catalog.strings[lang]["tone.none"])
    hand.begin()
    rules = catalog.tone.structure.rules
    said, rewrite = next(
        (rule.hits[0], rule.rewrite)
        for name, rule in catalog.tone.words[lang].rules.items()
        if rules[name].kind == "words" and rules[name].severity == "stop" and isinstance(rule.hits[0], str)
    )
    place = hand.places.nth(2)
    place.fill(said)
    expect(hand.findings).not_to_have_count(0)
    expect(hand.findings.first.locator("[data-why]")).not_to_be_empty()
    assert said in desk.copied()
    hand.press(0, "take")
    expect(hand.kept).not_to_have_text([said])
    if "[" not in rewrite and "【" not in rewrite:
        expect(hand.undo).to_be_visible()
    hand.page.reload()
    expect(hand.kept).to_have_count(1)
