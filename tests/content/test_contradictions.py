"""Whatever is filled in by chance, no document says what cannot be meant without a word beside its form."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from random import Random

from hooks.data.catalog import Catalog
from hooks.data.fields import FieldStructure
from hooks.data.template import Template
from hooks.text.fill import prune_values
from tests.content.contradiction_rules import RULES
from tests.content.contradictions import IN_ORDER, Answers
from tests.vectors.test_tools import results

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


def test_what_cannot_be_meant_is_told_beside_the_form(catalog: Catalog) -> None:
    silent: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for name, rules in RULES.items():
        template = catalog.templates[name]
        drawn = draw(template)
        for typed, made in zip(drawn, results(template, drawn, catalog), strict=True):
            answers = Answers(prune_values(asked_fields(template), typed))
            for rule in rules:
                if rule.found(answers):
                    met[f"{name}: {rule.what}"] += 1
                    silent[f"{name}: {rule.what}"] += all(made[told] != "true" for told in rule.told)
    names = [f"{name}: {rule.what}" for name, rules in RULES.items() for rule in rules]
    rare = [name for name in names if not met[name]]
    assert rare == [], "some contradictions were never drawn"
    assert dict(+silent) == {}


def test_days_out_of_order_are_told_beside_the_form(catalog: Catalog) -> None:
    met: Counter[tuple[str, str]] = Counter()
    silent: set[str] = set()
    for template in catalog.templates.values():
        fields = asked_fields(template)
        pairs = [pair for pair in IN_ORDER if all(name in fields for name in pair)]
        if not pairs:
            continue
        for typed in draw(template):
            answers = Answers(prune_values(fields, typed))
            for first, second in pairs:
                if answers.after(first, second):
                    met[first, second] += 1
                    silent |= {f"{template.id}: {first}, {second}"} if second not in fields[first].until else set()
    assert set(met) == set(IN_ORDER), "some days were never out of order"
    assert silent == set()


def test_a_sum_is_asked_for_its_currency_and_days_for_their_number(catalog: Catalog) -> None:
    sums = days = 0
    faults: list[str] = []
    for template in catalog.templates.values():
        fields: Mapping[str, FieldStructure] = asked_fields(template)
        told = set(template.structure.derive)
        for name, field in fields.items():
            if field.type == "amount":
                sums += 1
                currency = fields.get(field.currency or "")
                faults += [f"{template.id}: {name}"] if currency is None or not currency.required else []
            elif field.type == "number" and name.endswith("_days"):
                days += 1
                banded = any(item.by == "band" and name in item.of for item in template.structure.derive.values())
                faults += [f"{template.id}: {name}"] if field.unit != "days" and not (told and banded) else []
    assert min(sums, days) > 20, "no template asks for sums and days any more"
    assert faults == []
