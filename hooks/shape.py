"""One file against its model: pydantic's findings, retold for the author."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hooks.load import Path_, Source, describe
from hooks.problems import Problem, did_you_mean, shorten

M = TypeVar("M", bound=BaseModel)


def build_model(model: type[M], source: Source) -> tuple[M | None, list[Problem]]:
    """The file as an object, or every reason why it cannot be one."""
    try:
        return model.model_validate(source.value), []
    except ValidationError as error:
        return None, _once([_problem(model, source, item) for item in error.errors()])


def _once(problems: list[Problem]) -> list[Problem]:
    """Where two types are possible pydantic says twice that a value has neither."""
    types = {(item.line, item.column): item for item in reversed(problems) if item.rule == "wrong-type"}
    return [item for item in problems if item.rule != "wrong-type" or types[item.line, item.column] is item]


def _problem(model: type[BaseModel], source: Source, item: ErrorDetails) -> Problem:
    """Chosen by pydantic's error type, which is stable; its wording is not."""
    path = _known_path(source, item["loc"])
    name = str(item["loc"][-1])
    seen = item.get("input")
    match item["type"]:
        case "missing":
            what = f"`{source.dotted((*path, name)) if path else name}` is missing"
            return source.problem(path, "missing-key", what, f"Add `{name}:` here", key=True)
        case "extra_forbidden":
            fix = did_you_mean(name, _allowed_keys(model, item["loc"]))
            return source.problem(path, "unknown-key", f"the key `{source.dotted(path)}` is not known", fix, key=True)
        case "literal_error":
            allowed = str(item.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
            fix = did_you_mean(seen if isinstance(seen, str) else "", allowed)
            return source.problem(path, "wrong-value", f"`{source.dotted(path)}` {describe(seen)}", fix)
        case "string_pattern_mismatch":
            fix = "Use lower-case letters and digits joined by `_`" if name != "version" else 'Write it like "1.0"'
            return source.problem(path, "bad-name", f"`{shorten(str(seen))}` cannot be used here", fix)
        case "string_too_short":
            what = f"`{source.dotted(path)}` has no value"
            return source.problem(path, "empty-value", what, "Write one, or remove the key")
        case "value_error":
            what, fix = f"`{shorten(str(seen))}` is not a date", "Write year-month-day, for example 2027-03-31"
            return source.problem(path, "bad-date", what, fix)
        case kind:
            what = f"`{source.dotted(path)}` {describe(seen)}"
            return source.problem(path, "wrong-type", what, f"Write {_wanted(kind, seen)}")


def _known_path(source: Source, loc: tuple[int | str, ...]) -> Path_:
    """The part of pydantic's location that stands in the file: it may add markers such as `[key]`."""
    path: Path_ = ()
    for part in loc:
        if (*path, part) in source.values:
            path = (*path, part)
    return path


def _allowed_keys(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """The keys of the innermost model on the way to `loc`."""
    current: type[BaseModel] = model
    for part in loc[:-1]:
        field = current.model_fields.get(str(part))
        inner = _inner_model(field.annotation) if field else None
        current = inner or current
    return list(current.model_fields)


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if found := _inner_model(argument):
            return found
    return None


def _wanted(kind: str, seen: Any) -> str:
    wanted = {
        "string_type": "it in quotes, to make it a text" if isinstance(seen, bool) else "one text after the colon",
        "dict_type": "a mapping of `key: value`",
        "tuple_type": "a list",
        "list_type": "a list",
    }
    return wanted.get(kind, "true or false" if kind.startswith("bool") else "a mapping of `key: value`")
