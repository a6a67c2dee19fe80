"""An amount that is typed stands in words in the text and in its files, and changes with the amount."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.text.spell import SPELL, spell_amount
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.docx_reading import paragraphs, shown

NAME, FIELD = "settlement-receipt", "amount_in_words"
SUMS = (("640", "640.00"), ("1250.5", "1250.50"))


def _in_words(catalog: Catalog, lang: str, raw: str) -> str:
    strings = catalog.strings[lang].items()
    return spell_amount(raw, {key.partition(".")[2]: text for key, text in strings if key.startswith(f"{SPELL}.")})


def _files(desk: Desk) -> tuple[str, str]:
    """What the Word file and the text file say."""
    taken = desk.taken("docx", "txt")
    return shown(" ".join(paragraphs(taken["docx"]))), shown(taken["txt"].decode())


@pytest.mark.parametrize("lang", ["ar", "hr", "zh"])
def test_the_amount_in_words_follows_what_is_typed(open_page: OpenPage, catalog: Catalog, lang: str) -> None:
    desk = open_desk(open_page, NAME, lang)
    template = catalog.templates[NAME]
    given = template.example("complete", lang)
    desk.fill({name: value for name, value in given.items() if name not in template.structure.results})
    desk.control("currency").select_option("kwd" if lang == "ar" else "eur")
    for typed, exact in SUMS:
        desk.control("amount").fill(typed)
        raw = f"{exact}0-kwd" if lang == "ar" else f"{exact}-eur"
        right = _in_words(catalog, lang, raw)
        assert right
        expect(desk.slot(FIELD)).to_have_text(right)
        assert all(shown(right) in text for text in _files(desk))
    desk.control("amount").fill("soon")
    expect(desk.slot(FIELD)).to_be_hidden()
    assert all(shown(right) not in text for text in _files(desk))


def test_what_was_typed_in_words_before_harms_nothing(open_page: OpenPage) -> None:
    """A case that an earlier version kept has the words that its reader typed."""
    old = """sessionStorage.setItem("good-terms:template:settlement-receipt",
      JSON.stringify({version: 2, values: {amount: "640", amount_in_words: "sto eura"}}));
      sessionStorage.setItem("good-terms:template:shared", JSON.stringify({version: 2, values: {currency: "eur"}}))"""
    desk = Desk(open_page(f"templates/{NAME}/", "hr", script=old))
    expect(desk.control("amount")).to_have_value("640")
    expect(desk.root).not_to_contain_text("sto eura")
