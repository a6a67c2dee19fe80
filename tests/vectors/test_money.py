"""The money functions, run in a real engine, against `decimal` and `datetime` on ten thousand random accounts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from hooks.data.functions.money import FUNCTIONS
from scripts.deno import run_script
from tests.vectors import money_oracle as oracle
from tests.vectors.money_account import POINTS, Account, Try
from tests.vectors.money_rows import ROWS as ROW_MAKERS
from tests.vectors.money_sums import SUMS

SCRIPT = Path(__file__).with_name("run_money.js")
CASES = 10_000
MAKERS = (*SUMS, *ROW_MAKERS)

Call = tuple[str, list[str], dict[str, Any], str]
"""A function, its values, its parameters, and the decimal mark of the reader."""


def run(tries: list[Call]) -> list[str]:
    """What the functions give."""
    calls = [[name, values, params, {"point": point, "locale": "hr"}] for name, values, params, point in tries]
    results: list[str] = json.loads(run_script(SCRIPT, json.dumps(calls)))
    return results


def _wrong(tries: list[tuple[Try, Account]]) -> Iterator[tuple[Any, ...]]:
    results = run([(name, values, params, account.mark) for (name, values, params, _), account in tries])
    for ((name, values, params, right), account), text in zip(tries, results, strict=True):
        result = json.loads(text) if isinstance(right, list) and text else text
        if name == "rows_with":
            result = text.replace(" i ", ", ").split(", ")[0]
        if result != right:
            yield name, values, params, account.mark, result, right


def test_ten_thousand_accounts_come_to_what_decimal_says() -> None:
    chance = Random("money")
    accounts = [Account(chance) for _ in range(CASES)]
    tries = [(MAKERS[index % len(MAKERS)](account), account) for index, account in enumerate(accounts)]
    rights = [right for (_, _, _, right), _ in tries]
    assert rights.count(oracle.UNREAD) > 50, "too few accounts hold what cannot be read"
    assert rights.count("") < CASES / 5, "too few accounts come to anything"
    assert sorted(_wrong(tries), key=lambda fault: len(str(fault)))[:5] == []


ROWS = json.dumps(
    [
        {"number": "", "net": " "},
        {"number": "A1", "issued": "2027-02-01", "due": "2027-01-31", "net": "1.250,50", "tax": "250,10"},
        {"number": "A2", "due": "2027-03-31", "net": "100", "tax": "19", "gross": "120", "withheld": "5"},
        {"gross": "٥٠٠", "paid": "５５０"},
        {"number": "A4", "due": "2027-03-31", "gross": "soon"},
        {"number": "A5", "due": "2027-03-31", "net": "1000", "tax": "201,37"},
        {"number": "A6", "amount": "80"},
        {"number": "A7", "due": "2027-03-31", "amount": "eighty"},
    ]
)
FAULTS = {
    "unread": "A4 i A7",
    "misfit": "A2",
    "over": "#4",
    "odd_tax": "A5",
    "early": "A1",
    "no_due": "A6",
    "taxed": "A1, A2 i A5",
    "withheld": "A2",
}


def test_rows_with_a_fault_are_named_by_their_number_or_place() -> None:
    found = run([("rows_with", [ROWS, "eur"], {"fault": fault}, ".") for fault in FAULTS])
    assert dict(zip(FAULTS, found, strict=True)) == FAULTS


def test_a_sum_with_a_figure_that_cannot_be_read_is_never_taken_for_less() -> None:
    (rows,) = run([("open_rows", [ROWS, "eur"], {}, ".")])
    (sum_,) = run([("sum_column", [rows, "eur"], {"column": "open"}, ".")])
    (total,) = run([("total", ["eur", sum_, "5"], {}, ".")])
    after: list[Call] = [("who_owes", [total, "", "eur"], {}, "."), ("gap", [total, "", "eur"], {}, ".")]
    assert (sum_, total, *run(after)) == ("?", "?", "", "")


def test_a_statement_lists_what_came_off_each_invoice_and_what_is_left() -> None:
    (rows,) = run([("account_rows", [ROWS, "eur"], {}, ".")])
    names = ("number", "net", "tax", "gross", "withheld", "paid", "open")
    assert [tuple(row[name] for name in names) for row in json.loads(rows)][:4] == [
        ("A1", "1250.50", "250.10", "1500.60", "", "", "1500.60"),
        ("A2", "100.00", "19.00", "120.00", "5.00", "", "115.00"),
        ("", "", "", "500.00", "", "550.00", "0.00"),
        ("A4", "", "", "soon", "", "", "?"),
    ]
    (twice,) = run([("account_rows", [rows, "eur"], {}, ".")])
    assert json.loads(twice)[:3] == json.loads(rows)[:3]


@pytest.mark.parametrize("mark", POINTS)
def test_a_sum_in_thousandths_reads_the_same_wherever_it_goes(mark: str) -> None:
    (sum_,) = run([("total", ["kwd", "250.5"], {}, mark)])
    assert (sum_, *run([("total", ["kwd", sum_, sum_], {}, mark)])) == ("0250.500", "0501.000")


def test_a_list_of_rows_counts_those_that_hold_something() -> None:
    tries: list[Call] = [
        ("row_count", [ROWS, "", "[]", "no rows"], {}, "."),
        ("row_count", [ROWS, "5.00", "0", "five", ""], {}, "."),
        ("first_text", [ROWS], {"column": "number"}, "."),
        ("first_day", ["[]"], {"column": "due"}, "."),
        ("first_amount", ["", " ", "5.00", "6.00"], {}, "."),
    ]
    assert run(tries) == ["7", "9", "A1", "", "5.00"]


def test_every_function_with_a_signature_is_there_and_takes_an_empty_form() -> None:
    params = {"column": "amount", "columns": ["amount"], "times": "hours", "fault": "misfit", "kind": "tax"}
    tries = [
        (
            name,
            [""] * (len(signature.args) + 2 * bool(signature.rest)),
            {key: params[key] for key in signature.with_},
            ".",
        )
        for name, signature in FUNCTIONS.items()
    ]
    results = dict(zip(FUNCTIONS, run(tries), strict=True))
    assert {name for name, result in results.items() if result not in ("", "0", "0.00")} == set()


def test_of_sums_of_nothing_nobody_says_that_nothing_is_owed() -> None:
    sums: list[Call] = [("total_once", [anything, "eur", "", "0"], {}, ".") for anything in ("none", "some", "")]
    assert run(sums) == ["", "0.00", ""]
    names = ("who_owes", "gap")
    assert run([(name, ["", "", "eur"], {}, ".") for name in names]) == ["", ""]
    assert run([(name, ["0.00", "", "eur"], {}, ".") for name in names]) == ["settled", "0.00"]


def test_rows_keep_the_columns_that_are_named_and_no_row_that_is_empty() -> None:
    given: Call = ("some_columns", [ROWS], {"columns": ["number", "due"]}, ".")
    named = [("A1", "2027-01-31"), ("A2", "2027-03-31"), ("", ""), *((f"A{place}", "2027-03-31") for place in (4, 5))]
    right = [*named, ("A6", ""), ("A7", "2027-03-31")]
    assert [tuple(row.values()) for row in json.loads(run([given])[0])] == right
