"""Fields, options and first values that a language alone has."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.fields import FieldStructure
from hooks.data.load import Source
from hooks.rules.sentences import check_sentences
from hooks.web.form import build_form
from tests.helpers import make_template
from tests.unit.rules.spoken import ASKED, SEAL, SEAL_DAY, STRUCTURE, catalog, language, problems, told, with_seal_day


def test_a_field_of_its_own_may_be_asked_for_in_one_language(tmp_path: Path) -> None:
    form = [
        field
        for group in build_form(catalog(tmp_path, with_seal_day()).templates["farewell"], "en")
        for field in group.fields
    ]
    (seal_day,) = (field for field in form if field.name == "seal_day")
    assert (seal_day.languages, seal_day.shown) == ("zh zh-hant", False)


def test_a_field_of_one_language_cannot_stand_in_the_text_of_another(tmp_path: Path) -> None:
    changes = with_seal_day()
    changes[language("en")].append(('"Dear {client_name},"', '"Dear {client_name}, {seal_day}"'))
    assert ("en.yml", "foreign-field", 15) in told(tmp_path, changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - greeting\n", "  - {id: greeting, when: {seal_day: filled}}\n"),
        ("signature: [_, _]", "signature: [_, seal_day]"),
        (
            "successor: {type: text, when: {refer: true}}",
            "successor: {type: text, when: {refer: true, seal_day: filled}}",
        ),
    ],
)
def test_what_all_languages_say_hangs_on_no_field_of_one(old: str, new: str, tmp_path: Path) -> None:
    changes = with_seal_day()
    changes[STRUCTURE].append((old, new))
    (found,) = problems(tmp_path, changes)
    assert (found.rule, found.fix) == ("foreign-field", "Give it `languages: [zh]`")
    assert "which is not asked for in `en`, `ar`, `hr`" in found.what


def test_a_part_of_one_language_may_hang_on_a_field_of_it(tmp_path: Path) -> None:
    changes = with_seal_day()
    changes[STRUCTURE].append(("{id: seal, languages: [zh]}", "{id: seal, languages: [zh], when: {seal_day: filled}}"))
    assert told(tmp_path, changes) == []


def test_an_example_fills_no_field_of_another_language(tmp_path: Path) -> None:
    example = ("sender_name: Tom Keller}", "sender_name: Tom Keller, client_vocative: Maya}")
    assert told(tmp_path, {language("en"): [example]}) == [("en.yml", "foreign-field", 27)]


def test_a_field_that_one_language_never_uses_is_told(tmp_path: Path) -> None:
    changes = with_seal_day()
    changes[STRUCTURE] = [SEAL, (SEAL_DAY[0], SEAL_DAY[1].replace("[zh]", "[en, zh]")), ASKED]
    (found,) = problems(tmp_path, changes)
    assert (found.rule, found.what) == ("unused-field", "field `seal_day` changes nothing in the text in `en`")


CURRENCY = "  currency: {type: choice, options: [eur, usd]}"


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ("only: {usd: [en, zh]}", None),
        ("default: {en: usd, hr: eur}", None),
        ("only: {usd: [en]}, default: {en: usd}", None),
        ("only: {gbp: [en]}", "unknown-option"),
        ("only: {usd: [de]}", "unknown-language"),
        ("only: {usd: [zh]}, default: usd", "foreign-option"),
        ("default: {de: usd}", "unknown-language"),
        ("default: {en: gbp}", "unknown-option"),
    ],
)
def test_options_and_what_a_form_starts_with_may_differ_by_language(
    field: str, rule: str | None, tmp_path: Path
) -> None:
    found = problems(tmp_path, {"fields/structure.yml": [(CURRENCY, CURRENCY.replace("]}", f"], {field}}}"))]})
    assert [item.rule for item in found if "/fields/" in item.file] == ([rule] if rule else [])
    assert rule or not found  # a wrong field may make examples wrong too


def test_a_language_starts_with_its_own_default_and_knows_its_own_options() -> None:
    given = {"type": "choice", "options": ("a", "b"), "only": {"b": ("zh",)}, "default": {"zh": "b"}}
    field = FieldStructure.model_validate(given)
    assert {lang: field.default_in(lang) for lang in ("en", "zh", "zh-hant")} == {"en": None, "zh": "b", "zh-hant": "b"}
    assert {lang: field.options_in(lang) for lang in ("en", "zh-hant")} == {"en": ("a",), "zh-hant": ("a", "b")}


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [("{name, select, empty {A} other {B {name}}}", []), ("{name, select, ann {A} other {B}}", ["argument-type"])],
)
def test_a_sentence_may_do_without_a_value(sentence: str, rule: list[str]) -> None:
    template = make_template("own: {name: {type: text}}\nblocks: [a]", f"blocks: {{a: '{sentence}'}}")
    assert [item.rule for item in check_sentences(template, {"en": Source("en.yml")})] == rule
