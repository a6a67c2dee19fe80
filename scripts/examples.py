"""An example of every key, found in the real data: the first value that is short enough to show.

Only what no template of `FIRST` has comes from another one, so that a new template changes nothing here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from hooks.data.load import Value, load_source
from hooks.languages import DEFAULT
from scripts.kinds import DATA, data_files
from scripts.schemas import make_schema

Examples = dict[tuple[str, str], str]
LONGEST = 72
FIRST = ("ending-email", "service-agreement", "handover-record", "offboarding", "ending-call")
_PLAIN = re.compile(r"[^\W\d][^:#,\[\]{}\"'\n]*|_|\d{4}-\d{2}-\d{2}")


def find_examples(root: Path) -> Examples:
    """The example of each key, by the title of its model in the schemas and the key."""
    usual: dict[tuple[str, str], list[str]] = {}
    others: dict[tuple[str, str], list[str]] = {}
    foreign: dict[tuple[str, str], list[str]] = {}  # what English does not need
    files = sorted(data_files(root), key=lambda item: _order(item[0]))
    english = {kind for path, kind in files if path.stem == DEFAULT.code}
    for path, kind in files:
        if kind.partial:
            continue
        source, _ = load_source(root / path, root)
        schema = make_schema(kind)
        found = others if _order(path)[0] == len(FIRST) and {"templates", "tools"} & {*path.parts} else usual
        if kind in english and path.stem != DEFAULT.code:
            found = foreign
        for key, value in _values(source.value, schema, schema.get("$defs", {})):
            found.setdefault(key, []).append(flow(value))
    return {key: _best(texts) for key, texts in {**foreign, **others, **usual}.items()}


class _Bare(str):
    """A number of a model: editors want it without quotes."""


def _order(path: PurePosixPath) -> tuple[int, str]:
    folder = path.parent.name
    return (FIRST.index(folder) if folder in FIRST else len(FIRST), path.relative_to(DATA).as_posix())


def _best(texts: list[str]) -> str:
    """The first that is shown whole and holds something; else the first, cut."""
    return next((text for text in texts if "…" not in text and text not in ('""', "[]", "{}")), texts[0])


def _values(value: Any, schema: dict[str, Any], models: dict[str, Any]) -> Iterator[tuple[tuple[str, str], Value]]:
    """Every key below a value with what stands there, as far as the schema names keys."""
    schema = models[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    for other in schema.get("anyOf", ()):
        yield from _values(value, other, models)
    if isinstance(value, dict):
        named = schema.get("properties", {})
        others = next(iter(schema.get("patternProperties", {}).values()), schema.get("additionalProperties"))
        for key, inner in value.items():
            if key in named and schema.get("title"):
                yield (schema["title"], key), _Bare(inner) if named[key].get("type") == "integer" else inner
            if isinstance(below := named.get(key, others), dict):
                yield from _values(inner, below, models)
    elif isinstance(value, list):
        for item in value:
            yield from _values(item, schema.get("items", {}), models)


def flow(value: Value, room: int = LONGEST) -> str:
    """A value on one line of YAML, cut with `…` where it is longer than there is room."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return _text(value, room)
    pairs = [f"{key}: " for key in value] if isinstance(value, dict) else [""] * len(value)
    inner = list(value.values()) if isinstance(value, dict) else value
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    whole = ", ".join(pair + flow(item, 10_000) for pair, item in zip(pairs, inner, strict=True))
    if len(whole) + 2 <= room:
        return f"{opening}{whole}{closing}"
    shown: list[str] = []
    for pair, item in zip(pairs, inner, strict=True):
        left = room - 6 - sum(len(part) + 2 for part in shown)
        text = pair + flow(item, left - len(pair))
        if shown and (len(text) > left or "…" in text):
            break
        shown.append(text)
    return f"{opening}{', '.join(shown)}{', …' if len(shown) < len(pairs) else ''}{closing}"


def _text(value: str, room: int) -> str:
    if len(value) > room:
        return f"{value[: max(room - 1, 12)].rsplit(' ', 1)[0]} …"
    plain = isinstance(value, _Bare) or (_PLAIN.fullmatch(value) and value not in ("true", "false"))
    return value if plain else json.dumps(value, ensure_ascii=False)
