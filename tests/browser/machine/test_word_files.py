"""A filled Word file: references that stay live, letters of both directions, nothing lost when others save it."""

from __future__ import annotations

import datetime
import io
import json
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import docx
import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.files.docx.spans import value_spans
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from scripts.office import convert, require_office
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.docx_reading import every, paragraphs, part, shown, text, values
from tests.docx_structure import W, check_docx
from tests.small import CONTRACT, MESSAGE, NAMES, RECORD

MIXED = (
    "31 Wharf Road, Amman",
    "موقع Northside (2027)",
    "9:00-17:00",
    "Northside Dental Ltd.",
    "+385 1 234 567",
    "https://files.example/2027/",
    "شركة النور (2027)",
    "北辰 (上海)",
    "30",
)

# The blank file of the page filled twice from its sheet, as one file.
_TWICE = """async () => {
  const root = document.querySelector("[data-builder]");
  const element = root.querySelector("[data-sheet]");
  const source = document.querySelector('script[type="module"][src$="builder.js"]').src;
  const { fillDocx } = await import(new URL("docx.js", source));
  const blank = await (await fetch(JSON.parse(root.dataset.files)[element.dataset.sheet])).arrayBuffer();
  const file = await fillDocx([blank, blank], [{ element, rtl: false }, { element, rtl: false }]);
  return Array.from(new Uint8Array(await file.arrayBuffer()));
}"""


def _filled(desk: Desk, catalog: Catalog, name: str, lang: str) -> bytes:
    """The file of a template with its complete example."""
    desk.speak(lang)
    desk.answer(catalog.templates[name].example("complete", lang))
    return desk.download("docx")


def _headings(body: Element) -> list[Element]:
    """The headings that Word numbers as clauses, in order."""
    return [item for item in every(body, "p") if values(item, "pStyle") == ["Heading1"]]


def _references(body: Element) -> list[tuple[str, str]]:
    """For each reference, the bookmark it follows and the number it shows."""
    codes = [(code.text or "").split() for code in every(body, "instrText")]
    runs = every(body, "r")
    results = [text(run) for before, run in pairwise(runs) if "separate" in _marks(before)]
    return [(code[1], result) for code, result in zip(codes, results, strict=True)]


def _marks(run: Element) -> list[str | None]:
    """What a run says about a field: that it begins, that its result follows, or that it ends."""
    return [mark.get(f"{W}fldCharType") for mark in every(run, "fldChar")]


def test_the_number_of_a_clause_is_a_field_that_follows_its_heading(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, CONTRACT)
    for lang in CODES:
        body = part(_filled(desk, catalog, CONTRACT, lang))
        numbers = {
            mark.get(f"{W}name"): str(number)
            for number, heading in enumerate(_headings(body), 1)
            for mark in every(heading, "bookmarkStart")
        }
        found = _references(body)
        assert len(found) == desk.sheet.locator("[data-ref]:visible").count() > 0
        assert found == [(mark, numbers[mark]) for mark, _ in found]


def test_two_filled_texts_in_one_file_have_bookmarks_and_ids_of_their_own(open_page: OpenPage) -> None:
    for name, fewest in ((CONTRACT, 10), (RECORD, 2)):
        data = bytes(open_desk(open_page, name).page.evaluate(_TWICE))
        body = part(data)
        assert len(every(body, "bookmarkStart")) >= fewest, name
        assert check_docx(data, BY_CODE["en"]) == [], name


def test_a_second_text_says_its_language_run_by_run(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, MESSAGE)
    desk.speak_also("hr")
    runs = every(part(_filled(desk, catalog, MESSAGE, "en")), "r")
    languages = [values(run, "lang") for run in runs]
    first = languages.index(["hr-HR"])
    assert 0 < first < len(runs) - 5
    assert languages == [[]] * first + [["hr-HR"]] * (len(runs) - first)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_values_get_the_runs_that_the_build_would_give_them(open_page: OpenPage, lang: str) -> None:
    desk = open_desk(open_page, RECORD, lang)
    desk.answer({"assets": json.dumps([{"asset": found} for found in MIXED])})
    body = part(desk.download("docx"))
    cells = [cell for row in every(body, "tr") for cell in every(row, "tc")[:1]]
    language = BY_CODE[lang]
    wanted = [
        list(value_spans(format_value("text", found, language), rtl=language.direction == "rtl")) for found in MIXED
    ]
    found = [[(text(run), bool(every(run, "rtl"))) for run in every(cell, "r")] for cell in cells]
    start = found.index(wanted[0])
    assert found[start : start + len(MIXED)] == wanted


def test_a_name_in_a_sentence_is_a_run_of_its_own_direction(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE, "ar")
    desk.control("project").fill("31 Wharf Road (2027)")
    runs = {text(run): run for run in every(part(desk.download("docx")), "r")}
    assert not every(runs["\u200e31 Wharf Road (2027)\u200e"], "rtl")


def test_a_filled_file_was_made_now_and_is_no_template(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, CONTRACT)
    about = docx.Document(io.BytesIO(_filled(desk, catalog, CONTRACT, "hr"))).core_properties
    assert (about.title, about.comments) == (catalog.templates[CONTRACT].words["hr"].title, "")
    assert about.created == about.modified
    assert about.created is not None
    assert abs(datetime.datetime.now(datetime.UTC) - about.created) < datetime.timedelta(hours=1)


def test_a_row_that_nobody_filled_in_is_in_no_file_and_not_missed(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, CONTRACT)
    row = desk.sheet.locator("tr[data-spare]")
    expect(row).to_be_hidden()
    label = catalog.templates[CONTRACT].words["en"].blocks["parties"]["details"]["rows"]["number"]
    assert label not in text(part(_filled(desk, catalog, CONTRACT, "en")))
    desk.control("client_id").fill("HRB 7")
    expect(row).to_be_visible()
    assert {label, "HRB 7"} <= {text(cell) for cell in every(part(desk.download("docx")), "tc")}


def test_the_foot_of_a_page_says_which_document_it_is_of_and_whose(open_page: OpenPage, catalog: Catalog) -> None:
    desk = open_desk(open_page, CONTRACT)
    for lang in CODES:
        data = _filled(desk, catalog, CONTRACT, lang)
        example = catalog.templates[CONTRACT].example("complete", lang)
        names = f"{example['sender_name']} / {example['client_name']} · "
        foot = shown(text(part(data, "word/footer1.xml")))
        assert foot.startswith(shown(names) + " " + shown(catalog.templates[CONTRACT].words[lang].title)), lang
        assert check_docx(data, BY_CODE[lang]) == []
    message = _filled(open_desk(open_page, MESSAGE), catalog, MESSAGE, "en")
    assert text(part(message, "word/footer1.xml")).startswith("Page\u00a0")


def test_filled_files_say_the_same_after_another_program_saved_them_and_numbers_follow_a_deleted_clause(
    open_page: OpenPage, catalog: Catalog, tmp_path: Path
) -> None:
    files = {}
    for name in NAMES:
        desk = open_desk(open_page, name)
        for lang in CODES:
            files[tmp_path / f"{name}-{lang}.docx"] = _filled(desk, catalog, name, lang)
    contract = files[tmp_path / f"{CONTRACT}-en.docx"]
    shorter = tmp_path / "shorter.docx"
    for file, data in {**files, shorter: _without_first_clause(contract)}.items():
        file.write_bytes(data)
    convert(require_office(), "docx", [*files, shorter], tmp_path / "out", tmp_path / "profile")
    for file, data in files.items():
        assert len(paragraphs(data)) > 2
        assert paragraphs((tmp_path / "out" / file.name).read_bytes()) == paragraphs(data), file.name
    before = [int(number) for _, number in _references(part(contract))]
    after = [int(number) for _, number in _references(part((tmp_path / "out" / shorter.name).read_bytes()))]
    assert after == [number - 1 for number in before]


def _without_first_clause(data: bytes) -> bytes:
    """The file as it is after a reader deleted its first clause, to which nothing refers."""
    document = docx.Document(io.BytesIO(data))
    headings = [
        place for place, found in enumerate(document.paragraphs) if found.style and found.style.style_id == "Heading1"
    ]
    clause = document.paragraphs[headings[0] : headings[1]]
    assert len(clause) > 1
    for paragraph in clause:
        paragraph._element.getparent().remove(paragraph._element)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()
