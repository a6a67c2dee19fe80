"""What the first screen of a builder page holds, and what is within reach from all of it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import DESKTOP, OpenPage
from tests.pages import TEMPLATES

SMALL_PHONE: ViewportSize = {"width": 375, "height": 740}
NARROW: ViewportSize = {"width": 320, "height": 640}

# What is amiss: the first field of one's own, or the text beside it, below the first screen; copying out of reach at
# the beginning, in the middle or at the end of the form; something wider than the window.
_FAULTS = """async beside => {
  const seen = element => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const bar = document.querySelector("[data-bar]");
    const end = bar.contains(element) || !bar.checkVisibility() ? innerHeight : bar.getBoundingClientRect().top;
    return element.checkVisibility() && top >= 0 && bottom <= end + 1 && left >= 0 && right <= innerWidth + 1;
  };
  const root = document.querySelector("[data-builder]");
  const own = '[data-field]:not([data-field="place"]) :is(input, select, textarea, button)';
  const fields = Array.from(root.querySelectorAll(own)).filter(field => field.checkVisibility());
  const faults = [];
  if (!fields.length) return ["no field"];
  if (!seen(fields[0])) faults.push(`first field at ${Math.round(fields[0].getBoundingClientRect().bottom)}`);
  if (!root.matches(".tool--questionnaire")) {
    const paper = root.querySelector(root.matches(".tool") ? "[data-result]" : "[data-paper]");
    if (beside && paper.getBoundingClientRect().top > innerHeight / 2) faults.push("text below");
    for (const field of [fields[0], fields[fields.length >> 1], fields.at(-1)]) {
      field.scrollIntoView({ block: "center" });
      if (!seen(root.querySelector("[data-action=copy], [data-pack=make]"))) faults.push(`no copy at ${field.name}`);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push("wider than the window");
  return faults;
}"""


def faults(page: Page, size: ViewportSize) -> list[Any]:
    """What is amiss on an open page in a window of this size."""
    page.set_viewport_size(size)
    page.evaluate("scrollTo(0, 0)")
    found: list[Any] = page.evaluate(_FAULTS, size == DESKTOP)
    return found


@pytest.mark.parametrize("lang", CODES)
def test_form_and_text_are_in_the_first_screen_and_copying_is_always_within_reach(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    """All pages in English, in the other languages every fourth in turn."""
    paths = [f"templates/{name}/" for name in TEMPLATES] + [f"tools/{name}/" for name in catalog.tools]
    assert len(paths) > 40
    step = CODES.index(lang)
    found = {}
    for path in paths if step == 0 else paths[step :: len(CODES)]:
        page = open_page(path, lang)
        for size in (DESKTOP, SMALL_PHONE):
            found[path, size["width"]] = faults(page, size)
        page.set_viewport_size(NARROW)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found[path, NARROW["width"]] = ["wider than the window"]
    assert {place: wrong for place, wrong in found.items() if wrong} == {}
