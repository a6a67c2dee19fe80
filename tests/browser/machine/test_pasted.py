"""What other programs put into a pasted text, and what it does to the files."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

from hooks.data.catalog import Catalog
from hooks.text.fill import fill_document
from hooks.text.lines import document_text
from hooks.text.open import build_document
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, W, open_desk
from tests.small import MESSAGE, RECORD

FIELD = "assets"
BAD = r"one\u000btwo\u0000\u0008\u000c\u001f\ufffe\uffff\ud800 3\udc00\ud83d\ude42\u0085 end"
GOOD = ["one", "two 3🙂\u0085 end"]


def _paste(desk: Desk, name: str, script: str) -> None:
    """Put a text, as JavaScript writes it (no other way carries half a character), into a field."""
    desk.control(name).evaluate(
        f"field => {{ field.value = {script}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})) }}"
    )


def _texts_and_breaks(docx: bytes) -> list[str]:
    """The texts of a DOCX in order, and `br` for each line break."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert package.testzip() is None
        body = ET.fromstring(package.read("word/document.xml"))
    return [part.text or "" if part.tag == f"{W}t" else "br" for part in body.iter() if part.tag in (f"{W}t", f"{W}br")]


def _count(found: list[str]) -> int:
    """How often the pasted text stands there, broken where it should be and clean."""
    wanted = [GOOD[0], "br", GOOD[1]]
    return sum(found[place : place + 3] == wanted for place in range(len(found)))


def test_a_filled_docx_stays_whole_whatever_was_pasted(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE)
    for name in ("project", "finish"):
        _paste(desk, name, f'"{BAD}"')
    assert _count(_texts_and_breaks(desk.download("docx"))) >= 2


def test_a_row_of_a_filled_docx_stays_whole_whatever_was_pasted(open_page: OpenPage) -> None:
    desk = open_desk(open_page, RECORD)
    _paste(desk, FIELD, f'JSON.stringify([{{ asset: "{BAD}" }}])')
    assert _count(_texts_and_breaks(desk.download("docx"))) == 1


def test_bars_and_line_breaks_in_rows_do_not_break_the_table_in_markdown(open_page: OpenPage, catalog: Catalog) -> None:
    template = catalog.templates[RECORD]
    rows = [{"asset": text, "place": text} for text in ("a|b", "c\\|d", "e\nf", "g\u000bh|")]
    values = {**template.example("complete", "en"), FIELD: json.dumps(rows)}
    desk = open_desk(open_page, RECORD)
    desk.answer(values)
    document = build_document(template, "en", catalog.strings["en"])
    document = fill_document(replace(document, colophon=""), {**template.defaults("en"), **values})
    written = {action: content.decode() for action, content in desk.taken().items() if action in ("md", "copy")}
    assert written["md"] == document_text(document, markdown=True)
    assert written["copy"] == document_text(document, markdown=False)
    table = [line for line in written["md"].split("\n") if line.startswith("| ") and "f" in line and "<br>" in line]
    assert len(table) == 1
    assert "a|b" in written["copy"]
    assert "a|b" not in written["md"]
