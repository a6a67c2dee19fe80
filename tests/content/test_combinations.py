"""Whatever a reader chooses, every part of every template reads as a finished text in every language.

A part depends on a few fields only, so all combinations of those are all combinations of the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.blocks import build_document
from hooks.catalog import Catalog, load_catalog
from hooks.document import Alternatives, Document, Gap, Inline, Inlines, Node, Ref, walk_nodes
from hooks.fill import fill_document, prune_values
from hooks.languages import BY_CODE, CODES
from hooks.lines import document_lines, join_lines
from hooks.model import CONTAINERS, FieldStructure
from hooks.template import Template
from hooks.values import LRM, format_value
from tests.conftest import DOCS, ROOT
from tests.content.items import FEWEST_TEMPLATES

NAMES = ("Zoë Müller", "شركة النور", "晨星工作室")
FAULTS = {
    "a brace": r"[{}]",
    "two blanks": r"\s{2}",
    "a blank at an end": r"^\s|\s$",
    "a blank before punctuation": r"\s[,.;:!?،؛؟。，：；！？、)»”]",
    "punctuation twice": r"(?<!\.)\.\.(?!\.)|[,،，、;؛；:：][.。,،，、;؛；:：]|。[。.，,]|[!?؟！？][.。]|[.。]{2}$",
    "no word": r"^\W*$",
}
PATTERNS = {name: re.compile(pattern) for name, pattern in FAULTS.items()}


@dataclass(frozen=True)
class Part:
    """A piece of an open document that fills by itself; `fields` decide what it says, `conditions` whether it does."""

    document: Document
    fields: frozenset[str]
    conditions: Mapping[str, tuple[str, ...]]
    gaps: frozenset[Gap]


def all_parts(document: Document) -> Iterator[Part]:
    """The document in the smallest pieces that can be filled: a container gives one for each of its children."""
    clauses = {node.key: node for node in document.nodes}
    for node in document.nodes:
        for piece in pieces(node):
            inlines = tuple(_all_inlines(piece))
            targets = {inline.target for inline in inlines if isinstance(inline, Ref)}
            around = tuple(clauses[target] for target in sorted(targets - {node.key}))
            needed = tuple(name for target in around for name, _ in target.condition)
            yield _part(replace(document, nodes=(piece, *around)), piece, inlines, needed)


def pieces(node: Node) -> Iterator[Node]:
    """A node, or each of its options, or the node around each of its children."""
    if node.kind == "choice":
        yield from (replace(child, condition=(*node.condition, *child.condition)) for child in node.children)
    elif node.kind in CONTAINERS and node.children:
        yield from (replace(node, children=(inner,)) for child in node.children for inner in pieces(child))
    else:
        yield node


def _part(document: Document, piece: Node, inlines: tuple[Inline, ...], needed: tuple[str, ...]) -> Part:
    gaps = {inline for inline in inlines if isinstance(inline, Gap)}
    cases = {inline.field for inline in inlines if isinstance(inline, Alternatives)}
    nodes = tuple(walk_nodes((piece,)))
    conditions = dict(pair for node in nodes for pair in node.condition)
    shown = {gap.field for gap in gaps} | {gap.base for gap in gaps} | cases
    fields = shown | set(conditions) | set(needed) | {node.each for node in nodes}
    return Part(document, frozenset(fields - {""}), conditions, frozenset(gaps))


def _all_inlines(piece: Node) -> Iterator[Inline]:
    for node in walk_nodes((piece,)):
        for inlines in (node.inlines, *(cell for row in node.rows for cell in row)):
            yield from _inner(inlines)


def _inner(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Alternatives):
            yield from (each for _, case in inline.cases for each in _inner(case))


def asked_fields(template: Template, part: Part) -> dict[str, FieldStructure]:
    """The fields that decide about a part, and those that decide whether they are asked for, in form order."""
    wanted = set(part.fields)
    while more := {name for field in wanted for name in template.fields[field].when} - wanted:
        wanted |= more
    return {name: field for name, field in template.fields.items() if name in wanted}


def possible_values(name: str, field: FieldStructure, given: str, part: Part, deciding: set[str]) -> list[str]:
    """What a field may hold: each of its options, or the given text and nothing where that decides something."""
    values = list(field.options) or (["true", "false"] if field.type == "boolean" else [given])
    if field.type not in ("choice", "boolean"):
        return list(dict.fromkeys([given, ""])) if name in deciding else values
    allowed = part.conditions.get(name, ())
    fitting = [value for value in values if value in allowed] or values
    return fitting if allowed or field.default is not None else [*fitting, ""]


def combinations(template: Template, part: Part, open_values: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Every different set of values that a part can meet, with names of three scripts taking turns."""
    fields = asked_fields(template, part)
    deciding = {name for field in fields.values() for name in field.when} | set(part.conditions)
    choices = [
        possible_values(name, field, open_values.get(name, ""), part, deciding) for name, field in fields.items()
    ]
    seen = set()
    for turn, combination in enumerate(product(*choices)):
        values = dict(zip(fields, combination, strict=True))
        for place, (name, field) in enumerate(fields.items()):
            if field.type == "text" and values[name]:
                values[name] = (NAMES + (values[name],))[(turn + place) % 4]
        kept = {name: value for name, value in prune_values(fields, values).items() if value}
        if frozenset(kept.items()) not in seen:
            seen.add(frozenset(kept.items()))
            yield kept


def find_faults(part: Part, values: Mapping[str, str]) -> Iterator[str]:
    """What a reader of a filled part would stumble over."""
    filled = fill_document(part.document, values)
    lines = list(document_lines(replace(filled, nodes=filled.nodes[:1]))) if filled.nodes else []
    texts = [(cell.replace(LRM, ""), len(line.cells) > 1) for line in lines for cell in line.cells]
    empty = {gap.label for gap in part.gaps if not (values.get(gap.field) or values.get(gap.base))}
    for text, in_table in texts:
        if in_table and not text:
            continue
        yield from (f"{name}: {text}" for name, pattern in PATTERNS.items() if pattern.search(text))
        yield from (f"a gap: {text}" for gap in part.gaps if gap.label in text and gap.label not in empty)


def own_values(template: Template, lang: str, *, filled: bool) -> dict[str, str]:
    """The values of the complete example for fields without options; none at all for the reader who just began."""
    example = template.example("complete", lang)
    return {name: value for name, value in example.items() if not template.fields[name].options} if filled else {}


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("filled", [True, False], ids=["filled", "empty"])
def test_every_combination_of_answers_reads_as_a_finished_text(catalog: Catalog, lang: str, filled: bool) -> None:
    faults, read = set(), 0
    for name, template in catalog.templates.items():
        values = own_values(template, lang, filled=filled)
        parts = list(all_parts(build_document(template, lang, catalog.strings[lang])))
        assert len(parts) > 2, name
        for part in parts:
            for combination in combinations(template, part, values):
                read += 1
                faults |= {f"{name} {part.document.nodes[0].key}: {it}" for it in find_faults(part, combination)}
    assert len(catalog.templates) >= FEWEST_TEMPLATES
    assert read > 100 * len(catalog.templates)
    assert sorted(faults) == []


CATALOG = load_catalog(DOCS / "_data", ROOT)
STAND_IN = "Standin"


@given(st.data(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
@settings(deadline=None)
def test_a_text_comes_out_as_it_was_typed_and_changes_nothing_around_it(data: st.DataObject, typed: str) -> None:
    template = CATALOG.templates[data.draw(st.sampled_from(sorted(CATALOG.templates)))]
    lang = data.draw(st.sampled_from(CODES))
    document = build_document(template, lang, CATALOG.strings[lang])
    example = template.example("complete", lang)
    words = [name for name, field in template.fields.items() if field.type in ("text", "long_text")]

    def text(value: str) -> str:
        values = prune_values(template.fields, {**example, **dict.fromkeys(words, value)})
        return join_lines(document_lines(fill_document(document, values)), markdown=False)

    shown = format_value("text", typed.strip(), BY_CODE[lang])
    assert text(typed) == text(STAND_IN).replace(STAND_IN, shown)
