"""The parts of a Word file beside its text and styles: numbering, settings, footer and page."""

from __future__ import annotations

from hooks.data.message import Slot, parse_message
from hooks.files.docx.styles import CLAUSE_INDENT, ITEM_INDENT, LATIN_FACE, east_asian_face, languages_of
from hooks.files.docx.xml import Typist, element, root

CLAUSES, STEPS = 1, 2
"""The two numberings: of clauses with their parts, and of the steps of a checklist."""

PAGE_WIDTH, PAGE_HEIGHT, MARGIN, TOP, FOOT = 11906, 16838, 1361, 1134, 567
MIDDLE = 0.35
DOT = " \u00b7 "


def text_width(*, wide: bool) -> int:
    """How wide a table may be, on a page on its side for a `wide` one, or on an upright one."""
    return (PAGE_HEIGHT if wide else PAGE_WIDTH) - 2 * MARGIN


def numbering_part(typist: Typist) -> str:
    """`1.` and `1.1`, bound to the styles so that numbers follow when a part is deleted; `1.` for steps."""
    clauses = _level(0, "%1.", CLAUSE_INDENT, typist, "Heading1") + _level(1, "%1.%2", CLAUSE_INDENT, typist, "Clause")
    steps = _level(0, "%1.", ITEM_INDENT, typist)
    return root(
        "numbering",
        _abstract(CLAUSES, "multilevel", clauses),
        _abstract(STEPS, "singleLevel", steps),
        *(element("num", element("abstractNumId", val=id), numId=id) for id in (CLAUSES, STEPS)),
    )


def _abstract(id: int, kind: str, levels: str) -> str:
    name = element("nsid", val=f"6007E0{id:02X}")
    return element("abstractNum", name, element("multiLevelType", val=kind), levels, abstractNumId=id)


def _level(level: int, text: str, indent: int, typist: Typist, style: str = "") -> str:
    # LibreOffice takes `left` as the left of the page, so that an Arabic number would stand in the margin.
    # Word and LibreOffice agree on where the middle of a number is.
    middle = round(indent * MIDDLE) if typist.rtl else 0
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val="decimal"),
        element("pStyle", val=style) if style else "",
        element("lvlText", val=text),
        element("lvlJc", val="center" if middle else "left"),
        element("pPr", element("ind", left=indent, hanging=indent - middle)),
        element("rPr", element("rtl")) if typist.rtl else "",
        ilvl=level,
    )


def settings_part(typist: Typist) -> str:
    """Settings of today's Word, so that the file does not open in compatibility mode."""
    uri = "http://schemas.microsoft.com/office/word"
    modern = {"compatibilityMode": 15, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1}
    compat = (element("compatSetting", name=name, uri=uri, val=value) for name, value in modern.items())
    return root(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=720),
        element("characterSpacingControl", val="compressPunctuation" if typist.east_asian else "doNotCompress"),
        element("compat", *compat),
        element("themeFontLang", **languages_of(typist)),
    )


def fonts_part(typist: Typist) -> str:
    """The two typefaces, with what a machine that lacks one should look for instead."""
    latin = (element("charset", val="00"), element("family", val="swiss"), element("pitch", val="variable"))
    face = east_asian_face(typist)
    east_asian = (element("altName", val=face.local_name), element("charset", val=face.charset), *latin[1:])
    return root("fonts", element("font", *latin, name=LATIN_FACE), element("font", *east_asian, name=face.name))


def footer_part(pattern: str, typist: Typist, title: str) -> str:
    """The foot of a page: which document it is of, where that has a title, and its number.

    `pattern` is the language's `page {page} of {pages}`, which stays in one line. In a filled file docx.js adds whose
    document it is.
    """
    fields = {"page": "PAGE", "pages": "NUMPAGES"}
    content = "".join(
        typist.field(fields[part.field], "1")
        if isinstance(part, Slot)
        else typist.runs(str(part).replace(" ", "\u00a0"))
        for part in parse_message(pattern)
    )
    named = typist.value(title) + typist.runs(DOT) if title else ""
    return root("ftr", element("p", element("pPr", element("pStyle", val="footer")), named, content))


def section(footer: str, typist: Typist, *, wide: bool = False) -> str:
    """The page: A4, on its side for a `wide` table. `footer` is the relationship of the foot."""
    size = {"w": PAGE_HEIGHT, "h": PAGE_WIDTH, "orient": "landscape"} if wide else {"w": PAGE_WIDTH, "h": PAGE_HEIGHT}
    return element(
        "sectPr",
        f'<w:footerReference w:type="default" r:id="{footer}"/>',
        element("pgSz", **size),
        element("pgMar", top=TOP, right=MARGIN, bottom=TOP, left=MARGIN, header=FOOT, footer=FOOT, gutter=0),
        element("cols", space=720),
        element("bidi") if typist.rtl else "",
    )
