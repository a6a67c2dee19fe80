"""Values filled into an open document."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.languages import BY_CODE, CODES
from hooks.text.document import Alternatives, Gap, Rule, walk_nodes
from hooks.text.fill import condition_holds, fill_document, prune_values
from hooks.text.marks import LRM
from hooks.text.plain import plain, unique_cases
from tests.helpers import farewell, filled_text, make_template, mini_catalog, open_document

HOSTILE = ["$&", "$1", "{x}", "{", "}", "<b>", '"', "'", "&", "&amp;", "\\n", "%s", "🙂", "ليلى", "林悦", "#"]
FIELDS = mini_catalog().templates["farewell"].fields
NAMES = st.text(st.characters(exclude_characters="{}", exclude_categories=("Cs", "Cc")), max_size=20)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "client_name": NAMES,
        "client_vocative": NAMES,
        "sender_name": NAMES,
        "successor": NAMES,
        "client_gender": st.sampled_from(["", "female", "male"]),
        "last_day": st.dates().map(lambda date: date.isoformat()) | st.just(""),
        "days": st.integers(0, 400).map(str) | st.just(""),
        "fee": st.decimals(0, 10**6, places=2).map(str) | st.just(""),
        "currency": st.sampled_from(["", "eur", "usd"]),
        "reason": st.sampled_from(["", "grown", "direction"]),
        "refer": st.sampled_from(["true", "false"]),
    },
)
CHOICE = "own: {kind: {type: choice, options: [team, person]}, days: {type: number}}\nblocks: [a]"
LABELS = "fields: {kind: {label: K, options: {team: T, person: P}}, days: {label: D}}\nblocks: {a: '%s'}"


def sentence(text: str, **values: str) -> str:
    return filled_text(open_document(CHOICE, LABELS % text), values).strip()


def keys(values: dict[str, str]) -> set[str]:
    return {node.key for node in walk_nodes(fill_document(farewell("en"), values).nodes)}


def test_a_gap_shows_the_value() -> None:
    assert "Dear Maya," in filled_text(farewell("en"), {"client_name": "Maya"})


def test_a_gap_without_a_value_keeps_its_label() -> None:
    assert "Dear [client]," in filled_text(farewell("en"), {})


def test_a_row_that_a_document_does_not_need_goes_while_nothing_stands_in_it() -> None:
    structure = """own: {a: {type: text}, b: {type: text}, c: {type: text, required: true}}
blocks: [{id: t, type: table, columns: [x, y], cells: {one: [a, b], two: [c, a]}}]"""
    fields = "fields: {a: {label: A}, b: {label: B}, c: {label: C}}\n"
    words = f"{fields}blocks: {{t: {{columns: {{x: X, y: Y}}, rows: {{one: One, two: Two}}}}}}"
    document = open_document(structure, words)
    assert "One" in filled_text(document, {"b": "7"})
    assert "One" not in filled_text(document, {"b": " "})
    assert "Two" in filled_text(document, {})


def test_a_value_of_blanks_is_none() -> None:
    assert "Dear [client]," in filled_text(farewell("en"), {"client_name": "  "})


def test_blanks_around_a_value_are_dropped() -> None:
    assert "Dear Maya," in filled_text(farewell("en"), {"client_name": " Maya "})


def test_a_choice_shows_the_text_of_its_option_and_not_its_label() -> None:
    assert "5 EUR" in filled_text(farewell("hr"), {"fee": "5", "currency": "eur"})


@pytest.mark.parametrize(("lang", "amount"), [("en", "US$1,200.50"), ("hr", "1.200,50 USD"), ("zh", "1,200.50 USD")])
def test_an_amount_stands_with_its_currency_as_the_language_writes_it(lang: str, amount: str) -> None:
    assert amount in filled_text(farewell(lang), {"fee": "1200.5", "currency": "usd"})


@pytest.mark.parametrize(("code", "right"), [("jod", "JOD\u00a0250.500"), ("eur", "€250.50"), ("", "[C]\u00a0250.50")])
def test_an_amount_has_the_decimals_of_its_currency(code: str, right: str) -> None:
    own = "own: {fee: {type: amount, currency: money}, money: {type: choice, options: [eur, jod]}}\nblocks: [a]"
    words = "fields: {fee: {label: F}, money: {label: C, options: {eur: E, jod: J}}}\nblocks: {a: '{fee}'}"
    assert filled_text(open_document(own, words), {"fee": "250.5", "money": code}).strip() == right


def test_an_amount_without_a_currency_shows_that_one_is_missing() -> None:
    assert "[Currency]\u00a05" in filled_text(farewell("en"), {"fee": "5"})


def test_a_form_of_a_name_comes_first() -> None:
    values = {"client_name": "Ana", "client_vocative": "Ano"}
    assert "Poštovani Ano," in filled_text(farewell("hr"), values)


def test_the_name_stands_in_for_its_missing_form() -> None:
    assert "Poštovani Ana," in filled_text(farewell("hr"), {"client_name": "Ana"})


def test_a_missing_form_of_a_missing_name_shows_what_to_write() -> None:
    assert "Poštovani [pozdrav]," in filled_text(farewell("hr"), {})


@pytest.mark.parametrize(("kind", "word"), [("team", "we"), ("person", "I"), ("", "I"), ("robot", "I")])
def test_a_select_shows_the_case_of_the_value_or_other(kind: str, word: str) -> None:
    assert sentence("{kind, select, team {we} other {I}}", kind=kind) == word


@pytest.mark.parametrize(("days", "words"), [("1", "1 day"), ("2", "2 days"), ("1.5", "1.5 days"), ("", "[D] days")])
def test_a_plural_shows_the_case_of_the_number_or_other(days: str, words: str) -> None:
    assert sentence("{days, plural, one {# day} other {# days}}", days=days) == words


@pytest.mark.parametrize(
    ("days", "words"), [("0", "0 يوم"), ("1", "يوم واحد"), ("2", "يومين"), ("3", "3 أيام"), ("11", "11 يومًا")]
)
def test_arabic_has_its_own_cases(days: str, words: str) -> None:
    assert words in filled_text(farewell("ar"), {"days": days})


def test_cases_within_cases_are_picked() -> None:
    text = "{kind, select, team {{days, plural, one {a} other {b}}} other {c}}"
    assert sentence(text, kind="team", days="1") == "a"


def test_of_a_choice_only_the_chosen_part_stays() -> None:
    assert {"ending.reason.grown", "ending.reason.direction"} & keys({"reason": "grown"}) == {"ending.reason.grown"}


def test_of_a_choice_without_an_answer_nothing_stays() -> None:
    assert not {"ending.reason", "ending.reason.grown", "ending.reason.direction"} & keys({})


def test_a_part_for_a_filled_field_stands_when_it_is() -> None:
    assert "ending.payment" in keys({"fee": "5"})
    assert "ending.payment" not in keys({"fee": " "})


def test_a_clause_that_does_not_apply_goes_with_its_parts() -> None:
    assert not {"handover", "handover.help"} & keys({"refer": "false"})


def test_nothing_in_a_filled_document_waits_for_an_answer() -> None:
    nodes = list(walk_nodes(fill_document(farewell("en"), {"refer": "true", "reason": "grown"}).nodes))
    assert nodes
    assert not any(node.condition or node.note or node.prompt for node in nodes)


@pytest.mark.parametrize(
    ("condition", "values", "holds"),
    [
        ((), {}, True),
        ((("a", ("x",)),), {"a": "x"}, True),
        ((("a", ("x", "y")),), {"a": "y"}, True),
        ((("a", ("x",)),), {"a": "z"}, False),
        ((("a", ("x",)),), {}, False),
        ((("a", ("filled",)),), {"a": "z"}, True),
        ((("a", ("filled",)),), {"a": " "}, False),
        ((("a", ("empty",)),), {}, True),
        ((("a", ("empty",)),), {"a": "z"}, False),
        ((("a", ("x", "empty")),), {}, True),
        ((("a", ("x",)), ("b", ("y",))), {"a": "x", "b": "y"}, True),
        ((("a", ("x",)), ("b", ("y",))), {"a": "x", "b": "z"}, False),
    ],
)
def test_a_condition_holds_when_each_field_has_a_value_it_allows(
    condition: tuple[tuple[str, tuple[str, ...]], ...], values: dict[str, str], holds: bool
) -> None:
    assert condition_holds(condition, values) is holds


def test_an_answer_to_a_question_that_is_not_asked_is_pruned() -> None:
    assert prune_values(FIELDS, {"refer": "false", "successor": "Val"}) == {"refer": "false"}


def test_an_answer_to_a_question_that_is_asked_is_kept() -> None:
    assert prune_values(FIELDS, {"refer": "true", "successor": "Val"})["successor"] == "Val"


def test_what_hangs_on_a_pruned_answer_is_pruned_too() -> None:
    own = (
        "own: {a: {type: boolean}, b: {type: boolean, when: {a: true}}, c: {type: text, when: {b: true}}}\nblocks: [x]"
    )
    fields = make_template(own, "blocks: {}").fields
    assert prune_values(fields, {"a": "false", "b": "true", "c": "x"}) == {"a": "false"}


def test_a_value_of_another_template_is_pruned() -> None:
    assert prune_values(FIELDS, {"shoe_size": "44"}) == {}


def test_rows_show_what_the_reader_added_in_the_format_of_the_language() -> None:
    own = "own: {r: {type: list, columns: {what: text, when: date}}}\nblocks: [{id: t, type: rows, each: r}]"
    words = "fields: {r: {label: R, columns: {what: What, when: When}}}\nblocks: {}"
    text = filled_text(open_document(own, words), {"r": '[{"what": "Keys", "when": "2027-03-31"}, {"what": "Map"}]'})
    assert text.splitlines() == ["What | When", "Keys | 31 March 2027", "Map | "]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("lang", CODES)
def test_a_hostile_name_comes_out_unchanged(lang: str, name: str) -> None:
    values = {"client_name": name, "client_vocative": name, "sender_name": name, "successor": name, "refer": "true"}
    assert filled_text(farewell(lang), values).count(name) >= 4


@pytest.mark.parametrize("lang", CODES)
@given(values=VALUES)
def test_filling_never_leaves_a_brace(lang: str, values: dict[str, str]) -> None:
    assert not set("{}") & set(filled_text(farewell(lang), values))


@given(name=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda text: text.strip()))
def test_any_name_comes_out_unchanged(name: str) -> None:
    assert f"Dear {name.strip()}," in filled_text(farewell("en"), {"client_name": name})


@given(number=st.text(string.digits, min_size=3, max_size=12))
def test_only_text_from_right_to_left_gets_direction_marks(number: str) -> None:
    phone = f"+{number[:2]} {number}"
    found = {lang: LRM in filled_text(farewell(lang), {"sender_name": phone, "refer": "true"}) for lang in CODES}
    assert found == {lang: BY_CODE[lang].direction == "rtl" for lang in CODES}


def test_a_blank_document_shows_each_wording_once_and_the_usual_one_first() -> None:
    cases = Alternatives("k", "f", "select", (("a", ("we",)), ("b", ("I",)), ("other", ("I",))))
    assert unique_cases(cases, "_") == ["I", "we"]


def test_a_blank_document_leaves_out_empty_wordings() -> None:
    assert unique_cases(Alternatives("k", "f", "select", (("a", ("we",)), ("other", ()))), "_") == ["we"]


def test_a_wording_that_may_be_left_out_keeps_its_blank() -> None:
    seal = Alternatives("k", "f", "select", (("team", (" (seal)",)), ("other", ())))
    assert plain(("Ana", seal, "."), "_") == "Ana (seal)."


def test_open_inlines_read_as_one_text() -> None:
    cases = Alternatives("k", "f", "select", (("a", ("we",)), ("other", ("I",))))
    assert plain(("So ", Gap("n", "[name]", "text"), " ", cases, " ", Rule()), "__") == "So [name] I / we __"
