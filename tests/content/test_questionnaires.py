"""The questionnaires, on every path: danger ends the questions, and what opens next is filled from the answers."""

from __future__ import annotations

import pytest

from hooks.data.catalog import Catalog
from hooks.data.template import Template
from hooks.files.downloads import blank_document
from hooks.languages import CODES
from hooks.text.decide import engine_of, next_question
from hooks.text.document import walk_nodes
from hooks.text.paths import Answers, walk
from tests.building import SITE_URL

ASKING = ("assessment", "channel", "chooser", "reply-desk")
BEFORE_THE_MESSAGE = ("assessment", "channel", "chooser")
SAFETY_PAGE = "tell/safety"
MOST_BEFORE_SAFETY = 2  # what happened, and what kind of threat it is


def filled(tool: Template, answers: Answers) -> dict[str, str | bool]:
    """What a path fills into other texts."""
    state = engine_of(tool.structure, tool.fields).state(answers)
    found: dict[str, str | bool] = {}
    for fill in tool.structure.fills:
        if state.judge_any(fill.when):
            found.update(fill.sets)
    return found


def ways_out(tool: Template) -> list[Answers]:
    """The paths of a reader in danger."""
    leaving = {outcome.id for outcome in tool.structure.outcomes if outcome.exit}
    return [answers for answers, end in walk(tool) if end in leaving]


@pytest.mark.parametrize("name", ASKING)
def test_a_reader_in_danger_is_asked_nothing_more_and_sent_to_the_page_on_safety(catalog: Catalog, name: str) -> None:
    tool = catalog.tools[name]
    paths = ways_out(tool)
    assert paths
    assert all(len(answers) <= MOST_BEFORE_SAFETY and next_question(tool, answers) is None for answers in paths)
    assert {outcome.open[0] for outcome in tool.structure.outcomes if outcome.exit} == {SAFETY_PAGE}


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("name", ASKING)
def test_on_paper_every_answer_that_decides_has_a_box(catalog: Catalog, name: str, lang: str) -> None:
    tool = catalog.tools[name]
    deciding = {field for outcome in tool.structure.outcomes for when in outcome.when for field in when}
    document = blank_document(catalog, name, lang, SITE_URL)
    questions = {node.key.rpartition(".")[2]: node for node in walk_nodes(document.nodes) if node.kind == "question"}
    asked = deciding & questions.keys()
    assert asked
    for field in asked:
        assert {node.kind for node in questions[field].children} == {"option"}, field


@pytest.mark.parametrize("name", ["assessment", "channel"])
@pytest.mark.parametrize("danger", ["abuse", "illegal", "both", "afraid"])
def test_fear_is_reason_enough_as_abuse_is(catalog: Catalog, name: str, danger: str) -> None:
    assert {"safety": danger} in ways_out(catalog.tools[name])


@pytest.mark.parametrize("name", BEFORE_THE_MESSAGE)
def test_texts_that_open_for_a_reader_in_danger_begin_without_reason_thanks_and_referral(
    catalog: Catalog, name: str
) -> None:
    paths = ways_out(catalog.tools[name])
    assert paths
    for answers in paths:
        sets = filled(catalog.tools[name], answers)
        assert (sets["reason"], sets["refer"], sets["say_thanks"]) == ("none", False, False)


def test_a_reply_that_opens_answers_what_the_client_did(catalog: Catalog) -> None:
    desk, reply = catalog.tools["reply-desk"], catalog.templates["reply"]
    opening = {outcome.id for outcome in desk.structure.outcomes if reply.id in outcome.open}
    found = {str(filled(desk, answers).get("reply.answer")) for answers, end in walk(desk) if end in opening}
    assert found == set(reply.fields["answer"].options)


def test_a_refund_is_promised_only_when_it_is_due(catalog: Catalog) -> None:
    desk = catalog.tools["reply-desk"]
    paths = [answers for answers, _ in walk(desk) if answers.get("money") == "refund"]
    promised = {answers["claim"]: filled(desk, answers)["reply.refund"] for answers in paths}
    assert promised == {"likely": "amount", "unlikely": "used", "not_sure": "statement"}


def test_a_line_crossed_again_never_leads_to_another_talk(catalog: Catalog) -> None:
    ends = {end for answers, end in walk(catalog.tools["assessment"]) if answers.get("line") == "again"}
    assert ends == {"agree", "paid_first", "end_notice"}


def test_a_fresh_quarrel_alone_never_ends_the_work(catalog: Catalog) -> None:
    ends = {end for answers, end in walk(catalog.tools["assessment"]) if answers.get("thinking") == "days"}
    assert ends == {"wait"}


def test_nobody_is_told_to_call_a_client_from_whom_a_fight_is_expected(catalog: Catalog) -> None:
    wary = ("bargain", "anger", "dispute")
    ends = {end for answers, end in walk(catalog.tools["channel"]) if answers.get("risk") in wary}
    assert ends == {"email_only", "letter"}


def test_nobody_on_a_platform_is_sent_to_a_message_outside_it(catalog: Catalog) -> None:
    tool = catalog.tools["chooser"]
    opened = {outcome.id: set(outcome.open) for outcome in tool.structure.outcomes}
    ends = {end for answers, end in walk(tool) if answers.get("who") == "platform"}
    assert ends
    assert set().union(*(opened[end] for end in ends)) == {"prepare/platforms", "project-end", "statement-of-account"}
