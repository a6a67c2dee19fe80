"""A reference names a clause that is there, whichever are left out, and the one that is meant, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.text.document import Alternatives, Document, Inlines, Ref, walk_nodes
from hooks.text.fill import fill_document, prune_values
from hooks.text.open import build_document
from tests.content.drawing import asked_fields, draw
from tests.content.items import TEMPLATES, texts
from tests.vectors.test_tools import results

MEANT = {
    "mutual-ending": "rights.transfer.on_payment>money rights.transfer.licence>money release.extent.full>money"
    " release.extent.listed>money admission.text>money",
    "pause-agreement": "pause.length.asked>restart pause.work>meanwhile money.fee.none>meanwhile"
    " money.fee.holding>meanwhile",
    "rights-confirmation": "payment.included>rights rights.grant.exclusive>names earlier.use>rights"
    " names.personal>rights authorship.own>rights",
    "service-agreement": "acceptance.beyond>changes fees.advance>settlement convenience.during_term.excluded>cause"
    " settlement.statement>fees",
}
"""By document, the part that refers and the clause that it means."""
MORE = {("rights-confirmation", "zh"): {"ai.text.parts>rights"}}
"""What one language says by a reference, and the others in words."""
BY_HAND = r"\bclauses? \d|\bčlan(?:ak|ka|ku)? \d|\btočk[aeiu] \d|البند \d|第\s?[\d一二三四五六七八九十]+\s?条"


def _refs(inlines: Inlines) -> Iterator[Ref]:
    for inline in inlines:
        if isinstance(inline, Ref):
            yield inline
        elif isinstance(inline, Alternatives):
            for _, case in inline.cases:
                yield from _refs(case)


def references(document: Document) -> Iterator[tuple[str, Ref]]:
    """Each reference with the part that has it."""
    for node in walk_nodes(document.nodes):
        for inlines in (node.inlines, *(cell for row in node.rows for cell in row)):
            yield from ((node.key, ref) for ref in _refs(inlines))


@pytest.mark.parametrize("lang", CODES)
def test_each_reference_means_its_clause_in_every_language(catalog: Catalog, lang: str) -> None:
    found: dict[str, set[str]] = {}
    for name, template in catalog.templates.items():
        made = {f"{key}>{ref.target}" for key, ref in references(build_document(template, lang, catalog.strings[lang]))}
        found |= {name: made - MORE.get((name, lang), set())} if made else {}
    assert found == {name: set(pairs.split()) for name, pairs in MEANT.items()}


@pytest.mark.parametrize("name", MEANT)
def test_a_reference_has_the_number_that_its_clause_has_whichever_are_left_out(catalog: Catalog, name: str) -> None:
    template = catalog.templates[name]
    document = build_document(template, "zh", catalog.strings["zh"])
    fields, drawn, numbers = asked_fields(template), draw(template)[:100], set()
    for typed, made in zip(drawn, results(template, drawn, catalog), strict=True):
        filled = fill_document(document, prune_values(fields, typed) | made)
        clauses = {node.key: node.number for node in filled.nodes}
        for key, ref in references(filled):
            assert clauses.get(ref.target) == ref.number, key
            numbers.add((ref.target, ref.number))
    assert numbers


@pytest.mark.parametrize("lang", CODES)
def test_no_number_of_a_clause_is_written_by_hand(lang: str) -> None:
    read = [(item, path, text) for item in TEMPLATES for path, text in texts(item, lang).items() if path[0] == "blocks"]
    assert len(read) > 500
    said = [(item, path) for item, path, text in read if re.search(BY_HAND, text)]
    assert said == []
