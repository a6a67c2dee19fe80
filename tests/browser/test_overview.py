"""The overview narrows to a stage and a kind: with the script both at once, without it one at a time."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.access import axe_faults
from tests.browser.conftest import PHONE, OpenPage
from tests.pages import KINDS

PLACE = KINDS["templates"]


def shown(page: Page) -> set[str]:
    """The ids of the templates that a reader sees in the table."""
    links = page.locator("[data-overview] tbody th[scope=row] > a")
    expect(links.first).to_be_attached()
    found = links.evaluate_all("links => links.filter(link => link.checkVisibility()).map(link => link.pathname)")
    return {path.rstrip("/").rsplit("/", 1)[-1] for path in found}


def named(catalog: Catalog, stage: str = "", kind: str = "") -> set[str]:
    """The templates of a stage and a kind; of all where none is given."""
    return {
        name
        for name, template in catalog.templates.items()
        if stage in ("", template.structure.stage) and kind in ("", template.structure.kind)
    }


def choices(page: Page, name: str) -> list[str]:
    """The values that a list of the form offers, the open one left out."""
    options = page.locator(f"#overview-{name} option").evaluate_all("options => options.map(each => each.value)")
    assert len(options) >= 5
    return [value for value in options if value]


def test_every_stage_and_kind_together_leave_just_their_templates(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PLACE)
    assert shown(page) == named(catalog)
    for stage in choices(page, "stage"):
        page.select_option("#overview-stage", stage)
        for kind in ("", *choices(page, "kind")):
            page.select_option("#overview-kind", kind)
            left = named(catalog, stage, kind)
            assert shown(page) == left, (stage, kind)
            numbers = re.findall(r"\d+", page.locator("[data-overview] [role=status]").inner_text())
            assert numbers == [str(len(left)), str(len(catalog.templates))]


def test_a_stage_that_has_nothing_left_shows_no_heading(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PLACE)
    page.select_option("#overview-kind", "contract")
    stages = {catalog.templates[name].structure.stage for name in named(catalog, kind="contract")}
    assert 0 < len(stages) < 6
    expect(page.locator("[data-overview] th[scope=rowgroup]").locator("visible=true")).to_have_count(len(stages))


@pytest.mark.parametrize("lang", CODES)
def test_without_scripts_each_link_leaves_just_its_templates(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    page = open_page(PLACE, lang, scripts=False)
    assert shown(page) == named(catalog)
    links = page.locator("[data-overview] nav a")
    targets = [str(link.get_attribute("href")) for link in links.all()]
    assert len(targets) > 10
    for target in targets:
        links.and_(page.locator(f'[href="{target}"]')).click()
        group, _, name = target.removeprefix("#").partition("-")
        assert shown(page) == (named(catalog) if name == "templates" else named(catalog, **{group: name})), target


def test_an_address_that_names_a_kind_chooses_it_and_the_reader_can_choose_again(
    open_page: OpenPage, catalog: Catalog
) -> None:
    page = open_page(f"{PLACE}#kind-checklist")
    assert shown(page) == named(catalog, kind="checklist")
    page.select_option("#overview-kind", "")
    assert shown(page) == named(catalog)


@pytest.mark.parametrize("lang", CODES)
def test_the_narrowed_table_fits_a_phone_and_everyone(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    page = open_page(PLACE, lang, PHONE)
    page.select_option("#overview-kind", "contract")
    assert shown(page) == named(catalog, kind="contract")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert axe_faults(page) == []
