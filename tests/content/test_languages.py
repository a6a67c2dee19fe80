"""The languages of `mkdocs.yml` are those of `hooks/languages.py`, the only list written twice."""

from __future__ import annotations

from typing import Any

import pytest
from babel import Locale

from hooks.languages import CODES, LANGUAGES, Language
from tests.conftest import DOCS, ROOT
from tests.content.items import read_yaml, texts


def configured() -> list[dict[str, str]]:
    plugins: list[Any] = read_yaml(ROOT / "mkdocs.yml")["plugins"]
    (i18n,) = [plugin["i18n"] for plugin in plugins if isinstance(plugin, dict) and "i18n" in plugin]
    return list(i18n["languages"])


def test_the_languages_stand_in_the_same_order_with_the_same_names() -> None:
    assert [(item["locale"], item["name"]) for item in configured()] == [(item.code, item.name) for item in LANGUAGES]


def test_every_language_is_built() -> None:
    assert {item["build"] for item in configured()} == {"true"}


def test_the_first_language_is_the_default() -> None:
    assert [item["locale"] for item in configured() if item.get("default") == "true"] == [CODES[0]]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_language_runs_in_the_direction_that_unicode_says(language: Language) -> None:
    direction = {"left-to-right": "ltr", "right-to-left": "rtl"}[Locale.parse(language.babel_locale).character_order]
    assert language.direction == direction


def test_every_folder_of_pages_is_a_language() -> None:
    folders = {path.name for path in DOCS.iterdir() if path.is_dir()} - {"_data", "assets"}
    assert folders == set(CODES)


@pytest.mark.parametrize("lang", CODES)
def test_every_language_is_named_in_every_language(lang: str) -> None:
    assert {path[1] for path in texts("strings", lang) if path[0] == "languages"} == set(CODES)
