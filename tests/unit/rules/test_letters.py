"""Letters that the fonts of PDF files lack are told before a file is refused for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.load import Path_
from hooks.files.pdf import PdfError, write_pdf
from hooks.rules.letters import in_files, known_letters
from hooks.text.document import Document, Node
from tests.helpers import problems_after

WORDS = (("page", "{page} {pages}"), ("mark", "{text} {mark}"), ("sign_line", "_"), ("box", "box"))
LETTERS = "aßčđ€—“✓☐ءآ…一龥。\n\t\u200f\u00a0\u00ad\u061c\ufe0f\U000e0100" + "😀\U00020000丂Иא한\ufeff\u2800"


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("templates/farewell/en.yml", "title: Goodbye\ndesc", "title: Goodbye 😀\ndesc", (1, 8)),
        ("templates/farewell/hr.yml", "Kraj\n", "Kraj 😀\n", (16, 12)),
        ("fields/en.yml", "blank: client}", "blank: client 🧾}", (2, 51)),
        ("strings/en.yml", "  required: required", "  required: required 📄", (10, 13)),
    ],
)
def test_a_letter_that_no_font_has_is_told_at_its_text(
    name: str, old: str, new: str, place: tuple[int, int], tmp_path: Path
) -> None:
    assert [(item.rule, item.line, item.column) for item in problems_after(tmp_path, name, (old, new))] == [
        ("missing-letter", *place)
    ]


def test_the_letter_and_its_number_are_named(tmp_path: Path) -> None:
    (found,) = problems_after(
        tmp_path, "templates/farewell/en.yml", ("title: Goodbye\ndesc", "title: Goodbye 😀\ndesc")
    )
    assert "😀" in found.what
    assert "U+1F600" in found.what


def test_what_only_browsers_show_may_have_any_letter(tmp_path: Path) -> None:
    assert problems_after(tmp_path, "templates/farewell/en.yml", ("end the work.", "end the work 😀.")) == []


@pytest.mark.parametrize(
    ("folder", "path", "printed"),
    [
        ("templates/x", ("blocks", "a", "title"), True),
        ("templates/x", ("fields", "a", "hint"), False),
        ("templates/x", ("fields", "a", "options", "hint"), True),
        ("templates/x", ("fields", "a", "options", "b", "hint"), False),
        ("templates/x", ("examples", "a", "b"), False),
        ("fields", ("fields", "a", "blank"), True),
        ("strings", ("file", "colophon"), True),
        ("strings", ("builder", "gap"), True),
        ("strings", ("builder", "copy"), False),
    ],
)
def test_a_text_is_printed_or_only_shown(folder: str, path: Path_, printed: bool) -> None:
    assert in_files(folder, path) is printed


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: f"{ord(letter):04X}")
def test_the_rule_and_the_layout_agree_on_a_letter(letter: str) -> None:
    document = Document("a", "letter", "en", "T", (Node("paragraph", "a", (f"x{letter}y",)),), words=WORDS)
    try:
        written = bool(write_pdf(document))
    except PdfError:
        written = False
    assert (letter in known_letters()) is written


def test_some_letters_are_known_and_some_are_not() -> None:
    assert {letter in known_letters() for letter in LETTERS} == {True, False}
