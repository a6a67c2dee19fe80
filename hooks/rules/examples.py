"""Examples live somewhere: nothing in them happens on a day off, and they are paid in the money of their place."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator, Mapping
from functools import cache

from hooks.data.fields import value_fault
from hooks.data.free_days import free_days, known_codes
from hooks.data.load import Source
from hooks.data.place import WEEKDAYS, HolidayCode, Place, Places
from hooks.data.place_texts import PLACE
from hooks.data.problems import Problem
from hooks.data.template import Template
from hooks.languages import DEFAULT


def check_examples(
    template: Template, places: Places, source: Source, files: Mapping[str, Source]
) -> Iterator[Problem]:
    """Every example in each language, in the place it names or in that of the language; `source` is the structure."""
    told: set[tuple[str, int, int, str]] = set()
    for lang, own in files.items():
        for name in template.structure.examples:
            values = template.example(name, lang)
            place = places.by_id.get(values.get(PLACE, ""))
            for field, what, fix in _faults(template, values, place) if place else ():
                path = ("examples", name, field)
                file = own if path in own.values else source
                problem = file.problem(path, "example-place", f"in `{lang}`, {what}", fix)
                if (place_of := (problem.file, problem.line, problem.column, what)) not in told:
                    told.add(place_of)
                    yield problem


def _faults(template: Template, values: Mapping[str, str], place: Place) -> Iterator[tuple[str, str, str]]:
    """The fields of an example that do not fit a place, with what is wrong and how to mend it."""
    for name, value in values.items():
        field = template.fields.get(name)
        if not field or value_fault(field, value):
            continue  # told as what it is
        if field.type == "date" and (reason := _day_off(value, place)):
            yield name, f"`{value}` is {reason} in `{place.id}`", "Choose a day on which people work there"
    currency = values.get("currency")
    if currency and currency != place.structure.currency:
        what = f"the example is paid in `{currency}`, and `{place.id}` has `{place.structure.currency}`"
        yield "currency", what, "Choose that currency, or another place"


def _day_off(text: str, place: Place) -> str:
    """Why nobody works on a day. The last one of a month may be any: a term ends on it."""
    day = datetime.date.fromisoformat(text)
    if day.day == calendar.monthrange(day.year, day.month)[1]:
        return ""
    if WEEKDAYS[day.weekday()] in place.structure.weekend:
        return "a day of the weekend"
    return _holidays(place.structure.holidays, day.year).get(text, "")


@cache
def _holidays(code: HolidayCode, year: int) -> Mapping[str, str]:
    if code.country not in known_codes():
        return {}
    return {item.day: f"“{item.name}”" for item in free_days(code, [year], DEFAULT.code, {})}
