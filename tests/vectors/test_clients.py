"""The functions for clients, run in a real engine, ten thousand times, against `decimal` and `fractions`."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from scripts.deno import run_script
from tests.vectors import money_oracle as oracle
from tests.vectors.client_oracle import Oracle, Row, per_cent, plain, row, rows_text
from tests.vectors.money_oracle import EMPTY, Typed

SCRIPT = Path(__file__).with_name("run_engine.js")
LISTS = 2_500
CURRENCIES = ("eur", "gbp", "kwd", "omr", "")
POINTS = (".", ",", "\u066b")
ORDERS = ("income", "rate", "trouble")
EACH = 4  # functions tried on a list, so that all lists together stay quick

Call = tuple[str, list[str], str]
Right = dict[str, tuple[list[str], Any]]


def run(calls: list[Call]) -> list[str]:
    """What the functions give; the last of each call is the decimal mark of the reader."""
    given = [["table", name, values, {"point": point}] for name, values, point in calls]
    results: list[str] = json.loads(run_script(SCRIPT, json.dumps(given)))
    return results


def _small(chance: Random, most: int, decimals: int) -> Decimal:
    return Decimal(chance.randrange(most * 10**decimals + 1)).scaleb(-decimals)


class Sample:
    """A random list in one currency, as one reader types it, and the other fields."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.currency = chance.choice(CURRENCIES)
        self.decimals = oracle.decimals_of(self.currency)
        self.mark = chance.choice(POINTS)
        self.point = self.mark if self.decimals == 3 else ""
        self.rows = [self._row(index) for index in range(chance.randint(0, 7))]
        self.floor, self.costs, self.savings = (
            self._typed(top, self.decimals, self.point) for top in (80, 5000, 20000)
        )
        self.oracle = Oracle(self.rows, self.decimals, self.floor, self.costs, self.savings)

    def _typed(self, most: int, decimals: int, point: str = "") -> Typed:
        if self.chance.random() < 0.1:
            return self.chance.choice((EMPTY, EMPTY, Typed("soon", None), Typed("-5", None)))
        places = self.chance.randint(0, decimals)
        return oracle.typed(self.chance, _small(self.chance, most, places), point)

    def _row(self, index: int) -> Row:
        cells = {
            "hours": self._typed(80, 3),
            "income": self._typed(self.chance.choice((40, 4000)), self.decimals, self.point),
            "trouble": self._typed(6, self.chance.choice((0, 0, 1))),
            "future": self._typed(110, 1) if self.chance.random() < 0.5 else EMPTY,
        }
        name = "" if self.chance.random() < 0.05 else f"Client {index}"
        if not name and not any(cell.text.strip() for cell in cells.values()):
            name = "Client"
        return row(name, cells, self.decimals)

    def rights(self) -> Right:
        """Each function with its values and what it must give."""
        told, listed = self.oracle, rows_text(self.rows)
        money, limited = [listed, self.currency], [listed, self.currency, self.floor.text]
        leaving = self.chance.choice(self.rows).name if self.rows else "Client 1"
        without = [*money, leaving]
        order = self.chance.choice(ORDERS)
        return {
            "count_clients": ([listed], str(len(self.rows))),
            "count_incomplete": (money, str(sum(not one.whole for one in self.rows))),
            "total_income": (money, told.money(told.total) if self._paid else ""),
            "total_hours": ([listed], plain(told.hours) if any(one.hours is not None for one in self.rows) else ""),
            "mean_rate": (money, self._mean()),
            "rank_clients": ([*money, order], told.ranked(order)),
            "few_by_income": (money, told.few("income")),
            "few_by_trouble": ([listed], told.few("trouble")),
            "standing": (limited, told.standing()),
            **self._standouts(limited),
            **self._extremes(listed, money, limited),
            "gap_rows": ([*money, self.costs.text, self.savings.text], told.gaps()),
            **self._without(leaving, without),
        }

    @property
    def _paid(self) -> bool:
        return any(one.income is not None for one in self.rows)

    def _mean(self) -> str:
        rated = [one for one in self.rows if one.rate is not None]
        hours = sum((one.hours or Decimal(0) for one in rated), Decimal(0))
        paid = sum((one.income or Decimal(0) for one in rated), Decimal(0))
        return self.oracle.money(Row("", {}, hours, paid, None, None).rate)

    def _standouts(self, limited: list[str]) -> Right:
        told = self.oracle
        [worst, *_] = told.standouts() if told.standing() in ("one", "several") else [None]
        judged = told.judged
        trouble = sum((one.points or Decimal(0) for one in judged), Decimal(0))
        paid = sum((one.income or Decimal(0) for one in judged), Decimal(0))
        return {
            "standout": (limited, worst.name if worst else ""),
            "standout_trouble": (limited, per_cent(worst.points, trouble) if worst else ""),
            "standout_income": (limited, per_cent(worst.income, paid) if worst else ""),
        }

    def _extremes(self, listed: str, money: list[str], limited: list[str]) -> Right:
        told = self.oracle
        [first, *_] = [*told.ordered(lambda one: one.income), None]
        [ahead, *_] = [*told.ordered(lambda one: one.future), None]
        future = ahead.future if ahead else None
        rated = [one for one in told.ordered(lambda one: one.rate, falling=False) if one.rate is not None]
        below = "" if told.floor is None or not rated else str(sum(map(told.below, self.rows)))
        income = (first.income if first else None) or Decimal(0)
        return {
            "biggest": (money, first.name if first and self._paid else ""),
            "biggest_share": (money, per_cent(income, told.total) if self._paid else ""),
            "income_weight": (money, ("half" if income * 2 > told.total else "spread") if told.total else ""),
            "needed_share": ([listed], "" if future is None else plain(future)),
            "work_weight": ([listed], "" if future is None else "half" if future >= 50 else "spread"),
            "lowest": (money, rated[0].name if rated else ""),
            "lowest_rate": (money, told.money(rated[0].rate) if rated else ""),
            "count_below": (limited, below),
        }

    def _without(self, leaving: str, values: list[str]) -> Right:
        told = self.oracle
        same = [one for one in self.rows if one.name == leaving]
        costs, savings = self.costs.text, self.savings.text
        left = told.total - same[0].income if len(same) == 1 and same[0].income is not None else None
        gap = None if left is None or told.costs is None else max(told.costs - left, Decimal(0))
        kind = "covered" if gap == 0 else "months" if gap and told.savings is not None else ""
        known = leaving and self.rows
        return {
            "lasts_without": ([*values, costs, savings], (kind if len(same) == 1 else "unlisted") if known else ""),
            "income_without": (values, told.money(left) if leaving else ""),
            "gap_without": ([*values, costs], told.money(gap) if gap and leaving else ""),
            "months_without": ([*values, costs, savings], told.months(gap) if gap and leaving else ""),
        }


def test_ten_thousand_results_are_what_decimal_says() -> None:
    chance = Random("clients")
    calls: list[Call] = []
    rights: list[Any] = []
    for _ in range(LISTS):
        sample = Sample(chance)
        for name, (values, right) in chance.sample(list(sample.rights().items()), EACH):
            calls.append((name, values, sample.mark))
            rights.append(right)
    assert rights.count("several") > 20
    assert rights.count("big") > 20
    assert rights.count("") < len(rights) / 3
    results = run(calls)
    wrong = [
        (call, result, right)
        for call, result, right in zip(calls, results, rights, strict=True)
        if (json.loads(result or "[]") if isinstance(right, list) else result) != right
    ]
    assert sorted(wrong, key=lambda fault: len(str(fault)))[:3] == []


def _list(*rows: tuple[str, str, str, str]) -> str:
    return json.dumps([dict(zip(("name", "hours", "income", "trouble"), one, strict=True)) for one in rows])


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Northside", True),
        ("northside  dental", True),
        ("ＮＯＲＴＨ", True),
        ("Northside Dental Ltd", True),
        ("Dental", False),
    ],
)
def test_a_client_is_found_by_their_name_or_its_beginning(name: str, found: bool) -> None:
    rows = _list(("Northside Dental", "1", "100", "1"), ("Quay", "1", "100", "1"))
    assert run([("income_without", [rows, "eur", name], ".")]) == ["100.00" if found else ""]


def test_a_name_that_two_clients_begin_with_is_nobodys() -> None:
    rows = _list(("North A", "1", "100", "1"), ("North B", "1", "100", "1"))
    assert run([("lasts_without", [rows, "eur", "north", "10", "10"], ".")]) == ["unlisted"]


def test_exactly_four_fifths_are_most_and_exactly_half_is_not_more_than_half() -> None:
    rows = _list(("A", "1", "400", "1"), ("B", "1", "400", "1"), ("C", "1", "200", "1"))
    [few] = run([("few_by_income", [rows, "eur"], ".")])
    assert [one["name"] for one in json.loads(few)] == ["A", "B"]
    halves = _list(("A", "1", "500", "1"), ("B", "1", "500", "1"))
    assert run([("income_weight", [halves, "eur"], ".")]) == ["spread"]


def test_an_empty_list_comes_to_nothing_and_breaks_nothing() -> None:
    names = ["rank_clients", "few_by_income", "gap_rows", "mean_rate", "biggest", "lowest", "budget", "any_gap"]
    assert run([(name, ["", "", "", ""], ".") for name in names]) == [""] * len(names)
