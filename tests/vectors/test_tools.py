"""Every case of every tool and template comes to what it says, in the engine of the browser and in every language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel.numbers import get_decimal_symbol

from hooks.data.catalog import Catalog
from hooks.data.derive import case_values
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import BY_CODE, DEFAULT
from hooks.text.decide import judge_any
from hooks.text.fill import fill_document, prune_values
from hooks.text.open import open_document
from hooks.web.calendars import calendar_path, list_calendars
from hooks.web.engine import engine_json
from hooks.web.form import condition_text
from scripts.deno import run_script

pytestmark = pytest.mark.thorough

SCRIPT = Path(__file__).with_name("run_tools.js")

Case = tuple[str, dict[str, str], dict[str, str]]
"""Where a case stands, what is given, and what must follow."""


def working(catalog: Catalog) -> list[Template]:
    """The tools, and the templates that work something out."""
    return [text for text in catalog.texts.values() if text.structure.results]


def cases(tool: Template) -> Iterator[Case]:
    """The cases of a tool; those of examples in each language that has them."""
    for name, case in tool.structure.cases.items():
        right = case_values(case.expect)
        for lang in tool.words if name in tool.structure.examples else (DEFAULT.code,):
            values = tool.defaults(lang)
            if name in tool.structure.examples:
                shown = tool.example(name, lang)
                values = {key: value for key, value in shown.items() if key not in tool.structure.results}
                own = tool.words[lang].examples.get(name, {})
                right = case_values(case.expect) | {key: text for key, text in own.items() if key not in values}
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


def filled_in(tool: Template, values: dict[str, str], target: str) -> dict[str, str]:
    """What a tool fills into a text, where these are its values and results."""
    found: dict[str, str] = {}
    for fill in tool.structure.fills:
        if not fill.when or judge_any(fill.when, values):
            found |= {name: str(value) for name, value in fill.sets.items()}
            found |= {name: values.get(source, "") for name, source in fill.copies.items()}
    own = {name: text for name, text in found.items() if "." not in name or name.startswith(f"{target}.")}
    return {name.removeprefix(f"{target}."): text for name, text in own.items()}


def test_a_statement_that_is_filled_in_comes_to_the_balance(catalog: Catalog) -> None:
    tool, statement = catalog.tools["money-sheet"], catalog.templates["statement-of-account"]
    tried = [values for _, values, _ in cases(tool)]
    counted = [
        given | made
        for given, made in zip(tried, results(tool, tried, catalog), strict=True)
        if made["outcome"] != "not_enough"
    ]
    assert len(counted) > 20, "hardly a case comes to a balance"
    assert {each["side"] for each in counted} == {"client_pays", "provider_pays", "settled"}
    assert any(Decimal(each["interest_sum"] or 0) for each in counted), "no case has interest"
    typed = [
        statement.defaults(DEFAULT.code) | {"currency": each["currency"]} | filled_in(tool, each, statement.id)
        for each in counted
    ]
    stated = results(statement, typed, catalog)
    pairs = [
        ((each["due"], each["side"]), (shown["due"], shown["side"]))
        for each, shown in zip(counted, stated, strict=True)
    ]
    assert [pair for pair in pairs if pair[0] != pair[1]] == []


def test_every_case_comes_to_what_it_says(catalog: Catalog) -> None:
    wrong, seen = [], 0
    for tool in working(catalog):
        tried = list(cases(tool))
        made = results(tool, [values for _, values, _ in tried], catalog) if tried else []
        for (where, _, right), result in zip(tried, made, strict=True):
            seen += len(right)
            wrong += [
                (where, name, result[name], value) for name, value in right.items() if not same(result[name], value)
            ]
    assert seen, "no tool has a case"
    assert wrong == []


def test_a_finished_example_shows_what_the_tool_shows(catalog: Catalog) -> None:
    wrong, seen = [], 0
    for tool in working(catalog):
        found = [(name, lang) for name in tool.structure.examples for lang in catalog.strings]
        shown = [tool.example(name, lang) for name, lang in found]
        typed = [{key: text for key, text in item.items() if key not in tool.structure.results} for item in shown]
        for (name, lang), values, given, made in zip(found, shown, typed, results(tool, typed, catalog), strict=True):
            document = open_document(tool, lang, catalog.strings[lang])
            seen += 1
            if fill_document(document, values) != fill_document(document, given | made):
                wrong.append((tool.id, name, lang))
    assert seen, "no tool has an example"
    assert wrong == []


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


def test_what_cannot_be_told_is_nothing_and_no_sign(catalog: Catalog) -> None:
    """A rate or an amount that cannot be read: no sum follows from it, and none without it."""
    demand, account = catalog.templates["payment-demand"], catalog.templates["statement-of-account"]
    given = {"currency": "eur", "letter_day": "2027-04-08", "interest": "contract", "day_basis": "days_365"}
    rows = json.dumps([{"number": "1", "due": "2027-03-01", "amount": "500"}])
    made = results(demand, [{**given, "invoices": rows, "rate": rate} for rate in ("abc", "8")], catalog)
    sums = ("interest_sum", "daily", "claim_total")
    assert [made[0][name] for name in sums] == ["", "", ""]
    assert all(made[1][name] for name in sums)
    given = {"currency": "eur", "method": "hours", "hours_used": "2", "hourly_rate": "60"}
    taxed = results(account, [{**given, "tax_rate": rate} for rate in ("abc", "20")], catalog)
    assert [(each["fee_tax"], each["due"], each["side"]) for each in taxed] == [
        ("", "", ""),
        ("24.00", "144.00", "client_pays"),
    ]


def test_what_is_no_longer_asked_counts_in_nothing(catalog: Catalog) -> None:
    """Typed first, then left out by another answer: all results are those of a form in which it was never typed."""
    left_over, tried = [], 0
    for tool in working(catalog):
        typed = [values for _, values, _ in cases(tool)]
        undone = [dropped for values in typed for dropped in _undone(tool, values)]
        bare = [prune_values(tool.fields, values) for _, values in undone]
        made, right = results(tool, [values for _, values in undone], catalog), results(tool, bare, catalog)
        tried += sum(values != kept for (_, values), kept in zip(undone, bare, strict=True))
        left_over += [
            (tool.id, name, {key for key in got if got[key] != wanted[key]})
            for (name, _), got, wanted in zip(undone, made, right, strict=True)
            if got != wanted
        ]
    assert tried > 100, "hardly an answer leaves another one out"
    assert left_over == []


def _undone(tool: Template, values: dict[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The same answers with one choice made otherwise, each way, by its name."""
    for name, field in tool.fields.items():
        options = field.options if field.type == "choice" else ("true", "false") if field.type == "boolean" else ()
        asked_by = name not in tool.structure.results and any(name in other.when for other in tool.fields.values())
        for option in options if asked_by else ():
            yield name, values | {name: option}
