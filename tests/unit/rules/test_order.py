"""The parts of a text in the order of a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.languages import CODES
from hooks.text.lines import document_text
from hooks.web.preview import render_preview
from tests import docx_reading
from tests.helpers import mini_catalog
from tests.unit.rules.spoken import (
    NO_PART,
    ORDER,
    SEAL,
    SEALED,
    STRUCTURE,
    Changes,
    catalog,
    document,
    language,
    problems,
    told,
)


def test_an_order_changes_page_text_and_word_file_alike(tmp_path: Path) -> None:
    given = document(catalog(tmp_path, {language("hr"): [ORDER]}), "hr")
    signs = ["Rastanak", "Potpis", "Poštovani", "Posljednji iznos", "Uz članak"]
    texts = {
        "page": str(render_preview(given, ())),
        "text": document_text(given, markdown=False),
        "word": "".join(docx_reading.text_of(given).itertext()),
    }
    for form, text in texts.items():
        places = [text.find(sign) for sign in signs]
        assert -1 not in places, form
        assert places == sorted(places), form


def test_an_order_leaves_the_other_languages_alone(tmp_path: Path) -> None:
    given = catalog(tmp_path, {language("hr"): [ORDER]})
    same = {lang: document(given, lang) == document(mini_catalog(), lang) for lang in CODES}
    assert same == {lang: lang != "hr" for lang in CODES}


def test_clauses_and_references_are_numbered_in_the_order_of_the_language(tmp_path: Path) -> None:
    order = ("\nblocks:\n", "\norder: [title, greeting, handover, ending, parties]\nblocks:\n")
    text = document_text(document(catalog(tmp_path, {language("en"): [order]}), "en"), markdown=False)
    assert "1. The handover" in text
    assert "1.1 Besides 2 " in text


@pytest.mark.parametrize(
    ("order", "what"),
    [
        ("[title, greeting, ending, handover]", "`order` lacks `parties`"),
        (
            "[title, greeting, ending, handover, parties, end]",
            f"`order` names `end`, {NO_PART}",
        ),
        (
            "[title, greeting, ending, handover, parties, help]",
            f"`order` names `help`, {NO_PART}",
        ),
        ("[title, greeting, ending, ending, handover, parties]", "`order` names `ending` a second time"),
    ],
)
def test_an_order_has_each_part_once(order: str, what: str, tmp_path: Path) -> None:
    (found,) = problems(tmp_path, {language("hr"): [("\nblocks:\n", f"\norder: {order}\nblocks:\n")]})
    assert (found.rule, found.what, found.line) == ("bad-order", what, 12)
    assert found.file.endswith("hr.yml")


def test_an_order_does_not_name_what_another_language_says(tmp_path: Path) -> None:
    order = ("\nblocks:\n", "\norder: [title, greeting, ending, handover, seal, parties]\nblocks:\n")
    changes: Changes = {STRUCTURE: [SEAL], language("zh"): [SEALED, order], language("en"): [order]}
    assert told(tmp_path, changes) == [("en.yml", "bad-order", 12)]
