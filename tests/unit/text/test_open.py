"""A template in one language as an open document."""

from __future__ import annotations

import pytest

from hooks.languages import CODES
from hooks.text.document import Alternatives, Document, Gap, Inline, Node, Ref, Rule, walk_nodes
from tests.helpers import farewell, mini_catalog, node_texts, open_document

KIND = "own: {kind: {type: choice, options: [team, person]}, days: {type: number}}\nblocks: [a]"
KIND_WORDS = """
fields:
  kind: {label: Kind, options: {team: a team, person: {label: A person, text: one person}}}
  days: {label: Days, blank: number of days}
blocks:
"""


def inlines(sentence: str, structure: str = KIND) -> tuple[Inline, ...]:
    return open_document(structure, f'{KIND_WORDS}  a: "{sentence}"').nodes[0].inlines


def part(document: Document, key: str) -> Node:
    return next(node for node in walk_nodes(document.nodes) if node.key == key)


def gap(sentence: str) -> Gap:
    (found,) = inlines(sentence)
    assert isinstance(found, Gap)
    return found


def alternatives(sentence: str, structure: str = KIND) -> Alternatives:
    (found,) = inlines(sentence, structure)
    assert isinstance(found, Alternatives)
    return found


def test_a_slot_becomes_a_gap_that_knows_its_field_and_type() -> None:
    assert (gap("{days}").field, gap("{days}").type) == ("days", "number")


def test_a_gap_is_labelled_with_the_word_for_a_blank() -> None:
    assert gap("{days}").label == "[number of days]"


def test_a_gap_without_such_a_word_is_labelled_with_the_fields_label() -> None:
    assert gap("{kind}").label == "[Kind]"


def test_the_gap_of_a_choice_has_the_texts_of_its_options() -> None:
    assert gap("{kind}").texts == (("team", "a team"), ("person", "one person"))


def test_a_gap_for_a_form_of_a_name_knows_the_name() -> None:
    found = next(inline for inline in part(farewell("hr"), "greeting").inlines if isinstance(inline, Gap))
    assert (found.field, found.base) == ("client_vocative", "client_name")


def test_cases_become_alternatives_with_their_inlines() -> None:
    found = alternatives("{kind, select, team {we} other {I, {days}}}")
    assert [case for case, _ in found.cases] == ["team", "other"]
    assert isinstance(dict(found.cases)["other"][1], Gap)


def test_every_alternative_has_a_key_of_its_own() -> None:
    one = "{kind, select, team {we} other {I}}"
    keys = [inline.key for inline in inlines(f"{one} and {one}") if isinstance(inline, Alternatives)]
    assert len(set(keys)) == 2


def test_alternatives_within_alternatives_have_keys_of_their_own() -> None:
    found = alternatives("{kind, select, team {{days, plural, one {a} other {b}}} other {c}}")
    inner = dict(found.cases)["team"][0]
    assert isinstance(inner, Alternatives)
    assert inner.key.startswith(f"{found.key}.team")


def test_a_blank_document_shows_only_the_general_case_of_a_plural() -> None:
    assert alternatives("{days, plural, one {# day} other {# days}}").blank_case == "other"


def test_a_blank_arabic_document_counts_as_its_printed_forms_do() -> None:
    days = "{days, plural, zero {#} one {#} two {#} few {#} many {# يومًا} other {# يوم}}"
    (found,) = open_document(KIND, f'{KIND_WORDS}  a: "{days}"', "ar").nodes[0].inlines
    assert isinstance(found, Alternatives)
    assert found.blank_case == "many"


def test_a_blank_document_shows_all_cases_of_a_choice_between_facts() -> None:
    assert alternatives("{kind, select, team {we} other {I}}").blank_case == ""


def test_a_blank_document_shows_only_the_default_of_a_choice_between_wordings() -> None:
    structure = KIND.replace("person]}", "person], wording: true, default: team}")
    assert alternatives("{kind, select, team {we} other {I}}", structure).blank_case == "team"


def test_a_choice_of_wording_says_its_option_and_is_never_a_gap() -> None:
    found = alternatives("{kind}", KIND.replace("person]}", "person], wording: true, default: team}"))
    assert found.cases == (("person", ("one person",)), ("other", ("a team",)))
    assert found.blank_case == "other"


def test_an_amount_stands_beside_its_currency_in_the_order_of_the_language() -> None:
    orders = {}
    for lang in ("en", "hr"):
        payment = part(farewell(lang), "ending.payment")
        orders[lang] = [inline.field for inline in payment.inlines if isinstance(inline, Gap)]
    assert orders == {"en": ["currency", "fee"], "hr": ["fee", "currency"]}


def test_a_reference_has_the_number_of_its_clause() -> None:
    assert Ref("ending", "1") in part(farewell("en"), "handover.help").inlines


@pytest.mark.parametrize("lang", CODES)
def test_every_language_has_the_same_parts(lang: str) -> None:
    keys = [node.key for node in walk_nodes(farewell(lang).nodes)]
    assert keys == [node.key for node in walk_nodes(farewell("en").nodes)]
    assert len(keys) >= 10


def test_sentences_of_a_clause_are_its_parts() -> None:
    assert part(farewell("en"), "ending.notice").kind == "subclause"


def test_a_choice_holds_one_part_an_option_under_its_condition() -> None:
    choice = part(farewell("en"), "ending.reason")
    assert [node.condition for node in choice.children] == [(("reason", ("grown",)),), (("reason", ("direction",)),)]


def test_a_choice_prompts_with_the_label_of_its_field() -> None:
    assert part(farewell("en"), "ending.reason").prompt == "Choose one: Reason"


def test_a_part_that_does_not_always_apply_says_when_in_a_blank_document() -> None:
    assert part(farewell("en"), "handover").note == "Whole section. Only if it applies: Recommend someone"


def test_a_part_that_always_stands_needs_no_note() -> None:
    assert part(farewell("en"), "ending").note == ""


def test_a_part_for_some_options_names_them_in_its_note() -> None:
    structure = KIND.replace("[a]", "[{id: a, when: {kind: [team, person]}}]")
    (node,) = open_document(structure, f"{KIND_WORDS}  a: A").nodes
    assert node.note == "Only if it applies: Kind: a team or A person"


def test_a_part_does_not_say_again_what_the_part_around_it_says() -> None:
    within = ("b, when: {kind: team}", "c, when: {kind: [team, person]}", "d, when: {kind: team, days: filled}")
    inner = f"[{', '.join(f'{{id: {part}}}' for part in within)}]"
    block = f"[{{id: a, type: card, when: {{kind: [team, person]}}, blocks: {inner}}}]"
    words = f"{KIND_WORDS}  a: {{title: A, b: B, c: C, d: D}}"
    (node,) = open_document(KIND.replace("[a]", block), words).nodes
    assert node.note == "Whole section. Only if it applies: Kind: a team or A person"
    assert [child.note for child in node.children] == [
        "Only if it applies: a team",
        "",
        "Only if it applies: “Kind: a team” and “Days”",
    ]


@pytest.mark.parametrize(
    ("when", "note"),
    [
        ("{days: empty}", "Leave out if it applies: Days"),
        ("{paid: false}", "Leave out if it applies: Is it paid"),
        ("{kind: team, days: empty}", "Only if it applies: Kind: a team. Leave out if it applies: Days"),
        ("{days: filled, paid: true}", "Only if it applies: “Days” and “Is it paid”"),
    ],
)
def test_a_part_says_what_must_hold_and_what_must_not(when: str, note: str) -> None:
    structure = KIND.replace("days: {", "paid: {type: boolean}, days: {").replace("[a]", f"[{{id: a, when: {when}}}]")
    words = KIND_WORDS.replace("blocks:", '  paid: {label: "Is it paid?"}\nblocks:')
    assert open_document(structure, f"{words}  a: A").nodes[0].note == note


@pytest.mark.parametrize(("asked", "rows"), [("", 6), (", blank_rows: 3", 3)])
def test_a_blank_document_has_as_many_rows_to_write_on_as_the_structure_asks_for(asked: str, rows: int) -> None:
    structure = (
        f"own: {{found: {{type: list, columns: {{what: text}}}}}}\nblocks: [{{id: a, type: rows, each: found{asked}}}]"
    )
    words = "fields:\n  found: {label: Found, columns: {what: What}}\nblocks: {}"
    assert open_document(structure, words).nodes[0].rows == (((),),) * rows


def test_a_table_has_an_empty_corner_and_a_line_to_write_on_where_no_field_is_named() -> None:
    table = part(farewell("en"), "parties")
    assert table.head == ("", "Client", "Provider")
    assert table.rows[1] == (("Signature",), (Rule(),), (Rule(),))


def test_a_checklist_item_has_its_reason_and_says_whether_it_is_needed() -> None:
    structure = "blocks: [{id: s, type: step, blocks: [{id: a, type: item}, {id: b, type: item, required: false}]}]"
    words = "blocks: {s: {title: S, a: {text: A, why: because}, b: {text: B, why: so}}}"
    items = open_document(structure, words).nodes[0].children
    assert [(item.why, item.after) for item in items] == [("Why: because", " (required)"), ("Why: so", " (optional)")]


def test_a_subject_stands_in_its_pattern() -> None:
    document = open_document("blocks: [{id: s, type: subject}]", "blocks: {s: The end}")
    assert node_texts(document) == ["Subject: The end"]


def test_repeating_rows_leave_room_to_write_by_hand() -> None:
    structure = (
        "own: {assets: {type: list, columns: {what: text, when: date}}}\nblocks: [{id: r, type: rows, each: assets}]"
    )
    words = "fields: {assets: {label: Assets, columns: {what: What, when: When}}}\nblocks: {}"
    (node,) = open_document(structure, words).nodes
    assert (node.head, node.each, node.columns) == (("What", "When"), "assets", (("what", "text"), ("when", "date")))
    assert node.rows
    assert set(node.rows) == {((), ())}


def test_digits_in_arabic_words_keep_their_order() -> None:
    document = open_document("blocks: [a]", 'blocks: {a: "الهاتف +385 1 234"}', "ar")
    assert "\u200e+385 1 234\u200e" in node_texts(document)[0]


def test_the_document_carries_the_words_that_writers_need() -> None:
    assert farewell("en").word("sign_line") == mini_catalog().strings["en"]["text.sign_line"]
