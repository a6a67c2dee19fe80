"""The PDF writer: what a reader, a screen reader and a printer find in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject, PdfObject

from hooks.document import Alternatives, Document, Gap, Inline, Node, Ref, Rule
from hooks.languages import CODES, LANGUAGES, Language
from hooks.writers.pdf import PdfError, write_pdf
from tests.pdf_reading import assert_in_order, fonts_of, links, outline, read, root, squeezed, text_of

WORDS = (("page", "Page {page} of {pages}"), ("mark", "{text} ({mark})"), ("sign_line", "____"))


def sample(*nodes: Node, lang: str = "en", colophon: str = "", updated: str = "") -> Document:
    """A small document with an outer title that none of its parts repeats."""
    return Document("sample", "contract", lang, "Outer title", nodes, colophon, updated=updated, words=WORDS)


def paragraph(*inlines: Inline, key: str = "text") -> Node:
    return Node("paragraph", key, inlines)


def clause(number: int, title: str, *children: Node) -> Node:
    return Node("clause", f"clause_{number}", (title,), children, number=str(number))


def subclause(number: str, *inlines: Inline) -> Node:
    return Node("subclause", f"part_{number}", inlines, number=number)


def item(text: str, mark: str = "required") -> Node:
    return Node("item", text, (text,), why=f"Why: {text} matters", mark=mark, required=mark == "required")


def table(*rows: tuple[str, Inline], head: tuple[str, ...] = ("", "Entry")) -> Node:
    return Node("table", "table", head=head, rows=tuple(((name,), (value,)) for name, value in rows))


def roles(reader: PdfReader) -> list[str]:
    """The structure elements of the file in reading order."""
    return list(_roles(root(reader)["/StructTreeRoot"]))


def _roles(element: PdfObject | None) -> Iterator[str]:
    element = element.get_object() if element is not None else None
    if isinstance(element, ArrayObject):
        for child in element:
            yield from _roles(child)
    elif isinstance(element, DictionaryObject):
        if "/S" in element:
            yield str(element["/S"])
        yield from _roles(element.get("/K"))


def decorations(document: Document) -> int:
    """How many things on the first page a screen reader passes over."""
    content = read(document).pages[0].get_contents()
    return 0 if content is None else content.get_data().count(b"/Artifact")


def starts(document: Document, *texts: str, axis: int = 4) -> list[float]:
    """How far from the left edge of the first page each text begins; for axis 5, from its foot."""
    found: dict[str, float] = {}

    def note(text: str, place: list[float], offset: list[float], _font: Any, _size: float) -> None:
        found.setdefault(text.strip(), place[axis] + offset[axis])

    read(document).pages[0].extract_text(visitor_text=note)
    return [found[text] for text in texts]


# --- the file ---


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_the_file_claims_pdf_ua_and_names_its_language_and_title(language: Language) -> None:
    reader = read(sample(lang=language.code))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root(reader)["/Metadata"].get_data()
    assert root(reader)["/Lang"] == language.code
    assert root(reader)["/ViewerPreferences"]["/DisplayDocTitle"]
    direction = {"ltr": "/L2R", "rtl": "/R2L"}[language.direction]
    assert root(reader)["/ViewerPreferences"].get("/Direction", "/L2R") == direction
    assert reader.metadata is not None
    assert reader.metadata.title == "Outer title"


def test_the_file_is_tagged_with_headings_lists_and_tables() -> None:
    nodes = (
        Node("title", "title", ("Agreement",)),
        clause(1, "Work", subclause("1.1", "The work"), table(("Name", "value"))),
        Node("step", "step", ("Money",), (item("Count"), item("Refund")), number="1"),
    )
    reader = read(sample(*nodes))
    assert root(reader)["/MarkInfo"]["/Marked"]
    found = roles(reader)
    assert [role for role in found if role.startswith("/H")] == ["/H1", "/H2", "/H2"]
    assert found.count("/L") == 1
    assert found.count("/LI") == 2
    assert found.count("/TH") == 2
    assert found.count("/TD") == 2


def test_the_title_of_the_file_is_not_printed_unless_a_part_is_the_title() -> None:
    reader = read(sample(paragraph("Dear client,")))
    assert reader.pages[0].extract_text().split("\n")[0] == "Dear client,"
    assert not [role for role in roles(reader) if role.startswith("/H")]
    assert reader.outline == []


def test_two_runs_give_the_same_bytes() -> None:
    document = sample(clause(1, "Work", subclause("1.1", "The work")), updated="2026-11-22")
    assert write_pdf(document) == write_pdf(document)


def test_the_date_of_the_file_is_that_of_the_template() -> None:
    metadata = read(sample(updated="2026-11-22")).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date().isoformat() == "2026-11-22"


def test_bookmarks_follow_the_title_and_the_numbered_headings() -> None:
    nodes = (Node("title", "title", ("Agreement",)), clause(1, "Work"), clause(2, "Money"))
    assert outline(read(sample(*nodes)).outline) == ["Agreement", ["1. Work", "2. Money"]]
    assert outline(read(sample(*nodes[1:])).outline) == ["1. Work", "2. Money"]


def test_text_is_data_and_never_typst_markup() -> None:
    text = r'#panic("x") *bold* $1$ <key> @key [gap] \ // "quoted" -- ...'
    assert text in text_of(sample(paragraph(text)))


@pytest.mark.parametrize("letter", ["ก", "न", "😀"])
@pytest.mark.parametrize("kind", ["paragraph", "title"])
def test_a_letter_that_no_font_has_is_an_error_that_names_it(letter: str, kind: Any) -> None:
    with pytest.raises(PdfError, match=rf"sample\.pdf \(en\): .*{letter}.*scripts/fonts\.py"):
        write_pdf(sample(Node(kind, "text", (f"A {letter} here",))))


def test_a_name_in_another_alphabet_finds_its_font() -> None:
    document = sample(paragraph("Maja Žđć, 李明, على"))
    assert fonts_of(read(document)).keys() == {"NotoSans-Regular", "NotoSansCJKsc-Regular", "NotoNaskhArabic-Regular"}
    assert "Maja Žđć, 李明," in text_of(document)


# --- parts of a document ---


def test_a_blank_shows_its_label_and_the_wordings_to_choose_from() -> None:
    who = Alternatives("who", "sender", "select", (("team", ("We are",)), ("other", ("I am",))))
    days = Alternatives(
        "days", "n", "plural", (("one", ("a day",)), ("other", (Gap("n", "[number]", "number"), " days"))), "other"
    )
    found = text_of(sample(paragraph("Dear ", Gap("name", "[name]", "text"), ", ", who, " away for ", days, ".")))
    assert "Dear [name], I am / We are away for [number] days." in found


def test_alternatives_of_which_a_blank_file_shows_one_are_text_like_any_other() -> None:
    mood = Alternatives("m", "mood", "select", (("curt", ("No.",)), ("other", ("Sorry, no.",))), blank_case="other")
    once = Alternatives("o", "rude", "select", (("true", ()), ("other", ("Thank you. ",))))
    reader = read(sample(paragraph(mood, " ", once, "Bye.")))
    assert "Sorry, no. Thank you. Bye." in " ".join(reader.pages[0].extract_text().split())
    assert "/Span" not in roles(reader)


def test_numbers_are_printed_as_given() -> None:
    found = text_of(sample(clause(7, "Late", subclause("7.12", "Interest"))))
    assert_in_order(found, ["7. Late", "7.12 Interest"])


def test_a_reference_leads_to_the_clause_it_names() -> None:
    reader = read(
        sample(clause(1, "Work", subclause("1.1", "See clause ", Ref("clause_2", "2"), ".")), clause(2, "Money"))
    )
    assert "See clause 2." in " ".join(reader.pages[0].extract_text().split())
    (link,) = links(reader)
    target = link.get("/Dest") or link["/A"]["/D"]
    goal = reader.outline[1]
    assert isinstance(goal, Destination)
    place = target if isinstance(target, ArrayObject) else reader.named_destinations[str(target)].dest_array
    assert place[0].get_object() == reader.pages[0]
    assert float(place[3]) == pytest.approx(float(goal.top or 0), abs=20)


def test_guidance_stands_before_the_part_and_the_options_it_speaks_of() -> None:
    options = tuple(
        Node("paragraph", f"choice.{name}", (f"Text {name}",), note=f"Option {name}:") for name in ("one", "two")
    )
    nodes = (
        Node("paragraph", "part", ("A part",), note="Only if: rain"),
        Node("choice", "choice", children=options, prompt="Choose one: way"),
    )
    reader = read(sample(*nodes))
    found = " ".join(reader.pages[0].extract_text().split())
    wanted = ["Only if: rain", "A part", "Choose one: way", "Option one:", "Text one", "Option two:", "Text two"]
    assert_in_order(found, wanted)
    assert roles(reader).count("/LI") == 2


def test_an_item_shows_its_mark_and_its_reason_by_the_shared_pattern() -> None:
    found = text_of(sample(Node("step", "s", ("Money",), (item("Count"), item("Thank", "optional")), number="1")))
    wanted = ["1. Money", "Count (required)", "Why: Count matters", "Thank (optional)", "Why: Thank matters"]
    assert_in_order(found, wanted)


def test_items_have_a_drawn_box_that_is_no_text() -> None:
    assert decorations(sample(item("Count"), item("Thank"))) == decorations(sample(paragraph("Count"))) + 2
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
    rows = Node("rows", "log", head=("Day", "What"), rows=(((), ()),) * 6, each="log")
    reader = read(sample(rows, paragraph("After")))
    assert_in_order(reader.pages[0].extract_text(), ["Day What", "After"])
    assert roles(reader).count("/TD") == 12
    empty, filled = (starts(sample(node, paragraph("After")), "After", axis=5)[0] for node in (rows, table(("a", "b"))))
    assert empty < filled - 100


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


def test_the_address_of_the_small_print_is_a_link_without_the_punctuation_around_it() -> None:
    for text in ("See https://example.org/a-b/. Free.", "来自“好”（https://example.org/a-b/）。"):
        (link,) = links(read(sample(colophon=text, lang="zh")))
        assert link["/A"]["/URI"] == "https://example.org/a-b/"


def test_every_page_says_which_it_is() -> None:
    pages = read(sample(*(paragraph(f"Line {number}", key=str(number)) for number in range(90)))).pages
    found = [page.extract_text().strip().split("\n")[-1] for page in pages]
    assert found == [f"Page {number} of {len(pages)}" for number in range(1, len(pages) + 1)]
    assert len(pages) > 2


@pytest.mark.parametrize("word", ["معًا", "قررتُ", "تخصّصًا", "مقدِّم", "بديلًا", "تخلَّ"])
@pytest.mark.parametrize("kind", ["paragraph", "subject"])
def test_an_arabic_word_with_vowel_marks_is_copied_as_it_is_written(word: str, kind: Any) -> None:
    found = text_of(sample(Node(kind, "text", (f"عملنا {word} في يوم",)), lang="ar"))
    assert word in found
    assert len(squeezed(found)) == len(squeezed(f"عملنا {word} في يوم Page 1 of 1"))
