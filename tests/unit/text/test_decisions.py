"""Questions, outcomes and findings in a document: a worksheet while it is blank, what holds once it is filled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.data.template import Template
from hooks.languages import CODES
from hooks.text.decisions import MANY
from hooks.text.document import Document, Gap, Node, walk_nodes
from hooks.text.lines import document_text
from hooks.text.open import build_document
from tests.helpers import filled_text, make_template, mini_catalog

STRUCTURE = """
own:
  late: {type: choice, options: [never, often]}
  abuse: {type: choice, options: [fine, bad]}
  asked: {type: boolean, when: {late: often}}
  day: {type: date}
  dues: {type: list, columns: {what: text}}
derive:
  signs: {type: choice, by: count, of: [late, abuse], with: {answers: [often, bad]}, options: {none: "0", some: null}}
outcomes:
  - {id: leave, when: [{abuse: bad}, {signs: some, asked: "true"}], open: [farewell, tell/safety]}
  - {id: talk, when: {late: often}, open: [farewell]}
  - {id: keep}
findings:
  - {id: soon, when: [{day: filled}, {asked: "false"}]}
blocks:
  - {id: title, type: title}
  - {id: answers, type: answers}
  - {id: result, type: result}
  - {id: findings, type: findings}
"""
WORDS = """
fields:
  late: {label: "Do they pay late?", options: {never: Never, often: Often}}
  abuse: {label: Tone, options: {fine: Fine, bad: Bad}}
  asked: {label: "Did you ask?"}
  day: {label: Last day}
  dues: {label: Invoices, columns: {what: What}}
derived:
  signs: {label: Signs, options: {none: None, some: Some}}
outcomes:
  leave: {title: Leave, text: Go well., open: {farewell: Send it today., tell/safety: Read it first.}}
  talk: {title: Talk, text: "Talk before {day}.", open: {farewell: Keep it ready.}}
  keep: {title: Keep, text: Stay.}
findings:
  soon: "{day} is soon."
blocks: {title: Stay or go}
"""
STRINGS = Strings(
    {
        **mini_catalog().strings["en"],
        "text.answered": "{question} {option}",
        "text.refused": "not {name}",
        "text.case_first": "If: {name}",
        "text.case_next": "Otherwise, if: {name}",
        "text.case_else": "Otherwise",
        "text.step": "{title}: {text}",
        "text.findings": "To mind",
    }
)
TITLES = {"farewell": "A farewell", "tell/safety": "When it is not safe"}


def tool() -> Template:
    return replace(make_template(STRUCTURE, WORDS), titles={"en": TITLES})


def opened(template: Template | None = None) -> Document:
    return build_document(template or tool(), "en", STRINGS)


def part(key: str) -> Node:
    (found,) = (node for node in walk_nodes(opened().nodes) if node.key == key)
    return found


def test_each_question_has_its_answers_below_it_with_a_box_each() -> None:
    blank = document_text(opened(), markdown=False)
    assert "Do they pay late?\n\n[ ] Never\n[ ] Often\n" in blank
    assert "Tone\n\n[ ] Fine\n[ ] Bad\n" in blank
    assert "\n\n[ ] Did you ask?\n\n" in blank
    assert [node.key for node in opened().nodes][1:6] == [
        f"answers.{name}" for name in ("late", "abuse", "asked", "day", "dues")
    ]


def test_a_question_in_markdown_is_strong_and_its_answers_are_a_list_to_tick() -> None:
    assert "**Do they pay late?**\n\n- [ ] Never\n- [ ] Often\n" in document_text(opened(), markdown=True)


def test_what_cannot_be_ticked_has_a_line_to_write_on() -> None:
    line = STRINGS["text.sign_line"]
    (answer,) = part("answers.day").children
    assert answer.inlines == (Gap("day", line, "date"),)
    (rows,) = part("answers.dues").children
    assert (rows.kind, rows.each, rows.head) == ("rows", "dues", ("What",))
    assert len(rows.rows) > 3


def asking() -> Template:
    """The tool with its questions in the blank file alone; dues have a table of their own."""
    asked = STRUCTURE.replace("type: answers", "type: questions")
    return make_template(f"{asked}  - {{id: rows, type: rows, each: dues}}\n", WORDS)


def test_questions_of_a_blank_file_leave_out_what_has_a_place_elsewhere() -> None:
    asked = [node for node in opened(asking()).nodes if node.key.startswith("answers.")]
    assert [node.key for node in asked] == [f"answers.{name}" for name in ("late", "abuse", "asked", "day")]
    assert "Do they pay late?\n\n[ ] Never\n[ ] Often\n" in document_text(opened(asking()), markdown=False)


def test_questions_of_a_blank_file_are_no_part_of_a_filled_text() -> None:
    text = filled_text(opened(asking()), {"late": "often", "asked": "true", "day": "2027-01-04", "outcome": "talk"})
    assert "Talk before" in text
    assert "Do they pay late?" not in text
    assert "Last day" not in text


def test_a_question_with_many_options_has_a_line_to_write_on() -> None:
    days = [f"d{number}" for number in range(1, MANY + 2)]
    structure = STRUCTURE.replace("day: {type: date}", f"day: {{type: choice, options: [{', '.join(days)}]}}")
    labels = ", ".join(f"{day}: {day}" for day in days)
    words = WORDS.replace("day: {label: Last day}", f"day: {{label: Last day, options: {{{labels}}}}}")
    document = opened(make_template(structure, words))
    (question,) = (node for node in document.nodes if node.key == "answers.day")
    assert [child.kind for child in question.children] == ["paragraph"]


TOOLS_THAT_COUNT = ("notice-clock", "money-sheet", "client-list")


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("name", TOOLS_THAT_COUNT)
def test_a_worksheet_has_a_place_for_each_answer(catalog: Catalog, name: str, lang: str) -> None:
    """Someone with a pen finds on it whatever the form asks."""
    tool = catalog.tools[name]
    nodes = list(walk_nodes(build_document(tool, lang, catalog.strings[lang]).nodes))
    gaps = {
        part.field
        for node in nodes
        for cell in (node.inlines, *sum(node.rows, ()))
        for part in cell
        if isinstance(part, Gap)
    }
    placed = {node.key.partition(".")[2] for node in nodes if node.kind == "question"} | {node.each for node in nodes}
    asked = {field for group in tool.structure.fields.values() for field in group if tool.fields[field].is_asked(lang)}
    assert len(asked) > 5
    assert asked - gaps - placed == set()


def test_a_filled_text_has_the_chosen_answers_without_boxes() -> None:
    text = filled_text(opened(), {"late": "often", "asked": "true", "outcome": "talk"})
    assert "Do they pay late?\n\nOften\n" in text
    assert "Never" not in text
    assert "\n\nDid you ask?\n\n" in text


def test_a_question_without_an_answer_to_choose_is_left_out_of_a_filled_text() -> None:
    text = filled_text(opened(), {"late": "often"})
    assert "Tone" not in text
    assert "Last day" in text


def test_a_question_that_is_not_asked_is_left_out() -> None:
    assert "Did you ask?" not in filled_text(opened(), {"late": "never", "asked": "true"})


def test_a_tick_that_is_not_made_is_left_out_of_a_filled_text() -> None:
    assert "Did you ask?" not in filled_text(opened(), {"late": "often", "asked": "false"})


def test_the_blank_says_when_a_question_is_asked() -> None:
    only_if = STRINGS["text.only_if"]
    assert part("answers.asked").note == only_if.format(name="“Do they pay late? Often”")
    assert part("answers.late").note == ""


def test_of_questions_on_one_condition_in_a_row_the_first_says_so() -> None:
    structure = STRUCTURE.replace("day: {type: date}", "day: {type: date, when: {late: often}}")
    nodes = opened(make_template(structure, WORDS)).nodes
    notes = {node.key: node.note for node in nodes if node.condition == (("late", ("often",)),) or node.kind == "tick"}
    assert [bool(note) for note in notes.values()] == [True, False]


def test_a_step_whose_title_asks_keeps_its_mark_alone() -> None:
    asking = replace(tool(), titles={"en": {"farewell": "Which words?"}})
    assert "[ ] Which words? Send it today.\n" in filled_text(opened(asking), {"outcome": "leave"})


def test_only_the_outcome_that_holds_stays_with_its_steps() -> None:
    text = filled_text(opened(), {"outcome": "leave"})
    assert "Leave\n\nGo well.\n\n[ ] A farewell: Send it today.\n[ ] When it is not safe: Read it first.\n" in text
    assert "Talk" not in text
    assert "Stay." not in text


def test_a_step_whose_page_has_no_title_says_its_sentence() -> None:
    assert "[ ] Send it today.\n" in filled_text(opened(replace(tool(), titles={})), {"outcome": "leave"})


def test_the_blank_says_when_each_outcome_is_the_one_to_take() -> None:
    first, then, last = (part(f"result.{name}").note for name in ("leave", "talk", "keep"))
    strings = STRINGS
    both = "“Tone: Bad” or “Signs: Some” and “Did you ask”"
    assert first == strings["text.case_first"].format(name=both)
    assert then == strings["text.case_next"].format(name="“Do they pay late? Often”")
    assert last == strings["text.case_else"]
    assert len({first, then, last}) == 3


def test_a_finding_stands_while_it_holds_and_says_in_the_blank_when_that_is() -> None:
    assert "1 May 2027 is soon." in filled_text(opened(), {"day": "2027-05-01", "soon": "true"})
    assert "is soon" not in filled_text(opened(), {"day": "2027-05-01", "soon": "false"})
    strings = STRINGS
    assert part("findings.soon").note == strings["text.case_first"].format(name="“Last day” or not “Did you ask”")


def test_a_finding_that_asks_that_something_is_empty_denies_it_once() -> None:
    structure = STRUCTURE.replace('when: [{day: filled}, {asked: "false"}]', "when: {day: empty}")
    (found,) = (node for node in opened(make_template(structure, WORDS)).nodes if node.key == "findings.soon")
    assert found.note == STRINGS["text.case_first"].format(name="not “Last day”")


def test_findings_have_a_heading_of_their_own_in_a_blank_text_alone() -> None:
    blank = document_text(opened(), markdown=False)
    assert blank.count("To mind") == 1
    assert blank.index("Stay.") < blank.index("To mind") < blank.index("is soon.")
    assert "To mind" not in filled_text(opened(), {"day": "2027-05-01", "soon": "true"})
    assert "To mind" not in filled_text(opened(), {})


@pytest.mark.parametrize(
    ("often", "note"),
    [
        ("Often", "“Do they pay late? Never or Often”"),
        ("Often, or nearly", "“Do they pay late?” “Never” or “Often, or nearly”"),
        ("Now and then", "“Do they pay late?” “Never” or “Now and then”"),
        ("Normandy", "“Do they pay late? Never or Normandy”"),
    ],
)
def test_options_that_could_run_into_one_another_stand_in_quotation_marks(often: str, note: str) -> None:
    structure = STRUCTURE.replace('when: [{day: filled}, {asked: "false"}]', "when: {late: [never, often]}")
    template = make_template(structure, WORDS.replace("often: Often", f'often: "{often}"'))
    (found,) = (node for node in opened(template).nodes if node.key == "findings.soon")
    assert found.note == STRINGS["text.only_if"].format(name=note)


def test_a_finding_of_other_places_is_left_out_of_the_text_of_a_language(catalog: Catalog) -> None:
    keys = {
        lang: {node.key for node in build_document(catalog.tools["notice-clock"], lang, catalog.strings[lang]).nodes}
        for lang in CODES
    }
    assert {lang for lang in CODES if "findings.ramadan" in keys[lang]} == {"ar"}
    assert all("findings.season" in keys[lang] for lang in CODES)


def test_a_block_of_them_that_holds_at_times_is_left_out_as_a_whole() -> None:
    structure = STRUCTURE.replace("type: answers}", "type: answers, when: {late: often}}")
    document = build_document(make_template(structure, WORDS), "en", STRINGS)
    assert "Last day" in filled_text(document, {"late": "often"})
    assert "Last day" not in filled_text(document, {"late": "never"})


@pytest.mark.parametrize("lang", CODES)
def test_the_words_between_conditions_are_those_of_each_language(catalog: Catalog, lang: str) -> None:
    template = make_template(STRUCTURE, WORDS, lang)
    nodes = build_document(template, lang, catalog.strings[lang]).nodes
    notes = [node.note for node in nodes if node.kind == "card" and node.note]
    assert len(set(notes)) == 3
    assert lang == "en" or not any(word in " ".join(notes) for word in (" or ", " and ", "Otherwise"))
