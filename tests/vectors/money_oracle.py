"""What the money functions must give, worked out with `decimal` and `datetime`, and the many ways to type a number."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from random import Random

THREE = ("kwd", "bhd", "jod", "omr")
UNREAD = "?"
UNCLEAR = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
GROUPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
NO_NUMBERS = ("soon", "5 EUR", "-5", "1,25.50", "½", "1e3")
DIGITS = {
    "arabic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
    "wide": "０１２３４５６７８９",
}
GROUPS = (
    ("", "."),
    ("", ","),
    (",", "."),
    (".", ","),
    (" ", ","),
    ("'", "."),
    ("\u00a0", ","),
    ("\u202f", "."),
    ("\u066c", "\u066b"),
)


@dataclass(frozen=True)
class Typed:
    """A number and the way somebody typed it; no number where it cannot be read, nor where nothing stands."""

    text: str
    number: Decimal | None

    @property
    def unread(self) -> bool:
        """Whether something stands there that is no number."""
        return self.number is None and self.text.strip() != ""

    @property
    def worth(self) -> Decimal:
        """What it counts as."""
        return Decimal(0) if self.number is None else self.number


EMPTY = Typed("", None)


def _grouped(whole: str, mark: str) -> str:
    parts = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)]
    return mark.join(reversed(parts))


def typed(chance: Random, number: Decimal, point: str) -> Typed:
    """A number in some way that people type it; `point` is the reader's mark where three decimals are usual."""
    whole, _, decimals = f"{number:f}".partition(".")
    group, mark = chance.choice(GROUPS)
    text = _grouped(whole, group) + (f"{mark}{decimals}" if decimals else "")
    plain = whole + (f".{decimals}" if decimals else "")
    if UNCLEAR.fullmatch(text) and (point or decimals):  # two readings: write it so that there is one
        text = f"{whole}{point or '.'}{decimals}" if decimals and point else f"0{plain}" if decimals else whole
    digits = DIGITS.get(chance.choice(("", "", "", *DIGITS)))
    if digits:
        text = text.translate({ord(str(figure)): sign for figure, sign in enumerate(digits)})
    around = chance.choice(("", "", " ", "\u200f", "\u200e"))
    return Typed(around + text + around, number)


def decimals_of(currency: str) -> int:
    """How many decimals its amounts have."""
    return 3 if currency in THREE else 2


def rounded(number: Decimal, decimals: int) -> Decimal:
    """A number with so many decimals, rounded half up."""
    with localcontext(prec=80):
        return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def written(number: Decimal, decimals: int) -> str:
    """The same as text that everybody reads alike; unread where it has more than fifteen digits."""
    text = f"{rounded(number, decimals):f}"
    if len(text.replace(".", "")) > 15:
        return UNREAD
    return f"0{text}" if GROUPED.fullmatch(text) else text


def summed(amounts: Sequence[Typed], decimals: int) -> str:
    """The sum of amounts, each rounded to the currency."""
    if any(amount.unread for amount in amounts):
        return UNREAD
    return written(sum((rounded(amount.worth, decimals) for amount in amounts), Decimal(0)), decimals)


def multiplied(one: Typed, other: Typed, decimals: int, over: int = 1) -> str:
    """A price times a number, rounded once."""
    if not one.text.strip() or not other.text.strip():
        return ""
    if one.number is None or other.number is None:
        return UNREAD
    with localcontext(prec=80):
        return written(one.number * other.number / over, decimals)


def left_of(row: Mapping[str, Typed], decimals: int) -> Decimal | None:
    """What is open on an invoice row, below nought where too much came in; None where a cell cannot be read."""
    if any(cell.unread for cell in row.values()):
        return None
    money = {name: rounded(cell.worth, decimals) for name, cell in row.items()}
    return gross_of(row, decimals) - money["paid"] - money["credited"] - money["withheld"]


def gross_of(row: Mapping[str, Typed], decimals: int) -> Decimal:
    """What an invoice row asks for."""
    parts = ("gross",) if row["gross"].number is not None else ("net", "tax")
    return sum((rounded(row[name].worth, decimals) for name in parts), Decimal(0))


def years(due: datetime.date, until: datetime.date, way: str) -> tuple[int, Fraction]:
    """The days after one day up to another, and the part of a year that they are."""
    days = (until - due).days
    if way == "thirty":
        count = (until.year - due.year) * 360 + (until.month - due.month) * 30 + min(until.day, 30) - min(due.day, 30)
        return count, Fraction(count, 360)
    if way == "actual":
        each = [due + datetime.timedelta(days=ahead) for ahead in range(1, days + 1)]
        leap = sum(calendar.isleap(day.year) for day in each)
        return days, Fraction(leap, 366) + Fraction(days - leap, 365)
    return days, Fraction(days, 365 if way == "days_365" else 360)


def interest(amount: Decimal, rate: Decimal, share: Fraction, decimals: int) -> str:
    """Simple interest on an amount for part of a year."""
    with localcontext(prec=80):
        return written(amount * rate * share.numerator / (100 * share.denominator), decimals)


def any_number(chance: Random, decimals: int) -> Decimal:
    """A number as it might stand in an account, seldom a large one."""
    top = chance.choice((2, 4, 6, 6, 9))
    return Decimal(chance.randrange(10**top)).scaleb(-chance.randint(0, min(decimals, top)))


def any_typed(chance: Random, decimals: int, point: str, *, always: bool = False) -> Typed:
    """A number typed in some way, nothing, or now and then what is no number."""
    kind = 1.0 if always else chance.random()
    if kind < 0.15:
        return Typed(chance.choice(("", " ")), None)
    if kind < 0.17:
        return Typed(chance.choice(NO_NUMBERS), None)
    return typed(chance, any_number(chance, decimals), point)


def any_day(chance: Random) -> datetime.date:
    """A day between 2023 and 2030, more often at the end of a month."""
    day = datetime.date(2023, 1, 1) + datetime.timedelta(days=chance.randrange(365 * 8))
    return day.replace(day=calendar.monthrange(day.year, day.month)[1]) if chance.random() < 0.2 else day
