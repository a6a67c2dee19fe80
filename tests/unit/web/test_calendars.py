"""The calendars of places, from which tools in the browser count working days."""

from __future__ import annotations

import datetime
import json
from typing import Any

import holidays
import pytest

from hooks.data.catalog import Catalog
from hooks.web.calendars import calendar_path, list_calendars

SATURDAY, SUNDAY, FRIDAY = 6, 0, 5  # as browsers count


@pytest.fixture(scope="module")
def calendars(catalog: Catalog) -> dict[str, Any]:
    return {path: json.loads(content) for path, content in list_calendars(catalog)}


def test_each_place_has_its_calendar(catalog: Catalog, calendars: dict[str, Any]) -> None:
    assert len(calendars) > 20
    assert calendars.keys() == {calendar_path(name) for name in catalog.places.by_id}


def test_a_calendar_reaches_a_year_beyond_those_on_pages_to_both_sides(
    catalog: Catalog, calendars: dict[str, Any]
) -> None:
    years = catalog.places.structure.years
    for name, calendar in calendars.items():
        assert calendar["from"] == f"{years[0] - 1}-01-01", name
        assert calendar["to"] == f"{years[-1] + 1}-12-31", name
        assert {day[:4] for day in calendar["free"]} == {str(year) for year in range(years[0] - 1, years[-1] + 2)}, name


def test_the_days_are_those_of_the_library_in_order_each_once(catalog: Catalog, calendars: dict[str, Any]) -> None:
    years = range(catalog.places.structure.years[0] - 1, catalog.places.structure.years[-1] + 2)
    for name, place in catalog.places.by_id.items():
        code = place.structure.holidays
        known = holidays.country_holidays(code.country, code.subdivision or None, years)
        assert calendars[calendar_path(name)]["free"] == sorted({day.isoformat() for day in known}), name


@pytest.mark.parametrize(
    ("place", "weekend"), [("hr", [SUNDAY, SATURDAY]), ("sa", [FRIDAY, SATURDAY]), ("us", [SUNDAY, SATURDAY])]
)
def test_the_weekend_is_counted_as_browsers_count(calendars: dict[str, Any], place: str, weekend: list[int]) -> None:
    assert calendars[calendar_path(place)]["weekend"] == weekend


def test_days_worked_in_place_of_others_fall_on_a_weekend(calendars: dict[str, Any]) -> None:
    worked = calendars[calendar_path("cn")]["worked"]
    assert worked
    assert all(datetime.date.fromisoformat(day).isoweekday() in (6, 7) for day in worked)
