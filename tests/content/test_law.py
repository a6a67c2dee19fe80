"""Law notes were read at about the same time, from a source that is named in every language."""

from __future__ import annotations

import datetime
import re

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.pages.law import old_laws

LOOKED_UP_BY = re.compile(r"\d|[a-z]\.[a-z]{2,}")  # a year, a number of a law or of a page, or the name of a web site


def test_no_law_note_is_a_year_older_than_the_newest(catalog: Catalog) -> None:
    laws = catalog.law.structure.laws
    assert len(laws) >= 15
    assert old_laws(catalog, datetime.date.fromisoformat(max(law.read for law in laws.values()))) == []


@pytest.mark.parametrize("lang", CODES)
def test_every_law_note_names_a_source_that_can_be_looked_up(catalog: Catalog, lang: str) -> None:
    words = catalog.law.words[lang].laws
    assert words.keys() == catalog.law.structure.laws.keys()
    assert [name for name, note in words.items() if not LOOKED_UP_BY.search(note.source)] == []
