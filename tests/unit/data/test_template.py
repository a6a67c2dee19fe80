"""A template as the rest of the build asks it: words, values, paths."""

from __future__ import annotations

from hooks.data.blocks import walk_blocks, word_paths
from tests.helpers import make_template, mini_catalog

FAREWELL = mini_catalog().templates["farewell"]
NESTED = """
own: {reason: {type: choice, options: [a, b]}}
blocks:
  - {id: title, type: title}
  - {id: first, type: clause, blocks: [{id: why, choose: reason}, how]}
  - {id: list, type: step, blocks: [{id: do, type: item}]}
  - {id: table, type: table, columns: [x], cells: {r: [reason]}}
"""


def test_a_field_has_the_templates_own_words_first() -> None:
    assert FAREWELL.field_words("en", "fee") is FAREWELL.words["en"].fields["fee"]


def test_a_shared_field_has_the_shared_words() -> None:
    assert FAREWELL.field_words("hr", "last_day") is FAREWELL.shared["hr"]["last_day"]


def test_the_form_starts_with_the_defaults_as_texts() -> None:
    assert FAREWELL.defaults("en") == {"reason": "grown", "refer": "true"}


def test_an_example_has_the_words_of_its_language() -> None:
    values = FAREWELL.example("minimal", "hr")
    assert values["client_name"] == FAREWELL.words["hr"].examples["minimal"]["client_name"]


def test_an_example_has_the_values_that_all_languages_share() -> None:
    assert {FAREWELL.example("minimal", lang)["last_day"] for lang in FAREWELL.words} == {"2027-03-31"}


def test_an_example_overrules_defaults() -> None:
    assert FAREWELL.example("minimal", "en")["refer"] == "false"


def test_an_example_keeps_the_defaults_that_it_does_not_name() -> None:
    assert FAREWELL.example("minimal", "en")["reason"] == "grown"


def test_fields_stand_in_form_order() -> None:
    order = [name for names in FAREWELL.structure.fields.values() for name in names]
    assert list(FAREWELL.fields) == ["place", *order]


def test_blocks_are_walked_parents_first() -> None:
    blocks = make_template(NESTED, "blocks: {}").structure.blocks
    paths = [".".join(path) for path, _ in walk_blocks(blocks)]
    assert paths == ["title", "first", "first.why", "first.how", "list", "list.do", "table"]


def test_each_kind_of_block_has_its_words_in_their_places() -> None:
    template = make_template(NESTED, "blocks: {}")
    paths = [".".join(path) for path in word_paths(template.structure.blocks, template.fields, "en")]
    assert paths == [
        "title",
        "first.title",
        "first.why.a",
        "first.why.b",
        "first.how",
        "list.title",
        "list.do.text",
        "list.do.why",
        "table.columns.x",
        "table.rows.r",
    ]
