"""Any two days that a text asks for stand in an order that its form knows, or nobody can say which comes first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from hooks.data.catalog import Catalog
from hooks.data.fields import FieldStructure
from hooks.data.template import Template

COMPARING = ("rows_", "earliest", "latest", "first_day", "overdue")
"""How the functions are called that hold days of rows against another day."""
Edge = tuple[str, str]
"""Two days, of which the first comes no later."""

FREE: Mapping[str, str] = {
    "access-removed": "access_day~reply_by access_day~copies_day access_day~left_day tested_day~reply_by"
    " tested_day~copies_day tested_day~left_day reply_by~copies_day reply_by~left_day copies_day~left_day",
    "acceptance-record": "fix_day~due_day",
    "after-the-end": "fix_day~handover_day price_day~handover_day",
    "breach-notice": "handover_day~invoice_day end_day~handover_day end_day~invoice_day",
    "closing-practice": "refund_day~last_day refund_day~back_day refund_day~confirm_day refund_day~answer_by"
    " refund_day~new_work_day refund_day~invoice_day refund_day~handover_day back_day~invoice_day"
    " confirm_day~invoice_day answer_by~new_work_day answer_by~handover_day new_work_day~handover_day",
    "closing-statement": "handover_day~data_day access_day~data_day access_day~handover_day last_day~access_day"
    " last_day~data_day pay_day~reply_by data_day~last_day",
    "data-return": "last_day~asked_day backup_day~kept_until",
    "ending-call": "invoice_day~statement_day",
    "ending-now": "work_day~transfer_day work_day~invoice_day transfer_day~invoice_day",
    "handover-record": "last_day~check_day last_day~supply_day last_day~open_day check_day~open_day"
    " supply_day~open_day",
    "helper-note": "last_day~invoice_by tell_day~task_day tell_day~stops_day tell_day~invoice_by tell_day~files_day"
    " task_day~stops_day task_day~invoice_by task_day~files_day stops_day~invoice_by stops_day~files_day"
    " invoice_by~files_day",
    "open-matters": "questions_until~records_until",
    "pause-agreement": "price_until~latest_day",
    "project-end": "invoice_day~questions_until",
    "referral": "last_day~reply_by",
    "referral-introduction": "first_day~last_day",
    "reply": "message_day~last_day message_day~handover_day extra_by~last_day"
    " extra_by~handover_day money_day~last_day money_day~handover_day",
    "statement-of-account": "period_end~statement_day period_end~check_day period_end~pay_by period_end~last_day",
    "team-note": "tell_day~tasks_day",
    "their-notice": "handover_day~reply_by",
    "transition-offer": "advance_day~last_day advance_day~handover_day handover_day~reply_by last_day~reply_by",
    "written-confirmation": "talk_day~handover_day talk_day~reply_by last_day~open_day"
    " last_day~reply_by handover_day~open_day handover_day~reply_by invoice_day~open_day"
    " invoice_day~reply_by open_day~reply_by",
}
"""Pairs of days that may come in either order, by text."""
ROWS_FREE = ["access-inventory: accounts.gone", "looking-back: changes.day"]
"""Days in rows that may come before or after any other."""


def asked_days(template: Template) -> dict[str, FieldStructure]:
    """The days that the form of a text asks for."""
    results = template.structure.results
    return {name: field for name, field in template.fields.items() if field.type == "date" and name not in results}


def told_values(template: Template, result: str) -> set[str]:
    """The values of a result with which a finding holds."""
    conditions = [condition for finding in template.structure.findings for condition in finding.when]
    return {value for condition in conditions for value in condition.get(result, ())}


def edges(template: Template) -> Iterator[Edge]:
    """The order of days that the form tells a reader of who turns it round."""
    days = asked_days(template)
    for name, field in days.items():
        yield from ((name, later) for later in field.until if later in days)
    derive = template.structure.derive
    based = {name: {name} for name in days}
    for name, item in derive.items():
        known = [based.get(part, set()) for part in item.of]
        if item.by in ("days_after", "first_given"):
            based[name] = known[0] if item.by == "days_after" else set().union(*known)
        told = told_values(template, name)
        if item.by == "comes_before" and "yes" in told:
            yield from ((later, earlier) for earlier in known[0] for later in known[1])
        if item.by == "compare_days" and told & {"before", "same"}:
            yield from ((second, first) for first in known[0] for second in known[1])
        if item.by == "compare_days" and "after" in told:
            yield from ((first, second) for first in known[0] for second in known[1])
        if item.by == "period_check" and {"turned", "outside"} <= told:
            yield from ((item.of[0], later) for later in item.of[1:])
        if item.by == "band" and item.of[0] in derive and derive[item.of[0]].by == "days_between":
            first = next(option for option, _ in item.bounds)
            if first in told:
                yield (derive[item.of[0]].of[0], derive[item.of[0]].of[1])


def in_order(template: Template) -> set[frozenset[str]]:
    """Pairs of days with an order, also by way of days between them."""
    after: dict[str, set[str]] = {}
    for first, second in edges(template):
        after.setdefault(first, set()).add(second)
    found: set[frozenset[str]] = set()
    for start in list(after):
        reached: set[str] = set()
        todo = [start]
        while todo:
            new = after.get(todo.pop(), set()) - reached
            reached |= new
            todo += new
        found |= {frozenset((start, end)) for end in reached - {start}}
    return found


def together(one: FieldStructure, other: FieldStructure) -> bool:
    """Whether a form may ask for both."""
    shared = one.when.keys() & other.when.keys()
    return all(set(one.when[name]) & set(other.when[name]) for name in shared)


def test_two_days_of_a_text_have_an_order_or_need_none(catalog: Catalog) -> None:
    unordered: dict[str, list[str]] = {}
    pairs = 0
    for name, template in catalog.templates.items():
        days = asked_days(template)
        both = {frozenset(pair) for pair in combinations(days, 2) if together(*(days[day] for day in pair))}
        pairs += len(both)
        free = {frozenset(pair.split("~")) for pair in FREE.get(name, "").split()}
        assert free <= both - in_order(template), name
        missing = both - in_order(template) - free
        unordered |= {name: sorted("~".join(sorted(pair)) for pair in missing)} if missing else {}
    assert pairs > 150
    assert unordered == {}


def test_no_day_in_a_row_goes_without_a_day_to_compare_it_with(catalog: Catalog) -> None:
    alone, columns = [], 0
    for name, template in catalog.templates.items():
        derive = template.structure.derive
        for field, structure in template.fields.items():
            dated = [column for column, kind in structure.columns.items() if kind == "date"]
            if field in template.structure.results or not dated or not asked_days(template):
                continue
            columns += len(dated)
            compared = [item for item in derive.values() if field in item.of and item.by.startswith(COMPARING)]
            used = {str(value) for item in compared for literals in item.given.values() for value in literals}
            alone += [f"{name}: {field}.{column}" for column in dated if column not in used and "early" not in used]
    assert columns > 10
    assert sorted(alone) == sorted(ROWS_FREE)
