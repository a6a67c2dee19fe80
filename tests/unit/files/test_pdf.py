"""The PDF writer: what a reader, a screen reader and a printer find in the file."""

from __future__ import annotations

from typing import Any

import pytest
from pypdf.generic import ArrayObject, Destination

from hooks.files.pdf import PdfError, write_pdf
from hooks.languages import CODES, LANGUAGES, Language
from hooks.text.document import Alternatives, Gap, Node, Ref
from tests.pdf_reading import assert_in_order, fonts_of, links, outline, read, root, squeezed, text_of
from tests.pdf_samples import clause, item, paragraph, roles, row_heads, sample, subclause, table

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
    assert found.count("/TH") == 3
    assert found.count("/TD") == 1
    assert row_heads(reader) == 1


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
    text = paragraph("Dear ", Gap("name", "[name]", "text"), ", ", who, " away for ", days, ".")
    assert "Dear [name], I am / We are away for [number] days." in text_of(sample(text, kind="email"))
    # A line to write on takes the place of the brackets, its label below it.
    assert squeezed("Dear name, I am / We are away for number days.") in squeezed(text_of(sample(text)))


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
