"""How a questionnaire stands on the start page: its usual answers, its sample, and what is said of mistakes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import lxml.html
import pytest

from hooks.data.catalog import Catalog
from hooks.data.derive import Start
from hooks.data.load import load_source
from hooks.data.template import ToolStructure
from hooks.languages import CODES
from hooks.pages.address import PageAddress
from hooks.pages.marker_faults import marker_fault
from hooks.pages.spots import insert_builders
from hooks.rules.start import check_start
from hooks.text.decide import decide
from hooks.web.start import starting
from tests.conftest import ROOT

FILE = ROOT / "docs/_data/tools/chooser/structure.yml"
WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "question that is not asked": ({"usual": {"whom": "recent"}}, "unknown-field"),
    "answer that is not given": ({"usual": {"who": "recently"}}, "unknown-option"),
    "sample that is no template": ({"sample": "ending-mail"}, "unknown-template"),
    "field that the sample has not": ({"live": ("greetings",)}, "wrong-field"),
    "field that is a date": ({"live": ("last_day",)}, "wrong-field"),
}


def start_of(catalog: Catalog) -> Start:
    """How the start page begins."""
    structure = catalog.tools["chooser"].structure
    assert isinstance(structure, ToolStructure)
    assert structure.start is not None
    return structure.start


def told(catalog: Catalog, **changed: Any) -> list[str]:
    """The rules that a changed start breaks."""
    tool = catalog.tools["chooser"]
    start = start_of(catalog).model_copy(update=changed)
    structure = tool.structure.model_copy(update={"start": start})
    source, _ = load_source(FILE, ROOT)
    return [item.rule for item in check_start(source, replace(tool, structure=structure), catalog.templates)]


def test_the_start_of_the_site_is_right(catalog: Catalog) -> None:
    assert told(catalog) == []


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_told(catalog: Catalog, name: str) -> None:
    changed, rule = WRONG[name]
    assert told(catalog, **changed) == [rule]


def test_only_a_tool_with_a_start_begins_a_page(catalog: Catalog) -> None:
    assert starting(catalog) == ["chooser"]
    assert marker_fault("start", "chooser", catalog) is None
    assert marker_fault("start", "assessment", catalog)


@pytest.mark.parametrize("lang", CODES)
def test_each_answer_is_a_card_that_leads_to_its_result(catalog: Catalog, lang: str) -> None:
    page = insert_builders('<div data-spot="chooser" data-start></div>', PageAddress(lang, "index.md"), catalog)
    root = lxml.html.fromstring(str(page))
    usual = start_of(catalog).usual
    options = catalog.tools["chooser"].structure.own["happened"].options
    first = root.xpath('.//ul[contains(@class, "start__cards")]')[0].xpath(".//a")
    assert len(first) == len(options) > 10
    results = {section.get("id"): section for section in root.xpath(".//section")}
    inside = [link.get("href").removeprefix("#") for link in root.xpath(".//a[@data-card]") if "#" in link.get("href")]
    assert sorted(inside) == sorted(results)
    for section in results.values():
        answers = {**usual, **json.loads(section.get("data-answers"))}
        steps = section.xpath(".//ol//a/@href")
        assert len(set(steps)) == len(steps) <= 3
        assert bool(steps) == (decide(catalog.tools["chooser"], answers) is not None)
        assert bool(steps) != bool(section.xpath(".//a[@data-card]"))


def test_a_page_of_another_folder_has_other_addresses(catalog: Catalog) -> None:
    home, deeper = (
        insert_builders('<div data-spot="chooser" data-start></div>', PageAddress("hr", path), catalog)
        for path in ("index.md", "tools/index.md")
    )
    assert 'href="templates/ending-email/"' in home
    assert 'href="../templates/ending-email/"' in deeper
