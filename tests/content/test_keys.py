"""Every item has the same texts in every language, none missing and none extra."""

from __future__ import annotations

import pytest

from hooks.languages import CODES
from tests.content.items import FEWEST_ITEMS, FEWEST_TEMPLATES, ITEMS, TEMPLATES, fields, languages_of, texts


def common_keys(item: str, lang: str) -> set[tuple[str, ...]]:
    """The paths of an item's texts, without examples for fields that only some languages ask for."""
    local = {name for name, field in fields(item).items() if "languages" in field}
    return {path for path in texts(item, lang) if path[0] != "examples" or path[-1] not in local}


def test_the_items_are_found() -> None:
    assert len(ITEMS) >= FEWEST_ITEMS
    assert len(TEMPLATES) >= FEWEST_TEMPLATES


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_is_written_in_every_language(item: str) -> None:
    assert languages_of(item) == set(CODES)


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_has_the_same_keys_in_every_language(item: str) -> None:
    keys = {lang: common_keys(item, lang) for lang in CODES}
    assert keys["en"]
    assert {lang: (keys[lang] - keys["en"], keys["en"] - keys[lang]) for lang in CODES} == {
        lang: (set(), set()) for lang in CODES
    }


@pytest.mark.parametrize("item", ITEMS)
def test_no_text_of_an_item_is_empty(item: str) -> None:
    assert [path for lang in CODES for path, text in texts(item, lang).items() if not text.strip()] == []
