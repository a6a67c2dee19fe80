"""A form that cannot work says so, and loses nothing: scripts that do not load or load late, translation, refusals."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from hooks.data.catalog import Catalog
from hooks.web.assets import module_paths
from tests.browser.conftest import PATIENCE, OpenPage, Watch
from tests.browser.desk import Desk, open_desk
from tests.pages import address

EMAIL, CONTRACT, RECORD, CALL = "ending-email", "service-agreement", "handover-record", "ending-call"
MODULES = [path.removesuffix(".js") for path in module_paths(["builder"])]

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


def _open_without(browser: Browser, base_url: str, template: str, answer: Callable[[Route], None], module: str) -> Page:
    """A page of which one script is answered otherwise; what it complains of is meant."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    context.route(f"**/{module}.js", answer)
    page = context.new_page()
    page.goto(base_url + address("en", f"templates/{template}/"), wait_until="commit")
    return page


@pytest.mark.parametrize("module", MODULES)
def test_a_form_whose_script_does_not_load_says_so_and_leaves_the_text(
    browser: Browser, base_url: str, module: str
) -> None:
    page = _open_without(browser, base_url, EMAIL, lambda route: route.abort(), module)
    expect(page.locator(".builder__broken")).to_be_visible()
    expect(page.locator("[data-form]")).to_be_hidden()
    expect(page.locator("[data-action=copy]")).to_be_hidden()
    expect(page.locator("[data-paper] [data-sheet]")).to_be_visible()
    page.context.close()


def test_a_part_that_is_missing_from_the_page_is_named(browser: Browser, base_url: str) -> None:
    context = browser.new_context()
    url = base_url + address("en", f"templates/{EMAIL}/")
    said: list[str] = []
    context.on("weberror", lambda error: said.append(str(error.error)))

    def without(route: Route) -> None:
        route.fulfill(body=route.fetch().text().replace(" data-status", ""), content_type="text/html")

    context.route(url, without)
    page = context.new_page()
    page.goto(url)
    expect(page.locator(".builder__broken")).to_be_visible()
    assert [text.splitlines()[0] for text in said] == ["builder: [data-status] is missing"]
    context.close()


def test_the_questions_of_a_start_page_whose_script_does_not_load_become_the_list(
    browser: Browser, base_url: str
) -> None:
    context = browser.new_context()
    context.route("**/chooser/chooser.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(base_url)
    expect(page.locator("[data-chooser] [data-rules] li").first).to_be_visible()
    expect(page.locator("[data-chooser] form")).to_be_hidden()
    context.close()


def test_what_is_typed_before_the_script_arrives_is_kept_and_clear_takes_it_away(
    browser: Browser, base_url: str
) -> None:
    waiting: list[Route] = []
    page = _open_without(browser, base_url, EMAIL, lambda route: waiting.append(route), "builder")
    desk = Desk(page)
    desk.control("client_name").fill("Early Bird")
    desk.control("reason").select_option("fit")
    while not waiting:
        page.wait_for_timeout(20)
    waiting.pop().continue_()
    page.context.unroute_all()
    expect(desk.slot("greeting")).to_have_text("Early Bird")
    page.reload()
    expect(desk.control("client_name")).to_have_value("Early Bird")
    expect(desk.control("reason")).to_have_value("fit")
    page.once("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(desk.control("client_name")).to_have_value("")
    expect(desk.control("reason")).to_have_value("")
    page.reload()
    expect(desk.control("client_name")).to_have_value("")
    page.context.close()


@pytest.mark.parametrize(("template", "module", "use"), [(RECORD, "rows", ""), (CALL, "rehearsal", "rehearse")])
def test_a_part_that_does_not_load_says_so(
    open_page: OpenPage, watches: list[Watch], catalog: Catalog, template: str, module: str, use: str
) -> None:
    page = open_page()
    page.context.route(f"**/{module}.js", lambda route: route.abort())
    page.goto(page.url + f"templates/{template}/")
    desk = Desk(page)
    if use:
        desk.button(use).click()
    said = desk.status if use else desk.error("assets")
    expect(said).to_have_text(catalog.strings["en"]["builder.not_loaded"])
    watches[0].faults.clear()  # the script that was kept back, and the word about it


@pytest.mark.parametrize("name", [EMAIL, CONTRACT, RECORD])
def test_a_page_that_the_browser_translates_works_and_keeps_its_text(open_page: OpenPage, name: str) -> None:
    desk = open_desk(open_page, name)
    before = desk.lines()
    assert desk.page.evaluate(_TRANSLATE) > 50
    assert desk.lines() == before
    taken = desk.taken()
    assert all(taken.values())
    assert "FR " not in taken["copy"].decode() + taken["txt"].decode("utf-8-sig")
    expect(desk.status).not_to_be_empty()


@pytest.mark.parametrize("script", [_REFUSE, _NEVER], ids=["refused", "never answered"])
def test_a_refused_clipboard_offers_the_text_and_leaves_nothing_behind(open_page: OpenPage, script: str) -> None:
    desk = open_desk(open_page, EMAIL)
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
    desk = open_desk(open_page, EMAIL)
    waiting: list[Route] = []
    desk.page.context.route("**/*.docx", lambda route: waiting.append(route))
    desk.page.evaluate("() => { window.made = 0; HTMLAnchorElement.prototype.click = () => { window.made += 1 } }")
    for _ in range(3):
        desk.button("docx").click()
    while not waiting:
        desk.page.wait_for_timeout(20)
    for route in waiting:
        route.continue_()
    desk.page.wait_for_function("window.made > 0")
    assert desk.page.evaluate("window.made") == len(waiting) == 1


@pytest.mark.parametrize("kept", ["not json", "{}", "[null]", "5", '[{"day":"zzz"}]', '{"a":1}'])
def test_what_another_version_remembered_breaks_nothing(open_page: OpenPage, kept: str) -> None:
    desk = open_desk(open_page, RECORD)
    store = (
        "kept => sessionStorage.setItem('good-terms:template:handover-record', "
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
