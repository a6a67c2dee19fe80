"""A builder page prints the reader's text, alone, whole and light; a page of the guide prints light."""

from __future__ import annotations

from dataclasses import astuple, replace
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import CODES, DEFAULT
from tests.browser.access import PHONE, phone_faults
from tests.browser.alike import looked_at
from tests.browser.conftest import OpenPage
from tests.browser.paper import DARK, WAYS, WHITE, letters, print_page
from tests.browser.phone import settled, turn
from tests.browser.printing import (
    NIGHT,
    TOP,
    UPRIGHT,
    expect_text_alone,
    fill,
    foot_of,
    is_printed,
    lines_of,
    way_of,
)
from tests.pages import KINDS, TEMPLATES, address
from tests.pdf_reading import squeezed

CONTRACT = "service-agreement"
GUIDES = ("prepare/contract/", "decide/")  # boxes, notes of law and a table; a picture


@pytest.mark.parametrize("number", range(len(TEMPLATES)), ids=TEMPLATES)
def test_a_builder_page_is_for_every_phone_and_prints_the_text_of_the_reader_alone_and_whole(
    open_page: OpenPage, catalog: Catalog, site: Path, number: int
) -> None:
    """It fits a phone, is accessible there, and its text opens at the beginning; printed as `is_printed` says."""
    template = catalog.templates[TEMPLATES[number]]
    for step, lang in enumerate(CODES):
        way = way_of(number, step)
        path = f"templates/{template.id}/"
        page = open_page(path, lang, PHONE, dark=way.scheme == "dark")
        assert phone_faults(page, whole=address(lang, path) in looked_at(site)) == [], lang
        if lang == DEFAULT.code:
            page.locator("[data-form] [data-field]:not(.off)").last.scroll_into_view_if_needed()
            turn(page, "text")
            assert settled(page.locator("[data-paper] [data-line]:visible").first), "the text opens at its beginning"
        if is_printed(catalog, number, step):
            page.set_viewport_size(way.window)
            fill(page, template, lang, way)
            lines = lines_of(catalog, template, lang)
            expect_text_alone(print_page(page, way), lines, lang)


def test_every_language_is_printed_in_every_two_settings_together_and_every_kind_in_all_languages(
    catalog: Catalog,
) -> None:
    """So that a setting that spoils a language, a kind or another setting is found, though not all is printed."""
    printed = [[n for n in range(len(TEMPLATES)) if is_printed(catalog, n, step)] for step in range(len(CODES))]
    assert all(len(numbers) > len(TEMPLATES) / 2 for numbers in printed)
    assert {way_of(n, step) for step, numbers in enumerate(printed) for n in numbers} == set(WAYS)
    kinds = {template.structure.kind for template in catalog.templates.values()}
    for step, numbers in enumerate(printed):
        ways = [astuple(way_of(n, step)) for n in numbers]
        for two in combinations(range(len(ways[0])), 2):
            assert len({tuple(way[place] for place in two) for way in ways}) == 4, (CODES[step], two)
        assert {catalog.templates[TEMPLATES[n]].structure.kind for n in numbers} == kinds


@pytest.mark.parametrize(("lang", "scheme"), [("en", "light"), ("ar", "dark")])
def test_a_contract_is_whole_on_any_paper_from_any_window(
    open_page: OpenPage, catalog: Catalog, lang: str, scheme: str
) -> None:
    template = catalog.templates[CONTRACT]
    page = open_page(f"templates/{CONTRACT}/", lang, dark=scheme == "dark")
    lines = lines_of(catalog, template, lang)
    ways = [way for way in WAYS if way.scheme == scheme]
    assert len(ways) == len(WAYS) / 2
    for way in ways:
        page.set_viewport_size(way.window)
        fill(page, template, lang, way)
        paper = print_page(page, way)
        expect_text_alone(paper, lines, lang)
        feet = [letters(text.splitlines()[-1:]) for text in paper.pages]
        assert [line.cells for line in lines if line.kind == "clause" and letters(line.cells) in feet] == []


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("path", [*GUIDES, f"templates/{CONTRACT}/", "templates/offboarding/"])
def test_paper_is_white_and_ink_is_dark_whatever_the_screen(open_page: OpenPage, path: str, lang: str) -> None:
    page = open_page(path, lang, NIGHT.window, dark=True)
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    paper = print_page(page, NIGHT)
    assert paper.inks()
    assert {ink for ink in paper.inks() if max(ink) > DARK + 40 or min(ink) > DARK} == set()
    for rows in paper.greys():
        assert set(rows[0]) == set(rows[-1]) == {row[0] for row in rows} == {row[-1] for row in rows} == {WHITE}
        pixels = b"".join(rows)
        assert sum(pixel < WHITE for pixel in pixels) < len(pixels) / 4
        assert min(pixels) < DARK


@pytest.mark.parametrize("path", GUIDES)
def test_a_page_of_the_guide_prints_its_text_and_not_the_site_astepit(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    paper = print_page(page, UPRIGHT)
    paragraphs = page.locator("article > p:visible").all_inner_texts()
    assert len(paragraphs) > 2
    assert [text for text in paragraphs if squeezed(text) not in paper.text] == []
    first = squeezed(paper.pages[0]).removeprefix(foot_of(page, 1, len(paper.pages)))
    assert first.startswith(squeezed(page.locator("h1").inner_text().rstrip("¶")))
    assert paper.top() < TOP
    for part in (".md-copyright", ".md-footer__title"):
        assert squeezed(page.locator(part).last.inner_text()) not in paper.text[-200:]


@pytest.mark.parametrize("kind", ["email", "contract"])
def test_without_scripts_the_whole_page_prints(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind], scripts=False)
    paper = print_page(page, replace(UPRIGHT, across=True))
    lines = page.locator("[data-paper] [data-line]:visible").all_inner_texts()
    assert len(lines) > 10
    for text in (*lines, *page.locator("article > .lede, .advice h2, .advice details > p").all_inner_texts()):
        assert squeezed(text).rstrip("¶") in paper.text


@pytest.mark.parametrize(("path", "form"), [("templates/", "overview__form"), ("", "start__live")])
def test_questions_are_not_printed(open_page: OpenPage, path: str, form: str) -> None:
    page = open_page(path)
    questions = page.locator(f".{form} label")
    assert questions.count() > 0
    paper = print_page(page, UPRIGHT)
    assert paper.pages[0]
    page.emulate_media(media="print")
    expect(page.locator(f".{form}")).to_be_hidden()
