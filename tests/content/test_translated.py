"""Nothing is left in English, and what is written is written in its language."""

from __future__ import annotations

import re
import unicodedata

import pytest

from hooks.data.message import MessageError, parse_message, plain_text
from hooks.languages import BY_CODE
from tests.content.items import DATA, ITEMS, TRANSLATED, all_texts, read_yaml, texts

SAME = set(read_yaml(DATA / "same.yml")["same"])
NO_WORDS = re.compile(r"[a-z0-9_.:-]+|[A-Z0-9 .:+-]+|\S+@\S+|\[.*\]")  # a value, a code, an address, rows


def words(path: tuple[str, ...], text: str) -> str:
    """The words of a text that a translator translates; nothing for values and for listed texts."""
    if text in SAME or (path[0] == "examples" and NO_WORDS.fullmatch(text)):
        return ""
    try:
        return plain_text(parse_message(text))
    except MessageError:
        return text


def has_words(text: str) -> bool:
    return re.search(r"[^\W\d_]{2}|[\u4e00-\u9fff]", text) is not None


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_text_has_letters_of_its_language(lang: str) -> None:
    spoken = [(item, path, words(path, text)) for item, path, text in all_texts(lang)]
    compared = [(item, path, text) for item, path, text in spoken if has_words(text)]
    assert len(compared) >= 500
    script = BY_CODE[lang].script.unicode
    own = {letter for _, _, text in compared for letter in text if unicodedata.name(letter, "").startswith(script)}
    assert [(item, path) for item, path, text in compared if own.isdisjoint(text)] == []


def test_every_listed_text_is_one_that_some_language_shares_with_english() -> None:
    shared = {
        text
        for item in ITEMS
        for lang in TRANSLATED
        for path, text in texts(item, lang).items()
        if texts(item, "en").get(path) == text
    }
    assert SAME
    assert SAME - shared == set()
