"""Direction marks in right-to-left text, and one mark at a sentence's end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.languages import BY_CODE
from hooks.text.marks import (
    LRM,
    RLM,
    before_mark,
    is_second_mark,
    keep_lines_rtl,
    keep_order,
    keep_value_order,
    split_mark,
)
from hooks.text.values import format_value
from tests.vectors import load_vectors

VECTORS = load_vectors("marks")
FAST = 2  # seconds for 32,000 letters on a busy machine; a pattern that tries again at every letter takes minutes


@pytest.mark.parametrize(("value", "held"), VECTORS["values"])
def test_a_value_keeps_its_order_between_right_to_left_letters(value: str, held: str) -> None:
    assert keep_value_order(value, rtl=True) == held
    assert format_value("text", value, BY_CODE["ar"]) == held


@pytest.mark.parametrize(("line", "led"), VECTORS["lines"])
def test_a_line_that_begins_with_other_letters_still_runs_right_to_left(line: str, led: str) -> None:
    assert keep_lines_rtl(line) == led


@pytest.mark.parametrize(("before", "mark", "second"), VECTORS["second"])
def test_a_sentence_has_one_mark_at_its_end(before: str, mark: str, second: bool) -> None:
    assert is_second_mark(before, mark) is second


@pytest.mark.parametrize(("value", "following", "shown"), VECTORS["before"])
def test_a_question_stays_one_after_an_abbreviation(value: str, following: str, shown: str) -> None:
    assert before_mark(value, following) == shown


@given(st.text())
def test_marks_are_all_that_is_added_and_nothing_is_lost(text: str) -> None:
    plain = text.replace(LRM, "").replace(RLM, "")
    for marked in (keep_order(text, rtl=True), keep_value_order(text, rtl=True), keep_lines_rtl(text)):
        assert marked.replace(LRM, "").replace(RLM, "") == plain


@pytest.mark.parametrize(("value", "held"), VECTORS["values"])
def test_marks_are_not_added_twice(value: str, held: str) -> None:
    assert keep_order(keep_order(value, rtl=True), rtl=True) == keep_order(value, rtl=True)
    assert keep_value_order(held, rtl=True) == held


@given(st.text())
def test_left_to_right_text_stays_as_it_is(text: str) -> None:
    assert keep_order(text, rtl=False) == keep_value_order(text, rtl=False) == text


@given(st.text())
def test_the_parts_around_a_mark_are_the_whole_text(text: str) -> None:
    assert "".join(split_mark(text)) == text


@pytest.mark.parametrize("text", ["1 " * 16_000 + "1a", "(" * 32_000, "a.," * 11_000, '" 5-5 "' * 5_000, "1-" * 16_000])
def test_hostile_texts_take_no_time(text: str) -> None:
    start = time.process_time()
    keep_order(text, rtl=True)
    keep_value_order(text, rtl=True)
    is_second_mark(text, ".")
    assert time.process_time() - start < FAST
