"""Days as `python-dateutil` and `holidays` count them: what the browser's counting is compared with."""

from __future__ import annotations

import datetime
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import holidays
from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, rrule

from hooks.data.free_days import free_days, made_up_days
from hooks.data.place import PlaceStructure
from scripts.deno import run_script

Day = datetime.date
Call = tuple[str, list[Any], Any, dict[str, str]]
SCRIPT = Path(__file__).with_name("dates.js")
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LATER, EARLIER = Day.max, Day.min  # after the last day of a calendar, and before its first one
SOME = 200  # working days, more than any case asks for
ONE = datetime.timedelta(days=1)


@dataclass(frozen=True)
class PlaceDays:
    """The days of a place in some years."""

    place: PlaceStructure
    years: tuple[int, ...]

    @cached_property
    def first(self) -> Day:
        return Day(self.years[0], 1, 1)

    @cached_property
    def last(self) -> Day:
        return Day(self.years[-1], 12, 31)

    @cached_property
    def known(self) -> Any:
        code = self.place.holidays
        return holidays.country_holidays(code.country, code.subdivision or None, years=self.years)

    @cached_property
    def feasts(self) -> set[Day]:
        return set(self.known)

    @cached_property
    def worked(self) -> list[Day]:
        """All working days, in order."""
        week = [day for day, name in enumerate(WEEK) if name not in self.place.weekend]
        usual = {
            each.date()
            for each in rrule(DAILY, dtstart=self._noon(self.first), until=self._noon(self.last), byweekday=week)
        }
        made_up = {day for day in getattr(self.known, "weekend_workdays", ()) if day.year in self.years}
        return sorted((usual | made_up) - self.feasts)

    def covers(self, day: Day) -> bool:
        return self.first <= day <= self.last

    def after(self, day: Day, count: int) -> Day:
        """The day that is some working days later."""
        if count == 0 or day in (LATER, EARLIER):
            return day
        if day + ONE < self.first:
            return EARLIER
        found = bisect_right(self.worked, day) + count - 1
        return self.worked[found] if found < len(self.worked) else LATER

    def moved(self, day: Day, how: str) -> Day:
        """The day, or the working day that is taken in its place."""
        if how == "keep" or day in (LATER, EARLIER):
            return day
        if not self.covers(day):
            return LATER if day > self.last else EARLIER
        if how == "next":
            found = bisect_left(self.worked, day)
            return self.worked[found] if found < len(self.worked) else LATER
        found = bisect_right(self.worked, day) - 1
        return self.worked[found] if found >= 0 else EARLIER

    def before(self, day: Day, count: int, off: Iterable[Day]) -> Day | None:
        """The day that is some working days before; none of the days `off` is one."""
        if not self.covers(day):
            return None
        own, until = set(off), bisect_left(self.worked, day + ONE * (count == 0))
        earlier = [each for each in self.worked[max(0, until - SOME) : until] if each not in own]
        return earlier[-max(count, 1)] if len(earlier) >= max(count, 1) else None

    def kind(self, day: Day, off: Iterable[Day]) -> str:
        """What kind of day it is."""
        if day in set(off):
            return "own"
        if not self.covers(day):
            return "beyond"
        if day in self.feasts:
            return "holiday"
        if day not in self._set:
            return "weekend"
        found = bisect_right(self.worked, day)
        until = self.worked[found] if found < len(self.worked) else self.last + ONE
        between = [day + ONE * (number + 1) for number in range((until - day).days - 1)]
        return "eve" if any(each in self.feasts for each in between) else "working"

    def closed(self, day: Day, least: int, before: int) -> str:
        """Whether the day is in, or shortly before, so many free days that a holiday is among."""
        if self._is_closed(day, least):
            return "inside"
        ahead = [day + ONE * (number + 1) for number in range(before)]
        return "near" if any(self._is_closed(each, least) for each in ahead) else "none"

    def _is_closed(self, day: Day, least: int) -> bool:
        if not self.covers(day) or day in self._set:
            return False
        found = bisect_left(self.worked, day)
        start = self.worked[found - 1] + ONE if found else self.first
        end = self.worked[found] if found < len(self.worked) else self.last + ONE
        free = [start + ONE * number for number in range((end - start).days)]
        return len(free) >= least and any(each in self.feasts for each in free)

    @cached_property
    def _set(self) -> set[Day]:
        return set(self.worked)

    @staticmethod
    def _noon(day: Day) -> datetime.datetime:
        return datetime.datetime.combine(day, datetime.time(12))

    def for_browser(self) -> dict[str, Any]:
        """What the page gives the browser of them."""
        weekend = [(WEEK.index(name) + 1) % 7 for name in self.place.weekend]
        free = sorted({each.day for each in free_days(self.place.holidays, self.years, "en", {})})
        return {
            "weekend": weekend,
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "free": free,
            "worked": made_up_days(self.place.holidays, self.years),
        }


@dataclass(frozen=True)
class Notice:
    """How a contract counts."""

    counts_from: str
    delivery_days: int
    delivery_unit: str
    on_free_receipt: str
    length: int
    unit: str
    first_day: str
    runs_to: str
    billing_day: int
    free_last_day: str

    @property
    def delivery(self) -> list[str]:
        return [self.counts_from, str(self.delivery_days), self.delivery_unit, self.on_free_receipt]

    @property
    def period(self) -> list[str]:
        """As the functions take it."""
        return [str(self.length), self.unit, self.first_day, self.runs_to, str(self.billing_day), self.free_last_day]

    def given(self, sent: Day, days: PlaceDays) -> Day:
        """The day on which it counts as given."""
        if self.counts_from == "sending":
            return sent
        if self.delivery_unit == "working_days":
            arrived = days.after(sent, self.delivery_days)
        else:
            arrived = sent + relativedelta(days=self.delivery_days)
        return days.moved(arrived, self.on_free_receipt)

    def end(self, given: Day, days: PlaceDays) -> Day:
        """Its last day."""
        if given in (LATER, EARLIER):
            return given
        inclusive = relativedelta(days=1 if self.first_day == "same" and self.length else 0)
        if self.unit == "working_days":
            over = days.after(given - inclusive, self.length)
        else:
            over = given + relativedelta(**{self.unit: self.length}) - inclusive
        if over in (LATER, EARLIER):
            return over
        last = days.moved(self._run(over), self.free_last_day)
        return last if last in (LATER, EARLIER) else max(last, given)

    def _run(self, day: Day) -> Day:
        if self.runs_to == "any_day":
            return day
        wanted = self.billing_day if self.runs_to == "billing_end" else 31
        ends: Iterator[Day] = (day + relativedelta(months=more, day=wanted) for more in range(4))
        return next(end for end in ends if end >= day and (self.runs_to != "quarter_end" or end.month in (3, 6, 9, 12)))

    def sent_until(self, wished: Day, days: PlaceDays) -> Day | None:
        """The latest day of sending that ends in time; none where the calendar does not tell."""
        span = range(wished.toordinal() - 4000, wished.toordinal() + 1)
        found = bisect_right(span, wished, key=lambda sent: self.end(self.given(Day.fromordinal(sent), days), days))
        ends = [self.end(self.given(Day.fromordinal(span.start + at), days), days) for at in (found - 1, found)]
        unclear = ends[1] == LATER and wished > days.last and found < len(span)
        return None if ends[0] == EARLIER or unclear else Day.fromordinal(span.start + found - 1)


def text_of(day: Day | None) -> str:
    """As the functions give it."""
    return day.isoformat() if day not in (LATER, EARLIER, None) else ""


def in_browser(calls: list[Call], days: Mapping[str, PlaceDays]) -> list[Any]:
    """What the browser's functions give, all in one process."""
    calendars = {name: each.for_browser() for name, each in days.items()}
    results: list[Any] = json.loads(run_script(SCRIPT, json.dumps({"calendars": calendars, "calls": calls})))
    return results
