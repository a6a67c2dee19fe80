"""How well rules find marked faults: each finding is right or wrong, each fault found or missed."""

from __future__ import annotations

from hooks.tone.measured import Corpus, measure, score_lines
from tests.unit.tone.made import made_rules, made_structure

CORPUS = Corpus.model_validate(
    [
        {
            "id": "both",
            "channel": "chat",
            "text": "You never pay. I never sleep.",
            "faults": [{"rule": "r", "words": "never pay"}],
        },
        {"id": "missed", "channel": "chat", "text": "You hardly pay.", "faults": [{"rule": "r", "words": "hardly"}]},
        {"id": "good", "channel": "email", "text": "All is well.", "faults": []},
        {"id": "whole", "channel": "email", "text": "Never.", "faults": [{"rule": "r", "words": ""}]},
    ]
)


def test_faults_are_found_or_missed_and_findings_right_or_wrong() -> None:
    score = measure(CORPUS.root, made_rules(["never"]), made_structure())["r"]
    assert score.missed == [("missed", "hardly")]
    assert score.wrong == [("both", "never")]
    assert (score.expected, score.right) == (3, 2)
    assert (score.recall, score.precision) == (2 / 3, 2 / 3)


def test_each_miss_and_each_wrong_find_is_told_with_its_message() -> None:
    lines = list(score_lines(measure(CORPUS.root, made_rules(["never"]), made_structure())))
    assert any(line.startswith("missed") and "missed: hardly" in line for line in lines)
    assert any(line.startswith("wrong") and "both: never" in line for line in lines)
