"""What people type beside numbers: currencies that there are, and words that mean one thing."""

from __future__ import annotations

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES


@pytest.mark.parametrize("lang", CODES)
def test_every_currency_that_is_typed_is_one_that_can_be_chosen(catalog: Catalog, lang: str) -> None:
    field = catalog.templates["service-agreement"].fields["currency"]
    typed = catalog.typed_words(lang).currencies
    assert len(typed) > 5
    assert [code for code in typed if code not in field.options] == []


@pytest.mark.parametrize("lang", CODES)
def test_no_word_for_a_number_means_two(catalog: Catalog, lang: str) -> None:
    words = catalog.typed_words(lang)
    for meanings in (words.numbers, words.noughts, *words.units.values()):
        said = [word for same in meanings.values() for word in same]
        assert said
        assert sorted(said) == sorted(set(said))
