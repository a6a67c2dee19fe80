"""Rules for language files: complete, nothing extra, nothing left in English, plain text only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hooks.languages import DEFAULT
from hooks.load import Path_, Source, Value
from hooks.message import MessageError, parse_message, plain_text
from hooks.problems import Problem, did_you_mean

Leaves = dict[Path_, str]

_HTML = re.compile(r"</?[a-zA-Z][^>]*>|&[a-z]+;|&#\d+;")
_URL = re.compile(r"https?://|\bwww\.")
_LATIN_WORDS = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}")
_ENGLISH_WORDS = re.compile(r"\b(the|and|your|you|with|for|this|that|is|are|of|will|not|from|have)\b", re.IGNORECASE)


def text_leaves(value: Value, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text below `value` with its path; lists are left out, they hold no sentences."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from text_leaves(inner, (*path, key))
    elif isinstance(value, str):
        yield path, value


def check_keys(source: Source, expected: Iterable[Path_], optional: Iterable[Path_] = ()) -> Iterator[Problem]:
    """Each expected text is there, and nothing that is neither expected nor optional."""
    wanted, allowed = set(expected), set(optional)
    found = {path for path, _ in text_leaves(source.value)}
    for path in sorted(wanted - found, key=str):
        if path in source.values:
            yield source.problem(
                path, "wrong-shape", f"`{_dotted(path)}` should be one text", "Write the text directly after the colon"
            )
        else:
            yield source.problem(
                path[:-1], "missing-text", f"`{_dotted(path)}` is missing", f"Add `{path[-1]}:` here", key=True
            )
    for path in sorted(found - wanted - allowed, key=str):
        if path[:-1] in wanted:
            continue  # said above: the text is a mapping by mistake
        siblings = [
            str(other[len(path) - 1])
            for other in wanted | allowed
            if other[: len(path) - 1] == path[:-1] and len(other) >= len(path)
        ]
        fix = did_you_mean(str(path[-1]), set(siblings))
        yield source.problem(path, "extra-text", f"`{_dotted(path)}` belongs to nothing", fix, key=True)


def check_plain(source: Source) -> Iterator[Problem]:
    """Strings are plain text: no markup, no address, no blank at the ends, not empty."""
    for path, text in text_leaves(source.value):
        if _HTML.search(text):
            yield source.problem(
                path, "html", f"`{_dotted(path)}` contains HTML", "Write plain text; the layout is made elsewhere"
            )
        if _URL.search(text):
            yield source.problem(
                path,
                "url",
                f"`{_dotted(path)}` contains an address",
                "Name the place in words; links stand in the pages",
            )
        if text != text.strip():
            yield source.problem(path, "outer-blank", f"`{_dotted(path)}` begins or ends with a blank", "Remove it")


def check_translated(source: Source, english: Source, lang: str, same: frozenset[str]) -> Iterator[Problem]:
    """Nothing is still English. `same` lists texts that may be equal in all languages."""
    if lang == DEFAULT.code:
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
                f"`{_dotted(path)}` is the same as in English",
                "Translate it, or list it in docs/_data/same.yml",
            )
        elif _looks_english(words, lang):
            yield source.problem(
                path, "english-left", f"`{_dotted(path)}` contains English words", "Translate the whole text"
            )


def _without_arguments(text: str) -> str:
    """The words of a message without the names of its arguments."""
    try:
        return plain_text(parse_message(text))
    except MessageError:
        return text


def _looks_english(words: str, lang: str) -> bool:
    if lang in ("ar", "zh"):
        return bool(_LATIN_WORDS.search(words))
    return len({match.lower() for match in _ENGLISH_WORDS.findall(words)}) >= 2


def _dotted(path: Path_) -> str:
    return ".".join(str(part) for part in path)
