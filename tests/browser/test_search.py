"""The search finds what stands in the pages of the reader's language, however they type it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from hooks.languages import DEFAULT
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.watch import Watch
from tests.pages import KINDS, prefix

INDEX = "search_index.json"
FIELD = "[data-md-component=search-query]"
RESULTS = "[data-md-component=search-result] ol a[href]"
MARKS = "[\u064b-\u0652]"


def _documents(site: Path, lang: str) -> list[dict[str, str]]:
    documents: list[dict[str, str]] = json.loads((site / prefix(lang) / "search" / INDEX).read_text("utf-8"))["docs"]
    return documents


def _words(site: Path, lang: str, fits: Callable[[str], bool], part: str = "title") -> Iterator[str]:
    """Words of headings (or of another part of the index), longest first."""
    text = " ".join(document[part] for document in _documents(site, lang))
    words = {word for word in re.split(r"[^\w\u064b-\u0652]+", text) if fits(word)}
    return iter(sorted(words, key=lambda word: (-len(word), word)))


def _without_accents(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _english(site: Path) -> dict[str, list[str]]:
    word = next(_words(site, "en", lambda word: word.lower() == "notice" or len(word) == 8))
    return {word: [word, word.lower(), word.upper()], "notice": ["notice"]}


def _croatian(site: Path) -> dict[str, list[str]]:
    words = [word for word in _words(site, "hr", lambda word: len(word) >= 7) if _without_accents(word) != word][:2]
    return {word: [word, _without_accents(word), unicodedata.normalize("NFC", word.upper())] for word in words}


def _arabic(site: Path) -> dict[str, list[str]]:
    plain = next(_words(site, "ar", lambda word: re.fullmatch("ال[بتحدرسعفقلمنو]{4,6}", word) is not None))
    hamza = next(_words(site, "ar", lambda word: len(word) > 4 and re.search("[أإ]", word) is not None))
    marked = next(
        _words(
            site, "ar", lambda word: re.fullmatch(f"[بتحدرسعفقلمنو]+{MARKS}[بتحدرسعفقلمنو]+", word) is not None, "text"
        )
    )
    return {
        plain: [plain, plain.removeprefix("ال")],
        hamza: [hamza, re.sub("[أإ]", "ا", hamza)],
        marked: [marked, re.sub(MARKS, "", marked)],
    }


def _chinese(site: Path) -> dict[str, list[str]]:
    """Words of two signs inside longer headings, the rarest."""
    documents = _documents(site, "zh")
    count = Counter(word for document in documents for word in document["fold"].split() if len(word) == 2)
    words = {word for document in documents for word in count if word in document["title"][1:]}
    return {word: [word] for word in sorted(words, key=lambda word: (count[word], word))[:4]}


QUERIES = {"en": _english, "ar": _arabic, "hr": _croatian, "zh": _chinese}


def _search(page: Page, query: str) -> Locator:
    """Type into the search field as a reader does, and the results."""
    page.locator(FIELD).fill(query)
    page.locator(FIELD).press("End")  # the theme listens to keys
    return page.locator(RESULTS)


def _bare(text: str) -> str:
    return re.sub(MARKS, "", text).casefold()


@pytest.mark.parametrize("lang", QUERIES)
def test_each_way_of_typing_a_word_finds_the_page_that_has_it(open_page: OpenPage, site: Path, lang: str) -> None:
    page = open_page(KINDS["guide"], lang)
    page.locator(FIELD).click()
    queries = QUERIES[lang](site)
    assert len(queries) >= 2
    for word, ways in queries.items():
        for query in ways:
            results = _search(page, query)
            expect(results.filter(has_text=re.compile(re.escape(word), re.IGNORECASE)).first, query).to_be_attached()
        page.locator(FIELD).fill("")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("lang", QUERIES)
def test_a_result_opens_its_page_in_the_same_language(
    open_page: OpenPage, site: Path, lang: str, size: ViewportSize
) -> None:
    page = open_page(KINDS["contract"], lang, size)
    if size == PHONE:
        page.locator("header label[for=__search]:visible").first.click()
    word = next(iter(QUERIES[lang](site)))
    _search(page, word).filter(has_text=re.compile(re.escape(word), re.IGNORECASE), visible=True).first.click()
    page.wait_for_url(lambda url: KINDS["contract"] not in url)
    expect(page.locator("html")).to_have_attribute("lang", lang)
    assert _bare(word) in _bare(page.locator("article").inner_text())
    anchor = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert not anchor or page.evaluate("id => document.getElementById(id) !== null", anchor)


@pytest.mark.parametrize("lang", QUERIES)
def test_the_index_is_fetched_when_the_search_is_used_and_not_before(
    open_page: OpenPage, watches: list[Watch], lang: str
) -> None:
    page = open_page(KINDS["guide"], lang)
    page.wait_for_load_state("networkidle")
    page.mouse.wheel(0, 2000)
    page.locator("article h2").first.click()
    assert not [url for url in watches[0].requests if url.endswith(INDEX)]
    with page.expect_request(f"**/{prefix(lang)}search/{INDEX}"):
        page.locator(FIELD).click()
    expect(_search(page, "zzzz")).to_have_count(0)
    assert len([url for url in watches[0].requests if url.endswith(INDEX)]) == 1


def test_what_is_nowhere_is_not_found_in_another_language(open_page: OpenPage, site: Path) -> None:
    page = open_page(KINDS["guide"], DEFAULT.code)
    page.locator(FIELD).click()
    expect(_search(page, "notice").first).to_be_visible()
    for lang in sorted(QUERIES.keys() - {DEFAULT.code}):
        word = next(iter(QUERIES[lang](site)))
        expect(_search(page, word)).to_have_count(0)
