"""What cannot be meant in contracts, by document."""

from __future__ import annotations

from collections.abc import Iterable

from tests.content.contradictions import Answers, Rule, nothing, rule


def _clauses_off(a: Answers) -> bool:
    names = ("notice", "early", "prepaid", "handover", "access", "data", "cure", "remarks")
    return all(a.has(f"{name}_clause", "false") for name in names)


def _short_term(a: Answers) -> bool:
    known = all(a.text(name) for name in ("start_day", "end_day", "notice_days"))
    known = known and a.has("fixed_notice", "allowed")
    return known and a.after("end_day", "start_day") and not a.after("end_day", "start_day", "notice_days")


def _low_cap(a: Answers) -> bool:
    return a.has("fee_model", "fixed") and a.exceeds("fee", "liability_cap")


def _fixed(a: Answers, name: str) -> bool:
    return a.has("fee_model", "fixed") and bool(a.text(name))


def _nought(a: Answers) -> bool:
    return a.has("price_change", "less") and a.number("price_step") == a.number("price_before") is not None


RULES: dict[str, Iterable[Rule]] = {
    "service-agreement": (
        rule("a term that notice cannot shorten", "term_short", _short_term),
        rule("a long time to pay", "pay_long", lambda a: a.exceeds("payment_days", 60)),
        rule("a long time to remedy", "cure_long", lambda a: a.exceeds("cure_days", 90)),
        rule("a limit below the fee", "cap_low", _low_cap),
        rule("invoiced before it starts", "stage_early", lambda a: a.row_before("stages", "due", "start_day")),
        rule(
            "a deposit above the fee",
            "deposit_over",
            lambda a: _fixed(a, "advance_amount") and a.exceeds("advance_amount", "fee"),
        ),
        rule("a sum for stopping that is the fee", "stop_over", lambda a: a.exceeds("stop_sum", "fee", same=True)),
        rule("interest beyond reason", "rate_very_high", lambda a: a.exceeds("late_rate", 30)),
        rule("invoiced after it ends", "stage_late", lambda a: a.row_after("stages", "due", "end_day")),
    ),
    "mutual-ending": (
        rule("paid before the last day", "pay_early", lambda a: a.after("last_day", "pay_day")),
        rule("many years", "years_many", lambda a: a.exceeds("secrecy_years", 10)),
        rule(
            "nothing is settled",
            "settles_little",
            lambda a: a.has("balance", "settled") and a.has("release", "none") and a.has("admission", "false"),
        ),
        rule("everything is given up", "release_all", lambda a: a.has("release", "full")),
    ),
    "exit-clauses": (
        rule("no clause", "no_clause", _clauses_off),
        rule("data gone before the handover", "data_gone", lambda a: a.exceeds("handover_days", "data_days")),
        rule("a long time to remedy", "cure_long", lambda a: a.exceeds("cure_days", 90)),
    ),
    "statement-of-work": (
        rule(
            "no work",
            "nothing_listed",
            lambda a: a.has("paper", "work") and bool(a.text("document_day")) and not a.rows("deliverables"),
        ),
        rule(
            "no stages",
            "no_stage",
            lambda a: a.has("pricing", "stages") and bool(a.text("document_day")) and not a.rows("stages"),
        ),
        rule("late work", "work_late", lambda a: a.row_after("deliverables", "due", "end_day")),
        rule("work before it starts", "work_early", lambda a: a.row_before("deliverables", "due", "start_day")),
        rule("undated work", "work_undated", lambda a: a.lacks("deliverables", "due")),
        rule(
            "late inputs", "inputs_late", lambda a: a.has("paper", "work") and a.row_after("inputs", "due", "end_day")
        ),
        rule("an agreement of later", "agreed_later", lambda a: a.after("agreement_day", "document_day")),
        rule("begins unsigned", "begins_unsigned", lambda a: a.after("document_day", "start_day")),
        rule(
            "less than nothing",
            "below_nought",
            lambda a: a.has("price_change", "less") and a.exceeds("price_step", "price_before"),
        ),
        rule("a stage without a price", "stage_unpriced", lambda a: a.lacks("stages", "amount")),
        rule("a stage before the paper", "stage_early", lambda a: a.row_before("stages", "due", "document_day")),
        rule("inputs before the paper", "inputs_past", lambda a: a.row_before("inputs", "due", "document_day")),
        rule("nothing is left of the price", "price_nought", _nought),
    ),
    "pause-agreement": (
        rule(
            "turned",
            "turned",
            lambda a: (
                a.after("pause_start", "resume_day", same=True) or a.after("pause_start", "latest_day", same=True)
            ),
        ),
        rule("confirmed before", "confirm_early", lambda a: a.after("pause_start", "confirm_day")),
        rule("confirmed too late", "confirm_too_late", lambda a: a.after("confirm_day", "resume_day", same=True)),
        rule("paid late", "due_late", lambda a: a.after("due_day", "pause_start")),
        rule("a price that ends", "price_ends", lambda a: a.after("resume_day", "price_until")),
        rule("agreed late", "agreed_late", lambda a: a.after("agreement_day", "pause_start")),
        rule("no state", "unstated", lambda a: a.lacks("state", "state")),
    ),
    "rights-confirmation": (
        rule("no works", "no_works", nothing("works", "document_day")),
        rule("not paid yet", "unpaid", lambda a: a.after("paid_day", "document_day")),
        rule("agreed later", "agreed_late", lambda a: a.after("agreement_day", "paid_day")),
        rule("rights that ended", "until_early", lambda a: a.after("document_day", "until_day", same=True)),
        rule("no author", "unsigned", lambda a: a.lacks("works", "author")),
    ),
    "how-we-wrap-up": (
        rule("tasks stop too soon", "stop_long", lambda a: a.exceeds("stop_days", "notice_days")),
        rule("confirmed too late", "confirm_long", lambda a: a.exceeds("confirm_days", "notice_days", same=True)),
        rule("link closes", "link_short", lambda a: a.exceeds("check_days", "link_days")),
        rule("data gone", "data_short", lambda a: a.exceeds("check_days", "data_days")),
        rule("told on the last day", "tasks_late", lambda a: a.exceeds("confirm_days", "stop_days", same=True)),
    ),
}
