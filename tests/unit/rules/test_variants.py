"""A variant holds what differs from its base; each fault in its file is told there, and its base has no part in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data import folder
from hooks.data.blocks import blocks_in
from hooks.data.problems import Problem
from hooks.languages import BY_CODE, TEXT_CODES, variant
from hooks.read import read_catalog
from hooks.rules import variants
from tests.helpers import copy_valid, write_files

AMERICAN = variant("en", code="en-us", name="English (US)", locale="en-US", word="en-US")
BOSNIAN = variant("hr", code="hr-ba", name="Bosna", locale="bs", word="bs-BA")
TEMPLATE = "templates/farewell/en-us.yml"


@pytest.fixture(autouse=True)
def _two_variants(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (folder, variants):
        monkeypatch.setattr(module, "VARIANTS", (AMERICAN, BOSNIAN))
    monkeypatch.setattr(folder, "TEXT_CODES", (*TEXT_CODES, AMERICAN.code, BOSNIAN.code))
    for language in (AMERICAN, BOSNIAN):
        monkeypatch.setitem(BY_CODE, language.code, language)


def problems(root: Path, **files: str) -> list[Problem]:
    """What is wrong with the valid data set and these files besides."""
    data = copy_valid(root)
    write_files(data, files)
    return read_catalog(data, root)[1]


def told(root: Path, name: str, text: str) -> list[tuple[str, int, str]]:
    """File, line and rule of each problem that one more file makes."""
    return [(item.file.removeprefix("docs/_data/"), item.line, item.rule) for item in problems(root, **{name: text})]


def test_a_variant_needs_no_file_and_has_the_texts_of_its_base(tmp_path: Path) -> None:
    catalog, found = read_catalog(copy_valid(tmp_path), tmp_path)
    assert found == []
    template = catalog.templates["farewell"]
    for language in (AMERICAN, BOSNIAN):
        assert template.words[language.code] is template.words[language.base]
        assert template.shared[language.code] == template.shared[language.base]
        assert dict(catalog.strings[language.code]) == dict(catalog.strings[language.base])


def test_each_of_its_files_is_laid_over_that_of_its_base(tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    own = {
        TEMPLATE: "blocks: {ending: {payment: '{fee} is left.'}}\n",
        "fields/en-us.yml": "fields: {client_name: {blank: customer}}\n",
        "strings/en-us.yml": "text: {optional: if you like}\n",
    }
    write_files(data, own)
    catalog, found = read_catalog(data, tmp_path)
    assert found == []
    template = catalog.templates["farewell"]
    ending = {lang: template.words[lang].blocks["ending"] for lang in ("en", "en-us")}
    assert ending["en-us"] == {**ending["en"], "payment": "{fee} is left."}
    label = template.field_words("en", "client_name")
    assert template.field_words("en-us", "client_name") == label.model_copy(update={"blank": "customer"})
    assert catalog.strings["en-us"]["text.optional"] == "if you like"
    assert catalog.strings["en-us"]["text.required"] == catalog.strings["en"]["text.required"]


@pytest.mark.parametrize(
    ("name", "text", "line", "rule"),
    [
        (TEMPLATE, "title: So long\nblocks:\n  nothing: A\n", 3, "extra-text"),
        (TEMPLATE, "titel: So long\n", 1, "extra-text"),
        (TEMPLATE, "title: So long\nblocks:\n  greeting: {a: B}\n", 3, "wrong-shape"),
        (TEMPLATE, "title: So long\nblocks: Hello\n", 2, "wrong-shape"),
        (TEMPLATE, "description: Bye\ntitle: Goodbye\n", 2, "same-as-base"),
        (
            TEMPLATE,
            "title: So long\nblocks:\n  greeting: Hello {client_name} of {nobody}\n",
            3,
            "undeclared-placeholder",
        ),
        (TEMPLATE, "title: So long\nblocks:\n  greeting: Hello {client_name\n", 3, "message-syntax"),
        (TEMPLATE, "title: So long\nblocks:\n  greeting: Hello\n", 3, "placeholder-parity"),
        (TEMPLATE, "title: So <b>long</b>\n", 1, "html"),
        (TEMPLATE, "title: So long Ⱡ\n", 1, "missing-letter"),
        (TEMPLATE, "title: So long\nfields:\n  days: {hint: In full weeks}\n", 3, "extra-text"),
        (
            TEMPLATE,
            "order:\n- title\n- greting\n- greeting\n- ending\n- handover\n- parties\n",
            3,
            "bad-order",
        ),
        ("fields/en-us.yml", "fields:\n  client_name: {label: Name of the client}\n", 2, "same-as-base"),
        ("strings/en-us.yml", "text:\n  why: No reason\n", 2, "placeholder-parity"),
        ("strings/en-us.yml", "text:\n  wy: No reason\n", 2, "extra-text"),
        ("templates/farewell/hr-ba.yml", "title: Goodbye\n", 1, "english-left"),
        ("law/en-us.yml", "jurisdictions: {hr: The Croats}\n", 1, "unknown-file"),
    ],
)
def test_a_fault_is_told_once_in_the_file_of_the_variant(
    tmp_path: Path, name: str, text: str, line: int, rule: str
) -> None:
    assert told(tmp_path, name, text) == [(name, line, rule)]


def test_a_variant_may_order_its_parts_by_itself(tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    order = ("greeting", "title", "handover", "ending", "parties")
    write_files(data, {TEMPLATE: f"order: [{', '.join(order)}]\n"})
    catalog, found = read_catalog(data, tmp_path)
    assert found == []
    assert [block.id for block in catalog.templates["farewell"].blocks("en-us")] == list(order)
    assert catalog.templates["farewell"].blocks("en") == catalog.templates["farewell"].structure.blocks


def test_what_is_said_in_a_language_alone_is_said_in_its_variants(tmp_path: Path) -> None:
    template = read_catalog(copy_valid(tmp_path), tmp_path)[0].templates["farewell"]
    asked = {code: template.fields["client_vocative"].is_asked(code) for code in ("en", "en-us", "hr", "hr-ba")}
    assert asked == {"en": False, "en-us": False, "hr": True, "hr-ba": True}
    greeting, *others = template.structure.blocks
    croatian = (greeting.model_copy(update={"languages": ("hr",)}), *others)
    assert {code: len(blocks_in(croatian, code)) - len(others) for code in asked} == asked


def test_a_variant_of_a_language_that_joins_endings_to_words_joins_none_to_values(tmp_path: Path) -> None:
    text = "blocks: {handover: {help: '{sender_name}om, {successor}, {ending, clause}.'}}\n"
    assert ("templates/farewell/hr-ba.yml", 1, "glued-placeholder") in told(
        tmp_path, "templates/farewell/hr-ba.yml", text
    )
