"""Renderings that the glossary avoids."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hooks.data.problems import Problem
from hooks.pages.terms import check_terms
from tests.helpers import mini_catalog, write_files


def found(tmp_path: Path, lang: str, text: str) -> list[Problem]:
    write_files(tmp_path, {f"docs/{lang}/a/b.md": text})
    return check_terms(tmp_path / "docs", tmp_path, mini_catalog())


def test_an_avoided_word_is_told_with_line_and_column(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, "en", "# A\n\nMind the notice time here.\n")
    assert (problem.file, problem.line, problem.column, problem.rule) == ("docs/en/a/b.md", 3, 10, "avoided-term")


def test_the_right_word_is_named(tmp_path: Path) -> None:
    assert "notice period" in found(tmp_path, "en", "notice time")[0].fix


def test_every_place_is_told(tmp_path: Path) -> None:
    assert len(found(tmp_path, "en", "notice time, notice time\nnotice time")) == 3


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Notice Time"),
        ("en", "the notice\ntime"),
        ("en", "(notice time)"),
        ("en", "---\ntitle: Notice time\n---\n"),
        ("hr", "Rok otkaza"),
        ("ar", "وفترة الإشعار"),
        ("zh", "在通知期限内"),
    ],
)
def test_an_avoided_word_is_found_in_any_case_and_over_line_breaks(lang: str, text: str, tmp_path: Path) -> None:
    assert len(found(tmp_path, lang, text)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "notice times"),
        ("en", "unnotice time"),
        ("en", "the notice period"),
        ("en", "## Notice {#notice time}"),
        ("en", "[here](notice time.md)"),
        ("en", "<!-- notice time -->"),
        ("hr", "notice time"),
        ("hr", "rok otkazan"),
    ],
)
def test_what_is_another_word_or_not_shown_is_no_problem(lang: str, text: str, tmp_path: Path) -> None:
    assert found(tmp_path, lang, text) == []


def test_part_of_a_longer_word_that_is_right_is_no_problem(tmp_path: Path) -> None:
    catalog = mini_catalog()
    words = catalog.glossary.words["zh"].root
    right = words["retainer"].model_copy(update={"term": "通知期限费", "avoid": ()})
    glossary = type(catalog.glossary.words["zh"])({**words, "retainer": right})
    family = replace(catalog.glossary, words={**catalog.glossary.words, "zh": glossary})
    write_files(tmp_path, {"docs/zh/a.md": "通知期限费与通知期限"})
    other = replace(catalog, glossary=family)
    assert [item.column for item in check_terms(tmp_path / "docs", tmp_path, other)] == [7]
