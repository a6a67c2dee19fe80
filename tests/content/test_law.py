"""Law notes were read at about the same time, from a source that is named in every language."""

from __future__ import annotations

import datetime

import pytest

from hooks.catalog import Catalog
from hooks.checks.law import old_laws
from hooks.languages import CODES


def test_no_law_note_is_a_year_older_than_the_newest(catalog: Catalog) -> None:
    laws = catalog.reference["law"].laws
    assert len(laws) >= 15
    assert old_laws(catalog, datetime.date.fromisoformat(max(law.read for law in laws.values()))) == []


@pytest.mark.parametrize("lang", CODES)
def test_every_law_note_names_a_year_or_a_number_of_its_source(catalog: Catalog, lang: str) -> None:
    words = catalog.reference_words["law"][lang].laws
    assert words.keys() == catalog.reference["law"].laws.keys()
    assert all(note.source and note.check for note in words.values())
