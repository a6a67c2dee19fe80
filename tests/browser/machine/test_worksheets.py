"""The text of a questionnaire: what is chosen and what follows from it, as the build finishes the same answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.files.markdown import write_markdown
from hooks.files.plain_text import write_text
from hooks.languages import CODES
from hooks.text.document import Document
from hooks.text.fill import fill_document, prune_values
from hooks.text.open import build_document
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, document_paragraphs, docx_paragraphs
from tests.docx_reading import paragraphs
from tests.small import PLACES, QUESTIONS

EXAMPLE, BOX = "complete", "\u2610"


def _finished(catalog: Catalog, lang: str) -> Document:
    """The example as the build finishes it, with the titles that the page has."""
    tool = catalog.tools[QUESTIONS]
    titles = {name: text.words[lang].title for name, text in catalog.texts.items()} | {"decide/index": "Guide"}
    tool = replace(tool, titles={lang: titles})
    values = prune_values(tool.fields, tool.example(EXAMPLE, lang))
    document = build_document(tool, lang, catalog.strings[lang])
    return replace(fill_document(document, values), colophon="")


@pytest.mark.parametrize("lang", CODES)
def test_answers_and_what_follows_are_taken_away_in_every_way(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = Desk(open_page(PLACES[QUESTIONS], lang))
    desk.page.locator("[data-every]").check()
    answers = catalog.tools[QUESTIONS].structure.examples[EXAMPLE]
    for name, value in answers.items():
        desk.page.locator(f'[data-question][data-field="{name}"] label:has([value="{value}"])').click()
    outcome = catalog.tools[QUESTIONS].words[lang].outcomes["end"]
    expect(desk.sheet).to_contain_text(outcome.title)
    document, taken = _finished(catalog, lang), desk.taken()
    assert taken["txt"] == write_text(document)
    assert taken["md"] == write_markdown(document)
    assert docx_paragraphs(taken["docx"]) == document_paragraphs(document)
    boxes = [text for text in paragraphs(taken["docx"]) if BOX in text]
    assert len(boxes) == len(outcome.open)  # of the next steps alone, not of the chosen answers
