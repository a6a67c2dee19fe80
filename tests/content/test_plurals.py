"""Plurals have exactly the forms of their language, and the languages those of Unicode's data."""

from __future__ import annotations

import pytest
from babel import Locale

from hooks.data.message import Cases, parse_message, walk
from hooks.languages import BY_CODE, CODES, LANGUAGES, Language
from tests.content.items import TEMPLATES, texts


def plurals(lang: str) -> dict[tuple[str, ...], list[set[str]]]:
    """The forms of every plural of every template, by item and path."""
    found: dict[tuple[str, ...], list[set[str]]] = {}
    for item in TEMPLATES:
        for path, text in texts(item, lang).items():
            for node in walk(parse_message(text)) if path[0] == "blocks" else ():
                if isinstance(node, Cases) and node.kind == "plural":
                    found.setdefault((item, *path), []).append({case for case, _ in node.cases})
    return found


@pytest.mark.parametrize("lang", CODES)
def test_every_plural_has_exactly_the_forms_of_its_language(lang: str) -> None:
    found = plurals(lang)
    wanted = set(BY_CODE[lang].plurals)
    assert len(found) >= 3
    assert {path: forms for path, forms in found.items() if any(form != wanted for form in forms)} == {}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_forms_of_a_language_are_those_of_unicode(language: Language) -> None:
    assert set(language.plurals) == set(Locale.parse(language.babel_locale).plural_form.tags) | {"other"}
