"""What each language says in its own way: the order of its parts, and parts and fields that it alone has."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.catalog import Catalog
from hooks.data.fields import FieldStructure
from hooks.data.load import Source
from hooks.data.problems import Problem
from hooks.files.downloads import WRITERS
from hooks.languages import CODES
from hooks.read import load_catalog, read_catalog
from hooks.rules.sentences import check_sentences
from hooks.text.document import Document
from hooks.text.lines import document_text
from hooks.text.open import build_document
from hooks.web.form import build_form
from hooks.web.preview import render_preview
from tests import docx_reading
from tests.helpers import copy_valid, make_template, mini_catalog

FOLDER = "templates/farewell"
STRUCTURE = f"{FOLDER}/structure.yml"
ORDER = ("\nblocks:\n", "\norder: [title, parties, greeting, ending, handover]\nblocks:\n")
SEAL = ("  - id: parties\n", "  - {id: seal, languages: [zh]}\n  - id: parties\n")
SEALED = ("  parties:\n", '  seal: "（盖章）"\n  parties:\n')
SEAL_DAY = ("  days: {type: number", "  seal_day: {type: date, languages: [zh]}\n  days: {type: number")
ASKED = ("[last_day, days,", "[last_day, seal_day, days,")
DAYS = dict(zip(CODES, ("Day of the seal", "يوم الختم", "Dan pečata", "盖章日"), strict=True))
LABELS = {lang: ("  days: {", f"  seal_day: {{label: {word}}}\n  days: {{") for lang, word in DAYS.items()}
NO_PART = "which is no part of the whole text"
Changes = dict[str, list[tuple[str, str]]]


def language(lang: str) -> str:
    return f"{FOLDER}/{lang}.yml"


def changed(root: Path, changes: Changes) -> Path:
    """A copy of the valid data set, changed in these places of these files."""
    data = copy_valid(root)
    for name, pairs in changes.items():
        text = (data / name).read_text("utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        (data / name).write_text(text, "utf-8")
    return data


def problems(root: Path, changes: Changes) -> list[Problem]:
    return read_catalog(changed(root, changes), root)[1]


def told(root: Path, changes: Changes) -> list[tuple[str, str, int]]:
    return [(Path(item.file).name, item.rule, item.line) for item in problems(root, changes)]


def catalog(root: Path, changes: Changes) -> Catalog:
    return load_catalog(changed(root, changes), root)


def document(given: Catalog, lang: str) -> Document:
    return build_document(given.templates["farewell"], lang, {**given.strings[lang], "text.page": "{page}"})


def with_seal_day() -> Changes:
    """A day that Chinese alone asks for, in a part that Chinese alone has."""
    changes = {language(lang): [LABELS[lang]] for lang in CODES}
    changes[language("zh")].append(("  parties:\n", '  seal: "{seal_day}（盖章）"\n  parties:\n'))
    return {STRUCTURE: [SEAL, SEAL_DAY, ASKED], **changes}


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
    told = problems(tmp_path, {"fields/structure.yml": [(CURRENCY, CURRENCY.replace("]}", f"], {field}}}"))]})
    found = [item.rule for item in told if item.rule != "example-place"]  # then an example is paid in it too
    assert found == ([rule] if rule else [])


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
