"""Whatever is filled in by chance, no document says what cannot be meant without a word beside its form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from hooks.data.catalog import Catalog
from hooks.data.fields import FieldStructure
from hooks.text.fill import prune_values
from tests.content import rules_of_contracts, rules_of_messages, rules_of_money, rules_of_records
from tests.content.contradictions import IN_ORDER, Answers
from tests.content.drawing import asked_fields, draw
from tests.vectors.test_tools import results

pytestmark = pytest.mark.thorough

RULES = rules_of_contracts.RULES | rules_of_money.RULES | rules_of_records.RULES | rules_of_messages.RULES


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
