"""The chooser: every answer leads to a template that fits, filled with values that fit."""

from __future__ import annotations

import pytest

from hooks.data.catalog import Catalog
from hooks.data.families.situations import SituationsStructure, all_answers, choose_rule

UNSAFE = ("abuse", "illegal")
SAFE_END = "ending-now"


@pytest.fixture
def situations(catalog: Catalog) -> SituationsStructure:
    """The structure of the chooser."""
    found = catalog.situations.structure
    assert isinstance(found, SituationsStructure)
    return found


@pytest.mark.parametrize("reason", UNSAFE)
def test_a_reader_in_danger_is_never_sent_to_a_text_that_explains_or_recommends(
    catalog: Catalog, situations: SituationsStructure, reason: str
) -> None:
    unsafe = [answers for answers in all_answers(situations) if reason in answers.values()]
    assert len(unsafe) > 10
    assert {choose_rule(situations, answers).open for answers in unsafe} == {SAFE_END}
    assert catalog.templates[SAFE_END].fields.keys().isdisjoint({"reason", "refer", "successor"})


@pytest.mark.parametrize("reason", UNSAFE)
def test_other_texts_of_a_reader_in_danger_begin_without_reason_and_referral(
    situations: SituationsStructure, reason: str
) -> None:
    assert situations.sets[reason]["reason"] == "none"
    assert situations.sets[reason]["refer"] is False


def test_the_sizes_of_the_message_exist_and_take_the_same_answers(
    catalog: Catalog, situations: SituationsStructure
) -> None:
    sizes = [catalog.templates[name] for name in situations.sizes]
    assert len(sizes) > 2
    assert len({template.structure.kind for template in sizes}) == len(sizes)
    own = {name for template in sizes for name in template.structure.own}
    common = set.intersection(*(set(template.fields) for template in sizes))
    assert common >= {"client_name", "last_day"}
    assert common.isdisjoint(own)
