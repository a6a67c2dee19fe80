"""Tools: templates that decide or count, read from a folder of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hooks.data.template import Template
from hooks.languages import TEXT_CODES
from hooks.read import read_catalog
from tests.helpers import copy_with_tool, tool_problems


@pytest.fixture(scope="module")
def checkup(tmp_path_factory: pytest.TempPathFactory) -> Template:
    root = tmp_path_factory.mktemp("tool")
    catalog, problems = read_catalog(copy_with_tool(root), root)
    assert problems == []
    assert "checkup" not in catalog.templates
    return catalog.tools["checkup"]


def test_results_follow_the_fields_of_the_form(checkup: Template) -> None:
    asked = ["threats", "late", "creep", "drain", "talked"]
    assert list(checkup.fields) == ["place", *asked, "signs", "outcome", "unpaid"]


def test_a_result_is_a_field_of_its_type(checkup: Template) -> None:
    assert checkup.fields["signs"].options == ("few", "many")
    assert checkup.fields["outcome"].options == ("leave_now", "talk", "leave", "keep")
    assert checkup.fields["unpaid"].type == "boolean"


def test_results_have_words_in_every_language_of_the_text(checkup: Template) -> None:
    for lang in TEXT_CODES:
        options = checkup.field_words(lang, "outcome").options
        assert options["talk"].label == checkup.words[lang].outcomes["talk"].title
        assert set(checkup.field_words(lang, "signs").options) == {"few", "many"}


def test_an_example_has_the_results_that_its_case_expects(checkup: Template) -> None:
    values = checkup.example("complete", "hr")
    assert (values["talked"], values["signs"], values["outcome"], values["unpaid"]) == ("done", "few", "leave", "true")


def test_a_result_that_a_language_gives_holds_before_the_one_of_all(checkup: Template) -> None:
    words = checkup.words["hr"]
    own = words.model_copy(update={"examples": {"complete": {"signs": "many"}}})
    told = replace(checkup, words={**checkup.words, "hr": own})
    assert (told.example("complete", "hr")["signs"], told.example("complete", "en")["signs"]) == ("many", "few")


def test_a_tool_and_a_template_have_different_ids(tmp_path: Path) -> None:
    data = copy_with_tool(tmp_path)
    (data / "tools/checkup").rename(data / "tools/farewell")
    found = [(item.file, item.rule) for item in read_catalog(data, tmp_path)[1]]
    assert ("docs/_data/tools/farewell", "twice") in found


def test_a_tool_has_a_kind_of_tools(tmp_path: Path) -> None:
    (found,) = tool_problems(tmp_path, ("kind: questionnaire", "kind: letter"))
    assert (found.rule, found.line) == ("wrong-value", 1)
    assert "`questionnaire`" in found.fix
