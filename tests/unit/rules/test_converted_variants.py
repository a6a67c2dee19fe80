"""A variant in other letters says what its base says, converted: all but its own words and texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.convert import convert
from hooks.data.template import Template
from hooks.languages import BY_CODE
from hooks.read import read_catalog
from tests.helpers import copy_valid, write_files

CODE, OTHERS = "zh-hant", "convert/zh-hant.yml"
CONVERTER = BY_CODE[CODE].converter


def farewell(root: Path, **files: str) -> Template:
    """The template of the valid data set, with these files besides."""
    data = copy_valid(root)
    write_files(data, files)
    catalog, problems = read_catalog(data, root)
    assert problems == []
    return catalog.templates["farewell"]


def test_without_a_file_of_its_own_its_texts_are_those_of_the_base_in_its_letters(tmp_path: Path) -> None:
    template = farewell(tmp_path)
    own, base = template.words[CODE], template.words[BY_CODE[CODE].base]
    assert (own.title, base.title) == ("告別", "告别")
    assert own.blocks["ending"]["notice"] == "我們於{last_day}結束合作，通知期為{days, plural, other {#天}}。"
    assert own.examples["complete"]["successor"] == "海港工作室"
    assert base.blocks["ending"]["title"] == "结束"


def test_its_list_of_words_replaces_what_the_converter_leaves_the_longest_first(tmp_path: Path) -> None:
    words = "words: {合作: 協作, 結束合作: 終止合作, 貴方: 您}\n"
    template = farewell(tmp_path, **{OTHERS: words})
    assert template.words[CODE].blocks["ending"]["notice"].startswith("我們於{last_day}終止合作，")
    assert template.words[CODE].description == "終止合作的簡短協議。"
    assert template.words[CODE].blocks["ending"]["reason"]["grown"] == "您需求已增長。"


def test_a_text_of_its_own_lies_over_the_converted_one(tmp_path: Path) -> None:
    template = farewell(tmp_path, **{f"templates/farewell/{CODE}.yml": "blocks: {title: 再會}\n"})
    assert template.words[CODE].blocks["title"] == "再會"
    assert template.words[CODE].title == "告別"


def test_a_letter_that_only_the_variant_lacks_a_font_for_is_told_where_the_base_has_it(tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    file = data / "templates/farewell/zh.yml"
    file.write_text(file.read_text("utf-8").replace("title: 告别", "title: 讣谥", 1), "utf-8")
    (problem,) = read_catalog(data, tmp_path)[1]
    assert (problem.file, problem.line, problem.rule) == ("docs/_data/templates/farewell/zh.yml", 1, "missing-letter")
    assert "諡" in problem.what


def test_a_fault_of_the_base_is_told_once(tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    file = data / "templates/farewell/zh.yml"
    file.write_text(file.read_text("utf-8").replace("title: 告别", "title: Ⱡ告别", 1), "utf-8")
    assert [problem.rule for problem in read_catalog(data, tmp_path)[1]] == ["missing-letter"]


@pytest.mark.parametrize("message", ["{tone, select, warm {您好} other {你们好}}", "{days, plural, other {#天后}}"])
def test_names_in_a_message_stay(message: str) -> None:
    converted = convert({"a": [message], "b": message}, CONVERTER, {"天后": "天後"})
    assert isinstance(converted, dict)
    assert converted["a"] == [message]
    assert converted["b"] == message.replace("你们", "你們").replace("天后", "天後")
