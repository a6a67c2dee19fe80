"""Fields, what a reader fills in: their structure, their words, and which values fit them."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from hooks.data.model import Condition, LanguageCode, Model, Name, Text, is_date
from hooks.data.problems import did_you_mean
from hooks.languages import trim

FieldType = Literal["text", "long_text", "date", "number", "amount", "choice", "boolean", "rows"]
ColumnType = Literal["text", "date", "number", "amount"]

WORDLESS: tuple[FieldType, ...] = ("boolean", "rows")  # their values cannot stand in a sentence
ANY_VALUE, NO_VALUE = "filled", "empty"  # conditions on whether a field has a value at all
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")


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


class SharedFields(Model):
    """`fields/structure.yml`: fields that several templates use, filled in once."""

    fields: dict[Name, FieldStructure]


class SharedFieldWords(Model):
    """`fields/<lang>.yml`."""

    fields: dict[Name, FieldWords]


Fields = dict[str, FieldStructure]


def possible_values(field: FieldStructure) -> tuple[str, ...]:
    """The values of a field that has a closed list of them."""
    return ("true", "false") if field.type == "boolean" else field.options


def value_fault(field: FieldStructure, value: str) -> str | None:
    """What to do about a value that does not fit its field; None when it fits."""
    if field.type == "date":
        return None if is_date(value) else "Write year-month-day, for example 2027-03-31"
    if field.type in ("number", "amount"):
        return None if _NUMBER.fullmatch(value) else "Write digits, with a point before decimals"
    if field.type in ("choice", "boolean") and value not in possible_values(field):
        return did_you_mean(value, possible_values(field))
    return _rows_fault(field, value) if field.type == "rows" else None


def _rows_fault(field: FieldStructure, value: str) -> str | None:
    """The same for rows: a list in JSON, as the form stores it, of a text for each column that is filled in."""
    try:
        rows = json.loads(value)
    except ValueError:
        rows = None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        columns = ", ".join(f'"{column}": "…"' for column in field.columns)
        return f"Write a list of rows, such as '[{{{columns}}}]'"
    faults = (_cell_fault(field, column, cell) for row in rows for column, cell in row.items())
    return next((fault for fault in faults if fault), None)


def _cell_fault(field: FieldStructure, column: str, cell: object) -> str | None:
    if column not in field.columns:
        return f"There is no column `{column}`. {did_you_mean(column, field.columns)}"
    if not isinstance(cell, str):
        return f"Put the value of `{column}` in double quotes"
    fault = value_fault(FieldStructure(type=field.columns[column]), cell) if trim(cell) else None
    return f"Mend `{column}`: {fault}" if fault else None
