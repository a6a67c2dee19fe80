"""Single figures that money functions come to, with what `decimal` and `datetime` say of them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from decimal import Decimal

from tests.vectors import money_oracle as oracle
from tests.vectors.money_account import Account, Try
from tests.vectors.money_oracle import Typed


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
    given = amount.text.strip() or other.text.strip()
    right = "" if apart is None or not given else oracle.written(abs(apart), account.decimals)
    return "gap", [amount.text, other.text, account.currency], {}, right


def _left_over(account: Account) -> Try:
    amount, other, apart = _two(account)
    right = "" if apart is None else oracle.written(max(apart, Decimal(0)), account.decimals)
    return "left_over", [amount.text, other.text, account.currency], {}, right


def _by_sign(apart: Decimal | None, more: str, less: str, same: str) -> str:
    return "" if apart is None else same if not apart else more if apart > 0 else less


def _who_owes(account: Account) -> Try:
    amount, other, apart = _two(account)
    given = amount.text.strip() or other.text.strip()
    right = _by_sign(apart, "client_pays", "provider_pays", "settled") if given else ""
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


SUMS: tuple[Callable[[Account], Try], ...] = (
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
)
