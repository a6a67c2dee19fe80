"""The PDF writer: how each kind of part is laid out, and what shares a page."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from hooks.data.model import AnyKind
from hooks.files.pdf import MANY_IN_MAIL, write_pdf
from hooks.text.document import Gap, Node, Rule
from tests.pdf_reading import assert_in_order, links, outline, read, squeezed, text_of
from tests.pdf_samples import clause, item, paragraph, roles, sample, spoken, starts, subclause, table, told, widgets


def test_guidance_stands_before_the_part_and_the_options_it_speaks_of() -> None:
    options = tuple(
        Node("paragraph", f"choice.{name}", (f"Text {name}",), note=f"Option {name}:") for name in ("one", "two")
    )
    nodes = (
        Node("paragraph", "part", ("A part",), note="Only if: rain"),
        Node("choice", "choice", children=options, prompt="Choose one: way"),
    )
    kinds: dict[AnyKind, int] = {"checklist": 2, "contract": 3}  # in what is signed, what applies is ticked
    for kind, boxes in kinds.items():
        reader = read(sample(*nodes, kind=kind))
        found = " ".join(reader.pages[0].extract_text().split())
        wanted = ["Only if: rain", "A part", "Choose one: way", "Option one:", "Text one", "Option two:"]
        assert_in_order(found, [*wanted, "Text two"])
        assert roles(reader).count("/LI") == boxes


def test_an_item_shows_its_mark_and_its_reason_by_the_shared_pattern() -> None:
    found = text_of(sample(Node("step", "s", ("Money",), (item("Count"), item("Thank", "optional")), number="1")))
    wanted = ["1. Money", "Count (required)", "Why: Count matters", "Thank (optional)", "Why: Thank matters"]
    assert_in_order(found, wanted)


def test_items_have_a_box_that_is_no_text_and_speaks() -> None:
    items = (item("Count"), item("Thank"))
    assert spoken(read(sample(*items, kind="email"))) == ["box to tick", "box to tick"]
    assert [told(box) for box in widgets(read(sample(*items)))] == ["Count", "Thank"]
    assert squeezed(text_of(sample(item("Count")))).startswith("Count(required)")


def test_the_head_of_a_table_repeats_on_every_page() -> None:
    reader = read(sample(table(*((f"Row {number}", "value") for number in range(60)))))
    assert len(reader.pages) == 2
    assert all("Entry" in page.extract_text() for page in reader.pages)
    assert roles(reader).count("/THead") == 1


def test_a_table_reads_from_the_side_the_language_begins_at() -> None:
    left, right = starts(sample(table(("Name", "value"))), "Name", "value")
    assert left < right
    left, right = starts(sample(table(("Name", "value")), lang="ar"), "Name", "value")
    assert left > right


def test_rows_to_fill_in_have_all_their_columns_and_room_to_write() -> None:
    rows = Node(
        "rows",
        "log",
        head=("Day", "What"),
        rows=(((), ()),) * 6,
        each="log",
        columns=(("day", "date"), ("what", "text")),
    )
    reader = read(sample(rows, paragraph("After")))
    assert_in_order(reader.pages[0].extract_text(), ["Day What", "After"])
    assert roles(reader).count("/TD") == 12
    empty, filled = (starts(sample(node, paragraph("After")), "After", axis=5)[0] for node in (rows, table(("a", "b"))))
    assert empty < filled - 5 * 6 / 25.4 * 72  # a hand needs six millimetres


def test_a_card_is_a_heading_with_what_they_say_before_what_you_say() -> None:
    said = Node(
        "they", "x", ("They say: Why?",), (Node("you", "x.you", ("You say: It is time.",)),), note="Only if: asked"
    )
    reader = read(sample(Node("title", "title", ("Call",)), Node("card", "card", ("Hard questions",), (said,))))
    wanted = ["Call", "Hard questions", "Only if: asked", "They say: Why?", "You say: It is time."]
    assert_in_order(reader.pages[0].extract_text(), wanted)
    assert outline(reader.outline) == ["Call", ["Hard questions"]]


def test_a_line_to_sign_on_is_drawn_and_not_spelled() -> None:
    signatures = Node("signatures", "s", head=("", "Client"), rows=((("Date",), (Rule(),)),))
    found = text_of(sample(paragraph("Agreed"), signatures))
    assert_in_order(found, ["Agreed", "Client", "Date"])
    assert "_" not in found


@pytest.mark.parametrize("count", range(30, 44))
def test_the_last_lines_and_the_small_print_share_a_page(count: int) -> None:
    lines = tuple(paragraph(f"Line {number}.", key=f"line_{number}") for number in range(count))
    last = read(sample(*lines, colophon="Small print.")).pages[-1].extract_text()
    assert_in_order(last, [f"Line {count - 2}.", f"Line {count - 1}.", "Small print."])


def test_nobody_signs_a_page_that_holds_nothing_but_signatures() -> None:
    rows = tuple(((name,), (Rule(),)) for name in ("Name", "Place", "Date", "Signature"))
    ends = (clause(1, "Last", subclause("1.1", "Whole")), Node("signatures", "s", head=("", "Client"), rows=rows))
    for count in range(18, 34):
        lines = tuple(paragraph(f"Line {number}.", key=f"line_{number}") for number in range(count))
        assert_in_order(read(sample(*lines, *ends)).pages[-1].extract_text(), ["1. Last", "1.1 Whole", "Signature"])


@pytest.mark.parametrize("count", range(20, 40))
def test_a_table_shares_a_page_with_the_sentence_that_leads_to_it(count: int) -> None:
    lines = tuple(paragraph(f"Line {number}.", key=f"line_{number}") for number in range(count))
    rows = Node("rows", "log", head=("Day",), rows=(((),),) * 4, each="log", columns=(("day", "date"),))
    nodes = (*lines, paragraph("These are the days:", key="lead"), rows, paragraph("Last.", key="last"))
    pages = [page.extract_text() for page in read(sample(*nodes, kind="letter")).pages]
    (page,) = [text for text in pages if "These are the days:" in text]
    assert "Day\n" in page.replace("These are the days:", "")


@pytest.mark.parametrize("count", range(20, 40))
def test_a_heading_without_parts_shares_a_page_with_what_follows_it(count: int) -> None:
    lines = tuple(paragraph(f"Line {number}.", key=f"line_{number}") for number in range(count))
    findings = tuple(paragraph(f"Mind {number}.", key=f"mind_{number}") for number in range(20))
    tool = sample(*lines, Node("card", "mind", ("Also mind",)), *findings, kind="questionnaire")
    (page,) = [text for text in (page.extract_text() for page in read(tool).pages) if "Also mind" in text]
    assert "Mind 0." in page


@pytest.mark.parametrize("count", range(36, 60))
def test_an_alternative_is_not_torn(count: int) -> None:
    lines = tuple(paragraph(f"Line {number}.", key=f"line_{number}") for number in range(count))
    options = tuple(
        Node("subclause", f"way.{name}", (f"Begin{name} {'word ' * 160}end{name}.",), note=f"{name}:", number="1.1")
        for name in "abcdef"
    )
    pages = [page.extract_text() for page in read(sample(*lines, Node("choice", "way", (), options))).pages]
    assert len(pages) > 1
    assert all(sum(f"Begin{name}" in page for page in pages) == 1 for name in "abcdef")
    assert all((f"Begin{name}" in page) == (f"end{name}" in page) for page in pages for name in "abcdef")


@pytest.mark.parametrize("count", range(30, 60))
@pytest.mark.parametrize("kind", ["email", "checklist", "contract"])
def test_a_few_lines_do_not_stand_on_a_page_of_their_own(kind: AnyKind, count: int) -> None:
    """Where a document would have them on its last page, it is set closer."""
    lines = tuple(paragraph(f"Line {number}.", key=f"line_{number}") for number in range(count))
    pages = read(sample(*lines, kind=kind, colophon="Small print.")).pages
    assert len(pages) == 1 or pages[-1].extract_text().count("Line") > 4


@pytest.mark.parametrize("kind", ["contract", "calculator"])
def test_the_words_of_a_head_keep_to_their_columns(kind: AnyKind) -> None:
    titles = ("Broj", "Datum", "Dospijeće", "Osnovica", "Porez", "Ukupno", "Plaćeno", "Odobrenja", "Otvoreno")
    kinds = ("text", "date", "date", *("amount",) * 6)
    rows = Node(
        "rows",
        "log",
        head=titles,
        rows=(((),) * 9,) * 3,
        each="log",
        columns=tuple(zip("abcdefghi", kinds, strict=True)),
        widths=(16, 11, 11, 10, 10, 10, 10, 10, 10),
    )
    page = PdfDocument(write_pdf(sample(rows, kind=kind, lang="hr")))[0].get_textpage()
    boxes = []
    for title in titles:
        first, length = page.search(title, match_case=True).get_next()
        boxes.append((page.get_charbox(first)[0], page.get_charbox(first + length - 1)[2]))
    assert all(end + 4 < start for (_, end), (start, _) in pairwise(boxes))


def test_a_name_of_two_lines_has_a_higher_row() -> None:
    gap = Gap("value", "[value]", "text")

    def height(name: str) -> float:
        above, below = starts(sample(table(("Above", gap), (name, gap), ("Below", gap))), "Above", "Below", axis=5)
        return above - below

    assert height("Registration number or tax number of the firm") > height("Name") + 3


def test_beside_a_wide_table_lines_are_no_longer_than_on_an_upright_page() -> None:
    columns = tuple((name, "text") for name in ("what", "where", "owner", "payer", "how", "day"))
    wide = Node("rows", "log", head=tuple("ABCDEF"), rows=(((),) * 6,) * 2, each="log", columns=columns)
    lines = tuple(paragraph(f"Line {number} of many.", key=f"line_{number}") for number in range(40))
    reader = read(sample(wide, *lines))
    width, height = (float(side) for side in reader.pages[0].mediabox[2:])
    assert width > height
    first, last = starts(sample(wide, *lines), "Line 0 of many.", "Line 36 of many.")
    assert first < width / 4
    assert last > width / 2


def test_the_address_of_the_small_print_is_a_link_without_the_punctuation_around_it() -> None:
    for text in ("See https://example.org/a-b/. Free.", "来自“好”（https://example.org/a-b/）。"):
        (link,) = links(read(sample(colophon=text, lang="zh")))
        assert link["/A"]["/URI"] == "https://example.org/a-b/"


@pytest.mark.parametrize("word", ["e-pošta", "2026-15-007"])
def test_a_short_word_or_a_number_is_not_broken_at_its_hyphen(word: str) -> None:
    """Words in front of it bring it to the end of a line, one letter further each time."""
    found = 0
    for length in range(60, 100):
        text = text_of(sample(paragraph(f"{'o' * (length - 40)} {'a' * 38} {word} i još nešto"), lang="hr"))
        found += word in " ".join(text.split("\n"))
        assert word.partition("-")[0] + "-\n" not in text
    assert found == 40


def test_a_message_of_many_parts_is_set_closer() -> None:
    few, many = (
        len(read(sample(*(paragraph(f"Part {part}.", key=str(part)) for part in range(count)), kind="email")).pages)
        for count in (MANY_IN_MAIL, 2 * MANY_IN_MAIL + 5)
    )
    assert (few, many) == (1, 1)


def test_every_page_says_which_it_is() -> None:
    pages = read(sample(*(paragraph(f"Line {number}", key=str(number)) for number in range(180)))).pages
    found = [page.extract_text().strip().split("\n")[-1] for page in pages]
    assert found == [f"Outer title Page {number} of {len(pages)}" for number in range(1, len(pages) + 1)]
    assert len(pages) > 2


def test_a_single_page_needs_no_number() -> None:
    assert "Page" not in text_of(sample(paragraph("Short")))


@pytest.mark.parametrize("word", ["معًا", "قررتُ", "تخصّصًا", "مقدِّم", "بديلًا", "تخلَّ"])
@pytest.mark.parametrize("kind", ["paragraph", "subject"])
def test_an_arabic_word_with_vowel_marks_is_copied_as_it_is_written(word: str, kind: Any) -> None:
    found = text_of(sample(Node(kind, "text", (f"عملنا {word} في يوم",)), lang="ar"))
    assert word in found
    assert len(squeezed(found)) == len(squeezed(f"عملنا {word} في يوم"))
