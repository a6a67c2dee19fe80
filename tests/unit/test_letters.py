"""What signs of writing are: the classes of Unicode, as far as people write in them, and the same in the browser."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest

from hooks.letters import ARABIC_DIGITS, BLANK, DIGITS, LETTERS, RTL, trim
from scripts.letters import CLASSES, scripts

BASIC = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
SYMBOLS = r"[\u1d00-\u1dbf\u2071-\u214f\u2183-\u2184\ua4f8-\ua4fd]"  # of phonetics and formulas, which nobody types


def signs(*directions: str) -> Iterator[str]:
    """The signs below U+10000 that UAX 9 gives these directions."""
    return (sign for sign in BASIC if unicodedata.bidirectional(sign) in directions)


def test_the_browser_has_the_signs_of_today() -> None:
    written = dict(scripts())
    assert len(written) == 2
    assert {path: path.read_text("utf-8") for path in written} == written


def test_every_letter_that_runs_from_left_to_right_is_one() -> None:
    letters = [sign for sign in signs("L") if unicodedata.category(sign).startswith("L")]
    assert len(letters) > 40_000
    assert [sign for sign in letters if not re.match(f"[{LETTERS}]|{SYMBOLS}", sign)] == []


def test_every_letter_that_runs_from_right_to_left_is_one() -> None:
    letters = [sign for sign in signs("R", "AL") if unicodedata.category(sign).startswith("L")]
    assert len(letters) > 1_000
    assert [sign for sign in letters if not re.match(f"[{RTL}]", sign)] == []


@pytest.mark.parametrize(("direction", "digits"), [("EN", DIGITS), ("AN", ARABIC_DIGITS)])
def test_every_digit_stands_with_those_that_a_line_orders_alike(direction: str, digits: str) -> None:
    found = [sign for sign in signs(direction) if unicodedata.category(sign) == "Nd"]
    assert len(found) >= 10
    assert found == [sign for sign in BASIC if re.match(f"[{digits}]", sign)]


def test_no_sign_is_of_two_classes() -> None:
    classes = [each for file in CLASSES.values() for each in file.values()]
    assert len(classes) == 5
    assert [sign for sign in BASIC if sum(bool(re.match(f"[{each}]", sign)) for each in classes) > 1] == []


def test_what_either_engine_takes_for_white_space_is_blank() -> None:
    spaces = [sign for sign in BASIC if sign.isspace()] + ["\ufeff"]
    assert len(spaces) > 20
    assert [sign for sign in spaces if not re.match(f"[{BLANK}]", sign)] == []


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [("\ufeff a b\u0085", "a b"), ("\u200b\x1c\u3000", ""), ("\u200ea\u200e", "\u200ea\u200e"), ("", "")],
)
def test_blanks_at_the_ends_are_no_part_of_a_value(text: str, trimmed: str) -> None:
    assert trim(text) == trimmed
