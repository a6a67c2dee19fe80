"""Conditions in few words: what several share is said once, and what is left anyway is not said."""

from __future__ import annotations

import pytest

from hooks.data.catalog import Catalog
from hooks.data.model import Condition, Conditions
from hooks.languages import BY_CODE, CODES
from hooks.text.brief import Brief, Part, split
from hooks.text.notes import Notes


def test_what_all_conditions_ask_for_is_said_once(catalog: Catalog) -> None:
    when: Conditions = ({"talked": ("not_yet",), "line": ("once",)}, {"talked": ("not_yet",), "source": ("work",)})
    shared, others = split(when, catalog.tools["assessment"].structure)
    assert shared == [("talked", ("not_yet",))]
    assert others == [[("line", ("once",))], [("source", ("work",))]]


def test_a_result_that_only_denies_another_condition_is_left_out(catalog: Catalog) -> None:
    structure = catalog.tools["assessment"].structure
    again: Condition = {"line": ("again",)}
    assert split((again, {"firm_line": ("kept",), "talked": ("slipped",)}), structure)[1][1] == [
        ("talked", ("slipped",))
    ]
    once: Condition = {"line": ("once",)}
    kept: list[Part] = [("firm_line", ("kept",)), ("talked", ("slipped",))]
    assert split((once, dict(kept)), structure)[1][1] == kept
    crossed: list[Part] = [("firm_line", ("crossed",)), ("talked", ("slipped",))]
    assert split((again, dict(crossed)), structure)[1][1] == crossed


@pytest.mark.parametrize("lang", CODES)
def test_answers_that_will_do_beside_another_condition_are_in_brackets(catalog: Catalog, lang: str) -> None:
    tool, language = catalog.tools["channel"], BY_CODE[lang]
    brief = Brief(Notes(tool, language, catalog.strings[lang]))
    words = tool.words[lang].fields["usual"].options
    begins, ends = catalog.strings[lang]["text.grouped"].split("{text}")
    both: Conditions = ({"usual": ("call", "person"), "form": ("letter",)},)
    alone: Conditions = ({"usual": ("call", "person")},)
    assert begins + catalog.strings[lang]["text.quoted"].format(text=words["call"].label) in brief.either(both)
    assert not brief.either(alone).startswith(begins)
    assert words["person"].label in brief.either(alone)
    assert ends in brief.either(both)
