"""The styles of a Word file: one set, tuned to the letters of the language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.files.docx.xml import Typist, element, root
from hooks.languages import LANGUAGES
from hooks.writing import YAHEI, Typeface

LATIN_FACE = "Arial"
INK, GREY, LINE, SHADE = "1F2A37", "595959", "BFBFBF", "F2F2F2"
ITEM_INDENT, CLAUSE_INDENT = 425, 680


@dataclass(frozen=True)
class Style:
    """A paragraph style. Sizes are half points, distances twentieths of a point."""

    id: str
    name: str
    size: int = 0
    bold: bool = False
    italic: bool = False
    color: str = ""
    keep: bool = False
    before: int = 0
    after: int = 0
    exact: int = 0
    indent: int = 0
    hanging: int = 0
    border: str = ""
    center: bool = False
    outline: bool = False
    number: tuple[int, int] = (0, 0)
    next: str = ""


STYLES = (
    Style("Title", "Title", 36, bold=True, color=INK, keep=True, after=280, border="bottom", next="Normal"),
    Style(
        "Heading1",
        "heading 1",
        24,
        bold=True,
        color=INK,
        keep=True,
        before=300,
        after=100,
        outline=True,
        number=(0, 1),
        next="Clause",
    ),
    Style("Card", "Card", 24, bold=True, color=INK, keep=True, before=300, after=100, outline=True, next="Normal"),
    Style("They", "They Say", italic=True, color=GREY, keep=True, before=120, after=40, next="You"),
    Style("You", "You Say", after=140, indent=ITEM_INDENT),
    Style("Clause", "Clause", after=110, number=(1, 1)),
    Style("Subject", "Subject", bold=True, after=240, next="Normal"),
    Style("ChecklistItem", "Checklist Item", keep=True, after=20, indent=ITEM_INDENT, hanging=ITEM_INDENT),
    Style("ChecklistWhy", "Checklist Why", 18, color=GREY, after=100, indent=ITEM_INDENT),
    Style("Note", "Note", 18, italic=True, color=GREY, keep=True, before=80, after=40),
    Style(
        "ClauseNote", "Clause Note", 18, italic=True, color=GREY, keep=True, before=80, after=40, indent=CLAUSE_INDENT
    ),
    Style("Question", "Question", bold=True, keep=True, before=200, after=60, next="Option"),
    Style("Option", "Option", after=60, indent=ITEM_INDENT),
    Style("Tick", "Tick", before=200, after=60),
    Style("ChoiceEnd", "Choice End", 8, exact=100, before=60, after=60, border="top"),
    Style("TableText", "Table Text", before=50, after=50),
    Style("TableEnd", "Table End", 8, exact=140),
    Style("Cover", "Cover", 16, color=GREY, after=360, border="bottom"),
    Style("Colophon", "Colophon", 16, color=GREY, before=360, border="top"),
    Style("footer", "footer", 17, color=GREY, center=True),
)


@dataclass(frozen=True)
class Look:
    """What a script asks for: body size, complex-script scale, line height, and whether it has italics."""

    size: int = 21
    complex: float = 1
    line: int = 283
    after: int = 140
    italics: bool = True


def look(typist: Typist) -> Look:
    """Arabic letters are small for their size, and Chinese ones have room between their lines."""
    slants = typist.language.script.slants
    if typist.rtl:
        return Look(complex=1.15, line=270, italics=slants)
    return Look(line=259, italics=slants) if typist.east_asian else Look(italics=slants)


def languages_of(typist: Typist) -> dict[str, str]:
    """The language of the text, and those that Word takes East Asian letters and those from right to left for."""
    known = (typist.language, *LANGUAGES)
    east_asian = (language.word for language in known if language.script.east_asian)
    rtl = (language.word for language in known if language.direction == "rtl")
    return {"val": typist.language.word, "eastAsia": next(east_asian, ""), "bidi": next(rtl, "")}


def east_asian_face(typist: Typist) -> Typeface:
    """The typeface of East Asian letters: the language's own, or the first that a language of the site has."""
    faces = (language.word_font for language in (typist.language, *LANGUAGES))
    return next(filter(None, faces), YAHEI)


def styles_part(typist: Typist) -> str:
    """The whole styles part."""
    return root(
        "styles",
        _defaults(typist),
        _latent(),
        *_basics(typist),
        *_paragraphs(typist),
        *_characters(),
        *_tables(typist),
    )


def _defaults(typist: Typist) -> str:
    size = look(typist).size
    fonts = element("rFonts", ascii=LATIN_FACE, hAnsi=LATIN_FACE, eastAsia=east_asian_face(typist).name, cs=LATIN_FACE)
    language = element("lang", **languages_of(typist))
    runs = element("rPr", fonts, _sizes(size, typist), language)
    return element("docDefaults", element("rPrDefault", runs), element("pPrDefault"))


def _latent() -> str:
    """Word's own styles that we do not use stay out of its lists."""
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )


def _sizes(size: int, typist: Typist) -> str:
    return element("sz", val=size) + element("szCs", val=round(size * look(typist).complex)) if size else ""


def _basics(typist: Typist) -> Iterator[str]:
    spacing = element("spacing", before=0, after=look(typist).after, line=look(typist).line, lineRule="auto")
    body = element("pPr", _bidi(typist), spacing)
    yield element(
        "style", element("name", val="Normal"), element("qFormat"), body, type="paragraph", default=1, styleId="Normal"
    )
    yield _default("character", "DefaultParagraphFont", "Default Paragraph Font")
    margins = (
        element(side, w=115 if side in ("left", "right") else 0, type="dxa")
        for side in ("top", "left", "bottom", "right")
    )
    table = element("tblPr", element("tblInd", w=0, type="dxa"), element("tblCellMar", *margins))
    yield _default("table", "TableNormal", "Normal Table", table)
    yield _default("numbering", "NoList", "No List")


def _default(kind: str, id: str, name: str, properties: str = "") -> str:
    head = element("name", val=name) + element("uiPriority", val=99) + element("semiHidden") + element("unhideWhenUsed")
    return element("style", head, properties, type=kind, default=1, styleId=id)


def _bidi(typist: Typist) -> str:
    return element("bidi") if typist.rtl else ""


def _paragraphs(typist: Typist) -> Iterator[str]:
    for style in STYLES:
        head = element("name", val=style.name) + element("basedOn", val="Normal")
        head += element("next", val=style.next) if style.next else ""
        properties = _paragraph(style, typist) + _runs(style, typist)
        yield element("style", head, element("qFormat"), properties, type="paragraph", styleId=style.id)


def _paragraph(style: Style, typist: Typist) -> str:
    level, number = style.number
    if style.exact:
        spacing = element("spacing", before=0, after=0, line=style.exact, lineRule="exact")
    else:
        spacing = element("spacing", before=style.before, after=style.after)
    border = element(style.border, val="single", sz=6, space=6, color=LINE) if style.border else ""
    return element(
        "pPr",
        element("keepNext") if style.keep else "",
        element("keepLines") if style.keep else "",
        element("numPr", element("ilvl", val=level), element("numId", val=number)) if number else "",
        element("pBdr", border) if border else "",
        _bidi(typist),
        spacing,
        element("ind", left=style.indent, hanging=style.hanging) if style.indent else "",
        element("jc", val="center") if style.center else "",
        element("outlineLvl", val=0) if style.outline else "",
    )


def _runs(style: Style, typist: Typist) -> str:
    properties = (
        element("b") + element("bCs") if style.bold else "",
        element("i") if style.italic and look(typist).italics else "",
        element("color", val=style.color) if style.color else "",
        _sizes(style.size, typist),
    )
    return element("rPr", *properties) if any(properties) else ""


def _characters() -> Iterator[str]:
    for id, name in (("PlaceholderText", "Placeholder Text"), ("Mark", "Mark")):
        head = element("name", val=name) + element("basedOn", val="DefaultParagraphFont") + element("qFormat")
        color = element("rPr", element("color", val=GREY))
        yield element("style", head, color, type="character", styleId=id)


def _tables(typist: Typist) -> Iterator[str]:
    """A table with lines for words, one without for the lines that people sign on."""
    lines = {side: element(side, val="single", sz=4, space=0, color=LINE) for side in _SIDES}
    bold = element("rPr", element("b") + element("bCs"))
    shade = element("tcPr", element("shd", val="clear", color="auto", fill=SHADE))
    first_row = element("tblStylePr", bold, shade, type="firstRow")
    first_column = element("tblStylePr", bold, type="firstCol")
    yield _table("TermsTable", "Terms Table", "".join(lines.values()), first_row + first_column, typist)
    yield _table("SignatureTable", "Signature Table", lines["top"] + lines["bottom"], first_row, typist)


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _table(id: str, name: str, borders: str, parts: str, typist: Typist) -> str:
    head = element("name", val=name) + element("basedOn", val="TableNormal") + element("qFormat")
    body = element("pPr", _bidi(typist)) if typist.rtl else ""
    properties = element("tblPr", element("tblBorders", borders))
    return element("style", head, body, properties, parts, type="table", styleId=id)
