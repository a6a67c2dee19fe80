"""Rows of invoices, interest and hours that money functions come to, with what `decimal` and `datetime` say of them."""

from __future__ import annotations

import calendar
import datetime
import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.vectors import money_oracle as oracle
from tests.vectors.money_account import Account, Try
from tests.vectors.money_oracle import EMPTY, Typed

WAYS = ("days_365", "actual", "days_360", "thirty")


def _texts(row: dict[str, Typed]) -> dict[str, str]:
    return {name: cell.text for name, cell in row.items()}


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


def _daily_interest(account: Account) -> Try:
    rows, until = _late(account)
    way, rate = account.chance.choice(WAYS), account.number()
    late = sum((row["open"] for row in rows if row["due"] < until), Decimal(0))
    after = until + datetime.timedelta(days=1)
    lengths = {"days_365": 365, "actual": 365 + calendar.isleap(after.year)}
    right = oracle.interest(late, rate.worth, Fraction(1, lengths.get(way, 360)), account.decimals)
    given = [
        row | {"due": row["due"].isoformat(), "open": oracle.written(row["open"], account.decimals)} for row in rows
    ]
    values = [json.dumps(given), rate.text, until.isoformat(), way, account.currency]
    return "daily_interest", values, {}, oracle.UNREAD if rate.unread else right if rate.text.strip() else ""


def _overdue_rows(account: Account) -> Try:
    rows, until = _late(account)
    whole = account.chance.choice(("gross", "amount"))
    given = [
        {"number": row["number"], "issued": "2022-12-01", "due": row["due"].isoformat(), whole: f"{row['open']}"}
        for row in rows
        if not oracle.UNCLEAR.fullmatch(f"{row['open']}")
    ]
    right = [
        {
            "number": row["number"],
            "issued": "2022-12-01",
            "due": row["due"],
            "amount": oracle.written(Decimal(row[whole]), account.decimals),
        }
        for row in given
        if row["due"] < until.isoformat() and Decimal(row[whole])
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


ROWS: tuple[Callable[[Account], Try], ...] = (
    _open_rows,
    _overpaid,
    _misfits,
    _interest_rows,
    _daily_interest,
    _overdue_rows,
    _priced_rows,
)
