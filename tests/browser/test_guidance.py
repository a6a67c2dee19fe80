"""What the site advises: which text fits, what an option means, what is usual, and how long a message is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.data.catalog import Catalog
from hooks.data.families.situations import all_answers, choose_rule
from hooks.data.model import as_text
from hooks.languages import CODES
from hooks.text.fill import condition_holds
from tests.browser.access import axe_faults
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.pages import KINDS, address

EMAIL, CLAUSES = "ending-email", "exit-clauses"
PLACES = ("home", "templates")
ENDING = {"happened": "capacity", "tenure": "established", "channel": "email"}


class Chooser:
    """The questions that lead to a template."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("[data-chooser]")
        self.rules = self.root.locator("[data-rules] > li")
        self.links = self.root.locator("[data-rules] a:visible")

    def question(self, name: str) -> Locator:
        return self.root.locator(f'select[name="{name}"]')

    def answer(self, answers: dict[str, str]) -> None:
        for question, answer in answers.items():
            self.question(question).select_option(answer)

    def follow(self) -> Desk:
        self.links.click()
        desk = Desk(self.page)
        expect(desk.root).to_have_count(1)
        return desk


def _chooser(open_page: OpenPage, place: str = "templates", lang: str = "en") -> Chooser:
    return Chooser(open_page(KINDS[place], lang))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("lang", CODES)
def test_the_chooser_shows_nothing_until_all_is_answered_and_then_one_way(
    open_page: OpenPage, catalog: Catalog, place: str, lang: str
) -> None:
    chooser = _chooser(open_page, place, lang)
    for question, answer in ENDING.items():
        expect(chooser.rules.locator("visible=true")).to_have_count(0)
        chooser.answer({question: answer})
    expect(chooser.links).to_have_count(1)
    rule = choose_rule(catalog.situations.structure, ENDING)
    expect(chooser.links.locator("..").locator("..")).to_contain_text(catalog.situations.words[lang].rules[rule.id])
    assert axe_faults(chooser.page) == []
    chooser.question("tenure").select_option("")
    expect(chooser.rules.locator("visible=true")).to_have_count(0)


def test_every_answer_shows_the_way_that_the_data_names(open_page: OpenPage, catalog: Catalog) -> None:
    structure = catalog.situations.structure
    chooser, asked = _chooser(open_page), 0
    shown = """([root, answers]) => {
      for (const [name, answer] of Object.entries(answers)) root.querySelector(`[name=${name}]`).value = answer;
      root.querySelector("select").dispatchEvent(new Event("change", { bubbles: true }));
      const links = Array.from(root.querySelectorAll("[data-rules] a"));
      return links.filter(link => link.checkVisibility()).map(link => link.getAttribute("href"));
    }"""
    root = chooser.root.element_handle()
    for answers in all_answers(structure):
        asked += 1
        assert chooser.page.evaluate(shown, [root, answers]) == [f"{choose_rule(structure, answers).open}/"], answers
    assert asked > 100


@pytest.mark.parametrize("place", PLACES)
def test_the_text_that_opens_is_filled_in_from_the_answers(open_page: OpenPage, catalog: Catalog, place: str) -> None:
    chooser = _chooser(open_page, place, "hr")
    chooser.answer({**ENDING, "happened": "disrespect"})
    desk = chooser.follow()
    given = catalog.situations.structure.sets["disrespect"]
    assert len(given) > 2
    for name, value in given.items():
        if catalog.templates[EMAIL].fields[name].type == "boolean":
            expect(desk.control(name)).to_be_checked(checked=as_text(value) == "true")
        else:
            expect(desk.control(name)).to_have_value(as_text(value))


def test_an_answer_taken_back_leaves_nothing_behind_and_nothing_typed_is_lost(open_page: OpenPage) -> None:
    chooser = _chooser(open_page)
    chooser.answer({**ENDING, "happened": "disrespect"})
    desk = chooser.follow()
    expect(desk.control("refer")).not_to_be_checked()
    desk.control("client_name").fill("Ana Horvat")
    desk.page.go_back()
    expect(chooser.question("happened")).to_have_value("disrespect")
    expect(chooser.links).to_have_count(1)
    chooser.answer({"happened": "capacity"})
    desk = chooser.follow()
    expect(desk.control("reason")).to_have_value("capacity")
    expect(desk.control("refer")).to_be_checked()
    expect(desk.control("say_thanks")).to_be_checked()
    expect(desk.control("client_name")).to_have_value("Ana Horvat")


@pytest.mark.parametrize("lang", CODES)
def test_without_script_the_chooser_lists_every_way_as_a_link(
    open_page: OpenPage, catalog: Catalog, base_url: str, lang: str
) -> None:
    chooser = Chooser(open_page(KINDS["templates"], lang, java_script_enabled=False))
    opened = [rule.open for rule in catalog.situations.structure.rules]
    assert len(opened) > 3
    expect(chooser.root.locator("select:visible")).to_have_count(0)
    expect(chooser.links).to_have_count(len(opened))
    for name, link in zip(opened, chooser.links.all(), strict=True):
        assert link.evaluate("link => link.href") == base_url + address(lang, f"templates/{name}/")


@pytest.mark.parametrize("lang", CODES)
def test_the_meaning_of_an_option_stands_there_while_it_is_chosen(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    template = catalog.templates[CLAUSES]
    desk = open_desk(open_page, CLAUSES, lang)
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
    assert explained > 5


@pytest.mark.parametrize("reason", ["direction", "scope", "terms", "none"])
def test_a_clause_is_suggested_by_the_reason_given_in_the_e_mail(
    open_page: OpenPage, catalog: Catalog, reason: str
) -> None:
    fields = catalog.templates[CLAUSES].fields
    suggesting = {name: tuple(field.suggest.items()) for name, field in fields.items() if field.suggest}
    assert len(suggesting) > 2
    desk = open_desk(open_page, CLAUSES)
    expect(desk.root.locator("[data-suggests]:visible")).to_have_count(0)
    desk.page.goto(desk.page.url.replace(CLAUSES, EMAIL))
    desk.control("reason").select_option(reason)
    desk.page.goto(desk.page.url.replace(EMAIL, CLAUSES))
    wanted = {name for name, condition in suggesting.items() if condition_holds(condition, {"reason": reason})}
    shown = {name for name in suggesting if desk.row(name).locator("[data-suggests]").is_visible()}
    assert shown == wanted
    assert bool(wanted) == (reason != "none")


def test_a_number_that_is_usual_stands_in_the_form_and_in_the_text(open_page: OpenPage, catalog: Catalog) -> None:
    usual = {
        (name, field): item.default
        for name, template in catalog.templates.items()
        for field, item in template.fields.items()
        if item.type == "number" and item.default is not None
    }
    assert ("repair-talk", "minutes") in usual
    for (name, field), value in usual.items():
        desk = open_desk(open_page, name)
        expect(desk.control(field)).to_have_value(str(value))
        expect(desk.slot(field)).to_have_text(str(value))


@pytest.mark.parametrize("lang", CODES)
def test_a_message_says_how_long_it_is(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, EMAIL, lang)
    for values in ({}, catalog.templates[EMAIL].example("complete", lang)):
        desk.answer(values)
        length = f"{len(desk.copied().strip()):,}"
        separators = re.compile("".join(digit if digit.isdigit() else r"\D" for digit in length))
        expect(desk.root.locator("[data-count]")).to_have_text(separators)
