"""Whatever is typed into a template comes out as it was typed, and changes nothing around it."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import document_text
from hooks.text.marks import RLM, is_second_mark
from hooks.text.open import build_document
from hooks.text.values import format_value

STAND_IN = "Standin"
_MARKS = re.compile(f"[{RLM}\u2066-\u2069]")


def _ends_no_sentence(typed: str) -> bool:
    return bool(typed.strip()) and not is_second_mark(typed.strip(), ".")


@given(data=st.data(), typed=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(_ends_no_sentence))
@settings(deadline=None)
def test_a_text_comes_out_as_it_was_typed_and_changes_nothing_around_it(
    catalog: Catalog, data: st.DataObject, typed: str
) -> None:
    template = catalog.templates[data.draw(st.sampled_from(sorted(catalog.templates)))]
    lang = data.draw(st.sampled_from(CODES))
    document = build_document(template, lang, catalog.strings[lang])
    words = [name for name, field in template.fields.items() if field.type in ("text", "long_text")]

    def text(value: str) -> str:
        values = {**template.example("complete", lang), **dict.fromkeys(words, value)}
        filled = fill_document(document, prune_values(template.fields, values))
        return document_text(filled, markdown=False)

    shown = format_value("text", typed.strip(), BY_CODE[lang])
    expected = text(STAND_IN).replace(STAND_IN, shown)
    assert _MARKS.sub("", text(typed)) == _MARKS.sub("", expected)  # these depend on what is typed and where
