"""Pages, facts and templates belong together: nothing is left out and nothing hangs in the air."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from hooks.data.catalog import Catalog
from hooks.data.model import STAGES, is_date
from hooks.languages import CODES
from hooks.pages.coverage import pages_by_fact, uncovered
from tests.conftest import DOCS, ROOT
from tests.content.items import FEWEST_PAGES, PAGES, found, page, pages_of, read_yaml

MESSAGES = ("email", "call", "chat", "letter")


def nav_pages(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from nav_pages(inner)


def test_every_fact_of_the_sources_stands_on_a_page(catalog: Catalog) -> None:
    assert len(pages_by_fact(DOCS, catalog)) >= 60
    assert uncovered(DOCS, catalog) == []


def test_every_guide_page_carries_a_fact() -> None:
    guides = [path for path in PAGES if path.split("/")[0] in STAGES and not path.endswith("index.md")]
    assert len(guides) >= 20
    assert [path for path in guides if not found(r"^covers: \[.+\]", page("en", path))] == []


def test_the_navigation_lists_every_page_once() -> None:
    listed = list(nav_pages(read_yaml(ROOT / "mkdocs.yml")["nav"]))
    assert len(listed) >= FEWEST_PAGES
    assert sorted(listed) == PAGES


def test_every_template_has_a_page_with_its_builder(catalog: Catalog) -> None:
    pages = {name: f"templates/{name}.md" for name in catalog.templates}
    assert pages
    assert {name: found(r"^<!-- builder: (\S+) -->$", page("en", path)) for name, path in pages.items()} == {
        name: [name] for name in pages
    }


def test_every_message_has_a_finished_example_on_its_page(catalog: Catalog) -> None:
    messages = [name for name, template in catalog.templates.items() if template.structure.kind in MESSAGES]
    assert len(messages) > 20
    shown = {name: found(r"^<!-- example: (\S+) \S+ -->$", page("en", f"templates/{name}.md")) for name in messages}
    assert {name: names for name, names in shown.items() if set(names) != {name}} == {}


def test_every_page_of_a_template_is_that_of_one_that_exists(catalog: Catalog) -> None:
    names = {path.split("/")[1].removesuffix(".md") for path in PAGES if path.startswith("templates/")}
    assert names - {"index"} == set(catalog.templates)


def test_guide_pages_show_law_notes_that_exist(catalog: Catalog) -> None:
    shown = {name for path in PAGES for name in found(r"^<!-- law: (\S+) -->$", page("en", path))}
    assert shown
    assert shown <= set(catalog.law.structure.laws)


@pytest.mark.parametrize("lang", CODES)
def test_every_page_says_when_it_was_reviewed(lang: str) -> None:
    dates = {path: found(r"^reviewed: (.*)$", page(lang, path)) for path in pages_of(lang)}
    assert len(dates) >= FEWEST_PAGES
    assert [path for path, values in dates.items() if len(values) != 1 or not is_date(values[0])] == []


@pytest.mark.parametrize("lang", CODES)
def test_every_page_has_one_main_heading(lang: str) -> None:
    headings = {path: found(r"^# .+", page(lang, path)) for path in pages_of(lang)}
    assert len(headings) >= FEWEST_PAGES
    assert [path for path, found_here in headings.items() if len(found_here) != 1] == []


@pytest.mark.parametrize("lang", CODES)
def test_no_heading_skips_a_level(lang: str) -> None:
    skipped = []
    assert len(pages_of(lang)) >= FEWEST_PAGES
    for path in pages_of(lang):
        levels = [len(marks) for marks in found(r"^(#+) ", page(lang, path))]
        skipped += [path for before, after in pairwise(levels) if after > before + 1]
    assert skipped == []
