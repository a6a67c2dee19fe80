"""A blank document for a pen: what is numbered, merged and left out for one who writes by hand."""

from __future__ import annotations

from dataclasses import replace

from hooks.files.pen import for_pen, has_alternatives
from hooks.files.together import lettered
from hooks.text.document import Alternatives, Gap, Inlines, Node
from hooks.text.plain import plain
from tests.pdf_samples import clause, item, paragraph, sample, subclause, table

LETTERS = "(a) (b) (c)"


def choice(*names: str) -> Node:
    options = tuple(Node("subclause", f"way.{name}", (name,), note=f"{name}:", number="4.1") for name in names)
    return Node("choice", "way", children=options, prompt="Choose one: way")


def shown(inlines: Inlines) -> str:
    return plain(for_pen(sample(paragraph(*inlines))).nodes[0].inlines, "")


def test_alternatives_have_one_number_together_and_a_letter_each() -> None:
    nodes = lettered((clause(4, "Fees", choice("one", "two"), subclause("4.2", "Due")),), LETTERS)
    (made,) = for_pen(sample(*nodes)).nodes
    alternatives, due = made.children
    assert (alternatives.number, due.number) == ("4.1", "4.2")
    assert [(option.number, option.note) for option in alternatives.children] == [("", "(a) one:"), ("", "(b) two:")]


def test_more_alternatives_than_letters_all_stay() -> None:
    (made,) = lettered((choice("one", "two", "three", "four"),), LETTERS)
    assert [option.note for option in made.children] == ["(a) one:", "(b) two:", "(c) three:", "four:"]


def test_one_box_is_for_a_table_and_the_sentence_that_leads_to_it() -> None:
    nodes = (
        replace(paragraph("As follows:"), note="Only if: late"),
        replace(table(("Day", "1")), note="Only if: late"),
    )
    assert [node.note for node in for_pen(sample(*nodes)).nodes] == ["Only if: late", ""]
    other = (replace(nodes[0], note="Only if: early"), nodes[1])
    assert [node.note for node in for_pen(sample(*other)).nodes] == ["Only if: early", "Only if: late"]


def test_an_amount_and_its_currency_are_one_gap_in_either_order() -> None:
    amount, sign = Gap("fee", "[fee]", "amount"), Gap("currency", "[currency]\xa0", "sign")
    assert shown((sign, amount, " a day")) == "fee and currency a day"
    assert shown((amount, "\xa0", sign, " a day")) == "fee and currency a day"
    assert shown((amount, " or ", amount)) == "fee or fee"


def test_an_amount_below_its_name_has_no_label() -> None:
    amount, sign = Gap("fee", "______", "amount"), Gap("currency", "[currency]\xa0", "sign")
    assert shown((sign, amount)) == ""


def test_a_value_alone_in_its_cell_needs_no_label() -> None:
    (made,) = for_pen(sample(table(("Name", Gap("name", "[name]", "text"))))).nodes
    assert plain(made.rows[0][1], "") == ""


def test_a_line_has_no_label_that_repeats_the_words_before_it() -> None:
    assert shown(("Number: ", Gap("id", "[number]", "text"))) == "Number: "
    assert shown(("Number: ", Gap("id", "[number of the firm]", "text"))) == "Number: number of the firm"


def test_a_stop_does_not_stand_alone_below_lines_to_write_on() -> None:
    assert shown(("We do ", Gap("work", "[work]", "long_text"), ".")) == "We do work"
    assert shown(("We do ", Gap("work", "[work]", "text"), ".")) == "We do work."


def test_of_wordings_with_gaps_the_one_stays_that_can_say_the_others() -> None:
    day, place, name = Gap("day", "[day]", "date"), Gap("place", "[place]", "text"), Gap("name", "[name]", "text")
    dated = Alternatives("d", "place", "select", (("empty", (day,)), ("other", (place, ", ", day))))
    signed = Alternatives("s", "kind", "select", (("team", ("For ", name)), ("other", (name,))))
    greeted = Alternatives("g", "who", "select", (("unnamed", ("Hello,",)), ("other", ("Dear ", name, ","))))
    assert [shown((part,)) for part in (dated, signed, greeted)] == ["place, day", "name", "Dear name, / Hello,"]


def test_an_empty_line_at_the_head_of_a_letter_needs_no_tick() -> None:
    number = Node("paragraph", "id", ("No. ", Gap("id", "[number]", "text")), note="Only if: number")
    clause_ = Node("paragraph", "clause", ("It rests on clause ", Gap("c", "[clause]", "text"), "."), note="Only if: c")
    letter = for_pen(sample(paragraph(Gap("name", "[name]", "text")), number, clause_, kind="letter"))
    assert [node.note for node in letter.nodes] == ["", "", "Only if: c"]
    assert [node.note for node in for_pen(sample(number)).nodes] == ["Only if: number"]


def test_a_message_is_as_it_was() -> None:
    message = sample(choice("one"), paragraph(Gap("name", "[name]", "text")), kind="email")
    assert for_pen(message) == message


def test_only_what_is_signed_and_has_parts_to_tick_says_how() -> None:
    assert has_alternatives(sample(clause(1, "Fees", choice("one", "two"))))
    assert has_alternatives(sample(Node("paragraph", "p", ("Rain",), note="Only if: rain"), kind="record"))
    assert not has_alternatives(sample(clause(1, "Fees", subclause("1.1", "Due"))))
    assert not has_alternatives(sample(choice("one"), item("Count"), kind="checklist"))
