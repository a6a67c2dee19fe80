"""Numbers of clauses, their parts and steps, and references to them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hooks.text.document import Alternatives, Node, Ref, walk_nodes
from hooks.text.numbering import number_nodes


def clause(key: str, *children: Node) -> Node:
    return Node("clause", key, children=children)


def numbers(*nodes: Node) -> list[str]:
    return [node.number for node in walk_nodes(number_nodes(nodes))]


def test_clauses_are_counted() -> None:
    assert numbers(clause("a"), clause("b")) == ["1", "2"]


def test_steps_are_counted() -> None:
    assert numbers(Node("step", "a"), Node("step", "b")) == ["1", "2"]


def test_what_is_no_clause_or_step_has_no_number() -> None:
    assert numbers(Node("title", "t"), clause("a"), Node("table", "x"), Node("card", "c")) == ["", "1", "", ""]


def test_parts_of_a_clause_carry_its_number() -> None:
    assert numbers(clause("a", Node("subclause", "b"), Node("subclause", "c"))) == ["1", "1.1", "1.2"]


def test_parts_begin_anew_in_each_clause() -> None:
    assert numbers(clause("a", Node("subclause", "b")), clause("c", Node("subclause", "d"))) == ["1", "1.1", "2", "2.1"]


def test_a_table_within_a_clause_takes_no_number() -> None:
    assert numbers(clause("a", Node("table", "t"), Node("subclause", "b"))) == ["1", "", "1.1"]


def test_the_options_of_a_choice_have_one_number_since_one_of_them_stays() -> None:
    choice = Node("choice", "c", children=(Node("subclause", "x"), Node("subclause", "y")))
    assert numbers(clause("a", choice, Node("subclause", "b"))) == ["1", "", "1.1", "1.1", "1.2"]
    chosen = replace(choice, children=choice.children[1:])
    assert numbers(clause("a", chosen, Node("subclause", "b"))) == ["1", "", "1.1", "1.2"]
    plain = Node("choice", "c", children=(Node("paragraph", "x"), Node("paragraph", "y")))
    assert numbers(clause("a", plain, Node("subclause", "b"))) == ["1", "", "", "", "1.1"]


def test_a_reference_finds_a_clause_that_comes_later() -> None:
    first = number_nodes((clause("a", Node("subclause", "s", (Ref("b"),))), clause("b")))[0]
    assert first.children[0].inlines == (Ref("b", "2"),)


def test_a_reference_within_alternatives_is_resolved() -> None:
    text = Alternatives("k", "f", "select", (("x", (Ref("a"),)), ("other", ())))
    (node,) = number_nodes((clause("a", Node("subclause", "s", (text,))),))
    (found,) = node.children[0].inlines
    assert isinstance(found, Alternatives)
    assert found.cases[0] == ("x", (Ref("a", "1"),))


def test_numbers_close_up_when_a_clause_is_taken_out() -> None:
    nodes = number_nodes((clause("a"), clause("b"), clause("c")))
    assert [node.number for node in number_nodes((nodes[0], nodes[2]))] == ["1", "2"]


@given(st.lists(st.sampled_from(["clause", "step", "paragraph", "table"])))
def test_numbers_run_from_one_without_gaps(kinds: list[str]) -> None:
    nodes = tuple(Node(kind, str(index)) for index, kind in enumerate(kinds))  # type: ignore[arg-type]
    given_numbers = [number for number in numbers(*nodes) if number]
    assert given_numbers == [str(index + 1) for index in range(len(given_numbers))]
