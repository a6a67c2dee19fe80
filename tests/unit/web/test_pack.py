"""What a pack tells the browser: its texts with their fields, and its part of the page."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from hooks.read import load_catalog
from hooks.web.pack import list_packs, pack_path, render_pack
from tests.small import PACK, write_small

LINKS = {name: (name.title(), f"../{name}/") for name in ("message", "call", "record")}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The data of the small site."""
    root = tmp_path_factory.mktemp("small")
    return load_catalog(write_small(root), root)


def _texts(catalog: Catalog, lang: str) -> dict[str, Any]:
    found = dict(list_packs(catalog, lang))
    assert list(found) == [pack_path(lang, PACK)]
    return {text["id"]: text for text in json.loads(found[pack_path(lang, PACK)])["texts"]}


@pytest.mark.parametrize("lang", CODES)
def test_each_text_of_a_pack_comes_with_all_its_fields_and_what_they_begin_with(lang: str, small: Catalog) -> None:
    texts = _texts(small, lang)
    assert [*texts] == [text.id for text in small.tools[PACK].structure.pack]
    for name, text in texts.items():
        template = small.templates[name]
        asked = [field for field in template.fields if field not in template.structure.results]
        assert [field["name"] for field in text["fields"]] == asked
        given = {field["name"]: field["default"] for field in text["fields"] if "default" in field}
        assert given == {field: value for field, value in template.defaults(lang).items() if value}
        assert text["titles"][lang] == template.words[lang].title
    assert texts["message"]["when"] == "step=tell"
    assert texts["record"]["when"] == ""
    assert [name for name, text in texts.items() if text["message"]] == ["message"]


def test_a_field_is_needed_where_its_language_asks_for_it(small: Catalog) -> None:
    fields = {field["name"]: field for field in _texts(small, "en")["record"]["fields"]}
    assert fields["client_name"]["needed"]
    assert fields["client_name"]["shared"]
    assert "shared" not in fields["open_day"]
    assert fields["open_day"]["when"] == "open_points=filled"


def test_the_page_has_a_line_for_each_text_with_its_title_and_the_way_there(small: Catalog) -> None:
    html = render_pack(small.tools[PACK], small.strings["en"], "en", LINKS)
    assert re.findall(r'data-pack-text="([a-z]+)" hidden', html) == [*LINKS]
    assert all(title in html and f'href="{link}"' in html for title, link in LINKS.values())


def test_a_site_without_a_pack_has_no_file_for_one(small: Catalog) -> None:
    tools = {name: tool for name, tool in small.tools.items() if name != PACK}
    assert list(list_packs(type(small)(**{**vars(small), "tools": tools}), "en")) == []
