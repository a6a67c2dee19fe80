"""Every example of every template reads as a finished text in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.text.document import Document, walk_nodes
from hooks.text.fill import condition_holds, fill_document, prune_values
from hooks.text.lines import document_lines
from hooks.text.open import build_document
from hooks.text.plain import plain
from tests.content.items import FEWEST_TEMPLATES

RULE = "____"
FAULTS = {
    "a brace": r"[{}]",
    "two blanks": r"(?<! ) {2}(?! )",
    "a blank before punctuation": r" [,.;:!?،؛؟。，：；！？)»”]",
    "punctuation twice": r"[,،，][.。,،，]|\.\.(?!\.)|。。|[!?؟！？][.。]",
    "a sentence without a gap after it": r"[a-zčćđšž][.!?][A-ZČĆĐŠŽ]",
}


def finished(catalog: Catalog, lang: str) -> Iterator[tuple[str, Document, dict[str, str]]]:
    """Name, filled document and values of every example."""
    for name, template in catalog.templates.items():
        document = build_document(template, lang, catalog.strings[lang])
        for example in template.structure.examples:
            values = prune_values(template.fields, template.example(example, lang))
            yield f"{name} {example}", fill_document(document, values), values


def lines(document: Document) -> list[str]:
    """The texts of a document, each cell of a table by itself."""
    cells = [cell.strip() for line in document_lines(document) for cell in line.cells]
    return [cell for cell in cells if cell]


def test_examples_are_found(catalog: Catalog) -> None:
    assert len(catalog.templates) >= FEWEST_TEMPLATES
    assert len(list(finished(catalog, "en"))) >= 2 * len(catalog.templates)


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("fault", FAULTS)
def test_no_example_shows(catalog: Catalog, lang: str, fault: str) -> None:
    pattern = re.compile(FAULTS[fault])
    shown = [(name, line) for name, document, _ in finished(catalog, lang) for line in lines(document)]
    assert len(shown) >= 100
    assert [(name, line) for name, line in shown if pattern.search(line)] == []


@pytest.mark.parametrize("lang", CODES)
def test_no_example_shows_the_gap_of_a_required_field(catalog: Catalog, lang: str) -> None:
    missing, asked = [], 0
    for name, document, values in finished(catalog, lang):
        template = catalog.templates[name.split()[0]]
        text = "\n".join(lines(document))
        for field, item in template.fields.items():
            if not item.required or not condition_holds(tuple(item.when.items()), values):
                continue
            asked += 1
            words = template.field_words(lang, field)
            label = catalog.strings[lang].fill("builder.gap", name=words.blank or words.label)
            if not values.get(field) and label in text:
                missing.append((name, field))
    assert asked >= 20
    assert missing == []


@pytest.mark.parametrize("lang", CODES)
def test_no_example_has_an_empty_paragraph(catalog: Catalog, lang: str) -> None:
    parts = [
        (name, node.key, plain(node.inlines, RULE))
        for name, document, _ in finished(catalog, lang)
        for node in walk_nodes(document.nodes)
        if node.kind not in ("table", "signatures", "rows")
    ]
    assert len(parts) >= 100
    assert [(name, key) for name, key, text in parts if not re.search(r"\w", text)] == []


@pytest.mark.parametrize("lang", CODES)
def test_no_heading_is_left_without_a_text_below(catalog: Catalog, lang: str) -> None:
    parts = [
        (name, node)
        for name, document, _ in finished(catalog, lang)
        for node in walk_nodes(document.nodes)
        if node.kind in ("clause", "step", "card")
    ]
    assert len(parts) >= 20
    assert [(name, node.key) for name, node in parts if not node.children] == []


def test_no_numbered_clause_in_arabic_begins_with_and(catalog: Catalog) -> None:
    clauses = [
        (name, line)
        for name, document, _ in finished(catalog, "ar")
        for line in lines(document)
        if re.match(r"\W*\d+\.\d+ ", line)
    ]
    assert len(clauses) >= 100
    joined = [(name, line) for name, line in clauses if re.match(r"\W*\d+\.\d+ و(?!سيط|ثيق|حد)", line)]
    assert joined == []
