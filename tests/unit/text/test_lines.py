"""A document as lines of plain text and Markdown."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown as render_markdown

from hooks.data.blocks import NodeKind
from hooks.text.document import Document, Gap, Node, Rule
from hooks.text.lines import STYLES, document_text, numbered

WORDS = (("sign_line", "____"),)
TABLE = Node("table", "t", head=("", "A"), rows=((("x",), (Gap("f", "[f]", "text"),)), (("y",), (Rule(),))))


def text(*nodes: Node, markdown: bool = False, colophon: str = "") -> str:
    document = Document("id", "contract", "en", "T", nodes, colophon, words=WORDS)
    return document_text(document, markdown=markdown)


def paragraph(words: str, **more: str) -> Node:
    return Node("paragraph", "p", (words,), **more)  # type: ignore[arg-type]


def item(words: str, why: str) -> Node:
    return Node("item", "i", (words,), why=why, after=" (required)")


def test_the_reason_of_an_item_is_no_part_of_its_sentence_in_markdown() -> None:
    html = render_markdown(text(item("Do", "Why: so"), item("Go", "Why: yes"), markdown=True))
    assert html.count("<ul>") == 3
    assert "<li>Why: so</li>" in html
    assert html.count("[ ] ") == 2


def test_paragraphs_are_separated_by_an_empty_line() -> None:
    assert text(paragraph("a"), paragraph("b")) == "a\n\nb\n"


def test_a_text_ends_with_one_line_break() -> None:
    assert text(paragraph("a")) == "a\n"


def test_a_title_is_a_heading_in_markdown_alone() -> None:
    title = Node("title", "t", ("Bye",))
    assert (text(title), text(title, markdown=True)) == ("Bye\n", "# Bye\n")


def test_a_clause_shows_its_number() -> None:
    assert text(Node("clause", "c", ("End",), number="2"), markdown=True) == "## 2. End\n"


def test_a_part_of_a_clause_shows_its_number_without_a_full_stop() -> None:
    assert numbered(Node("subclause", "s", number="1.2"), "x") == "1.2 x"


def test_what_has_no_number_shows_none() -> None:
    assert numbered(paragraph("x"), "x") == "x"


def test_a_checklist_item_has_a_box_and_its_reason_below() -> None:
    assert text(item("Do", "Because")) == "[ ] Do (required)\n    Because\n"


def test_items_of_a_list_stand_close_together() -> None:
    assert "\n\n" not in text(item("a", "b"), item("c", "d"))


def test_an_item_is_a_task_in_markdown() -> None:
    assert text(item("Do", "Because"), markdown=True).startswith("- [ ] Do")


def test_a_table_is_one_line_a_row() -> None:
    assert text(TABLE).splitlines()[-2:] == ["x | [f]", "y | ____"]


def test_a_table_in_markdown_has_a_divider_of_as_many_cells() -> None:
    assert text(TABLE, markdown=True).splitlines()[:3] == ["|  | A |", "| --- | --- |", "| x | [f] |"]


def _table(*cells: str) -> Node:
    return Node("rows", "t", head=tuple("H" for _ in cells), rows=(tuple((cell,) for cell in cells),))


def _rendered(*cells: str) -> list[str]:
    """What a Markdown reader shows in the cells of a table with one row."""
    html = render_markdown(text(_table(*cells), markdown=True), extensions=["tables"])
    _, *shown = html.split("<td>")
    return [cell.split("</td>")[0] for cell in shown]


@pytest.mark.parametrize("typed", ["a|b", "|", r"a\|b", r"a\\|b", "||"])
def test_a_bar_in_a_cell_is_shown_as_typed_in_markdown(typed: str) -> None:
    assert _rendered(typed, "next") == [typed, "next"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\v"])
def test_a_line_break_in_a_cell_stays_within_the_cell_in_markdown(line_break: str) -> None:
    shown = _rendered(f"a{line_break}b", "next")
    assert len(shown) == 2
    assert "<br" in shown[0]


@given(st.lists(st.text("ab|\\\r\n\v", min_size=1), min_size=1, max_size=3))
def test_whatever_is_typed_a_row_has_as_many_cells_as_its_table(cells: list[str]) -> None:
    assert len(_rendered(*(f"x{cell}x" for cell in cells))) == len(cells)


def test_plain_text_and_sentences_keep_their_bars_and_breaks() -> None:
    assert text(_table("a|b\nc", "d")).endswith("\na|b\nc | d\n")
    assert text(paragraph("a|b\nc"), markdown=True) == "a|b\nc\n"


def test_a_note_stands_before_its_part() -> None:
    assert text(paragraph("a", note="Only if"), markdown=True) == "> Only if\n\na\n"


def test_a_choice_shows_its_prompt_and_then_its_options() -> None:
    choice = Node("choice", "c", children=(paragraph("a", note="A:"), paragraph("b", note="B:")), prompt="Choose")
    assert text(choice).split("\n\n") == ["> Choose", "> A:", "a", "> B:", "b\n"]


def test_parts_of_a_part_come_after_it() -> None:
    assert text(Node("step", "s", ("S",), (paragraph("a"),))) == "S\n\na\n"


def test_the_colophon_comes_last() -> None:
    assert text(paragraph("a"), colophon="From here").endswith("\n\nFrom here\n")


def test_every_kind_of_part_has_a_style() -> None:
    shown_by_their_lines = {"choice", "table", "signatures", "rows"}
    assert set(get_args(NodeKind)) - shown_by_their_lines <= set(STYLES)
