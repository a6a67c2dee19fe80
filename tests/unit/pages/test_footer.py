"""What a guide page says about itself."""

from __future__ import annotations

import pytest

from hooks.languages import BY_CODE, CODES
from hooks.pages.footer import page_footer, reading_minutes
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


def test_the_facts_are_filled_into_the_words_of_the_language() -> None:
    strings = type(mini_catalog().strings["en"])({"site.reading_time": "{minutes}m", "site.reviewed": "on {date}"})
    date = format_value("date", "2026-11-22", BY_CODE["hr"])
    assert page_footer("word", "2026-11-22", "hr", strings) == ("1m", f"on {date}")
