"""What each language says in its own way: parts that some languages or some places alone have."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.files.downloads import WRITERS
from hooks.languages import CODES
from tests.helpers import copy_valid
from tests.unit.rules.spoken import SEAL, SEALED, STRUCTURE, Changes, catalog, document, language, problems, told


def test_a_part_of_one_language_stands_in_its_text_alone(tmp_path: Path) -> None:
    given = catalog(tmp_path, {STRUCTURE: [SEAL], language("zh"): [SEALED]})
    has = {lang: "seal" in [node.key for node in document(given, lang).nodes] for lang in CODES}
    assert has == {lang: lang == "zh" for lang in CODES}


def test_every_file_is_written_of_a_language_without_the_part(tmp_path: Path) -> None:
    given = document(catalog(tmp_path, {STRUCTURE: [SEAL], language("zh"): [SEALED]}), "en")
    assert WRITERS
    assert all(write(given) for write in WRITERS.values())


def test_a_language_with_the_part_needs_its_words(tmp_path: Path) -> None:
    assert told(tmp_path, {STRUCTURE: [SEAL]}) == [("zh.yml", "missing-text", 12)]


@pytest.mark.parametrize("lang", ["en", "hr"])
def test_a_language_without_the_part_has_no_words_for_it(lang: str, tmp_path: Path) -> None:
    words = ("  parties:\n", "  seal: Zz\n  parties:\n")
    changes: Changes = {STRUCTURE: [SEAL], language("zh"): [SEALED], language(lang): [words]}
    assert told(tmp_path, changes) == [(f"{lang}.yml", "foreign-block", 23)]


def test_a_text_does_not_refer_to_a_clause_of_another_language(tmp_path: Path) -> None:
    only = ("  - id: ending\n    type: clause\n", "  - id: ending\n    type: clause\n    languages: [en, hr, zh]\n")
    found = told(tmp_path, {STRUCTURE: [only]})
    assert ("ar.yml", "foreign-block", 24) in found  # the reference, besides the words of the clause itself
    assert ("ar.yml", "foreign-block", 15) in found
    assert {name for name, _, _ in found} <= {"ar.yml", "structure.yml"}


def test_a_part_inside_another_has_no_language_that_the_outer_one_lacks(tmp_path: Path) -> None:
    changes = ("blocks: [help]", "languages: [ar, en, hr]\n    blocks: [help, {id: more, languages: [zh]}]")
    found = problems(tmp_path, {STRUCTURE: [changes]})
    assert "the part around `more` is not said in `zh`" in [item.what for item in found]


def test_a_clause_says_something_in_each_of_its_languages(tmp_path: Path) -> None:
    found = problems(tmp_path, {STRUCTURE: [("blocks: [help]", "blocks: [{id: help, languages: [zh]}]")]})
    assert "no part of this is said in `en`, `ar`, `hr`" in [item.what for item in found]


def test_a_language_of_a_part_is_one_of_the_site(tmp_path: Path) -> None:
    given = ("  - greeting\n", "  - {id: greeting, languages: [en, ar, hr, zh, de]}\n")
    (found,) = problems(tmp_path, {STRUCTURE: [given]})
    assert (found.rule, found.what) == ("unknown-language", "`de` is no language of the site")


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("{id: seal, languages: [zh], places: [sg]}", []),
        ("{id: seal, languages: [zh], when: {place: sg}}", []),
        ("{id: seal, languages: [zh], places: [hr]}", ["foreign-option"]),
        ("{id: seal, languages: [zh], places: [xx]}", ["bad-condition"]),
    ],
)
def test_a_part_of_some_places_is_said_in_their_languages(block: str, told: list[str], tmp_path: Path) -> None:
    seal = ("  - id: parties\n", f"  - {block}\n  - id: parties\n")
    found = problems(tmp_path, {STRUCTURE: [seal], language("zh"): [SEALED]})
    assert [item.rule for item in found] == told
    assert all(item.line > 1 for item in found)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("By {place.registered_post}.", []),
        ("By {place.pigeon}.", ["unknown-word"]),
        ("{place, select, sg {A} other {B}}", ["unknown-case"]),
        ("In {place}.", ["argument-type"]),
    ],
)
def test_a_sentence_names_only_words_that_every_place_has(sentence: str, rule: list[str], tmp_path: Path) -> None:
    changes = {language("hr"): [("greeting: ", f'greeting: "{sentence}" #')]}
    text = (copy_valid(tmp_path / "look") / language("hr")).read_text("utf-8")
    assert text.count("  greeting: ") == 1
    found = problems(tmp_path, changes)
    assert [item.rule for item in found if item.rule not in ("placeholder-parity", "unused-field")] == rule


def test_an_example_may_fill_what_english_leaves_empty(tmp_path: Path) -> None:
    fuller = ("minimal: {client_name: Marija Babić,", "minimal: {successor: Studio Val, client_name: Marija Babić,")
    assert problems(tmp_path, {language("hr"): [fuller]}) == []


def test_an_example_leaves_what_is_needed_to_all_languages(tmp_path: Path) -> None:
    longer = ("  minimal: {client_name: Marija Babić,", '  minimal: {days: "31", client_name: Marija Babić,')
    assert [rule for _, rule, _ in told(tmp_path, {language("hr"): [longer]})] == ["extra-text"]
