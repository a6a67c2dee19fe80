"""What axe finds on a page: one line for each rule that is broken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from hooks.languages import CODES, DEFAULT

AXE = Axe()
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
# The rules that depend on what a page says; those on the frame are run once a page kind, by test_pages.
CONTENT = (
    "aria-allowed-attr",
    "duplicate-id-aria",
    "empty-heading",
    "empty-table-header",
    "heading-order",
    "image-alt",
    "label",
    "landmark-unique",
    "link-name",
    "list",
    "scrollable-region-focusable",
    "select-name",
    "svg-img-alt",
    "td-headers-attr",
)

# A colour on its way from one to the other is nobody's fault: what moves is brought to its end first.
_RUN = """async ([part, options]) => {
  for (const moving of document.getAnimations()) {
    if (moving.effect?.getComputedTiming().endTime < Infinity) moving.finish();
  }
  const { passes, violations } = await axe.run(part || document, options);
  if (!passes.length) throw new Error("axe has looked at nothing");
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
}"""


def is_looked_at(number: int, lang: str) -> bool:
    """Whether axe looks at the item with this number in a language: in English, and in one of the others in turn.

    What can differ from language to language is read in the HTML of every page and sheet, see `tests/site/test_reach`.
    """
    others = [code for code in CODES if code != DEFAULT.code]
    return lang in (DEFAULT.code, others[number % len(others)])


def phone_faults(page: Page, *, whole: bool = True) -> list[str]:
    """What is wrong with an open page on a phone: wider than it, or (`whole`) out of reach for someone."""
    if page.viewport_size != PHONE:
        page.set_viewport_size(PHONE)
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return ["wider than the phone"] * bool(wide) + (axe_faults(page, rules=CONTENT) if whole else [])


def axe_faults(page: Page, part: str = "", rules: Sequence[str] = ()) -> list[str]:
    """The rules that are broken, each with the first element that breaks it.

    Looks only within `part`, a selector, and only at `rules`, where they are given.
    """
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE.axe_script)
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    return [str(fault) for fault in page.evaluate(_RUN, [part, options])]
