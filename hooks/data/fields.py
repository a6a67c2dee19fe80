"""Fields, what a reader fills in: their structure, their words, and which values fit them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, WithJsonSchema, model_validator

from hooks.data.load import Path_, Source
from hooks.data.message import counted_forms
from hooks.data.model import (
    Condition,
    LanguageCode,
    Model,
    Name,
    OrShort,
    Slug,
    Text,
    as_text,
    as_texts,
    is_date,
    said_there,
)
from hooks.data.problems import Problem, did_you_mean
from hooks.languages import BY_CODE
from hooks.letters import trim

FieldType = Literal["text", "long_text", "date", "number", "amount", "choice", "boolean", "list", "words"]
Unit = Literal["days", "hours", "percent"]
ColumnType = Literal["text", "date", "number", "amount"]

WORDLESS: tuple[FieldType, ...] = ("boolean", "list")  # their values cannot stand in a sentence
ANY_VALUE, NO_VALUE = "filled", "empty"  # conditions on whether a field has a value at all
RESERVED = (ANY_VALUE, NO_VALUE)
COUNTED_BY = "number"  # what words of an option are a plural of
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_UNCLEAR = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")  # a browser takes such a point for one before thousands
_MOST_DIGITS = 15  # what every browser shows without rounding


Days = Annotated[
    tuple[Name, ...],
    BeforeValidator(as_texts),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class FieldStructure(Model):
    """One thing a reader fills in."""

    type: FieldType
    """`text` is a line, `long_text` several, `choice` one of `options`, `boolean` a tick, `list` a list of rows with
    `columns`; `date`, `number` and `amount` (of money) are written as each language does.
    `words` is a result alone: an amount in words."""
    options: tuple[Name, ...] = ()
    """For a `choice`, which needs them: the ids of its options, in the order of the form."""
    only: dict[Name, tuple[LanguageCode, ...]] = {}
    """Options that some languages of the text alone know, with these: `plural: [hr]`. Every language has words for
    them, as the form needs them; a text in another language takes its usual wording."""
    default: str | bool | dict[LanguageCode, Name] | None = None
    """What the form starts with, for fields whose value is no text; where languages differ, an option for each of
    some: `{hr: eur}`."""
    required: bool = False
    """The form marks it as needed, and names it among the gaps while it is empty."""
    languages: tuple[LanguageCode, ...] = ()
    """The languages of the text whose grammar needs the field; none means all."""
    places: tuple[Slug, ...] = ()
    """It is asked for only where the reader works in one of these places; short for `when: {place: …}`."""
    currency: Name | None = None
    """For an `amount`: the choice field that names its currency."""
    form_of: Name | None = None
    """The text field of which this one holds an inflected form; that one is used while this is empty. A form asks
    for it right after that one."""
    until: Days = ()
    """For a `date`: the date that comes no earlier, or several of them; the form tells one that does."""
    since: Days = ()
    """For a `date`: the date that comes no later, or several of them; the form tells one that does."""
    ahead: bool = False
    """For a `date`: a day that is still to come when the text is written; the form says so of one that has passed."""
    behind: bool = False
    """For a `date`: a day that has come when the text is written, since it tells what happened then; the form says so
    of one that is still to come."""
    any_year: bool = False
    """For a `date`: it may lie years away, as the day of a contract does; otherwise the form asks whether its year is
    right."""
    unit: Unit | None = None
    """For a `number`: what it counts. The form asks about days that are not whole, none or very many; shares in per
    cent and hours have no thousands, so that a mark before three digits is one of decimals."""
    wording: bool = False
    """The choice changes words, not facts (a tone); blank files show its default alone."""
    private: bool = False
    """It names or leads to a person or a firm (a name, an address, an account): left out of links with answers, unless
    the reader wants it there."""
    as_is: bool = False
    """For a `text`: a number or a mark that is the same in every language, so that a text in two of them does not ask
    for it twice; what is `private` is so anyway."""
    columns: dict[Name, ColumnType] = {}
    """For `list`, which need them: the type of each column."""
    when: Condition = {}
    """The field is asked for while these fields have these values; a list means one of them."""
    suggest: Condition = {}
    """Shared answers, given in another template, that speak for saying yes here; the form then says so."""

    @model_validator(mode="before")
    @classmethod
    def _asked_there(cls, value: Any) -> Any:
        return said_there(value)

    def is_asked(self, lang: str) -> bool:
        """Whether a text in this language needs the field."""
        return BY_CODE[lang].is_among(self.languages)

    def options_in(self, lang: str) -> tuple[str, ...]:
        """The options that a text in this language knows."""
        return tuple(option for option in self.options if BY_CODE[lang].is_among(self.only.get(option, ())))

    def default_in(self, lang: str) -> str | None:
        """What the form of a page in this language starts with."""
        default = self.default.get(BY_CODE[lang].pages) if isinstance(self.default, dict) else self.default
        return None if default is None else as_text(default)


class OptionWords(Model):
    """The words of one option; a text alone is both its `label` and its `text`."""

    model_config = ConfigDict(json_schema_extra={"required": ["label"]})  # `text` is filled in before it is asked for

    label: Text
    """The option as the form names it."""
    text: Text
    """The option as a sentence uses it; `label` if it is not there. For a currency that has other words after other
    numbers, `{number, plural, …}` with every case of the language; digits stand before it in any case."""
    hint: Text | None = None
    """What choosing it means."""
    respell: dict[str, Text] = {}
    """Words of the usual wording that are spelt in another way while this option is chosen, unless they begin a
    sentence."""

    def after(self, category: str = "other") -> str:
        """Its text after a number of a plural category, or where it is not counted."""
        forms = counted_forms(self.text, COUNTED_BY)
        return forms.get(category, forms["other"])


def _as_option(value: Any) -> Any:
    if isinstance(value, str):
        return {"label": value, "text": value}
    return {"text": value.get("label"), **value} if isinstance(value, dict) else value


Option = Annotated[OptionWords, BeforeValidator(_as_option), OrShort({"type": "string", "minLength": 1})]


class FieldWords(Model):
    """The words of one field."""

    label: Text
    """Its name in the form."""
    hint: Text | None = None
    """A line below the label that helps to fill it in."""
    blank: Text | None = None
    """What stands in the text, in brackets, while it is empty; `label` if it is not there."""
    options: dict[Name, Option] = {}
    """For a `choice`: the words of each option."""
    columns: dict[Name, Text] = {}
    """For `list`: the head of each column."""


class SharedFields(Model):
    """Fields that several templates use; readers fill them in once."""

    fields: dict[Name, FieldStructure]
    """Each field by its name, which templates ask for it by."""


class SharedFieldWords(Model):
    """The words of the shared fields in one language."""

    fields: dict[Name, FieldWords]
    """The words of each shared field by its name."""


Fields = dict[str, FieldStructure]


def check_reserved(source: Source, path: Path_, options: Iterable[str]) -> Iterator[Problem]:
    """No option has a name that means something else in a condition."""
    for index, option in enumerate(options):
        if option in RESERVED:
            what = f"an option cannot be called `{option}`, which conditions have for any answer or none"
            yield source.problem((*path, index), "reserved-name", what, "Choose another id")


def possible_values(field: FieldStructure) -> tuple[str, ...]:
    """The values of a field that has a closed list of them."""
    return ("true", "false") if field.type == "boolean" else field.options


def value_fault(field: FieldStructure, value: str) -> str | None:
    """What to do about a value that does not fit its field; None when it fits."""
    if field.type == "date":
        return None if is_date(value) else "Write year-month-day, for example 2027-03-31"
    if field.type in ("number", "amount"):
        return _number_fault(value)
    if field.type in ("choice", "boolean") and value not in possible_values(field):
        return did_you_mean(value, possible_values(field))
    return _list_fault(field, value) if field.type == "list" else None


def _number_fault(value: str) -> str | None:
    """The same for a number: one that every reader of the data reads alike."""
    if not _NUMBER.fullmatch(value):
        return "Write digits, with a point before decimals"
    if len(value.replace(".", "")) > _MOST_DIGITS:
        return f"Write at most {_MOST_DIGITS} digits"
    if _UNCLEAR.fullmatch(value):
        return "Write it without the point, or with fewer or more decimals: one before three digits marks thousands"
    return None


def _list_fault(field: FieldStructure, value: str) -> str | None:
    """The same for a list: rows in JSON, as the form stores it, of a text for each column that is filled in."""
    try:
        rows = json.loads(value)
    except (ValueError, RecursionError):
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
