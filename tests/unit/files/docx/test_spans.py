"""Where a run of another direction begins and ends: what Word and LibreOffice need so that nothing changes places."""

from __future__ import annotations

import pytest

from hooks.files.docx.spans import Span, spans, value_spans
from hooks.text.marks import LRM, RLM

VALUES = [
    ("31 Wharf Road, Amman", [(f"{LRM}31 Wharf Road, Amman", False)]),
    ("موقع Northside (2027)", [("موقع ", True), (f"Northside (2027){LRM}", False)]),
    ("9:00-17:00", [(f"{LRM}9:00-17:00", False)]),
    ("Northside Dental Ltd.", [(f"Northside Dental Ltd.{LRM}", False)]),
    ("(Kerr & Co.)", [(f"{LRM}(Kerr & Co.){LRM}", False)]),
    ("https://files.example/2027/", [(f"https://files.example/2027/{LRM}", False)]),
    ("خط Inter Bold 700.", [("خط ", True), ("Inter Bold 700", False), (".", True)]),
    ("北辰公司", [("北辰公司", False)]),
    ("1,250.50", [("1,250.50", True)]),
    ("شركة النور (2027)", [("شركة النور (2027)", True)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), VALUES, ids=[text for text, _ in VALUES])
def test_a_value_in_arabic_text_keeps_the_order_in_which_it_was_typed(text: str, found: list[Span]) -> None:
    assert list(value_spans(text, rtl=True)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("شركة النور (2027)", [(f"شركة النور (2027){RLM}", True)]),
        ("Kerr (2027) & Co.", [("Kerr (2027) & Co.", False)]),
        ("9:00-17:00", [("9:00-17:00", False)]),
        ("the شركة النور office", [("the ", False), ("شركة النور", True), (" office", False)]),
    ],
)
def test_a_value_in_latin_text_keeps_it_too(text: str, found: list[Span]) -> None:
    assert list(value_spans(text, rtl=False)) == found


def test_a_full_stop_after_a_foreign_word_ends_the_sentence_and_not_the_word() -> None:
    assert list(spans("نسلّم PDF.", rtl=True)) == [("نسلّم ", True), ("PDF", False), (".", True)]
