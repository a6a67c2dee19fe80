"""Which page carries which fact of the sources."""

from __future__ import annotations

from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.languages import DEFAULT
from hooks.pages.source import listed, page_paths, read_page


def pages_by_fact(docs: Path, catalog: Catalog) -> dict[str, list[str]]:
    """For every fact, the pages that carry it; the languages are equal, so English stands for all."""
    found: dict[str, list[str]] = {fact: [] for fact in catalog.facts.structure.root}
    folder = docs / DEFAULT.code
    for path in sorted(page_paths(folder)):
        for fact in listed(read_page(folder / path, docs.parent), "covers"):
            found.setdefault(fact, []).append(path.removesuffix(".md"))
    return found


def uncovered(docs: Path, catalog: Catalog) -> list[str]:
    """Facts that no page carries."""
    return [fact for fact, pages in pages_by_fact(docs, catalog).items() if not pages]


def coverage_table(docs: Path, catalog: Catalog) -> str:
    """A line a fact, what it says and where it stands, and the count at the end."""
    words = catalog.facts.words[DEFAULT.code].root
    table = pages_by_fact(docs, catalog)
    lines = [f"{fact:<4} {', '.join(pages) or 'NO PAGE':<60} {words[fact]}" for fact, pages in table.items()]
    covered = sum(bool(pages) for pages in table.values())
    return "\n".join([*lines, f"{covered} of {len(table)} facts stand on a page."])
