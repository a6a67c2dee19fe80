"""What sequences of words find, and which cannot be read."""

from __future__ import annotations

import pytest

from hooks.tone.sequences import SequenceError, read_sequence
from tests.unit.tone.made import found, made_rules

AR = {"prefixes": ["و", "ب", "ال"]}


@pytest.mark.parametrize(
    ("sequence", "text", "words"),
    [
        ("late", "Too late, or later.", ["late"]),
        ("pay*", "You paid, she pays.", ["pays"]),
        ("*ment", "The payment.", ["payment"]),
        ("un*ed", "unpaid, unwanted", ["unwanted"]),
        ("you (never|do not) pay", "You do not pay. You never pay.", ["You do not pay", "You never pay"]),
        ("you really? pay", "You really pay. You pay.", ["You really pay", "You pay"]),
        ("you ~2 late", "You are always late. You are now and then late.", ["You are always late"]),
        ("you ~9 late", "You know. Late.", []),
        ("^ late", "Late. Too late.", ["Late"]),
        ("late $", "Late. Late payment.", ["Late"]),
        ("late $?", "Late? Late.", ["Late"]),
        ("[$!!]", "Late! Late!!", ["!!"]),
        ("thanks ~3 $ [but]", "Thanks a lot. But no.", ["But"]),
        ("in <number> days", "In 30 days, in ten days.", ["In 30 days"]),
        ("café", "A CAFE.", ["CAFE"]),
        ("don't", "I don’t and I dont.", ["don’t", "dont"]),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_sequence_finds_the_words_it_means(sequence: str, text: str, words: list[str]) -> None:
    assert found(text, made_rules([sequence])) == words


def test_a_set_stands_for_each_of_its_sequences_and_may_use_others() -> None:
    rules = made_rules(
        ["<you> <never>"], sets={"you": ["you", "your <team>"], "team": ["people"], "never": ["not once"]}
    )
    assert found("Your people not once paid. You not once did.", rules) == ["Your people not once", "You not once"]


def test_a_word_that_stands_for_several_is_found_by_them() -> None:
    rules = made_rules(["do not"], given={"splits": {"don't": "do not"}})
    assert found("I don’t. Do not!", rules) == ["don’t", "Do not"]


def test_arabic_words_are_found_with_what_is_glued_to_them_and_without_vowels() -> None:
    rules = made_rules(["دائما", "=كل"], lang="ar", given=AR)
    assert found("ودائماً نتأخر، والكل وكل يعرف كُلّ شيء", rules) == ["ودائماً", "كُلّ"]


def test_chinese_is_found_within_a_row_of_signs_and_in_traditional_ones_too() -> None:
    rules = made_rules(["你 ~2 总是"], lang="zh")
    assert found("因為你們總是晚。你总是", rules) == ["你們總是", "你总是"]


def test_croatian_is_found_without_its_accents() -> None:
    assert found("Neplacanje i neplaćanja.", made_rules(["neplać*"], lang="hr")) == ["Neplacanje", "neplaćanja"]


@pytest.mark.parametrize(
    "text",
    [
        "~2 late",
        "late ~2",
        "late ~13 x",
        "(late",
        "late)",
        "[late",
        "*",
        "a**b",
        "",
        "late?",
        "~",
        "(a [b])",
        "^",
        "a [] b",
        "a ] b [",
    ],
)
def test_a_sequence_that_means_nothing_is_refused(text: str) -> None:
    with pytest.raises(SequenceError):
        read_sequence(text)


@pytest.mark.parametrize("sets", [{"a": ["<a> x"]}, {"a": ["<b>"], "b": ["<a>"]}, {"a": ["<none>"]}])
def test_sets_that_use_themselves_or_nothing_are_refused(sets: dict[str, list[str]]) -> None:
    with pytest.raises(SequenceError):
        made_rules(["<a>"], sets=sets)
