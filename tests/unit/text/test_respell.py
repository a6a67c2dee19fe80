"""Words that an option spells in another way, in every sentence that has them."""

from __future__ import annotations

import pytest

from hooks.text.document import Document
from hooks.text.fill import fill_document
from hooks.text.lines import document_text
from hooks.text.open import build_document
from tests.helpers import make_template, mini_catalog

STRUCTURE = """
own:
  address: {type: choice, options: [formal, plural, familiar], only: {plural: [hr]}, default: formal, wording: true}
  who: {type: choice, options: [team, single]}
  day: {type: date}
blocks: [body]
"""
WORDS = """
fields:
  address:
    label: A
    options:
      formal: F
      familiar: T
      plural: {label: P, respell: {Vi: vi, Vas: vas, Vam: vam, Vaš: vaš}}
  who: {label: W, options: {team: T, single: S}}
  day: {label: D}
blocks:
  body: '%s'
"""
ADDRESSED = "{address, select, familiar {za tebe} other {%s}}"


def opened(text: str, lang: str = "hr") -> Document:
    template = make_template(STRUCTURE, WORDS % text, lang)
    return build_document(template, lang, mini_catalog().strings[lang])


def said(text: str, address: str = "plural", lang: str = "hr", **values: str) -> str:
    return document_text(fill_document(opened(text, lang), {"address": address, **values}), markdown=False).strip()


@pytest.mark.parametrize(("address", "right"), [("plural", "za vas"), ("formal", "za Vas"), ("", "za Vas")])
def test_a_word_is_spelt_as_the_chosen_option_spells_it(address: str, right: str) -> None:
    assert said(ADDRESSED % "za Vas", address) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (ADDRESSED % "Vas molim, a Vam hvala", "Vas molim, a vam hvala"),
        ("Molim. " + ADDRESSED % "Vaš upit je tu. „Vi” i Vi", "Molim. Vaš upit je tu. „Vi” i vi"),
        ("Molim " + ADDRESSED % "Vas", "Molim vas"),
        ("{who, select, team {Molimo} other {Molim}} " + ADDRESSED % "Vas", "Molim vas"),
        ("{day} " + ADDRESSED % "Vam pišem", "[D] vam pišem"),
        (ADDRESSED % "{who, select, team {molimo Vas} other {molim Vas}}", "molim vas"),
    ],
)
def test_the_word_that_begins_a_sentence_keeps_its_capital(text: str, right: str) -> None:
    assert said(text) == right


def test_a_wording_of_its_own_stays_as_it_is_written() -> None:
    text = "{address, select, familiar {ti} plural {svi Vi} other {Vi}}"
    assert said(text) == "svi Vi"


def test_other_wordings_and_words_within_words_stay() -> None:
    assert said("za Vas " + ADDRESSED % "Vidim Vašu", "plural") == "za Vas Vidim Vašu"
    assert said(ADDRESSED % "za Vas", "familiar") == "za tebe"


def test_an_option_of_other_languages_changes_nothing() -> None:
    assert said(ADDRESSED % "za Vas", lang="en") == "za Vas"


def test_a_blank_text_shows_the_usual_spelling_alone() -> None:
    assert document_text(opened(ADDRESSED % "za Vas"), markdown=False).strip() == "za Vas"
