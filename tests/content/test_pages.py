"""Pages, facts and templates belong together: nothing is left out and nothing hangs in the air."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from hooks.data.catalog import Catalog
from hooks.data.model import STAGES
from hooks.languages import CODES
from hooks.pages.coverage import pages_by_fact, uncovered
from tests.conftest import DOCS, ROOT
from tests.content.items import FEWEST_PAGES, PAGES, found, page, read_yaml

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


def test_every_message_has_a_finished_example_on_its_page(catalog: Catalog) -> None:
    messages = [name for name, template in catalog.templates.items() if template.structure.kind in MESSAGES]
    assert len(messages) > 20
    shown = {name: found(r"^<!-- example: (\S+) \S+ -->$", page("en", f"templates/{name}.md")) for name in messages}
    assert {name: names for name, names in shown.items() if set(names) != {name}} == {}


def test_a_tool_comes_first_on_its_page_after_a_short_introduction(catalog: Catalog) -> None:
    assert len(catalog.tools) > 5
    for lang, name in product(CODES, catalog.tools):
        text = page(lang, f"tools/{name}.md")
        sections = found(r"^## .+\{#(\S+)\}$", text)
        assert sections[:3] == ["fill", "when", "not"], (lang, name)
        introduction = text.partition(f"{{#{name}}}\n")[2].partition("\n## ")[0]
        assert 1 <= len(found(r"[.?!؟](?=\s|$)|[。！？]", introduction)) <= 2, (lang, name)
