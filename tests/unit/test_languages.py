"""The one list of languages: what follows from an entry, without another table beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hooks.languages import BY_CODE, DEFAULT, LANGUAGES
from hooks.web.pictures import wrap


def test_only_the_default_language_stands_at_the_root_of_the_site() -> None:
    prefixes = {language.code: language.prefix for language in LANGUAGES}
    assert prefixes == {code: "" if code == DEFAULT.code else f"{code}/" for code in prefixes}


def test_pictures_need_no_more_of_a_language_than_its_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BY_CODE, "de", replace(DEFAULT, code="de", letter_width=10.0))
    assert wrap("zwei Zeilen", 100, "de") == ("zwei", "Zeilen")
    assert wrap("eine Zeile", 200, "de") == ("eine Zeile",)
