"""What cannot be meant in a document, written apart from its findings: days out of order, other sums, no rows.

Each `Rule` says when the answers contradict each other, and which findings of the template may tell the reader.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Answers:
    """The answers that count, read."""

    values: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def day(self, name: str) -> datetime.date | None:
        return datetime.date.fromisoformat(text) if (text := self.text(name)) else None

    def number(self, name: str) -> Decimal | None:
        return Decimal(text) if (text := self.text(name)) else None

    def rows(self, name: str) -> list[dict[str, str]]:
        rows: list[dict[str, str]] = json.loads(self.text(name) or "[]")
        return [row for row in rows if any(row.values())]

    def after(self, name: str, other: str, more: str = "", *, same: bool = False) -> bool:
        """Whether a day comes after another, to which a number of days is added."""
        days = (self.day(name), self.day(other))
        if not days[0] or not days[1] or (more and self.number(more) is None):
            return False
        limit = days[1] + datetime.timedelta(int(self.number(more) or 0) if more else 0)
        return days[0] > limit or (same and days[0] == limit)

    def ends_before(self, name: str, start: str, more: str, *, same: bool = False) -> bool:
        """Whether a day comes before the end of a time that begins on another day."""
        day, begin, days = self.day(name), self.day(start), self.number(more)
        if day is None or begin is None or days is None:
            return False
        end = begin + datetime.timedelta(int(days))
        return day < end or (same and day == end)

    def exceeds(self, name: str, other: str | int, *, same: bool = False) -> bool:
        """Whether a number is greater than another."""
        one, two = self.number(name), self.number(other) if isinstance(other, str) else Decimal(other)
        return one is not None and two is not None and (one > two or (same and one == two))

    def row_after(self, name: str, column: str, other: str) -> bool:
        """Whether the day in a row comes after another."""
        return bool(self.text(other)) and any(row.get(column, "") > self.text(other) for row in self.rows(name))

    def row_before(self, name: str, column: str, other: str) -> bool:
        """Whether the day in a row comes before another."""
        return any(row.get(column) and row[column] < self.text(other) for row in self.rows(name))

    def twice(self, name: str, column: str) -> bool:
        """Whether two rows say the same in a column."""
        said = ["".join(row[column].split()).casefold() for row in self.rows(name) if row.get(column)]
        return len(set(said)) < len(said)

    def gap(self, name: str, other: str) -> int | None:
        """How many days after another a day comes."""
        one, two = self.day(name), self.day(other)
        return None if one is None or two is None else (one - two).days

    def lacks(self, name: str, column: str) -> bool:
        """Whether a row says something, though not in this column."""
        return any(not row.get(column) for row in self.rows(name))

    def total(self, name: str, column: str) -> Decimal:
        return sum((Decimal(row[column]) for row in self.rows(name) if row.get(column)), Decimal(0))

    def has(self, name: str, *options: str) -> bool:
        return self.text(name) in options


@dataclass(frozen=True)
class Rule:
    """A contradiction, and the findings of which one must hold then."""

    what: str
    found: Callable[[Answers], bool]
    told: tuple[str, ...]


def rule(what: str, told: str, found: Callable[[Answers], bool]) -> Rule:
    """A rule; the names of its findings with blanks between."""
    return Rule(what, found, tuple(told.split()))


def nothing(rows: str, beside: str) -> Callable[[Answers], bool]:
    """A list with nothing in it, while the rest is being filled in."""
    return lambda a: bool(a.text(beside)) and not a.rows(rows)


IN_ORDER = (
    *(
        ("agreement_day", "last_day"),
        ("handover_day", "last_day"),
        ("last_day", "invoice_day"),
        ("talk_day", "last_day"),
    ),
    *(("letter_day", "last_day"), ("start_day", "end_day"), ("pause_start", "pause_end"), ("help_start", "help_end")),
    *(("check_day", "supply_day"), ("due_day", "pay_by"), ("tell_day", "last_day"), ("tasks_day", "last_day")),
    *(("data_day", "closing_day"), ("ends_on", "invoice_day"), ("work_day", "document_day"), ("files_day", "last_day")),
)
"""Days of which the first comes no later, wherever a document asks for both."""
