"""Each sheet is written once: in the page of its language, and for all other pages as a file of its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html

from hooks.languages import CODES, TEXT_CODES
from tests.pages import BUILDERS, KINDS, SHEETS, TEXTS, address, page_file, read_html, sheet_file, text_path


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("kind", BUILDERS)
def test_a_page_holds_the_one_sheet_that_the_file_of_its_language_holds(site: Path, kind: str, lang: str) -> None:
    page = page_file(site, address(lang, KINDS[kind])).read_text("utf-8").partition("data-builder=")[2]
    sheet = sheet_file(site, lang, Path(KINDS[kind]).name).read_text("utf-8").strip()
    assert html.fromstring(sheet).get("lang") == lang
    assert page.count(sheet) == 1
    assert set(re.findall(r' data-sheet="(.+?)"', page)) == {lang}


@pytest.mark.parametrize("lang", CODES)
def test_a_page_names_a_file_for_every_language_of_the_text(site: Path, lang: str) -> None:
    for template in TEXTS:
        page = page_file(site, address(lang, text_path(template)))
        [root] = [element for element in read_html(page).elements if "data-builder" in element.attributes]
        addresses = json.loads(root.attributes["data-sheets"])
        assert list(addresses) == list(TEXT_CODES)
        found = {code: (page.parent / place).resolve().read_text("utf-8") for code, place in addresses.items()}
        assert {code: html.fromstring(sheet).get("data-sheet") for code, sheet in found.items()} == {
            code: code for code in TEXT_CODES
        }


def test_no_sheet_is_written_twice(site: Path) -> None:
    names = [path.name for path in site.rglob(f"{SHEETS}/*")]
    assert sorted(names) == sorted(f"{template}.{code}.html" for template in TEXTS for code in TEXT_CODES)


def test_texts_of_options_that_several_places_of_a_sheet_have_stand_once(site: Path) -> None:
    numbered = 0
    for path in sorted(site.rglob(f"{SHEETS}/*")):
        root = html.fromstring(path.read_text("utf-8"))
        shared = json.loads(root.get("data-shared", "[]"))
        given = [str(place) for place in root.xpath(".//@data-texts")]
        numbers = [int(texts) for texts in given if texts.isdigit()]
        assert {*numbers} == {*range(len(shared))}, path
        assert all(numbers.count(number) > 1 for number in numbers), path
        alone = [json.loads(texts) for texts in given if not texts.isdigit()]
        assert all(texts and alone.count(texts) == 1 and texts not in shared for texts in alone), path
        numbered += len(numbers)
    assert numbered > 100
