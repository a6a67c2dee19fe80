"""Every case of every tool comes to what its author expects: in the browser's engine, with calendars of the site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from hooks.data.catalog import Catalog
from hooks.data.derive import case_values
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import DEFAULT, TEXT_CODES
from hooks.web.calendars import list_calendars
from hooks.web.engine import engine_json
from hooks.web.form import condition_text
from tests.vectors.engine import Call, in_browser

Values = dict[str, str]


@pytest.fixture(scope="module")
def calendars(catalog: Catalog) -> dict[str, Any]:
    """The calendars by place, as the browser fetches them."""
    return {path.split("/")[-1].removesuffix(".json"): json.loads(content) for path, content in list_calendars(catalog)}


def _fields(tool: Template) -> list[dict[str, Any]]:
    """The fields of the form as the page tells them to the engine; no place is an answer too."""
    asked = {name: field for name, field in tool.fields.items() if name not in tool.structure.results}
    return [
        {
            "name": name,
            "when": condition_text(field.when),
            "options": list(field.options) if field.options and name != PLACE else None,
        }
        for name, field in asked.items()
    ]


def _cases(tool: Template) -> Iterator[tuple[str, Values, Values]]:
    """Each case with what is typed and what must follow; an example in each language, with its own place."""
    for name, case in tool.structure.cases.items():
        expected = case_values(case.expect)
        if name in tool.structure.examples:
            for lang in TEXT_CODES:
                typed = {key: value for key, value in tool.example(name, lang).items() if key not in expected}
                yield f"{name} {lang}", typed, expected
        else:
            defaults = {key: value for key, value in tool.defaults(DEFAULT.code).items() if key != PLACE}
            yield name, {**defaults, **case_values(case.given)}, expected


def test_every_case_of_every_tool_comes_to_what_is_expected(catalog: Catalog, calendars: dict[str, Any]) -> None:
    made = [(tool, *case) for tool in catalog.tools.values() for case in _cases(tool)]
    assert len(made) > len(catalog.tools)
    calls: list[Call] = []
    for tool, _, typed, _ in made:
        place = typed.get(PLACE, "")
        context = {"freeDays": calendars.get(place), "point": False}
        calls.append(("engine", [json.loads(engine_json(tool)), _fields(tool), "results", typed, context]))
    wrong = [
        (tool.id, name, key, right, found.get(key))
        for (tool, name, _, expected), found in zip(made, in_browser(calls), strict=True)
        for key, right in expected.items()
        if found.get(key) != right
    ]
    assert wrong == []
