"""A reader on a slow line waits for little, and nothing jumps meanwhile. What a keystroke takes: `./scripts/bench`."""

from __future__ import annotations

import gzip
import time

import pytest
from playwright.sync_api import ViewportSize

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import open_desk
from tests.browser.taking import saved
from tests.pages import BUILDERS, KINDS, TOOLS

MOST = 0.02  # of the window, as browsers count such moves
SETTLING = 300  # milliseconds in which late scripts could move things

# How far things have moved since the page began to load, those that moved before anyone asked too.
_SHIFTS = """settling => new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), settling);
})"""
_JUMP = "() => { document.querySelector('article').style.marginTop = '200px' }"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("kind", BUILDERS)
def test_nothing_on_a_builder_page_jumps_while_it_loads(
    open_page: OpenPage, kind: str, lang: str, size: ViewportSize
) -> None:
    page = open_page(KINDS[kind], lang, size)
    assert page.evaluate(_SHIFTS, SETTLING) < MOST


def test_a_jump_would_be_noticed(open_page: OpenPage) -> None:
    page = open_page(KINDS["email"])
    page.evaluate(_JUMP)
    assert page.evaluate(_SHIFTS, SETTLING) > MOST


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize(
    ("path", "most"),
    [
        (KINDS["guide"], 45),
        ("prepare/contract/", 45),
        *((KINDS[kind], 60) for kind in ("home", *BUILDERS, "templates")),
        *((f"tools/{name}/", 60) for name in TOOLS),
        ("templates/payment-demand/", 60),
    ],
)
def test_all_that_a_browser_asks_for_as_a_page_opens_is_little(
    open_page: OpenPage, lang: str, path: str, most: int
) -> None:
    page = open_page(path, lang)
    page.wait_for_load_state("networkidle")
    addresses: list[str] = page.evaluate(
        "[location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)]"
    )
    assert len(addresses) <= 8, addresses
    bodies = [page.request.get(address) for address in addresses]
    assert {body.headers["content-type"].split(";")[0] for body in bodies} >= {"text/html", "text/css"}
    assert sum(len(gzip.compress(body.body(), 9)) for body in bodies) < most * 1024


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_filled_word_file_is_there_within_a_second(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, "service-agreement", lang)
    template = catalog.templates["service-agreement"]
    example = template.example("complete", lang)
    desk.fill({name: value for name, value in example.items() if name not in template.structure.results})
    times = []
    for _ in range(3):
        begun = time.monotonic()
        name, content = saved(desk, "docx")
        times.append(time.monotonic() - begun)
        assert name.endswith(f"{lang}.docx")
        assert len(content) > 10_000
    assert min(times) < 1, times  # of three, two may meet a busy machine
