"""What a text takes from the place where the reader works: names of things, how dates are written, parts of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hooks.data.fields import FieldStructure
from hooks.data.place_texts import PLACE, PlaceTexts
from hooks.data.template import Template
from hooks.text.document import Document
from hooks.text.fill import fill_document
from hooks.text.lines import document_text
from hooks.text.open import build_document
from hooks.web.form import FormField, build_form
from tests.helpers import make_template, mini_catalog

STRUCTURE = """
own: {number: {type: text, required: true}, day: {type: date}}
blocks: [body, {id: abroad, places: [us]}, {id: details, type: table, columns: [me], cells: {number: [number]}}]
"""
WORDS = """
fields:
  number: {label: "Your {place.tax_number}", hint: "The {place.tax_number} here", blank: "{place.tax_number}"}
  day: {label: Day}
blocks:
  body: "By {place.registered_post} on {day}."
  abroad: Only there.
  details: {columns: {me: Me}, rows: {number: "{place.tax_number}"}}
"""
GENERAL = {"tax_number": "tax number", "registered_post": "registered post"}
OWN = {"us": {**GENERAL, "tax_number": "EIN"}, "gb-sct": {**GENERAL, "registered_post": "Signed For"}}


@pytest.fixture
def template() -> Template:
    field = FieldStructure.model_construct(type="choice", options=tuple(OWN), wording=True, default={})
    places = PlaceTexts(field, {}, {"en": GENERAL}, {"en": OWN}, {"en": {"us": "en-US", "gb-sct": "en-GB"}})
    made = make_template(STRUCTURE, WORDS)
    return replace(made, fields={PLACE: field, **made.fields}, places=places)


def opened(template: Template) -> Document:
    strings = {**mini_catalog().strings["en"], "text.only_if": "{name}", "text.condition": "{name}: {option}"}
    return build_document(replace(template, shared={"en": {PLACE: template.words["en"].fields["day"]}}), "en", strings)


def said(template: Template, **values: str) -> str:
    return document_text(fill_document(opened(template), values), markdown=False)


@pytest.mark.parametrize(
    ("place", "post", "number"),
    [
        ("", "By registered post on 31 March 2027.", "tax number | [tax number]"),
        ("us", "By registered post on March 31, 2027.", "EIN | [EIN]"),
        ("gb-sct", "By Signed For on 31 March 2027.", "tax number | [tax number]"),
        ("xx", "By registered post on 31 March 2027.", "tax number | [tax number]"),
    ],
)
def test_a_text_has_the_words_and_dates_of_the_place(template: Template, place: str, post: str, number: str) -> None:
    text = said(template, place=place, day="2027-03-31")
    assert post in text
    assert number in text
    assert ("Only there." in text) == (place == "us")


def test_a_blank_text_has_the_words_that_hold_everywhere(template: Template) -> None:
    text = document_text(opened(template), markdown=False)
    assert "By registered post on" in text
    assert "tax number | [tax number]" in text
    assert not any(word in text for word in ("EIN", "Signed For"))


def test_the_form_has_them_by_place(template: Template) -> None:
    fields: dict[str, FormField] = {field.name: field for group in build_form(template, "en") for field in group.fields}
    assert fields["number"].texts("label") == [("us", "Your EIN"), ("other", "Your tax number")]
    assert fields["number"].texts("hint") == [("us", "The EIN here"), ("other", "The tax number here")]
    assert fields["day"].texts("label") == [("other", "Day")]


def test_a_place_that_writes_as_the_language_does_needs_no_tag(template: Template) -> None:
    assert opened(template).tags == (("us", "en-US"),)
