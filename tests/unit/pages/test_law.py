"""Law notes that were read too long ago."""

from __future__ import annotations

import datetime

import pytest

from hooks.pages.law import old_laws
from tests.helpers import mini_catalog


@pytest.mark.parametrize(
    ("today", "old"),
    [("2026-11-21", 0), ("2027-11-20", 0), ("2027-11-21", 0), ("2027-11-22", 1), ("2028-02-29", 1), ("2024-02-29", 0)],
)
def test_a_note_is_old_after_twelve_months(today: str, old: int) -> None:
    assert len(old_laws(mini_catalog(), datetime.date.fromisoformat(today))) == old


def test_an_old_note_is_named_with_its_date() -> None:
    (line,) = old_laws(mini_catalog(), datetime.date(2030, 1, 1))
    assert "`hr-notice`" in line
    assert "2026-11-21" in line
