"""What axe finds on a page: one line for each rule that is broken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from hooks.languages import CODES

AXE = Axe()
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
# Each language, and both schemes: what axe says of colours depends on no language, what it says of words on no colours.
LOOKS = tuple((code, bool(number % 2)) for number, code in enumerate(CODES))
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

# Whether the page is as wide as the window, and what scrolls to the side stops at the Tab key or holds what does.
_FITS = """() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ["wider than the phone"] : [];
  const all = Array.from(document.querySelectorAll("article *"));
  const cut = all.filter(part => part.scrollWidth > part.clientWidth + 1);
  const scrolls = cut.filter(part => part.checkVisibility() && /auto|scroll/.test(getComputedStyle(part).overflowX));
  const stops = "a[href], button, input, [tabindex='0']";
  const lost = scrolls.filter(part => part.tabIndex < 0 && !part.querySelector(stops));
  return [...wide, ...lost.map(part => `no key scrolls ${part.outerHTML.slice(0, 160)}`)];
}"""


def in_turn(number: int) -> str:
    """The language in which axe looks at the text with this number: each in its turn."""
    return CODES[number % len(CODES)]


def phone_faults(page: Page, *, whole: bool = True) -> list[str]:
    """What is wrong with an open page on a phone: too wide, a part that no key scrolls, what axe finds (`whole`)."""
    if page.viewport_size != PHONE:
        page.set_viewport_size(PHONE)
    found = [str(fault) for fault in page.evaluate(_FITS)]
    return found + (axe_faults(page, rules=CONTENT) if whole else [])


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
