"""What rules find in whole messages: silencers, what is said again, and what is measured."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.tone.engine import find
from tests.unit.tone.made import LENGTH, found, made_rules, made_structure

SETS = {
    "decision": ["we stop"],
    "date": ["friday", "<number> may"],
    "other-date": ["invoice ~2 <date>"],
    "reason": ["because"],
    "more-reason": ["besides"],
    "praise": ["great"],
    "bargain": ["ok for you"],
    "promise": ["we will send"],
    "when": ["then"],
    "step": ["files"],
    "greeting": ["^ dear"],
}


def test_a_silencer_in_the_same_sentence_silences_and_in_another_does_not() -> None:
    rules = made_rules(["never"], rule={"unless": ["i"]})
    assert found("I never pay. You never pay.", rules) == ["never"]


def test_a_silencer_of_one_sequence_leaves_the_others_alone() -> None:
    rules = made_rules([{"find": "never", "unless": ["i"]}, "always"])
    assert found("I never pay, I always pay.", rules) == ["always"]


def test_an_exception_silences_only_what_it_covers() -> None:
    rules = made_rules(["always"], rule={"except": ["always happy"]})
    text = "I am always happy that you always pay."
    assert found(text, rules) == ["always"]
    assert text.rindex("always") > text.index("always")


def test_what_may_be_said_once_is_found_from_the_second_time_on() -> None:
    rules = made_rules(["so sorry"], rule={"again": ["sorry"]})
    assert found("Sorry.", rules) == []
    assert found("Sorry. I am sorry.", rules) == ["sorry"]
    assert found("I am so sorry.", rules) == ["so sorry"]


def test_findings_that_overlap_are_one() -> None:
    assert found("You are always late.", made_rules(["you are always", "always late"])) == ["You are always late"]


def test_what_replaces_a_sentence_is_found_once_in_each_sentence() -> None:
    text = "You never pay and you never call. You never write."
    assert found(text, made_rules(["never"]), made_structure(replaces="words")) == ["never", "never", "never"]
    assert found(text, made_rules(["never"]), made_structure(replaces="sentence")) == [
        "never pay and you never",
        "never",
    ]


def test_the_last_words_of_a_mark_are_marked_whole() -> None:
    assert found("Thanks, but then no.", made_rules(["thanks [(but|but then)]"])) == ["but then"]


def test_a_sentence_that_goes_on_from_a_reason_is_a_further_one() -> None:
    sets = {**SETS, "further": ["^ also"]}
    structure = made_structure(measure="reasons", scope="ending")
    assert found("We stop because of rain. Also it is late.", made_rules(sets=sets), structure) == ["Also it is late"]
    assert found("We stop because of rain. Also the files come.", made_rules(sets=sets), structure) == []
    assert found("We stop. Also it is late.", made_rules(sets=sets), structure) == []


def test_a_number_is_one_with_what_is_glued_to_it() -> None:
    rules = made_rules(["<number> يونيو"], lang="ar", given={"prefixes": ["و"]})
    assert found("و27 يونيو", rules) == ["و27 يونيو"]


def test_a_rule_holds_only_in_its_channels() -> None:
    structure = made_structure(channels=["chat"])
    assert found("Never.", made_rules(["never"]), structure) == []
    assert found("Never.", made_rules(["never"]), structure, "chat") == ["Never"]


@pytest.mark.parametrize(
    ("measure", "text", "words"),
    [
        ("no_date", "We stop. Bye.", [""]),
        ("no_date", "We stop on Friday.", []),
        ("no_date", "We stop. See the invoice of 3 May.", [""]),
        ("no_date", "Nothing ends.", []),
        ("reasons", "We stop because of A and because of B.", ["because"]),
        ("reasons", "We stop because of A. Besides, it is late. Bye.", ["Besides, it is late"]),
        ("reasons", "We stop because of A.", []),
        ("sandwich", "Great. We stop. Great times, great.", ["Great"]),
        ("sandwich", "We stop. Great.", []),
        ("sandwich", "Great. We stop.", []),
        ("too_long", "a " * LENGTH, []),
        ("too_long", "a " * (LENGTH + 1), [""]),
        ("question", "Is that ok for you? Ok for you.", ["Is that ok for you?"]),
        ("promise", "We will send it.", ["We will send"]),
        ("promise", "We will send it on Friday.", []),
        ("promise", "We will send it. That is on Friday.", []),
        ("promise", "Friday. We will send it.", ["We will send"]),
        ("buried", "Dear A.\n\nOne. Two. Three. We stop.", ["We stop"]),
        ("buried", "Dear A.\n\nOne. Two. We stop.", []),
        ("buried", "Ann,\n\nOne. Two. We stop.", []),
        ("buried", "Ann.\n\nOne. Two. We stop.", ["We stop"]),
        ("no_step", "Files. We stop.", []),
        ("no_step", "Files. It rains. We stop.", [""]),
        ("no_step", "We stop. The files come.", []),
        ("no_step", "We stop. See you on Friday.", []),
        ("no_step", "We will send it. We stop.", []),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_measure_finds_what_it_means(measure: str, text: str, words: list[str]) -> None:
    scope: dict[str, Any] = {} if measure in ("too_long", "question", "promise") else {"scope": "ending"}
    assert found(text, made_rules(sets=SETS), made_structure(measure=measure, **scope)) == words


@pytest.mark.parametrize(
    ("measure", "text", "words"),
    [
        ("no_date", "We stop. See you on Friday.", [""]),
        ("no_date", "We stop. Until Friday.", []),
        ("no_date", "We stop on Friday.", []),
        ("promise", "We will send it. We meet on Friday.", ["We will send"]),
        ("promise", "We will send it. That is on Friday.", []),
    ],
)
def test_a_day_counts_where_the_language_can_tell_what_it_is_the_day_of(
    measure: str, text: str, words: list[str]
) -> None:
    sets = {**SETS, "last-day": ["until"], "same-thing": ["^ that"]}
    assert found(text, made_rules(sets=sets), made_structure(measure=measure)) == words


def test_what_is_missing_is_told_behind_the_sentence_with_the_decision() -> None:
    text = "Hello. We stop. Bye."
    (finding,) = find(text, made_rules(sets=SETS), made_structure(measure="no_date", scope="ending"), "email")
    assert text[: finding.start] == "Hello. We stop."
