"""Law notes as data: which languages have their words."""

from __future__ import annotations

from hooks.data.families.law import LAW, Law, LawStructure


def test_a_note_of_some_languages_needs_words_in_those_alone() -> None:
    given = {"subject": "tax", "jurisdiction": "hr", "read": "2026-11-29"}
    everywhere, own = Law.model_validate(given), Law.model_validate({**given, "languages": ["hr"]})
    structure = LawStructure(laws={"hr-vat": everywhere, "hr-obrt": own})
    assert LAW.ids(structure, "hr")[("laws",)] == ["hr-vat", "hr-obrt"]
    assert LAW.ids(structure, "en")[("laws",)] == ["hr-vat"]
