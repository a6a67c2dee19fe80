"""How a Word file falls into pages: what stays together, what has room, and where a choice ends."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from hooks.text.document import Inlines, Node, Ref
from tests.docx_reading import every, make, says, text, text_of, values
from tests.docx_structure import W

LINES: tuple[tuple[Inlines, ...], ...] = ((("Name",), ()), (("Date",), ()), (("Place",), ()))


def kept(document: Element) -> list[str]:
    """The texts of the paragraphs that share a page with what follows."""
    return [text(item) for item in every(document, "p") if item.find(f"{W}pPr/{W}keepNext") is not None]


def held_rows(document: Element) -> list[bool]:
    """Whether each row shares a page with the next one."""
    return [row.find(f".//{W}keepNext") is not None for row in every(document, "tr")]


def test_the_small_print_shares_a_page_with_the_last_three_parts() -> None:
    words = ("one", "two", "three", "four")
    document = replace(make(*(says(word, key=word) for word in words)), colophon="small print")
    assert kept(text_of(document)) == ["two", "three", "four"]


def test_of_a_part_with_children_the_last_one_stays_with_what_follows() -> None:
    children = (says("first", kind="subclause", key="c.a"), says("last", kind="subclause", key="c.b"))
    clause = replace(says("Title", kind="clause", key="c"), number="1", children=children)
    assert kept(text_of(make(clause))) == ["last"]


def test_signatures_stand_in_one_piece_with_a_part_before_them() -> None:
    signatures = Node("signatures", "sign", head=("", "Client"), rows=LINES)
    after = (says("three", key="three"), says("four", key="four"))
    before = (says(word, key=word) for word in ("zero", "one", "two"))
    document = text_of(make(*before, signatures, *after))
    assert kept(document)[0] == "one"
    assert held_rows(document) == [True, True, True, True]


def test_the_rows_of_a_blank_table_stay_together() -> None:
    table = Node("table", "table", head=("", "Entry"), rows=LINES)
    document = text_of(make(table, *(says(word, key=word) for word in ("one", "two", "three"))))
    assert held_rows(document) == [True, True, True, False]


def test_a_sentence_stays_with_the_items_it_leads_to_and_sums_with_what_is_said_of_them() -> None:
    boxes = tuple(says(word, kind="item", key=word) for word in ("first", "second"))
    listed = Node("card", "list", ("List",), (says("Tick these.", key="lead"), *boxes))
    table = Node("table", "table", head=("", "Entry"), rows=LINES)
    sums = Node("card", "sums", ("Sums",), (table, says("That is the sum.", key="said")))
    filler = tuple(says(word, key=word) for word in ("one", "two", "three"))
    document = text_of(make(listed, sums, *filler))
    assert "Tick these." in kept(document)
    assert "first" not in kept(document)
    assert held_rows(document) == [True, True, True, True]


def test_room_is_left_above_a_part_that_asks_for_it() -> None:
    document = text_of(make(says("one", key="one"), replace(says("two", key="two"), room=True)))
    above = {text(item): item.find(f"{W}pPr/{W}spacing") for item in every(document, "p")}
    assert above["one"] is None
    assert above["two"] is not None
    assert int(above["two"].get(f"{W}before", "0")) > 400


def test_each_option_has_a_box_to_tick_and_a_line_says_where_the_choice_ends() -> None:
    options = tuple(
        replace(says(word, key=f"pick.{word}"), condition=(("pick", (word,)),), note=f"{word}:") for word in ("x", "y")
    )
    document = text_of(make(Node("choice", "pick", prompt="Choose one", children=options), says("after")))
    paragraphs = [(values(item, "pStyle"), text(item)) for item in every(document, "p")]
    assert paragraphs == [
        (["Note"], "Choose one"),
        (["Note"], "\u2610 x:"),
        ([], "x"),
        (["Note"], "\u2610 y:"),
        ([], "y"),
        (["ChoiceEnd"], ""),
        ([], "after"),
    ]
    assert len(list(document.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"))) == 2


def test_the_number_of_a_clause_does_not_begin_a_line() -> None:
    clause = replace(says("Title", kind="clause", key="fees"), number="1", children=(says("text", key="t"),))
    document = text_of(make(says("see clause ", Ref("fees", "1"), " here", key="a"), clause))
    assert "see clause\u00a0" in text(document)


def test_a_letter_keeps_its_last_sentence_close_and_name_together() -> None:
    words = ("one", "two", "thanks", "yours", "name", "enclosed")
    parts = (replace(says(word, key=word), room=word == "name") for word in words)
    assert kept(text_of(make(*parts))) == ["thanks", "yours", "name", "enclosed"]


def test_a_sentence_stays_with_the_table_after_it_and_short_options_stay_together() -> None:
    rows = Node("rows", "r", head=("What",), rows=(((),),) * 20, each="r", columns=(("what", "text"),))
    options = tuple(replace(says(word, key=f"pick.{word}"), condition=(("pick", (word,)),)) for word in ("x", "y"))
    filler = (says(str(number), key=str(number)) for number in range(4))
    document = text_of(make(says("before", key="before"), rows, Node("choice", "pick", children=options), *filler))
    assert kept(document)[:2] == ["before", "What"]
    assert {"x", "y"} <= set(kept(document))
    assert held_rows(document) == [True, True, *[False] * 19]


def test_columns_are_as_wide_as_the_template_says_and_figures_stand_at_the_right() -> None:
    columns = (("what", "text"), ("sum", "amount"))
    rows = Node("rows", "r", head=("What", "Sum"), rows=(((), ()),), each="r", columns=columns, widths=(3, 1))
    document = text_of(make(rows, says("after")))
    first, second = (int(found.get(f"{W}w", "0")) for found in every(document, "gridCol"))
    assert first == 3 * second
    assert [values(cell, "jc") for cell in every(document, "tc")] == [[], ["right"], [], ["right"]]
    assert values(document, "tblLook") == ["0620"]  # no first column in bold


def shares(document: Element) -> list[float]:
    """How much of the width of the only table each of its columns has."""
    widths = [int(found.get(f"{W}w", "0")) for found in every(document, "gridCol")]
    return [width / sum(widths) for width in widths]


def test_a_column_is_as_wide_as_a_word_of_its_head_and_as_a_day() -> None:
    columns = (("what", "text"), ("due", "date"), ("who", "text"))
    titles = ("What", "By", "Responsibilities")
    rows = Node("rows", "r", head=titles, rows=(((),) * 3,), each="r", columns=columns, widths=(80, 10, 10))
    first, day, longest = shares(text_of(make(rows, says("after"))))
    assert first > longest > 0.2
    assert day > 0.2


def test_of_too_many_long_heads_none_is_left_without_a_column() -> None:
    names = tuple(f"c{number}" for number in range(9))
    rows = Node(
        "rows",
        "r",
        head=("Unpronounceable",) * 9,
        rows=(((),) * 9,),
        each="r",
        columns=tuple((name, "text") for name in names),
    )
    found = shares(text_of(make(rows, says("after"))))
    assert max(found) < 2 * min(found)


def test_names_of_rows_have_a_line_each_where_there_is_one_value_beside_them() -> None:
    def names(*head: str) -> float:
        rows = ((("Interest and fixed sums owed",), *((),) * (len(head) - 1)),)
        return shares(text_of(make(Node("table", "t", head=head, rows=rows), says("after"))))[0]

    assert names("", "Sum") > 0.35 > names("", "Mine", "Yours")


def table_of(columns: int, key: str = "r") -> Node:
    """Rows with so many columns of text."""
    kinds = tuple((f"c{number}", "text") for number in range(columns))
    return Node("rows", key, head=("H",) * columns, rows=(((),) * columns,), each=key, columns=kinds)


def test_a_table_with_many_columns_lies_on_its_side_and_what_follows_stands_upright() -> None:
    document = text_of(make(says("before"), table_of(6), says("after"), table_of(2, "few")))
    lying, standing = every(document, "pgSz")
    assert (lying.get(f"{W}orient"), standing.get(f"{W}orient")) == ("landscape", None)
    assert int(lying.get(f"{W}w", "0")) > int(lying.get(f"{W}h", "0"))
    wide, upright = (
        sum(int(column.get(f"{W}w", "0")) for column in every(table, "gridCol")) for table in every(document, "tbl")
    )
    assert wide > 12000 > upright
    body = [part.tag.removeprefix(W) for part in document.find(f"{W}body") or ()]
    turned = [part.find(f"{W}pPr/{W}sectPr") is not None for part in document.find(f"{W}body") or ()]
    assert body[turned.index(True) - 1 : turned.index(True) + 1] == ["tbl", "p"]


def test_the_last_of_several_wide_tables_ends_the_pages_on_their_side() -> None:
    document = text_of(make(table_of(6), says("between"), table_of(7, "more"), says("after")))
    assert [size.get(f"{W}orient") for size in every(document, "pgSz")] == ["landscape", None]
    first, second = (
        sum(int(column.get(f"{W}w", "0")) for column in every(table, "gridCol")) for table in every(document, "tbl")
    )
    assert first == second > 12000


def test_a_text_without_a_wide_table_stands_upright() -> None:
    (size,) = every(text_of(make(table_of(5), says("after"))), "pgSz")
    assert size.get(f"{W}orient") is None


def test_sums_with_names_stay_together_where_rows_of_a_list_may_break() -> None:
    sums = Node("table", "sums", head=("", "Sum"), rows=((("Name",), ()),) * 11)
    held = held_rows(text_of(make(sums, *(says(word, key=word) for word in ("one", "two", "three", "four")))))
    assert held == [True] * 11 + [False]
    many = replace(table_of(2), rows=(((),) * 2,) * 11)
    held = held_rows(text_of(make(many, *(says(word, key=word) for word in ("one", "two", "three", "four")))))
    assert held.count(True) < 5


def test_the_note_of_a_file_that_is_signed_stands_before_it_and_nothing_after() -> None:
    document = replace(make(says("one", key="one")), cover="take me out")
    found = [(values(item, "pStyle"), text(item)) for item in every(text_of(document), "p")]
    assert found == [(["Cover"], "take me out"), ([], "one")]


def test_there_is_room_to_sign_and_for_a_seal_where_one_is_used() -> None:
    signatures = Node("signatures", "sign", head=("", "Client"), rows=LINES)
    heights = {
        lang: [int(row.get(f"{W}val", "0")) for row in every(text_of(make(signatures, lang=lang)), "trHeight")]
        for lang in ("en", "hr", "ar", "zh")
    }
    assert min(found[-1] for found in heights.values()) >= 1000
    assert {lang for lang, found in heights.items() if found[-1] > 2300} == {"ar", "zh"}
