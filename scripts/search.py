"""Search the pages of a language as readers do, and print what they get; with what stands in `docs` now."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from markdown import Markdown

from hooks.data.catalog import Catalog
from hooks.data.problems import report
from hooks.languages import CODES, DEFAULT
from hooks.pages.address import PageAddress
from hooks.pages.check import check_site
from hooks.pages.markers import expand_markers
from hooks.pages.place import place_meta, place_path
from hooks.pages.source import page_paths, read_page
from hooks.web.search import write_index
from hooks.web.search_page import SearchPage, read_search_page
from scripts import deno
from scripts.language import ROOT, language_config
from scripts.terminal import run

RUNNER = ROOT / "scripts/search.js"
SHOWN = 5


def index_of(catalog: Catalog, lang: str, root: Path = ROOT) -> bytes:
    """The index of a language, as a build makes it of the pages below `root`."""
    return write_index(catalog, lang, _pages(catalog, lang, root))


def _pages(catalog: Catalog, lang: str, root: Path) -> Iterator[SearchPage]:
    config = language_config(root / "site", lang, root)
    for path in page_paths(root / "docs" / lang):
        page = read_page(root / "docs" / lang / path, root)
        yield _page(catalog, PageAddress(lang, path), dict(page.meta), page.body, config)
    for place in catalog.places_of(lang):
        meta, address = place_meta(catalog, place.id, lang), PageAddress(lang, place_path(place.id))
        yield _page(catalog, address, dict(meta), f"<!-- place: {place.id} -->\n", config)


def _page(catalog: Catalog, address: PageAddress, meta: dict[str, Any], body: str, config: Any) -> SearchPage:
    text = expand_markers(body, address, catalog).text
    html = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs).convert(text)
    return read_search_page(catalog, address.lang, address.path.removesuffix(".md"), meta, html)


def find(index: bytes, queries: Sequence[str]) -> list[list[dict[str, Any]]]:
    """What the search of the browser finds for each query, the best first."""
    given = json.dumps({"index": json.loads(index), "queries": list(queries)})
    found: list[list[dict[str, Any]]] = json.loads(deno.run_script(RUNNER, given))
    return found


def main() -> int:
    """Read the options, search, print. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="./scripts/search", description=__doc__)
    parser.add_argument("--lang", choices=CODES, default=DEFAULT.code, help="the language of the pages")
    parser.add_argument("--all", action="store_true", help=f"print all results, not the first {SHOWN}")
    parser.add_argument("query", nargs="+", help="what a reader types; several in quotes each")
    options = parser.parse_args()
    catalog, problems = check_site(ROOT / "docs", ROOT, (options.lang,))
    if problems:
        print(report(problems))
        return 1
    for query, results in zip(options.query, find(index_of(catalog, options.lang), options.query), strict=True):
        print(query)
        for number, result in enumerate(results[: None if options.all else SHOWN], 1):
            part = f" > {result['part']['title']}" if result["part"] else ""
            print(f"  {number}. {result['title']}{part} [{result['kind']}] {result['url'] or './'}")
        if not results:
            print("  nothing")
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
