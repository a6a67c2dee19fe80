"""Sentences that run on in one paragraph, in a builder: seen, taken away and changed by hand as one."""

from __future__ import annotations

from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.text.fill import fill_document, prune_values
from hooks.text.open import build_document
from tests.browser.conftest import OpenPage
from tests.browser.desk import document_paragraphs, docx_paragraphs
from tests.browser.hand import filled_hand
from tests.small import MESSAGE

ADDED = " And so on."


def test_a_paragraph_is_changed_by_hand_as_one_and_stays_when_answers_change(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = filled_hand(open_page, catalog)
    template = catalog.templates[MESSAGE]
    values = prune_values(template.fields, template.example("complete", "en"))
    document = fill_document(build_document(template, "en", catalog.strings["en"]), values)
    whole = document_paragraphs(document)
    assert docx_paragraphs(hand.desk.taken()["docx"]) == whole
    first, second = hand.desk.sheet.locator("[data-runs]").first.locator("[data-sentence]:visible").all_inner_texts()
    (before,) = (text for text in whole if second.strip() in text)
    assert before.startswith(first.strip())
    hand.begin()
    expect(hand.places).to_have_count(len(whole))
    hand.add(before, ADDED)
    hand.end()
    expect(hand.kept).to_have_text([before + ADDED])
    assert [text.replace(ADDED, "") for text in docx_paragraphs(hand.desk.taken()["docx"])] == whole
    hand.desk.control("notice_days").fill("9")
    expect(hand.kept).to_have_text([before + ADDED])
    expect(hand.differences).to_have_count(1)
    hand.decide("take")
    assert ADDED not in hand.desk.copied()
