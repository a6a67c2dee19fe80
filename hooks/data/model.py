"""What every model of the data is made of: names, dates, texts, conditions. Nothing here reads a disk."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema

Kind = Literal["email", "call", "chat", "letter", "contract", "checklist", "record"]
ToolKind = Literal["questionnaire", "calculator", "table", "pack"]
AnyKind = Literal[
    "email",
    "call",
    "chat",
    "letter",
    "contract",
    "checklist",
    "record",
    "questionnaire",
    "calculator",
    "table",
    "pack",
]
Stage = Literal["decide", "repair", "prepare", "tell", "offboard", "prevent"]
Task = Literal["tell", "get_paid", "save", "get_ready", "answer", "hand_over", "part_well", "next_time"]
TASKS: tuple[Task, ...] = get_args(Task)
STAGES: tuple[Stage, ...] = ("decide", "repair", "prepare", "tell", "offboard", "prevent")

NAME = re.compile(r"^[a-z][a-z0-9_]*$")
SLUG = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
LANGUAGE = re.compile(r"^[a-z]{2}$")
VERSION = re.compile(r"^[0-9]{1,4}\.[0-9]{1,4}$")
PHONE = re.compile(r"^\+?[0-9(][0-9 ()-]*[0-9]$")
_VALUE = re.compile(r"^[a-z][a-z0-9_]*(-[a-z0-9]+)*$")
_YEARS = range(1900, 2200)
Name = Annotated[str, Field(pattern=NAME.pattern)]
Slug = Annotated[str, Field(pattern=SLUG.pattern)]
LanguageCode = Annotated[str, Field(pattern=LANGUAGE.pattern)]


def said_there(value: Any) -> Any:
    """What is declared for some places is declared on the condition that the reader works in one of them."""
    if not isinstance(value, dict) or not isinstance(places := value.get("places"), list | tuple):
        return value
    when = value.get("when")
    return {**value, "when": {**(when if isinstance(when, dict) else {}), "place": places}}


def as_text(value: str | bool) -> str:
    """A value as forms and conditions know it."""
    return str(value).lower() if isinstance(value, bool) else value


def as_texts(value: Any) -> Any:
    """`true`, `a` and `[a, b]` all mean: one of these texts."""
    items = value if isinstance(value, list | tuple) else [value]
    return tuple(map(as_text, items))


def is_date(value: str) -> bool:
    """Whether a text is a date as browsers write it: year-month-day, and no other ISO form; in a year that is meant."""
    try:
        day = datetime.date.fromisoformat(value)
        return day.isoformat() == value and day.year in _YEARS
    except ValueError:
        return False


@dataclass(frozen=True)
class OrShort:
    """Goes with a validator that makes a short form whole: the schemas for editors allow `short` besides."""

    short: dict[str, Any]

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Either form."""
        return {"anyOf": [self.short, handler(core)]}


def texts_schema(depth: int) -> dict[str, Any]:
    """What editors check texts by that stand up to `depth` groups deep, where no model names the keys."""
    text: dict[str, Any] = {"type": "string", "minLength": 1}
    if not depth:
        return text
    return {"anyOf": [text, {"type": "object", "additionalProperties": texts_schema(depth - 1)}]}


def _as_date(value: str) -> str:
    if not is_date(value):
        raise ValueError(value)
    return value


def _as_list(value: Any) -> Any:
    """One mapping is a list of one."""
    return (value,) if isinstance(value, dict) else value


_ONE = [{"type": "boolean"}, {"type": "string", "pattern": _VALUE.pattern}]
Allowed = Annotated[
    tuple[Annotated[str, Field(pattern=_VALUE.pattern)], ...],
    BeforeValidator(as_texts),
    WithJsonSchema({"anyOf": [*_ONE, {"type": "array", "items": {"anyOf": _ONE}}]}),
]
Condition = dict[Name, Allowed]
Conditions = Annotated[
    tuple[Condition, ...],
    BeforeValidator(_as_list),
    OrShort(
        {"type": "object", "additionalProperties": {"anyOf": [*_ONE, {"type": "array", "items": {"anyOf": _ONE}}]}}
    ),
]
"""One condition, or a list of which any may hold."""
IsoDate = Annotated[
    str,
    AfterValidator(_as_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
Text = Annotated[str, Field(min_length=1)]


class Model(BaseModel):
    """Every model refuses unknown keys and cannot be changed once made.

    The line below a key says what it means, to readers of the code, of FORMAT.md and of the schemas alike.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
