"""Every case of every tool comes to what it says, in the engine of the browser and in every language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from babel.numbers import get_decimal_symbol

from hooks.data.catalog import Catalog
from hooks.data.derive import case_values
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import BY_CODE, DEFAULT
from hooks.web.calendars import calendar_path, list_calendars
from hooks.web.engine import engine_json
from hooks.web.form import condition_text
from scripts.deno import run_script

SCRIPT = Path(__file__).with_name("run_tools.js")

Case = tuple[str, dict[str, str], dict[str, str]]
"""Where a case stands, what is given, and what must follow."""


def cases(tool: Template) -> Iterator[Case]:
    """The cases of a tool; those of examples in each language that has them."""
    for name, case in tool.structure.cases.items():
        right = case_values(case.expect)
        for lang in tool.words if name in tool.structure.examples else (DEFAULT.code,):
            values = tool.defaults(lang)
            if name in tool.structure.examples:
                values = {key: value for key, value in tool.example(name, lang).items() if key not in right}
            yield f"{tool.id} {name} {lang}", values | case_values(case.given), right


def asked(tool: Template) -> list[dict[str, Any]]:
    """The fields as the page tells the engine of them."""
    return [
        {
            "name": name,
            "type": field.type,
            "when": condition_text(field.when),
            "options": field.options if field.type == "choice" and name != PLACE else None,  # none chosen is an answer
        }
        for name, field in tool.fields.items()
        if name not in tool.structure.results
    ]


def results(tool: Template, given: list[dict[str, str]], catalog: Catalog) -> list[dict[str, str]]:
    """What the engine makes of each of these values, where they are typed and counted as in English."""
    calendars = dict(list_calendars(catalog))
    point = get_decimal_symbol(BY_CODE[DEFAULT.code].babel_locale)
    spec, fields, calls = json.loads(engine_json(tool)), asked(tool), []
    for values in given:
        calendar = calendars.get(calendar_path(values.get("place", "")))
        context = {"point": point, "locale": DEFAULT.code, "freeDays": json.loads(calendar) if calendar else None}
        calls.append([spec, fields, values, context])
    made: list[dict[str, str]] = json.loads(run_script(SCRIPT, json.dumps(calls)))
    return made


def same(result: str, right: str) -> bool:
    """Whether a result is the one that is right; rows are, whatever stands between them."""
    if result.startswith("[") and right.startswith("["):
        return bool(json.loads(result) == json.loads(right))
    return result == right


def test_every_case_comes_to_what_it_says(catalog: Catalog) -> None:
    wrong, seen = [], 0
    for tool in catalog.tools.values():
        tried = list(cases(tool))
        made = results(tool, [values for _, values, _ in tried], catalog)
        for (where, _, right), result in zip(tried, made, strict=True):
            seen += len(right)
            wrong += [
                (where, name, result[name], value) for name, value in right.items() if not same(result[name], value)
            ]
    assert seen, "no tool has a case"
    assert wrong == []


def test_a_statement_that_the_money_sheet_fills_comes_to_its_balance(catalog: Catalog) -> None:
    tool = catalog.tools["money-sheet"]
    statement = "statement-of-account."
    copies = {to: name for fill in tool.structure.fills for to, name in fill.copies.items()}
    paid, used, costs = (copies[f"{statement}{name}"] for name in ("paid", "used", "costs"))
    made = results(tool, [values for _, values, _ in cases(tool)], catalog)
    told = [values for values in made if values["side"]]
    assert len(told) > 20
    for values in told:
        balance = Decimal(values[paid]) - Decimal(values[used]) - Decimal(values[costs])
        assert abs(balance) == Decimal(values[copies["balance_amount"]]), values
        assert (balance < 0) == (values["side"] == "client_pays")


def test_a_number_with_three_decimals_is_not_read_a_second_time_as_thousands() -> None:
    derived = {"name": "fee", "by": "product", "module": "money", "of": ["rate", "hours", "currency"], "type": "amount"}
    spec = {"derive": [derived], "outcomes": [], "findings": [], "fills": [], "dates": []}
    fields = [
        {"name": "rate", "type": "amount", "when": ""},
        {"name": "hours", "type": "number", "when": ""},
        {"name": "currency", "type": "choice", "when": "", "options": ["eur", "kwd"]},
    ]
    typed = [
        ("80", "٧٫١٢٥", "eur", "."),
        ("80,250", "2", "kwd", ","),
        ("80.250", "2", "kwd", "."),
        ("1.250", "2", "eur", "."),
    ]
    calls = [
        [spec, fields, {"rate": rate, "hours": hours, "currency": currency}, {"point": point}]
        for rate, hours, currency, point in typed
    ]
    fees = [made["fee"] for made in json.loads(run_script(SCRIPT, json.dumps(calls)))]
    assert fees == ["570.00", "0160.500", "0160.500", "2500.00"]
