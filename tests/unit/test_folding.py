"""Words as the search compares them: what a reader may type is what an author wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.folding import folding_table, for_letters
from hooks.languages import CODES


def stems(text: str, lang: str) -> list[str]:
    table = folding_table(lang)
    return [table.stem(word) for word in table.words(table.fold(text))]


@pytest.mark.parametrize(
    ("lang", "written", "typed"),
    [
        ("en", "terminated", "termination"),
        ("en", "invoices", "INVOICE"),
        ("en", "client’s", "clients"),
        ("hr", "klijentima", "klijent"),
        ("hr", "Žaba", "zaba"),
        ("hr", "đak", "dak"),
        ("hr", "otkaznog", "otkazni"),
        ("ar", "والإشعار", "اشعار"),
        ("ar", "مُدَّة", "مده"),
        ("ar", "العَقْد", "عقد"),
        ("ar", "للعقد", "عقد"),
        ("ar", "إنهاءً", "انهاء"),
        ("ar", "عمـــل", "عمل"),
        ("ar", "٣٠", "30"),
        ("zh", "終止", "终止"),
        ("zh", "ＤＯＣＸ", "docx"),
    ],
)
def test_a_word_is_the_same_however_it_is_typed(lang: str, written: str, typed: str) -> None:
    assert stems(written, lang) == stems(typed, lang) != []


@pytest.mark.parametrize(
    ("lang", "one", "other"), [("en", "note", "final"), ("hr", "rok", "rad"), ("ar", "عقد", "عميل")]
)
def test_different_words_stay_different(lang: str, one: str, other: str) -> None:
    assert stems(one, lang) != stems(other, lang)


@pytest.mark.parametrize("lang", CODES)
def test_enough_of_a_short_word_is_left(lang: str) -> None:
    table = folding_table(lang)
    glued = [*table.prefixes, *table.endings]
    assert bool(glued) is not bool(table.signs)
    assert [word for word in glued if len(table.stem(word)) < min(len(word), table.least)] == []


def test_han_runs_stand_apart_from_latin_ones() -> None:
    table = folding_table("zh")
    assert table.words(table.fold("用Upwork结束合作，NDA")) == ["用", "upwork", "结束合作", "nda"]


def test_a_table_for_some_letters_holds_those_that_stand_for_them() -> None:
    table = for_letters(folding_table("zh"), {"终"})
    assert (table.letters, table.instead) == ("終", "终")


@given(st.text(), st.sampled_from(CODES))
def test_any_text_can_be_folded_and_folding_it_again_changes_nothing(text: str, lang: str) -> None:
    table = folding_table(lang)
    once = table.words(table.fold(text))
    assert all(word.strip() for word in once)
    assert [word for part in once for word in table.words(part)] == once
