"""Sentences that run on in one paragraph: the browser makes of them what the build does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Route

from hooks.web.preview import render_preview
from hooks.web.render import OVERRIDES
from tests.vectors.running import cases

ADDRESS = "http://modules.example/"
_READ = """async ([html, tries]) => {
  const { Sheet } = await import("/builder/sheet.js");
  const { shownLines, visibleText } = await import("/core/text.js");
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


def test_parts_that_run_on_make_the_same_paragraphs_as_in_the_build(browser: Browser) -> None:
    tries: dict[str, list[Any]] = {}
    for case in cases():
        tries.setdefault(case.lang, []).append(case)
    assert tries
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**", _serve)
        page.goto(ADDRESS)
        for lang, found in tries.items():
            html = str(render_preview(found[0].document, ()))
            # There and back, so that each state follows other ones.
            states = [*found, *reversed(found)]
            shown = page.evaluate(_READ, [html, [case.values for case in states]])
            assert shown == [case.paragraphs for case in states], lang
