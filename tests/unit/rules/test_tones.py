"""A tone changes the words of a sentence, never what it tells."""

from __future__ import annotations

from hooks.data.load import Source
from hooks.rules.sentences import check_sentences
from tests.helpers import make_template

STRUCTURE = """
own:
  tone: {type: choice, options: [warm, firm], default: firm, wording: true}
  form: {type: choice, options: [formal, familiar], default: formal, wording: true}
  who: {type: choice, options: [team, single]}
  name: {type: text}
  day: {type: date}
blocks: [body]
"""


def rules(text: str) -> list[str]:
    words = f"blocks:\n  body: '{text}'\n"
    return [item.rule for item in check_sentences(make_template(STRUCTURE, words), {"en": Source("en.yml")})]


def test_tones_that_show_the_same_values_are_right() -> None:
    assert rules("{tone, select, warm {Dear {name}, on {day}} other {{day}, {name}}}") == []


def test_a_tone_that_leaves_a_value_out_is_told() -> None:
    assert rules("{tone, select, warm {Dear {name}, on {day}} other {On {day}}}") == ["tone-parity"]


def test_a_value_that_is_hidden_in_another_choice_counts() -> None:
    assert rules("{tone, select, warm {{who, select, team {We, {name}} other {I}}} other {{name}}}") == []


def test_grammar_and_form_of_address_are_no_values() -> None:
    told = "{tone, select, warm {{form, select, formal {Sir} other {Hi}}} other {{who, select, team {We} other {I}}}}"
    assert rules(told) == []


def test_a_choice_that_is_no_tone_may_tell_other_values() -> None:
    assert rules("{who, select, team {We, {name}} other {On {day}}}") == []


def test_a_wording_that_stands_twice_is_told() -> None:
    assert rules("{tone, select, warm {a} warm {b} other {c}}") == ["message-syntax"]


def test_the_same_case_in_two_arguments_is_no_second_one() -> None:
    assert (
        rules("{who, select, team {a} other {b}} {who, select, team {c {tone, select, warm {d} other {e}}} other {f}}")
        == []
    )
