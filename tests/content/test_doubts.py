"""Whatever is filled in by chance, a form asks about what is none of something, and about days that cannot be meant."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import pytest

from hooks.data.catalog import Catalog
from hooks.data.fields import FieldStructure
from hooks.data.template import Template
from hooks.text.document import walk_nodes
from hooks.text.fill import fill_document, prune_values
from hooks.text.open import build_document
from hooks.web.sense import WORDS
from tests.content.drawing import asked_fields, draw
from tests.vectors.engine import in_browser
from tests.vectors.test_tools import results

pytestmark = pytest.mark.thorough

TODAY = "2031-04-15"
SAYS = {"words": {name: name for name in WORDS}, "locale": "en"}
HAPPENED = {
    "access-removed": "tested_day copies_day",
    "acceptance-record": "delivered_day request_day",
    "after-the-end": "handover_day",
    "boundary-reminder": "incident_day",
    "breach-notice": "request_day received_day",
    "closing-statement": "last_day handover_day access_day data_day",
    "data-return": "asked_day",
    "final-payment-notice": "reminder_day",
    "handover-record": "handover_day",
    "payment-demand": "delivered_day",
    "reply": "message_day",
    "rights-confirmation": "paid_day",
    "settlement-receipt": "received_day",
    "testimonial-request": "last_day",
    "their-notice": "their_day received_day",
    "written-confirmation": "talk_day",
}
"""Days on which something has happened, as the text tells it."""
PROMISED = (
    *("reply_by", "invoice_day", "pay_day", "refund_day", "advance_day", "help_start", "help_end", "supply_day"),
    *("resume_day", "latest_day", "confirm_day", "back_day", "answer_by", "new_work_day", "fix_day", "arrive_day"),
    *("tell_day", "task_day", "stops_day", "files_day", "invoice_by", "new_end", "left_day", "tasks_day"),
)
"""Days for which a text asks or promises something, whichever it is."""
OF_ANY_YEAR = ("agreement_day", "kept_until", "records_until", "until_day", "end_day")
"""Days that may lie years away."""
OTHER_YEARS = ("2021-04-15", "2039-04-15")

Asked = tuple[str, str, FieldStructure]
"""Where a number or a day stands, what it is, and its field."""


def typed_values(fields: Mapping[str, FieldStructure], values: Mapping[str, str]) -> Iterator[Asked]:
    """The numbers and days that count, those in rows too."""
    for name, field in fields.items():
        value = values.get(name, "")
        if value and field.type == "list":
            for row in json.loads(value):
                for column, cell in row.items():
                    if cell:
                        yield f"{name}.{column}", cell, FieldStructure(type=field.columns[column])
        elif value:
            yield name, value, field


def number_doubts(asked: list[Asked]) -> list[str]:
    """What the form asks about each of these numbers."""
    given = [{"kind": field.type, "decimals": 2} | ({"unit": field.unit} if field.unit else {}) for *_, field in asked]
    calls = [("numberDoubt", [value, how, SAYS]) for (_, value, _), how in zip(asked, given, strict=True)]
    return [str(said) for said in in_browser(calls)]


def day_doubts(asked: list[Asked]) -> list[str]:
    """The same of days, of which it knows what `data-ahead` and its like say."""
    flags = [
        {"today": TODAY, "ahead": field.ahead, "behind": field.behind, "anyYear": field.any_year} for *_, field in asked
    ]
    calls = [("dayDoubt", [value, how, SAYS]) for (_, value, _), how in zip(asked, flags, strict=True)]
    return [str(said) for said in in_browser(calls)]


def drawn_values(template: Template) -> Iterator[Asked]:
    fields = asked_fields(template)
    for values in draw(template):
        yield from typed_values(fields, prune_values(fields, values))


def test_none_of_something_is_asked_about_wherever_a_text_counts_it(catalog: Catalog) -> None:
    noughts = {
        f"{template.id}: {name}": (name, value, field)
        for template in catalog.templates.values()
        for name, value, field in drawn_values(template)
        if field.type in ("number", "amount") and float(value) == 0
    }
    assert len(noughts) > 90, "hardly a text counts anything any more"
    said = number_doubts(list(noughts.values()))
    assert [name for name, doubt in zip(noughts, said, strict=True) if not doubt] == []


def test_a_share_above_the_whole_is_asked_about(catalog: Catalog) -> None:
    shares = {
        f"{template.id}: {name}": (name, value, field)
        for template in catalog.templates.values()
        for name, value, field in drawn_values(template)
        if (name.endswith("_rate") or name == "rate" or "share" in name) and field.type == "number"
        if float(value) > 100
    }
    told = {"payment-demand: rate", "statement-of-account: tax_rate"}  # by findings of their own
    assert len(shares) > len(told)
    known = {name: each for name, each in shares.items() if name not in told}
    said = number_doubts(list(known.values()))
    assert [name for name, doubt in zip(known, said, strict=True) if not doubt] == []


@pytest.mark.parametrize("happened", [True, False])
def test_a_day_on_the_wrong_side_of_today_is_asked_about(catalog: Catalog, happened: bool) -> None:
    wrong: dict[str, Asked] = {}
    for template in catalog.templates.values():
        facts = {"agreement_day", *HAPPENED.get(template.id, "").split()}
        names = facts if happened else set(PROMISED) - facts
        for name, value, field in drawn_values(template):
            if name in names and (value > TODAY if happened else value < TODAY):
                wrong[f"{template.id}: {name}"] = (name, value, field)
    assert len(wrong) > 20
    said = day_doubts(list(wrong.values()))
    assert [name for name, doubt in zip(wrong, said, strict=True) if not doubt] == []


def test_a_day_of_another_year_is_asked_about_unless_the_text_may_mean_it(catalog: Catalog) -> None:
    days: dict[str, Asked] = {}
    for template in catalog.templates.values():
        for name, _, field in drawn_values(template):
            if field.type == "date":
                days |= {f"{template.id}: {name} {year}": (name, year, field) for year in OTHER_YEARS}
    assert len(days) > 300
    said = day_doubts(list(days.values()))
    silent = {days[name][0] for name, doubt in zip(days, said, strict=True) if not doubt}
    assert silent == set(OF_ANY_YEAR)


def test_no_text_speaks_of_tax_on_amounts_that_it_does_not_name(catalog: Catalog) -> None:
    spoken: dict[str, int] = {}
    faults: set[str] = set()
    for template in catalog.templates.values():
        document = build_document(template, "en", catalog.strings["en"])
        taxes = {node.key for node in walk_nodes(document.nodes) if node.key.rpartition(".")[2].startswith("tax")}
        if not taxes:
            continue
        fields, drawn = asked_fields(template), draw(template)
        for typed, made in zip(drawn, results(template, drawn, catalog), strict=True):
            values = prune_values(fields, typed)
            filled = {node.key for node in walk_nodes(fill_document(document, values | made).nodes)}
            if not filled & taxes:
                continue
            spoken[template.id] = spoken.get(template.id, 0) + 1
            faults |= set() if asked_amounts(fields, typed) else {template.id}
    assert len(spoken) > 2
    assert min(spoken.values()) > 10
    assert faults == set()


def asked_amounts(fields: Mapping[str, FieldStructure], typed: Mapping[str, str]) -> list[str]:
    """The amounts that these answers ask for, filled in or not."""
    amounts = [name for name, field in fields.items() if "amount" in (field.type, *field.columns.values())]
    asked = prune_values(fields, dict(typed) | dict.fromkeys(amounts, "1"))
    return [name for name in amounts if asked.get(name)]
