"""Sentences that run on in one paragraph, in what the build writes."""

from __future__ import annotations

from hooks.text.document import Node, paragraphs
from hooks.text.fill import fill_document
from hooks.text.lines import document_lines, document_text
from tests.helpers import filled_text
from tests.vectors.running import cases, chosen


def test_parts_that_run_on_make_one_paragraph_in_each_language() -> None:
    found = list(cases())
    assert found
    for case in found:
        lines = document_lines(fill_document(case.document, case.values))
        assert [line.cells[0] for line in lines] == case.paragraphs, case


def test_a_blank_file_has_each_part_for_itself() -> None:
    found = [case for case in cases() if len(case.paragraphs) < 2]
    assert found
    for case in found:
        texts = [line.cells[0] for line in document_lines(case.document) if line.kind == "paragraph"]
        assert len(texts) == 5


def test_the_wording_that_was_chosen_runs_on() -> None:
    document = chosen()
    assert filled_text(document, {"kind": "b"}) == "One. Of b.\n\nBye\n"
    assert document_text(fill_document(document, {"kind": "a"}), markdown=True) == "One. Of a.\n\nBye\n"


def test_whatever_runs_on_is_with_what_begins_its_paragraph() -> None:
    nodes = [Node("paragraph", key, runs_on=key.isupper()) for key in "AbCDeF"]
    groups = ["".join(node.key for node in group) for group in paragraphs(tuple(nodes))]
    assert groups == ["A", "bCD", "eF"]
