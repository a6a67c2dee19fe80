"""Sentences that run on in one paragraph: the browser makes of them what the build does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

from hooks.text.fill import fill_document
from hooks.text.lines import document_lines
from hooks.web.preview import render_preview
from hooks.web.render import OVERRIDES
from tests.vectors.running import cases, chosen

ADDRESS = "http://modules.example/"
_READ = """async ([html, tries]) => {
  const { Sheet } = await import("/builder/sheet.js");
  const { shownLines } = await import("/core/text.js");
  const { visibleText } = await import("/core/visible.js");
  document.body.innerHTML = html;
  const sheet = new Sheet(document.querySelector("[data-sheet]"));
  return tries.map(values => {
    sheet.update(values, false);
    return shownLines(sheet.element).map(({ cells }) => visibleText(cells[0]));
  });
}"""


def _serve(route: Route) -> None:
    """The modules as they are written, which no page of the site has."""
    file = OVERRIDES / Path(route.request.url.removeprefix(ADDRESS))
    if file.is_file():
        route.fulfill(path=file, content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")


@contextmanager
def _modules(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**", _serve)
        page.goto(ADDRESS)
        yield page


def test_parts_that_run_on_make_the_same_paragraphs_as_in_the_build(browser: Browser) -> None:
    tries: dict[str, list[Any]] = {}
    for case in cases():
        tries.setdefault(case.lang, []).append(case)
    assert tries
    with _modules(browser) as page:
        for lang, found in tries.items():
            html = str(render_preview(found[0].document, ()))
            # There and back, so that each state follows other ones.
            states = [*found, *reversed(found)]
            shown = page.evaluate(_READ, [html, [case.values for case in states]])
            assert shown == [case.paragraphs for case in states], lang


def test_the_wording_that_was_chosen_runs_on_as_in_the_build(browser: Browser) -> None:
    states = [{"kind": kind} for kind in ("a", "b", "", "a")]
    wanted = [[line.cells[0] for line in document_lines(fill_document(chosen(), state))] for state in states]
    assert len(wanted[0]) == len(wanted[2]) == 2
    with _modules(browser) as page:
        assert page.evaluate(_READ, [str(render_preview(chosen(), ())), states]) == wanted
