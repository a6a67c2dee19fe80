"""One word for one thing: pages and templates do not use what the glossary avoids."""

from __future__ import annotations

import re

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES


@pytest.mark.parametrize("lang", CODES)
def test_the_glossary_avoids_something(catalog: Catalog, lang: str) -> None:
    terms = catalog.glossary.words[lang].root
    assert len(terms) >= 30
    assert sum(len(term.avoid) for term in terms.values()) >= 20


@pytest.mark.parametrize("lang", CODES)
def test_no_term_is_one_that_another_entry_avoids(catalog: Catalog, lang: str) -> None:
    terms = catalog.glossary.words[lang].root.values()
    avoided = {word.lower() for term in terms for word in term.avoid}
    assert {term.term.lower() for term in terms} & avoided == set()


@pytest.mark.parametrize("lang", CODES)
def test_terms_are_all_different(catalog: Catalog, lang: str) -> None:
    names = [term.term.lower() for term in catalog.glossary.words[lang].root.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("lang", ["en", "hr"])
def test_no_explanation_uses_a_word_that_the_glossary_avoids(catalog: Catalog, lang: str) -> None:
    terms = catalog.glossary.words[lang].root.values()
    words = [re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE) for term in terms for word in term.avoid]
    assert [(word.pattern, term.text) for word in words for term in terms if word.search(term.text)] == []
