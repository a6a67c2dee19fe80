"""Pictures: laid out once, mirrored for right-to-left languages, and told in each language's own punctuation."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.languages import CODES
from hooks.web.pictures import PICTURES, WIDTH, Picture, make_arrow, make_box, render_picture
from hooks.web.render import OVERRIDES

PATTERNS = ("joined", "numbered", "stage", "step", "question")


def summary(catalog: Catalog, name: str, lang: str) -> str:
    found = re.search(r"<desc[^>]*>(.*?)</desc>", render_picture(catalog, name, lang))
    assert found
    return found.group(1)


def positions(markup: str, attribute: str) -> list[float]:
    return [float(value) for value in re.findall(rf'\b{attribute}="([\d.]+)"', markup)]


def with_marks(catalog: Catalog, lang: str) -> Catalog:
    """The same catalog, with the name of its pattern in every sentence of a picture."""
    marked = {f"pictures.{name}": f"{catalog.strings[lang][f'pictures.{name}']}<{name}>" for name in PATTERNS}
    strings = {**catalog.strings, lang: Strings({**catalog.strings[lang], **marked})}
    return replace(catalog, strings=strings)


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("name", PICTURES)
def test_everything_stands_within_the_picture(catalog: Catalog, name: str, lang: str) -> None:
    markup = render_picture(catalog, name, lang)
    found = [place for attribute in ("x", "x1", "x2", "cx") for place in positions(markup, attribute)]
    assert len(found) > 20
    assert all(0 <= place <= WIDTH for place in found)


@pytest.mark.parametrize("name", PICTURES)
def test_words_begin_at_the_right_edge_of_their_box_in_arabic(catalog: Catalog, name: str) -> None:
    groups = re.findall(r"<g .*?</g>", render_picture(catalog, name, "ar"), re.DOTALL)
    assert len(groups) > 5
    for group in groups:
        (left, *texts), (width,) = positions(group, "x"), positions(group, "width")
        assert texts
        assert {left + width - place for place in texts} == {11}


def test_a_picture_mirrored_twice_is_as_it_was() -> None:
    picture = Picture("t", "s", [make_box(2, 5, 100, ("a", "b"), "tell", 1)], [make_arrow(60, 1, 60, 9, "no")])
    mirrored = picture.mirrored()
    assert (mirrored.boxes[0].x, mirrored.arrows[0].x1) == (WIDTH - 102, WIDTH - 60)
    assert mirrored.height == picture.height
    assert mirrored.mirrored() == picture


def test_the_first_lines_of_a_box_are_bold() -> None:
    box = make_box(0, 0, 100, ("a", "b", "c"), "tell", 2)
    assert [label.strong for label in box.labels] == [True, True, False]


def test_the_layout_of_a_picture_computes_nothing() -> None:
    shown = re.findall(r"\{\{(.*?)\}\}", (OVERRIDES / "fragments/picture.html").read_text("utf-8"))
    assert len(shown) > 10
    assert [expression for expression in shown if re.search(r" [-+*/] |\brtl\b", expression)] == []


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize(
    ("name", "patterns"),
    [
        ("journey", {"joined", "numbered", "stage"}),
        ("timeline", {"joined", "step"}),
        ("decision", {"joined", "question"}),
    ],
)
def test_a_picture_is_told_by_the_patterns_of_its_language(
    catalog: Catalog, name: str, patterns: set[str], lang: str
) -> None:
    told = summary(with_marks(catalog, lang), name, lang)
    assert {pattern for pattern in PATTERNS if f"&lt;{pattern}&gt;" in told} == patterns


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_told_in_chinese_without_latin_punctuation(catalog: Catalog, name: str) -> None:
    told = re.sub(r"\d\. ", "", summary(catalog, name, "zh"))
    assert len(told) > 50
    assert re.findall(r"[:.;,?! ]", told) == []


@pytest.mark.parametrize("lang", CODES)
def test_the_decision_is_told_with_every_question_and_answer_in_order(catalog: Catalog, lang: str) -> None:
    words = catalog.pictures.words[lang].root["decision"]
    steps = [words["steps"][step] for step in catalog.pictures.structure.decision]
    parts = [text for step in steps for text in (step["question"], words["yes"], step["answer"], words["no"])]
    told, place = summary(catalog, "decision", lang), 0
    for part in [*parts, words["end"]]:
        place = told.index(part, place)
