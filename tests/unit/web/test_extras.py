"""What a table of a tool shows besides its form."""

from __future__ import annotations

import html
import json
import re
from typing import Any, get_args

import pytest

from hooks.data.derive import Extra
from hooks.languages import CODES
from hooks.read import load_catalog
from hooks.web.extras import render_extras
from hooks.web.render import OVERRIDES
from tests.small import CLOCK, TABLE, write_small


def given(text: str, extra: str) -> dict[str, Any]:
    """What an extra is told."""
    found = re.search(rf'data-extra="{extra}" data-given="([^"]*)"', text)
    assert found
    told: dict[str, Any] = json.loads(html.unescape(found[1]))
    return told


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    """The extras of a table and of a calculator, by tool and language."""
    root = tmp_path_factory.mktemp("small")
    catalog = load_catalog(write_small(root), root)
    tools = (TABLE, CLOCK)
    return {
        (name, lang): render_extras(catalog.tools[name], catalog.strings[lang], lang)
        for name in tools
        for lang in CODES
    }


def test_a_file_is_told_every_name_of_a_column_that_of_the_page_first(rendered: dict[tuple[str, str], str]) -> None:
    columns = {lang: given(rendered[TABLE, lang], "csv")["columns"] for lang in CODES}
    assert [column["name"] for column in columns["en"]] == ["name", "hours", "income", "trouble"]
    assert columns["hr"][0]["heads"][0] == "Klijent"
    known = {"Client", "العميل", "Klijent", "客户名"}
    assert [set(own[0]["heads"]) for own in columns.values()] == [known] * len(CODES)


def test_a_file_is_written_as_spreadsheets_of_the_language_read_it(rendered: dict[tuple[str, str], str]) -> None:
    styles = {lang: given(rendered[TABLE, lang], "csv")["style"] for lang in CODES}
    assert styles["en"] == {"separator": ",", "point": "."}
    assert styles["hr"] == {"separator": ";", "point": ","}
    assert all(style["separator"] != style["point"] for style in styles.values())


def test_each_share_of_a_list_is_a_bar(rendered: dict[tuple[str, str], str]) -> None:
    chart = given(rendered[TABLE, "en"], "chart")
    assert (chart["list"], chart["title"]) == ("ranked", "name")
    assert [bar["column"] for bar in chart["bars"]] == ["income_share", "hours_share", "trouble_share"]


def test_a_tool_without_such_a_list_shows_none(rendered: dict[tuple[str, str], str]) -> None:
    assert "data-given" not in rendered[CLOCK, "en"]


def test_the_page_can_load_the_script_of_every_extra() -> None:
    script = (OVERRIDES / "tools/tool.js").read_text("utf-8")
    named = re.findall(r'(\w+): \(\) => import\("[./a-z]*/(\w+)\.js"\)', script)
    assert {name for name, _ in named} == {*get_args(Extra), "pack"}  # that of a kind of tool
    assert all(name == module for name, module in named)
