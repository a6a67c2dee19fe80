"""What a guide page says of itself under its title."""

from __future__ import annotations

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.pages.byline import page_byline, reading_minutes
from hooks.text.counted import say_counted
from hooks.text.values import format_value
from tests.helpers import mini_catalog


@pytest.mark.parametrize("lang", CODES)
def test_reading_a_short_page_takes_a_minute(lang: str) -> None:
    assert reading_minutes("word", lang) == 1


@pytest.mark.parametrize("lang", ["en", "ar", "hr"])
def test_reading_takes_as_long_as_the_words_need(lang: str) -> None:
    assert reading_minutes("riječ " * int(BY_CODE[lang].reading_speed * 3), lang) == 3


def test_reading_chinese_takes_as_long_as_the_characters_need() -> None:
    assert reading_minutes("字" * int(BY_CODE["zh"].reading_speed * 3), "zh") == 3


def test_what_is_not_shown_takes_no_time() -> None:
    hidden = "<!-- builder: some words -->\n[](a-long-address-with-words.md)\n## {#id-of-words}\n"
    assert reading_minutes(hidden * 1000, "en") == 1


@pytest.mark.parametrize(("number", "shown"), [(1, "1 minuta"), (3, "3 minute"), (5, "5 minuta"), (21, "21 minuta")])
def test_minutes_have_the_form_that_their_number_asks_for(number: int, shown: str) -> None:
    text = "{counted, plural, one {# minuta} few {# minute} other {# minuta}}"
    assert say_counted(text, number, BY_CODE["hr"]) == shown


@pytest.mark.parametrize("lang", CODES)
def test_a_page_that_carries_facts_says_minutes_and_date_in_its_language(catalog: Catalog, lang: str) -> None:
    line = page_byline({"covers": ["A1"], "reviewed": "2026-11-22"}, "word " * 5000, lang, catalog.strings[lang])
    assert format_value("date", "2026-11-22", BY_CODE[lang]) in line
    assert "{" not in line
    assert line.count("<span>") == 2


def test_a_page_without_facts_has_no_line() -> None:
    assert page_byline({"reviewed": "2026-11-22"}, "word", "en", mini_catalog().strings["en"]) == ""
