"""The variants on the real site: offered by every builder, with files in their letters. One template stands for all."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader

from hooks.languages import BY_CODE, VARIANTS
from tests.pdf_reading import fonts_of, root

NAME = "ending-letter"
SAID = {"en-us": "To Whom It May Concern:", "zh-hant": "檔案和帳號清單"}


def page(site: Path, lang: str) -> html.HtmlElement:
    return html.fromstring((site / BY_CODE[lang].prefix / f"templates/{NAME}/index.html").read_bytes())


@pytest.mark.parametrize("on", ["en", "hr"])
def test_a_builder_offers_each_by_its_own_name_in_its_own_language(site: Path, on: str) -> None:
    options = page(site, on).xpath("//select[@data-text-language]/option")
    offered = {option.get("value"): (option.text, option.get("lang")) for option in options}
    assert VARIANTS
    assert {item.code: (item.name, item.code) for item in VARIANTS}.items() <= offered.items()


@pytest.mark.parametrize("code", SAID)
def test_its_files_are_offered_on_the_pages_of_its_base_and_say_what_it_says(site: Path, code: str) -> None:
    assert SAID.keys() == {item.code for item in VARIANTS}
    links = [link for link in page(site, BY_CODE[code].base).xpath("//main//a/@href") if f"/{code}/" in link]
    assert len(links) == 4
    folder = site / BY_CODE[code].downloads
    assert SAID[code] in (folder / f"{NAME}.txt").read_text("utf-8")
    with zipfile.ZipFile(folder / f"{NAME}.docx") as file:
        assert SAID[code] in file.read("word/document.xml").decode()
        assert f'<w:lang w:val="{BY_CODE[code].word}"' in file.read("word/styles.xml").decode()
    lists = json.loads((folder / "templates.json").read_text("utf-8"))
    index = lists["templates"] + lists["tools"]
    assert all(lists.values())
    assert {entry["language"] for entry in index} == {code}
    with zipfile.ZipFile(folder / "all.zip") as file:
        assert len(file.namelist()) == 4 * len(index)


def test_its_pdf_is_in_its_language_and_its_font(site: Path) -> None:
    for code in SAID:
        reader = PdfReader(site / BY_CODE[code].downloads / f"{NAME}.pdf")
        assert root(reader)["/Lang"] == BY_CODE[code].word
        east_asian = {font for font in fonts_of(reader) if "CJK" in font}
        assert all(font.startswith("NotoSansCJKtc") for font in east_asian)
        assert bool(east_asian) == bool(BY_CODE[code].converter)
