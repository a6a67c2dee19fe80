"""What is still open is named before a text is taken away, in the words of its form."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.small import CONTRACT, MESSAGE, RECORD


def _status(desk: Desk) -> str:
    """What is said when the text is copied."""
    desk.copied()
    return desk.status.inner_text()


def test_nothing_is_called_open_where_nothing_is(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, MESSAGE)
    words = catalog.strings["en"]["builder.missing"].split("{")[0].strip()
    assert words in _status(desk)
    desk.fill(catalog.templates[MESSAGE].example("complete", "en"))
    assert words not in _status(desk)


@pytest.mark.parametrize("lang", CODES)
def test_two_open_fields_are_told_apart_in_every_language(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    fields = catalog.templates[MESSAGE]
    first, second = (fields.field_words(lang, name).label for name in ("client_name", "sender_name"))
    pair = catalog.strings[lang].fill("builder.pair", first=first, second=second)
    assert pair not in (first + second, f"{first} {second}")
    assert pair in _status(desk)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_value_that_cannot_be_read_is_named(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, CONTRACT, lang)
    template, words = catalog.templates[CONTRACT], catalog.strings[lang]
    desk.fill({**template.example("complete", lang), "fee_model": "fixed", "fee": "2500 JOD"})
    label = template.field_words(lang, "fee").label
    assert words.fill("builder.unread", names=label) in _status(desk)
    assert desk.control("fee").input_value() == "2500 JOD"
    desk.fill({"fee": "2500"})
    assert words["builder.unread"].split("{")[0] not in _status(desk)


def test_a_number_in_a_row_that_cannot_be_read_is_named(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, RECORD)
    row = desk.row("payments")
    row.locator("[data-row=add]").click()
    row.locator("[data-number-field]").first.fill("about ten")
    label = catalog.templates[RECORD].field_words("en", "payments").label
    assert catalog.strings["en"].fill("builder.unread", names=label) in _status(desk)


def test_a_contract_without_its_fee_is_not_just_copied(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, CONTRACT)
    example = catalog.templates[CONTRACT].example("complete", "en")
    open_fields = {"fee_model": "fixed", "term": "fixed", "liability": "capped", "late_interest": "agreed"}
    names = ("fee", "currency", "end_day", "liability_cap", "late_rate")
    desk.fill({**example, **open_fields, **dict.fromkeys(names, "")})
    said = _status(desk)
    assert [name for name in names if catalog.templates[CONTRACT].field_words("en", name).label not in said] == []
    required = [desk.control(name).evaluate("control => control.required") for name in names]
    assert required == [True] * len(names)


def test_after_the_last_field_the_way_leads_to_the_filled_text_and_blank_files_come_last(open_page: OpenPage) -> None:
    desk = open_desk(open_page, CONTRACT)
    after = desk.root.locator("[data-form]").evaluate(
        "form => form.nextElementSibling.querySelector('button').dataset.action"
    )
    assert after == "done"
    desk.button("done").click()
    expect(desk.button("copy")).to_be_focused()
    expect(desk.page.locator("article > :last-child")).to_have_class("blank")
    expect(desk.page.locator("article > #blank a[href$='.docx']")).to_have_count(1)
