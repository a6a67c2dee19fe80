"""The pages that the words of the search lead to are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.load import load_source
from hooks.data.problems import Problem, did_you_mean
from hooks.languages import DEFAULT
from hooks.pages.source import page_paths

KEYS = ("phrases", "last", "ways")


def check_searched(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str]) -> Iterator[Problem]:
    """Every page that the structure of the search names is a page."""
    if not (file := docs / "_data/search/structure.yml").is_file():
        return
    lang = DEFAULT.code if DEFAULT.code in languages else languages[0]
    pages = {path.removesuffix(".md") for path in page_paths(docs / lang)}
    pages |= {f"places/{name}" for name in catalog.places.by_id}
    folders = {path.rpartition("/")[0] for path in pages}
    source, _ = load_source(file, root)
    for key in KEYS:
        for index, path in enumerate(getattr(catalog.search.structure, key)):
            if path not in pages and not (key == "last" and path in folders):
                what = f"`{path}` is no page"
                yield source.problem((key, index), "dead-link", what, did_you_mean(path, pages))
