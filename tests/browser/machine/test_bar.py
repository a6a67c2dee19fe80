"""The bar of a builder on a phone: its words stay whole, and nothing of it is wider than the window."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.small import MESSAGE, PLACES

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


@pytest.mark.parametrize("width", [320, 375])
@pytest.mark.parametrize("lang", [code for code in CODES if code != "zh"])
def test_no_word_of_the_bar_is_torn(open_page: OpenPage, catalog: Catalog, lang: str, width: int) -> None:
    desk = Desk(open_page(PLACES[MESSAGE], lang, {"width": width, "height": 740}))
    for values in ({}, catalog.templates[MESSAGE].example("complete", lang)):
        desk.fill(values)
        for view in ("form", "text"):
            if desk.root.get_attribute("data-view") != view:
                desk.root.locator(f"[data-view-button={view}]").click()
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
