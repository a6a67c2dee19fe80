"""Rules for language files: complete, nothing extra, nothing left in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from hooks.data.load import Path_, Source, Value, describe
from hooks.data.message import MessageError, parse_message, plain_text
from hooks.data.problems import Problem, did_you_mean, shorten
from hooks.languages import BY_CODE, DEFAULT

Leaves = Mapping[Path_, str]
Allowed = Callable[[Path_], bool]

_LATIN_WORDS = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}")
_ENGLISH_WORDS = re.compile(r"\b(the|and|your|you|with|for|this|that|is|are|of|will|not|from|have)\b", re.IGNORECASE)


def anything(_: Path_) -> bool:
    """Every path is allowed."""
    return True


def nothing(_: Path_) -> bool:
    """No path is allowed."""
    return False


def text_leaves(value: Value, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text below `value` with its path; lists are left out, they hold no sentences."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from text_leaves(inner, (*path, key))
    elif isinstance(value, str):
        yield path, value


def check_keys(
    source: Source, expected: Collection[Path_], optional: Collection[Path_], english: Leaves
) -> Iterator[Problem]:
    """Each expected text is there, and nothing that is neither expected nor optional.

    A whole group that is missing or unknown is told once, not text by text.
    """
    wanted, known = set(expected), {*expected, *optional}
    found = dict(text_leaves(source.value))
    groups = {path[:length] for path in known for length in range(1, len(path))}
    for path in sorted(found.keys() & groups):
        what = f"`{_dotted(path)}` {describe(found[path])}"
        yield source.problem(path, "wrong-shape", what, "Write a mapping of `key: value`")
    for path in sorted({_first_outside(path, source.values) for path in wanted - found.keys()}):
        if path in source.values:
            what = f"`{_dotted(path)}` {describe(_value(source.value, path))}"
            yield source.problem(path, "wrong-shape", what, "Write one text after the colon")
        elif path[:-1] not in found:  # else a text stands where its group belongs
            original = shorten(english.get(path, ""))
            fix = f"Add `{path[-1]}:` here" + (f"; English has “{original}”" if original else "")
            yield source.problem(path[:-1], "missing-text", f"`{_dotted(path)}` is missing", fix, key=True)
    for path in sorted({_first_outside(path, known | groups) for path in found.keys() - known - groups}):
        if path[:-1] in wanted:
            continue  # said above: a group stands where its text belongs
        siblings = {str(other[-1]) for other in known | groups if other[:-1] == path[:-1]}
        fix = did_you_mean(str(path[-1]), siblings)
        yield source.problem(path, "extra-text", f"the key `{_dotted(path)}` is not known", fix, key=True)


def check_parity(
    sources: Mapping[str, Source],
    required: Mapping[str, Collection[Path_]],
    allowed: Allowed = anything,
    own: Mapping[str, Allowed] = MappingProxyType({}),
    *,
    sound: bool = True,
) -> Iterator[Problem]:
    """Every language has the texts required of it, and those that English adds where it is allowed to.

    `own` says by language which texts it may have beyond English. Nothing is compared with an English
    file that is not `sound`.
    """
    original = dict(text_leaves(sources[DEFAULT.code].value)) if sound else {}
    added = {path for path in original if path not in required[DEFAULT.code] and allowed(path)}
    for lang, source in sources.items():
        local = own.get(lang, nothing)
        optional = added | {path for path, _ in text_leaves(source.value) if not original or local(path)}
        if source.value:
            wanted = {*required[lang], *(() if lang == DEFAULT.code else added)}
            yield from check_keys(source, wanted, optional, original)


def _first_outside(path: Path_, known: Container[Path_]) -> Path_:
    """The shortest beginning of a path that is not known; the whole path when all are."""
    return next((path[:length] for length in range(1, len(path)) if path[:length] not in known), path)


def _value(value: Any, path: Path_) -> Any:
    for part in path:
        value = value[part]
    return value


def check_translated(source: Source, english: Source, lang: str, same: frozenset[str]) -> Iterator[Problem]:
    """Nothing is still English. `same` lists texts that may be equal in all languages."""
    if BY_CODE[lang].pages == DEFAULT.code:
        return
    original = dict(text_leaves(english.value))
    for path, text in text_leaves(source.value):
        words = _without_arguments(text)
        if path[0] == "examples" and re.fullmatch(r"[a-z0-9_.-]+", text):
            continue  # an option, a number or a date
        if not re.search(r"[^\W\d_]{2}", words) or text in same:
            continue
        if text == original.get(path):
            yield source.problem(
                path,
                "english-left",
                f"`{source.dotted(path)}` is the same as in English",
                "Translate it, or list it in docs/_data/same.yml",
            )
        elif path[-1] != "source" and _looks_english(words, lang):  # sources keep their names
            yield source.problem(
                path, "english-left", f"`{source.dotted(path)}` contains English words", "Translate the whole text"
            )


def _without_arguments(text: str) -> str:
    """The words of a message without the names of its arguments."""
    try:
        return plain_text(parse_message(text))
    except MessageError:
        return ""  # told as such; its names would look like English


def _looks_english(words: str, lang: str) -> bool:
    if BY_CODE[lang].script is not DEFAULT.script:
        return bool(_LATIN_WORDS.search(words))
    return len({match.lower() for match in _ENGLISH_WORDS.findall(words)}) >= 2


def _dotted(path: Path_) -> str:
    return ".".join(str(part) for part in path)
