"""The form of a template: its groups and fields in the language of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hooks.data.fields import FieldStructure, FieldWords
from hooks.data.model import Condition
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import BY_CODE, TEXT_CODES
from hooks.text.fill import condition_holds

LONG = 12
"""So many fields a form shows at once; of a longer one, what may stay as it is comes folded."""


@dataclass(frozen=True)
class FormField:
    """One field as the form shows it. `when` and `languages` are what the browser reads to show or hide it."""

    name: str
    structure: FieldStructure
    words: FieldWords
    default: str
    shown: bool
    shared: bool
    placed: tuple[tuple[str, FieldWords], ...] = ()

    def texts(self, kind: Literal["label", "hint"]) -> list[tuple[str, str]]:
        """What it is called, or the hint, by place where that differs; the usual text last, as `other`."""
        usual = getattr(self.words, kind) or ""
        own = [(place, getattr(words, kind) or "") for place, words in self.placed]
        return [*(pair for pair in own if pair[1] != usual), ("other", usual)]

    @property
    def needed(self) -> bool:
        """Whether the text has a gap without it: a list is what its rows are about."""
        return self.structure.required or self.structure.type == "list"

    @property
    def optional(self) -> bool:
        """Whether it may stay empty; a choice always has an answer."""
        return not self.needed and self.structure.type not in ("choice", "boolean")

    @property
    def worded(self) -> bool:
        """Whether it is answered in the words of a language, which a text in two of them asks for in both."""
        return is_worded(self.structure)

    @property
    def exact(self) -> bool:
        """Whether a mark before three digits is one of decimals, and never of thousands."""
        return self.structure.unit in ("hours", "percent")

    @property
    def when(self) -> str:
        """The condition in the notation of `data-when`."""
        return condition_text(tuple(self.structure.when.items()))

    @property
    def suggest(self) -> str:
        """The answers that speak for this field, in the notation of `data-when`."""
        return condition_text(self.structure.suggest)

    @property
    def languages(self) -> str:
        """The text languages that need this field, separated by blanks; empty for all."""
        return _listed(self.structure.languages)

    @property
    def only(self) -> dict[str, str]:
        """The same for each option that some of them alone know."""
        return {option: _listed(languages) for option, languages in self.structure.only.items()}


@dataclass(frozen=True)
class FormGroup:
    """Fields that belong together, under one legend. The form shows those that are needed first."""

    name: str
    legend: str
    fields: tuple[FormField, ...]
    leading: frozenset[str]
    """The names of those that are needed, and of forms of their words."""
    in_long_form: bool

    @property
    def needed(self) -> tuple[FormField, ...]:
        """What is to be filled in."""
        return tuple(field for field in self.fields if field.name in self.leading)

    @property
    def rest(self) -> tuple[FormField, ...]:
        """What may stay as it is."""
        return tuple(field for field in self.fields if field.name not in self.leading)

    @property
    def folded(self) -> bool:
        """Whether the rest is folded: a long form has it within reach, not in the way."""
        return self.in_long_form and (len(self.rest) > 1 or not self.needed)


def is_worded(field: FieldStructure) -> bool:
    """Whether a field is answered in the words of a language."""
    written = field.type in ("text", "long_text") and not field.form_of
    return written and not (field.private or field.as_is or field.languages)


def build_place(template: Template, lang: str) -> FormField | None:
    """The field that asks where the reader works, where there are places."""
    return _field(template, lang, PLACE, template.defaults(lang)) if PLACE in template.fields else None


def build_form(template: Template, lang: str) -> Iterator[FormGroup]:
    """The groups of a template's form in order, as they stand before anything is filled in."""
    defaults = template.defaults(lang)
    groups = {
        group: tuple(_field(template, lang, name, defaults) for name in names)
        for group, names in template.structure.fields.items()
    }
    is_long = sum(field.shown for fields in groups.values() for field in fields) > LONG
    for group, fields in groups.items():
        yield FormGroup(group, template.words[lang].groups[group], fields, _leading(fields), is_long)


def _leading(fields: tuple[FormField, ...]) -> frozenset[str]:
    """The fields of a group that are needed, their forms in a greeting, and the choices that decide which are asked.

    What is needed only beside something that may be left out stays there. A form of a needed word stands with it: left
    out, the word itself takes its place, which the reader should see (`Hi Maya Brooks`).
    """
    chosen = {field.name for field in fields if field.structure.type in ("choice", "boolean")}
    free = {field.name for field in fields if not field.needed} - chosen
    leading = {field.name for field in fields if field.needed and not free & field.structure.when.keys()}
    leading |= {field.name for field in fields if field.structure.form_of in leading}
    deciding = {name for field in fields if field.name in leading for name in field.structure.when}
    return frozenset(leading | (deciding & chosen))


def _field(template: Template, lang: str, name: str, defaults: dict[str, str]) -> FormField:
    structure = template.fields[name]
    shown = structure.is_asked(lang) and condition_holds(tuple(structure.when.items()), defaults)
    return FormField(
        name,
        structure,
        template.field_words(lang, name),
        defaults.get(name, ""),
        shown,
        name not in template.structure.own,
        tuple(template.placed_words(lang, name).items()),
    )


def _listed(languages: tuple[str, ...]) -> str:
    return " ".join(code for code in TEXT_CODES if BY_CODE[code].is_among(languages)) if languages else ""


def condition_text(condition: Condition | tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """`field=value|value field=value`: every field must have one of its values."""
    pairs = condition.items() if isinstance(condition, dict) else condition
    return " ".join(f"{name}={'|'.join(allowed)}" for name, allowed in pairs)
