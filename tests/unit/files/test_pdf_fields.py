"""The fields of a PDF: what a reader can type and tick on a screen, and what those who listen hear of it."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.files.pdf import write_pdf
from hooks.text.document import Gap, Node, Rule
from tests.pdf_reading import links, read, root
from tests.pdf_samples import clause, item, paragraph, roles, sample, subclause, table, told, widgets

NAME = Gap("client_name", "[name]", "text")
LIST = Node(
    "rows", "log", head=("Day", "What"), rows=(((), ()),) * 2, each="log", columns=(("d", "date"), ("w", "text"))
)
SIGNED = Node(
    "signatures",
    "signed",
    head=("", "Client"),
    rows=((("Name",), (NAME,)), (("Place",), (Rule(),)), (("Signature",), (Rule(),))),
)


def named(document: Any) -> list[str]:
    """The names of all fields in the order of the file."""
    return [str(field.get_object()["/T"]) for field in root(read(document))["/AcroForm"]["/Fields"]]


def test_every_cell_to_write_in_is_a_field_that_says_what_it_is_for() -> None:
    found = widgets(read(sample(table(("Name", NAME)), LIST)))
    assert [told(widget) for widget in found] == ["Name", "Day, 1", "What, 1", "Day, 2", "What, 2"]


def test_the_name_of_a_field_is_that_of_what_is_typed_in_the_form() -> None:
    assert named(sample(table(("Name", NAME)))) == ["client_name"]


def test_what_stands_twice_is_typed_once() -> None:
    document = sample(table(("Name", NAME)), SIGNED)
    assert sorted(named(document)) == ["client_name", "signed-2-2"]
    assert len(widgets(read(document))) == 3


def test_a_line_without_a_label_is_told_by_what_stands_before_it() -> None:
    asked = Node("question", "length", ("How long is it",), (paragraph(Gap("length", "____", "text")),))
    numbered = paragraph("Number: ", Gap("id", "[number]", "text"))
    assert [told(widget) for widget in widgets(read(sample(asked, kind="calculator")))] == ["How long is it"]
    letter = sample(numbered, paragraph("Dear all,"), kind="letter")
    assert [told(widget) for widget in widgets(read(letter))] == ["Number"]


def test_people_sign_by_hand() -> None:
    assert "Client, Signature" not in [told(widget) for widget in widgets(read(sample(SIGNED)))]


def test_a_gap_within_a_sentence_is_a_line_and_no_field() -> None:
    assert widgets(read(sample(clause(1, "Fee", subclause("1.1", "Pay ", NAME, " soon."))))) == []
    assert [told(widget) for widget in widgets(read(sample(paragraph(NAME))))] == ["name"]


def test_an_address_has_room_for_lines() -> None:
    address = Gap("client_address", "[address]", "text")
    fields = {widget["/T"]: widget for widget in widgets(read(sample(table(("Name", NAME), ("Address", address)))))}
    assert {name: field.get("/Ff", 0) for name, field in fields.items()} == {"client_name": 0, "client_address": 4096}
    low, high = (float(fields["client_address"]["/Rect"][side]) for side in (1, 3))
    assert high - low > 20 / 25.4 * 72


def test_boxes_are_ticked_one_by_one_and_show_it() -> None:
    found = widgets(read(sample(item("Count"), item("Thank"), item("Count"))))
    assert [str(box["/T"]) for box in found] == ["Count", "Thank", "Count-2"]
    for box in found:
        assert box["/AS"] == "/Off"
        looks = box["/AP"]["/N"]
        assert looks["/Off"].get_data() == b""
        assert looks["/On"].get_data().endswith(b"S")


def test_the_boxes_of_a_part_and_of_its_options_come_in_the_order_of_the_page() -> None:
    options = tuple(Node("paragraph", f"way.{name}", (name,), note=f"{name}:") for name in ("one", "two"))
    choice = Node("choice", "way", children=options, prompt="Choose one", note="Only if: rain")
    for lang in ("en", "ar"):
        found = widgets(read(sample(choice, item("Count"), lang=lang)))
        assert [told(box) for box in found] == ["Only if: rain", "one: one", "two: two", "Count"]
        heights = [float(box["/Rect"][1]) for box in found]
        assert heights == sorted(heights, reverse=True)


def test_fields_stand_in_the_structure_as_fields_and_no_link_is_left_of_them() -> None:
    reader = read(sample(item("Count"), table(("Name", NAME)), colophon="See https://example.org/."))
    assert roles(reader).count("/Form") == 2
    assert [link["/A"]["/URI"] for link in links(reader)] == ["https://example.org/"]
    assert all(str(page["/Tabs"]) == "/S" for page in reader.pages)


def test_where_letters_join_there_are_boxes_to_tick_and_no_text_to_type() -> None:
    document = sample(item("Count"), table(("Name", NAME)), LIST, lang="ar")
    (box,) = widgets(read(document))
    assert told(box) == "Count"
    assert float(box["/Rect"][0]) > 500  # the side where lines begin


@pytest.mark.parametrize("kind", ["email", "chat", "call"])
def test_messages_have_no_fields(kind: Any) -> None:
    assert "/AcroForm" not in root(read(sample(item("Count"), paragraph(NAME), kind=kind)))


def test_two_runs_give_the_same_fields() -> None:
    document = sample(table(("Name", NAME)), SIGNED, LIST, item("Count"))
    assert write_pdf(document) == write_pdf(document)
