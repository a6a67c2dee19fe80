"""The builder as one block of HTML."""

from __future__ import annotations

import html
import json
import re

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.text.lines import STYLES
from hooks.web.builder import SCRIPT_WORDS, render_builder, render_example
from hooks.web.sheets import render_sheet

FILES = {lang: f"{lang}.docx" for lang in CODES}
SHEETS = {lang: f"sheet.{lang}.html" for lang in CODES}


def attribute(markup: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', markup)
    assert found
    return html.unescape(found.group(1))


@pytest.fixture(scope="module")
def markup(catalog: Catalog) -> str:
    return str(render_builder(catalog, "ending-email", "hr", FILES, SHEETS))


def test_the_builder_names_its_template(markup: str) -> None:
    assert attribute(markup, "data-builder") == "ending-email"


def test_the_script_gets_every_word_it_says(markup: str) -> None:
    assert set(json.loads(attribute(markup, "data-words"))) == set(SCRIPT_WORDS)


def test_the_script_gets_the_file_of_every_text_language(markup: str) -> None:
    assert json.loads(attribute(markup, "data-files")) == FILES


def test_the_script_gets_the_sheet_of_every_text_language(markup: str) -> None:
    assert json.loads(attribute(markup, "data-sheets")) == SHEETS


def test_the_script_gets_the_style_of_every_line(markup: str) -> None:
    assert set(json.loads(attribute(markup, "data-lines"))) == set(STYLES)


def test_the_page_holds_the_sheet_of_its_own_language_alone(catalog: Catalog, markup: str) -> None:
    assert re.findall(r'data-sheet="(\w+)"', markup) == ["hr"]
    assert render_sheet(catalog, "ending-email", "hr") in markup


def test_every_field_has_a_control_and_a_label(catalog: Catalog, markup: str) -> None:
    fields = [name for name, item in catalog.templates["ending-email"].fields.items() if item.type != "list"]
    assert fields
    assert all(f'id="field-{name}"' in markup and f'for="field-{name}"' in markup for name in fields)


def test_the_block_has_no_empty_line_at_which_markdown_would_cut_it(markup: str) -> None:
    assert "\n\n" not in markup


def test_an_example_is_filled_and_pruned(catalog: Catalog) -> None:
    markup = render_example(catalog, "ending-email", "minimal", "en")
    assert catalog.templates["ending-email"].example("minimal", "en")["client_name"] in markup
    assert "data-slot" not in markup
