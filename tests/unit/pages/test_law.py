"""Law notes that were read too long ago."""

from __future__ import annotations

import datetime

import pytest

from hooks.pages.law import old_laws, old_places
from tests.helpers import mini_catalog


@pytest.mark.parametrize(
    ("today", "old"),
    [("2026-11-21", 0), ("2027-11-20", 0), ("2027-11-21", 0), ("2027-11-22", 1), ("2028-02-29", 3), ("2024-02-29", 0)],
)
def test_a_note_is_old_after_twelve_months(today: str, old: int) -> None:
    assert len(old_laws(mini_catalog(), datetime.date.fromisoformat(today))) == old


def test_an_old_note_is_named_with_its_date() -> None:
    line, *_ = old_laws(mini_catalog(), datetime.date(2030, 1, 1))
    assert "`hr-notice`" in line
    assert "2026-11-21" in line


@pytest.mark.parametrize(("today", "old"), [("2027-11-29", 0), ("2027-11-30", 2), ("2028-01-01", 3)])
def test_places_and_their_calendars_are_old_after_their_time(today: str, old: int) -> None:
    assert len(old_places(mini_catalog(), datetime.date.fromisoformat(today))) == old
