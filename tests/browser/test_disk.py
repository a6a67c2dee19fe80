"""Where browsers run no modules, on disk or because they are old, everything to read and download is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.watch import Watch
from tests.pages import BUILDERS, FORMATS, KINDS, address, page_file

OLD = """window.RegExp = new Proxy(RegExp, { construct(target, [source, ...flags]) {
  if (String(source).includes("(?<!")) throw new SyntaxError("a syntax that old browsers do not know");
  return Reflect.construct(target, [source, ...flags]);
} })"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page of the browser, of no address yet."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize("kind", BUILDERS)
def test_a_template_opened_from_disk_shows_its_text_and_files_and_no_form(page: Page, site: Path, kind: str) -> None:
    page.goto(page_file(site, address("en", KINDS[kind])).as_uri())
    expect(page.locator("[data-builder] [data-form]")).to_be_hidden()
    expect(page.locator("[data-slot]").first).to_be_visible()
    for file_format in FORMATS:
        link = page.get_by_role("article").locator(f'a[href$=".{file_format}"]').first
        expect(link).to_be_visible()
        target = link.evaluate("link => link.href")
        assert Path(target.removeprefix("file://")).is_file(), target


def test_the_overview_opened_from_disk_is_a_list_of_links(page: Page, site: Path) -> None:
    page.goto(page_file(site, address("en", KINDS["templates"])).as_uri())
    expect(page.get_by_role("article").locator("select:visible")).to_have_count(0)
    assert page.locator("[data-overview] nav a:visible").count() > 5
    expect(page.locator("#overview-find")).to_be_hidden()


@pytest.mark.parametrize("kind", BUILDERS)
def test_a_browser_too_old_for_our_modules_shows_the_text_and_no_form(
    open_page: OpenPage, watches: list[Watch], kind: str
) -> None:
    page = open_page(KINDS[kind], script=OLD)
    expect(page.locator("[data-builder] [data-form]")).to_be_hidden()
    expect(page.locator("[data-slot]").first).to_be_visible()
    assert {fault.split(":")[0] for fault in watches[0].faults} == {
        "page error"
    }  # as such a browser tells of each script
    watches[0].faults.clear()
