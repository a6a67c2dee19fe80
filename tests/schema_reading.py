"""YAML as an editor reads it, against a JSON Schema: as much of both as our files use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from hooks.data.load import LOADER

TYPES: dict[str, Any] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
    "array": list,
    "object": dict,
}
KNOWN = {
    *("$schema", "$defs", "$ref", "title", "description", "default", "format"),
    *("type", "enum", "anyOf", "items", "minItems", "pattern", "minLength", "minimum", "maximum"),
    *("properties", "patternProperties", "additionalProperties", "propertyNames", "required"),
}


class _Editor(LOADER):  # type: ignore[valid-type, misc]
    """Reads YAML 1.2, where a date and `no` are texts."""


_Editor.yaml_implicit_resolvers = {}
for _kind, _pattern, _first in (
    ("bool", r"true|false", "tf"),
    ("int", r"-?[0-9]+", "-0123456789"),
    ("float", r"-?[0-9]+\.[0-9]+", "-0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_kind}", re.compile(rf"^(?:{_pattern})$"), list(_first))


def editor_values(text: str) -> Any:
    """The values that an editor sees in a file."""
    return yaml.load(text, _Editor)


def marked(value: Any, schema: dict[str, Any]) -> list[str]:
    """The places that an editor would mark, as dotted paths; none when the file is right."""
    return list(_faults(value, schema, schema.get("$defs", {}), "file"))


def _faults(value: Any, schema: dict[str, Any], models: dict[str, Any], path: str) -> Iterator[str]:
    assert schema.keys() <= KNOWN, schema.keys() - KNOWN
    if "$ref" in schema:
        yield from _faults(value, models[schema["$ref"].removeprefix("#/$defs/")], models, path)
    if "anyOf" in schema and all(list(_faults(value, each, models, path)) for each in schema["anyOf"]):
        yield path
    if not _is(value, schema.get("type")) or value not in schema.get("enum", [value]):
        yield path
    elif isinstance(value, dict):
        yield from _faults_of_keys(value, schema, models, path)
    elif isinstance(value, list):
        yield from [path] * (len(value) < schema.get("minItems", 0))
        for index, item in enumerate(value):
            yield from _faults(item, schema.get("items", {}), models, f"{path}.{index}")
    elif isinstance(value, str):
        yield from [path] * (not re.search(schema.get("pattern", ""), value) or len(value) < schema.get("minLength", 0))
    elif isinstance(value, int):
        yield from [path] * (not schema.get("minimum", value) <= value <= schema.get("maximum", value))


def _faults_of_keys(value: dict[str, Any], schema: dict[str, Any], models: dict[str, Any], path: str) -> Iterator[str]:
    yield from (f"{path}.{key}" for key in schema.get("required", []) if key not in value)
    patterns = schema.get("patternProperties", {})
    yield from (f"{path}.{key}" for key in value if list(_faults(key, schema.get("propertyNames", {}), models, path)))
    for key, inner in value.items():
        named = [schema["properties"][key]] if key in schema.get("properties", {}) else []
        fitting = named + [each for pattern, each in patterns.items() if re.search(pattern, key)]
        others = schema.get("additionalProperties", {})
        for each in fitting or ([others] if others is not False else []):
            yield from _faults(inner, each, models, f"{path}.{key}")
        if not fitting and others is False:
            yield f"{path}.{key}"


def _is(value: Any, kind: str | None) -> bool:
    return kind is None or (isinstance(value, TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool)))
