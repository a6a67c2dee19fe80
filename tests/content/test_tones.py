"""A tone changes words, not facts: every tone, and every language, tells the client the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import product

from hooks.data.catalog import Catalog
from hooks.data.template import Template
from hooks.languages import BY_CODE, CODES, DEFAULT
from hooks.text.document import Document
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import document_text
from hooks.text.marks import LRM
from hooks.text.open import build_document
from hooks.text.values import format_value

Marks = Mapping[str, tuple[str, str]]
"""By field, or field and column: a value that no other has, and how a sentence shows it."""


def make_mark(kind: str, place: int, lang: str) -> tuple[str, str]:
    """The value number `place` of its kind; no one is a piece of another."""
    if kind == "date":
        raw = f"2031-{place % 12 + 1:02}-{place // 12 + 11}"
    elif kind in ("number", "amount"):
        raw = str(place + (511 if kind == "number" else 60111))
    else:
        raw = f"Qx{chr(97 + place // 26)}{chr(97 + place % 26)}"
    return raw, format_value("day" if kind == "date" else kind, raw, BY_CODE[lang])  # messages drop the year


def make_marks(template: Template, lang: str) -> Marks:
    """A mark for each field that is filled in freely, and for each column of rows."""
    kinds: dict[str, str] = {}
    for name, field in template.fields.items():
        if field.columns:
            kinds |= {f"{name}.{column}": kind for column, kind in field.columns.items()}
        elif not field.options and field.type != "boolean":
            kinds[name] = field.type
    return {name: make_mark(kind, place, lang) for place, (name, kind) in enumerate(kinds.items())}


def with_marks(template: Template, given: Mapping[str, str], marks: Marks) -> dict[str, str]:
    """The given values with a mark in the place of each that is filled in freely."""
    values = {name: value for name, value in given.items() if value}
    for name in list(values):
        if columns := template.fields[name].columns:
            values[name] = json.dumps([{column: marks[f"{name}.{column}"][0] for column in columns}])
        elif name in marks:
            values[name] = marks[name][0]
    return values


def shown_facts(template: Template, document: Document, values: Mapping[str, str], marks: Marks) -> set[str]:
    """The fields whose marks a reader of the text sees; an inflected form counts as its base."""
    filled = fill_document(document, prune_values(template.fields, values))
    text = document_text(filled, markdown=False).replace(LRM, "")
    seen = {name for name, (_, mark) in marks.items() if mark.replace(LRM, "") in text}
    return {template.fields[name].form_of or name if name in template.fields else name for name in seen}


def complete_facts(catalog: Catalog, template: Template, lang: str) -> set[str]:
    """What the complete example tells in any grammar: “Poštovani,” greets a company without its name.

    What one language alone asks for, such as an amount in words, is not of it.
    """
    document, marks = build_document(template, lang, catalog.strings[lang]), make_marks(template, lang)
    example = template.example("complete", lang)
    grammar = {name: field.options for name, field in template.fields.items() if field.languages and field.options}
    facts = set()
    for combination in product(*grammar.values()):
        chosen = {**dict(zip(grammar, combination, strict=True)), "place": ""}  # its months have other names
        values = with_marks(template, {**example, **chosen}, marks)
        facts |= shown_facts(template, document, values, marks)
    return facts - {name for name, field in template.fields.items() if field.languages}


def test_every_language_tells_the_facts_of_the_complete_example(catalog: Catalog) -> None:
    different = []
    assert catalog.templates
    for name, template in catalog.templates.items():
        told = {lang: complete_facts(catalog, template, lang) for lang in CODES}
        expected = told[DEFAULT.code]
        assert expected, name
        optional = {field for field, structure in template.fields.items() if not structure.required}
        different += [
            (name, lang, sorted(facts ^ expected))
            for lang, facts in told.items()
            if not expected <= facts or not facts - expected <= optional  # a market's paper may have more
        ]
    assert different == []
