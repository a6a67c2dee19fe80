"""What the form says about amounts with three decimals."""

from __future__ import annotations

import re

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.web.builder import render_builder

FILES = {lang: f"{lang}.docx" for lang in CODES}


def _said(catalog: Catalog, name: str, lang: str = "en") -> list[str]:
    """The currencies that the form of a template names, and the decimal mark of its readers."""
    return re.findall(r'\bdata-(?:thousandths|point)="([^"]*)"', str(render_builder(catalog, name, lang, FILES, FILES)))


@pytest.mark.parametrize(("lang", "point"), [("en", "."), ("ar", "."), ("hr", ","), ("zh", ".")])
def test_a_form_with_amounts_names_the_currencies_and_the_readers_decimal_mark(
    catalog: Catalog, lang: str, point: str
) -> None:
    assert "jod" in catalog.templates["service-agreement"].fields["currency"].options
    assert _said(catalog, "service-agreement", lang) == ["currency=jod|kwd|bhd|omr", point]


def test_a_form_without_amounts_says_nothing_of_them(catalog: Catalog) -> None:
    assert not any(field.currency for field in catalog.templates["ending-email"].fields.values())
    assert _said(catalog, "ending-email") == []
