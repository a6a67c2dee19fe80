"""What the page for addresses that do not exist offers in each language: search, and pages that lead on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.web.search import index_path

SEARCH_WORDS = ("label", "hint", "open", "close", "count", "none", "failed", "ways")


@dataclass(frozen=True)
class Lost:
    """The index of a language and what its search says, as JSON; titles and paths below the site of what to open."""

    index: str
    words: str
    ways: tuple[tuple[str, str], ...]


def lost_pages(catalog: Catalog) -> Mapping[str, Lost]:
    """By language, what is offered; the ways are the templates and tools that the search offers who finds nothing."""
    return {lang: _lost(catalog, lang) for lang in CODES}


def _lost(catalog: Catalog, lang: str) -> Lost:
    words = {name: catalog.strings[lang][f"search.{name}"] for name in SEARCH_WORDS}
    return Lost(index_path(lang), json.dumps(words, ensure_ascii=False), tuple(_ways(catalog, lang)))


def _ways(catalog: Catalog, lang: str) -> Iterator[tuple[str, str]]:
    for path in catalog.search.structure.ways:
        name = path.rpartition("/")[2]
        if name in catalog.texts:
            yield catalog.texts[name].words[lang].title, f"{BY_CODE[lang].prefix}{catalog.folder(name)}/"
