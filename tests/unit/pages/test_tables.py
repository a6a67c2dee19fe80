"""Tables of pages: those too wide for a phone name the column in each cell, and say what they are."""

from __future__ import annotations

import re

import pytest

from hooks.pages.tables import label_tables


def table(head: list[str], *rows: list[str]) -> str:
    """A table as Markdown writes it."""
    cells = "".join(f"<th>{cell}</th>" for cell in head)
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<table>\n<thead>\n<tr>{cells}</tr>\n</thead>\n<tbody>\n{lines}</tbody>\n</table>"


WIDE = table(["They", "You &amp; I", "Never"], ["ask why", "“As I <em>said</em>, it is decided.”", "a reason"])


def test_each_cell_of_a_wide_table_bears_the_name_of_its_column() -> None:
    found = re.findall(r'<td role="cell" data-label="([^"]*)">', label_tables(WIDE))
    assert found == ["They", "You &amp; I", "Never"]


def test_a_wide_table_keeps_its_words_and_says_that_it_is_a_table() -> None:
    made = label_tables(WIDE)
    assert re.sub(r' (?:role|data-\w+)(?:="[^"]*")?', "", made) == WIDE
    for role in ("table", "rowgroup", "row", "columnheader", "cell"):
        assert f'role="{role}"' in made
    assert made.count("<thead") == made.count("<tbody") == 1


def test_a_corner_is_no_head_of_a_column() -> None:
    html = table(["", "What to say, in one sentence or in two"], ["a", "b"]).replace("<th></th>", "<td></td>")
    made = label_tables(html)
    assert made.count("columnheader") == 1
    assert '<tr role="row"><td role="cell"></td>' in made


def test_a_cell_below_a_corner_without_a_name_has_none() -> None:
    made = label_tables(table(["", "What to say, in a sentence or two"], ["If they ask", "It is decided."]))
    assert made.count("data-label") == 1


@pytest.mark.parametrize(("cell", "marked"), [("ab", False), ("a" * 40, True), ("字" * 18, True), ("字" * 9, False)])
def test_only_a_table_that_a_phone_has_no_room_for_becomes_cards(cell: str, marked: bool) -> None:
    assert ("data-cards" in label_tables(table(["a", "b"], [cell, "c"]))) == marked


def test_what_has_a_class_is_no_table_of_an_author() -> None:
    html = WIDE.replace("<table>", '<table class="sheet">')
    assert label_tables(html) == html
