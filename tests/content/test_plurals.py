"""Plurals have exactly the forms of their language, and the languages those of Unicode's data."""

from __future__ import annotations

import pytest
from babel import Locale

from hooks.languages import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_forms_of_a_language_are_those_of_unicode(language: Language) -> None:
    assert set(language.plurals) == set(Locale.parse(language.babel_locale).plural_form.tags) | {"other"}
