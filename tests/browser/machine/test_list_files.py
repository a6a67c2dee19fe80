"""A list to tick off as it is taken away: every file holds it as it stands."""

from __future__ import annotations

import csv
import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from tests.browser.conftest import OpenPage
from tests.browser.desk import CHECKBOX, docx_paragraphs
from tests.browser.ticking import DAY, FIRST, NOTE, SECOND, open_ticks
from tests.docx_structure import check_docx
from tests.small import RECORD


@pytest.mark.parametrize("lang", CODES)
def test_every_file_holds_the_list_as_it_stands(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    ticks = open_ticks(open_page, lang)
    ticks.boxes.first.check()
    ticks.add(SECOND, person="Maya", day=DAY, note=NOTE)
    words = catalog.templates[RECORD].words[lang].blocks["checks"]
    day = format_value("date", DAY, BY_CODE[lang])
    taken = ticks.desk.taken("copy", "txt", "md", "docx")
    for action in ("copy", "txt"):
        lines = taken[action].decode("utf-8-sig").splitlines()
        assert [line for line in lines if f"[x] {words['open_all']['text']}" in line]
        [at] = [number for number, line in enumerate(lines) if f"[ ] {words['leave']['text']}" in line]
        assert NOTE in lines[at + 2]
        assert day in lines[at + 2]
    markdown = taken["md"].decode()
    assert f"- [x] {words['open_all']['text']}" in markdown
    assert f"- [ ] {words['leave']['text']}" in markdown
    assert "asked &#124; twice, \\*once\\* by phone" in markdown
    paragraphs = docx_paragraphs(taken["docx"])
    assert [text for text in paragraphs if NOTE in text and day in text]


def test_word_shows_the_boxes_as_they_are_ticked(open_page: OpenPage) -> None:
    ticks = open_ticks(open_page)
    ticks.boxes.last.check()
    ticks.add(FIRST, note=NOTE)
    data = ticks.desk.download("docx")
    check_docx(data, BY_CODE["en"])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = ET.fromstring(package.read("word/document.xml"))
    w14 = CHECKBOX.removesuffix("checkbox")
    states = [box.find(f"{w14}checked").get(f"{w14}val") for box in body.iter(CHECKBOX)]  # type: ignore[union-attr]
    assert states == ["0", "1"]
    text = "".join(body.itertext())
    assert (text.count("\u2612"), text.count("\u2610")) == (1, 1)
    assert text.index("there") < text.index(NOTE) < text.index("\u2612")


@pytest.mark.parametrize("lang", CODES)
def test_a_spreadsheet_gets_a_row_for_each_item(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    ticks = open_ticks(open_page, lang)
    ticks.boxes.first.check()
    ticks.add(SECOND, person="=1+1", day=DAY, note="one; two, three")
    text = ticks.desk.download("csv").decode("utf-8-sig")
    strings, words = catalog.strings[lang], catalog.templates[RECORD].words[lang].blocks["checks"]
    head, *rows = csv.reader(io.StringIO(text), delimiter=BY_CODE[lang].separator)
    assert head == [strings[f"list.{name}"] for name in ("part", "item", "done", "person", "day", "note")]
    assert [row[2] for row in rows] == ["x", ""]
    assert [row[1].startswith(words[key]["text"]) for row, key in zip(rows, ("open_all", "leave"), strict=True)]
    assert all(row[0].endswith(words["title"]) for row in rows)
    assert rows[1][3:] == ["'=1+1", DAY, "one; two, three"]  # and no spreadsheet reckons it
