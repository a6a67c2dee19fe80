"""What the site advises: every answer leads to the text that the data name, and what is usual stands there."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.data.families.situations import all_answers, choose_rule
from hooks.languages import CODES
from tests.browser.chooser import Chooser
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.pages import KINDS, address


def test_every_answer_shows_the_way_that_the_data_names(open_page: OpenPage, catalog: Catalog) -> None:
    structure = catalog.situations.structure
    chooser, asked = Chooser(open_page(KINDS["templates"])), 0
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


@pytest.mark.parametrize("lang", CODES)
def test_without_script_the_chooser_lists_every_way_as_a_link(
    open_page: OpenPage, catalog: Catalog, base_url: str, lang: str
) -> None:
    chooser = Chooser(open_page(KINDS["templates"], lang, scripts=False))
    opened = [rule.open for rule in catalog.situations.structure.rules]
    assert len(opened) > 3
    expect(chooser.root.locator("select:visible")).to_have_count(0)
    expect(chooser.links).to_have_count(len(opened))
    for name, link in zip(opened, chooser.links.all(), strict=True):
        assert link.evaluate("link => link.href") == base_url + address(lang, f"templates/{name}/")


def test_a_number_that_is_usual_stands_in_the_form_and_in_the_text(open_page: OpenPage, catalog: Catalog) -> None:
    usual = {
        (name, field): item.default
        for name, template in catalog.templates.items()
        for field, item in template.fields.items()
        if item.type == "number" and item.default is not None
    }
    assert usual
    for (name, field), value in usual.items():
        desk = open_desk(open_page, name)
        expect(desk.control(field)).to_have_value(str(value))
        expect(desk.slot(field)).to_have_text(str(value))
