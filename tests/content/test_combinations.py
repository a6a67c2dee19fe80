"""Whatever a reader chooses, every part of every template reads as a finished text in every language.

A part depends on a few fields only, so all combinations of those are all combinations of the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

import pytest

from hooks.data.blocks import CONTAINERS
from hooks.data.catalog import Catalog
from hooks.data.fields import NO_VALUE, FieldStructure
from hooks.data.template import Template
from hooks.languages import CODES
from hooks.text.document import Alternatives, Document, Gap, Inline, Inlines, Node, Ref, walk_nodes
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import TABLES, document_lines
from hooks.text.marks import LRM
from hooks.text.open import build_document
from tests.content.items import FEWEST_TEMPLATES

pytestmark = pytest.mark.thorough

STAND_IN = "Standin"
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
    """The document in the smallest pieces that can be filled: each child of a container, each row of a table."""
    clauses = {node.key: node for node in document.nodes}
    for node in document.nodes:
        for piece in pieces(node):
            inlines = tuple(_all_inlines(piece))
            around = tuple(clauses[target] for target in sorted(_targets(inlines, clauses) - {node.key}))
            needed = tuple(name for target in around for name, _ in target.condition)
            yield _part(replace(document, nodes=(piece, *around)), piece, inlines, needed)


def _targets(inlines: Inlines, clauses: Mapping[str, Node]) -> set[str]:
    """The clauses that a piece refers to, and those that these refer to in turn."""
    found: set[str] = set()
    found_now = {inline.target for inline in inlines if isinstance(inline, Ref)}
    while found_now - found:
        found |= found_now
        inner = (inline for target in found_now for inline in _all_inlines(clauses[target]))
        found_now = {inline.target for inline in inner if isinstance(inline, Ref)}
    return found


def pieces(node: Node) -> Iterator[Node]:
    """A node, or each of its options, or the node around each of its children."""
    if node.kind == "choice":
        yield from (replace(child, condition=(*node.condition, *child.condition)) for child in node.children)
    elif node.kind in CONTAINERS and node.children:
        yield from (replace(node, children=(inner,)) for child in node.children for inner in pieces(child))
    elif node.kind in TABLES and node.rows and not node.each:
        yield from (
            replace(node, rows=tuple(node.rows[place] for place in places), spare=_places(places, node.spare))
            for places in _rows_apart(node)
        )
    else:
        yield node


def _rows_apart(node: Node) -> Iterator[tuple[int, ...]]:
    """The rows of a table that are read together: those with days, of which one may follow the year of another."""
    days = tuple(place for place, row in enumerate(node.rows) if any(_has_days(cell) for cell in row))
    yield from filter(None, (days, *((place,) for place in range(len(node.rows)) if place not in days)))


def _has_days(inlines: Inlines) -> bool:
    return any(isinstance(inline, Gap) and inline.type == "date" for inline in _inner(inlines))


def _places(rows: tuple[int, ...], wanted: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(place for place, row in enumerate(rows) if row in wanted)


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


def possible_values(field: FieldStructure, given: str, allowed: tuple[str, ...]) -> list[str]:
    """What a field may hold where the part can be seen: its options, or the given text, or nothing yet."""
    if field.type == "boolean":
        return [value for value in ("true", "false") if not allowed or value in allowed]
    if field.type == "choice":
        nothing = [""] if NO_VALUE in allowed or not (allowed or field.default) else []
        return [value for value in field.options if value in allowed] or [*field.options, *nothing]
    return list(dict.fromkeys([given, *(("1", "2", "5", "11") if field.type == "number" else ()), ""]))


def combinations(template: Template, part: Part, given: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Every different set of values that a part can meet, with names of three scripts taking turns."""
    fields = asked_fields(template, part)
    allowed = part.conditions
    choices = [possible_values(field, given[name], allowed.get(name, ())) for name, field in fields.items()]
    seen = set()
    for turn, combination in enumerate(product(*choices)):
        values = dict(zip(fields, combination, strict=True))
        for place, (name, field) in enumerate(fields.items()):
            if field.type == "text" and values[name]:
                values[name] = (*NAMES, values[name])[(turn + place) % 4]
        kept = {name: value for name, value in prune_values(fields, values).items() if value}
        if frozenset(kept.items()) not in seen:
            seen.add(frozenset(kept.items()))
            yield kept


def find_faults(part: Part, values: Mapping[str, str]) -> Iterator[str]:
    """What a reader of a filled part would stumble over."""
    filled = fill_document(part.document, values)
    shown = tuple(node for node in filled.nodes if node.key == part.document.nodes[0].key)
    lines = list(document_lines(replace(filled, nodes=shown)))
    texts = [(cell.replace(LRM, ""), len(line.cells) > 1) for line in lines for cell in line.cells]
    empty = {gap.label for gap in part.gaps if not (values.get(gap.field) or values.get(gap.base))}
    for text, in_table in texts:
        if in_table and not text:
            continue
        yield from (f"{name}: {text}" for name, pattern in PATTERNS.items() if pattern.search(text))
        yield from (f"a gap: {text}" for gap in part.gaps if gap.label in text and gap.label not in empty)


def own_values(template: Template, lang: str) -> dict[str, str]:
    """The values of the complete example; nothing for a field that it leaves open."""
    return dict.fromkeys(template.fields, "") | template.example("complete", lang)


def bare(node: Node) -> Node:
    """A node with nothing but its conditions."""
    return replace(node, inlines=("Text",), rows=(), each="", children=tuple(map(bare, node.children)))


@pytest.mark.parametrize("lang", CODES)
def test_every_combination_of_answers_reads_as_a_finished_text(catalog: Catalog, lang: str) -> None:
    faults, read = set(), 0
    for name, template in catalog.templates.items():
        values = own_values(template, lang)
        parts = list(all_parts(build_document(template, lang, catalog.strings[lang])))
        assert len(parts) > 2, name
        for part in parts:
            for combination in combinations(template, part, values):
                read += 1
                faults |= {f"{name} {part.document.nodes[0].key}: {it}" for it in find_faults(part, combination)}
    assert len(catalog.templates) >= FEWEST_TEMPLATES
    assert read > 100 * len(catalog.templates)
    assert sorted(faults) == []


def test_no_combination_of_answers_leaves_a_heading_alone(catalog: Catalog) -> None:
    alone, read = set(), 0
    for name, template in catalog.templates.items():
        document = build_document(template, "en", catalog.strings["en"])
        for node in document.nodes:
            if node.kind not in CONTAINERS:
                continue
            part = _part(replace(document, nodes=(bare(node),)), bare(node), (), ())
            for values in combinations(template, replace(part, conditions={}), own_values(template, "en")):
                read += 1
                filled = fill_document(part.document, values).nodes
                alone |= {f"{name} {each.key}" for each in filled if not each.children}
    assert read >= len(catalog.templates)
    assert sorted(alone) == []


@pytest.mark.parametrize("lang", CODES)
def test_the_parts_that_are_read_are_the_whole_template(catalog: Catalog, lang: str) -> None:
    for name, template in catalog.templates.items():
        document = build_document(template, lang, catalog.strings[lang])
        values = prune_values(template.fields, template.example("complete", lang))
        whole = {node.key for node in walk_nodes(fill_document(_apart(document), values).nodes)}
        filled = [fill_document(part.document, values) for part in all_parts(document)]
        assert len(whole) > 3, name
        assert whole == {node.key for each in filled for node in walk_nodes(each.nodes)}, name


def _apart(document: Document) -> Document:
    """Each sentence in a paragraph of its own, with its own key."""

    def apart(node: Node) -> Node:
        return replace(node, runs_on=False, children=tuple(map(apart, node.children)))

    return replace(document, nodes=tuple(map(apart, document.nodes)))
