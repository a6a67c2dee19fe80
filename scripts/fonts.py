"""Make the font subsets that PDF files embed, from Debian's fonts-noto-core and fonts-noto-cjk.

Run by hand (`python -m scripts.fonts`, a minute) when a text needs a letter that the committed subsets
lack. Typst reads no WOFF and the full fonts weigh 40 MB, hence subsets in their plain formats.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.otlLib import builder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from opencc import OpenCC

SYSTEM_FONTS = Path("/usr/share/fonts")
FONTS = Path(__file__).parents[1] / "overrides" / "documents" / "fonts"
COPYRIGHT, FAMILY, FULL_NAME, TRADEMARK, LICENCE, LICENCE_URL = 0, 1, 4, 7, 13, 14
KEPT_NAMES = [COPYRIGHT, FAMILY, 2, 3, FULL_NAME, 5, 6, TRADEMARK, LICENCE, LICENCE_URL]

LATIN = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1 and Latin Extended A and B
    (0x02C6, 0x02DD),  # spacing accents
    (0x0300, 0x036F),  # combining accents
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x209F),  # punctuation, direction marks, raised and lowered figures
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x22FF),  # letter-like signs, arrows, mathematics
    (0x2500, 0x27BF),  # boxes and ticks
)
ARABIC = ((0x0000, 0xFFFF),)
ARABIC_LETTERS, ARABIC_MARKS = (0x0621, 0x064A), (0x064B, 0x0652)
CJK_SIGNS = (
    (0x0020, 0x007E),  # ASCII
    (0x2010, 0x2027),  # dashes, quotation marks, ellipsis
    (0x3000, 0x303F),  # CJK punctuation
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),  # full-width currencies
)
GB2312_LEVEL_1 = range(0xB0, 0xD8)  # rows of the 3,755 common characters, by pronunciation
GB2312_ALL = range(0xA1, 0xF8)  # signs, level 1, and the 3,008 rarer characters of level 2
BIG5_LEVEL_1 = range(0xA4, 0xC7)  # rows of the 5,401 common characters, by strokes
SINGLE, LIGATURE, MARK_TO_BASE = 1, 4, 4  # kinds of lookups, the first two in GSUB, the last in GPOS


class MissingFontError(Exception):
    """A font that a subset is made from is not installed."""


@dataclass(frozen=True)
class Subset:
    """One committed font: its file name, the installed file it is made from, its family and characters.

    `features` are the OpenType features kept: all, unless they would draw in glyphs no text of ours uses.
    """

    name: str
    source: str
    family: str
    characters: frozenset[int]
    features: tuple[str, ...] = ("*",)


def spans(*pairs: tuple[int, int]) -> frozenset[int]:
    """The code points of ranges, both ends included."""
    return frozenset(point for first, last in pairs for point in range(first, last + 1))


def gb2312(rows: range) -> Iterator[int]:
    """The code points of rows of GB 2312, numbered by the first byte of EUC-CN."""
    for row in rows:
        for cell in range(0xA1, 0xFF):
            yield from map(ord, bytes((row, cell)).decode("gb2312", errors="ignore"))


def big5(rows: range) -> Iterator[int]:
    """The code points of rows of Big5, numbered by its first byte."""
    for row in rows:
        for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            yield from map(ord, bytes((row, cell)).decode("big5", errors="ignore"))


def traditional(points: Iterable[int]) -> frozenset[int]:
    """The code points of simplified characters in traditional letters."""
    return frozenset(map(ord, OpenCC("s2tw").convert("\n".join(map(chr, points))).replace("\n", "")))


def _chinese(weight: str, place: str, characters: Iterable[int]) -> Subset:
    name, source = f"NotoSansCJK{place}-{weight}.otf", f"NotoSansCJK-{weight}.ttc"
    points = spans(*CJK_SIGNS) | frozenset(characters)
    return Subset(name, source, f"Noto Sans CJK {place.upper()}", points, ("kern", "halt"))


SUBSETS = (
    Subset("NotoSans-Regular.ttf", "NotoSans-Regular.ttf", "Noto Sans", spans(*LATIN)),
    Subset("NotoSans-Bold.ttf", "NotoSans-Bold.ttf", "Noto Sans", spans(*LATIN)),
    Subset("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", spans(*ARABIC)),
    Subset("NotoNaskhArabic-Bold.ttf", "NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", spans(*ARABIC)),
    _chinese("Regular", "sc", gb2312(GB2312_ALL)),
    _chinese("Regular", "tc", (*big5(BIG5_LEVEL_1), *traditional(gb2312(GB2312_LEVEL_1)))),
    _chinese("Bold", "sc", gb2312(GB2312_LEVEL_1)),
    _chinese(
        "Bold", "tc", traditional(gb2312(GB2312_LEVEL_1))
    ),  # headings alone are bold: a rarer character there stands in Regular
)


def make_subset(wanted: Subset, folder: Path) -> TTFont:
    """The font cut down to the wanted characters. Raises `MissingFontError` when it is not below `folder`."""
    font = _open(wanted, folder)
    options = subset.Options(
        layout_features=list(wanted.features),
        name_IDs=KEPT_NAMES,
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted.characters)
    cutter.subset(font)
    if wanted.family == "Noto Naskh Arabic":
        join_marks(font)
    return font


def _open(wanted: Subset, folder: Path) -> TTFont:
    path = next(iter(sorted(folder.rglob(wanted.source))), None)
    if path is None:
        raise MissingFontError(
            f"{wanted.source} is not below {folder}. Install it: apt-get install fonts-noto-core fonts-noto-cjk"
        )
    for number in range(_font_count(path)):
        # The date of the source stays: a date of today would change the bytes on every run.
        font = TTFont(path, fontNumber=number, recalcTimestamp=False)
        if font["name"].getDebugName(FAMILY) == wanted.family:
            return font
    raise MissingFontError(f"{path} holds no font named {wanted.family}. Update the package it is from.")


def _font_count(path: Path) -> int:
    """The fonts in a file: a collection says how many after its tag and version."""
    with path.open("rb") as file:
        header = file.read(12)
    return int.from_bytes(header[8:], "big") if header.startswith(b"ttcf") else 1


def join_marks(font: TTFont) -> None:
    """Give each Arabic letter with a vowel mark one glyph of its own, drawn as before.

    Typst gives every raised glyph the text of its whole letter, so a mark beside its letter would be
    copied, searched and read aloud as a second letter.
    """
    letters, marks = _forms(font, ARABIC_LETTERS), _forms(font, ARABIC_MARKS)
    pen_glyphs, joined = font.getGlyphSet(), {}
    for letter, mark, x, y in _attachments(font):
        if letter in letters and mark in marks:
            pen = TTGlyphPen(pen_glyphs)
            pen.addComponent(letter, (1, 0, 0, 1, 0, 0))
            pen.addComponent(mark, (1, 0, 0, 1, x, y))
            joined[letter, mark] = pen.glyph()
    _add_glyphs(font, joined)
    _add_ligatures(font, joined)


def _subtables(font: TTFont, table: str, kind: int) -> Iterator[Any]:
    for lookup in font[table].table.LookupList.Lookup:
        for item in lookup.SubTable:
            found = getattr(item, "ExtSubTable", item)
            if found.LookupType == kind:
                yield found


def _forms(font: TTFont, characters: tuple[int, int]) -> set[str]:
    """The glyphs of characters, their forms by place in the word, and the glyphs that they join to."""
    cmap = font.getBestCmap()
    found = {cmap[point] for point in spans(characters) if point in cmap}
    size = 0
    while size < len(found):
        size = len(found)
        for table in _subtables(font, "GSUB", SINGLE):
            found |= {new for old, new in table.mapping.items() if old in found}
    for table in _subtables(font, "GSUB", LIGATURE):
        for first, ligatures in table.ligatures.items():
            found |= {joint.LigGlyph for joint in ligatures if found.issuperset((first, *joint.Component))}
    return found


def _attachments(font: TTFont) -> Iterator[tuple[str, str, int, int]]:
    """Every letter and mark with the place of the mark on the letter."""
    for table in _subtables(font, "GPOS", MARK_TO_BASE):
        marks = list(zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord, strict=True))
        for letter, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True):
            for mark, place in marks:
                anchor, own = record.BaseAnchor[place.Class], place.MarkAnchor
                if anchor:
                    yield letter, mark, anchor.XCoordinate - own.XCoordinate, anchor.YCoordinate - own.YCoordinate


def _add_glyphs(font: TTFont, joined: dict[tuple[str, str], Any]) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), *map(".".join, joined)])
    for (letter, mark), glyph in joined.items():
        name = f"{letter}.{mark}"
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][letter][0], glyph.xMin)
        font["GDEF"].table.GlyphClassDef.classDefs[name] = font["GDEF"].table.GlyphClassDef.classDefs[letter]


def _add_ligatures(font: TTFont, joined: dict[tuple[str, str], Any]) -> None:
    """Put the new glyphs in place of their parts, after every other substitution."""
    table = font["GSUB"].table
    names = {pair: ".".join(pair) for pair in joined}
    table.LookupList.Lookup.append(builder.buildLookup([builder.buildLigatureSubstSubtable(names)]))
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "liga":
            record.Feature.LookupListIndex.append(len(table.LookupList.Lookup) - 1)


def main() -> int:
    """Write every subset and print its size; 1 when a source is missing."""
    FONTS.mkdir(parents=True, exist_ok=True)
    try:
        for wanted in SUBSETS:
            path = FONTS / wanted.name
            make_subset(wanted, SYSTEM_FONTS).save(path)
            print(f"{path.name}: {path.stat().st_size / 1024:.0f} KB")
    except MissingFontError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
