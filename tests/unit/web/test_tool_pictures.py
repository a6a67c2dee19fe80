"""Pictures of questionnaires: every outcome in its order, in both directions, and told in words."""

from __future__ import annotations

import html
import itertools
import re
from dataclasses import replace

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.read import read_catalog
from hooks.web.pictures import WIDTH
from hooks.web.tool_pictures import render_tool_picture
from tests.helpers import copy_with_tool

TOOL = "checkup"


@pytest.fixture(scope="module")
def tools(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    root = tmp_path_factory.mktemp("tools")
    return replace(read_catalog(copy_with_tool(root), root)[0], strings=catalog.strings)


def boxes(markup: str) -> list[tuple[float, float, float, float]]:
    found = re.findall(r'<rect [^>]*?x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', markup)
    return [(float(x), float(y), float(width), float(height)) for x, y, width, height in found]


def drawn(markup: str) -> str:
    """What is to be seen of a picture, without what it says to those who do not see it."""
    return re.sub(r"<desc.*?</desc>|<title.*?</title>", "", markup, flags=re.DOTALL)


@pytest.mark.parametrize("lang", CODES)
def test_every_outcome_has_one_box_in_its_place(tools: Catalog, lang: str) -> None:
    markup = html.unescape(render_tool_picture(tools, TOOL, lang))
    outcomes = tools.tools[TOOL].structure.outcomes
    titles = [tools.tools[TOOL].words[lang].outcomes[item.id].title for item in outcomes]
    assert len(titles) > 3
    assert len(boxes(markup)) == len(titles)
    places = [drawn(markup).find(title) for title in titles]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("lang", CODES)
def test_a_box_shows_the_answers_that_lead_to_it_without_their_questions(tools: Catalog, lang: str) -> None:
    shown, words = drawn(html.unescape(render_tool_picture(tools, TOOL, lang))), tools.tools[TOOL].words[lang]
    text = re.sub(r"\W", "", re.sub(r"<[^>]*>", "", shown))
    asked = [words.fields[name] for name in ("threats", "talked")]
    answers = [words.fields["threats"].options["present"].label, words.fields["talked"].options["open"].label]
    assert all(re.sub(r"\W", "", answer) in text for answer in answers)
    assert not any(re.sub(r"\W", "", field.label) in text for field in asked)


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("name", ["assessment", "channel"])
def test_the_pictures_of_the_tools_stay_short(catalog: Catalog, name: str, lang: str) -> None:
    found = re.search(r'viewBox="0 0 \S+ ([\d.]+)"', render_tool_picture(catalog, name, lang))
    assert found
    assert float(found.group(1)) < 1400


@pytest.mark.parametrize("lang", CODES)
def test_boxes_stand_below_one_another_within_the_picture(tools: Catalog, lang: str) -> None:
    found = boxes(render_tool_picture(tools, TOOL, lang))
    assert len(found) > 3
    assert all(upper[1] + upper[3] < lower[1] for upper, lower in itertools.pairwise(found))
    assert all(x >= 0 and x + width <= WIDTH for x, _, width, _ in found)


def test_words_begin_at_the_side_where_lines_begin(tools: Catalog) -> None:
    for lang, begins in (("en", 13.0), ("ar", WIDTH - 13.0)):
        places = re.findall(r'<text class="picture__strong" x="([\d.]+)"', render_tool_picture(tools, TOOL, lang))
        assert places
        assert {float(place) for place in places} == {begins}


@pytest.mark.parametrize("lang", CODES)
def test_the_picture_says_in_words_what_it_shows(tools: Catalog, lang: str) -> None:
    found = re.search(r"<desc[^>]*>(.*?)</desc>", render_tool_picture(tools, TOOL, lang), re.DOTALL)
    assert found
    told, words = html.unescape(found.group(1)), tools.tools[TOOL].words[lang]
    assert all(outcome.title in told for outcome in words.outcomes.values())
    assert all(field.label in told for name, field in words.fields.items() if name in ("threats", "talked"))
