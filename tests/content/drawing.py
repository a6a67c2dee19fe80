"""Answers by chance to the questions of any form, the same in every run."""

from __future__ import annotations

import json
from random import Random

from hooks.data.fields import FieldStructure
from hooks.data.template import Template

DRAWN = 500
DAYS = tuple(f"2031-{month:02}-{day:02}" for month in (3, 4, 5) for day in (1, 10, 11, 20, 30))
NUMBERS = ("0", "1", "7", "10", "14", "30", "45", "61", "100", "400")
AMOUNTS = ("0", "60", "100", "250.5", "600", "1000", "2400")
EMPTY = 0.12


def chance_value(kind: str, random: Random) -> str:
    """A value of a type, drawn from few so that they often meet."""
    return random.choice({"date": DAYS, "number": NUMBERS, "amount": AMOUNTS}.get(kind, ("A", "B")))


def chance_field(name: str, field: FieldStructure, random: Random) -> str:
    """What a reader may have filled in."""
    if field.type == "boolean":
        return random.choice(("true", "false"))
    if name == "place" or (random.random() < EMPTY and not field.default):
        return ""
    if field.type == "choice":
        return random.choice(field.options)
    if field.type != "list":
        return chance_value(field.type, random)
    rows = [
        {
            column: "" if random.random() < EMPTY else chance_value(kind, random)
            for column, kind in field.columns.items()
        }
        for _ in range(random.randrange(3))
    ]
    said = [row for row in rows if any(row.values())]  # as the form reads them
    return json.dumps(said) if said else ""


def asked_fields(template: Template) -> dict[str, FieldStructure]:
    """The fields of the form."""
    return {name: field for name, field in template.fields.items() if name not in template.structure.results}


def draw(template: Template) -> list[dict[str, str]]:
    """Answers by chance, the same in every run."""
    random, fields = Random(template.id), asked_fields(template)
    return [{name: chance_field(name, field, random) for name, field in fields.items()} for _ in range(DRAWN)]
