"""The tone check and the rest of the site agree: what ends work passes it, and what the guide warns of is found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from hooks.data.catalog import Catalog
from hooks.data.families.tone import Channel
from hooks.data.template import Template
from hooks.languages import CODES
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import document_lines
from hooks.text.open import build_document
from hooks.tone.compiled import compile_tone
from hooks.tone.engine import find
from hooks.tone.walk import Rules
from tests.conftest import DOCS

pytestmark = pytest.mark.thorough

ENDING = ("email", "call", "chat", "letter", "now")
TEXTS = (*(f"ending-{kind}" for kind in ENDING), "project-end", "written-confirmation", "reply")
AT_FAULT = {("ending-call", "en", "too-long")}
"""A call with everything that may be said is some words too long."""
ANSWERS = ("they", "you")
CHANNELS: Mapping[str, Channel] = {"email": "email", "chat": "chat", "letter": "letter", "call": "call"}
FEWEST_ROWS = 9
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@pytest.fixture(scope="module")
def rules(catalog: Catalog) -> dict[str, Rules]:
    """The rules of each language."""
    return {lang: Rules(compile_tone(lang, words)) for lang, words in catalog.tone.words.items()}


def _wordings(template: Template, lang: str) -> Iterator[dict[str, str]]:
    """The values of each example, with each choice of wording."""
    choices = {name: field.options for name, field in template.fields.items() if field.wording and field.options}
    for example in template.structure.examples:
        values = dict(template.example(example, lang))
        yield values
        yield from ({**values, name: option} for name, options in choices.items() for option in options)


def _message(template: Template, catalog: Catalog, lang: str, values: Mapping[str, str]) -> str:
    """What the client gets, or hears before the first answer."""
    document = build_document(template, lang, catalog.strings[lang])
    said: list[str] = []
    for line in document_lines(fill_document(document, prune_values(template.fields, values))):
        if line.kind in ANSWERS:
            break
        said += ["".join(line.cells)] if line.kind in ("subject", "paragraph") else []
    return "\n\n".join(said)


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("name", TEXTS)
def test_a_built_in_message_passes_in_every_example_and_tone(
    catalog: Catalog, rules: dict[str, Rules], name: str, lang: str
) -> None:
    template = catalog.templates[name]
    messages = {_message(template, catalog, lang, values) for values in _wordings(template, lang)}
    assert len(messages) > 1
    found = {
        (name, lang, finding.rule, text[finding.start : finding.end])
        for text in messages
        for finding in find(text, rules[lang], catalog.tone.structure, CHANNELS[str(template.structure.kind)])
    }
    assert {finding for finding in found if finding[:3] not in AT_FAULT} == set()
    assert {finding[:3] for finding in found} == {fault for fault in AT_FAULT if fault[:2] == (name, lang)}


@pytest.mark.parametrize("lang", CODES)
def test_what_the_guide_says_not_to_write_is_found_and_what_it_writes_instead_is_not(
    catalog: Catalog, rules: dict[str, Rules], lang: str
) -> None:
    page = (DOCS / lang / "tell/language.md").read_text("utf-8")
    table = page.partition("{#how}")[2].partition("\n##")[0]
    rows = [row.strip("|").split("|") for row in re.findall(r"^\|.*\|$", table, re.MULTILINE)][2:]
    assert len(rows) >= FEWEST_ROWS
    structure = catalog.tone.structure
    for wrong, better in rows:
        assert find(_bare(wrong), rules[lang], structure), wrong
        # a sentence alone names neither a day nor a next step
        found = [
            item for item in find(_bare(better), rules[lang], structure) if structure.rules[item.rule].replaces != "end"
        ]
        assert found == [], better


def _bare(cell: str) -> str:
    """A cell of a table without its links and quotation marks."""
    return LINK.sub(r"\1", cell).strip(' “”„«»"')
