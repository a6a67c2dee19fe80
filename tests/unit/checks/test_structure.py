"""Structures of templates: what cells and amounts may name."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.catalog import read_catalog
from hooks.problems import Problem
from tests.helpers import copy_valid

TEMPLATE = "templates/farewell/structure.yml"


def problems(root: Path, *changes: tuple[str, str]) -> list[Problem]:
    """What is wrong with the valid data, the structure of its template written otherwise."""
    data = copy_valid(root)
    text = (data / TEMPLATE).read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (data / TEMPLATE).write_text(text, "utf-8")
    return read_catalog(data, root)[1]


def test_a_cell_cannot_hold_a_box_to_tick(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, ("name: [client_name, sender_name]", "name: [client_name, refer]"))
    assert (found.rule, found.line, found.column) == ("table-cells", 30, 33)


def test_a_cell_cannot_hold_rows(tmp_path: Path) -> None:
    rows = ("successor: {type: text,", "successor: {type: rows, columns: {n: number},")
    found = problems(tmp_path, rows, ("name: [client_name, sender_name]", "name: [client_name, successor]"))
    assert ("table-cells", 30, 33) in [(item.rule, item.line, item.column) for item in found]


@pytest.mark.parametrize("name", ["refer", "successor", "days", "fee"])
def test_the_currency_of_an_amount_is_a_choice(name: str, tmp_path: Path) -> None:
    found = problems(tmp_path, ("currency: currency", f"currency: {name}"))
    assert ("wrong-field", 10, 33) in [(item.rule, item.line, item.column) for item in found]


def test_a_field_is_the_form_of_a_text(tmp_path: Path) -> None:
    found = problems(tmp_path, ("successor: {type: text,", "successor: {type: text, form_of: refer,"))
    assert [(item.rule, item.line, item.column) for item in found] == [("wrong-field", 13, 36)]
