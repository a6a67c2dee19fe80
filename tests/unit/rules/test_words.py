"""Rules for the texts of a language file."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.load import Path_, Source, load_source
from hooks.rules.words import check_keys, check_translated, text_leaves
from tests.helpers import write_files


def source(folder: Path, text: str, name: str = "file.yml") -> Source:
    write_files(folder, {name: text})
    return load_source(folder / name, folder)[0]


def translated(folder: Path, lang: str, text: str, english: str = "Something else", same: str = "") -> list[str]:
    mine, theirs = source(folder, f'a: "{text}"\n'), source(folder, f'a: "{english}"\n', "en.yml")
    return [item.rule for item in check_translated(mine, theirs, lang, frozenset({same}))]


def key_problems(folder: Path, text: str, expected: set[Path_], optional: set[Path_] = frozenset()) -> list[str]:  # type: ignore[assignment]
    return [item.what for item in check_keys(source(folder, text), expected, optional, {})]


def test_the_leaves_are_all_texts_with_their_paths() -> None:
    assert dict(text_leaves({"a": "x", "b": {"c": "y", "d": ["z"], "e": True}})) == {("a",): "x", ("b", "c"): "y"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hr", "Send the notice to your client"),
        ("hr", "Pošaljite notice for you"),
        ("ar", "أرسل the written notice اليوم"),
        ("zh", "请发送 the written notice 给客户"),
        ("ar", "{x, select, a {one two three} other {نص}}"),
    ],
)
def test_words_that_are_still_english_are_told(lang: str, text: str, tmp_path: Path) -> None:
    assert translated(tmp_path, lang, text) == ["english-left"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hr", "Pošaljite pisani otkaz klijentu"),
        ("hr", "{the, select, and {da} other {ne}}"),
        ("ar", "أرسل ملف PDF إلى Ana"),
        ("zh", "通过 Google Drive 发送"),
        ("zh", "{client_name}，{sender_name}，{last_day}"),
        ("en", "Send the notice to your client"),
    ],
)
def test_names_and_placeholders_are_not_taken_for_english(lang: str, text: str, tmp_path: Path) -> None:
    assert translated(tmp_path, lang, text) == []


def test_a_text_equal_to_english_is_told(tmp_path: Path) -> None:
    assert translated(tmp_path, "hr", "Notice", "Notice") == ["english-left"]


def test_a_listed_text_may_equal_english(tmp_path: Path) -> None:
    assert translated(tmp_path, "hr", "EUR", "EUR", same="EUR") == []


@pytest.mark.parametrize("text", ["{name}", "____", "1.", "{a}: {b}", "…"])
def test_a_text_without_words_may_equal_english(text: str, tmp_path: Path) -> None:
    assert translated(tmp_path, "zh", text, text) == []


def test_a_missing_text_is_told(tmp_path: Path) -> None:
    assert key_problems(tmp_path, "a: x\n", {("a",), ("b",)}) == ["`b` is missing"]


def test_a_missing_group_is_told_once(tmp_path: Path) -> None:
    assert key_problems(tmp_path, "a: x\n", {("a",), ("b", "c"), ("b", "d")}) == ["`b` is missing"]


def test_an_unknown_group_is_told_once(tmp_path: Path) -> None:
    assert key_problems(tmp_path, "a: x\nb: {c: y, d: z}\n", {("a",)}) == ["the key `b` is not known"]


def test_an_optional_text_may_be_there_or_not(tmp_path: Path) -> None:
    assert key_problems(tmp_path, "a: x\n", {("a",)}, {("b",)}) == []
    assert key_problems(tmp_path, "a: x\nb: y\n", {("a",)}, {("b",)}) == []


def test_a_text_where_a_group_belongs_is_told_once(tmp_path: Path) -> None:
    assert key_problems(tmp_path, "b: x\n", {("b", "c"), ("b", "d")}) == ["`b` is the text `x`"]


def test_a_group_where_a_text_belongs_is_told_once(tmp_path: Path) -> None:
    assert key_problems(tmp_path, "b: {c: x, d: y}\n", {("b",)}) == ["`b` is a mapping"]
