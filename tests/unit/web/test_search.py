"""The index of the search: pages as they are searched, and words as readers call things."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hooks.data.catalog import Catalog
from hooks.data.families.search import SearchData, SearchStructure, SearchWords
from hooks.web.search import make_index
from hooks.web.search_page import SearchPage, read_search_page
from hooks.web.search_words import vocabulary

WORDS = SearchWords(
    ignored=("the", "a"),
    synonyms={"end": ("quit", "letting go"), "client": ("client", "customer")},
    phrases={"tell/script": ("quit a customer",)},
)
STRUCTURE = SearchStructure(
    synonyms=("end", "client"), weak=("client",), phrases=("tell/script",), last=("about",), ways=("index",)
)
PAGES = [
    SearchPage("about/law", "about/law/", "Law", "", "", {}, "Customers"),
    SearchPage("index", "", "Home", "Start", "", {"one": "Letting go"}, "Start & end"),
    SearchPage("tell/script", "tell/script/", "Script", "", "Tell", {}, "A customer"),
]


def index() -> dict[str, Any]:
    return make_index(SearchData(STRUCTURE, {"en": WORDS}), "en", PAGES)


def pages_with(made: dict[str, Any], term: str) -> dict[str, list[str]]:
    """By field, the pages that have a word."""
    fields = made["postings"][made["terms"].split(" ").index(term)]
    found = {}
    for name, packed in zip(made["fields"], fields, strict=True):
        numbers, page = [], 0
        for step in packed:
            page += step // 10
            numbers.append(PAGES[page].path)
        found[name] = numbers
    return {name: numbers for name, numbers in found.items() if numbers}


def test_a_family_of_words_is_one_word_of_the_index() -> None:
    made = index()
    assert pages_with(made, "+end") == {"headings": ["index"], "phrases": ["tell/script"]}
    assert pages_with(made, "+client") == {"phrases": ["tell/script"], "text": ["about/law", "tell/script"]}


def test_words_that_say_nothing_are_left_out() -> None:
    assert "a" not in index()["terms"].split(" ")
    assert "a" in index()["ignored"]


def test_pages_are_named_by_their_number() -> None:
    made = index()
    assert (made["last"], made["ways"]) == ([0], [1])
    assert made["phrases"] == [[2, ["+end", "+client"]]]
    assert made["pages"][2][:3] == ["tell/script/", "Script", "Tell"]


def test_a_site_without_words_for_the_search_has_an_index_of_its_pages() -> None:
    made = make_index(SearchData(), "en", PAGES)
    assert made["families"] == {}
    assert {"script", "law"} <= {*made["terms"].split(" ")}


def test_chinese_text_is_cut_into_words_and_parts_of_words() -> None:
    words = SearchWords(ignored=("的",), synonyms={"end": ("结束", "不想接了")}, phrases={})
    assert vocabulary("zh", words).tokens("不想接了，结束合作的邮件") == ["+end", "+end", "合作", "邮件"]
    assert {"自由职业者", "自由", "职业"} <= {*vocabulary("zh", words).tokens("自由职业者")}


def test_words_that_one_vocabulary_knows_are_unknown_to_another() -> None:
    plain = SearchWords(ignored=(), synonyms={}, phrases={})
    own = SearchWords(ignored=(), synonyms={"end": ("不想接了",)}, phrases={})
    before = vocabulary("zh", plain).tokens("不想接了")
    assert len(before) > 1
    assert vocabulary("zh", own).tokens("不想接了") == ["+end"]
    assert vocabulary("zh", plain).tokens("不想接了") == before


def test_what_is_excluded_and_what_nobody_sees_is_not_searched(catalog: Catalog) -> None:
    html = (
        '<h2 id="one">One &amp; two<a class="headerlink" href="#one">¶</a></h2><p>Seen<br>too \u200e30</p>'
        '<div data-search-exclude><p>Law <img src="x"> note</p><h2 id="law">Law</h2></div>'
        "<script>no()</script><p>end</p>"
    )
    meta = {"title": "A &lt;b&gt;", "description": "D"}
    page = read_search_page(catalog, "en", "templates/ending-email", meta, html)
    assert (page.title, page.url, page.headings) == ("A <b>", "templates/ending-email/", {"one": "One & two"})
    assert page.text == "One & two Seen too 30 end"
    assert page.kind == catalog.strings["en"]["kinds.email"]


def test_a_page_of_the_guide_and_a_tool_name_their_kind_and_the_start_page_has_no_address(catalog: Catalog) -> None:
    kinds = {path: read_search_page(catalog, "hr", path, {}, "") for path in ("tell/calm", "tools/chooser", "index")}
    strings = catalog.strings["hr"]
    assert kinds["tell/calm"].kind == strings["stages.tell.name"]
    assert kinds["tools/chooser"].kind == strings["kinds.questionnaire"]
    assert (kinds["index"].url, kinds["index"].kind) == ("", "")


def test_compiling_the_libraries_of_the_search_warns_of_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error", "-c", "import hooks.web.search"]
    fresh = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}  # nothing is compiled yet
    assert subprocess.run(command, env=fresh, capture_output=True, text=True).stderr == ""
