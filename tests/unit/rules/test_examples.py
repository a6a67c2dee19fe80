"""Examples live somewhere: on working days, and paid in the money of their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers import problems_after

STRUCTURE = "templates/farewell/structure.yml"
DAY = "complete: {last_day: 2027-04-30"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2027-05-26", ""),
        ("2027-05-27", "Corpus Christi"),
        ("2027-05-22", "weekend"),
        ("2027-07-31", ""),  # a Saturday, on which a month ends
    ],
)
def test_nothing_happens_on_a_day_off(day: str, told: str, tmp_path: Path) -> None:
    found = problems_after(tmp_path, STRUCTURE, (DAY, f"complete: {{last_day: {day}"))
    assert [item.rule for item in found] == (["example-place"] if told else [])
    assert all(told in item.what and "`hr`" in item.what for item in found)


def test_an_example_is_paid_in_the_money_of_its_place(tmp_path: Path) -> None:
    found = problems_after(tmp_path, STRUCTURE, ("currency: eur", "currency: usd"))
    assert [(item.rule, item.file.rpartition("/")[2]) for item in found] == [("example-place", "structure.yml")]


def test_an_example_may_live_elsewhere(tmp_path: Path) -> None:
    abroad = (DAY, "complete: {place: sg, last_day: 2027-05-27")
    assert problems_after(tmp_path, STRUCTURE, abroad, ("currency: eur", "currency: usd")) == []
