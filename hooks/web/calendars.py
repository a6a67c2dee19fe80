"""The calendars of places as files: weekends and holidays, from which a tool in the browser counts working days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from hooks.data.catalog import Catalog
from hooks.data.free_days import free_days, made_up_days
from hooks.data.place import WEEKDAYS, HolidayCode, Place
from hooks.languages import DEFAULT

FOLDER = "calendars"


def calendar_path(place: str) -> str:
    """Where the calendar of a place stands below the site; it is the same in every language."""
    return f"{FOLDER}/{place}.json"


def list_calendars(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """The calendar of every place, each with its place below the site."""
    years = catalog.places.structure.years
    for name, place in catalog.places.by_id.items():
        yield calendar_path(name), _calendar(place, years)


def _calendar(place: Place, years: tuple[int, ...]) -> bytes:
    """The years that pages show, with one before and one after: a long notice ends in another year than it begins."""
    wanted = tuple(range(years[0] - 1, years[-1] + 2)) if years else ()
    weekend = sorted((WEEKDAYS.index(day) + 1) % 7 for day in place.structure.weekend)  # 0 is Sunday in browsers
    free, worked = _days(place.structure.holidays, wanted)
    span = {"from": f"{wanted[0]}-01-01", "to": f"{wanted[-1]}-12-31"} if wanted else {"from": "", "to": ""}
    data = {"weekend": weekend, **span, "free": free, "worked": worked}
    return (json.dumps(data, separators=(",", ":")) + "\n").encode()


@cache
def _days(code: HolidayCode, years: tuple[int, ...]) -> tuple[list[str], list[str]]:
    """Holidays, and days of a weekend that are worked in place of others."""
    free = dict.fromkeys(item.day for item in free_days(code, years, DEFAULT.code, {}))
    return list(free), made_up_days(code, years)
