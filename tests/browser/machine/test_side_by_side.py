"""Two languages of what is signed: side by side, with the sentence which of them prevails, and words in both."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from scripts.office import convert, require_office
from tests.browser.conftest import OpenPage
from tests.browser.desk import in_both, open_desk, prevails
from tests.browser.paper import letters, print_page
from tests.browser.printing import UPRIGHT
from tests.docx_reading import paragraphs, part
from tests.small import CONTRACT, MESSAGE, RECORD

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A_WORD = 1700  # twentieths of a point that a column of a Word file needs for its words
A_LINE = 16  # pixels: letters of one script are higher than those of another
PAIRS = [("en", "hr"), ("en", "ar"), ("ar", "hr"), ("zh", "ar")]

# Of each line that both texts have: how far the tops of both are apart, and whether the first text is at the left.
_PLACES = """() => {
  const [one, other] = Array.from(document.querySelectorAll("[data-paper] [data-sheet]"));
  const headings = "[data-part]:not(.off) > :is(h2, h3, h4, h5, h6)";
  const tops = sheet => Array.from(sheet.querySelectorAll(headings), line => line.getBoundingClientRect());
  const [left, right] = [tops(one), tops(other)];
  return left.map((box, index) => [Math.abs(box.top - right[index].top), box.right <= right[index].left]);
}"""


# The words of tables that stand in two lines; what has no blanks may break anywhere.
_BROKEN = r"""() => {
  const found = [];
  for (const cell of document.querySelectorAll("[data-paper] .two td, [data-paper].two td, [data-paper] th")) {
    if (!cell.checkVisibility()) continue;
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const word of walker.currentNode.data.matchAll(/[\p{Script=Latin}\p{Script=Arabic}]+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        const tops = new Set(Array.from(range.getClientRects(), box => Math.round(box.top)));
        if (tops.size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_each_clause_stands_beside_its_like_and_arabic_at_the_right(
    open_page: OpenPage, catalog: Catalog, first: str, second: str
) -> None:
    desk = in_both(open_page, catalog, CONTRACT, first, second)
    places = desk.page.evaluate(_PLACES)
    assert len(places) > 5
    assert {left for _, left in places} == {BY_CODE[first].direction == "ltr"}
    assert max(apart for apart, _ in places) < A_LINE


def test_a_message_has_its_second_text_below_the_first_and_no_text_prevails_unasked(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = in_both(open_page, catalog, MESSAGE, "en", "hr")
    expect(desk.sheet.locator("[data-prevails]")).to_have_count(0)
    tops = [box["y"] + box["height"] for box in (sheet.bounding_box() for sheet in desk.sheet.all()) if box]
    assert len(tops) == 2
    second = desk.sheet.nth(1).bounding_box()
    assert second
    assert second["y"] >= tops[0]


def test_which_text_prevails_is_open_until_the_reader_has_chosen(open_page: OpenPage, catalog: Catalog) -> None:
    desk = in_both(open_page, catalog, CONTRACT, "en", "hr")
    choice = desk.root.locator("[data-prevailing]")
    said = desk.sheet.locator("[data-prevails]")
    entry = desk.root.locator("[data-still-list] a[href='#prevailing']")
    expect(choice).to_have_value("")
    words = [catalog.strings[lang] for lang in ("en", "hr")]
    gaps = [strings.fill("builder.gap", name=strings["text.prevails_gap"]) for strings in words]
    expect(said).to_contain_text(gaps)
    desk.root.locator("[data-still]").evaluate("part => { part.open = true }")
    entry.click()
    expect(choice).to_be_focused()
    choice.select_option("first")
    expect(said).to_contain_text([prevails(catalog, lang, "en") for lang in ("en", "hr")])
    expect(entry).to_have_count(0)
    choice.select_option("second")
    expect(said).to_contain_text([prevails(catalog, lang, "hr") for lang in ("en", "hr")])
    choice.select_option("none")
    expect(said).to_have_count(0)
    desk.page.reload()
    expect(desk.sheet).to_have_count(2)
    expect(choice).to_have_value("none")
    expect(said).to_have_count(0)
    desk.second_language.select_option("")
    expect(desk.sheet).to_have_count(1)
    expect(choice).to_be_hidden()


def test_the_sentence_on_which_text_prevails_is_a_numbered_part_of_the_last_clause(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = in_both(open_page, catalog, CONTRACT, "en", "ar")
    desk.root.locator("[data-prevailing]").select_option("second")
    for sheet in desk.sheet.all():
        numbers = sheet.locator("[data-number]:visible").all_inner_texts()
        number = sheet.locator("[data-prevails] [data-number]").inner_text()
        assert number == numbers[-1]
        assert number.partition(".")[0] == numbers[-2].partition(".")[0]
    body = part(desk.download("docx"))
    sentence = prevails(catalog, "ar", "ar")
    found = [p for p in body.iter(f"{W}p") if sentence in "".join(p.itertext())]
    assert [_style(p) for p in found] == ["Clause"]
    desk.second_language.select_option("")
    expect(desk.sheet.locator("[data-prevails]")).to_have_count(0)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_document_in_two_languages_is_signed_once_and_no_word_of_a_table_is_broken(
    open_page: OpenPage, catalog: Catalog, first: str, second: str
) -> None:
    desk = in_both(open_page, catalog, CONTRACT, first, second)
    table = desk.sheet.locator(".sheet__table--signatures:visible")
    expect(table).to_have_count(1)
    for lang in (first, second):
        words = catalog.templates[CONTRACT].words[lang].blocks["signatures"]
        expect(table).to_contain_text(words["rows"]["signature"])
        expect(table).to_contain_text(words["columns"]["client"])
    assert desk.page.evaluate(_BROKEN) == []
    widths = [int(str(grid.get(f"{W}w"))) for grid in part(desk.download("docx")).iter(f"{W}gridCol")]
    assert min(widths) > A_WORD
    rows = [row for row in part(desk.download("docx")).iter(f"{W}tr") if not row.findall(f".//{W}tr")]
    assert len([row for row in rows if words["rows"]["signature"] in "".join(row.itertext())]) == 1
    desk.second_language.select_option("")
    expect(desk.sheet).to_have_count(1)
    expect(table).not_to_contain_text(words["rows"]["signature"])


@pytest.mark.parametrize(("first", "second"), [("en", "ar"), ("hr", "zh")])
def test_both_texts_are_printed_whole(open_page: OpenPage, catalog: Catalog, first: str, second: str) -> None:
    desk = in_both(open_page, catalog, CONTRACT, first, second)
    shown = desk.sheet.locator("[data-line]:visible").all_inner_texts()
    assert len(shown) > 20
    printed = letters(print_page(desk.page, UPRIGHT).pages)
    wanted = letters(shown)
    assert not wanted - printed


@pytest.mark.parametrize("template", [CONTRACT, RECORD])
def test_the_word_file_has_a_column_for_each_text_and_says_the_same_after_another_program_saved_it(
    open_page: OpenPage, catalog: Catalog, template: str, tmp_path: Path
) -> None:
    files = {}
    for first, second in PAIRS:
        data = in_both(open_page, catalog, template, first, second).download("docx")
        file = tmp_path / f"{first}-{second}.docx"
        file.write_bytes(data)
        files[file] = (data, first, second)
        table = part(data).find(f"{W}body/{W}tbl")
        assert table is not None
        assert len(table.findall(f"{W}tblGrid/{W}gridCol")) == 2
        rows = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
        pairs = [row for row in rows if len(row) == 2]
        assert len(pairs) > 5
        sides = {_side(cell, first) for cell in (row[1] for row in pairs)} - {""}
        right = "rtl" if "ar" in (first, second) else BY_CODE[second].direction
        assert sides == {right}
    convert(require_office(), "docx", [*files], tmp_path / "out", tmp_path / "profile")
    for file, (data, _, _) in files.items():
        assert paragraphs((tmp_path / "out" / file.name).read_bytes()) == paragraphs(data), file.name


def _side(cell: Element, lang: str) -> str:
    """Where the paragraphs of a cell that hold words begin."""
    found = set()
    for paragraph in cell.iter(f"{W}p"):
        if not "".join(paragraph.itertext()).strip():
            continue
        bidi = paragraph.find(f"{W}pPr/{W}bidi")
        found.add(BY_CODE[lang].direction if bidi is None else {"1": "rtl", "0": "ltr"}[bidi.get(f"{W}val", "1")])
    assert len(found) <= 1
    return next(iter(found), "")


def test_the_word_file_numbers_each_text_by_itself(open_page: OpenPage, catalog: Catalog) -> None:
    data = in_both(open_page, catalog, CONTRACT, "en", "hr").download("docx")
    body, numbering = part(data), part(data, "word/numbering.xml")
    ids = {number.get(f"{W}val") for number in body.iter(f"{W}numId")}
    known = {number.get(f"{W}numId") for number in numbering.iter(f"{W}num")}
    assert ids
    assert ids <= known
    headings = [p for p in body.iter(f"{W}p") if _style(p) == "Heading1"]
    own = [p for p in headings if p.find(f"{W}pPr/{W}numPr") is not None]
    assert len(headings) == 2 * len(own) > 10


def _style(paragraph: Element) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def test_what_one_language_alone_says_stands_across_the_page(open_page: OpenPage, catalog: Catalog) -> None:
    """A part that only one of both languages has leaves no empty column beside it."""
    desk = in_both(open_page, catalog, CONTRACT, "en", "hr")
    desk.sheet.first.locator('[data-part="final"] .sheet__subclause').first.evaluate(
        "line => { const own = line.cloneNode(true); own.id = own.dataset.line = 'own'; line.after(own) }"
    )
    desk.root.locator("[data-prevailing]").select_option("first")
    line, paper = desk.page.locator("#own").bounding_box(), desk.page.locator("[data-paper]").bounding_box()
    assert line
    assert paper
    assert line["width"] > 0.8 * paper["width"]


@pytest.mark.parametrize("lang", CODES)
def test_which_text_prevails_has_all_the_width_there_is(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, CONTRACT, lang)
    desk.speak_also("hr" if lang != "hr" else "en")
    widths = "element => element.getBoundingClientRect().width"
    whole = desk.root.locator(".builder__languages").evaluate(widths)
    assert whole > 300
    assert desk.root.locator("[data-prevailing]").evaluate(widths) == pytest.approx(whole, abs=1)
