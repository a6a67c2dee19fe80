"""A calendar file that the browser writes is read by another program, and says the same."""

from __future__ import annotations

import datetime
from random import Random
from typing import Any

from icalendar import Calendar

from tests.vectors.days import Call, in_browser

STAMP = "2026-11-29T18:25:07.123Z"
SIGNS = "aé中م𠀀;,:\\\"' \n\t–‘’"
TEXTS = (
    ("Last day of work", "The notice ends; hand over, then close.\nC:\\files"),
    ("آخر يوم عمل", "ينتهي الإشعار؛ سلّم الملفات، ثم أغلق الوصول. " * 6),
    ("最后一个工作日", "交接完成后，关闭所有访问权限；保留记录。" * 12),
    ("Zadnji dan rada", ""),
)


def _file(events: list[dict[str, str]]) -> str:
    call: Call = ("calendarFile", events, STAMP, {})
    (text,) = in_browser([call], {})
    assert isinstance(text, str)
    return text


def _events(texts: list[tuple[str, str]]) -> list[dict[str, str]]:
    return [
        {"uid": f"notice-{number}@good-terms", "day": f"2028-02-{number % 28 + 1:02}", "title": title, "text": text}
        for number, (title, text) in enumerate(texts)
    ]


def _read(text: str) -> list[dict[str, Any]]:
    calendar = Calendar.from_ical(text.encode())
    return [
        {
            "uid": str(event["UID"]),
            "day": event.decoded("DTSTART").isoformat(),
            "title": str(event["SUMMARY"]),
            "text": str(event.get("DESCRIPTION", "")),
        }
        for event in calendar.walk("VEVENT")
    ]


def test_a_calendar_file_is_read_back_as_it_was_meant() -> None:
    events = _events(list(TEXTS))
    assert _read(_file(events)) == events


def test_an_event_is_one_whole_day_made_at_the_time_given() -> None:
    calendar = Calendar.from_ical(_file([{"uid": "a", "day": "2028-02-29", "title": "a", "text": ""}]).encode())
    (event,) = calendar.walk("VEVENT")
    assert (calendar["VERSION"], "PRODID" in calendar) == ("2.0", True)
    assert event.decoded("DTSTART") == datetime.date(2028, 2, 29)
    assert event.decoded("DTEND") == datetime.date(2028, 3, 1)
    assert event.decoded("DTSTAMP") == datetime.datetime(2026, 11, 29, 18, 25, 7, tzinfo=datetime.UTC)


def test_no_line_of_a_calendar_file_is_longer_than_programs_take() -> None:
    chance = Random("lines")
    texts = [("".join(chance.choices(SIGNS, k=chance.randint(1, 200))), "x" * number) for number in range(60, 160)]
    written = _file(_events(texts))
    lines = written.split("\r\n")
    assert lines.pop() == ""
    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(len(line.encode()) for line in lines) == 75
    assert [(event["title"].strip(), event["text"]) for event in _read(written)] == [
        (title.strip(), text) for title, text in texts
    ]


def test_a_day_that_is_not_known_makes_no_event() -> None:
    days = ["2027-02-29", "", "2027-02-28"]
    events = [{"uid": f"{number}", "day": day, "title": "a", "text": ""} for number, day in enumerate(days)]
    assert [event["uid"] for event in _read(_file(events))] == ["2"]
