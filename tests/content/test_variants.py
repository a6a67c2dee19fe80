"""The texts of variants as their readers write: spelling, dates within sentences, letters, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import VARIANTS
from hooks.rules.words import text_leaves
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import document_text
from hooks.text.open import build_document

BRITISH = re.compile(
    r"licen[c]e|enquir|favour|behaviour|catalogue|apologise|specialise|per cent\b|faithfully|Sir or Madam|\bVAT\b"
    r"|any more\.|working days?|Kind regards|Royal Mail|\bLtd\b|[”’][.,]"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
HAN = re.compile("[\u4e00-\u9fff]")


def texts(catalog: Catalog, lang: str) -> Iterator[tuple[str, str]]:
    """Every text of templates, with the template it stands in."""
    for name, template in catalog.templates.items():
        words = template.words[lang]
        yield from ((name, text) for _, text in text_leaves(words.model_dump(include={"title", "blocks", "examples"})))
        for field in template.shared[lang].values():
            yield from ((name, text) for text in (field.label, field.blank or ""))


def test_there_is_one_variant_of_each_kind(catalog: Catalog) -> None:
    assert {bool(language.converter) for language in VARIANTS} == {True, False}
    for language in VARIANTS:
        own, base = dict(texts(catalog, language.code)), dict(texts(catalog, language.base))
        assert own.keys() == base.keys() == catalog.templates.keys()


def test_american_texts_have_no_british_spelling_and_no_british_form(catalog: Catalog) -> None:
    assert [text for _, text in texts(catalog, "en") if BRITISH.search(text)]
    found = [(name, text) for name, text in texts(catalog, "en-us") if BRITISH.search(text)]
    assert found == []


def test_an_american_date_within_a_sentence_needs_no_comma_after_it(catalog: Catalog) -> None:
    """The year of `March 31, 2027` takes one before what follows, unless another mark or the end does."""
    found = []
    for name, text in texts(catalog, "en-us"):
        dates = [key for key, field in catalog.templates[name].fields.items() if field.type == "date"]
        found += [(name, text) for key in dates if re.search(rf"\{{{key}\}} (?!\{{tone, select|\()", text)]
    assert found == []


@pytest.mark.parametrize("lang", ["en", "en-us"])
def test_what_follows_an_english_greeting_begins_with_a_capital(catalog: Catalog, lang: str) -> None:
    """The comma of `Hi Lucy,` ends no sentence, and English begins a new one all the same."""
    small, found = [], 0
    for name, template in catalog.templates.items():
        document = build_document(template, lang, catalog.strings[lang])
        for example, kind in product(template.structure.examples, ("person", "team")):
            values = {**template.example(example, lang), "sender_kind": kind}
            text = document_text(fill_document(document, prune_values(template.fields, values)), markdown=False)
            first = re.search(r"^(?:Hi|Hello|Dear) [^\n]*[,:]\n+(\S)", text, re.MULTILINE)
            found += bool(first)
            small += [(name, example)] if first and first[1].islower() else []
    assert found > len(catalog.templates)
    assert small == []


@pytest.mark.parametrize("encoding", ["big5hkscs"])
def test_traditional_texts_have_only_letters_that_taiwan_and_hong_kong_type(catalog: Catalog, encoding: str) -> None:
    """In the words of the data, and in documents with what these take from elsewhere, such as titles of other pages."""
    strings = catalog.strings["zh-hant"]
    documents = ((name, build_document(template, "zh-hant", strings)) for name, template in catalog.texts.items())
    whole = [(name, document_text(document, markdown=False)) for name, document in documents]
    checked = 0
    for name, text in (*texts(catalog, "zh-hant"), *whole):
        letters = "".join(HAN.findall(text))
        checked += len(letters)
        assert letters.encode(encoding, "replace").decode(encoding) == letters, (name, text)
        assert not set("“”‘’") & set(text), (name, text)
    assert checked > 10_000
