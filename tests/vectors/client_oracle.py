"""What the functions for clients must give, worked out with `decimal` and `fractions`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import Any

from tests.vectors.money_oracle import Typed, rounded, written

HALF = Fraction(1, 2)
MOST = Fraction(4, 5)
HARD = 3


@dataclass(frozen=True)
class Row:
    """A client as typed; numbers are exact, and None where they are missing or make no sense."""

    name: str
    cells: dict[str, Typed]
    hours: Decimal | None
    income: Decimal | None
    trouble: Decimal | None
    future: Decimal | None

    @property
    def points(self) -> Decimal | None:
        """The trouble above none."""
        return None if self.trouble is None else self.trouble - 1

    @property
    def rate(self) -> Fraction | None:
        """What an hour brings."""
        return Fraction(self.income) / Fraction(self.hours) if self.income is not None and self.hours else None

    @property
    def whole(self) -> bool:
        """Whether nothing is missing in it."""
        needed = self.name and None not in (self.hours, self.income, self.trouble)
        return bool(needed) and (self.future is not None or not self.cells["future"].text.strip())


def row(name: str, cells: dict[str, Typed], decimals: int) -> Row:
    """A row from what was typed in it."""

    def number(column: str, places: int, least: int = 0, most: int | None = None) -> Decimal | None:
        value = cells[column].number
        value = None if value is None else rounded(value, places)
        return value if value is not None and value >= least and (most is None or value <= most) else None

    return Row(
        name,
        cells,
        number("hours", 2),
        number("income", decimals),
        number("trouble", 2, 1, 5),
        number("future", 2, 0, 100),
    )


def plain(number: Decimal) -> str:
    """A number without noughts at its end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def per_cent(part: Decimal | None, whole: Decimal) -> str:
    """A share in whole per cent, half up."""
    if part is None or not whole:
        return ""
    share = Fraction(part) * 100 / Fraction(whole)
    return str((share + HALF).__floor__())


class Oracle:
    """All results for one list."""

    def __init__(self, rows: list[Row], decimals: int, floor: Typed, costs: Typed, savings: Typed) -> None:
        self.rows = rows
        self.decimals = decimals
        self.floor, self.costs, self.savings = (
            None if amount.number is None else rounded(amount.number, decimals) for amount in (floor, costs, savings)
        )
        self.total = sum((one.income or Decimal(0) for one in rows), Decimal(0))
        self.hours = sum((one.hours or Decimal(0) for one in rows), Decimal(0))
        self.trouble = sum((one.points or Decimal(0) for one in rows), Decimal(0))
        self.judged = [one for one in rows if one.income is not None and one.trouble is not None]

    def money(self, amount: Decimal | Fraction | None) -> str:
        """An amount as text."""
        if amount is None:
            return ""
        exact = Fraction(amount) * 10**self.decimals
        return written(Decimal((exact + HALF).__floor__()).scaleb(-self.decimals), self.decimals)

    def ordered(self, key: Callable[[Row], Any], *, falling: bool = True) -> list[Row]:
        """The rows by a number, those without it last."""
        known = [one for one in self.rows if key(one) is not None]
        return sorted(known, key=key, reverse=falling) + [one for one in self.rows if key(one) is None]

    def ranked(self, order: str) -> list[dict[str, str]]:
        """The table of all clients."""
        keys: dict[str, list[Row]] = {
            "income": self.ordered(lambda one: one.income),
            "rate": self.ordered(lambda one: one.rate, falling=False),
            "trouble": self.ordered(lambda one: one.trouble),
        }
        return [
            {
                "rank": str(place),
                "name": one.name,
                "rate": self.money(one.rate),
                "income_share": per_cent(one.income, self.total),
                "hours_share": per_cent(one.hours, self.hours),
                "trouble_share": per_cent(one.points, self.trouble),
            }
            for place, one in enumerate(keys[order], 1)
        ]

    def few(self, column: str) -> list[dict[str, str]]:
        """The few that make most of the income or the trouble."""
        rows = self.ordered(lambda one: one.income if column == "income" else one.trouble)
        parts = [(one.income if column == "income" else one.points) or Decimal(0) for one in rows]
        whole, together, found = sum(parts, Decimal(0)), Decimal(0), []
        for one, part in zip(rows, parts, strict=True):
            if not whole or Fraction(together) / Fraction(whole) >= MOST:
                break
            together += part
            value = self.money(part) if column == "income" else plain(one.trouble or Decimal(0))
            share = {column: value, f"{column}_share": per_cent(part, whole)}
            found.append({"name": one.name, **share, "together": per_cent(together, whole)})
        return found

    def below(self, one: Row) -> bool:
        """Whether a client pays less than the floor."""
        return one.rate is not None and self.floor is not None and one.rate < Fraction(self.floor)

    def doubled(self, one: Row) -> bool:
        """Whether a client takes twice the share of trouble that they bring in."""
        paid = sum((other.income or Decimal(0) for other in self.judged), Decimal(0))
        counted = sum((other.points or Decimal(0) for other in self.judged), Decimal(0))
        if not paid:
            return True
        return counted == 0 or (one.points or 0) / counted >= 2 * (one.income or 0) / paid

    def standouts(self) -> list[Row]:
        """Those that stand out, the worst first."""
        hard = [one for one in self.judged if (one.trouble or 0) >= HARD and (self.doubled(one) or self.below(one))]
        return sorted(hard, key=lambda one: (-(one.trouble or 0), one.income or 0))

    def standing(self) -> str:
        """What the list shows."""
        if len(self.judged) < 2 or not any(one.income for one in self.judged):
            return "few"
        out = self.standouts()
        top = max(one.income or Decimal(0) for one in self.judged)
        first = [one for one in self.judged if one.income == top]
        hardest = max(one.trouble or Decimal(0) for one in self.judged)
        big = len(first) == 1 and first[0].trouble == hardest >= HARD and not self.doubled(first[0])
        if big and all(one is first[0] for one in out):
            return "big"
        return ("none", "one", "several")[min(len(out), 2)]

    def gaps(self) -> list[dict[str, str]]:
        """What would be missing without each client."""
        if self.costs is None:
            return []
        found = [(one, self.total - one.income) for one in self.rows if one.income is not None]
        short = [(one, left, self.costs - left) for one, left in found if left < self.costs]
        return [
            {
                "name": one.name,
                "left": self.money(left),
                "gap": self.money(gap),
                "months": self.months(gap),
            }
            for one, left, gap in sorted(short, key=lambda item: -item[2])
        ]

    def months(self, gap: Decimal) -> str:
        """For how many whole months the savings fill a gap."""
        return "" if self.savings is None else str((self.savings / gap).to_integral_value(ROUND_FLOOR))


def rows_text(rows: list[Row]) -> str:
    """The rows as the form keeps them."""
    given = [{"name": one.name, **{name: cell.text for name, cell in one.cells.items()}} for one in rows]
    return json.dumps(given, ensure_ascii=False) if given else ""
