"""ICU messages: what is understood, and what is refused with advice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.data.message import Cases, MessageError, Reference, Slot, parse_any_message, parse_message, plain_text, walk

PLAIN = st.text(st.characters(exclude_characters="{}'"), min_size=1)
NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)


def cases(text: str) -> Cases:
    (node,) = parse_message(text)
    assert isinstance(node, Cases)
    return node


def test_a_name_in_braces_is_a_slot() -> None:
    assert parse_message("Dear {client_name},") == ("Dear ", Slot("client_name"), ",")


@given(st.lists(PLAIN | NAMES.map("{{{}}}".format), max_size=5).map("".join))
def test_a_sentence_with_slots_alone_reads_as_the_parser_reads_it(text: str) -> None:
    assert parse_message(text) == parse_any_message(text)


def test_blanks_within_braces_do_not_matter() -> None:
    assert parse_message("{ client_name }") == (Slot("client_name"),)


def test_a_select_has_its_cases_in_order() -> None:
    assert cases("{kind, select, team {we} other {I}}").cases == (("team", ("we",)), ("other", ("I",)))


def test_a_sharp_in_a_plural_is_the_number() -> None:
    assert cases("{n, plural, one {# day} other {# days}}").cases[0] == ("one", (Slot("n"), " day"))


def test_a_sharp_outside_a_plural_is_a_letter() -> None:
    assert parse_message("No. #1") == ("No. #1",)


def test_cases_can_stand_within_cases() -> None:
    outer = cases("{a, select, x {{b, select, y {1} other {2}}} other {3}}")
    assert isinstance(outer.message("x")[0], Cases)


def test_a_case_that_is_not_there_is_other() -> None:
    assert cases("{kind, select, team {we} other {I}}").message("robot") == ("I",)


def test_a_clause_reference_names_its_clause() -> None:
    assert parse_message("See {fees, clause}.") == ("See ", Reference("fees"), ".")


def test_walking_finds_arguments_inside_cases() -> None:
    message = parse_message("{a} {b, select, x {{c}} other {{d, clause}}}")
    names = [node.block if isinstance(node, Reference) else node.field for node in walk(message)]
    assert names == ["a", "b", "c", "d"]


def test_the_plain_text_has_the_words_of_every_case_and_no_name() -> None:
    words = plain_text(parse_message("We {kind, select, team {end} other {stop}} it, {client_name}."))
    assert [word for word in ("We", "end", "stop", "client_name", "kind") if word in words] == ["We", "end", "stop"]


@pytest.mark.parametrize(
    "text",
    [
        "{n",
        "n}",
        "{}",
        "{n,}",
        "{a b}",
        "{n, date}",
        "{n, number}",
        "{n, selectordinal, other {x}}",
        "{n, plural, offset:1 one {x} other {y}}",
        "{n, select}",
        "{n, select, a {x} other y}",
        "{n, plural, one {x}}",
        "{n, select, a {x}}",
        "{n, plural, one {x} other {y}",
        "'{n}'",
        "{n, select, other {'{x}'}}",
        "{" * 200,
    ],
)
def test_what_is_not_understood_is_refused_with_advice(text: str) -> None:
    with pytest.raises(MessageError) as caught:
        parse_message(text)
    assert str(caught.value)
    assert caught.value.fix


@pytest.mark.parametrize("text", ["{n, select, a {x}}", "{n, plural, one {x}}"])
def test_a_missing_other_is_named(text: str) -> None:
    with pytest.raises(MessageError, match="other"):
        parse_message(text)


def test_the_unreadable_place_is_quoted_from_its_opening_brace() -> None:
    with pytest.raises(MessageError, match=r"`\{ime klijenta\}"):
        parse_message("Poštovani {ime klijenta}, {x}")


@given(PLAIN)
def test_text_without_braces_is_itself(text: str) -> None:
    assert parse_message(text) == (text,)


@given(PLAIN, NAMES, PLAIN)
def test_a_slot_keeps_what_stands_around_it(before: str, name: str, after: str) -> None:
    assert parse_message(f"{before}{{{name}}}{after}") == (before, Slot(name), after)


@given(st.text(st.sampled_from("{}',#ab selctpurano12")))
def test_any_text_is_parsed_or_refused_but_never_crashes(text: str) -> None:
    try:
        parsed = parse_message(text)
    except MessageError:
        return
    assert "{" not in plain_text(parsed)
