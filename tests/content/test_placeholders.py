"""A sentence says the same facts in every language: the same placeholders, all of them declared."""

from __future__ import annotations

import re

import pytest

from hooks.data.message import Reference, parse_message, walk
from hooks.languages import CODES
from tests.content.items import FEWEST_TEMPLATES, TEMPLATES, TRANSLATED, fields, structure, texts


def names(text: str) -> set[str]:
    return {node.block if isinstance(node, Reference) else node.field for node in walk(parse_message(text))}


def blocks(item: str, lang: str) -> dict[tuple[str, ...], set[str]]:
    """The placeholders of each sentence of a template."""
    return {path: names(text) for path, text in texts(item, lang).items() if path[0] == "blocks"}


def facts(item: str, used: set[str]) -> set[str]:
    """Placeholders without those that only grammar or tone needs; a form of a name counts as the name."""
    known = fields(item)
    told = {known[name].get("form_of", name) if name in known else name for name in used}
    grammar = {name for name, field in known.items() if "languages" in field or field.get("wording") == "true"}
    return told - grammar


def declared(item: str) -> set[str]:
    """The fields a template asks for, and its clauses."""
    asked = {name for group in structure(item)["fields"].values() for name in group}
    return asked | {block["id"] for block in structure(item)["blocks"] if isinstance(block, dict)}


def found_places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_placeholders_are_found() -> None:
    assert len(TEMPLATES) >= FEWEST_TEMPLATES
    assert all(len(set().union(*blocks("templates/ending-email", lang).values())) >= 8 for lang in CODES)


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("item", TEMPLATES)
def test_a_sentence_has_the_placeholders_of_english(item: str, lang: str) -> None:
    mine, english = blocks(item, lang), blocks(item, "en")
    common = mine.keys() & english.keys()
    different = {path for path in common if facts(item, mine[path]) != facts(item, english[path])}
    assert english
    assert different == set()


@pytest.mark.parametrize("item", TEMPLATES)
def test_every_placeholder_is_declared(item: str) -> None:
    used = {name for lang in CODES for found in blocks(item, lang).values() for name in found}
    assert used - declared(item) == set()


@pytest.mark.parametrize("lang", TRANSLATED)
def test_the_shared_words_have_the_places_of_english(lang: str) -> None:
    places = {
        code: {path: found_places(text) for path, text in texts("strings", code).items()} for code in ("en", lang)
    }
    assert sum(map(bool, places["en"].values())) >= 10
    assert places[lang] == places["en"]
