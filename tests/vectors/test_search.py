"""The build and the browser fold words alike: of one table, every text becomes the same words."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hooks.data.catalog import Catalog
from hooks.folding import folding_table
from hooks.languages import BY_CODE, CODES
from hooks.web.search import make_index
from hooks.web.search_words import vocabulary
from scripts.deno import run_script
from tests.vectors import load_vectors

pytestmark = pytest.mark.thorough

RUNNER = Path(__file__).parent / "run_search.js"
VECTORS = load_vectors("search")
LETTERS = "abcčćđž ŠÄßİıſ’'-_.,0٣۵٪أإآىؤئةءًّـالوبك 终止終止発合作ＡＢ½ﷺ\u200e\u0301"


def in_browser(languages: list[dict[str, Any]], near: list[Any] | None = None) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(run_script(RUNNER, json.dumps({"near": near or [], "languages": languages})))
    return result


def given_to(lang: str, texts: list[str]) -> dict[str, Any]:
    return {"table": folding_table(lang).as_json(), "ignored": [], "families": {}, "texts": texts}


@pytest.mark.parametrize("lang", CODES)
def test_texts_become_the_right_words_in_both(lang: str) -> None:
    table, examples = folding_table(lang), VECTORS["folds"][lang]
    assert examples
    (found,) = in_browser([given_to(lang, [text for text, _ in examples])])["folded"]
    for (text, right), there in zip(examples, found, strict=True):
        assert there["stems"] == right
        assert [table.stem(word) for word in table.words(table.fold(text))] == right


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.sampled_from(LETTERS), max_size=12) | st.text(max_size=12), min_size=300, max_size=400))
def test_any_text_becomes_the_same_words_in_both(texts: list[str]) -> None:
    texts = [text for text in texts if text.isprintable()]
    found = in_browser([given_to(lang, texts) for lang in CODES])["folded"]
    for lang, results in zip(CODES, found, strict=True):
        table = folding_table(lang)
        for text, there in zip(texts, results, strict=True):
            assert there["folded"] == table.fold(text), (lang, text)
            assert there["stems"] == [table.stem(word) for word in table.words(table.fold(text))], (lang, text)


@cache
def _spaced() -> tuple[str, ...]:
    return tuple(code for code in CODES if BY_CODE[code].script.spaced)


def test_families_of_words_are_one_word_in_both(catalog: Catalog) -> None:
    asked, right = [], []
    for lang in _spaced():
        words = catalog.search.of(lang)
        index = make_index(catalog.search, lang, [])
        texts = [text for group in words.phrases.values() for text in group]
        assert len(texts) > 60
        asked.append(
            {"table": folding_table(lang).as_json(), "ignored": index["ignored"], "families": index["families"]}
        )
        right.append([vocabulary(lang, words).tokens(text) for text in texts])
        asked[-1] |= {"texts": texts, "terms": sorted({term for tokens in right[-1] for term in tokens})}
    found = in_browser(asked)["folded"]
    assert [[item["tokens"] for item in results] for results in found] == right


def test_a_slip_within_a_run_of_words_and_one_in_a_word_that_says_nothing_change_nothing() -> None:
    words = {"ignored": ["their", "want"], "families": {"refund": ["mone back"]}, "terms": ["+refund", "tir", "mon"]}
    texts = ["want their money back", "wnat thier moeny back", "wnat tire mony back"]
    (found,) = in_browser([given_to("en", texts) | words])["folded"]
    assert [item["tokens"] for item in found] == [["+refund"], ["+refund"], ["tir", "mon", "back"]]


def test_a_misspelt_word_is_taken_for_those_that_are_nearest() -> None:
    near = VECTORS["near"]
    assert near
    assert in_browser([], [given for *given, _ in near])["near"] == [right for *_, right in near]
