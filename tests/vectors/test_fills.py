"""What the results of a tool fill into other texts, and what becomes of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.vectors.engine import Call, all_in_browser

FILLS = [
    {"when": ["outcome=end"], "sets": {"reason": "terms", "reply.answer": "why"}},
    {"copies": {"day": "last_day", "gone": "nothing"}},
]


def _fill_letter(day: str) -> list[tuple[str, list[Any]]]:
    """A tool that fills in a day, or none, and what the letter holds then."""
    return [("prepare", ["sums", {"letter.day": day} if day else {}]), ("load", ["template:letter"])]


@pytest.fixture(scope="module")
def found() -> dict[str, list[Any]]:
    """What the engine fills in, step by step, from one process."""
    calls: dict[str, list[Call]] = {
        "fills": [
            ("filled", [FILLS, {"outcome": "end", "last_day": "2027-03-31"}]),
            ("filled", [FILLS, {"outcome": ""}]),
        ],
        "prepare": [
            ("save", ["shared", {"client": "Ana", "reason": "fit"}]),
            ("prepare", ["chooser", {"reason": "terms", "reply.answer": "why"}]),
            ("load", ["shared"]),
            ("load", ["template:reply"]),
            ("prepare", ["clock", {"last_day": "2027-03-31"}]),
            ("save", ["template:reply", {"answer": "anger", "name": "Ana"}]),
            ("prepare", ["chooser", {"day": "2027-01-01"}]),
            ("load", ["shared"]),
            ("load", ["template:reply"]),
        ],
        "refill": [
            ("save", ["template:letter", {"day": "2027-05-05"}]),
            *_fill_letter("2027-03-31"),
            ("save", ["template:letter", {"day": "2027-04-20"}]),
            *_fill_letter("2027-03-31"),
            *_fill_letter("2027-06-30"),
            *_fill_letter(""),
        ],
        "two_tools": [
            ("save", ["template:note", {"why": "own"}]),
            ("prepare", ["one", {"note.why": "terms"}]),
            ("prepare", ["other", {"note.why": "fit"}]),
            ("prepare", ["one", {}]),
            ("load", ["template:note"]),
            ("prepare", ["other", {}]),
            ("load", ["template:note"]),
        ],
    }
    calls["text"] = [("prepare", ["sums", {"balance": "settled"}, "template:sums"]), ("load", ["from"])]
    return all_in_browser(calls)


def test_results_fill_what_is_known(found: dict[str, list[Any]]) -> None:
    assert found["fills"] == [{"reason": "terms", "reply.answer": "why", "day": "2027-03-31"}, {}]


def test_what_a_text_works_out_for_others_is_told_as_coming_from_it(found: dict[str, list[Any]]) -> None:
    assert found["text"][-1]["balance"] == "template:sums"


def test_what_a_tool_filled_in_goes_with_its_result_unless_it_was_changed(found: dict[str, list[Any]]) -> None:
    _, _, shared, reply, *_, later, changed = found["prepare"]
    assert (shared, reply) == ({"client": "Ana", "reason": "terms"}, {"answer": "why"})
    assert later == {"client": "Ana", "reason": "fit", "last_day": "2027-03-31", "day": "2027-01-01"}
    assert changed == {"answer": "anger", "name": "Ana"}


def test_what_the_reader_changed_after_a_tool_filled_it_in_stays_until_the_result_is_another(
    found: dict[str, list[Any]],
) -> None:
    days = [kept["day"] for kept in found["refill"] if isinstance(kept, dict)]
    assert days == ["2027-03-31", "2027-04-20", "2027-06-30", "2027-04-20"]


def test_what_the_reader_had_typed_comes_back_when_the_last_tool_that_filled_it_in_says_no_more(
    found: dict[str, list[Any]],
) -> None:
    *_, both, _, none = found["two_tools"]
    assert (both, none) == ({"why": "fit"}, {"why": "own"})
