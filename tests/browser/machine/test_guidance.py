"""What the site advises: which text fits, what an option means, what is suggested, and how long a message is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.data.families.situations import choose_rule
from hooks.data.model import as_text
from hooks.languages import CODES
from hooks.text.fill import condition_holds
from tests.browser.access import axe_faults
from tests.browser.chooser import Chooser
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.small import CONTRACT, MESSAGE

PLACES = ("", "templates/")  # where the questions stand
ENDING = {"happened": "grown", "channel": "email"}


@pytest.mark.parametrize("place", PLACES, ids=["start", "templates"])
@pytest.mark.parametrize("lang", CODES)
def test_the_chooser_shows_nothing_until_all_is_answered_and_then_one_way(
    open_page: OpenPage, catalog: Catalog, place: str, lang: str
) -> None:
    chooser = Chooser(open_page(place, lang))
    for question, answer in ENDING.items():
        expect(chooser.rules.locator("visible=true")).to_have_count(0)
        chooser.answer({question: answer})
    expect(chooser.links).to_have_count(1)
    rule = choose_rule(catalog.situations.structure, ENDING)
    expect(chooser.links.locator("..").locator("..")).to_contain_text(catalog.situations.words[lang].rules[rule.id])
    assert axe_faults(chooser.page) == []
    chooser.question("channel").select_option("")
    expect(chooser.rules.locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize("place", PLACES, ids=["start", "templates"])
def test_the_text_that_opens_is_filled_in_from_the_answers(open_page: OpenPage, catalog: Catalog, place: str) -> None:
    chooser = Chooser(open_page(place, "hr"))
    chooser.answer({**ENDING, "happened": "rude"})
    desk = chooser.follow()
    given = catalog.situations.structure.sets["rude"]
    assert len(given) > 2
    for name, value in given.items():
        if catalog.templates[MESSAGE].fields[name].type == "boolean":
            expect(desk.control(name)).to_be_checked(checked=as_text(value) == "true")
        else:
            expect(desk.control(name)).to_have_value(as_text(value))


def test_an_answer_taken_back_leaves_nothing_behind_and_nothing_typed_is_lost(open_page: OpenPage) -> None:
    chooser = Chooser(open_page())
    chooser.answer({**ENDING, "happened": "rude"})
    desk = chooser.follow()
    expect(desk.control("refer")).not_to_be_checked()
    desk.control("client_name").fill("Ana Horvat")
    desk.page.go_back()
    expect(chooser.question("happened")).to_have_value("rude")
    expect(chooser.links).to_have_count(1)
    chooser.answer({"happened": "grown"})
    desk = chooser.follow()
    expect(desk.control("reason")).to_have_value("grown")
    expect(desk.control("refer")).to_be_checked()
    expect(desk.control("say_thanks")).to_be_checked()
    expect(desk.control("client_name")).to_have_value("Ana Horvat")


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
