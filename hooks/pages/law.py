"""Law and calendars change: what was read too long ago. A warning to a maintainer, not a mistake."""

from __future__ import annotations

import datetime

from hooks.data.catalog import Catalog


def old_data(catalog: Catalog, today: datetime.date) -> list[str]:
    """A line for all that was read too long before `today`."""
    return [*old_laws(catalog, today), *old_places(catalog, today)]


def old_laws(catalog: Catalog, today: datetime.date) -> list[str]:
    """A line for each law note whose source was last read more than twelve months before `today`, oldest first."""
    read = {name: law.read for name, law in catalog.law.structure.laws.items()}
    for place in catalog.places.by_id.values():
        read |= {name: law.read for name, law in place.structure.laws.items()}
    notes = sorted((day, name) for name, day in read.items())
    year_ago = _year_before(today)
    return [f"law note `{name}` was last read on {day}: read its source again" for day, name in notes if day < year_ago]


def old_places(catalog: Catalog, today: datetime.date) -> list[str]:
    """A line for each place that was last read more than twelve months before `today`, and one for an old calendar."""
    year_ago = _year_before(today)
    read = sorted((place.structure.read, name) for name, place in catalog.places.by_id.items())
    old = [f"place `{name}` was last read on {day}: read its sources again" for day, name in read if day < year_ago]
    years = catalog.places.structure.years
    if read and years and years[0] < today.year:
        old.append(f"the calendars of places begin with {years[0]}, which has passed: change `years`")
    return old


def _year_before(day: datetime.date) -> str:
    """The same day of the year before, as data writes days; 29 February too, which compares as it should."""
    return f"{day.year - 1:04}-{day.month:02}-{day.day:02}"
