"""Currencies: which of them a form lists, and their words after an amount."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from hooks.data.catalog import Catalog
from hooks.data.fields import OptionWords
from hooks.files.docx.body import write_docx
from hooks.languages import LANGUAGES, Language
from hooks.text.document import Document
from hooks.text.fill import fill_document
from hooks.text.lines import document_text
from hooks.text.open import open_document

NAME = "service-agreement"


def _document(catalog: Catalog, lang: str) -> Document:
    return open_document(catalog.templates[NAME], lang, catalog.strings[lang])


def _filled(catalog: Catalog, lang: str, amount: str, currency: str) -> str:
    values = {**catalog.templates[NAME].defaults(lang), "fee": amount, "currency": currency}
    return document_text(fill_document(_document(catalog, lang), values), markdown=False)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_form_lists_the_currency_of_each_place_of_its_language(catalog: Catalog, language: Language) -> None:
    lang = language.code
    listed = catalog.templates[NAME].fields["currency"].options_in(lang)
    places = catalog.places_of(lang)
    assert places
    assert {"usd", "eur", *(place.structure.currency for place in places)} <= {*listed}
    assert len(listed) < 13


@pytest.mark.parametrize(
    ("amount", "currency", "right"),
    [
        ("100", "sar", "100 ريال سعودي"),
        ("3", "sar", "3 ريالات سعودية"),
        ("1850", "sar", "1,850 ريالًا سعوديًا"),
        ("1850.5", "sar", "1,850.50 ريال سعودي"),
        ("108", "kwd", "108 دنانير كويتية"),
        ("15", "egp", "15 جنيهًا مصريًا"),
        ("15", "eur", "15 يورو"),
    ],
)
def test_an_arabic_currency_has_the_form_that_the_number_asks_for(
    catalog: Catalog, amount: str, currency: str, right: str
) -> None:
    assert re.search(rf" {re.escape(right)}[ .،]", _filled(catalog, "ar", amount, currency))


@pytest.mark.parametrize(("lang", "right"), [("hr", "3 KWD"), ("zh", "3科威特第纳尔"), ("en", "KWD\u00a03")])
def test_a_currency_that_the_form_does_not_list_stays_readable(catalog: Catalog, lang: str, right: str) -> None:
    assert "kwd" not in catalog.templates[NAME].fields["currency"].options_in(lang)
    assert right in _filled(catalog, lang, "3", "kwd")


def test_a_currency_beside_an_empty_amount_has_its_plain_name() -> None:
    forms = " ".join(f"{case} {{{case} words}}" for case in ("few", "many", "other"))
    option = OptionWords(label="x", text=f"{{number, plural, {forms}}}")
    assert [option.after(case) for case in ("few", "one", "other")] == ["few words", "other words", "other words"]


def test_a_blank_word_file_lists_the_currencies_of_its_language(catalog: Catalog) -> None:
    with ZipFile(BytesIO(write_docx(_document(catalog, "hr")))) as file:
        xml = file.read("word/document.xml").decode()
    assert 'w:value="rsd"' in xml
    assert 'w:value="kwd"' not in xml
