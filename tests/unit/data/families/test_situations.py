"""Rules for the chooser, on structures small enough to read at a glance."""

from __future__ import annotations

from pathlib import Path

from hooks.data.families.situations import SituationsStructure, check_situations, situation_paths
from hooks.data.fields import FieldStructure
from hooks.data.load import load_source
from hooks.data.problems import Problem
from tests.helpers import write_files

TEMPLATES = ("mail", "letter")
SHARED = {
    "reason": FieldStructure(type="choice", options=("fit", "none")),
    "refer": FieldStructure(type="boolean"),
    "last_day": FieldStructure(type="date"),
}
QUESTIONS = "questions: {happened: [abuse, fit], channel: [mail, paper]}\n"
RULES = "rules:\n  - {id: paper, when: {channel: paper, happened: abuse}, open: letter}\n  - {id: rest, open: mail}\n"
SETS = "sets: {abuse: {reason: none, refer: false}}\n"
SIZES = "sizes: [mail, letter]\n"


def problems(
    root: Path, *, questions: str = QUESTIONS, rules: str = RULES, sets: str = SETS, sizes: str = SIZES
) -> list[Problem]:
    """What is wrong with a chooser made of these pieces."""
    write_files(root, {"structure.yml": questions + rules + sets + sizes})
    source, faults = load_source(root / "structure.yml", root)
    assert faults == []
    structure = SituationsStructure.model_validate(source.value)
    return list(check_situations(source, structure, TEMPLATES, SHARED))


def only(found: list[Problem]) -> Problem:
    assert len(found) == 1
    return found[0]


def test_a_chooser_that_is_right_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


def test_a_rule_that_opens_no_template_is_told_at_its_line_with_the_nearest_name(tmp_path: Path) -> None:
    found = only(problems(tmp_path, rules=RULES.replace("open: letter", "open: lettre")))
    assert (found.rule, found.line) == ("unknown-template", 3)
    assert "`lettre`" in found.what
    assert "`paper`" in found.what
    assert "letter" in found.fix


def test_an_answer_that_no_question_offers_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    found = only(problems(tmp_path, rules=RULES.replace("channel: paper", "channel: [mail, papr]")))
    assert (found.rule, found.line) == ("bad-condition", 3)
    assert "`papr`" in found.what
    assert "paper" in found.fix


def test_a_condition_on_what_is_not_asked_is_told_with_the_nearest_question(tmp_path: Path) -> None:
    found = only(problems(tmp_path, rules=RULES.replace("channel: paper", "chanel: paper")))
    assert (found.rule, found.line) == ("bad-condition", 3)
    assert "`chanel`" in found.what
    assert "channel" in found.fix


def test_a_last_rule_with_a_condition_leaves_some_answers_without_an_end(tmp_path: Path) -> None:
    found = only(problems(tmp_path, rules=RULES.replace("id: rest,", "id: rest, when: {channel: mail},")))
    assert (found.rule, found.line) == ("open-end", 4)


def test_a_chooser_without_rules_leads_nowhere(tmp_path: Path) -> None:
    found = only(problems(tmp_path, rules="rules: []\n"))
    assert (found.rule, found.line) == ("open-end", 2)


def test_values_for_an_answer_that_does_not_exist_are_told(tmp_path: Path) -> None:
    found = only(problems(tmp_path, sets="sets: {abus: {refer: false}}\n"))
    assert (found.rule, found.line) == ("unknown-option", 5)
    assert "`abus`" in found.what
    assert "abuse" in found.fix


def test_a_value_for_an_unknown_field_is_told(tmp_path: Path) -> None:
    found = only(problems(tmp_path, sets="sets: {abuse: {reson: none}}\n"))
    assert (found.rule, found.line) == ("unknown-field", 5)
    assert "`reson`" in found.what
    assert "reason" in found.fix


def test_a_value_that_does_not_fit_its_field_is_told_with_what_would(tmp_path: Path) -> None:
    found = only(problems(tmp_path, sets="sets: {abuse: {reason: fitt}}\n"))
    assert (found.rule, found.line) == ("unknown-option", 5)
    assert "`fitt`" in found.what
    assert "fit" in found.fix


def test_values_are_checked_by_the_type_of_their_field(tmp_path: Path) -> None:
    wrong = "sets: {abuse: {refer: maybe, last_day: 31.3.2027}, fit: {reason: true}}\n"
    assert [found.rule for found in problems(tmp_path, sets=wrong)] == ["unknown-option"] * 3


def test_a_size_that_is_no_template_is_told(tmp_path: Path) -> None:
    found = only(problems(tmp_path, sizes="sizes: [mail, chat]\n"))
    assert (found.rule, found.line) == ("unknown-template", 6)
    assert "`chat`" in found.what


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    rules = "rules:\n  - {id: paper, when: {channel: fax}, open: fax}\n"
    found = problems(tmp_path, rules=rules, sets="sets: {fax: {fax: true}}\n", sizes="sizes: [fax]\n")
    assert {each.rule for each in found} == {
        "unknown-template",
        "bad-condition",
        "open-end",
        "unknown-option",
        "unknown-field",
    }
    assert len(found) == 6


def test_every_question_option_and_rule_needs_words(tmp_path: Path) -> None:
    write_files(tmp_path, {"structure.yml": QUESTIONS + RULES + SETS + SIZES})
    source, _ = load_source(tmp_path / "structure.yml", tmp_path)
    paths = set(situation_paths(SituationsStructure.model_validate(source.value)))
    assert paths >= {("questions", "happened"), ("questions", "channel"), ("rules", "paper"), ("rules", "rest")}
    assert {path[1:] for path in paths if path[0] == "options"} == {
        ("happened", "abuse"),
        ("happened", "fit"),
        ("channel", "mail"),
        ("channel", "paper"),
    }


def test_a_rule_that_no_answers_reach_is_told(tmp_path: Path) -> None:
    rules = RULES.replace(
        "  - {id: rest", "  - {id: again, when: {channel: paper, happened: abuse}, open: mail}\n  - {id: rest"
    )
    found = only(problems(tmp_path, rules=rules))
    assert (found.rule, found.line) == ("unreachable", 4)
    assert "`again`" in found.what


def test_a_question_that_changes_nothing_is_told(tmp_path: Path) -> None:
    found = only(problems(tmp_path, rules=RULES.replace("channel: paper, happened: abuse", "channel: paper")))
    assert (found.rule, found.line) == ("idle-question", 1)
    assert "`happened`" in found.what


def test_an_answer_that_two_questions_have_is_told(tmp_path: Path) -> None:
    found = problems(tmp_path, questions=QUESTIONS.replace("[mail, paper]", "[mail, paper, fit]"))
    assert [(item.rule, item.line) for item in found] == [("twice", 1)]


def test_a_rule_that_is_named_twice_is_told(tmp_path: Path) -> None:
    found = problems(tmp_path, rules=RULES.replace("id: rest", "id: paper"))
    assert ("twice", 4) in [(item.rule, item.line) for item in found]


def test_an_answer_cannot_be_called_as_conditions_call_any_answer(tmp_path: Path) -> None:
    found = problems(tmp_path, questions=QUESTIONS.replace("[mail, paper]", "[mail, paper, empty]"))
    assert [(item.rule, item.line) for item in found] == [("reserved-name", 1)]


def test_more_answers_than_can_be_tried_are_told_and_not_tried(tmp_path: Path) -> None:
    many = {f"q{number}": [f"a{number}_{option}" for option in range(10)] for number in range(9)}
    lists = ", ".join(f"{name}: [{', '.join(options)}]" for name, options in many.items())
    found = problems(tmp_path, questions=QUESTIONS.replace("}", f", {lists}}}"))
    assert [(item.rule, item.line) for item in found] == [("too-many", 1)]


def test_an_answer_that_fills_in_nothing_is_told(tmp_path: Path) -> None:
    found = only(problems(tmp_path, sets="sets: {abuse: {}}\n"))
    assert (found.rule, found.line) == ("empty-value", 5)
