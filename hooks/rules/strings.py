"""Rules for the shared words: in every language exactly the texts that the site shows, with the places it fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hooks.data.families.strings import StringsStructure
from hooks.data.load import Path_, Source
from hooks.data.message import Cases, MessageError, Slot, parse_message
from hooks.data.problems import Problem
from hooks.languages import BY_CODE, CODES, DEFAULT
from hooks.rules.words import check_keys, text_leaves
from hooks.text.spell import RULES, SPELL, spelling_fault

COUNTED = "counted"
"""The value that a text counts: the build alone fills it in, for scripts know no plural."""
Places = Mapping[Path_, tuple[str, ...]]


def string_places(structure: StringsStructure) -> Places:
    """The path of every shared text with its places. Each language of the site has a name."""
    wanted: dict[Path_, tuple[str, ...]] = {tuple(key.split(".")): places for key, places in structure.root.items()}
    return wanted | {("languages", code): () for code in CODES}


def check_strings(structure: StringsStructure, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """No language lacks a shared text or a place in it, and none has more."""
    wanted = string_places(structure)
    english = dict(text_leaves(sources[DEFAULT.code].value))
    for code, source in sources.items():
        if source.value:
            yield from check_keys(source, wanted, (), english)
            yield from _check_places(source, wanted, BY_CODE[code].plurals)
            yield from _check_spelling(source)


def _check_spelling(source: Source) -> Iterator[Problem]:
    """The rules for amounts in words say every amount, in every currency that has words."""
    words = source.value.get(SPELL)
    if not isinstance(words, dict):
        return  # told as what it is
    texts = {name: text for name, text in words.items() if isinstance(text, str)}
    for currency in sorted(texts.keys() - {RULES}):
        if fault := spelling_fault(texts, currency):
            what = f"amounts in `{currency}` cannot be written in words: {fault}"
            yield source.problem((SPELL, currency), "spelling", what, "Mend its forms, or the rules in `spell.rules`")
            return


def _check_places(source: Source, wanted: Places, plurals: Sequence[str]) -> Iterator[Problem]:
    for path, text in text_leaves(source.value):
        key = ".".join(map(str, path))
        try:
            given = _places(text)
            if COUNTED in given:
                yield from _check_counted(source, path, text, plurals)
        except MessageError as error:
            yield source.problem(path, "message-syntax", f"in `{key}` {error}", error.fix)
            continue
        if path in wanted and sorted(given) != sorted(wanted[path]):
            what = f"`{key}` has {_listed(given)}"
            yield source.problem(path, "placeholder-parity", what, f"Write it with {_listed(wanted[path])}")


def _places(text: str) -> list[str]:
    """The places of a shared text, which has nothing else in braces. Raises `MessageError` for one that has."""
    nodes = [node for node in parse_message(text) if not isinstance(node, str)]
    places = [node.field for node in nodes if isinstance(node, Slot) and f"{{{node.field}}}" in text]
    places += [COUNTED for node in nodes if is_counted(node)]
    if len(places) < len(nodes):
        raise MessageError("a brace holds more than a name", "Write `{name}`, with the name alone")
    return places


def _check_counted(source: Source, path: Path_, text: str, wanted: Sequence[str]) -> Iterator[Problem]:
    """A counted text has the wordings that its language has for numbers, each with words and the number alone."""
    for node in parse_message(text):
        if isinstance(node, Cases) and {case for case, _ in node.cases} != {*wanted}:
            what = f"`{source.dotted(path)}` has not the plural cases of the language"
            yield source.problem(path, "plural-categories", what, f"Write {', '.join(f'`{case}`' for case in wanted)}")
        elif node == Slot(COUNTED):
            what, fix = f"`{COUNTED}` has no plural", f"Write `{{{COUNTED}, plural, …}}`"
            yield source.problem(path, "plural-categories", what, fix)


def is_counted(node: object) -> bool:
    """Whether a part of a text is the plural of the number that is counted, with words and that number alone."""
    if not isinstance(node, Cases) or (node.field, node.kind) != (COUNTED, "plural"):
        return False
    inner = [part for _, message in node.cases for part in message]
    return all(isinstance(part, str) or part == Slot(COUNTED) for part in inner)


def _listed(places: Iterable[str]) -> str:
    return " and ".join(f"`{{{place}}}`" for place in places) or "no place for a value"
