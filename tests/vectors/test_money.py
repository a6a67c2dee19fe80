"""The money functions, run in a real engine, against `decimal` and `datetime` on ten thousand random accounts."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from hooks.data.functions.money import FUNCTIONS
from scripts.deno import run_script
from tests.vectors import money_oracle as oracle
from tests.vectors.money_oracle import EMPTY, Typed

SCRIPT = Path(__file__).with_name("run_money.js")
CASES = 10_000
CURRENCIES = ("eur", "usd", "cny", "aed", "kwd", "bhd", "jod", "omr", "")
POINTS = (".", ",", "\u066b")
WAYS = ("days_365", "actual", "days_360", "thirty")
AMOUNTS = ("net", "tax", "gross", "paid", "credited", "withheld")

Try = tuple[str, list[str], dict[str, str], Any]
"""A function, its values, its parameters, and what it must give."""
Call = tuple[str, list[str], dict[str, str], str]
"""A function, its values, its parameters, and the decimal mark of the reader."""


def run(tries: list[Call]) -> list[str]:
    """What the functions give."""
    calls = [[name, values, params, {"point": point, "locale": "hr"}] for name, values, params, point in tries]
    results: list[str] = json.loads(run_script(SCRIPT, json.dumps(calls)))
    return results


class Account:
    """Random values in one currency, as one reader types them."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.currency = chance.choice(CURRENCIES)
        self.mark = chance.choice(POINTS)
        self.decimals = oracle.decimals_of(self.currency)
        self.point = self.mark if self.decimals == 3 else ""

    def amount(self) -> Typed:
        """An amount, at times with more decimals than the currency has."""
        return oracle.any_typed(self.chance, self.decimals + self.chance.choice((0, 0, 2)), self.point)

    def number(self) -> Typed:
        """Hours, days or per cent."""
        return oracle.any_typed(self.chance, 3, "")

    def day(self) -> datetime.date:
        """Any day."""
        return oracle.any_day(self.chance)

    def row(self) -> dict[str, Typed]:
        """The amounts of an invoice: often net and tax alone, or gross alone."""
        return {name: self.amount() if self.chance.random() < 0.6 else EMPTY for name in AMOUNTS}


def _texts(row: dict[str, Typed]) -> dict[str, str]:
    return {name: cell.text for name, cell in row.items()}


def _sum_column(account: Account) -> Try:
    cells = [account.amount() for _ in range(account.chance.randint(0, 6))]
    rows = json.dumps([{"what": "x", "amount": cell.text} for cell in cells]) if cells else ""
    return "sum_column", [rows, account.currency], {"column": "amount"}, oracle.summed(cells, account.decimals)


def _sum_numbers(account: Account) -> Try:
    cells = [account.number() for _ in range(account.chance.randint(0, 6))]
    rows = json.dumps([{"hours": cell.text} for cell in cells])
    numbers = [cell.number for cell in cells if cell.number is not None]
    sum_ = f"{sum(numbers, Decimal(0)):f}" if numbers else ""
    right = f"0{sum_}" if oracle.GROUPED.fullmatch(sum_) else sum_
    return "sum_numbers", [rows], {"column": "hours"}, oracle.UNREAD if any(cell.unread for cell in cells) else right


def _total(account: Account) -> Try:
    amounts = [account.amount() for _ in range(account.chance.randint(1, 6))]
    values = [account.currency, *(amount.text for amount in amounts)]
    return "total", values, {}, oracle.summed(amounts, account.decimals)


def _product(account: Account) -> Try:
    price, number = account.amount(), account.number()
    values = [price.text, number.text, account.currency]
    return "product", values, {}, oracle.multiplied(price, number, account.decimals)


def _percent(account: Account) -> Try:
    amount, rate = account.amount(), account.number()
    values = [amount.text, rate.text, account.currency]
    return "percent", values, {}, oracle.multiplied(amount, rate, account.decimals, 100)


def _pro_rata(account: Account) -> Try:
    fee, first = account.amount(), account.day()
    end = first + datetime.timedelta(days=account.chance.randint(-2, 95))
    last = first + datetime.timedelta(days=account.chance.randint(-3, 100))
    days = (end - first).days + 1
    used = min(max(0, (last - first).days + 1), max(days, 0))
    right = oracle.multiplied(fee, Typed("x", Decimal(used)), account.decimals, days) if days > 0 else ""
    values = [fee.text, first.isoformat(), end.isoformat(), last.isoformat(), account.currency]
    return "pro_rata", values, {}, right


def _days_within(account: Account) -> Try:
    first, end, last = (account.day() for _ in range(3))
    days = (end - first).days + 1
    right = str(min(max(0, (last - first).days + 1), days)) if days > 0 else ""
    return "days_within", [first.isoformat(), end.isoformat(), last.isoformat()], {}, right


def _two(account: Account) -> tuple[Typed, Typed, Decimal | None]:
    """Two amounts, at times equal ones, and how far apart they are."""
    amount = account.amount()
    other = amount if account.chance.random() < 0.2 else account.amount()
    if amount.unread or other.unread:
        return amount, other, None
    return amount, other, oracle.rounded(amount.worth, account.decimals) - oracle.rounded(other.worth, account.decimals)


def _gap(account: Account) -> Try:
    amount, other, apart = _two(account)
    right = "" if apart is None else oracle.written(abs(apart), account.decimals)
    return "gap", [amount.text, other.text, account.currency], {}, right


def _left_over(account: Account) -> Try:
    amount, other, apart = _two(account)
    right = "" if apart is None else oracle.written(max(apart, Decimal(0)), account.decimals)
    return "left_over", [amount.text, other.text, account.currency], {}, right


def _by_sign(apart: Decimal | None, more: str, less: str, same: str) -> str:
    return "" if apart is None else same if not apart else more if apart > 0 else less


def _who_owes(account: Account) -> Try:
    amount, other, apart = _two(account)
    right = _by_sign(apart, "client_pays", "provider_pays", "settled")
    return "who_owes", [amount.text, other.text, account.currency], {}, right


def _compare(account: Account) -> Try:
    amount, other, apart = _two(account)
    known = amount.number is not None and other.number is not None
    right = _by_sign(apart, "more", "less", "same") if known else ""
    return "compare_sums", [amount.text, other.text, account.currency], {}, right


def _percent_check(account: Account) -> Try:
    number, (kind, most) = account.number(), account.chance.choice((("share", 100), ("tax", 30), ("interest", 30)))
    right = "" if number.number is None else "too_much" if number.number > most else "fine"
    if number.number is not None and 0 < number.number < 1:
        right = "fraction"
    return "percent_check", [number.text], {"kind": kind}, right


def _period_check(account: Account) -> Try:
    first, end, last = (account.day() for _ in range(3))
    right = "turned" if end < first else "fine" if first <= last <= end else "outside"
    return "period_check", [first.isoformat(), end.isoformat(), last.isoformat()], {}, right


def _comes_before(account: Account) -> Try:
    first = account.day()
    second = first + datetime.timedelta(days=account.chance.randint(-1, 1))
    return "comes_before", [first.isoformat(), second.isoformat()], {}, "yes" if first < second else "no"


def _open_rows(account: Account) -> Try:
    given = [account.row() for _ in range(account.chance.randint(0, 4))]
    rows = [{"number": f"{index}", **_texts(row)} for index, row in enumerate(given)]
    right = []
    for index, row in enumerate(given):
        left = oracle.left_of(row, account.decimals)
        gross = oracle.written(row["gross"].worth, account.decimals) if row["gross"].number is not None else ""
        if left is not None:
            gross = oracle.written(oracle.gross_of(row, account.decimals), account.decimals)
        right.append(
            {
                "number": f"{index}",
                "due": "",
                "gross": gross or row["gross"].text,
                "settled": oracle.summed([row[name] for name in ("paid", "credited", "withheld")], account.decimals),
                "open": oracle.UNREAD if left is None else oracle.written(max(left, Decimal(0)), account.decimals),
            }
        )
    return "open_rows", [json.dumps(rows), account.currency], {}, right or ""


def _overpaid(account: Account) -> Try:
    given = [account.row() for _ in range(account.chance.randint(0, 4))]
    left = [oracle.left_of(row, account.decimals) for row in given]
    over = [-each for each in left if each is not None and each < 0]
    right = oracle.UNREAD if None in left else oracle.written(sum(over, Decimal(0)), account.decimals)
    filled = [row for row in given if any(cell.text.strip() for cell in row.values())]
    return "overpaid", [json.dumps([_texts(row) for row in filled]), account.currency], {}, right


def _misfits(account: Account) -> Try:
    given = [account.row() for _ in range(account.chance.randint(1, 4))]
    for row in given:
        if account.chance.random() < 0.5 and not row["net"].unread and not row["tax"].unread:
            parts = [oracle.rounded(row[name].worth, account.decimals) for name in ("net", "tax")]
            row["gross"] = oracle.typed(account.chance, sum(parts, Decimal(0)), account.point)
    wrong = ""
    for index, row in enumerate(given):
        money = {name: oracle.rounded(cell.worth, account.decimals) for name, cell in row.items()}
        read = not any(cell.unread for cell in row.values())
        typed = row["net"].number is not None and row["gross"].number is not None
        if read and typed and money["net"] + money["tax"] != money["gross"] and not wrong:
            wrong = f"R{index}"
    rows = json.dumps([{"number": f"R{index}", **_texts(row)} for index, row in enumerate(given)])
    return "rows_with", [rows, account.currency], {"fault": "misfit"}, wrong


def _late(account: Account) -> tuple[list[dict[str, Any]], datetime.date]:
    until = account.day()
    rows = []
    for index in range(account.chance.randint(0, 4)):
        due = until - datetime.timedelta(days=account.chance.randint(-40, 900))
        amount = oracle.rounded(oracle.any_number(account.chance, account.decimals), account.decimals)
        rows.append({"number": str(index), "due": due, "open": amount})
    return rows, until


def _interest_rows(account: Account) -> Try:
    rows, until = _late(account)
    way, rate = account.chance.choice(WAYS), account.number()
    fixed = account.chance.choice((EMPTY, Typed("40", Decimal(40))))
    right = []
    for row in rows if rate.text.strip() else ():
        if row["due"] >= until or not row["open"]:
            continue
        days, share = oracle.years(row["due"], until, way)
        right.append(
            {
                "number": row["number"],
                "due": row["due"].isoformat(),
                "amount": oracle.written(row["open"], account.decimals),
                "days": str(days),
                "interest": oracle.UNREAD
                if rate.unread
                else oracle.interest(row["open"], rate.worth, share, account.decimals),
                "fixed": "" if fixed is EMPTY else oracle.written(Decimal(40), account.decimals),
            }
        )
    given = [
        row | {"due": row["due"].isoformat(), "open": oracle.written(row["open"], account.decimals)} for row in rows
    ]
    values = [json.dumps(given), rate.text, until.isoformat(), way, fixed.text, account.currency]
    return "interest_rows", values, {}, right or ""


def _overdue_rows(account: Account) -> Try:
    rows, until = _late(account)
    given = [
        {"number": row["number"], "issued": "2022-12-01", "due": row["due"].isoformat(), "gross": f"{row['open']}"}
        for row in rows
        if not oracle.UNCLEAR.fullmatch(f"{row['open']}")
    ]
    right = [
        {
            "number": row["number"],
            "issued": "2022-12-01",
            "due": row["due"],
            "amount": oracle.written(Decimal(row["gross"]), account.decimals),
        }
        for row in given
        if row["due"] < until.isoformat() and Decimal(row["gross"])
    ]
    return "overdue_rows", [json.dumps(given), until.isoformat(), account.currency], {}, right or ""


def _priced_rows(account: Account) -> Try:
    price = account.amount()
    cells = [(account.number(), account.chance.choice((EMPTY, account.amount()))) for _ in range(3)]
    rows, right = [], []
    for hours, amount in cells:
        row = {"what": "x", "hours": hours.text, "amount": amount.text}
        rows.append(row)
        tidy = amount.text if amount.number is None else oracle.written(amount.number, account.decimals)
        counted = oracle.multiplied(price, hours, account.decimals)
        right.append(row | {"amount": tidy if amount.text.strip() or not counted else counted})
    values = [json.dumps(rows), price.text, account.currency]
    return "priced_rows", values, {"times": "hours", "column": "amount"}, right


MAKERS: tuple[Callable[[Account], Try], ...] = (
    _sum_column,
    _sum_numbers,
    _total,
    _product,
    _percent,
    _pro_rata,
    _days_within,
    _gap,
    _left_over,
    _who_owes,
    _compare,
    _percent_check,
    _period_check,
    _comes_before,
    _open_rows,
    _overpaid,
    _misfits,
    _interest_rows,
    _overdue_rows,
    _priced_rows,
)


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
    ]
)
FAULTS = {
    "unread": "A4",
    "misfit": "A2",
    "over": "#4",
    "odd_tax": "A5",
    "early": "A1",
    "no_due": "",
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


def test_a_statement_lists_what_came_in_ahead_and_on_invoices() -> None:
    ahead = json.dumps([{"day": "2027-02-01", "what": "Deposit", "amount": "300"}, {"day": "", "what": " "}])
    invoices = json.dumps(
        [
            {"number": "A1", "gross": "900"},
            {"gross": "500", "paid": "400,5", "withheld": "25"},
            {"number": "A3", "paid": "soon"},
        ]
    )
    (rows,) = run([("payment_rows", [ahead, invoices, "eur"], {}, ".")])
    assert json.loads(rows) == [
        {"day": "2027-02-01", "what": "Deposit", "amount": "300"},
        {"day": "", "what": "#2", "amount": "425.50"},
        {"day": "", "what": "A3", "amount": "?"},
    ]


@pytest.mark.parametrize("mark", POINTS)
def test_a_sum_in_thousandths_reads_the_same_wherever_it_goes(mark: str) -> None:
    (sum_,) = run([("total", ["kwd", "250.5"], {}, mark)])
    assert (sum_, *run([("total", ["kwd", sum_, sum_], {}, mark)])) == ("0250.500", "0501.000")


def test_a_list_of_rows_counts_those_that_hold_something() -> None:
    tries: list[Call] = [
        ("row_count", [ROWS, "", "[]", "no rows"], {}, "."),
        ("first_text", [ROWS], {"column": "number"}, "."),
        ("first_day", ["[]"], {"column": "due"}, "."),
        ("first_amount", ["", " ", "5.00", "6.00"], {}, "."),
    ]
    assert run(tries) == ["5", "A1", "", "5.00"]


def test_every_function_with_a_signature_is_there_and_takes_an_empty_form() -> None:
    params = {"column": "amount", "times": "hours", "fault": "misfit", "kind": "tax"}
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
    assert {name for name, result in results.items() if result not in ("", "0", "0.00")} == {"who_owes"}
    assert results["who_owes"] == "settled"
