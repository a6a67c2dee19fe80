"""Years of dates: where people type or say a text, a year that goes without saying is left out."""

from __future__ import annotations

import pytest

from hooks.languages import BY_CODE
from hooks.text.values import format_value
from tests.helpers import filled_text, open_document

DATES = "own: {one: {type: date}, two: {type: date}, three: {type: date}}"
LABELS = "fields: {one: {label: A}, two: {label: B}, three: {label: C}}"
PARTS = f"{DATES}\nblocks: [{{id: subject, type: subject}}, first, {{id: second, when: {{two: filled}}}}, third]"
WORDS = f'{LABELS}\nblocks: {{subject: "{{one}}", first: "{{one}}", second: "{{two}}", third: "{{three}}"}}'
DAYS = {"one": "2027-03-31", "two": "2027-04-01", "three": "2028-01-05"}


def lines(kind: str, **values: str) -> list[str]:
    """The lines of a text of that kind, without what stands before the subject."""
    text = filled_text(open_document(f"kind: {kind}\n{PARTS}", WORDS), values)
    return [line.removeprefix("Subject: ") for line in text.splitlines() if line]


@pytest.mark.parametrize(
    ("lang", "written"),
    [("en", "31 March"), ("en-us", "March 31"), ("ar", "31 مارس"), ("hr", "31. ožujka"), ("zh", "3月31日")],
)
def test_a_day_is_a_date_without_its_year(lang: str, written: str) -> None:
    assert format_value("day", "2027-03-31", BY_CODE[lang]) == written


def test_an_email_says_a_year_once_and_none_in_its_subject() -> None:
    assert lines("email", **DAYS) == ["31 March", "31 March 2027", "1 April", "5 January 2028"]


def test_a_year_said_in_a_part_that_is_left_out_is_not_said() -> None:
    days = {**DAYS, "one": "2026-12-31", "three": "2027-04-05"}
    assert lines("email", **days)[2:] == ["1 April 2027", "5 April"]
    assert lines("email", **{**days, "two": ""})[2:] == ["5 April 2027"]


@pytest.mark.parametrize("kind", ["chat", "call"])
def test_a_chat_and_a_call_say_no_year(kind: str) -> None:
    assert lines(kind, **DAYS) == ["31 March", "31 March", "1 April", "5 January"]


@pytest.mark.parametrize("kind", ["contract", "record", "checklist"])
def test_what_is_signed_or_filed_says_every_year(kind: str) -> None:
    assert lines(kind, **DAYS) == ["31 March 2027", "31 March 2027", "1 April 2027", "5 January 2028"]
