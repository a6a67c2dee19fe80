"""What a Croatian sentence must not do around a gap or for a team, whatever is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.data.catalog import Catalog
from hooks.text.document import Alternatives, Inlines, walk_nodes
from hooks.text.open import build_document

SENDER = "sender_kind"
BARE = re.compile(r"(?:^|\s)[Ss]\s$")
ONE_PERSON = re.compile(r"\b(molim|želim|javljam|predlažem|potvrđujem|vraćam)\b", re.IGNORECASE)


def bare_prepositions(inlines: Inlines) -> Iterator[str]:
    """Every text that ends with the preposition *s* right before a gap: before 6., 7., 16. and 17. it is said *sa*."""
    for position, inline in enumerate(inlines):
        if isinstance(inline, Alternatives):
            for _, case in inline.cases:
                yield from bare_prepositions(case)
        elif not isinstance(inline, str) and position and isinstance(before := inlines[position - 1], str):
            yield from (before for _ in BARE.finditer(before))


def team_words(inlines: Inlines) -> Iterator[str]:
    """Every text that can stand in a sentence that a team writes."""
    for inline in inlines:
        if isinstance(inline, str):
            yield inline
        elif isinstance(inline, Alternatives):
            cases = dict(inline.cases)
            chosen = (cases.get("team", cases["other"]),) if inline.field == SENDER else cases.values()
            for case in chosen:
                yield from team_words(case)


def documents(catalog: Catalog) -> Iterator[tuple[str, Inlines]]:
    """Each template that asks who writes, with each of its Croatian sentences."""
    for name, template in catalog.templates.items():
        if SENDER in template.fields:
            for node in walk_nodes(build_document(template, "hr", catalog.strings["hr"]).nodes):
                yield name, node.inlines


def test_a_preposition_that_changes_with_the_sound_never_stands_before_a_gap(catalog: Catalog) -> None:
    texts = catalog.templates.values()
    nodes = [node for text in texts for node in walk_nodes(build_document(text, "hr", catalog.strings["hr"]).nodes)]
    assert sum(not isinstance(inline, str) for node in nodes for inline in node.inlines) > 100
    assert [text for node in nodes for text in bare_prepositions(node.inlines)] == []


def test_a_team_never_speaks_as_one_person(catalog: Catalog) -> None:
    found = [(name, text) for name, inlines in documents(catalog) for text in team_words(inlines)]
    assert len({name for name, _ in found}) > 10
    assert [(name, text) for name, text in found if ONE_PERSON.search(text)] == []
