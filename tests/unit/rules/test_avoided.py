"""Words that the texts of a language never use are told where they stand, with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.load import Source, load_source
from hooks.pages.terms import check_terms
from hooks.read import read_catalog
from hooks.rules.avoided import check_avoided
from tests.helpers import copy_valid, write_files


def source(tmp_path: Path, text: str) -> Source:
    write_files(tmp_path, {"hr.yml": text})
    return load_source(tmp_path / "hr.yml", tmp_path)[0]


@pytest.mark.parametrize(
    ("lang", "word", "text"),
    [
        ("hr", "e-poruk", "Šaljem Vam E-poruku"),
        ("en", "local adviser", "Ask a local   adviser first"),
        ("zh", "最后工作日", "我的最后工作日是周五"),
        ("ar", "مستشار محلي", "اسأل مستشار محلي"),
    ],
)
def test_an_avoided_word_is_told_with_the_better_one(tmp_path: Path, lang: str, word: str, text: str) -> None:
    (problem,) = check_avoided(source(tmp_path, f"title: '{text}'\n"), "templates/farewell", {word: "better"}, lang)
    assert (problem.rule, problem.line, problem.fix) == ("avoided-word", 1, "Write “better”, or reword")


def test_a_word_that_only_ends_like_an_avoided_one_is_none(tmp_path: Path) -> None:
    words = source(tmp_path, "title: 'Bezporuka stoji ovdje'\n")
    assert list(check_avoided(words, "templates/farewell", {"poruka": "mail"}, "hr")) == []


def test_what_the_glossary_warns_of_and_the_titles_of_sources_keep_their_words(tmp_path: Path) -> None:
    words = source(tmp_path, "notice: {avoid: [poruka]}\n")
    assert list(check_avoided(words, "glossary", {"poruka": "mail"}, "hr")) == []
    assert list(check_avoided(source(tmp_path, "title: poruka\n"), "sources", {"poruka": "mail"}, "hr")) == []


def test_the_list_of_a_language_holds_for_its_texts_and_its_pages_alone(tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    write_files(data, {"avoid/hr.yml": "words: {klijent: naručitelj}\n"})
    catalog, problems = read_catalog(data, tmp_path)
    assert {(Path(item.file).name, item.rule) for item in problems} == {("hr.yml", "avoided-word")}
    write_files(tmp_path / "docs", {"hr/index.md": "---\n---\nDobar je\nklijentica\n", "en/index.md": "klijent\n"})
    (problem,) = check_terms(tmp_path / "docs", tmp_path, catalog, ("en", "hr"))
    assert (problem.file, problem.line, problem.rule) == ("docs/hr/index.md", 4, "avoided-word")
