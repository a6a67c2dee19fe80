"""Rules for the words of the search: the same families and pages in every language, and no word that means two things."""

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
        for group in GROUPS:
            yield from _check_twice(source, group, folding_table(code))


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


def _check_twice(source: Source, group: str, table: FoldingTable) -> Iterator[Problem]:
    """A word belongs to one family and a phrase leads to one page; as both are compared, with all their forms."""
    seen: dict[tuple[str, ...], str] = {}
    for path, text in _texts(source):
        if path[0] != group:
            continue
        words = tuple(map(table.stem, table.words(table.fold(text))))
        if words in seen and seen[words] != path[1]:
            what = f"“{text}” counts as the same as a text of `{seen[words]}`"
            yield source.problem(path, "twice", what, "Keep it in one place; forms that differ in their ending are one")
        elif words in seen:
            yield source.problem(path, "twice", f"“{text}” counts as one that stands before it", "Keep one of them")
        seen.setdefault(words, str(path[1]))
