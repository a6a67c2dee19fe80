"""YAML to values and positions, and what is refused on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hooks.data import load
from hooks.data.load import Source, describe, load_source
from hooks.data.problems import Problem

SYNTAX = {
    "tab": ("a:\n\tb: c\n", (2, 1)),
    "tab in a text": ("a: b\n\tc: d\n", (2, 1)),
    "tab after blanks": ("a:\n  \tb: c\n", (2, 3)),
    "colon in a text": ("a: b: c\n", (1, 5)),
    "quote never closed": ("a: 'b\nc: d\n", (1, 4)),
    "quote closed by the next one": ('a: "b\nc: "d"\n', (1, 4)),
    "backslash": ('a: "\\d"\n', None),
    "at sign": ("a: @b\n", (1, 4)),
    "star": ("a: *b\n", (1, 4)),
    "two stars": ("a: **b** c\n", (1, 4)),
    "percent": ("a: %b\n", (1, 4)),
    "bar": ("a: | b\n", (1, 4)),
    "placeholder first": ("a: {n}, b\n", (1, 4)),
    "line without key": ("a: b\nc\nd: e\n", (2, 1)),
    "second document": ("a: b\n---\nc: d\n", (2, 1)),
    "bracket": ("a: [b\nc: d\n", None),
}


def read(text: str | bytes, folder: Path) -> tuple[Source, list[Problem]]:
    path = folder / "file.yml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load_source(path, folder)


def the_problem(text: str | bytes, folder: Path) -> Problem:
    problems = read(text, folder)[1]
    assert len(problems) == 1, problems
    return problems[0]


def test_only_true_and_false_are_booleans(tmp_path: Path) -> None:
    source, _ = read("a: true\nb: false\nc: no\nd: Yes\ne: 'true'\n", tmp_path)
    assert source.value == {"a": True, "b": False, "c": "no", "d": "Yes", "e": "true"}


@pytest.mark.parametrize("text", ["2027-03-31", "1.0", "030", "~", "null", "0x1F", "1e3", "12:30:00", "="])
def test_everything_else_is_text_as_it_was_written(text: str, tmp_path: Path) -> None:
    assert read(f"a: {text}\n", tmp_path)[0].value == {"a": text}


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    assert read(b"\xef\xbb\xbfa: b\n", tmp_path)[0].value == {"a": "b"}


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    source, _ = read("a: b\r\nc: d\r\n", tmp_path)
    assert source.position(("c",), key=True) == (2, 1)


def test_a_key_and_its_value_have_their_own_positions(tmp_path: Path) -> None:
    source, _ = read("a:\n  b: c\n", tmp_path)
    assert (source.position(("a", "b"), key=True), source.position(("a", "b"))) == ((2, 3), (2, 6))


def test_items_of_a_list_have_positions(tmp_path: Path) -> None:
    source, _ = read("a:\n  - b\n  - c\n", tmp_path)
    assert source.position(("a", 1)) == (3, 5)


def test_columns_count_letters_of_every_script(tmp_path: Path) -> None:
    source, _ = read("{ž: ش, 中: d}\n", tmp_path)
    assert source.position(("中",), key=True) == (1, 8)


def test_what_is_missing_stands_at_its_nearest_parent(tmp_path: Path) -> None:
    source, _ = read("a:\n  b: c\n", tmp_path)
    assert source.position(("a", "x", "y"), key=True) == (2, 1) or source.position(("a", "x"), key=True) == (1, 1)


def test_items_are_named_by_their_id_and_never_by_their_number(tmp_path: Path) -> None:
    source, _ = read("blocks: [{id: greeting, type: text}, closing]\n", tmp_path)
    names = [source.dotted(("blocks", 0, "type")), source.dotted(("blocks", 1)), source.dotted(())]
    assert names == ["blocks.greeting.type", "blocks.closing", "the file"]


def test_a_duplicate_key_is_refused_with_the_line_of_the_first(tmp_path: Path) -> None:
    problem = the_problem("a: b\nc: d\na: e\n", tmp_path)
    assert (problem.rule, problem.line) == ("duplicate-key", 3)
    assert "line 1" in problem.fix


def test_of_duplicate_keys_the_first_counts(tmp_path: Path) -> None:
    assert read("a: b\na: c\n", tmp_path)[0].value == {"a": "b"}


def test_all_problems_of_a_file_are_told(tmp_path: Path) -> None:
    rules = [problem.rule for problem in read("a: b\na: c\nd:\ne: !x f\n", tmp_path)[1]]
    assert sorted(rules) == ["duplicate-key", "empty-value", "yaml-tag"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    _, problems = load_source(tmp_path / "none.yml", tmp_path)
    assert [problem.rule for problem in problems] == ["missing-file"]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_file_is_told(text: str, tmp_path: Path) -> None:
    assert the_problem(text, tmp_path).rule == "empty-file"


@pytest.mark.parametrize("text", ["- a\n- b\n", "a\n", "'a: b'\n"])
def test_a_file_that_is_no_mapping_is_told(text: str, tmp_path: Path) -> None:
    assert the_problem(text, tmp_path).rule == "wrong-shape"


def test_a_file_that_is_not_utf_8_is_told_with_the_place(tmp_path: Path) -> None:
    problem = the_problem("a: b\nc: ž\n".encode("cp1250"), tmp_path)
    assert (problem.rule, problem.line, problem.column) == ("encoding", 2, 4)


def test_an_invisible_character_is_told_with_the_place(tmp_path: Path) -> None:
    problem = the_problem("a: žžž\nb: x\x07y\n", tmp_path)
    assert (problem.line, problem.column) == (2, 5)


@pytest.mark.parametrize("loader", dict.fromkeys((yaml.SafeLoader, load.LOADER)), ids=lambda loader: loader.__name__)
@pytest.mark.parametrize("name", SYNTAX)
def test_broken_yaml_is_one_problem_where_the_author_can_mend_it(
    name: str, loader: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "LOADER", loader)
    text, place = SYNTAX[name]
    problem = the_problem(text, tmp_path)
    assert problem.rule == "yaml-syntax"
    assert place in (None, (problem.line, problem.column))


def test_a_placeholder_without_quotes_is_told_and_read_as_the_text_that_was_meant(tmp_path: Path) -> None:
    source, problems = read("a: {client_name}\n", tmp_path)
    assert [problem.rule for problem in problems] == ["yaml-syntax"]
    assert source.value == {"a": "{client_name}"}


def test_an_empty_mapping_is_a_mapping(tmp_path: Path) -> None:
    assert read("a: {}\n", tmp_path)[0].value == {"a": {}}


@pytest.mark.parametrize("text", ["a: !!set {b}", "a: !!python/name:os.system x", "a: !!omap [b: c]", "a: !b {c: d}"])
def test_tags_are_refused_on_every_kind_of_value(text: str, tmp_path: Path) -> None:
    assert "yaml-tag" in {problem.rule for problem in read(f"{text}\n", tmp_path)[1]}


def test_a_value_that_contains_itself_is_refused(tmp_path: Path) -> None:
    assert the_problem("a: &x {b: *x, c: d}\n", tmp_path).rule == "yaml-anchor"


def test_a_list_cannot_be_a_key(tmp_path: Path) -> None:
    assert the_problem("? [a, b]\n: c\n", tmp_path).rule == "wrong-shape"


@given(st.dictionaries(st.text(min_size=1, max_size=100), st.text(min_size=1), min_size=1))
def test_any_quoted_text_comes_back_unchanged(tmp_path_factory: pytest.TempPathFactory, value: dict[str, str]) -> None:
    text = yaml.safe_dump(value, default_style='"', allow_unicode=True)
    source, problems = read(text, tmp_path_factory.getbasetemp())
    assert (source.value, problems) == (value, [])


@given(st.text())
def test_any_text_is_read_or_told_about_but_never_crashes(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    source, problems = read(text.encode(errors="surrogatepass"), tmp_path_factory.getbasetemp())
    assert source.value or problems or text.strip() == "{}"


@pytest.mark.parametrize(
    ("value", "said"),
    [("", "has no value"), (True, "is `true`"), ("a", "is the text `a`"), ([], "is a list"), ({}, "is a mapping")],
)
def test_a_value_is_described_in_an_authors_words(value: object, said: str) -> None:
    assert describe(value) == said
