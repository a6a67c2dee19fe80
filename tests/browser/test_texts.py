"""The text in the browser is the text that the build writes: seen, copied and saved, in every language."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from hooks.data.catalog import Catalog
from hooks.data.template import Template
from hooks.files.markdown import write_markdown
from hooks.files.plain_text import write_text
from hooks.languages import CODES
from hooks.text.document import Document
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import document_lines, document_text
from hooks.text.open import build_document
from tests.browser.access import CONTENT, axe_faults, in_turn
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, document_paragraphs, docx_paragraphs, even, open_desk, without_rules
from tests.browser.gaps import gaps_and_word, some_answers
from tests.pages import TEMPLATES
from tests.vectors.test_tools import results

TRIES = 5  # in each language; of conditions and values by themselves, see tests/vectors
SAMPLES = {
    "text": ("", "Ana Horvat", "شركة النور", "+385 1 234 567"),
    "long_text": ("", "one thing", "first line\nsecond line"),
    "date": ("", "2027-03-31", "2028-02-29"),
    "number": ("", "1", "2", "5", "11", "21", "101", "1000"),
    "amount": ("", "5", "1250.5", "1200000", "0.99"),
    "boolean": ("true", "false"),
}


def _finished(blank: Document, template: Template, values: dict[str, str]) -> Document:
    """What the build makes of the values a form holds."""
    return fill_document(blank, prune_values(template.fields, values))


def _body(document: Document) -> Document:
    """An e-mail without its subject, which is copied apart; any other text whole."""
    nodes = tuple(node for node in document.nodes if document.kind != "email" or node.kind != "subject")
    return replace(document, nodes=nodes)


def _lines(document: Document) -> list[list[str]]:
    return [[even(cell) for cell in line.cells] for line in document_lines(document)]


def _lists(template: Template) -> list[str]:
    return [name for name, field in _typed(template, template.fields).items() if field.type == "list"]


def _blank(template: Template) -> dict[str, str]:
    """Every field empty, as far as its kind can be."""
    fields = _typed(template, template.fields)
    return {name: "false" if field.type == "boolean" else "" for name, field in fields.items()}


def _typed(template: Template, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a reader types of these values; the rest is worked out."""
    return {name: value for name, value in values.items() if name not in template.structure.results}


def _random_values(template: Template, chance: random.Random) -> dict[str, str]:
    values = {}
    for name, field in _typed(template, template.fields).items():
        if field.type == "choice":
            options = field.options_in("en")  # of the page
            values[name] = chance.choice(options if field.default else ("", *options))
        elif field.type in SAMPLES:
            values[name] = chance.choice(SAMPLES[field.type])
    return values


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_browser_shows_copies_and_saves_what_the_build_writes_and_names_what_is_open(
    open_page: OpenPage, catalog: Catalog, name: str
) -> None:
    template = catalog.templates[name]
    desk = open_desk(open_page, name)
    gaps = 0
    for lang in CODES:
        desk.speak(lang)
        blank = replace(build_document(template, lang, catalog.strings[lang]), colophon="")
        _expect_examples(desk, blank, template, lang)
        _expect_any_answers(desk, blank, template, lang, catalog)
        if lang == in_turn(TEMPLATES.index(name)):  # the form names them, in the language of the page
            gaps += _expect_gaps_named(desk, template, lang)
    assert gaps or not template.fields


def _expect_gaps_named(desk: Desk, template: Template, lang: str) -> int:
    """Every gap that shows is named when the text is copied; gives how many there were."""
    chance, found = random.Random(f"{template.id} {lang} open"), 0
    for values in (_blank(template), *(some_answers(template, chance) for _ in range(3))):
        gaps, said = gaps_and_word(desk, values)
        found += len(gaps)
        assert [label for label in gaps if label not in said] == [], (lang, values)
    return found


def _expect_examples(desk: Desk, blank: Document, template: Template, lang: str) -> None:
    """Each example reads as the build finishes it; the last one is taken away in every way there is."""
    assert template.structure.examples
    for example in template.structure.examples:
        values = template.example(example, lang)
        document = _finished(blank, template, values)
        [lines], _ = desk.answer({**_blank(template), **_typed(template, values)})
        assert lines == _lines(document), (lang, example)
    if lang == in_turn(TEMPLATES.index(template.id)):
        assert axe_faults(desk.page, "[data-builder]", CONTENT) == [], lang
    taken = desk.taken()
    assert taken["copy"].decode() == document_text(_body(document), markdown=False)
    assert taken["txt"] == write_text(document)
    assert taken["md"] == write_markdown(document)
    paragraphs = without_rules(docx_paragraphs(taken["docx"]))
    assert len(paragraphs) > 2
    assert paragraphs == without_rules(document_paragraphs(document))


def _expect_any_answers(desk: Desk, blank: Document, template: Template, lang: str, catalog: Catalog) -> None:
    """Whatever is answered, the text and the form show exactly the parts that the build would."""
    chance = random.Random(f"{template.id} {lang}")
    tries = [_random_values(template, chance) for _ in range(TRIES)]
    tries = [{**dict.fromkeys(_lists(template), ""), **values} for values in tries]
    made = results(template, tries, catalog) if template.structure.derive else [{} for _ in tries]
    texts, forms = desk.answer(*tries)
    for values, worked_out, lines, rows in zip(tries, made, texts, forms, strict=True):
        assert lines == _lines(_finished(blank, template, values | worked_out)), (lang, values)
        fields = _typed(template, template.fields)
        spoken = {key for key, field in fields.items() if not field.languages or lang in field.languages}
        asked = prune_values(template.fields, {**_blank(template), **values})
        assert set(rows) == spoken & asked.keys(), (lang, values)
