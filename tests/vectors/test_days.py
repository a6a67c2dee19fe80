"""The browser counts notice as `python-dateutil` and `holidays` do, in ten thousand cases that nobody thought of."""

from __future__ import annotations

import datetime
import json
from random import Random
from typing import Any

import pytest
from holidays.calendars.islamic import _IslamicLunar

from hooks.data.load import load_source
from hooks.data.place import PlaceStructure
from tests.conftest import DOCS, ROOT
from tests.vectors import load_vectors
from tests.vectors.days import Call, Day, Notice, PlaceDays, in_browser, text_of

DATA = DOCS / "_data"
CASES, SCANNED = 10_000, 150
LENGTHS = {"days": 200, "working_days": 90, "weeks": 26, "months": 14}
LONGEST_NOTICE = 1100
Case = tuple[str, Notice, Day, list[tuple[Day, Day]], int]


@pytest.fixture(scope="module")
def days() -> dict[str, PlaceDays]:
    """The days of every place, in the years of the calendars."""
    shown = sorted(map(int, _structure("places")["years"]))
    years = tuple(range(shown[0] - 1, shown[-1] + 2))
    names = [path.parent.name for path in DATA.glob("places/*/structure.yml")]
    return {name: PlaceDays(PlaceStructure.model_validate(_structure(f"places/{name}")), years) for name in names}


def _structure(folder: str) -> dict[str, Any]:
    """What stands in a structure file."""
    return dict(load_source(DATA / folder / "structure.yml", ROOT)[0].value)


def _notice(chance: Random) -> Notice:
    unit = chance.choice(list(LENGTHS))
    return Notice(
        counts_from=chance.choice(("sending", "receipt")),
        delivery_days=chance.randint(0, 8),
        delivery_unit=chance.choice(("days", "working_days")),
        on_free_receipt=chance.choice(("keep", "next")),
        length=chance.choice((chance.randint(0, 3), chance.randint(0, LENGTHS[unit]))),
        unit=unit,
        first_day=chance.choice(("next", "same")),
        runs_to=chance.choice(("any_day", "month_end", "quarter_end", "billing_end")),
        billing_day=chance.choice((chance.randint(1, 31), chance.randint(28, 31))),
        free_last_day=chance.choice(("keep", "next", "previous")),
    )


def _case(chance: Random, days: dict[str, PlaceDays]) -> Case:
    """A place, how a contract counts, a day, days off, and how many working days before is the handover."""
    place = chance.choice(list(days))
    first, last = days[place].first, days[place].last
    near = chance.random() < 0.05  # the ends of the calendar
    day = first + datetime.timedelta(days=chance.randint(-40 if near else 0, (last - first).days + (40 if near else 0)))
    starts = [day + datetime.timedelta(days=chance.randint(-30, 120)) for _ in range(chance.randint(0, 2))]
    off = [(start, start + datetime.timedelta(days=chance.randint(0, 20))) for start in starts]
    return place, _notice(chance), day, off, chance.randint(0, 12)


def _rows(off: list[tuple[Day, Day]]) -> str:
    """Days off as a form keeps them: one day alone has no last one."""
    return json.dumps([{"first": f"{first}", "last": f"{last}" if last > first else ""} for first, last in off])


def _each(off: list[tuple[Day, Day]]) -> list[Day]:
    return [first + datetime.timedelta(days=more) for first, last in off for more in range((last - first).days + 1)]


def _forward(case: Case, days: PlaceDays) -> list[tuple[Call, Any]]:
    """From the day of sending on: each call, and what is right."""
    place, notice, sent, off, before = case
    given = notice.given(sent, days)
    known, here = text_of(given), {"place": place}
    last = notice.end(given, days)
    calls: list[tuple[Call, Any]] = [
        (("given_day", [f"{sent}", place, *notice.delivery], {}, here), known),
        (("notice_end", [known, place, *notice.period], {}, here), text_of(last) if known else ""),
        (("day_kind", [f"{sent}", place, _rows(off)], {}, here), days.kind(sent, _each(off))),
        (("closing_days", [place, f"{sent}"], {"least": "5", "before": "7"}, here), days.closed(sent, 5, 7)),
    ]
    if known and text_of(last):
        handover = text_of(days.before(last, before, _each(off)))
        inside = all(days.covers(day) for day in (sent, given, last))
        reach = [f"{sent}", "", known, place, *notice.period]
        calls += [
            (("working_days_before", [f"{last}", str(before), place, _rows(off)], {}, here), handover),
            (("days_between", [known, f"{last}"], {}, {}), str((last - given).days)),
            (("days_after", [f"{last}", str(before)], {}, {}), f"{last + datetime.timedelta(days=before)}"),
            (("calendar_reach", reach, {}, here), "inside" if inside else "beyond"),
        ]
    return calls


def _backward(case: Case, days: PlaceDays) -> list[tuple[Call, Any]]:
    """From the last day that is wished to the day of sending."""
    place, notice, wished, _, _ = case
    sent = notice.sent_until(wished, days)
    return [(("send_by", [f"{wished}", place, *notice.delivery, *notice.period], {}, {"place": place}), text_of(sent))]


def test_any_notice_is_counted_alike(days: dict[str, PlaceDays]) -> None:
    chance = Random("notice")
    cases = [_case(chance, days) for _ in range(CASES)]
    made = [
        call for number, case in enumerate(cases) for call in (_forward, _backward)[number % 2](case, days[case[0]])
    ]
    assert {name for (name, *_), _ in made} >= {"given_day", "notice_end", "send_by", "working_days_before", "day_kind"}
    assert sum(right == "" for _, right in made) in range(20, len(made) // 5)  # some lie outside the calendar
    found = in_browser([call for call, _ in made], days)
    wrong = [(call, right, given) for (call, right), given in zip(made, found, strict=True) if right != given]
    assert wrong[:5] == []


def test_of_two_days_the_later_is_taken_where_both_are_known(days: dict[str, PlaceDays]) -> None:
    early, late = "2026-12-31", "2027-01-01"
    calls: list[Call] = [
        ("later_day", pair, {}, {}) for pair in ([early, late], [late, early], ["", late], [early, ""])
    ]
    assert in_browser(calls, days) == [late, late, "", ""]


def test_no_later_day_of_sending_would_do(days: dict[str, PlaceDays]) -> None:
    """Looked for among all days, without taking it that later sending never ends earlier."""
    chance = Random("latest")
    calls: list[Call] = []
    right: list[str] = []
    while len(calls) < SCANNED:
        place, notice, wished, _, _ = _case(chance, days)
        here = days[place]
        earliest = wished - datetime.timedelta(days=LONGEST_NOTICE)
        if earliest < here.first or not here.covers(wished):
            continue
        sent = (wished - datetime.timedelta(days=back) for back in range(LONGEST_NOTICE))
        until = next(day for day in sent if notice.end(notice.given(day, here), here) <= wished)
        calls.append(("send_by", [f"{wished}", place, *notice.delivery, *notice.period], {}, {"place": place}))
        right.append(f"{until}")
    assert len(set(right)) > SCANNED / 2
    found = in_browser(calls, days)
    assert [each for each in zip(calls, right, found, strict=True) if each[1] != each[2]] == []


def test_a_function_of_dates_gives_the_right_values() -> None:
    examples = load_vectors("days")["gives"]
    calls: list[Call] = [(name, of, params, {"today": "2027-01-02"}) for name, of, params, _ in examples]
    assert len(examples) > 40
    found = in_browser(calls, {})
    assert [(each[:2], right) for each, right in zip(examples, found, strict=True) if each[3] != right] == []


def test_ramadan_is_in_the_data_as_the_library_of_holidays_expects_it(days: dict[str, PlaceDays]) -> None:
    """From its first day to the day before the feast, in every year of the calendars."""
    spans = _structure("tools/notice-clock")["derive"]["fasting"]["with"]["spans"]
    calendar, years = _IslamicLunar(), days["sa"].years
    starts = sorted({day for year in years for day, _ in calendar.ramadan_beginning_dates(year) if day.year in years})
    feasts = {day for year in (*years, years[-1] + 1) for day, _ in calendar.eid_al_fitr_dates(year)}
    assert len(starts) == len(years) + 1  # in one of them it begins twice
    ends = [min(feast for feast in feasts if feast > start) - datetime.timedelta(days=1) for start in starts]
    assert spans == [f"{start}..{end}" for start, end in zip(starts, ends, strict=True)]
