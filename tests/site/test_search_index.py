"""Each language has an index of its own pages, in which words are found as readers type them."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hooks.languages import CODES, DEFAULT, LANGUAGES
from tests.pages import address, page_file, page_paths, prefix, read_html

MARKS = re.compile("[\u064b-\u0652]")
FOREIGN = {"arabic": re.compile("[\u0621-\u064a]"), "han": re.compile("[\u4e00-\u9fff]")}


@cache
def _index(site: Path, lang: str) -> dict[str, Any]:
    index: dict[str, Any] = json.loads((site / prefix(lang) / "search/search_index.json").read_text("utf-8"))
    return index


def _plain(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", text))


def _tokens(site: Path, lang: str) -> set[str]:
    """What the search of the browser compares with: every part of every document, cut at the separator."""
    index = _index(site, lang)
    texts = (_plain(document[part]) for document in index["docs"] for part in index["config"]["fields"])
    return {token for text in texts for token in re.split(index["config"]["separator"], text.lower()) if token}


def _written(site: Path, lang: str) -> set[str]:
    """The words of the pages, as written."""
    texts = (_plain(f"{document['title']} {document['text']}") for document in _index(site, lang)["docs"])
    return {word for text in texts for word in re.findall(r"[\w\u064b-\u0652]+", text.lower())}


def _missing(words: Iterable[str], tokens: set[str]) -> list[str]:
    """The words with which none of the tokens begins: the theme looks for beginnings."""
    order = sorted(tokens)
    return [
        word for word in sorted(set(words)) if not order[min(bisect_left(order, word), len(order) - 1)].startswith(word)
    ]


@pytest.mark.parametrize("lang", CODES)
def test_an_index_leads_to_headings_of_its_own_language_without_its_prefix(site: Path, lang: str) -> None:
    documents = _index(site, lang)["docs"]
    assert len(documents) > 100
    for document in documents:
        path, _, anchor = document["location"].partition("#")
        page = read_html(page_file(site, address(lang, path)))
        assert page.root.attributes["lang"] == lang, document["location"]
        assert not anchor or anchor in page.ids, document["location"]
        assert _bare(_plain(document["title"])) in _bare(page.root.text), document["location"]


def _bare(text: str) -> str:
    return re.sub(r"[\s\u200b\u200e]+", "", text)


@pytest.mark.parametrize("lang", CODES)
def test_an_index_covers_every_page(site: Path, lang: str) -> None:
    covered = {document["location"].partition("#")[0] for document in _index(site, lang)["docs"]}
    assert covered - {"", "./"} == set(page_paths(lang)) - {""}
    assert covered & {"", "./"}


def test_no_index_holds_text_of_another_language(site: Path) -> None:
    letters = {lang: "".join(document["text"] for document in _index(site, lang)["docs"]) for lang in CODES}
    found = {(lang, name) for lang in CODES for name in FOREIGN if FOREIGN[name].search(letters[lang])}
    assert found == {(language.code, language.script.name) for language in LANGUAGES if language.script.name in FOREIGN}


def test_an_index_lies_where_its_language_begins(site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("search_index.json")}
    assert files == {f"{prefix(lang)}search/search_index.json" for lang in CODES}
    assert DEFAULT.code not in {Path(file).parts[0] for file in files}


def test_croatian_words_are_found_with_and_without_their_accents(site: Path) -> None:
    words = {word for word in _written(site, "hr") if re.search("[čćđšž]", word)}
    assert len(words) > 300
    tokens = _tokens(site, "hr")
    assert _missing(words, tokens) == []
    folded = {unicodedata.normalize("NFD", word.replace("đ", "d")) for word in words}
    assert _missing((re.sub("[\u0300-\u036f]", "", word) for word in folded), tokens) == []


def test_arabic_words_are_found_with_and_without_vowel_marks(site: Path) -> None:
    words = {word for word in _written(site, "ar") if MARKS.search(word)}
    assert len(words) > 100
    tokens = _tokens(site, "ar")
    assert _missing(words, tokens) == []
    assert _missing((MARKS.sub("", word) for word in words), tokens) == []


def test_arabic_words_are_found_with_and_without_hamza_and_article(site: Path) -> None:
    bare = {MARKS.sub("", word) for word in _written(site, "ar")}
    tokens = _tokens(site, "ar")
    with_hamza = {word for word in bare if re.search("[أإآ]", word)}
    with_article = {word for word in bare if re.fullmatch("ال[\u0621-\u064a]{3,}", word)}
    assert len(with_hamza) > 100
    assert len(with_article) > 300
    assert _missing((re.sub("[أإآ]", "ا", word) for word in with_hamza), tokens) == []
    assert _missing((word.removeprefix("ال") for word in with_article), tokens) == []


def test_chinese_text_is_cut_into_words(site: Path) -> None:
    documents = _index(site, "zh")["docs"]
    tokens = _tokens(site, "zh")
    pairs = {token for token in tokens if re.fullmatch("[\u4e00-\u9fff]{2}", token)}
    assert len(pairs) > 500
    for document in documents:
        words = set(document["fold"].split())
        for run in re.findall("[\u4e00-\u9fff]{2,}", _plain(document["title"])):
            assert any(len(word) <= 4 and word in run for word in words), document["title"]
