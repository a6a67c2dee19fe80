"""Structures of templates: what cells and amounts may name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers import problems_after

TEMPLATE = "templates/farewell/structure.yml"


def test_a_cell_cannot_hold_a_box_to_tick(tmp_path: Path) -> None:
    (found,) = problems_after(tmp_path, TEMPLATE, ("name: [client_name, sender_name]", "name: [client_name, refer]"))
    assert (found.rule, found.line, found.column) == ("table-cells", 30, 33)


def test_a_cell_cannot_hold_rows(tmp_path: Path) -> None:
    rows = ("successor: {type: text,", "successor: {type: list, columns: {n: number},")
    found = problems_after(
        tmp_path, TEMPLATE, rows, ("name: [client_name, sender_name]", "name: [client_name, successor]")
    )
    assert ("table-cells", 30, 33) in [(item.rule, item.line, item.column) for item in found]


@pytest.mark.parametrize("name", ["refer", "successor", "days", "fee"])
def test_the_currency_of_an_amount_is_a_choice(name: str, tmp_path: Path) -> None:
    found = problems_after(tmp_path, TEMPLATE, ("currency: currency", f"currency: {name}"))
    assert ("wrong-field", 10, 33) in [(item.rule, item.line, item.column) for item in found]


def test_a_field_is_the_form_of_a_text(tmp_path: Path) -> None:
    found = problems_after(tmp_path, TEMPLATE, ("successor: {type: text,", "successor: {type: text, form_of: refer,"))
    assert [(item.rule, item.line, item.column) for item in found] == [("wrong-field", 13, 36)]


def test_a_day_that_comes_no_later_names_another_day(tmp_path: Path) -> None:
    found = problems_after(tmp_path, TEMPLATE, ("successor: {type: text,", "successor: {type: text, until: refer,"))
    assert [(item.rule, item.line, item.column) for item in found] == [("wrong-field", 13, 34)]


@pytest.mark.parametrize("kind", ["result", "findings"])
def test_a_part_made_of_results_needs_some(kind: str, tmp_path: Path) -> None:
    added = ("\nblocks:\n", f"\nblocks:\n  - {{id: added, type: {kind}}}\n")
    (found,) = (item for item in problems_after(tmp_path, TEMPLATE, added) if item.rule == "block-shape")
    assert f"type `{kind}` has nothing to say" in found.what


def test_a_field_that_only_its_answer_shows_is_used(tmp_path: Path) -> None:
    asked, own = ("successor]", "successor, more]"), "\n  more: {type: text}\nblocks:\n"
    unused = problems_after(tmp_path / "a", TEMPLATE, asked, ("\nblocks:\n", own))
    assert "unused-field" in [item.rule for item in unused]
    shown = ("\nblocks:\n", f"{own}  - {{id: added, type: answers}}\n")
    assert "unused-field" not in [item.rule for item in problems_after(tmp_path / "b", TEMPLATE, asked, shown)]


@pytest.mark.parametrize(("name", "fix"), [("farewel", "Did you mean `farewell`?"), ("farewell", "Name the others")])
def test_the_other_sizes_of_a_message_are_other_templates(name: str, fix: str, tmp_path: Path) -> None:
    named = ("updated: 2026-11-22\n", f"updated: 2026-11-22\nsizes: [{name}]\n")
    (found,) = problems_after(tmp_path, TEMPLATE, named)
    assert (found.rule, found.line, found.column, found.fix) == ("unknown-template", 5, 9, fix)


@pytest.mark.parametrize(
    ("following", "what"),
    [
        ("{now: farewel}", "no template and no tool"),
        ("{now: farewell}", "comes after itself"),
    ],
)
def test_what_comes_next_is_another_text(following: str, what: str, tmp_path: Path) -> None:
    named = ("updated: 2026-11-22\n", f"updated: 2026-11-22\nnext: {following}\n")
    (found,) = problems_after(tmp_path, TEMPLATE, named)
    assert (found.rule, found.line) == ("unknown-template", 5)
    assert what in found.what


def test_the_widths_of_rows_are_as_many_as_their_columns(tmp_path: Path) -> None:
    rows = ("successor: {type: text,", "successor: {type: list, columns: {n: number},")
    added = ("\nblocks:\n", "\nblocks:\n  - {id: more, type: rows, each: successor, widths: [1, 2]}\n")
    found = problems_after(tmp_path, TEMPLATE, rows, added)
    assert "bad-widths" in [item.rule for item in found]
