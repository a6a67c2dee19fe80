"""The Word writer, over small documents made by hand."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import docx
import pytest

from hooks.document import Alternatives, Document, Gap, Inline, Inlines, Node, NodeKind, Ref, Rule
from hooks.fill import fill_document
from hooks.languages import BY_CODE, CODES
from hooks.writers.docx import write_docx
from tests.docx_structure import MAIN, STYLES, W, check_docx

WORDS = (("sign_line", "____"), ("page", "p {page} of {pages}"), ("mark", "{text} ({mark})"))
NAME = Gap("name", "[name]", "text")
DAY = Gap("day", "[day]", "date")
COIN = Gap("coin", "[coin]", "choice", (("eur", "euro"), ("usd", "dollar")))
DAYS = Alternatives("a/0", "days", "plural", (("one", (NAME, " day")), ("other", (NAME, " days"))))
WHO = Alternatives("a/1", "who", "select", (("one", ("I",)), ("two", ("we",)), ("none", ()), ("other", ("who",))))
ARABIC = "العميل Dental Lux هنا"


def make(*nodes: Node, lang: str = "en", colophon: str = "", updated: str = "") -> Document:
    return Document("sample", "contract", lang, "A title", nodes, colophon, "1.0", updated, WORDS)


def says(*inlines: Inline, kind: NodeKind = "paragraph", key: str = "a") -> Node:
    return Node(kind, key, inlines)


def everything(lang: str, text: str = ARABIC) -> Document:
    """A document with every kind of node and inline."""
    rows: tuple[tuple[Inlines, ...], ...] = (((text,), (NAME,)), ((), (Rule(),)))
    option = replace(says(DAYS, kind="subclause", key="one.pick.x"), condition=(("pick", ("x",)),), note=text)
    parts = (option, Node("table", "one.t", head=("", text), rows=rows), says(text, kind="subclause", key="one.s"))
    item = Node("item", "do.it", (text,), why=text, mark="must")
    return make(
        says(text, kind="title", key="title"),
        says(text, COIN, kind="subject", key="subject"),
        says(text, DAY, WHO, "see ", Ref("one", "1"), Rule(), key="p"),
        replace(says(text, kind="clause", key="one"), number="1", children=parts, condition=(("on", ("true",)),)),
        Node("step", "do", (text,), (item,), number="2"),
        Node("choice", "pick", prompt=text, children=(replace(option, kind="paragraph", key="pick.x"),)),
        Node("signatures", "sign", head=("", text), rows=rows),
        lang=lang,
        colophon=text,
        updated="2026-11-22",
    )


def part(data: bytes, name: str = MAIN) -> Element:
    return ElementTree.fromstring(zipfile.ZipFile(BytesIO(data)).read(name))


def body(*inlines: Inline, lang: str = "en") -> Element:
    return part(write_docx(make(says(*inlines), lang=lang)))


def find(parent: Element, path: str) -> Element:
    found = parent.find("/".join(f"{W}{step}" for step in path.split("/")))
    assert found is not None, path
    return found


def every(parent: Element, name: str) -> list[Element]:
    return list(parent.iter(f"{W}{name}"))


def value(parent: Element, path: str) -> str | None:
    return find(parent, path).get(f"{W}val")


def tags(parent: Element) -> list[str | None]:
    return [tag.get(f"{W}val") for tag in every(parent, "tag")]


def control(parent: Element, tag: str) -> Element:
    return next(item for item in every(parent, "sdt") if tag in tags(find(item, "sdtPr")))


def text(parent: Element, *, hidden: bool = True) -> str:
    runs = (run for run in every(parent, "r") if hidden or run.find(f"{W}rPr/{W}vanish") is None)
    return "".join(found.text or "" for run in runs for found in every(run, "t"))


def styles(parent: Element) -> list[str | None]:
    return [style.get(f"{W}val") for style in every(parent, "pStyle")]


@pytest.mark.parametrize("lang", CODES)
def test_a_document_with_everything_has_no_structural_fault(lang: str) -> None:
    assert check_docx(write_docx(everything(lang)), BY_CODE[lang]) == []


def test_equal_documents_give_equal_bytes_and_a_small_file() -> None:
    data = write_docx(everything("ar"))
    assert data == write_docx(everything("ar"))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names[0] == "[Content_Types].xml"
    assert not [name for name in names if "Effects" in name or "thumbnail" in name or "custom" in name]
    assert len(data) < 40_000


def test_a_gap_becomes_a_content_control_with_its_field_as_tag() -> None:
    gap = control(body("for ", NAME), "slot:name")
    assert value(gap, "sdtPr/alias") == "name"
    assert find(gap, "sdtPr/showingPlcHdr") is not None
    assert find(gap, "sdtPr/text").get(f"{W}multiLine") == "1"
    assert value(gap, "sdtContent/r/rPr/rStyle") == "PlaceholderText"
    assert text(gap) == NAME.label


@pytest.mark.parametrize(("lang", "pattern"), [("hr", "d. MMMM yyyy."), ("zh", "yyyy年M月d日")])
def test_a_date_is_picked_from_a_calendar_in_the_language(lang: str, pattern: str) -> None:
    date = find(control(body(DAY, lang=lang), "slot:day"), "sdtPr/date")
    assert (value(date, "dateFormat"), value(date, "lid")) == (pattern, BY_CODE[lang].word)


def test_a_gap_with_options_is_a_list_of_their_texts() -> None:
    items = every(control(body(COIN), "slot:coin"), "listItem")
    assert [(item.get(f"{W}displayText"), item.get(f"{W}value")) for item in items] == [
        ("euro", "eur"),
        ("dollar", "usd"),
    ]


def test_wordings_stand_side_by_side_the_usual_one_first() -> None:
    document = body(WHO)
    assert tags(document) == ["case:a/1.other", "note", "case:a/1.one", "note", "case:a/1.two"]
    assert text(document) == "who / I / we"


def test_a_wording_is_shown_once_and_kept_for_the_browser() -> None:
    twice = Alternatives("k", "f", "select", (("x", ("same",)), ("y", ("same",)), ("other", ())))
    document = body(twice)
    assert text(document, hidden=False) == "same"
    assert tags(document) == ["case:k.x", "case:k.y"]


def test_a_plural_shows_its_general_form_and_hides_the_others() -> None:
    document = body(DAYS)
    assert text(document, hidden=False) == "[name] days"
    assert text(control(document, "case:a/0.one")) == "[name] day"
    assert tags(control(document, "case:a/0.one")) == ["case:a/0.one", "slot:name"]


def test_a_reference_is_a_field_to_the_heading_and_its_first_run_can_be_replaced() -> None:
    clause = replace(says("T", kind="clause", key="fees"), number="1")
    document = part(write_docx(make(clause, says("see ", Ref("fees", "1"), key="p"))))
    reference = control(document, "ref:fees")
    mark = find(document, "body/p/bookmarkStart").get(f"{W}name")
    assert (find(reference, "sdtContent/r/instrText").text or "").split() == ["REF", mark, r"\r", r"\h"]
    assert text(reference) == "1"
    assert find(reference, "sdtContent/r/fldChar").get(f"{W}fldCharType") == "begin"


def test_a_part_with_a_condition_is_one_control_around_all_of_it() -> None:
    document = part(write_docx(everything("en", "T")))
    clause = control(find(document, "body"), "part:one")
    assert styles(clause) == ["Heading1", "ClauseNote", "Clause", *["TableText"] * 6, "TableEnd", "Clause"]
    assert "part:one.pick.x" in tags(clause)
    assert "lock" not in {child.tag.removeprefix(W) for item in every(document, "sdtPr") for child in item}


def test_guidance_can_be_taken_out_and_a_filled_document_has_none() -> None:
    document = everything("en", "T")
    notes = [item for item in every(part(write_docx(document)), "sdt") if tags(find(item, "sdtPr")) == ["note"]]
    assert [styles(item) for item in notes if styles(item)] == [["ClauseNote"], ["Note"], ["Note"], ["Colophon"]]
    filled = part(write_docx(replace(fill_document(document, {"pick": "x", "on": "true"}), colophon="")))
    assert set(tags(filled)) == {"ref:one"}


def test_numbers_are_made_by_word_and_never_typed() -> None:
    data = write_docx(everything("en", "T"))
    headings = [item for item in every(part(data), "p") if "Heading1" in styles(item)]
    assert [text(heading) for heading in headings] == ["T", "T"]
    assert value(headings[1], "pPr/numPr/numId") == "2"
    levels = every(part(data, "word/numbering.xml"), "pStyle")
    assert [level.get(f"{W}val") for level in levels] == ["Heading1", "Clause"]


def test_a_checklist_item_has_a_box_its_mark_and_its_reason_below() -> None:
    paragraphs = every(part(write_docx(make(Node("item", "i", ("Do", " it"), why="So", mark="must")))), "p")
    assert [styles(item) for item in paragraphs] == [["ChecklistItem"], ["ChecklistWhy"]]
    assert [text(item) for item in paragraphs] == ["\u2610Do it (must)", "So"]
    box = find(paragraphs[0], "sdt/sdtPr")
    assert [child.tag.rpartition("}")[2] for child in box] == ["id", "checkbox"]


@pytest.mark.parametrize(("kind", "heights"), [("table", 0), ("signatures", 2)])
def test_a_table_repeats_its_head_and_keeps_rows_whole(kind: NodeKind, heights: int) -> None:
    document = part(write_docx(make(Node(kind, "t", head=("", "H"), rows=((("a",), (Rule(),)), (("b",), ()))))))
    rows = every(document, "trPr")
    assert [len(every(row, "tblHeader")) for row in rows] == [1, 0, 0]
    assert [len(every(row, "cantSplit")) for row in rows] == [1, 1, 1]
    assert len(every(document, "trHeight")) == heights
    assert [text(cell) for cell in every(document, "tc")] == ["", "H", "a", "____", "b", ""]


def test_a_line_break_and_signs_of_xml_come_through() -> None:
    run = find(body("a & <b>\nc"), "body/p/r")
    assert [(child.tag.removeprefix(W), child.text) for child in run] == [("t", "a & <b>"), ("br", None), ("t", "c")]


def test_the_foot_counts_pages_with_fields() -> None:
    foot = part(write_docx(make(says("T"))), "word/footer1.xml")
    assert [(code.text or "").strip() for code in every(foot, "instrText")] == ["PAGE", "NUMPAGES"]
    assert text(foot) == "p 1 of 1"


def test_the_file_says_what_it_is() -> None:
    properties = docx.Document(BytesIO(write_docx(everything("hr")))).core_properties
    assert (properties.title, properties.language, properties.version) == ("A title", "hr-HR", "1.0")
    assert properties.created == properties.modified
    assert str(properties.modified).startswith("2026-11-22")
    assert properties.comments == ARABIC


def test_letters_are_marked_with_the_direction_they_run_in() -> None:
    runs = every(body(ARABIC, NAME, lang="ar"), "r")
    assert [(text(run), len(every(run, "rtl"))) for run in runs][:2] == [("العميل ", 1), ("Dental Lux", 0)]


def test_chinese_signs_get_the_chinese_face() -> None:
    document = body("“甲方”", NAME, lang="zh")
    assert {fonts.get(f"{W}hint") for fonts in every(document, "rFonts")} == {"eastAsia"}


def test_a_key_too_long_for_word_is_refused_and_a_long_label_cut() -> None:
    with pytest.raises(ValueError, match="64"):
        write_docx(make(replace(says("T", key="k" * 60), condition=(("f", ("x",)),))))
    alias = value(control(body(Gap("f", "x" * 80, "text")), "slot:f"), "sdtPr/alias")
    assert len(alias or "") == 64


FAULTS = [
    (MAIN, "<w:body>", "<w:body><w:oops>", "well-formed"),
    (MAIN, 'Ignorable="w14', 'Ignorable="w99', "w99"),
    (MAIN, "</w:body>", '<ns0:x xmlns:ns0="urn:x"/></w:body>', "ns0"),
    ("[Content_Types].xml", "/word/styles.xml", "/word/other.xml", "has no content type"),
    ("word/_rels/document.xml.rels", "footer1.xml", "footer9.xml", "leads to word/footer9.xml"),
    (MAIN, 'r:id="', 'r:id="x', "uses the relationship"),
    (MAIN, '<w:id w:val="2"/>', '<w:id w:val="1"/>', "control id 1 is there 2 times"),
    (MAIN, 'w:val="slot:day"', f'w:val="slot:{"d" * 64}"', "longer than 64"),
    (MAIN, 'w:id="2" w:name="_Ref2"', 'w:id="1" w:name="_Ref2"', "bookmark id 1"),
    (MAIN, "REF _Ref1", "REF _Ref7", "bookmark _Ref7"),
    (MAIN, 'w:pStyle w:val="Title"', 'w:pStyle w:val="Tilte"', "style Tilte"),
    (MAIN, 'w:numId w:val="2"', 'w:numId w:val="9"', "numbering 9"),
    (MAIN, "<w:cantSplit/>", "<w:keepNext/>", "keepNext does not belong in trPr"),
    (STYLES, "<w:keepNext/><w:keepLines/>", "<w:keepLines/><w:keepNext/>", "too late in pPr"),
    (MAIN, "</w:tc>", "<w:tbl/></w:tc>", "does not end in a paragraph"),
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
    assert any(told in fault for fault in check_docx(broken.getvalue(), BY_CODE["ar"]))
