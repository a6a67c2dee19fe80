"""The fields of a form as it asks for them: shared ones with the conditions of a template, and days in their order."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.data.fields import Fields, FieldStructure
from hooks.data.model import Condition


def in_order(fields: Fields) -> Fields:
    """The fields of a form, where each day knows which others come no earlier, whichever of the two says so."""
    later: dict[str, list[str]] = {name: [] for name in fields}
    for name, field in fields.items():
        for day in field.since:
            if day in fields:
                later[day].append(name)
    told = {name: tuple(dict.fromkeys((*fields[name].until, *days))) for name, days in later.items() if days}
    return {name: field.model_copy(update={"until": told.get(name, field.until)}) for name, field in fields.items()}


def come(fields: Fields, days: Mapping[str, str]) -> Fields:
    """The fields of a form, where these days have come when the text is written, or may have."""
    known = {name: {"ahead": False, "behind": how == "behind"} for name, how in days.items()}
    return {name: field.model_copy(update=known.get(name, {})) for name, field in fields.items()}


def asked_with(field: FieldStructure, names: list[str], besides: Condition) -> FieldStructure:
    """A shared field without the conditions on fields that a template, which asks for `names`, does not ask for, and
    with those of its own."""
    when = {name: allowed for name, allowed in field.when.items() if name in names}
    return field.model_copy(update={"when": {**when, **besides}})
