"""Law notes were read at about the same time, from a source that is named in every language."""

from __future__ import annotations

import datetime
import re

import pytest

from hooks.data.catalog import Catalog
from hooks.data.families.law import FIRST_HAND, SUBJECTS
from hooks.languages import CODES, DEFAULT
from hooks.pages.law import old_laws
from hooks.pages.notes import all_notes
from tests.conftest import DOCS

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


def test_each_subject_stands_on_a_page_and_on_none_twice() -> None:
    pages = {path: path.read_text("utf-8") for path in DOCS.rglob("en/**/*.md")}
    markers = [(path, re.findall(r"^<!-- law: ([\w ]+) -->$", text, re.MULTILINE)) for path, text in pages.items()]
    asked = [(path, " ".join(found).split()) for path, found in markers]
    assert {subject for _, found in asked for subject in found} == {*SUBJECTS}
    assert [path for path, found in asked if len(found) > len({*found})] == []


@pytest.mark.parametrize("lang", CODES)
def test_every_note_of_a_language_is_listed_once_and_those_of_its_places_first(catalog: Catalog, lang: str) -> None:
    notes = all_notes(catalog, lang)
    assert len(notes) >= 20
    assert len({note.id for note in notes}) == len(notes)
    assert {note.id for note in notes} >= {n for n, law in catalog.law.structure.laws.items() if law.spoken(lang)}
    elsewhere = [not note.places for note in notes]
    assert elsewhere == sorted(elsewhere)
