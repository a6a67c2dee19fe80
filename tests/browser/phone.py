"""On a phone: turning between form and text, and what then is in sight."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

# A page stands still once a place has not moved for six frames in a row, however long these take.
_SEEN = """async element => {
  for (let still = 0, before; still < 6;) {
    await new Promise(done => requestAnimationFrame(done));
    const { top } = element.getBoundingClientRect();
    still = top === before ? still + 1 : 0;
    before = top;
  }
  const { top, bottom } = element.getBoundingClientRect();
  const bar = document.querySelector("[data-bar]").getBoundingClientRect();
  const head = document.querySelector(".md-header").getBoundingClientRect();
  const end = Math.min(bar.top, innerHeight);
  return top >= head.bottom - 1 && Math.min(bottom, top + 24) <= end + 1;
}"""

# The words of parts, and those of them that stand in more than one line.
_TORN = """parts => {
  const torn = [];
  let count = 0;
  for (const part of parts) {
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


def torn_words(parts: Locator) -> tuple[int, list[str]]:
    """How many words stand in these parts, and which of them are torn."""
    count, torn = parts.evaluate_all(_TORN)
    return count, torn


def turn(page: Page, name: str) -> None:
    """Turn to the form or to the text by the bar."""
    page.locator(f"[data-view-button={name}]").click()


def settled(place: Locator) -> bool:
    """Whether a place is in sight, neither behind the head nor behind the bar, once the page stands still."""
    return bool(place.evaluate(_SEEN))
