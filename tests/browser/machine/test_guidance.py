"""What the site advises: what an option means, what is suggested, and how long a message is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.text.fill import condition_holds
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.small import CONTRACT, MESSAGE


@pytest.mark.parametrize("lang", CODES)
def test_the_meaning_of_an_option_stands_there_while_it_is_chosen(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    template = catalog.templates[CONTRACT]
    desk = open_desk(open_page, CONTRACT, lang)
    explained = 0
    for name, field in template.fields.items():
        words = template.field_words(lang, name).options
        if not any(option.hint for option in words.values()):
            continue
        for option in field.options:
            desk.control(name).select_option(option)
            hint = words[option].hint
            shown = desk.row(name).locator("[data-explains]:visible")
            expect(shown).to_have_count(1 if hint else 0)
            expect(shown.filter(has_text=hint or "")).to_have_count(1 if hint else 0)
            explained += 1
    assert explained > 2


@pytest.mark.parametrize("reason", ["direction", "terms", "none"])
def test_a_clause_is_suggested_by_the_reason_given_in_the_message(
    open_page: OpenPage, catalog: Catalog, reason: str
) -> None:
    fields = catalog.templates[CONTRACT].fields
    suggesting = {name: tuple(field.suggest.items()) for name, field in fields.items() if field.suggest}
    assert len(suggesting) > 2
    desk = open_desk(open_page, CONTRACT)
    expect(desk.root.locator("[data-suggests]:visible")).to_have_count(0)
    desk.page.goto(desk.page.url.replace(CONTRACT, MESSAGE))
    desk.control("reason").select_option(reason)
    desk.page.goto(desk.page.url.replace(MESSAGE, CONTRACT))
    wanted = {name for name, condition in suggesting.items() if condition_holds(condition, {"reason": reason})}
    shown = {name for name in suggesting if desk.row(name).locator("[data-suggests]").is_visible()}
    assert shown == wanted
    assert bool(wanted) == (reason != "none")


@pytest.mark.parametrize("lang", CODES)
def test_a_message_says_how_long_it_is(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, MESSAGE, lang)
    for values in ({}, catalog.templates[MESSAGE].example("complete", lang)):
        desk.answer(values)
        length = f"{len(desk.copied().strip()):,}"
        separators = re.compile("".join(digit if digit.isdigit() else r"\D" for digit in length))
        expect(desk.root.locator("[data-count]")).to_have_text(separators)
