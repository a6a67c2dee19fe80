"""Every text of a PDF file is written in letters that its fonts have: Typst refuses all others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fontTools.ttLib import TTFont

from hooks.data.folder import in_documents
from hooks.data.load import Path_, Source
from hooks.data.problems import Problem
from hooks.files.limits import FONTS
from hooks.rules.words import text_leaves

# Direction marks and variants: never drawn themselves.
_SHAPING = frozenset((0x061C, 0x180E, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
_REFUSED = frozenset((0xFEFF,))  # drawn by no font, though one lists it
_BLANKS = frozenset("\n\t\x85")


def check_letters(source: Source, folder: str) -> Iterator[Problem]:
    """The letters of one language file of a folder, as far as its texts stand in PDF files."""
    if not (in_documents(folder) or folder.startswith("places/")):
        return
    letters = known_letters()
    for path, text in text_leaves(source.value):
        if not letters.issuperset(text) and in_files(folder, path):
            missing = sorted(set(text) - letters)
            some = ", ".join(f"`{letter}` (U+{ord(letter):04X})" for letter in missing)
            what = f"`{source.dotted(path)}` has {some}, which the fonts of PDF files lack"
            fix = "Write it without, or add the letter in scripts/fonts.py and run ./scripts/fonts"
            yield source.problem(path, "missing-letter", what, fix)


@cache
def known_letters() -> frozenset[str]:
    """All letters of the fonts together: where one lacks a letter, Typst takes it from another."""
    points: set[int] = set()
    for path in FONTS.glob("*.[ot]tf"):
        with TTFont(path, lazy=True) as font:
            points |= font.getBestCmap().keys()
    return frozenset(map(chr, (points | _SHAPING) - _REFUSED)) | _BLANKS


def in_files(folder: str, path: Path_) -> bool:
    """Whether a text stands in the files of a template; if not, only browsers show it, which have more fonts."""
    if folder == "strings":
        return path[0] in ("text", "file", "place") or path == ("builder", "gap")
    if folder.startswith("places/"):
        return path[0] in ("name", "adviser", "words")
    if path[0] in ("fields", "derived"):  # an option may be called `hint` too
        return path[-1] != "hint" or path[-2] in ("options", "columns")
    return path[0] in ("title", "blocks", "outcomes", "findings", "pack")
