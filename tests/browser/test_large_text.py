"""For readers who need large letters, a small window or colours of their own, nothing is cut and no sign is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.conftest import PHONE, OpenPage
from tests.pages import KINDS

NARROW: ViewportSize = {"width": 320, "height": 640}
TWICE: ViewportSize = {"width": 640, "height": 900}
PAGES = [KINDS["guide"], KINDS["email"], KINDS["templates"], "tools/chooser/"]

# The texts of which a part is hidden since there is no room, and whether the page is wider than its window.
_CUT = """() => {
  const parts = Array.from(document.querySelectorAll("body *"));
  const shown = parts.filter(part => part.checkVisibility({ visibilityProperty: true }) && part.clientWidth > 20);
  const own = shown.filter(part => !part.children.length && part.textContent.trim());
  const isCut = part => part.scrollWidth > part.clientWidth + 2 && getComputedStyle(part).overflowX !== "visible";
  const { scrollWidth, clientWidth } = document.documentElement;
  return [own.length, own.filter(isCut).map(part => part.textContent.trim()), scrollWidth > clientWidth + 1];
}"""
# The colours of signs that are drawn as holes in a colour, and the colour of the page behind.
_SIGNS = """() => {
  const signs = [];
  for (const part of document.querySelectorAll("body *")) {
    for (const name of ["::before", "::after"]) {
      const { content, maskImage, backgroundColor } = getComputedStyle(part, name);
      if (!["none", "normal"].includes(content) && maskImage !== "none") signs.push(backgroundColor);
    }
  }
  return [signs, getComputedStyle(document.body).backgroundColor];
}"""


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("path", PAGES)
def test_no_text_is_cut_in_a_narrow_window_or_with_letters_twice_as_large(
    open_page: OpenPage, path: str, lang: str
) -> None:
    for size, larger in ((NARROW, 1), (TWICE, 2)):
        page = open_page(path, lang, size)
        before = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
        page.evaluate("size => { document.documentElement.style.fontSize = `${size}px` }", before * larger)
        texts, cut, is_wide = page.evaluate(_CUT)
        assert texts > 20
        assert cut == []
        assert not is_wide


@pytest.mark.parametrize("path", [KINDS["email"], "tools/money-sheet/"])
def test_signs_are_seen_where_the_reader_chooses_the_colours(open_page: OpenPage, path: str) -> None:
    page = open_page(path, size=PHONE)
    page.emulate_media(forced_colors="active", color_scheme="dark")
    signs, behind = page.evaluate(_SIGNS)
    assert len(signs) > 5
    assert behind not in signs
