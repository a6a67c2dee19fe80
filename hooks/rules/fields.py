"""Rules for one field of a structure: its options, default, and relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hooks.data.fields import (
    ANY_VALUE,
    NO_VALUE,
    Fields,
    FieldStructure,
    check_reserved,
    possible_values,
    value_fault,
)
from hooks.data.load import Path_, Source
from hooks.data.model import Condition, as_text
from hooks.data.place_texts import PLACE
from hooks.data.problems import Problem, did_you_mean
from hooks.languages import CODES


@dataclass(frozen=True)
class Names:
    """The fields that may be named: those a template asks for, among all that exist."""

    asked: Fields
    known: Fields

    def fix(self, name: str) -> str:
        """What to do about a name that is not asked for."""
        return "Add it to a group of `fields`" if name in self.known else did_you_mean(name, self.asked)


def check_field(source: Source, path: Path_, field: FieldStructure, names: Names) -> Iterator[Problem]:
    """The options, default, languages and relations of one field."""
    name = str(path[-1])
    if (field.type == "choice") != bool(field.options):
        what = f"field `{name}` of type `{field.type}` has {'' if field.options else 'no '}options"
        yield source.problem(path, "field-options", what, "Only a `choice` has `options`, and it needs them", key=True)
    if (field.type == "list") != bool(field.columns):
        what = f"field `{name}` of type `{field.type}` has {'' if field.columns else 'no '}columns"
        yield source.problem(path, "field-columns", what, "Only a `list` has `columns`, and it needs them", key=True)
    if field.type == "words":
        what = f"field `{name}` is an amount in words, which nobody types"
        yield source.problem((*path, "type"), "wrong-field", what, "Work it out in `derive` by `in_words`")
    if field.wording and any(field.default_in(lang) is None for lang in CODES):
        what = f"field `{name}` is a choice of wording without a default"
        yield source.problem(path, "field-options", what, "Add `default:`; blank files show it", key=True)
    for key, kind in (("ahead", "date"), ("behind", "date"), ("any_year", "date"), ("unit", "number")):
        if getattr(field, key) and field.type != kind:
            what = f"field `{name}` of type `{field.type}` has `{key}`"
            yield source.problem((*path, key), "wrong-field", what, f"Only a `{kind}` has it", key=True)
    yield from _check_default(source, path, field)
    yield from _check_only(source, path, field)
    yield from check_reserved(source, (*path, "options"), field.options)
    yield from check_languages(source, path, field.languages)
    days = (*(("until", day, "date") for day in field.until), *(("since", day, "date") for day in field.since))
    for key, other, kind in (("currency", field.currency, "choice"), ("form_of", field.form_of, "text"), *days):
        if other is not None:
            yield from _check_relation(source, (*path, key), other, kind, names)
    yield from check_condition(source, path, field.when, names)
    yield from check_condition(source, path, field.suggest, Names(names.known, names.known), "suggest")


def check_days(source: Source, days: Iterable[str], own: Fields, names: Names) -> Iterator[Problem]:
    """Days of which a template says when they come are shared ones that it asks for."""
    for name in days:
        field = names.asked.get(name)
        if field is None:
            what = f"`{name}` is no field here"
            yield source.problem(("days", name), "unknown-field", what, names.fix(name), key=True)
        elif name in own or field.type != "date":
            fix = "Name shared days; one of its own has `ahead` or `behind`"
            yield source.problem(("days", name), "wrong-field", f"`{name}` is no shared day", fix, key=True)


def check_languages(source: Source, path: Path_, languages: Sequence[str], key: str = "languages") -> Iterator[Problem]:
    """The languages of a field or a part are languages of the site."""
    for index, lang in enumerate(languages):
        yield from _check_code(source, (*path, key, index), lang)


def _check_code(source: Source, path: Path_, lang: str) -> Iterator[Problem]:
    if lang not in CODES:
        what = f"`{lang}` is no language of the site"
        yield source.problem(path, "unknown-language", what, did_you_mean(lang, CODES))


def _check_relation(source: Source, path: Path_, other: str, kind: str, names: Names) -> Iterator[Problem]:
    """A field that another one names is there and of the type `kind`."""
    field = names.asked.get(other)
    if field is None:
        what = f"`{path[-1]}` names `{other}`, which is no field here"
        yield source.problem(path, "unknown-field", what, names.fix(other))
    elif field.type != kind:
        what = f"`{path[-1]}` names `{other}`, a field of type `{field.type}`"
        yield source.problem(path, "wrong-field", what, f"Name one of type `{kind}`")


def _check_default(source: Source, path: Path_, field: FieldStructure) -> Iterator[Problem]:
    if field.default is None or (field.type == "choice" and not field.options):
        return
    path = (*path, "default")
    if not isinstance(field.default, dict):
        yield from _check_value(source, path, field, as_text(field.default))
        return
    for lang, value in field.default.items():
        yield from _check_code(source, (*path, lang), lang)
        yield from _check_value(source, (*path, lang), field, value)


def _check_value(source: Source, path: Path_, field: FieldStructure, value: str) -> Iterator[Problem]:
    if field.type in ("text", "long_text"):
        fix = "Remove it, or give a `hint` in each language file"
        yield source.problem(path, "words-in-structure", f"the default `{value}` gives words", fix)
    elif fault := value_fault(field, value):
        yield source.problem(path, "unknown-option", f"the default `{value}` does not fit the field", fault)


def _check_only(source: Source, path: Path_, field: FieldStructure) -> Iterator[Problem]:
    """Options of some languages are options, and none of them is what a form of another language starts with."""
    for option, languages in field.only.items():
        here = (*path, "only", option)
        if option not in field.options:
            what = f"`{option}` is no option of `{path[-1]}`"
            yield source.problem(here, "unknown-option", what, did_you_mean(option, field.options), key=True)
        for index, lang in enumerate(languages):
            yield from _check_code(source, (*here, index), lang)
        foreign = [lang for lang in CODES if field.default_in(lang) == option and lang not in languages]
        if foreign and option in field.options:
            what = f"the form starts with `{option}`, which `{foreign[0]}` does not know"
            yield source.problem(here, "foreign-option", what, "Add it here, or give it another default", key=True)


def check_condition(
    source: Source, path: Path_, when: Condition, names: Names, key: str | int = "when"
) -> Iterator[Problem]:
    """A condition names fields, and values that they can have."""
    for name, allowed in when.items():
        here = (*path, key, name)
        field = names.asked.get(name)
        if field is None:
            what = f"the condition asks for `{name}`, which is no field here"
            yield source.problem(here, "bad-condition", what, names.fix(name), key=True)
            continue
        if not allowed:
            yield source.problem(here, "bad-condition", f"no value of `{name}` is allowed", "Name one", key=True)
        if field.wording and name != PLACE:
            what = f"the condition asks for `{name}`, which changes words and never what is there"
            yield source.problem(here, "bad-condition", what, "Use `select` in the sentence", key=True)
        possible = (*possible_values(field), ANY_VALUE, NO_VALUE)
        for value in allowed:
            if value not in possible:
                what = f"`{name}` can never be `{value}`"
                yield source.problem(here, "bad-condition", what, did_you_mean(value, possible))
