"""Texts of the data are plain words, structures hold none at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.load import load_source
from hooks.rules.plain import check_plain, check_structure_values
from tests.helpers import problems_after, write_files


def plain_rules(folder: Path, text: str, *, lang: str = "en", places: bool = False) -> list[str]:
    write_files(folder, {"file.yml": f'a: "{text}"\n'})
    source, faults = load_source(folder / "file.yml", folder)
    assert faults == []
    return [item.rule for item in check_plain(source, lang, places=places)]


def option_rules(folder: Path, text: str) -> list[str]:
    option = f'fields:\n  money:\n    options:\n      sar:\n        text: "{text}"\n'
    write_files(folder, {"file.yml": option})
    source, faults = load_source(folder / "file.yml", folder)
    assert faults == []
    return [item.rule for item in check_plain(source, "hr")]


def test_words_of_an_option_may_be_counted(tmp_path: Path) -> None:
    assert option_rules(tmp_path, "{number, plural, one {rijal} few {rijala} other {rijala}}") == []


def test_counted_words_are_complete(tmp_path: Path) -> None:
    assert option_rules(tmp_path, "{number, plural, one {rijal} other {rijala}}") == ["plural-categories"]


@pytest.mark.parametrize(
    "text",
    [
        "{fee} rijala",
        "{fee, plural, one {a} few {b} other {c}}",
        "{number, plural, one {#} few {#} other {#}}",
        "{number, plural, one {a",
        "oko {number, plural, one {a} few {b} other {c}}",
    ],
)
def test_nothing_else_is_filled_into_an_option(text: str, tmp_path: Path) -> None:
    assert option_rules(tmp_path, text) == ["message-syntax"]


@pytest.mark.parametrize("text", ["<b>x</b>", "<br>", "a </p>", "x&nbsp;y", "x &#160; y"])
def test_markup_is_refused(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == ["html"]


@pytest.mark.parametrize("text", ["a < b", "R&D", "Tom & Ana", "x <- y", "1 <2"])
def test_what_only_looks_like_markup_is_not(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == []


@pytest.mark.parametrize("text", ["https://x.org", "see http://x.org", "www.x.org"])
def test_an_address_is_refused(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == ["url"]


@pytest.mark.parametrize("text", [" a", "a ", "a\u3000"])
def test_a_blank_at_an_end_is_refused(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == ["outer-blank"]


def test_a_place_for_a_value_is_refused_where_none_is_filled_in(tmp_path: Path) -> None:
    assert plain_rules(tmp_path, "{name}") == ["unfilled-placeholder"]
    assert plain_rules(tmp_path, "{name}", places=True) == []


@pytest.mark.parametrize("text", ["<a", "</p", "<!-- a", "<?php", "<x", "&LT;", "&#x3c;", "&#60", "<{x}"])
def test_markup_that_is_not_finished_is_refused_too(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text, places=True) == ["html"]


@pytest.mark.parametrize(
    "text", ["javascript:x", "JavaScript :x", "data:text/html,x", "//evil.example", "mailto:a@b.c"]
)
def test_an_address_of_any_kind_is_refused(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == ["url"]


@pytest.mark.parametrize("text", ["data: two files", "EUR-Lex, LEGISSUM:mi0074", "10:30", "and/or", "a@b.example"])
def test_what_only_looks_like_an_address_is_not_refused(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == []


MARKDOWN = ("**b**", "*i*", "_i_", "__b__", "`c`", "[a](b)", "[a][b]", "[a]: b", "![a", "# a", "- a", "!!! tip")


@pytest.mark.parametrize("text", [*MARKDOWN, "a | b", "~~a~~", "===", "---", "a\\\\b"])
def test_marks_of_markdown_are_refused(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == ["markdown"]


@pytest.mark.parametrize(
    "text", ["Name: ____", "1. a", "[Name]", "№ 1", "a_b", "C#", "1.5", "a - b", "2 + 2", "A–B", "§ 4"]
)
def test_signs_that_are_only_signs_are_not_refused(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == []


@pytest.mark.parametrize(
    "text", ["a\\u200bb", "a\\xadb", "\\u202ea", "\\u2066a", "a\\0", "a\\u2003b", "\\u0430", "ｄocx", "ο", "a\\u0301"]
)
def test_signs_that_nobody_sees_or_that_look_like_others_are_refused(text: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text.replace("\\\\", "\\")) == ["strange-sign"]


@pytest.mark.parametrize(("lang", "rules"), [("ar", []), ("en", ["strange-sign"]), ("zh", ["strange-sign"])])
def test_marks_of_direction_may_stand_where_text_runs_from_right_to_left(
    lang: str, rules: list[str], tmp_path: Path
) -> None:
    assert plain_rules(tmp_path, "a\u200eb\u200fc", lang=lang) == rules


@pytest.mark.parametrize(
    ("text", "rule"),
    [("a  b", "two-blanks"), ("a\\u3000 b", "two-blanks"), ("a\\nb", "line-break")],
)
def test_blanks_and_breaks_that_no_line_needs_are_refused(text: str, rule: str, tmp_path: Path) -> None:
    assert plain_rules(tmp_path, text) == [rule]


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: <b>\n", (1, 4)), ("'a b': c\n", (1, 1)), ("a:\n  - b\n  - ž\n", (3, 5)), ("a: {b: x y}\n", (1, 8))],
)
def test_a_structure_holds_no_words(text: str, place: tuple[int, int], tmp_path: Path) -> None:
    write_files(tmp_path, {"structure.yml": text})
    found = list(check_structure_values(load_source(tmp_path / "structure.yml", tmp_path)[0]))
    assert [((item.line, item.column), item.rule) for item in found] == [(place, "no-name")]


def test_words_in_a_list_are_plain_too(tmp_path: Path) -> None:
    (found,) = problems_after(tmp_path, "glossary/en.yml", ("avoid: [notice time]", "avoid: [notice **time**]"))
    assert (found.rule, found.line) == ("markdown", 2)


def test_a_structure_with_words_that_no_other_rule_tells_is_told(tmp_path: Path) -> None:
    (found,) = problems_after(tmp_path, "facts/structure.yml", ("A1: {source: A", "A1: {source: <b>"))
    assert found.file == "docs/_data/facts/structure.yml"
