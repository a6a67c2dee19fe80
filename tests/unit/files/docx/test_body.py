"""The Word writer, over small documents made by hand."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest

from hooks.data.blocks import NodeKind
from hooks.files.docx.body import write_docx
from hooks.languages import BY_CODE, CODES
from hooks.text.document import Alternatives, Document, Gap, Inlines, Node, Ref, Rule
from hooks.web.preview import render_preview
from tests.docx_reading import body, control, every, find, make, part, says, text, text_of, value, values
from tests.docx_structure import MAIN, PARAGRAPH_ID, STYLES, W, check_docx

NAME = Gap("name", "[name]", "text")
DAY = Gap("day", "[day]", "date")
COIN = Gap("coin", "[coin]", "choice", (("eur", "euro"), ("usd", "dollar")))
DAYS = Alternatives("a/0", "days", "plural", (("one", (NAME, " day")), ("other", (NAME, " days"))), "other")
WHO = Alternatives("a/1", "who", "select", (("one", ("I",)), ("two", ("we",)), ("none", ()), ("other", ("who",))))
ARABIC = "العميل Dental Lux هنا"


def everything(lang: str, text: str = ARABIC) -> Document:
    """A document with every kind of node and inline."""
    rows: tuple[tuple[Inlines, ...], ...] = (((text,), (NAME,)), ((), (Rule(),)))
    option = replace(says(DAYS, kind="subclause", key="one.pick.x"), condition=(("pick", ("x",)),), note=text)
    parts = (option, Node("table", "one.t", head=("", text), rows=rows), says(text, kind="subclause", key="one.s"))
    item = Node("item", "do.it", (text,), why=text, after=" (must)")
    document = make(
        Node("title", "title", (text,)),
        Node("subject", "subject", (text, COIN)),
        says(text, DAY, WHO, "see ", Ref("one", "1"), Rule(), key="p"),
        replace(says(text, kind="clause", key="one"), number="1", children=parts, condition=(("on", ("true",)),)),
        Node("step", "do", (text,), (item,), number="2"),
        Node("choice", "pick", prompt=text, children=(replace(option, kind="paragraph", key="pick.x"),)),
        Node("signatures", "sign", head=("", text), rows=rows),
    )
    return replace(document, lang=lang, colophon=text)


@pytest.mark.parametrize("lang", CODES)
def test_a_document_with_everything_has_no_structural_fault(lang: str) -> None:
    assert check_docx(write_docx(everything(lang)), BY_CODE[lang]) == []


def test_equal_documents_give_equal_bytes_and_a_small_file() -> None:
    data = write_docx(everything("ar"))
    assert data == write_docx(everything("ar"))
    entries = zipfile.ZipFile(BytesIO(data)).infolist()
    assert {(entry.date_time, entry.create_system) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 0)}
    assert not [entry for entry in entries if "Effects" in entry.filename or "thumbnail" in entry.filename]
    assert len(data) < 40_000


def test_a_gap_becomes_a_content_control_with_its_field_as_tag() -> None:
    gap = control(body("for ", NAME), "name")
    assert value(gap, "sdtPr/alias") == "name"
    assert " ".join(child.tag.removeprefix(W) for child in find(gap, "sdtPr")) == "alias tag id showingPlcHdr"
    assert (value(gap, "sdtContent/r/rPr/rStyle"), text(gap)) == ("PlaceholderText", NAME.label)


@pytest.mark.parametrize(("lang", "pattern"), [("hr", "d. MMMM yyyy."), ("zh", "yyyy年M月d日")])
def test_a_date_comes_from_a_calendar_in_the_language_and_an_option_from_a_list(lang: str, pattern: str) -> None:
    document = body(DAY, COIN, lang=lang)
    date = find(control(document, "day"), "sdtPr/date")
    assert values(date, "dateFormat") + values(date, "lid") == [pattern, BY_CODE[lang].word]
    items = every(control(document, "coin"), "listItem")
    assert {item.get(f"{W}value"): item.get(f"{W}displayText") for item in items} == dict(COIN.texts)


def test_wordings_stand_side_by_side_the_usual_one_first_and_none_twice() -> None:
    assert text(body(WHO)) == "who / I / we"
    assert text(body(Alternatives("k", "f", "select", (("x", ("same",)), ("y", ("same",)), ("other", ()))))) == "same"


def test_a_plural_has_its_general_form_alone_with_its_gap() -> None:
    document = body(DAYS)
    assert text(document) == "[name] days"
    assert values(document, "tag") == ["name"]


def test_a_reference_is_a_field_to_the_heading() -> None:
    document = text_of(make(says("T", kind="clause", key="fees"), says("see ", Ref("fees", "1"))))
    mark = find(document, "body/p/bookmarkStart").get(f"{W}name")
    assert [(code.text or "").split() for code in every(document, "instrText")] == [["REF", mark, r"\r", r"\h"]]
    kinds = [run.get(f"{W}fldCharType") for run in every(document, "fldChar")]
    assert (kinds, text(every(document, "p")[1])) == (["begin", "separate", "end"], "see\u00a01")


def test_controls_stand_only_where_one_types_or_ticks_and_no_kind_of_them_is_for_plain_text() -> None:
    """LibreOffice writes the text of those for plain text several times when it saves a file."""
    controls = every(text_of(everything("en", "T")), "sdt")
    assert {value(item, "sdtPr/tag") for item in controls if values(item, "tag")} == {"name", "day", "coin"}
    kinds = {child.tag.rpartition("}")[2] for item in controls for child in find(item, "sdtPr")}
    assert kinds == {"alias", "tag", "id", "showingPlcHdr", "date", "dropDownList", "checkbox"}


def test_lines_of_the_preview_are_numbered_in_its_order_and_guidance_is_not() -> None:
    document = everything("en", "T")
    paragraphs = every(text_of(document), "p")
    numbers = [int(item.get(PARAGRAPH_ID, "0"), 16) for item in paragraphs]
    lines = _lines(str(render_preview(document, ())))
    assert lines > 20
    assert [number for number in numbers if number] == list(range(1, lines + 1))
    assert [value(item, "pPr/pStyle") for item, number in zip(paragraphs, numbers, strict=True) if not number] == [
        "ClauseNote",
        "TableEnd",
        "Note",
        "Note",
        "ChoiceEnd",
        "TableEnd",
        "TableEnd",
        "Colophon",
    ]


def _lines(preview: str) -> int:
    """How many lines a preview has, those of its tables cell by cell."""
    return len(re.findall(r"<(?!tr)\w+[^>]* data-line=|<t[dh](?![\w-])", preview))


def test_numbers_are_made_by_word_and_never_typed() -> None:
    data = write_docx(everything("en", "T"))
    headings = [item for item in every(part(data), "p") if "Heading1" in values(item, "pStyle")]
    assert [text(heading) for heading in headings] == ["T", "T"]
    assert value(headings[1], "pPr/numPr/numId") == "2"
    assert values(part(data, "word/numbering.xml"), "pStyle") == ["Heading1", "Clause"]


def test_a_checklist_item_has_a_box_its_mark_and_its_reason_below() -> None:
    paragraphs = every(text_of(make(Node("item", "i", ("Do", " it"), why="So", after=" (must)"))), "p")
    assert [values(item, "pStyle") for item in paragraphs] == [["ChecklistItem"], ["ChecklistWhy"]]
    assert [text(item) for item in paragraphs] == ["\u2610Do it\u00a0(must)", "So"]  # a mark does not begin a line
    assert [child.tag.rpartition("}")[2] for child in find(paragraphs[0], "sdt/sdtPr")] == ["id", "checkbox"]


@pytest.mark.parametrize(("kind", "heights"), [("table", 0), ("signatures", 2)])
def test_a_table_repeats_its_head_and_keeps_rows_whole(kind: NodeKind, heights: int) -> None:
    document = text_of(make(Node(kind, "t", head=("", "H"), rows=((("a",), (Rule(),)), (("b",), ())))))
    rows = ((len(every(row, "tblHeader")), len(every(row, "cantSplit"))) for row in every(document, "trPr"))
    assert list(rows) == [(1, 1), (0, 1), (0, 1)]
    assert len(every(document, "trHeight")) == heights
    assert [text(cell) for cell in every(document, "tc")] == ["", "H", "a", "____", "b", ""]


def test_a_line_break_and_signs_of_xml_come_through() -> None:
    parts = [(child.tag.removeprefix(W), child.text) for child in find(body("a & <b>\nc"), "body/p/r")]
    assert parts == [("t", "a & <b>"), ("br", None), ("t", "c")]


def test_the_file_says_what_it_is_and_counts_its_pages() -> None:
    data = write_docx(everything("hr"))
    properties = docx.Document(BytesIO(data)).core_properties
    assert (properties.title, properties.language, properties.version) == ("A title", "hr-HR", "1.0")
    assert str(properties.created) == str(properties.modified) == "2026-11-22 00:00:00+00:00"
    assert properties.comments == ARABIC
    foot = part(data, "word/footer1.xml")
    assert [(code.text or "").strip() for code in every(foot, "instrText")] == ["PAGE", "NUMPAGES"]
    assert text(foot) == "A title · p\u00a01\u00a0of\u00a01"  # the number of the page is in one line


def test_letters_are_marked_with_their_direction_and_chinese_signs_with_their_face() -> None:
    runs = every(body(ARABIC, NAME, lang="ar"), "r")
    assert [(text(run), len(every(run, "rtl"))) for run in runs][:2] == [("العميل ", 1), ("Dental Lux", 0)]
    fonts = every(body("“甲方”", NAME, lang="zh"), "rFonts")
    assert [font.get(f"{W}hint") for font in fonts] == ["eastAsia", "eastAsia"]


def test_a_name_and_a_label_too_long_for_word_are_cut() -> None:
    properties = find(body(Gap("f" * 80, "x" * 80, "text")), "body/p/sdt/sdtPr")
    assert [len(value(properties, kind) or "") for kind in ("alias", "tag")] == [64, 64]


FAULTS = [
    (MAIN, "<w:body>", "<w:body><w:oops>", "well-formed"),
    (MAIN, 'Ignorable="w14', 'Ignorable="w99', "w99"),
    (MAIN, "</w:body>", '<ns0:x xmlns:ns0="urn:x"/></w:body>', "ns0"),
    ("[Content_Types].xml", "/word/styles.xml", "/word/other.xml", "content type"),
    ("word/_rels/document.xml.rels", "footer1.xml", "footer9.xml", "footer9.xml"),
    (MAIN, 'r:id="', 'r:id="x', "relationship 'xrId"),
    (MAIN, '<w:id w:val="2"/>', '<w:id w:val="1"/>', "control id 1 is there 2 times"),
    (MAIN, 'w:val="day"', f'w:val="slot:{"d" * 64}"', "longer than 64"),
    (MAIN, 'w:id="2" w:name="_Ref2"', 'w:id="1" w:name="_Ref2"', "bookmark id 1"),
    (MAIN, "REF _Ref1", "REF _Ref7", "bookmark _Ref7"),
    (MAIN, 'w:pStyle w:val="Title"', 'w:pStyle w:val="Tilte"', "Tilte"),
    (MAIN, 'w:numId w:val="2"', 'w:numId w:val="9"', "numbering 9"),
    (MAIN, "<w:cantSplit/>", "<w:keepNext/>", "'keepNext'"),
    (STYLES, "<w:keepNext/><w:keepLines/>", "<w:keepLines/><w:keepNext/>", "'keepNext' found"),
    (MAIN, "</w:tc>", "<w:tbl/></w:tc>", "'tblPr'"),
    (MAIN, 'w:val="Heading1"', 'w:val="Heading3"', "heading of level 3"),
    (STYLES, 'w:lang w:val="ar-SA"', 'w:lang w:val="en-GB"', "language of the text"),
    (MAIN, "<w:rtl/>", "", "not marked as right-to-left"),
    (STYLES, "<w:bidi/>", "", "does not run from right to left"),
    (MAIN, "<w:bidiVisual/>", "", "columns of a table"),
    (MAIN, "<w:bidi/></w:sectPr>", "</w:sectPr>", "section does not run"),
]


@pytest.mark.parametrize(("name", "old", "new", "told"), FAULTS, ids=[fault[3] for fault in FAULTS])
def test_the_structure_check_finds_a_fault(name: str, old: str, new: str, told: str) -> None:
    good, broken = zipfile.ZipFile(BytesIO(write_docx(everything("ar")))), BytesIO()
    with zipfile.ZipFile(broken, "w") as archive:
        for item in good.namelist():
            content = good.read(item).decode()
            assert item != name or old in content
            archive.writestr(item, content.replace(old, new) if item == name else content)
    faults = check_docx(broken.getvalue(), BY_CODE["ar"])
    assert any(told in fault for fault in faults), faults


def test_the_lines_of_repeating_rows_have_no_numbers() -> None:
    rows = Node(
        "rows",
        "assets",
        head=("What", "Where"),
        rows=(((), ()),) * 3,
        each="assets",
        columns=(("what", "text"), ("where", "text")),
    )
    document = text_of(make(rows, says("after")))
    assert len(every(document, "tr")) == 4
    numbered = {item.get(PARAGRAPH_ID): text(item) for item in every(document, "p") if item.get(PARAGRAPH_ID)}
    assert numbered == {"00000001": "What", "00000002": "Where", "00000003": "after"}
