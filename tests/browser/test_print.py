"""A builder page prints the reader's text, alone, whole and light; a page of the guide prints light."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.data.catalog import Catalog
from hooks.data.template import Template
from hooks.languages import BY_CODE, CODES
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import Line, document_lines
from hooks.text.open import build_document
from tests.browser.conftest import QUIET, OpenPage
from tests.browser.desk import Desk
from tests.browser.paper import DARK, WAYS, WHITE, Paper, Way, letters, print_page, write_fontconfig
from tests.pages import KINDS, TEMPLATES
from tests.pdf_reading import squeezed

WORD = "Zyzzyva"
TOP = 90  # points from the edge of the paper to a first line: the margin and no more than a line
EMAIL, CONTRACT = "ending-email", "service-agreement"
UPRIGHT = Way("A4", across=False, width=1280, scheme="light", view="form")
NIGHT = Way("A4", across=False, width=375, scheme="dark", view="form")
GUIDES = ("prepare/contract/", "decide/")  # boxes, notes of law and a table; a picture


@pytest.fixture(scope="module")
def browser(browser: Browser, browser_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser that has letters for each language on any machine."""
    settings = write_fontconfig(tmp_path_factory.mktemp("fonts"))
    environment: dict[str, str | float | bool] = {**os.environ, "FONTCONFIG_FILE": str(settings)}
    lettered = browser.browser_type.launch(executable_path=browser_path, args=QUIET, env=environment)
    yield lettered
    lettered.close()


def _answers(template: Template, lang: str) -> dict[str, str]:
    """The values of an example with a word that no page holds, and some gaps left open."""
    values = template.example(next(iter(template.structure.examples)), lang)
    for number, name in enumerate(key for key, field in template.fields.items() if field.type == "text"):
        values[name] = WORD if number % 3 < 2 else ""
    return values


def _lines(catalog: Catalog, template: Template, lang: str, answered: str = "") -> list[Line]:
    """What the build makes of the values; those of the language itself, unless another is named."""
    document = replace(build_document(template, lang, catalog.strings[lang]), colophon="")
    values = prune_values(template.fields, _answers(template, answered or lang))
    return list(document_lines(fill_document(document, values)))


def _fill(page: Page, template: Template, lang: str, way: Way) -> Desk:
    desk = Desk(page)
    desk.fill({**dict.fromkeys(template.fields, ""), **_answers(template, lang)})
    desk.root.locator(f'[data-view-button="{way.view}"]').dispatch_event("click")
    expect(desk.root).to_have_attribute("data-view", way.view)
    return desk


def _differences(paper: Paper, lines: list[Line]) -> tuple[Counter[str], Counter[str]]:
    """The letters that paper lacks and those that are too many; tables may repeat their heads on each page."""
    wanted, found = letters(cell for line in lines for cell in line.cells), letters(paper.pages)
    heads = letters(cell for line in lines if line.kind == "head" for cell in line.cells * (len(paper.pages) - 1))
    return wanted - found, found - wanted - heads


def _expect_text_alone(paper: Paper, lines: list[Line], lang: str) -> None:
    assert len(lines) > 3
    assert _differences(paper, lines) == (Counter(), Counter())
    assert WORD in paper.text
    assert paper.top() < TOP
    if BY_CODE[lang].direction == "ltr":  # others do not stand in the order in which they are read
        first, *_ = lines[0].cells
        assert squeezed("".join(paper.pages[0])).startswith(squeezed(first))
        assert [cell for line in lines for cell in line.cells if squeezed(cell) not in paper.text] == []


@pytest.mark.parametrize("number", range(len(TEMPLATES)), ids=TEMPLATES)
def test_a_builder_page_prints_the_text_of_the_reader_alone_and_whole(
    open_page: OpenPage, catalog: Catalog, number: int
) -> None:
    template = catalog.templates[TEMPLATES[number]]
    assert len(TEMPLATES) >= len(WAYS)  # so that each language is printed in every way
    for turn, lang in enumerate(CODES):
        way = WAYS[(number + turn * len(TEMPLATES)) % len(WAYS)]
        page = open_page(f"templates/{template.id}/", lang, way.window, color_scheme=way.scheme)
        _fill(page, template, lang, way)
        _expect_text_alone(print_page(page, way), _lines(catalog, template, lang), lang)


@pytest.mark.parametrize(("lang", "scheme"), [("en", "light"), ("ar", "dark")])
def test_a_contract_is_whole_on_any_paper_from_any_window(
    open_page: OpenPage, catalog: Catalog, lang: str, scheme: str
) -> None:
    template = catalog.templates[CONTRACT]
    page = open_page(f"templates/{CONTRACT}/", lang, color_scheme=scheme)
    lines = _lines(catalog, template, lang)
    ways = [way for way in WAYS if way.scheme == scheme]
    assert len(ways) == len(WAYS) / 2
    for way in ways:
        page.set_viewport_size(way.window)
        _fill(page, template, lang, way)
        paper = print_page(page, way)
        _expect_text_alone(paper, lines, lang)
        feet = [letters(text.splitlines()[-1:]) for text in paper.pages]
        assert [line.cells for line in lines if line.kind == "clause" and letters(line.cells) in feet] == []


@pytest.mark.parametrize("lang", CODES)
def test_one_lost_line_would_be_noticed(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    template = catalog.templates[EMAIL]
    desk = _fill(open_page(f"templates/{EMAIL}/", lang), template, lang, UPRIGHT)
    lost = desk.sheet.locator("[data-line]:visible").nth(2)
    lost.evaluate("line => { line.style.visibility = 'hidden' }")
    lines = _lines(catalog, template, lang)
    wanted = letters(lines[2].cells)
    assert wanted.total() > 10
    assert _differences(print_page(desk.page, UPRIGHT), lines) == (wanted, Counter())


def test_both_languages_of_a_text_are_printed(open_page: OpenPage, catalog: Catalog) -> None:
    template = catalog.templates[EMAIL]
    desk = _fill(open_page(f"templates/{EMAIL}/", "hr", NIGHT.window), template, "hr", NIGHT)
    desk.speak_also("zh")
    lines = []
    for lang in ("hr", "zh"):
        strings = catalog.strings[lang]
        prevails = strings.fill("text.prevails", language=strings["languages.hr"])
        lines += [*_lines(catalog, template, lang, answered="hr"), Line("paragraph", (prevails,))]
    _expect_text_alone(print_page(desk.page, NIGHT), lines, "hr")


def test_what_the_page_says_and_offers_meanwhile_is_not_printed(open_page: OpenPage, catalog: Catalog) -> None:
    template = catalog.templates["ending-call"]
    page = open_page("templates/ending-call/")
    desk = _fill(page, template, "en", UPRIGHT)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    desk.button("copy").click()
    expect(desk.root.locator("[data-offer]")).to_be_visible()
    expect(desk.status).not_to_be_empty()
    desk.button("rehearse").click()
    expect(page.locator("dialog")).to_be_visible()
    desk.control("client_name").evaluate("field => field.dispatchEvent(new FocusEvent('focusin', {bubbles: true}))")
    _expect_text_alone(print_page(page, UPRIGHT), _lines(catalog, template, "en"), "en")


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("path", [*GUIDES, f"templates/{CONTRACT}/", "templates/offboarding/"])
def test_paper_is_white_and_ink_is_dark_whatever_the_screen(open_page: OpenPage, path: str, lang: str) -> None:
    page = open_page(path, lang, NIGHT.window, color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    paper = print_page(page, NIGHT)
    assert paper.inks()
    assert {ink for ink in paper.inks() if max(ink) > DARK + 40 or min(ink) > DARK} == set()
    for rows in paper.greys():
        assert set(rows[0]) == set(rows[-1]) == {row[0] for row in rows} == {row[-1] for row in rows} == {WHITE}
        pixels = b"".join(rows)
        assert sum(pixel < WHITE for pixel in pixels) < len(pixels) / 4
        assert min(pixels) < DARK


@pytest.mark.parametrize("path", GUIDES)
def test_a_page_of_the_guide_prints_its_text_and_not_the_site_around_it(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    paper = print_page(page, UPRIGHT)
    paragraphs = page.locator("article > p:visible").all_inner_texts()
    assert len(paragraphs) > 2
    assert [text for text in paragraphs if squeezed(text) not in paper.text] == []
    assert squeezed(paper.pages[0]).startswith(squeezed(page.locator("h1").inner_text().rstrip("¶")))
    assert paper.top() < TOP
    for part in (".md-copyright", ".md-footer__title"):
        assert squeezed(page.locator(part).last.inner_text()) not in paper.text[-200:]


@pytest.mark.parametrize("kind", ["email", "contract"])
def test_without_scripts_the_whole_page_prints(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind], java_script_enabled=False)
    paper = print_page(page, replace(UPRIGHT, across=True))
    lines = page.locator("[data-paper] [data-line]:visible").all_inner_texts()
    assert len(lines) > 10
    for text in (*lines, *page.locator("article > p, article > h2").all_inner_texts()):
        assert squeezed(text).rstrip("¶") in paper.text


@pytest.mark.parametrize(("path", "form"), [("templates/", "overview__form"), ("", "chooser__form")])
def test_questions_are_not_printed(open_page: OpenPage, path: str, form: str) -> None:
    page = open_page(path)
    questions = page.locator(f".{form} label")
    assert questions.count() > 1
    paper = print_page(page, UPRIGHT)
    assert paper.pages[0]
    page.emulate_media(media="print")
    expect(page.locator(f".{form}")).to_be_hidden()
