"""Reads the places: a folder each, whose files say by themselves in which languages they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from hooks.data.fields import Fields
from hooks.data.folder import DataFolder
from hooks.data.load import Path_, Source, Value
from hooks.data.place import NO_PLACES, Place, Places, PlacesStructure, PlaceStructure, PlacesWords, PlaceWords
from hooks.data.problems import Problem
from hooks.languages import CODES, DEFAULT
from hooks.rules.avoided import check_avoided
from hooks.rules.letters import check_letters
from hooks.rules.places import check_holidays, check_laws, check_order, check_place, check_same, check_words
from hooks.rules.plain import check_plain
from hooks.rules.words import check_translated

STRUCTURE = "places/structure.yml"


@dataclass(frozen=True)
class Given:
    """What else the rules look at: texts that may be equal in all languages, avoided words, and known currencies."""

    same: frozenset[str]
    avoided: Mapping[str, Mapping[str, str]]
    currencies: Collection[str]


def read_places(
    folder: DataFolder, same: frozenset[str], avoided: Mapping[str, Mapping[str, str]], shared: Fields
) -> Places:
    """All places, in no order; those with problems may be missing. A project may have none."""
    given = Given(same, avoided, shared["currency"].options if "currency" in shared else ())
    if not folder.has(STRUCTURE):
        return Places(NO_PLACES)
    source = folder.source(STRUCTURE)
    structure = folder.model(PlacesStructure, source)
    words = dict(_own_words(folder))
    files = ("structure.yml", *(f"{lang}.yml" for lang in CODES))
    names = folder.folders("places", files)
    read = {name: folder.kept(f"places/{name}", given, partial(_read_place, folder, name, given)) for name in names}
    places = {name: place for name, (place, _) in read.items() if place}
    known = {name: structure for name, (_, structure) in read.items() if structure}
    if structure:
        folder.problems += check_order(source, structure, known) if len(known) == len(names) else ()
        for lang, (words_source, _) in words.items():
            folder.problems += check_holidays(words_source, lang, known.values(), structure.years)
    return Places(structure or NO_PLACES, places, {lang: model.holidays for lang, (_, model) in words.items()})


def _own_words(folder: DataFolder) -> Iterator[tuple[str, tuple[Source, PlacesWords]]]:
    """By language, its words for holidays; a language that needs none has no file."""
    for lang in CODES:
        name = f"places/{lang}.yml"
        source = folder.source(name) if folder.has(name) else Source(f"docs/_data/{name}")
        folder.problems += check_plain(source, lang)
        yield lang, (source, folder.model(PlacesWords, source) or PlacesWords())


def _read_place(folder: DataFolder, name: str, given: Given) -> tuple[Place | None, PlaceStructure | None]:
    """A place as far as it can be read, and its structure."""
    source = folder.source(f"places/{name}/structure.yml")
    structure = folder.model(PlaceStructure, source)
    folder.problems += check_place(source, name, structure, given.currencies) if structure else ()
    named = source.value.get("languages")
    languages = [lang for lang in CODES if isinstance(named, list) and lang in named]
    folder.only_files(f"places/{name}", languages)
    sources = {lang: folder.source(f"places/{name}/{lang}.yml") for lang in languages}
    words = {}
    for lang, item in sources.items():
        folder.problems += _text_problems(item, lang, f"places/{name}", given, sources)
        folder.problems += check_laws(item, structure) if structure else ()
        if model := folder.model(PlaceWords, item):
            words[lang] = model
    folder.problems += check_same(sources) if sources else ()
    whole = structure if structure and len(words) == len(languages) else None
    return Place(name, whole, words) if whole else None, structure


def _text_problems(
    source: Source, lang: str, folder: str, given: Given, sources: Mapping[str, Source]
) -> Iterator[Problem]:
    """What is wrong with the texts of a file, those in lists too."""
    yield from check_plain(source, lang, bold=True)
    yield from check_letters(source, folder)
    yield from check_words(source)
    flat, names = _without_lists(source), set(_names(source.value))
    english = _without_lists(sources[DEFAULT.code]) if DEFAULT.code in sources else Source("")
    told = (*check_translated(flat, english, lang, given.same), *check_avoided(flat, folder, given.avoided[lang], lang))
    spoken = {source.position(path) for path in names}
    yield from (problem for problem in told if (problem.line, problem.column) not in spoken)


def _names(value: Value, path: Path_ = ()) -> Iterator[Path_]:
    """What is no sentence: ids, kinds and numbers, and sources, which keep their names in every language."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        if not isinstance(item, dict | list) and ("sources" in path or key in ("id", "kind", "number")):
            yield (*path, key)
        yield from _names(item, (*path, key))


def _without_lists(source: Source) -> Source:
    """The same file with its lists as mappings of numbers, for rules that read no lists; every path stays."""
    return replace(source, value=_as_mapping(source.value))


def _as_mapping(value: Any) -> Any:
    if isinstance(value, list):
        return {index: _as_mapping(item) for index, item in enumerate(value)}
    if isinstance(value, dict):
        return {key: _as_mapping(item) for key, item in value.items()}
    return value
