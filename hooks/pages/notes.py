"""Law notes as pages show them: those of the language's own places in its order, then wider ones, then all others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from hooks.data.catalog import Catalog
from hooks.data.families.law import Citation, NoteText, Subject
from hooks.data.families.strings import Strings
from hooks.data.place import Place


@dataclass(frozen=True)
class Note:
    """A law note in one language. `places` are those of the language where it holds; `group` is the id of where it is
    listed, a place or whose law it is, with its `name`.
    """

    id: str
    subject: Subject
    read: str
    words: NoteText
    places: tuple[str, ...]
    group: str
    name: str

    def source(self, strings: Strings) -> str:
        """All its sources on one line, each with its kind."""
        return cited(self.words.sources, strings)


def cited(sources: tuple[Citation, ...], strings: Strings) -> str:
    """Sources on one line, each with its kind; empty without any."""
    line = ""
    for source in sources:
        text = strings.fill("law.cited", text=source.text, kind=strings[f"law.kinds.{source.kind}"])
        line = strings.fill("law.joined", first=line, second=text) if line else text
    return line


def all_notes(catalog: Catalog, lang: str) -> list[Note]:
    """Every note that a language has."""
    usual = catalog.default_place(lang)
    places = sorted(catalog.places_of(lang), key=lambda place: place is not usual)
    wider = list(_wider(catalog, lang, {place.id for place in places}))
    own = [note for place in places for note in (*_own(place, lang), *(n for n in wider if n.places == (place.id,)))]
    named = {place.id: place.words[lang].name for place in places}
    own = [note if note.group in named else _placed(note, named) for note in own]
    several = [note for note in wider if len(note.places) > 1]
    return [*own, *several, *(note for note in wider if not note.places)]


def notes_about(catalog: Catalog, lang: str, subjects: Collection[str]) -> tuple[list[Note], list[Note]]:
    """The notes on these subjects, by place: those that hold in the usual one of the language, and the others."""
    usual = catalog.default_place(lang)
    found = [note for note in all_notes(catalog, lang) if note.subject in subjects]
    near = [note for note in found if usual and usual.id in note.places]
    return near, [note for note in found if note not in near]


def notes_by_group(catalog: Catalog, lang: str) -> list[tuple[str, str, list[Note]]]:
    """All notes by where they are listed: id, name and notes."""
    notes = all_notes(catalog, lang)
    groups = {note.group: note.name for note in notes}
    return [(group, name, [note for note in notes if note.group == group]) for group, name in groups.items()]


def notes_of(catalog: Catalog, lang: str, place: str) -> list[Note]:
    """The notes that hold in a place."""
    return [note for note in all_notes(catalog, lang) if place in note.places]


def _own(place: Place, lang: str) -> Iterator[Note]:
    """The notes that a place has to itself."""
    words = place.words[lang]
    for name, law in place.structure.laws.items():
        yield Note(name, law.subject, law.read, words.laws[name], (place.id,), place.id, words.name)


def _wider(catalog: Catalog, lang: str, known: set[str]) -> Iterator[Note]:
    """The notes that belong to no single place, with those of the language's places where they hold."""
    words = catalog.law.words[lang]
    for name, law in catalog.law.structure.laws.items():
        if law.spoken(lang):
            places = tuple(place for place in law.places if place in known)
            group, named = f"law-{law.jurisdiction}", words.jurisdictions[law.jurisdiction]
            yield Note(name, law.subject, law.read, words.laws[name], places, group, named)


def _placed(note: Note, named: dict[str, str]) -> Note:
    """A note that holds in one place of the language, listed there."""
    (place,) = note.places
    return Note(note.id, note.subject, note.read, note.words, note.places, place, named[place])
