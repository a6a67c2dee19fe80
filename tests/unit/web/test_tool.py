"""Tools as blocks of HTML."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.read import load_catalog
from hooks.web.engine import engine_json
from hooks.web.tool import render_questions, render_tool
from tests.small import CLOCK, QUESTIONS, write_small

FILES = {lang: f"{lang}.docx" for lang in CODES}
SHEETS = {lang: f"sheet.{lang}.html" for lang in CODES}
LINKS = {name: (f"<{name}>", f"../{name}/") for name in ("call", "message", "clock", "questions", "decide/index")}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The data of the small site."""
    root = tmp_path_factory.mktemp("small")
    return load_catalog(write_small(root), root)


def _tool(small: Catalog, name: str, lang: str = "en") -> str:
    return str(render_tool(small, name, lang, FILES, SHEETS, LINKS, "calendars/"))


def _attribute(markup: str, name: str) -> Any:
    found = re.search(rf'\b{name}="([^"]*)"', markup)
    assert found
    return json.loads(html.unescape(found.group(1)))


def test_the_engine_is_told_conditions_bounds_and_values_as_the_browser_writes_them(small: Catalog) -> None:
    spec = json.loads(engine_json(small.tools[QUESTIONS]))
    [signs] = spec["derive"]
    assert (signs["by"], signs["module"], signs["with"]) == ("count", "decide", {"answers": ["often"]})
    assert signs["bounds"] == [["none", "0"], ["some", "2"], ["many", None]]
    assert spec["outcomes"][1] == {"id": "end", "when": ["signs=many", "signs=some helped=same"]}
    assert spec["outcomes"][-1] == {"id": "keep", "when": []}
    assert spec["findings"] == [{"id": "unpaid", "when": ["late=often"]}]
    assert spec["fills"][0]["sets"] == {"reason": "terms", "record.open_day": "2027-06-30"}


@pytest.mark.parametrize("lang", CODES)
def test_the_first_question_stands_there_with_how_many_there_may_be(small: Catalog, lang: str) -> None:
    markup = _tool(small, QUESTIONS, lang)
    said = small.strings[lang].fill("tool.question", number=1, more=5)
    assert f"data-progress>{said}</p>" in markup
    steps = re.findall(r'<fieldset [^>]*data-field="([a-z]+)"([^>]*)>', markup)
    assert len(steps) == 6
    assert [name for name, rest in steps if not rest.endswith(" hidden")] == ["threats"]


@pytest.mark.parametrize("lang", CODES)
def test_a_questionnaire_has_a_question_for_each_field_and_a_part_for_each_outcome(small: Catalog, lang: str) -> None:
    markup = _tool(small, QUESTIONS, lang)
    asked = re.findall(r'data-question data-field="([a-z]+)"', markup)
    assert asked == ["threats", "late", "creep", "rude", "talked", "helped"]
    assert re.findall(r'data-outcome="([a-z]+)"', markup) == ["safe", "end", "talk", "keep"]
    words = small.tools[QUESTIONS].words[lang]
    assert words.outcomes["end"].title in markup
    assert words.findings["unpaid"] in markup
    assert markup.count("data-exit") == 1


def test_titles_of_next_steps_are_escaped(small: Catalog) -> None:
    markup = _tool(small, QUESTIONS)
    assert '<a href="../message/" data-step>&lt;message&gt;</a>' in markup
    assert "<message>" not in markup


def test_a_calculator_has_the_form_of_a_builder_and_places_for_its_dates(small: Catalog) -> None:
    markup = _tool(small, CLOCK)
    assert "data-question" not in markup
    assert 'name="sent" type="date"' in markup
    assert re.findall(r'data-date="([a-z_]+)"', markup) == ["last_day_counted", "first_day"]
    assert "data-calendars" not in markup  # none of its functions counts working days
    assert _attribute(markup, "data-results")["length"]["options"]["short"] == "less than a week"


def test_questions_on_another_page_bring_neither_text_nor_files(small: Catalog) -> None:
    markup = str(render_questions(small, QUESTIONS, "en", LINKS))
    assert "data-asks" in markup
    assert "data-paper" not in markup
    assert _attribute(markup, "data-words")["would_be"] == "“{outcome}” if you had answered:"
    assert re.findall(r'data-question data-field="([a-z]+)"', markup)[0] == "threats"
