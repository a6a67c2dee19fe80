"""What a text works out from its fields: results, the outcome, findings, and what they fill into other texts."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from hooks.data.fields import ColumnType, FieldStructure, FieldType
from hooks.data.functions import FUNCTIONS
from hooks.data.functions.decide import COUNT
from hooks.data.model import NAME, Condition, Conditions, Model, Name, Slug, Text, as_text, as_texts

OUTCOME = "outcome"
"""The result that says which outcome there is."""
NOT_GIVEN = "_"
NO_VALUE_YET = ""
"""What a case expects of a result that cannot be known from what is given."""
NO_BOUND = "null"
Extra = Literal["timeline", "chart", "csv"]
_SLUG = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
TARGET = re.compile(rf"^{_SLUG}(/{_SLUG})?$")
FILLED = re.compile(rf"^({_SLUG}\.)?[a-z][a-z0-9_]*$")
GIVEN = re.compile(rf"{NAME.pattern}|^{NOT_GIVEN}$")
BOUND = re.compile(r"^(-?[0-9]{1,9}(\.[0-9]{1,9})?|null)$")
Target = Annotated[str, Field(pattern=TARGET.pattern)]
Filled = Annotated[str, Field(pattern=FILLED.pattern)]
Given = Annotated[str, Field(pattern=GIVEN.pattern)]
LITERAL = re.compile(r"^[A-Za-z0-9-][A-Za-z0-9_.-]*$")
_LITERAL: dict[str, Any] = {"anyOf": [{"type": "string", "pattern": LITERAL.pattern}, {"type": "number"}]}
Literals = Annotated[
    tuple[Annotated[str, Field(pattern=LITERAL.pattern)], ...],
    BeforeValidator(as_texts),
    WithJsonSchema({"anyOf": [*_LITERAL["anyOf"], {"type": "array", "items": _LITERAL}]}),
]
_BOUND = [{"type": "string", "pattern": BOUND.pattern}, {"type": "number"}, {"type": "null"}]  # as editors read it
Bound = Annotated[str, Field(pattern=BOUND.pattern), WithJsonSchema({"anyOf": _BOUND})]


Results = dict[str, FieldStructure]


def _as_value(value: Any) -> Any:
    """A value as the form keeps it: rows as JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


_ROWS = {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "string"}}}
CaseValue = Annotated[
    str | bool,
    BeforeValidator(_as_value),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "boolean"}, _ROWS]}),
]


class Derived(Model):
    """A result: a function of fields and of earlier results."""

    type: FieldType
    """What it is, like the type of a field."""
    by: Name
    """The function that works it out; `hooks/data/functions/` has them all."""
    of: Annotated[tuple[Given, ...], Field(min_length=1)]
    """The fields and earlier results that it is worked out from, in the order of the function; `_` for one that is
    not given."""
    given: Annotated[dict[Name, Literals], Field(alias="with")] = {}
    """What the function is told besides: a name, a number, spans of days, or a list of such."""
    options: dict[Name, Bound] = {}
    """For `count` and `band`: the options in order, each with the largest number that it holds for; the last has
    `null`."""
    columns: dict[Name, ColumnType] = {}
    """For a `list` whose columns are not those that the function makes: the type of each."""
    currency: Name | None = None
    """For an `amount`: the choice field that names its currency."""
    silent: bool = False
    """Conditions alone ask for it: it is shown nowhere and has no words."""

    def as_field(self) -> FieldStructure:
        """The result as something that sentences, conditions and tables use like a field."""
        signature = FUNCTIONS[self.by].signature if self.by in FUNCTIONS else None
        options = tuple(self.options) or (signature and signature.options) or ()
        columns = self.columns or (dict(signature.columns) if signature else {})
        return FieldStructure(
            type=self.type,
            options=options if self.type == "choice" else (),
            columns=columns if self.type == "list" else {},
            currency=self.currency,
        )

    @property
    def bounds(self) -> tuple[tuple[str, str | None], ...]:
        """The options with their bounds, None for the last."""
        return tuple((option, None if bound == NO_BOUND else bound) for option, bound in self.options.items())

    @property
    def is_counted(self) -> bool:
        """Whether the build can tell its result from answers."""
        return self.by == COUNT and bool(self.options)


class Outcome(Model):
    """What it comes to; the first that holds wins."""

    id: Name
    """Its name; its words stand at this key in the language files."""
    when: Conditions = ()
    """It holds while these fields and results have these values: one condition, or a list of which any may hold; the
    last outcome has none and always holds."""
    open: tuple[Target, ...] = ()
    """The next steps in order, at most three: templates, tools, or pages of the guide as `stage/page`."""
    exit: bool = False
    """It is about safety: it shows at once, with a way out that leaves nothing in the tab."""


class Finding(Model):
    """Something to mind; all that hold are told."""

    id: Name
    """Its name, a `true` or `false` in conditions; its sentence stands at this key in the language files."""
    when: Annotated[Conditions, Field(min_length=1)]
    """It holds while these fields and results have these values: one condition, or a list of which any may hold."""


class Fill(Model):
    """What a result fills into other texts before they open."""

    when: Conditions = ()
    """It is filled in while these fields and results have these values; always without it."""
    sets: dict[Filled, str | bool] = {}
    """The value of each field: a shared one by its name, `template.field` for one that a template has alone."""
    copies: dict[Filled, Name] = {}
    """The field or result whose value each of these fields gets."""


Deciding = Outcome | Finding | Fill
"""What holds under conditions."""


class Start(Model):
    """How a questionnaire stands on the start page: each answer to its first question is a card."""

    usual: dict[Name, Name] = {}
    """Answers to later questions that are taken for granted there, so that one answer is enough; a question without
    one is asked on the start page too."""
    sample: Slug
    """The template that is shown beside the cards, filled in with its example `complete`."""
    live: tuple[Name, ...] = ()
    """The fields of the sample that a reader can change there: texts and choices."""


class Case(Model):
    """Values, and what they come to."""

    given: dict[Name, CaseValue] = {}
    """The values of fields, rows as a list of mappings; for a case that is called as an example, those of the example
    stand here already."""
    expect: dict[Name, CaseValue]
    """The results that must follow, the `outcome` and findings among them."""


class OutcomeWords(Model):
    """The words of one outcome."""

    title: Text
    """What to do, in a few words."""
    text: Text
    """Why, and how; fields and results may stand in it."""
    open: dict[str, Text] = {}
    """For each next step, one sentence that says why and when to take it."""


def result_fields(derive: dict[str, Derived], outcomes: tuple[Outcome, ...], findings: tuple[Finding, ...]) -> Results:
    """All results as fields, in the order in which they are worked out."""
    made = {name: item.as_field() for name, item in derive.items()}
    if outcomes:
        made[OUTCOME] = FieldStructure(type="choice", options=tuple(dict.fromkeys(item.id for item in outcomes)))
    return {**made, **{item.id: FieldStructure(type="boolean") for item in findings}}


def case_values(values: dict[str, str | bool]) -> dict[str, str]:
    """The values of a case as texts."""
    return {name: as_text(value) for name, value in values.items()}


def named_in(when: tuple[Condition, ...]) -> list[str]:
    """The fields and results that conditions ask for, each once."""
    return list(dict.fromkeys(name for condition in when for name in condition))
