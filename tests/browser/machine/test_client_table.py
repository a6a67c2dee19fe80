"""A table of clients: its chart, rows from the files of spreadsheets, and into one."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Dialog, FilePayload, Locator, expect

from hooks.languages import BY_CODE, CODES
from tests.browser.access import axe_faults
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.desk import Desk
from tests.small import PLACES, TABLE

FILE = "Klijent;Sati;Plaćeno;Muka\r\nŠećer & sin;20;900,50;1\r\n=Zoë;40;1.000;5\r\n"
HEADS = {
    "en": 'Client,Hours,Paid,"Trouble, 1 to 5"',
    "ar": "العميل;الساعات;المدفوع;المتاعب، من 1 إلى 5",
    "hr": 'Klijent;Sati;Plaćeno;"Muka, od 1 do 5"',
    "zh": "客户名,工时,收入,麻烦（1 到 5）",
}


class Table:
    """The page of a table in use."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.csv = desk.root.locator('[data-extra="csv"]')
        self.told = self.csv.locator("[data-csv-status]")
        self.chart = desk.root.locator('[data-extra="chart"]')
        self.names = desk.row("clients").locator('[data-column="name"]')

    def read(self, data: bytes) -> None:
        """Choose a file."""
        file: FilePayload = {"name": "list.csv", "mimeType": "text/csv", "buffer": data}
        self.csv.locator("[data-csv-file]").set_input_files(file)

    def typed(self) -> list[str]:
        """The names in the form."""
        return [name.input_value() for name in self.names.all()]

    def bars(self) -> list[str]:
        """The numbers of the chart, client by client."""
        return self.chart.locator("li").all_inner_texts()


def _table(open_page: OpenPage, lang: str = "en") -> Table:
    table = Table(Desk(open_page(PLACES[TABLE], lang)))
    expect(table.csv).to_be_visible()
    expect(table.chart).to_be_hidden()
    return table


def _width(bar: Locator) -> float:
    box = bar.bounding_box()
    assert box
    return box["width"]


@pytest.mark.parametrize("lang", CODES)
def test_a_file_fills_the_list_the_text_and_the_chart_in_every_language(open_page: OpenPage, lang: str) -> None:
    table = _table(open_page, lang)
    table.read(FILE.encode("utf-16"))
    expect(table.chart.locator("li")).to_have_count(2)
    assert table.typed() == ["Šećer & sin", "=Zoë"]
    assert [text.split()[0] for text in table.bars()] == ["=Zoë", "Šećer"]
    cells = table.desk.sheet.locator('[data-each="ranked"] tbody tr').first.locator("td").all_inner_texts()
    assert [cell.strip("\u2068\u2069\u200e\u200f ") for cell in cells] == ["1", "=Zoë", "25", "53", "67", "100"]
    bars = table.chart.locator("li").first.locator(".chart__bar")
    widths = [_width(bar) for bar in bars.all()]
    assert widths == sorted(widths)
    assert widths[0] < 0.6 * widths[2], "bars are as long as their shares"
    assert axe_faults(table.desk.page) == []


@pytest.mark.parametrize("lang", CODES)
def test_a_saved_file_is_one_that_spreadsheets_of_the_language_open(
    open_page: OpenPage, lang: str, tmp_path: Path
) -> None:
    table = _table(open_page, lang)
    table.read(FILE.encode())
    expect(table.names).to_have_count(2)
    with table.desk.page.expect_download() as download:
        table.csv.locator('[data-csv="save"]').click()
    assert download.value.suggested_filename == f"{TABLE}.csv"
    download.value.save_as(tmp_path / "list.csv")
    mark, separator = ("900,5" if lang == "hr" else "900.5"), BY_CODE[lang].separator
    rows = [["Šećer & sin", "20", mark, "1"], ["'=Zoë", "40", "1000", "5"]]
    right = [HEADS[lang], *(separator.join(row) for row in rows), ""]
    assert (tmp_path / "list.csv").read_bytes().decode() == "\ufeff" + "\r\n".join(right)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04\x00\x00", b'A;"5;6\n', b"only words\n", b"A;1\n" * 501])
def test_a_bad_file_is_named_as_one_and_changes_nothing(open_page: OpenPage, data: bytes) -> None:
    table = _table(open_page)
    table.read(FILE.encode())
    expect(table.names).to_have_count(2)
    before = table.told.inner_text()
    table.read(data)
    expect(table.told).not_to_have_text(before)
    assert table.told.inner_text()
    assert table.typed() == ["Šećer & sin", "=Zoë"]


def test_rows_that_are_there_stay_until_the_reader_agrees(open_page: OpenPage) -> None:
    table = _table(open_page)
    table.read(FILE.encode())
    expect(table.names).to_have_count(2)
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    table.desk.page.once("dialog", refuse)
    table.read(b"Other;1;2;3\n")
    expect(table.told).not_to_contain_text("2")
    assert len(asked) == 1
    assert table.typed() == ["Šećer & sin", "=Zoë"]
    table.desk.page.once("dialog", lambda dialog: dialog.accept())
    table.read(b"Other;1;2;3\n")
    expect(table.names).to_have_count(1)
    assert table.typed() == ["Other"]


def test_the_list_of_a_file_is_there_after_a_look_at_another_page(open_page: OpenPage) -> None:
    table = _table(open_page)
    table.read(FILE.encode())
    expect(table.names).to_have_count(2)
    table.desk.page.reload()
    expect(table.names).to_have_count(2)
    expect(table.chart.locator("li")).to_have_count(2)


def test_the_page_of_a_table_fits_a_phone(open_page: OpenPage) -> None:
    table = Table(Desk(open_page(PLACES[TABLE], "ar", PHONE)))
    table.read(FILE.encode())
    expect(table.names).to_have_count(2)
    width, room = table.desk.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width <= room
