"""Law notes were read at about the same time, from a source that is named in every language."""

from __future__ import annotations

import datetime
import re

import pytest

from hooks.data.catalog import Catalog
from hooks.data.families.law import FIRST_HAND
from hooks.languages import CODES, DEFAULT
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
    sources = {name: " ".join(source.text for source in note.sources) for name, note in words.items()}
    assert [name for name, text in sources.items() if not LOOKED_UP_BY.search(text)] == []


def test_a_law_note_stands_on_a_law_a_court_an_authority_or_two_other_sources(catalog: Catalog) -> None:
    notes = catalog.law.words[DEFAULT.code].laws
    kinds = {name: [source.kind for source in note.sources] for name, note in notes.items()}
    thin = [name for name, found in kinds.items() if len(found) < 2 and not {*FIRST_HAND} & {*found}]
    assert len(kinds) >= 15
    assert thin == []
