"""Where a client may be addressed formally or familiarly, no sentence mixes the two."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hooks.data.catalog import Catalog
from hooks.text.document import Alternatives, Inlines, walk_nodes
from hooks.text.open import build_document

ADDRESS = "form_of_address"
MARKS = {
    "zh": {"formal": re.compile("您"), "familiar": re.compile("你")},
    "hr": {
        "formal": re.compile(r"\b(Vi|Vas|Vama?|Vaš\w*)\b"),
        "plural": re.compile(r"\b(vi|vas|vama?|vaš\w*)\b"),
        "familiar": re.compile(r"\b([Tt]i|[Tt]e(be|bi)|[Tt]voj\w*|tvoga|si|s tobom)\b"),
    },
}


def words(inlines: Inlines, choice: str) -> Iterator[str]:
    """Every text that can stand in a sentence while the choice is made, whatever else is answered."""
    for inline in inlines:
        if isinstance(inline, str):
            yield inline
        elif isinstance(inline, Alternatives):
            cases = dict(inline.cases)
            chosen = (cases.get(choice, cases["other"]),) if inline.field == ADDRESS else cases.values()
            for case in chosen:
                yield from words(case, choice)


def texts(catalog: Catalog, lang: str, choice: str) -> Iterator[tuple[str, str]]:
    """Template and sentence, for every template that asks how the client is addressed.

    “You say:” before an answer speaks to the reader of the site.
    """
    said = catalog.strings[lang]["text.you"].partition("{")[0]
    for name, template in catalog.templates.items():
        if ADDRESS not in template.fields:
            continue
        for node in walk_nodes(build_document(template, lang, catalog.strings[lang]).nodes):
            yield from ((name, text) for text in words(node.inlines, choice) if text != said)


CHOICES = [(lang, choice) for lang, marks in MARKS.items() for choice in marks]


@pytest.mark.parametrize(("lang", "choice"), CHOICES)
def test_a_text_keeps_to_one_form_of_address(catalog: Catalog, lang: str, choice: str) -> None:
    others = [mark for name, mark in MARKS[lang].items() if name != choice]
    found = list(texts(catalog, lang, choice))
    mine = {name for name, text in found if MARKS[lang][choice].search(text)}
    asked = {name for name, template in catalog.templates.items() if ADDRESS in template.fields}
    assert len(asked) > 10
    assert mine == asked
    mixed = [(name, text) for name, text in found if any(mark.search(text) for mark in others)]
    assert [(name, text) for name, text in mixed if not (choice == "plural" and begins_a_sentence(text))] == []


def begins_a_sentence(text: str) -> bool:
    """Whether the one word of the formal address in a text is capital only because a sentence begins with it."""
    return len(MARKS["hr"]["formal"].findall(text)) == 1 and re.match(r"Vaš\w*\b", text) is not None
