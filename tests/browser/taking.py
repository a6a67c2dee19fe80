"""How the tests take a filled text away."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, wake
from tests.small import PLACES

# Links of mail are noted and not followed.
MAIL = """() => {
  window.opened = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.protocol === "mailto:") window.opened.push(this.href); else click.call(this);
  };
}"""


def filled(open_page: OpenPage, catalog: Catalog, name: str, lang: str = "en", *, script: str = "") -> Desk:
    """A text of which nothing is open."""
    desk = Desk(open_page(PLACES[name], lang, script=script))
    wake(desk.root)
    desk.fill(catalog.templates[name].example("complete", lang))
    return desk


def say(desk: Desk, catalog: Catalog, key: str, lang: str = "en") -> None:
    """The status says the words of this key."""
    expect(desk.status).to_have_text(catalog.strings[lang][key])


def saved(desk: Desk, action: str) -> tuple[str, bytes]:
    """The name of the file that a button saves, and the file."""
    with desk.page.expect_download() as waiting:
        desk.button(action).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()
