"""What the page for addresses that do not exist offers in each language: search, and pages that lead on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.web.search import index_path

SEARCH_WORDS = ("label", "hint", "open", "close", "count", "none", "failed", "ways")
FRAME_WORDS = {"name": "site.name", "copyright": "site.copyright", "header": "shell.header", "dark": "shell.dark"}


@dataclass(frozen=True)
class Lost:
    """The index of a language; as JSON, what its search and the frame of its pages say; titles and paths to open."""

    index: str
    words: str
    frame: str
    ways: tuple[tuple[str, str], ...]


def lost_pages(catalog: Catalog) -> Mapping[str, Lost]:
    """By language, what is offered; the ways are the templates and tools that the search offers who finds nothing."""
    return {lang: _lost(catalog, lang) for lang in CODES}


def _lost(catalog: Catalog, lang: str) -> Lost:
    strings = catalog.strings[lang]
    words = {name: strings[f"search.{name}"] for name in SEARCH_WORDS}
    frame = {name: strings[key] for name, key in FRAME_WORDS.items()}
    frame["language"] = strings.fill("shell.language", name=BY_CODE[lang].name)
    return Lost(index_path(lang), _json(words), _json(frame), tuple(_ways(catalog, lang)))


def _json(words: Mapping[str, str]) -> str:
    return json.dumps(words, ensure_ascii=False)


def _ways(catalog: Catalog, lang: str) -> Iterator[tuple[str, str]]:
    for path in catalog.search.structure.ways:
        name = path.rpartition("/")[2]
        if name in catalog.texts:
            yield catalog.texts[name].words[lang].title, f"{BY_CODE[lang].prefix}{catalog.folder(name)}/"
