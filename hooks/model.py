"""The shape of the data: what a file may say, checked key by key. Nothing here reads a disk."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

Kind = Literal["email", "call", "chat", "letter", "contract", "checklist", "record"]
Stage = Literal["decide", "repair", "prepare", "tell", "offboard", "prevent"]
FieldType = Literal["text", "long_text", "date", "number", "amount", "choice", "boolean", "rows"]
ColumnType = Literal["text", "date", "number", "amount"]
BlockType = Literal[
    "title", "subject", "text", "clause", "step", "card", "item", "exchange", "table", "signatures", "rows"
]

STAGES: tuple[Stage, ...] = ("decide", "repair", "prepare", "tell", "offboard", "prevent")
CONTAINERS: tuple[BlockType, ...] = ("clause", "step", "card")
TABLES: tuple[BlockType, ...] = ("table", "signatures")
WORDLESS: tuple[FieldType, ...] = ("boolean", "rows")  # their values cannot stand in a sentence
ANY_VALUE, NO_VALUE = "filled", "empty"  # conditions on whether a field has a value at all

NAME = re.compile(r"^[a-z][a-z0-9_]*$")
SLUG = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
LANGUAGE = re.compile(r"^[a-z]{2}$")
VERSION = re.compile(r"^\d+\.\d+$")
Name = Annotated[str, Field(pattern=NAME.pattern)]
Slug = Annotated[str, Field(pattern=SLUG.pattern)]
LanguageCode = Annotated[str, Field(pattern=LANGUAGE.pattern)]


def as_text(value: str | bool) -> str:
    """A value as forms and conditions know it."""
    return str(value).lower() if isinstance(value, bool) else value


def _as_texts(value: Any) -> Any:
    """`true`, `a` and `[a, b]` all mean: one of these texts."""
    items = value if isinstance(value, list | tuple) else [value]
    return tuple(map(as_text, items))


def _as_block(value: Any) -> Any:
    """A bare name is a paragraph of that name."""
    return {"id": value} if isinstance(value, str) else value


def is_date(value: str) -> bool:
    """Whether a text is a date as browsers write it: year-month-day, and no other ISO form."""
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _as_date(value: str) -> str:
    if not is_date(value):
        raise ValueError(value)
    return value


Allowed = Annotated[tuple[Name, ...], BeforeValidator(_as_texts)]
Condition = dict[Name, Allowed]
IsoDate = Annotated[str, AfterValidator(_as_date)]
Text = Annotated[str, Field(min_length=1)]


class Model(BaseModel):
    """Every model refuses unknown keys and cannot be changed once made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FieldStructure(Model):
    """One thing a reader fills in.

    `languages`: the languages of the text whose grammar needs the field; none means all.
    `currency`: for an amount, the choice field that names its currency.
    `form_of`: the field holds an inflected form of another one, which is used while this is empty.
    `wording`: the choice changes words, not facts (a tone); blank files show its default alone.
    `columns`: for rows that repeat, the type of each column.
    `suggest`: shared answers, given in another template, that speak for saying yes here.
    """

    type: FieldType
    options: tuple[Name, ...] = ()
    default: str | bool | None = None
    required: bool = False
    languages: tuple[LanguageCode, ...] = ()
    currency: Name | None = None
    form_of: Name | None = None
    wording: bool = False
    columns: dict[Name, ColumnType] = {}
    when: Condition = {}
    suggest: Condition = {}


class BlockStructure(Model):
    """One part of a template, in reading order.

    `choose` takes the text of the chosen option of a field; `blocks` nests parts in a clause or step;
    `columns` and `cells` (row to field names, `_` for a line to write on) make a table; `each` names the
    field whose rows a table repeats, `blank_rows` how many a blank file has to write on. `room` is left above for
    a signature by hand, or between two addresses.
    """

    id: Name
    type: BlockType = "text"
    when: Condition = {}
    choose: Name | None = None
    required: bool = True
    blocks: tuple[Annotated[BlockStructure, BeforeValidator(_as_block)], ...] = ()
    columns: tuple[Name, ...] = ()
    cells: dict[Name, tuple[str, ...]] = {}
    each: Name | None = None
    blank_rows: Annotated[int, Field(ge=1, le=20)] = 6
    room: bool = False


class TemplateStructure(Model):
    """`structure.yml` of a template: everything but the words."""

    kind: Kind
    stage: Stage
    version: Annotated[str, Field(pattern=VERSION.pattern)]
    updated: IsoDate
    fields: dict[Name, tuple[Name, ...]]
    own: dict[Name, FieldStructure] = {}
    blocks: Annotated[tuple[Annotated[BlockStructure, BeforeValidator(_as_block)], ...], Field(min_length=1)]
    examples: dict[Name, dict[Name, str | bool]]


class OptionWords(Model):
    """An option as the form names it (`label`) and as a sentence uses it (`text`); `hint` explains the choice."""

    label: Text
    text: Text
    hint: Text | None = None


def _as_option(value: Any) -> Any:
    if isinstance(value, str):
        return {"label": value, "text": value}
    return {"text": value.get("label"), **value} if isinstance(value, dict) else value


Option = Annotated[OptionWords, BeforeValidator(_as_option)]


class FieldWords(Model):
    """The words of one field: its label, a hint, the gap shown while it is empty, its options or columns."""

    label: Text
    hint: Text | None = None
    blank: Text | None = None
    options: dict[Name, Option] = {}
    columns: dict[Name, Text] = {}


class TemplateWords(Model):
    """One language file of a template: every sentence. `blocks` mirrors the structure's blocks."""

    title: Text
    description: Text
    groups: dict[Name, Text]
    fields: dict[Name, FieldWords] = {}
    blocks: dict[Name, Any]
    examples: dict[Name, dict[Name, Text]] = {}


class SameTexts(Model):
    """`same.yml`: texts that may be equal in all languages."""

    same: tuple[Text, ...]


class SharedFields(Model):
    """`fields/structure.yml`: fields that several templates use, filled in once."""

    fields: dict[Name, FieldStructure]


class SharedFieldWords(Model):
    """`fields/<lang>.yml`."""

    fields: dict[Name, FieldWords]
