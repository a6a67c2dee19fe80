"""Shared texts that count something have the wording of their number, and are told when a language lacks one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.families.strings import StringsStructure
from hooks.data.load import Source, load_source
from hooks.languages import BY_CODE, CODES
from hooks.rules.strings import check_strings
from hooks.text.counted import say_counted
from tests.helpers import write_files

CROATIAN = "{counted, plural, one {# alat} few {# alata} other {# alata}}"
ARABIC = "{counted, plural, zero {لا} one {واحد} two {اثنان} few {# قوالب} many {# قالبًا} other {# قالب}}"
FORMS = {"en": "one {# tool} other {# tools}", "zh": "other {#个}", "hr": CROATIAN[18:-1], "ar": ARABIC[18:-1]}


@pytest.mark.parametrize(
    ("lang", "number", "shown"),
    [
        ("hr", 1, "1 alat"),
        ("hr", 22, "22 alata"),
        ("hr", 1250, "1.250 alata"),
        ("ar", 2, "اثنان"),
        ("ar", 11, "11 قالبًا"),
    ],
)
def test_a_number_has_the_words_that_go_with_it(lang: str, number: int, shown: str) -> None:
    assert say_counted(CROATIAN if lang == "hr" else ARABIC, number, BY_CODE[lang]) == shown


def told(root: Path, **changed: str) -> list[tuple[str, str]]:
    """What is said of shared words of which one counts, by language and rule."""
    texts = {code: f"{{counted, plural, {FORMS[code]}}}" for code in CODES} | changed
    names = "".join(f"  {code}: Name\n" for code in CODES)
    write_files(root, {f"{code}.yml": f'tools:\n  all: "{text}"\nlanguages:\n{names}' for code, text in texts.items()})
    sources: dict[str, Source] = {code: load_source(root / f"{code}.yml", root)[0] for code in CODES}
    structure = StringsStructure.model_validate({"tools.all": ("counted",)})
    found = [(Path(item.file).stem, item.rule) for item in check_strings(structure, sources)]
    return [item for item in found if item[1] != "untranslated"]


def test_texts_with_all_forms_of_their_language_are_right(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("{counted, plural, one {# alat} other {# alata}}", "plural-categories"),
        ("{counted} alata", "plural-categories"),
        ("{counted, plural, one {{x}} few {# a} other {# a}}", "message-syntax"),
        ("{counted, select, other {x}}", "message-syntax"),
        ("{number, plural, one {#} few {#} other {#}}", "message-syntax"),
    ],
)
def test_a_text_that_does_not_count_as_its_language_does_is_told(tmp_path: Path, text: str, rule: str) -> None:
    assert ("hr", rule) in told(tmp_path, hr=text)
