"""A language is data: two that do not exist, and a variant, are in a site by their files and entries alone."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader

from tests.conftest import SITE_URL
from tests.made_up import ALPHABETS, make_project, say
from tests.pdf_reading import fonts_of
from tests.pdf_reading import root as root_of

DIRECTIONS = {"xx": ("ltr", "latin"), "xr": ("rtl", "arabic")}
SENTENCES = ("Your needs have grown.", "The handover")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project, built by the command that builds ours."""
    root = tmp_path_factory.mktemp("made-up")
    make_project(root)
    target = root / "built"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    environment = {**os.environ, "PYTHONPATH": str(root), "SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": "0"}
    built = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    return target


def page(made: Path, lang: str) -> html.HtmlElement:
    prefix = "" if lang == "en" else lang
    return html.fromstring((made / prefix / "templates/farewell/index.html").read_bytes())


def sheets(made: Path, lang: str) -> dict[str, str]:
    """The text of each sheet that a builder's page holds or fetches, by its language."""
    whole = page(made, lang)
    addresses = json.loads(whole.xpath("string(//@data-sheets)"))
    folder = made / ("" if lang == "en" else lang) / "templates/farewell"
    fetched = {code: html.fromstring((folder / address).read_text("utf-8")) for code, address in addresses.items()}
    found = fetched | {sheet.get("lang"): sheet for sheet in whole.xpath("//*[@data-sheet]")}
    return {code: " ".join(sheet.text_content().split()) for code, sheet in found.items()}


def docx_part(path: Path, part: str) -> str:
    with zipfile.ZipFile(path) as file:
        return file.read(part).decode()


def pdf_text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize("lang", ALPHABETS)
def test_a_new_language_has_pages_that_name_it_its_direction_and_its_script(made: Path, lang: str) -> None:
    whole = page(made, lang)
    assert (whole.get("lang"), whole.get("dir"), whole.get("data-script")) == (lang, *DIRECTIONS[lang])
    assert whole.find("body").get("dir") == DIRECTIONS[lang][0]
    assert say("Copy", lang) in whole.xpath("string(//*[@data-action='copy'])")
    assert whole.xpath("//link[@hreflang='x-default']/@href") == [f"{SITE_URL}templates/farewell/"]


@pytest.mark.parametrize("lang", ALPHABETS)
@pytest.mark.parametrize("on", ["en", "ar", "xx", "xr"])
def test_every_builder_can_say_it(made: Path, lang: str, on: str) -> None:
    assert page(made, on).xpath("//*[@data-text-language]/option/@value").count(lang) == 1
    sheet = sheets(made, on)[lang]
    assert all(say(sentence, lang) in sheet for sentence in SENTENCES)


@pytest.mark.parametrize("lang", ALPHABETS)
def test_it_has_its_files(made: Path, lang: str) -> None:
    folder = made / lang / "downloads"
    for text in (folder / "farewell.md", folder / "farewell.txt"):
        assert all(say(sentence, lang) in text.read_text("utf-8") for sentence in SENTENCES)
    assert say("grown", lang) in docx_part(folder / "farewell.docx", "word/document.xml")
    reader = PdfReader(folder / "farewell.pdf")
    assert root_of(reader)["/Lang"] == lang
    assert any("Arabic" in font for font in fonts_of(reader)) == (lang == "xr")
    assert {entry["language"] for entry in json.loads((folder / "templates.json").read_text())["templates"]} == {lang}


def test_its_words_are_found_as_its_entry_says(made: Path) -> None:
    index = json.loads((made / "xx/search/index.json").read_text("utf-8"))
    assert "zaba" in index["terms"].split(" ")


def test_a_variant_says_what_differs_and_the_rest_as_its_base(made: Path) -> None:
    found = sheets(made, "en")
    for own, base in (("Hi [client],", "Dear [client],"), ("The final fee is", "The last fee is")):
        assert own in found["en-zz"]
        assert base not in found["en-zz"]
        assert base in found["en"]
        found["en-zz"] = found["en-zz"].replace(own, base)
    assert found["en-zz"] == found["en"]


def test_a_variant_has_its_files_beside_those_of_its_base(made: Path) -> None:
    folder = made / "downloads/en-zz"
    texts = [(folder / f"farewell.{kind}").read_text("utf-8") for kind in ("md", "txt")]
    texts += [docx_part(folder / "farewell.docx", "word/document.xml"), pdf_text(folder / "farewell.pdf")]
    for text in texts:
        assert "The final fee is" in text
        assert "Your needs have grown." in text
    assert root_of(PdfReader(folder / "farewell.pdf"))["/Lang"] == "en-NZ"
    assert '<w:lang w:val="en-NZ"' in docx_part(folder / "farewell.docx", "word/styles.xml")
    assert f"{SITE_URL}templates/farewell/" in texts[1]


def test_a_reader_finds_the_files_of_a_variant(made: Path) -> None:
    links = [link for link in page(made, "en").xpath("//main//a/@href") if "/en-zz/" in link]
    assert len(links) == 4
    assert all((made / "templates/farewell" / link).resolve().is_file() for link in links)
    files = json.loads(page(made, "hr").xpath("string(//@data-files)"))
    assert (made / "hr/templates/farewell" / files["en-zz"]).resolve() == (made / "downloads/en-zz/farewell.docx")


def test_a_variant_has_no_pages(made: Path) -> None:
    assert not (made / "en-zz").exists()
    pages = [path.read_text("utf-8") for path in made.rglob("*.html")]
    assert len(pages) > len(ALPHABETS)
    assert not [text for text in pages if re.search(r'hreflang="en-zz"', text, re.IGNORECASE)]
