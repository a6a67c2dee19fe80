"""One file against its model: pydantic's findings, retold for the author."""

from __future__ import annotations

from typing import Any, Literal, TypeVar, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from hooks.data.load import Path_, Source, describe
from hooks.data.model import LANGUAGE, NAME, PHONE, SLUG, VERSION
from hooks.data.problems import Problem, did_you_mean, shorten
from hooks.languages import CODES

M = TypeVar("M", bound=BaseModel)
_ADVICE = {
    NAME.pattern: "Use lower-case letters and digits joined by `_`",
    SLUG.pattern: "Use lower-case letters and digits joined by `-`",
    VERSION.pattern: 'Write it like "1.0"',
    PHONE.pattern: 'Write digits in quotes, like "112" or "+385 1 234 5678"',
}
_NUMBER_FAULTS = ("int_type", "int_parsing", "int_parsing_size", "greater_than_equal", "less_than_equal")


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
            fix = did_you_mean(name, _keys(_reached(model, item["loc"][:-1])[0]))
            return source.problem(path, "unknown-key", f"the key `{source.dotted(path)}` is not known", fix, key=True)
        case "literal_error":
            allowed = _literals(_reached(model, item["loc"])[1].annotation)
            fix = did_you_mean(seen if isinstance(seen, str) else "", allowed)
            return source.problem(path, "wrong-value", f"`{source.dotted(path)}` {describe(seen)}", fix)
        case "string_too_short" | "string_pattern_mismatch" if not seen:
            what = f"`{source.dotted(path)}` has no value"
            return source.problem(path, "empty-value", what, "Write one, or remove the key")
        case "string_pattern_mismatch":
            fix = _name_advice(str(item["ctx"]["pattern"]), str(seen))
            return source.problem(path, "bad-name", f"`{shorten(str(seen))}` cannot be used here", fix)
        case "too_short":
            return source.problem(path, "empty-value", f"`{source.dotted(path)}` is empty", "Write at least one item")
        case "value_error":
            what, fix = f"`{shorten(str(seen))}` is not a date", "Write year-month-day, for example 2027-03-31"
            return source.problem(path, "bad-date", what, fix)
        case kind if kind in _NUMBER_FAULTS:
            what = f"`{source.dotted(path)}` {describe(seen)}"
            return source.problem(path, "wrong-value", what, _number_advice(_reached(model, item["loc"])[1]))
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


def _reached(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[type[BaseModel], FieldInfo]:
    """The innermost model on the way to `loc`, and the last field that the way names."""
    field = FieldInfo(annotation=model)
    if issubclass(model, RootModel):  # its one field is not named on the way
        model = _inner_model(model.model_fields["root"].annotation) or model
    for part in loc:
        if found := model.model_fields.get(str(part)):
            field = found
            model = _inner_model(found.annotation) or model
    return model, field


def _keys(model: type[BaseModel]) -> list[str]:
    """The keys of a model as files write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if found := _inner_model(argument):
            return found
    return None


def _literals(annotation: Any) -> list[str]:
    """The words that a type allows."""
    arguments = getattr(annotation, "__args__", ())
    if get_origin(annotation) is Literal:
        return list(arguments)
    return [word for argument in arguments for word in _literals(argument)]


def _name_advice(pattern: str, seen: str) -> str:
    """How to write a name that fits the pattern it was held against."""
    if pattern == LANGUAGE.pattern:
        return did_you_mean(seen, CODES)
    return _ADVICE.get(pattern, f"It must match `{pattern}`")


def _number_advice(field: FieldInfo) -> str:
    """A number within the limits of its field."""
    limits = {key: getattr(item, key) for item in field.metadata for key in ("ge", "le") if hasattr(item, key)}
    return "Write a whole number" + (" from {ge} to {le}".format(**limits) if len(limits) == 2 else "")


def _wanted(kind: str, seen: Any) -> str:
    wanted = {
        "string_type": "it in quotes, to make it a text" if isinstance(seen, bool) else "one text after the colon",
        "dict_type": "a mapping of `key: value`",
        "tuple_type": "a list",
        "list_type": "a list",
    }
    return wanted.get(kind, "true or false" if kind.startswith("bool") else "a mapping of `key: value`")
