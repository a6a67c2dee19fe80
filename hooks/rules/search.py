"""Rules for the words of the search: the same families and pages in every language, no word that means two things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hooks.data.families.search import SearchData, SearchStructure
from hooks.data.load import Path_, Source
from hooks.data.problems import Problem, did_you_mean
from hooks.folding import FoldingTable, folding_table
from hooks.languages import BY_CODE
from hooks.rules.complete import check_ids
from hooks.rules.plain import text_faults

GROUPS = ("synonyms", "phrases")


def check_search(data: SearchData, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Everything that is wrong with the words of the search, but for pages that are not there."""
    if not sources:
        return
    yield from _check_structure(data.structure, sources["structure"])
    for code in data.words:
        source = sources[code]
        yield from check_ids({(group,): getattr(data.structure, group) for group in GROUPS}, source)
        yield from _check_texts(source, code)
        yield from _check_twice(source, folding_table(code))


def _check_structure(structure: SearchStructure, source: Source) -> Iterator[Problem]:
    for index, name in enumerate(structure.weak):
        if name not in structure.synonyms:
            what = f"`{name}` is no family of `synonyms`"
            yield source.problem(("weak", index), "unknown-family", what, did_you_mean(name, structure.synonyms))


def _texts(source: Source) -> Iterator[tuple[Path_, str]]:
    """The texts of a language file, each with its place."""
    for key, value in source.value.items():
        groups: dict[str, Any] = value if isinstance(value, dict) else {"": value}
        for name, texts in groups.items():
            for index, text in enumerate(texts if isinstance(texts, list) else ()):
                if isinstance(text, str):
                    yield ((key, name, index) if name else (key, index)), text


def _check_texts(source: Source, lang: str) -> Iterator[Problem]:
    """Each text is plain, and the search finds a word in it."""
    table, rtl = folding_table(lang), BY_CODE[lang].direction == "rtl"
    for path, text in _texts(source):
        for rule, what, fix in text_faults(text, rtl=rtl):
            yield source.problem(path, rule, f"`{source.dotted(path)}` {what}", fix)
        if not table.words(table.fold(text)):
            yield source.problem(path, "no-word", f"“{text}” holds no word", "Write what readers type, or remove it")


def _check_twice(source: Source, table: FoldingTable) -> Iterator[Problem]:
    """A word belongs to one family, as it is compared: with all its endings. Nothing stands twice in one list."""
    families: dict[tuple[str, ...], str] = {}
    listed: set[tuple[Path_, str]] = set()
    for path, text in _texts(source):
        if (entry := (path[:-1], table.fold(text))) in listed:
            yield source.problem(path, "twice", f"“{text}” stands here twice", "Keep it once")
            continue
        listed.add(entry)
        name, words = str(path[1]), tuple(map(table.stem, table.words(table.fold(text))))
        if path[0] == "synonyms" and families.setdefault(words, name) != name:
            what = f"“{text}” counts as the same as a word of `{families[words]}`"
            yield source.problem(path, "twice", what, "Keep it in one family; endings make no other word")
