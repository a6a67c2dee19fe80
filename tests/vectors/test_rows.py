"""Rows with days are sorted in the browser as Python sorts them, whatever stands in them."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from random import Random
from typing import Any

from babel.lists import format_list

from scripts.deno import run_script

SCRIPT = Path(__file__).with_name("run_rows.js")
TIMES = 2000
WITH = {"column": "due", "name": "what"}
ODD_DAYS = ("", "2027-02-30", "soon", "12027-01-01", "2028-02-29", "1 May 2027", "1 may  2027")
NAMES = ("", " ", "Domain", "VAT, second quarter", "مجال", "域名")
Row = dict[str, str]
Call = tuple[str, list[str], dict[str, str], dict[str, str]]


def _day(text: str) -> datetime.date | None:
    """A day that there is, or None."""
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date() if len(text) == len("2027-01-01") else None
    except ValueError:
        return None


def _row(chance: Random) -> Row:
    near = f"{datetime.date(2027, 1, 1) + datetime.timedelta(days=chance.randint(0, 60))}"
    due = chance.choice((near, near, near, chance.choice(ODD_DAYS)))
    return {"what": chance.choice(NAMES), "due": due, "who": chance.choice(("", "", "client"))}


def _filled(rows: list[Row]) -> list[Row]:
    return [row for row in rows if any(cell.strip() for cell in row.values())]


def _named(rows: list[Row], fits: list[bool]) -> str:
    names = [row["what"] if row["what"].strip() else f"#{index}" for index, row in enumerate(rows, 1)]
    return ", ".join(name for name, fit in zip(names, fits, strict=True) if fit)


def _right(name: str, rows: list[Row], day: str) -> str:
    """What a function must give, worked out from dates that `datetime` knows."""
    kept, limit = _filled(rows), _day(day)
    days = [_day(row["due"]) for row in kept]
    known = [each for each in days if each]
    if name in ("earliest_day", "latest_day"):
        return f"{(min if name == 'earliest_day' else max)(known)}" if known else ""
    if name == "rows_or_lines":
        lines = [{"due": line.strip()} for line in day.split("\n") if line.strip()]
        return json.dumps(kept or lines, ensure_ascii=False, separators=(",", ":")) if kept or lines else ""
    if name == "rows_lacking":
        return _named(kept, [not row["due"].strip() for row in kept])
    if name == "rows_twice":
        said = ["".join(row["due"].split()).lower() for row in kept]
        return _named(kept, [bool(each) and each in said[:index] for index, each in enumerate(said)])
    before = name == "rows_before"
    return _named(
        kept,
        [bool(each and limit) and (each < limit if before else each > limit) for each in days],  # type: ignore[operator]
    )


def _run(calls: list[Call]) -> list[str]:
    made: list[str] = json.loads(run_script(SCRIPT, json.dumps(calls)))
    return made


def test_any_rows_come_to_what_python_makes_of_them() -> None:
    chance, calls, right = Random("rows"), list[Call](), list[str]()
    for _ in range(TIMES):
        rows = [_row(chance) for _ in range(chance.randint(0, 6))]
        day = chance.choice((f"2027-01-{chance.randint(1, 31):02}", chance.choice(ODD_DAYS)))
        name = chance.choice(
            ("earliest_day", "latest_day", "rows_before", "rows_after", "rows_lacking", "rows_twice", "rows_or_lines")
        )
        one = name in ("earliest_day", "latest_day", "rows_lacking", "rows_twice")
        calls.append((name, [json.dumps(rows), *([] if one else [day])], WITH, {}))
        right.append(_right(name, rows, day))
    assert len(set(right)) > TIMES / 20
    wrong: list[Any] = [each for each in zip(calls, right, _run(calls), strict=True) if each[1] != each[2]]
    assert wrong[:5] == []


def test_a_text_stands_in_rows_line_by_line_where_no_row_holds_anything() -> None:
    empty, typed = json.dumps([{"what": " "}]), json.dumps([{"what": "Logo"}])
    text = "  the drafts \n\n域名\r\n"
    made = _run([("rows_or_lines", [rows, text], {"column": "what"}, {}) for rows in ("", empty, typed)])
    lines = [{"what": "the drafts"}, {"what": "域名"}]
    assert [json.loads(each) for each in made] == [lines, lines, [{"what": "Logo"}]]


def test_names_of_rows_are_listed_as_the_language_does() -> None:
    rows = json.dumps([{"what": name, "due": "2027-01-02"} for name in ("A", "B", "C")])
    languages = ("en", "ar", "hr", "zh")
    made = _run([("rows_before", [rows, "2027-01-03"], WITH, {"locale": lang}) for lang in languages])
    assert made == [format_list(["A", "B", "C"], locale=lang.replace("-", "_")) for lang in languages]
    assert len(set(made)) > 1
