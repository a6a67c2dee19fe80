"""Whatever a value ends with, a sentence ends with one mark: in every template, language and form of the text."""

from __future__ import annotations

import re

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import document_text
from hooks.text.open import build_document

pytestmark = pytest.mark.thorough

ENDINGS = (
    "the newsletter.",
    "Studio d.o.o.",
    "最后一次交付。",
    "What now?",
    "يا سلام!",
    "متى؟",
    "好！",
    "and so on…",
    "„d.o.o.”",
)
TWICE = re.compile(r"[.。!?！？؟…][\u200e\u200f]*[”“\"»«’」』]*[.。](?!\.)|[.。!?！？؟…][?!？！؟]")


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("ending", ENDINGS)
def test_no_sentence_ends_twice(catalog: Catalog, lang: str, ending: str) -> None:
    twice, found = [], 0
    for name, template in catalog.templates.items():
        document = build_document(template, lang, catalog.strings[lang])
        words = [key for key, field in template.fields.items() if field.type in ("text", "long_text")]
        for example in template.structure.examples:
            values = {**template.example(example, lang), **dict.fromkeys(words, ending)}
            text = document_text(fill_document(document, prune_values(template.fields, values)), markdown=False)
            found += text.count(ending)
            twice += [(name, text[max(match.start() - 30, 0) : match.end()]) for match in TWICE.finditer(text)]
    assert found > len(catalog.templates)
    assert twice == []
