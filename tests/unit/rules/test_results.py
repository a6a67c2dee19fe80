"""Results of templates and tools: what they call, what they lead to, and what they must come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.read import read_catalog
from tests.helpers import copy_with_tool, tool_problems

SIGNS = (
    "signs: {type: choice, by: count, of: [late, creep, drain], with: {answers: often}, options: {few: 2, many: null}}"
)
LEAVE = "{id: leave, when: [{signs: many}, {late: often, creep: often}], open: [farewell]}"
TALK = "{id: talk, when: {signs: many, talked: open}, open: [farewell, tell/replies]}"
UNPAID = "{id: unpaid, when: {late: often}}"
FILL = "{when: {outcome: leave}, sets: {farewell.reason: direction, currency: eur}}"
CALM = "calm: {given: {threats: none, late: seldom, creep: seldom}, expect: {outcome: keep, signs: few}}"
TALKED = "talked: {type: choice, options: [done, open]}"
FAULTS = {
    # calls
    "unknown function": (SIGNS, SIGNS.replace("by: count", "by: counts"), "unknown-function", (16, 29)),
    "unknown argument": (SIGNS, SIGNS.replace("[late,", "[lates,"), "unknown-field", (16, 41)),
    "argument of another type": (TALKED, "talked: {type: text}", "wrong-field", (8, 10)),
    "argument that is known later": (SIGNS, SIGNS.replace("[late,", "[signs,"), "too-early", (16, 41)),
    "argument known at the end": (SIGNS, SIGNS.replace("[late,", "[outcome,"), "too-early", (16, 41)),
    "argument left out": (SIGNS, SIGNS.replace("[late,", "[_,"), "wrong-arguments", (16, 41)),
    "unknown literal": (SIGNS, SIGNS.replace("answers: often", "answer: often"), "wrong-arguments", (16, 69)),
    "literal that is no answer": (SIGNS, SIGNS.replace("answers: often", "answers: oft"), "wrong-arguments", (16, 78)),
    "no literal": (SIGNS, SIGNS.replace("with: {answers: often}, ", ""), "wrong-arguments", (16, 3)),
    "result of another type": (SIGNS, SIGNS.replace("type: choice", "type: date"), "wrong-result", (16, 17)),
    "currency of a choice": (SIGNS, SIGNS.replace("by:", "currency: currency, by:"), "wrong-field", (16, 25)),
    "words of a silent result": (SIGNS, SIGNS.replace("by:", "silent: true, by:"), "extra-text", (10, 1)),
    "bounds not in order": (SIGNS, SIGNS.replace("{few: 2,", "{few: 2, some: 1,"), "bad-bounds", (16, 110)),
    "no last bound": (SIGNS, SIGNS.replace("many: null", "many: 3"), "bad-bounds", (16, 110)),
    "null too early": (SIGNS, SIGNS.replace("few: 2", "few: null"), "bad-bounds", (16, 101)),
    "band of no count": (SIGNS, SIGNS.replace("few: 2", "few: 3"), "bad-bounds", (16, 110)),
    "part of a count": (SIGNS, SIGNS.replace("few: 2", "few: 1.5"), "bad-bounds", (16, 101)),
    "no options": (SIGNS, SIGNS.replace(", options: {few: 2, many: null}", ""), "bad-bounds", (16, 3)),
    "columns of a choice": (SIGNS, SIGNS.replace("by:", "columns: {a: text}, by:"), "field-columns", (16, 25)),
    "name of a field": (SIGNS, SIGNS.replace("signs: {type", "late: {type"), "twice", (16, 3)),
    "name of the outcome": (UNPAID, UNPAID.replace("id: unpaid", "id: outcome"), "twice", (23, 10)),
    # outcomes and findings
    "last outcome with a condition": ("{id: keep}", "{id: keep, when: {signs: few}}", "open-end", (21, 16)),
    "outcome without a condition": (
        TALK,
        TALK.replace(" when: {signs: many, talked: open},", ""),
        "unreachable",
        (19, 5),
    ),
    "condition that asks for nothing": (
        TALK,
        TALK.replace("{signs: many, talked: open}", "{}"),
        "empty-value",
        (19, 22),
    ),
    "condition on an unknown field": (TALK, TALK.replace("talked: open", "talks: open"), "bad-condition", (19, 36)),
    "condition on an unknown value": (TALK, TALK.replace("talked: open", "talked: opened"), "bad-condition", (19, 44)),
    "outcome that asks for the outcome": (
        TALK,
        TALK.replace("talked: open", "outcome: keep"),
        "bad-condition",
        (19, 36),
    ),
    "outcome that asks for a finding": (TALK, TALK.replace("talked: open", "unpaid: true"), "bad-condition", (19, 36)),
    "four next steps": (TALK, TALK.replace("farewell,", "a/b, c/d, farewell,"), "too-many", (19, 51)),
    "next step that is nothing": (TALK, TALK.replace("[farewell,", "[farewel,"), "unknown-template", (19, 58)),
    "next step to itself": (TALK, TALK.replace("[farewell,", "[checkup,"), "unknown-template", (19, 58)),
    "outcome that stands twice": ("{id: keep}", "{id: leave}", "twice", (21, 10)),
    "outcome that never wins": (
        TALK,
        TALK.replace("signs: many, talked: open", "threats: present"),
        "unreachable",
        (19, 5),
    ),
    "condition that never decides": (LEAVE, LEAVE.replace("late: often,", "signs: many,"), "unreachable", (20, 39)),
    "finding that never holds": (
        UNPAID,
        UNPAID.replace("late: often", "late: seldom, signs: many"),
        "idle-finding",
        (23, 5),
    ),
    "finding that always holds": (
        UNPAID,
        UNPAID.replace("late: often", "threats: [present, none]"),
        "idle-finding",
        (23, 5),
    ),
    # fills
    "fill of an unknown field": (FILL, FILL.replace("currency: eur", "money: eur"), "unknown-field", (25, 65)),
    "fill of an unknown text": (FILL, FILL.replace("farewell.reason", "goodbye.reason"), "unknown-template", (25, 37)),
    "fill of another's shared field": (
        FILL,
        FILL.replace("farewell.reason: direction", "farewell.currency: eur"),
        "unknown-field",
        (25, 37),
    ),
    "fill with an unknown value": (FILL, FILL.replace("currency: eur", "currency: euro"), "unknown-option", (25, 75)),
    "fill with words": (FILL, FILL.replace("currency: eur", "client_name: Ana"), "words-in-structure", (25, 78)),
    "fill of nothing": (FILL, "{when: {outcome: leave}}", "empty-value", (25, 5)),
    "copy of something unknown": (
        FILL,
        FILL.replace("sets: {farewell.reason: direction, currency: eur}", "copies: {currency: lates}"),
        "unknown-field",
        (25, 49),
    ),
    "copy of another type": (
        FILL,
        FILL.replace("sets: {farewell.reason: direction, currency: eur}", "copies: {last_day: late}"),
        "wrong-field",
        (25, 49),
    ),
    "copy of other options": (
        FILL,
        FILL.replace("sets: {farewell.reason: direction, currency: eur}", "copies: {currency: late}"),
        "wrong-field",
        (25, 49),
    ),
    "dates that are none": ("blocks:\n", "dates: [signs]\nblocks:\n", "unknown-field", (26, 9)),
    # cases
    "case without an outcome": (CALM, CALM.replace("outcome: keep, ", ""), "missing-case", (36, 63)),
    "case of an unknown field": (CALM, CALM.replace("threats: none,", "threat: none,"), "unknown-field", (36, 18)),
    "case of an unknown value": (CALM, CALM.replace("threats: none,", "threats: many,"), "bad-case", (36, 27)),
    "case of an unknown result": (CALM, CALM.replace("signs: few}", "sign: few}"), "unknown-field", (36, 87)),
    "case of an unknown outcome": (CALM, CALM.replace("outcome: keep", "outcome: kept"), "bad-case", (36, 81)),
    "case that does not follow": (CALM, CALM.replace("outcome: keep", "outcome: talk"), "wrong-case", (36, 81)),
    "case that is not known yet": (CALM, CALM.replace(", late: seldom, creep: seldom", ""), "wrong-case", (36, 52)),
    "example without a case": ("  minimal: {expect: {outcome: leave_now}}\n", "", "missing-case", (31, 3)),
    "case of an example with values": ("minimal: {expect", "minimal: {given: {late: often}, expect", "twice", (34, 13)),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_wrong_with_results_is_told_at_its_place(name: str, tmp_path: Path) -> None:
    old, new, rule, place = FAULTS[name]
    found = [(item.rule, (item.line, item.column)) for item in tool_problems(tmp_path, (old, new))]
    assert (rule, place) in found


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("idle: [one, two, three]", [("unreachable", 21), ("idle-question", 8)]),
        ("idle: one", [("idle-option", 15)]),
        ("idle: [one, two]", []),
    ],
)
def test_each_question_and_each_answer_matters(asked: str, told: list[tuple[str, int]], tmp_path: Path) -> None:
    data = copy_with_tool(tmp_path) / "tools/checkup"
    structure = (data / "structure.yml").read_text("utf-8")
    structure = structure.replace("talk: [talked]", "talk: [talked, idle]").replace("talked: open}", f"{asked}}}")
    structure = structure.replace("derive:\n", "  idle: {type: choice, options: [one, two, three]}\nderive:\n")
    (data / "structure.yml").write_text(structure, "utf-8")
    for path in data.glob("??.yml"):
        words = '  idle: {label: "؟؟", options: {one: "1", two: "2", three: "3"}}\nderived:\n'
        path.write_text(path.read_text("utf-8").replace("derived:\n", words), "utf-8")
    assert [(item.rule, item.line) for item in read_catalog(data.parents[1], tmp_path)[1]] == told


@pytest.mark.parametrize(
    ("name", "old", "new", "rule"),
    [
        ("hr", "{title: Ostanite, text: Sve je u redu.}", "{title: Ostanite}", "missing-text"),
        ("hr", "{title: Ostanite,", "{title: Ostanite, open: {farewell: Idite.},", "extra-text"),
        ("hr", ", a stanje je: {signs}.", ".", "placeholder-parity"),
        ("en", "title: Stay,", 'title: "Stay {signs}",', "unfilled-placeholder"),
        ("en", "Keep it ready.", '"Keep {signs}."', "unfilled-placeholder"),
        ("en", "text: It works.", 'text: "It works {outcome}."', "argument-type"),
        ("en", "text: It works.", 'text: "It works {unpaid}."', "argument-type"),
        ("en", "text: It works.", 'text: "It works {sign}."', "undeclared-placeholder"),
        ("en", "few: Few signs, ", "", "missing-text"),
        ("en", "tell/replies: Read", "tell/reply: Read", "extra-text"),
        ("en", "findings: {unpaid:", "findings: {unpayed:", "extra-text"),
    ],
)
def test_the_words_of_results_are_those_of_the_structure(
    name: str, old: str, new: str, rule: str, tmp_path: Path
) -> None:
    assert rule in [item.rule for item in tool_problems(tmp_path, (old, new), name=name)]


def test_a_questionnaire_asks_for_choices_and_decides(tmp_path: Path) -> None:
    data = copy_with_tool(tmp_path)
    path = data / "tools/checkup/structure.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace(TALKED, "talked: {type: text}"), "utf-8")
    assert ("wrong-field", 8) in [(item.rule, item.line) for item in read_catalog(data, tmp_path)[1]]
    kept = text[: text.index("outcomes:")] + text[text.index("findings:") :]
    path.write_text(kept, "utf-8")
    assert "missing-key" in [item.rule for item in read_catalog(data, tmp_path)[1]]
