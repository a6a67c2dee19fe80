"""A form that cannot work says so, and loses nothing: scripts that do not load or load late, translation, refusals."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from hooks.data.catalog import Catalog
from hooks.web.assets import PageScripts
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.small import CALL, CONTRACT, MESSAGE, PLACES, RECORD

MODULES = [path.removesuffix(".js") for path in PageScripts().loaded(["builder"])]

# As browsers translate: every text node goes into two elements of the browser's own, unless the page forbids it.
_TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) nodes.push(walker.currentNode);
  let translated = 0;
  for (const node of nodes) {
    if (node.parentElement.closest("[translate=no], script, style, template")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = `FR ${node.data}`;
    outer.append(inner);
    node.replaceWith(outer);
    translated += 1;
  }
  return translated;
}"""
_REFUSE = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) }"
_NEVER = "() => { navigator.clipboard.writeText = () => new Promise(() => {}) }"


def test_a_form_whose_script_does_not_load_says_so_and_leaves_the_text(
    open_page: OpenPage, watches: list[Watch]
) -> None:
    """Browsers run none of the modules that a page imports when one does not come."""
    page = open_page(PLACES[MESSAGE])
    assert {*MODULES} >= {"shell/shell", "builder/builder"}
    for module in MODULES:
        page.route(f"**/{module}.js", lambda route: route.abort())
        page.reload()
        expect(page.locator(".builder__broken"), module).to_be_visible()
        expect(page.locator("[data-form]"), module).to_be_hidden()
        expect(page.locator("[data-action=copy]"), module).to_be_hidden()
        expect(page.locator("[data-paper] [data-sheet]"), module).to_be_visible()
        page.unroute_all()
    watches[0].faults.clear()  # the scripts that were kept back, and the words about it


def test_a_part_that_is_missing_from_the_page_is_named(open_page: OpenPage, watches: list[Watch]) -> None:
    page = open_page(PLACES[MESSAGE])

    def without(route: Route) -> None:
        route.fulfill(body=route.fetch().text().replace(" data-turning", ""), content_type="text/html")

    page.route(page.url, without)
    page.reload()
    expect(page.locator(".builder__broken")).to_be_visible()
    said = [fault.splitlines()[0] for fault in watches[0].faults]
    watches[0].faults.clear()
    assert said == ["page error: builder: [data-turning] is missing"]


def test_the_questions_of_a_start_page_whose_script_does_not_load_say_so(
    open_page: OpenPage, watches: list[Watch]
) -> None:
    page = open_page()
    page.route("**/tools/asks.js", lambda route: route.abort())
    page.reload()
    expect(page.locator("[data-asks] .builder__broken")).to_be_visible()
    expect(page.locator("[data-asks] form")).to_be_hidden()
    watches[0].faults.clear()  # the script that was kept back, and the word about it


def test_what_is_typed_before_the_script_arrives_is_kept_and_clear_takes_it_away(open_page: OpenPage) -> None:
    waiting: list[Route] = []
    page = open_page(PLACES[CALL])
    page.route("**/builder.js", lambda route: waiting.append(route))
    page.goto(page.url.replace(CALL, MESSAGE), wait_until="commit")
    desk = Desk(page)
    desk.control("client_name").fill("Early Bird")
    desk.control("reason").select_option("terms")
    while not waiting:
        page.wait_for_timeout(20)
    waiting.pop().continue_()
    page.unroute_all()
    expect(desk.slot("client_name")).to_have_text("Early Bird")
    page.reload()
    expect(desk.control("client_name")).to_have_value("Early Bird")
    expect(desk.control("reason")).to_have_value("terms")
    page.once("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(desk.control("client_name")).to_have_value("")
    expect(desk.control("reason")).to_have_value("")
    page.reload()
    expect(desk.control("client_name")).to_have_value("")


@pytest.mark.parametrize(("template", "module", "use"), [(RECORD, "rows", ""), (CALL, "rehearsal", "rehearse")])
def test_a_part_that_does_not_load_says_so(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog, template: str, module: str, use: str
) -> None:
    page = open_page()
    page.context.route(f"**/{module}.js", lambda route: route.abort())
    page.goto(page.url + f"templates/{template}/")
    desk = Desk(page)
    desk.button(use or "copy").click()
    said = desk.status if use else desk.error("assets")
    expect(said).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    watches[0].faults.clear()  # the script that was kept back, and the word about it


@pytest.mark.parametrize("name", [MESSAGE, CONTRACT, RECORD])
def test_a_page_that_the_browser_translates_works_and_keeps_its_text(open_page: OpenPage, name: str) -> None:
    desk = open_desk(open_page, name)
    before = desk.lines()
    assert desk.page.evaluate(_TRANSLATE) > 20
    assert desk.lines() == before
    taken = desk.taken()
    assert all(taken.values())
    assert "FR " not in taken["copy"].decode() + taken["txt"].decode("utf-8-sig")
    expect(desk.status).not_to_be_empty()


@pytest.mark.parametrize("script", [_REFUSE, _NEVER], ids=["refused", "never answered"])
def test_a_refused_clipboard_offers_the_text_and_leaves_nothing_behind(open_page: OpenPage, script: str) -> None:
    desk = open_desk(open_page, MESSAGE)
    offer = desk.root.locator("[data-offer]")
    desk.page.evaluate(script)
    desk.control("client_name").fill("Secret Name")
    desk.button("copy").click()
    expect(offer).to_have_value(re.compile("Secret Name"))
    desk.control("client_name").fill("Another Name")
    expect(offer).to_have_count(0)
    desk.button("copy").click()
    expect(offer).to_be_visible()
    desk.page.once("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(offer).to_have_count(0)
    assert "Name" not in desk.root.locator("textarea").evaluate_all("all => all.map(area => area.value).join()")


def test_a_slow_file_is_made_once(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    waiting: list[Route] = []
    desk.page.context.route("**/*.docx", lambda route: waiting.append(route))
    desk.page.evaluate("() => { window.made = 0; HTMLAnchorElement.prototype.click = () => { window.made += 1 } }")
    for _ in range(3):
        desk.button("docx").click()
    while not waiting:
        desk.page.wait_for_timeout(20)
    for route in waiting:
        route.continue_()
    wait_until(desk.page, "window.made > 0")
    assert desk.page.evaluate("window.made") == len(waiting) == 1


@pytest.mark.parametrize("kept", ["not json", "{}", "[null]", "5", '[{"day":"zzz"}]', '{"a":1}'])
def test_what_another_version_remembered_breaks_nothing(open_page: OpenPage, kept: str) -> None:
    desk = open_desk(open_page, RECORD)
    store = (
        "kept => sessionStorage.setItem('good-terms:template:record', "
        "JSON.stringify({ version: 2, values: { assets: kept, project: {} } }))"
    )
    desk.page.evaluate(store, kept)
    desk.page.reload()
    add = desk.row("assets").locator("[data-row=add]")
    expect(add).to_be_enabled()
    before = desk.row("assets").locator("li").count()
    add.click()
    expect(desk.row("assets").locator("li")).to_have_count(before + 1)
    assert "[object" not in desk.sheet.inner_text()
