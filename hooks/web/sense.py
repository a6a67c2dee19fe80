"""What forms say beside days and numbers, as files that scripts fetch once a reader is at a field."""

from __future__ import annotations

import json
from collections.abc import Iterator

from hooks.data.catalog import Catalog

FOLDER = "sense"
_GROUP = f"{FOLDER}."


def list_sense(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """The words in every language, each with its place below the site."""
    for lang, strings in catalog.strings.items():
        words = {key.removeprefix(_GROUP): text for key, text in strings.items() if key.startswith(_GROUP)}
        yield f"{FOLDER}/{lang}.json", (json.dumps(words, ensure_ascii=False) + "\n").encode()
