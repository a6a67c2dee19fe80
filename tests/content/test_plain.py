"""Texts are plain: no markup, no address, no blank where none belongs; structures hold no sentence."""

from __future__ import annotations

import re
from typing import Any

import pytest

from hooks.languages import CODES
from tests.content.items import FEWEST_ITEMS, ITEMS, all_texts, structure

FAULTS = {
    "markup": r"<[a-zA-Z/!]|&(?:[a-z]+|#\d+);",
    "address": r"https?:|www\.|mailto:",
    "blank at an end": r"^\s|\s$",
    "two blanks": r"\s\s",
    "Markdown": r"\*\*|(?<!_)__(?!_)|\]\(|^#+ |`",
    "line break": r"\n",
    "invisible mark": "[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]",
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("lang", CODES)
def test_no_text_contains(lang: str, fault: str) -> None:
    found = list(all_texts(lang))
    assert len(found) >= 500
    assert [(item, path, text) for item, path, text in found if re.search(FAULTS[fault], text)] == []


def scalars(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for key, inner in value.items() for text in (str(key), *scalars(inner))]
    if isinstance(value, list):
        return [text for inner in value for text in scalars(inner)]
    return [str(value)]


def test_structures_hold_names_values_and_no_sentence() -> None:
    found = {item: scalars(structure(item)) for item in ITEMS if structure(item)}
    assert len(found) >= FEWEST_ITEMS - 1
    assert {item: [text for text in texts if not re.fullmatch(r"[\w.-]+", text)] for item, texts in found.items()} == {
        item: [] for item in found
    }
