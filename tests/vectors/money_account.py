"""Random accounts in one currency, as readers type them, for the tests of the money functions."""

from __future__ import annotations

import datetime
from random import Random
from typing import Any

from tests.vectors import money_oracle as oracle
from tests.vectors.money_oracle import EMPTY, Typed

CURRENCIES = ("eur", "usd", "cny", "aed", "kwd", "bhd", "jod", "omr", "")
POINTS = (".", ",", "\u066b")
AMOUNTS = ("net", "tax", "gross", "paid", "credited", "withheld")

Try = tuple[str, list[str], dict[str, str], Any]
"""A function, its values, its parameters, and what it must give."""


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
