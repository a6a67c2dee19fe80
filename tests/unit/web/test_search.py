"""The search index: what a reader may type finds what an author wrote."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.languages import BY_CODE, CODES
from hooks.web.search import SEPARATOR, fold_words, split_index

PAGES = [
    {"location": "", "title": "Home", "text": "<p>Start &amp; end</p>"},
    {"location": "tell/script/", "title": "Script", "text": "Write it"},
    {"location": "ar/tell/", "title": "قُل", "text": "والإشعار المكتوب"},
    {"location": "hr/tell/", "title": "Recite", "text": "Žaba će đak"},
    {"location": "zh/tell/", "title": "告知", "text": "结束合作"},
]


def indexes(folder: Path) -> dict[str, Any]:
    target = folder / "search/search_index.json"
    target.parent.mkdir(parents=True)
    target.write_text(json.dumps({"config": {}, "docs": PAGES}), "utf-8")
    split_index(folder, CODES)
    paths = {lang: folder / ("" if lang == "en" else lang) / "search/search_index.json" for lang in CODES}
    return {lang: json.loads(path.read_text("utf-8")) for lang, path in paths.items()}


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("إشعار", "اشعار"),
        ("الإشعار", "اشعار"),
        ("والإشعار", "اشعار"),
        ("بالعقد", "عقد"),
        ("للعميل", "عميل"),
        ("مُدَّة", "مده"),
        ("مدة", "مده"),
        ("على", "علي"),
        ("مسؤول", "مسوول"),
        ("الآن", "الان"),
        ("عمـــل", "عمل"),
    ],
)
def test_an_arabic_word_is_found_as_readers_type_it(written: str, typed: str) -> None:
    assert typed in BY_CODE["ar"].folding.forms(written)


@pytest.mark.parametrize("word", ["الله", "ال", "بالي", "لل"])
def test_a_short_word_is_not_taken_apart(word: str) -> None:
    assert all(len(form) >= min(len(word), 3) for form in BY_CODE["ar"].folding.forms(word))


@pytest.mark.parametrize(
    ("written", "typed"), [("žaba", "zaba"), ("đak", "dak"), ("ključ", "kljuc"), ("šćepan", "scepan"), ("rok", "rok")]
)
def test_a_croatian_word_is_found_without_its_marks(written: str, typed: str) -> None:
    assert BY_CODE["hr"].folding.forms(written) == {typed}


def test_a_croatian_text_is_folded_in_any_case() -> None:
    assert "zavrsetak" in fold_words("Završetak", "hr")


def test_chinese_text_is_cut_into_words() -> None:
    assert {"结束", "合作"} <= fold_words("我们结束合作。", "zh")


def test_punctuation_separates_words() -> None:
    text = "one,two;three(four)「五」،ستة"
    assert {"one", "two", "three", "four"} <= set(re.split(SEPARATOR, text))


def test_a_word_that_needs_no_folding_is_not_stored_twice() -> None:
    assert fold_words("rok i rad", "hr") == set()


@given(st.text(), st.sampled_from(CODES))
def test_any_text_can_be_folded(text: str, lang: str) -> None:
    assert all(word.strip() for word in fold_words(text, lang))


def test_each_language_has_its_own_pages_without_its_prefix(tmp_path: Path) -> None:
    found = {lang: [item["location"] for item in index["docs"]] for lang, index in indexes(tmp_path).items()}
    assert found == {"en": ["", "tell/script/"], "ar": ["tell/"], "hr": ["tell/"], "zh": ["tell/"]}


def test_the_folded_words_stand_beside_the_text(tmp_path: Path) -> None:
    index = indexes(tmp_path)["hr"]
    assert {"zaba", "ce", "dak"} <= set(index["docs"][0]["fold"].split())
    assert "fold" in index["config"]["fields"]


def test_markup_is_not_searched(tmp_path: Path) -> None:
    assert "p" not in indexes(tmp_path)["en"]["docs"][0]["fold"].split()


def test_english_stop_words_are_left_out_of_english_alone(tmp_path: Path) -> None:
    pipelines = {lang: index["config"]["pipeline"] for lang, index in indexes(tmp_path).items()}
    assert {lang for lang, pipeline in pipelines.items() if pipeline} == {"en"}


def test_compiling_the_libraries_of_the_search_warns_of_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error", "-c", "import hooks.web.search"]
    fresh = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}  # nothing is compiled yet
    assert subprocess.run(command, env=fresh, capture_output=True, text=True).stderr == ""
