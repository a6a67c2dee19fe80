"""The bar of a builder on a phone: its words stay whole, its buttons stand in one row, and nothing of it is cut."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.small import MESSAGE, PACK, PLACES, RECORD

_TORN = """bar => {
  const torn = [];
  let count = 0;
  for (const part of bar.querySelectorAll(":scope > button, :scope > details > summary")) {
    if (!part.checkVisibility()) continue;
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.parentElement.checkVisibility()) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\\p{Script=Latin}\\p{Script=Arabic}:]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) torn.push(word);
        count += lines.size > 0;
      }
    }
  }
  return [count, torn];
}"""

# Where the line of what is open ends, where each button begins and what of it is cut, and how far the signs that lead
# on are from the middle of their line.
_ROWS = """bar => {
  const shown = Array.from(bar.children).filter(part => part.checkVisibility());
  const buttons = shown.filter(part => part.matches("button, .builder__ways"));
  const middle = part => Math.round((part.getBoundingClientRect().top + part.getBoundingClientRect().bottom) / 2);
  const signs = shown.flatMap(part => Array.from(part.querySelectorAll(":scope > summary"))).map(summary => {
    const { top, height } = getComputedStyle(summary, "::after");
    return Math.abs(parseFloat(top) + parseFloat(height) / 2 - summary.clientHeight / 2);
  });
  return {
    open: shown.find(part => part.matches(".builder__open")).getBoundingClientRect().bottom,
    tops: buttons.map(part => part.getBoundingClientRect().top),
    middles: new Set(buttons.map(middle)).size,
    cut: buttons.map(part => part.scrollWidth - part.clientWidth),
    signs,
    height: bar.getBoundingClientRect().height,
  };
}"""


@pytest.mark.parametrize("larger", [1, 1.5])
@pytest.mark.parametrize("width", [320, 360, 375])
@pytest.mark.parametrize("lang", CODES)
def test_what_is_open_has_a_line_of_its_own_and_the_buttons_a_row(
    open_page: OpenPage, lang: str, width: int, larger: float
) -> None:
    for name in (MESSAGE, RECORD, PACK):
        page = open_page(PLACES[name], lang, {"width": width, "height": 740})
        page.evaluate(
            "larger => { const { style } = document.documentElement;"
            " style.fontSize = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * larger}px` }",
            larger,
        )
        desk = Desk(page)
        for view in ("form", "text"):
            if desk.root.get_attribute("data-view") != view:
                desk.root.locator(f"[data-view-button={view}]").click()
                expect(desk.root).to_have_attribute("data-view", view)
            bar = desk.root.locator(".builder__bar").evaluate(_ROWS)
            assert len(bar["tops"]) == {"form": 2, "text": 3}[view]
            assert min(bar["tops"]) >= bar["open"]
            assert bar["middles"] == 1 or larger > 1
            assert max(bar["cut"]) <= 1
            assert bar["signs"]
            assert max(bar["signs"]) <= 2
            assert bar["height"] <= 740 * (0.17 if larger == 1 else 0.36)


@pytest.mark.parametrize("width", [320, 375])
@pytest.mark.parametrize("lang", [code for code in CODES if code != "zh"])
def test_no_word_of_the_bar_is_torn(open_page: OpenPage, catalog: Catalog, lang: str, width: int) -> None:
    desk = Desk(open_page(PLACES[MESSAGE], lang, {"width": width, "height": 740}))
    for values in ({}, catalog.templates[MESSAGE].example("complete", lang)):
        desk.fill(values)
        for view in ("form", "text"):
            if desk.root.get_attribute("data-view") != view:
                desk.root.locator(f"[data-view-button={view}]").click()
                expect(desk.root).to_have_attribute("data-view", view)
            bar = desk.root.locator(".builder__bar")
            expect(bar).to_be_visible()
            count, torn = bar.evaluate(_TORN)
            assert count >= 3
            assert torn == []
            assert (
                bar.evaluate(
                    "bar => Math.max(...Array.from(bar.children, part => part.scrollWidth - part.clientWidth))"
                )
                <= 1
            )
            assert desk.page.evaluate("document.documentElement.scrollWidth") <= width
