"""The one list of languages: what follows from an entry, without another table beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hooks.files.downloads import download_path
from hooks.languages import BY_CODE, CODES, DEFAULT, LANGUAGES, TEXT_CODES, variant
from hooks.web.pictures import wrap
from hooks.writing import ARABIC, HAN, LATIN
from tests.conftest import ROOT

CODE = re.compile(
    rf"""(?x) ["'] (?:{"|".join(TEXT_CODES)}) (?:-[A-Za-z-]+)? ["']   # a language by its code, in any comparison
    | :lang\( | \[ (?:href)?lang [~|^$*]? =                            # or in a selector
    """
)
PLACES = ("hooks", "scripts", "overrides", "docs/assets")
KINDS = (".py", ".js", ".css", ".html", ".md", ".typ")


def named(lines: str) -> list[str]:
    """The lines of a code that name a language."""
    return [line.strip() for line in lines.splitlines() if CODE.search(line)]


def sources() -> Iterator[Path]:
    """All code that could know a language, but for the one list."""
    for place in PLACES:
        found = (path for path in (ROOT / place).rglob("*") if path.suffix in KINDS)
        yield from (path for path in found if path != ROOT / "hooks/languages.py")


def test_no_code_knows_a_language_by_its_name() -> None:
    paths = list(sources())
    assert {path.suffix for path in paths} == set(KINDS)
    assert {str(path): lines for path in paths if (lines := named(path.read_text("utf-8")))} == {}


@pytest.mark.parametrize(
    "line",
    [
        'if lang in ("en", "fr"):',
        'if language.code == "zh":',
        'this.han = sheet.lang === "zh";',
        '[lang="ar"] .md-typeset {',
        "[lang|=ar] {",
        ".sheet:lang(hr) {",
        '#let chinese = doc.lang == "zh"',
        '{{ page_alternates["en"] }}',
        "locale.startswith('en-US')",
    ],
)
def test_code_that_knew_one_would_be_found(line: str) -> None:
    assert named(f"nothing\n{line}\n") == [line]


def test_a_script_without_blanks_has_signs_that_count_as_words() -> None:
    assert (LATIN.spaced, ARABIC.spaced, HAN.spaced) == (True, True, False)
    assert re.search(f"[{HAN.signs}]", "终止")


def test_a_variant_is_its_base_but_for_what_it_names() -> None:
    american = variant(DEFAULT.code, code="en-us", name="English (US)", locale="en-US", word="en-US")
    given = {key: getattr(DEFAULT, key) for key in ("base", "code", "name", "locale", "word")}
    assert replace(american, **given) == DEFAULT
    assert american.is_among((DEFAULT.code,))
    assert american.is_among(())
    assert not american.is_among(CODES[1:])


def test_the_files_of_a_variant_lie_below_those_of_its_base(monkeypatch: pytest.MonkeyPatch) -> None:
    for base in (DEFAULT, LANGUAGES[1]):
        own = variant(base.code, code=f"{base.code}-zz", name="Z", locale=base.locale, word=base.word)
        monkeypatch.setitem(BY_CODE, own.code, own)
        assert download_path(own.code, "a.md") == download_path(base.code, f"{own.code}/a.md")
        assert own.prefix == base.prefix


def test_only_the_default_language_stands_at_the_root_of_the_site() -> None:
    prefixes = {language.code: language.prefix for language in LANGUAGES}
    assert prefixes == {code: "" if code == DEFAULT.code else f"{code}/" for code in prefixes}


def test_pictures_need_no_more_of_a_language_than_its_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BY_CODE, "de", replace(DEFAULT, code="de", letter_width=10.0))
    assert wrap("zwei Zeilen", 100, "de") == ("zwei", "Zeilen")
    assert wrap("eine Zeile", 200, "de") == ("eine Zeile",)
