"""A reader saves the guide on the device, uses it without a connection, takes a newer one, and erases it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.web.offline import is_saved
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk
from tests.browser.hand import OWN, Hand
from tests.browser.host import Host
from tests.browser.my_case import go_case
from tests.browser.packing import Packing
from tests.pages import address as page_address
from tests.small import CALL, MESSAGE, PACK, PLACES

OFFLINE = "about/offline/"
NOTHING = "async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length"


@pytest.fixture
def host(small_site: Path, tmp_path: Path) -> Iterator[Host]:
    """The small site at a host of its own."""
    shutil.copytree(small_site, tmp_path / "site")
    host = Host(tmp_path / "site")
    yield host
    host.go()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a reader with a past of its own."""
    with browser.new_context() as context:
        yield context.new_page()


def button(page: Page, name: str) -> None:
    page.locator(f"[data-do={name}]").click()


def expect_buttons(page: Page, *names: str) -> None:
    """Just these buttons can be pressed."""
    for name in ("save", "take", "stop", "erase"):
        expect(page.locator(f"[data-do={name}]")).to_be_visible(visible=name in names)


def said(catalog: Catalog, word: str) -> re.Pattern[str]:
    """What the control says, whatever the date and the size."""
    parts = re.split(r"\{\w+\}", catalog.strings["en"][f"offline.{word}"])
    return re.compile(".+".join(map(re.escape, parts)))


def save(page: Page, address: str, lang: str = "en") -> None:
    page.goto(address + page_address(lang, OFFLINE))
    button(page, "save")
    expect_buttons(page, "erase")


def reaches(page: Page, address: str) -> bool:
    """Whether an address opens."""
    try:
        page.goto(address)
    except Error:
        return False
    return True


def test_nothing_is_saved_until_a_reader_asks_and_the_size_is_said_before(
    page: Page, host: Host, catalog: Catalog
) -> None:
    address = host.come()
    for path in ("", PLACES[MESSAGE], OFFLINE):
        page.goto(address + path)
        assert page.evaluate(NOTHING) == 0
    expect(page.locator("[data-state]")).to_have_text(said(catalog, "none"))
    expect(page.locator("[data-state]")).to_have_text(re.compile(r"\d"))
    expect_buttons(page, "save")


def test_what_is_saved_works_without_a_connection_and_nothing_else_does(
    page: Page, host: Host, catalog: Catalog
) -> None:
    address = host.come()
    save(page, address)
    expect(page.locator("[data-status]")).to_have_text(said(catalog, "done"))
    expect(page.locator("[data-state]")).to_have_text(said(catalog, "saved"))
    host.go()
    page.goto(f"{address}?from=elsewhere#top")
    expect(page.locator("h1")).to_contain_text("Start")
    page.goto(address + PLACES[MESSAGE])
    page.locator("[name=client_name]").fill("Zyzzyva")
    expect(page.locator("[data-paper]")).to_contain_text("Zyzzyva")
    for file in (f"downloads/{MESSAGE}.docx", f"downloads/{MESSAGE}.pdf"):
        assert page.evaluate("async url => (await fetch(url)).ok", address + file), file
    page.locator(".search-field").first.fill("Message")
    expect(page.locator(".search-results a").first).to_be_attached()
    assert reaches(page, address + OFFLINE)
    expect(page.locator("[data-state]")).to_have_text(said(catalog, "unknown"))
    assert not reaches(page, f"{address}hr/")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_pack_changes_by_hand_and_my_case_work_without_a_connection(page: Page, host: Host, lang: str) -> None:
    address = host.come()
    save(page, address, lang)
    host.go()
    page.context.set_offline(True)
    page.goto(address + page_address(lang, PLACES[PACK]))
    pack = Packing(page)
    pack.fill({"step": "tell", "client_name": "Zyzzyva", "sender_name": "Maya", "last_day": "2027-03-31"})
    packed = pack.download()
    assert len([name for name in packed.files if name.endswith(".docx")]) > 2
    assert [name for name, text in packed.texts().items() if "Zyzzyva" in text]
    expect(pack.missing).to_be_hidden()
    page.goto(address + page_address(lang, PLACES[MESSAGE]))
    hand = Hand(Desk(page))
    hand.begin()
    hand.places.nth(1).fill(OWN)  # the tone is looked at with the first change
    expect(hand.tone_status).not_to_be_empty()
    page.goto(address + page_address(lang, PLACES[CALL]))
    Desk(page).button("rehearse").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    case = go_case(page, address, lang)
    expect(case.typed).to_contain_text("Zyzzyva")
    assert OWN in case.saved()


def test_what_pages_fetch_for_their_language_is_saved_with_it(small_site: Path) -> None:
    """Whatever folder has a file named after each language: a new one is not forgotten."""
    paths = [path for path in small_site.rglob("*.*") if path.suffix in (".json", ".html")]
    folders = {path.parent for path in paths if path.stem == CODES[0] and path.parent.name != "offline"}
    assert len(folders) > 3
    for lang in CODES:
        fetched = [path for path in paths if path.parent in folders and path.stem.split("-")[0] == lang]
        assert len(fetched) >= len(folders)
        missing = [path for path in fetched if not is_saved(path.relative_to(small_site).as_posix(), lang)]
        assert missing == []


def test_a_newer_version_is_read_with_a_connection_and_kept_once_it_is_taken(
    page: Page, host: Host, catalog: Catalog
) -> None:
    address = host.come()
    save(page, address)
    host.change("index.html", "Start", "Another start")
    page.goto(address)
    expect(page.locator("h1")).to_contain_text("Another start")
    page.goto(address + OFFLINE)
    expect(page.locator("[data-state]")).to_have_text(said(catalog, "newer"))
    expect_buttons(page, "take", "erase")
    host.go()
    page.goto(address)
    expect(page.locator("h1")).not_to_contain_text("Another start")
    host.come()
    page.goto(address + OFFLINE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    button(page, "take")
    expect_buttons(page, "erase")
    assert [url for url in asked if not url.endswith((".json", "worker.js", "reading.js"))] == [address]
    host.go()
    page.goto(address)
    expect(page.locator("h1")).to_contain_text("Another start")


def test_what_was_saved_is_erased_and_the_worker_with_it(page: Page, host: Host, catalog: Catalog) -> None:
    address = host.come()
    save(page, address)
    button(page, "erase")
    expect(page.locator("[data-status]")).to_have_text(said(catalog, "erased"))
    expect_buttons(page, "save")
    assert page.evaluate(NOTHING) == 0
    host.go()
    assert not reaches(page, address)


def test_a_copy_that_broke_off_is_told_and_goes_on(page: Page, host: Host, catalog: Catalog) -> None:
    address = host.come()
    page.goto(address + OFFLINE)
    page.route("**/downloads/*.pdf", lambda route: route.abort())
    button(page, "save")
    expect(page.locator("[data-status]")).to_have_text(said(catalog, "failed"))
    expect_buttons(page, "save", "erase")
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    page.unroute_all()
    button(page, "save")
    expect_buttons(page, "erase")


def test_a_reader_stops_what_takes_too_long(page: Page, host: Host, catalog: Catalog) -> None:
    page.goto(host.come() + OFFLINE)
    page.route("**/downloads/*.pdf", lambda _: None)
    button(page, "save")
    expect(page.locator("[data-offline] progress")).to_be_visible()
    button(page, "stop")
    expect(page.locator("[data-status]")).to_have_text(said(catalog, "stopped"))
    expect_buttons(page, "save", "erase")
    page.unroute_all()


def test_a_browser_that_can_keep_nothing_says_so(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(OFFLINE, script="delete window.caches")
    expect(page.locator("[data-state]")).to_have_text(said(catalog, "cannot"))
    expect_buttons(page)


def test_without_scripts_a_sentence_stands_in_the_place_of_the_control(open_page: OpenPage) -> None:
    page = open_page(OFFLINE, scripts=False)
    expect(page.locator(".offline__without")).to_be_visible()
    expect(page.locator("[data-offline]")).to_be_hidden()
