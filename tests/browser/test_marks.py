"""The browser marks texts as the build does: the same examples, and ten thousand texts nobody thought of."""

from __future__ import annotations

import random
from typing import Any

from hooks.text.marks import before_mark, is_second_mark, keep_lines_rtl, keep_order, keep_value_order
from tests.browser.conftest import OpenPage
from tests.vectors import load_vectors

MARKS, ASKED = ".。?؟", "?! Why"
LETTERS = [
    *"aZž50789  ().,-+/:@#_=&~\\?!;%€\n\t",
    *'نصة٠٥،؟。中»“”"…１½①é\u200e\u200f\u00a0\ufeff\u2028\u2067',
    "نص ",
    " 5-5 ",
    "www.",
]
_RUN = """async ([texts, marks, following]) => {
  const { src } = document.querySelector('script[src$="builder/builder.js"]');
  const marked = await import(src.replace("builder/builder.js", "core/marks.js"));
  return texts.map((text) => [
    marked.keepOrder(text, true), marked.keepValueOrder(text, true), marked.keepLinesRtl(text),
    Array.from(marks, (mark) => marked.isSecondMark(text, mark)), marked.beforeMark(text, following),
  ]);
}"""


def _built(text: str) -> list[Any]:
    """What the build makes of a text, in the order of `_RUN`."""
    seconds = [is_second_mark(text, mark) for mark in MARKS]
    marked = [keep_order(text, rtl=True), keep_value_order(text, rtl=True), keep_lines_rtl(text)]
    return [*marked, seconds, before_mark(text, ASKED)]


def test_the_browser_and_the_build_mark_the_same_texts_alike(open_page: OpenPage) -> None:
    chance = random.Random(7)
    vectors = load_vectors("marks")
    texts = [example[0] for kind in ("values", "lines", "second", "before") for example in vectors[kind]]
    assert len(texts) > 60
    texts += ["".join(chance.choices(LETTERS, k=chance.randint(0, 24))) for _ in range(10_000)]
    found = open_page("templates/ending-email/").evaluate(_RUN, [texts, MARKS, ASKED])
    assert [text for text, browser in zip(texts, found, strict=True) if browser != _built(text)] == []
