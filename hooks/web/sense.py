"""What forms say beside days and numbers, as files that scripts fetch once a reader is at a field."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.web.builder import script_words

FOLDER = "sense"
WORDS = (
    *("day", "past", "to_come", "long_ago", "far_off", "soon", "weekend", "holiday"),
    *("not_whole", "no_days", "many_days", "over", "zero", "no_number", "decimals"),
    *("read_as", "minus", "part", "which", "marks", "one", "inexact", "unclear", "long", "doubt"),
)


def sense_path(lang: str) -> str:
    """Where the words of a language stand below the site."""
    return f"{FOLDER}/{lang}.json"


def typed_path(lang: str) -> str:
    """Where what people type beside numbers stands; only a number that needs it brings it."""
    return f"{FOLDER}/{lang}-typed.json"


def list_sense(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """The words in every language, each with its place below the site."""
    for lang in CODES:
        yield sense_path(lang), f"{script_words(catalog.strings[lang], {FOLDER: WORDS})}\n".encode()
        yield typed_path(lang), f"{catalog.typed_words(lang).model_dump_json()}\n".encode()
