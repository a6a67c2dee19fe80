"""CSV files as spreadsheets of each country write them, read in a real engine, against Python's `csv`."""

from __future__ import annotations

import base64
import csv
import io
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from scripts.deno import run_script

SCRIPT = Path(__file__).with_name("run_csv.js")
FILES = 2_000
COLUMNS = [
    {"name": "name", "type": "text", "heads": ["Client", "العميل", "Klijent", "客户"]},
    {"name": "hours", "type": "number", "heads": ["Hours a month", "الساعات في الشهر", "Sati mjesečno", "每月工时"]},
    {"name": "income", "type": "amount", "heads": ["Paid a month", "المدفوع في الشهر", "Plaćeno mjesečno", "每月收入"]},
    {"name": "trouble", "type": "number", "heads": ["Trouble, 1 to 5", "المتاعب", "Muka, 1 do 5", "麻烦"]},
]
NAMES = [str(column["name"]) for column in COLUMNS]
ENGLISH = {"separator": ",", "point": "."}
CROATIAN = {"separator": ";", "point": ","}
SIGNS = "aé \"';,\t=+-@'بيت客1.0\n"
NUMBERS = NAMES[1:]
Rows = list[dict[str, str]]


def run(calls: list[list[Any]]) -> list[Any]:
    """What the module of the browser gives."""
    results: list[Any] = json.loads(run_script(SCRIPT, json.dumps(calls)))
    return results


def reading(data: bytes, point: str = ".", code_page: str = "windows-1252") -> list[Any]:
    """A call that reads a file."""
    return ["read", base64.b64encode(data).decode(), COLUMNS, {"codePage": code_page, "point": point}]


def read(text: str, encoding: str = "utf-8", **given: str) -> Any:
    """What comes of a file: its rows, or the fault for which it is not read."""
    [result] = run([reading(text.encode(encoding), **given)])
    return result.get("fault") or result["rows"]


def _row(*cells: str) -> dict[str, str]:
    return {name: cell for name, cell in zip(NAMES, cells, strict=False) if cell}


HARBOUR = _row("Harbour Yoga", "20", "900.5", "1")
OAKFIELD = _row("Oakfield", "7.25", "1250", "5")


@pytest.mark.parametrize(
    "text",
    [
        'Client,Hours a month,Paid,"Trouble, 1 to 5"\r\nHarbour Yoga,20,900.50,1\r\nOakfield,7.25,"1,250.00",5\r\n',
        "Klijent;Sati mjesečno;Plaćeno mjesečno;Muka\nHarbour Yoga;20;900,50;1\nOakfield;7,25;1.250,00;5\n",
        "العميل\tالساعات\tالمدفوع\tالمتاعب\nHarbour Yoga\t٢٠\t٩٠٠٫٥٠\t١\nOakfield\t٧٫٢٥\t١٬٢٥٠\t٥",
        '客户,每月工时,每月收入,麻烦\r\nHarbour Yoga,２０,￥900.50,1\r\nOakfield,7.25,"￥1,250.00",5',
        "Harbour Yoga;20;900,50;1\rOakfield;7,25;1.250,00;5\r",
        "sep=;\r\nHarbour Yoga;20;900,50 €;1\r\nOakfield;7,25;1.250,00 €;5\r\n",
        "Kunde;Stunden;Umsatz;Ärger\nHarbour Yoga;20;900,50;1\n\n;;;\nOakfield;7,25;1250;5\n",
        "Paid a month;note;Client;Trouble;Hours a month\n900,50;x;Harbour Yoga;1;20\n1.250,00;;Oakfield;5;7,25\n",
    ],
)
def test_the_same_list_is_read_from_the_files_of_every_country(text: str) -> None:
    assert read(text) == [HARBOUR, OAKFIELD]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_is_read_in_every_unicode_with_its_mark_and_without(encoding: str) -> None:
    text = "Klijent\tSati\tPlaćeno\nŠećer đak\t5\t10\nبيت 客户\t1\t2\n"
    assert read(text, encoding) == [_row("Šećer đak", "5", "10"), _row("بيت 客户", "1", "2")]


@pytest.mark.parametrize(
    ("encoding", "page", "name"),
    [
        ("cp1252", "windows-1252", "Café Zoë"),
        ("cp1250", "windows-1250", "Šećer đak"),
        ("cp1256", "windows-1256", "بيت الخبز"),
        ("gb18030", "gb18030", "北方牙科"),
    ],
)
def test_a_file_that_is_no_unicode_is_read_in_the_letters_of_the_pages_language(
    encoding: str, page: str, name: str
) -> None:
    assert read(f"{name};5;10;1\n", encoding, code_page=page) == [_row(name, "5", "10", "1")]


@pytest.mark.parametrize(
    ("cells", "hours", "income"),
    [
        ("12,5;1.250", "12.5", "1250"),  # the file has decimal commas, so the point groups
        ("12,5;1,250", "12.5", "1.25"),
        ('12.5;"1,250"', "12.5", "1250"),
        ("12.5;1.125", "12.5", "1.1250"),  # one more nought, so that nobody takes the point for one before thousands
        ("3;1.250", "3", "1250"),  # nothing tells, so it is read as in the form
        ("3;KM 1 250,00", "3", "1250"),
        ("3;1'250.00", "3", "1250"),
        ("3 h;25 %", "3", "25"),
        (".5;د.إ900", ".5", "900"),
        ("many;-5", "many", "-5"),
        ("5-6;(12)", "5-6", "(12)"),
    ],
)
def test_a_number_of_a_file_is_read_as_the_file_writes_numbers(cells: str, hours: str, income: str) -> None:
    assert read(f"A;{cells};1\n") == [_row("A", hours, income, "1")]


def test_numbers_come_with_the_decimal_mark_of_the_page() -> None:
    assert read("A;12.5;1250.75;1\n", point=",") == [_row("A", "12,5", "1250,75", "1")]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"Client,Hours a month\r\n", "empty"),
        (b"just a letter\nof two lines\n", "columns"),
        (b'A,"5,10\n', "broken"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", "unreadable"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\x01\x02,\n", "unreadable"),
        (b"A,1\n" * 501, "large"),
        (b"A,1,2\n" * 200_000, "large"),
    ],
)
def test_a_file_that_is_no_list_gives_no_rows_and_the_reason(data: bytes, fault: str) -> None:
    [result] = run([reading(data)])
    assert result == {"rows": [], "fault": fault}


def _text(chance: Random) -> str:
    return "".join(chance.choices(SIGNS, k=chance.randint(0, 8)))


def _table(chance: Random) -> list[list[str]]:
    width = chance.randint(2, 5)
    rows = [[_text(chance) for _ in range(width)] for _ in range(chance.randint(1, 6))]
    return [["Client", "Hours a month", *("x" for _ in range(width - 2))], *rows]


def test_thousands_of_random_files_have_the_cells_that_python_reads_in_them() -> None:
    chance = Random("csv")
    calls, rights = [], []
    for _ in range(FILES):
        table, out = _table(chance), io.StringIO()
        separator, dialect = chance.choice(",;\t"), chance.choice((csv.excel, csv.unix_dialect))
        csv.writer(out, dialect, delimiter=separator, lineterminator="\r\n").writerows(table)
        text = out.getvalue().replace("\r\n", chance.choice(("\n", "\r\n", "\r")))
        encoding = chance.choice(("utf-8", "utf-8-sig", "utf-16"))
        calls.append(["cells", base64.b64encode(text.encode(encoding)).decode(), separator])
        rights.append(list(csv.reader(io.StringIO(text, newline=""), delimiter=separator)))
    assert sum(len(table) for table in rights) > FILES
    wrong = [pair for pair in zip(run(calls), rights, strict=True) if pair[0] != pair[1]]
    assert wrong[:3] == []


def test_damaged_quotes_are_read_as_python_reads_them() -> None:
    chance = Random("quotes")
    texts = ["".join(chance.choices('ab",\n', k=chance.randint(1, 14))) + "z" for _ in range(FILES)]
    results = run([["cells", base64.b64encode(text.encode()).decode(), ","] for text in texts])
    read_by_python = [[cells for cells in csv.reader(io.StringIO(text, newline="")) if cells] for text in texts]
    closed = [pair for pair in zip(results, read_by_python, texts, strict=True) if pair[0] is not None]
    assert len(closed) > FILES / 3
    assert [pair for pair in closed if pair[0] != pair[1]][:3] == []


def written(rows: Rows, style: dict[str, str], point: str | bool = False) -> str:
    """A file as the page saves it."""
    [text] = run([["write", rows, COLUMNS, style, point]])
    return str(text)


def test_a_saved_file_has_a_mark_and_the_separator_and_decimals_of_the_language() -> None:
    rows = [_row("Harbour, Yoga", "20", "1,250.50", "1"), _row("B;C", "٧٫٥", "", "")]
    assert written(rows, CROATIAN) == (
        '\ufeffClient;Hours a month;Paid a month;"Trouble, 1 to 5"\r\n"Harbour, Yoga";20;1250,5;1\r\n"B;C";7,5;;\r\n'
    )
    assert written(rows, ENGLISH).splitlines()[1:] == ['"Harbour, Yoga",20,1250.5,1', '"B;C",7.5,,']


@pytest.mark.parametrize("text", ["=1+1", "+49 1", "-cmd", "@sum", " =1", "\t=1", "＝1", "'=1", '="a";b'])
def test_no_cell_of_a_saved_file_is_a_formula_and_the_name_comes_back(text: str) -> None:
    saved = written([_row(text, "1", "2", "3")], ENGLISH)
    cells = next(row for row in csv.reader(io.StringIO(saved)) if row[-1] == "3")
    assert cells[0] == f"'{text}"
    assert read(saved) == [_row(text.strip(), "1", "2", "3")]


def test_what_is_no_number_is_saved_as_typed_and_guarded() -> None:
    saved = written([_row("A", "-2+3", "soon", "3")], ENGLISH)
    assert saved.splitlines()[1] == "A,'-2+3,soon,3"


def test_random_lists_come_back_as_they_were_saved() -> None:
    chance = Random("back")
    lists: list[Rows] = []
    for _ in range(500):
        names = ["".join(chance.choices("aé \"';,=+@بيت客1", k=chance.randint(1, 9))).strip() or "A" for _ in range(3)]
        numbers = [str(chance.randrange(10**4)) + chance.choice(("", ".5", ".25")) for _ in range(9)]
        lists.append([_row(name, *numbers[at * 3 : at * 3 + 3]) for at, name in enumerate(names)])
    for style in (ENGLISH, CROATIAN):
        texts = run([["write", rows, COLUMNS, style, False] for rows in lists])
        read_back = run([reading(text.encode(), style["point"]) for text in texts])
        point = style["point"]
        wrong = [
            (result, rows)
            for result, rows in zip(read_back, lists, strict=True)
            if result["rows"]
            != [
                {key: text.replace(".", point) if key in NUMBERS else text for key, text in row.items()} for row in rows
            ]
        ]
        assert wrong[:3] == []
