"""Lists that a reader has not filled in: a finished text has no empty row, it says what is missing."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.data.fields import FieldWords
from hooks.text.document import walk_nodes
from hooks.text.fill import fill_document
from hooks.text.open import open_document
from tests.browser.conftest import OpenPage
from tests.browser.desk import docx_paragraphs, even, open_desk
from tests.small import RECORD

LIST = "assets"


def _heads(words: FieldWords, catalog: Catalog, lang: str) -> list[str]:
    strings = catalog.strings[lang]
    return [strings.fill("builder.gap", name=head) for head in words.columns.values()]


def test_a_list_with_nothing_in_it_names_its_columns_as_what_is_missing(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, RECORD, "en")
    heads = _heads(catalog.templates[RECORD].field_words("en", LIST), catalog, "en")
    rows = desk.sheet.locator(f'[data-each="{LIST}"] tbody tr')
    expect(rows).to_have_count(1)
    assert [even(cell) for cell in rows.locator("td").all_inner_texts()] == heads
    said = docx_paragraphs(desk.download("docx"))
    assert all(head in said for head in heads)
    desk.fill({LIST: json.dumps([{"asset": "Logo", "place": "Drive"}, {"asset": "Font"}])})
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Logo")
    assert not set(heads) & set(docx_paragraphs(desk.download("docx")))
    desk.fill({LIST: ""})
    expect(rows).to_have_count(1)
    assert [even(cell) for cell in rows.locator("td").all_inner_texts()] == heads


def test_the_build_says_the_same_of_a_list_with_nothing_in_it(catalog: Catalog) -> None:
    template = catalog.templates[RECORD]
    filled = fill_document(open_document(template, "en", catalog.strings["en"]), {})
    (table,) = [node for node in walk_nodes(filled.nodes) if node.each == LIST]
    assert [cell[0] for row in table.rows for cell in row] == _heads(template.field_words("en", LIST), catalog, "en")


def test_a_cell_that_cannot_be_told_says_what_is_missing(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, RECORD, "en")
    words = catalog.templates[RECORD].field_words("en", "payments")
    desk.fill({"payments": json.dumps([{"what": "?", "amount": "?"}])})
    cells = desk.sheet.locator('[data-each="payments"] tbody td')
    expect(cells.nth(1)).to_have_text("?")
    expect(cells.nth(2)).to_have_text(catalog.strings["en"].fill("builder.gap", name=words.columns["amount"]))


def test_what_is_missing_from_a_list_is_no_text_of_the_reader_in_markdown(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = open_desk(open_page, RECORD, "en")
    heads = _heads(catalog.templates[RECORD].field_words("en", LIST), catalog, "en")
    assert f"| {' | '.join(heads)} |" in desk.download("md").decode()
