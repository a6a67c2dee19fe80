"""Where a finger takes the place of keys and a mouse, no page speaks of keys or shows signs that say nothing there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.hand import filled_hand

_FONT = "sign => [getComputedStyle(sign).fontSize, getComputedStyle(sign, '::before').content]"


@contextmanager
def _touch(page: Page) -> Iterator[None]:
    """The page in hands that cannot hover."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    yield
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    session.detach()


def test_keys_are_named_only_where_there_are_any(open_page: OpenPage, catalog: Catalog) -> None:
    words = catalog.strings["en"]
    hand = filled_hand(open_page, catalog)
    hand.begin()
    expect(hand.desk.status).to_contain_text(words["hand.begun_keys"])
    hand.end()
    with _touch(hand.page):
        hand.begin()
        expect(hand.desk.status).to_have_text(words["hand.begun"])


def test_the_quick_way_out_names_its_key_only_where_there_is_one(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page("tools/my-case/")
    keys = page.locator("#case-exit").get_by_text(catalog.strings["en"]["tool.exit_keys"])
    expect(keys).to_be_visible()
    with _touch(page):
        expect(keys).to_be_hidden()


def test_beside_a_heading_stands_a_chain_and_no_sign_of_paragraphs(open_page: OpenPage) -> None:
    page = open_page("tools/")
    sign = page.locator("#ask .headerlink")
    assert sign.evaluate(_FONT)[0] != "0px"
    with _touch(page):
        assert sign.evaluate(_FONT) == ["0px", '""']
        expect(sign).to_be_visible()
