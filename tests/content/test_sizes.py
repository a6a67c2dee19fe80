"""Templates that are one message in several sizes name one another, and take the same answers."""

from __future__ import annotations

import pytest

from hooks.data.catalog import Catalog

SAFE_END = "ending-now"


def test_sizes_of_a_message_name_all_others(catalog: Catalog) -> None:
    sizes = {name: set(text.structure.sizes) for name, text in catalog.templates.items() if text.structure.sizes}
    assert len(sizes) > 2
    assert all({name, *others} == set(sizes) for name, others in sizes.items())


def test_sizes_of_a_message_take_the_same_answers(catalog: Catalog) -> None:
    sizes = [text for text in catalog.templates.values() if text.structure.sizes]
    assert len({template.structure.kind for template in sizes}) == len(sizes) > 2
    own = {name for template in sizes for name in template.structure.own}
    common = set.intersection(*(set(template.fields) for template in sizes))
    assert common >= {"client_name", "last_day"}
    assert common.isdisjoint(own)


@pytest.mark.parametrize("name", ["chooser", "assessment", "channel"])
def test_a_reader_in_danger_is_never_sent_to_a_text_that_explains_or_recommends(catalog: Catalog, name: str) -> None:
    outcomes = [outcome for outcome in catalog.tools[name].structure.outcomes if outcome.exit]
    opened = {target for outcome in outcomes for target in outcome.open if target in catalog.templates}
    assert outcomes
    assert opened <= {SAFE_END}
    assert catalog.templates[SAFE_END].fields.keys().isdisjoint({"reason", "refer", "successor"})
