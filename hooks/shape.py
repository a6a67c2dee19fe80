"""One file against its model: pydantic's findings, retold for the author."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hooks.load import Path_, Source
from hooks.problems import Problem, did_you_mean

M = TypeVar("M", bound=BaseModel)


def build_model(model: type[M], source: Source) -> tuple[M | None, list[Problem]]:
    """The file as an object, or every reason why it cannot be one."""
    try:
        return model.model_validate(source.value), []
    except ValidationError as error:
        return None, [_problem(model, source, item) for item in error.errors()]


def _problem(model: type[BaseModel], source: Source, item: ErrorDetails) -> Problem:
    """Chosen by pydantic's error type, which is stable; its wording is not."""
    path = _known_path(source, item["loc"])
    name = str(item["loc"][-1])
    seen = item.get("input")
    match item["type"]:
        case "missing":
            return source.problem(
                path[:-1] if path and path[-1] == name else path,
                "missing-key",
                f"`{name}` is missing",
                f"Add `{name}:`",
                key=True,
            )
        case "extra_forbidden":
            fix = did_you_mean(name, _allowed_keys(model, item["loc"]))
            return source.problem(
                path,
                "unknown-key",
                f"the key `{name}` is not known",
                fix.capitalize() if fix[0] == "a" else "Unknown here; " + fix,
                key=True,
            )
        case "literal_error":
            allowed = str(item.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
            return source.problem(
                path,
                "wrong-value",
                f"`{_owner(path)}` is `{seen}`",
                f"Unknown value; {did_you_mean(str(seen), allowed)}",
            )
        case "string_pattern_mismatch":
            fix = "Use lower-case letters and digits joined by `_`" if name != "version" else 'Write it like "1.0"'
            return source.problem(path, "bad-name", f"`{seen}` cannot be used here", fix)
        case "string_too_short":
            return source.problem(
                path, "empty-text", f"`{_owner(path)}` is empty", "Write the text, or remove the key if it is optional"
            )
        case "value_error":
            return source.problem(
                path, "bad-date", f"`{seen}` is not a date", "Write year-month-day, for example 2027-03-31"
            )
        case kind:
            return source.problem(path, "wrong-type", f"`{_owner(path)}` is {_shape(seen)}", f"Write {_wanted(kind)}")


def _known_path(source: Source, loc: tuple[int | str, ...]) -> Path_:
    """The part of pydantic's location that stands in the file: it may add markers such as `[key]`."""
    path: Path_ = ()
    for part in loc:
        if (*path, part) in source.values:
            path = (*path, part)
    return path


def _owner(path: Path_) -> str:
    return ".".join(str(part) for part in path) or "the file"


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


def _shape(value: Any) -> str:
    names = {dict: "a mapping", list: "a list", bool: "true or false", str: f"the text `{value}`"}
    return names.get(type(value), "something else")


def _wanted(kind: str) -> str:
    wanted = {
        "string_type": "one text",
        "dict_type": "a mapping of `key: value`",
        "tuple_type": "a list",
        "list_type": "a list",
    }
    return wanted.get(kind, "true or false" if kind.startswith("bool") else "a mapping of `key: value`")
