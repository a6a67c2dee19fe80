"""The rules by document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from tests.content.contradictions import Answers, Rule, rule

CENT = Decimal("0.01")


def _nothing(rows: str, beside: str) -> Callable[[Answers], bool]:
    """A list with nothing in it, while the rest is being filled in."""
    return lambda a: bool(a.text(beside)) and not a.rows(rows)


def _clauses_off(a: Answers) -> bool:
    names = ("notice", "early", "prepaid", "handover", "access", "data", "cure", "remarks")
    return all(a.has(f"{name}_clause", "false") for name in names)


def _held(a: Answers) -> bool:
    return a.exceeds("withheld", "amount", same=True)


def _other_total(a: Answers) -> bool:
    rate, hours, total = a.number("rate"), a.number("help_hours"), a.number("total")
    return rate is not None and hours is not None and total is not None and abs(rate * hours - total) >= CENT


def _covered(a: Answers, *, more: bool) -> bool:
    amount, covered = a.number("amount"), a.total("covered", "amount")
    if amount is None or not a.rows("covered") or not a.has("covers", "invoices"):
        return False
    return amount > covered if more else amount < covered


def _short_term(a: Answers) -> bool:
    known = all(a.text(name) for name in ("start_day", "end_day", "notice_days"))
    known = known and a.has("fixed_notice", "allowed")
    return known and a.after("end_day", "start_day") and not a.after("end_day", "start_day", "notice_days")


def _low_cap(a: Answers) -> bool:
    return a.has("fee_model", "fixed") and a.exceeds("fee", "liability_cap")


RULES: Mapping[str, Iterable[Rule]] = {
    "service-agreement": (
        rule("a term that notice cannot shorten", "term_short", _short_term),
        rule("a long time to pay", "pay_long", lambda a: a.exceeds("payment_days", 60)),
        rule("a long time to remedy", "cure_long", lambda a: a.exceeds("cure_days", 90)),
        rule("a limit below the fee", "cap_low", _low_cap),
        rule("invoiced before it starts", "stage_early", lambda a: a.row_before("stages", "due", "start_day")),
    ),
    "mutual-ending": (
        rule("paid before the last day", "pay_early", lambda a: a.after("last_day", "pay_day")),
        rule("many years", "years_many", lambda a: a.exceeds("secrecy_years", 10)),
        rule(
            "nothing is settled",
            "settles_little",
            lambda a: a.has("balance", "settled") and a.has("release", "none") and a.has("admission", "false"),
        ),
    ),
    "exit-clauses": (
        rule("no clause", "no_clause", _clauses_off),
        rule("data gone before the handover", "data_gone", lambda a: a.exceeds("handover_days", "data_days")),
        rule("a long time to remedy", "cure_long", lambda a: a.exceeds("cure_days", 90)),
    ),
    "data-return": (
        rule("no data", "nothing_listed", _nothing("data_items", "last_day")),
        rule("done before it was asked", "done_early", lambda a: a.row_before("data_items", "day", "asked_day")),
        rule("kept until a day that was", "kept_early", lambda a: a.after("last_day", "kept_until")),
    ),
    "handover-record": (
        rule("nothing handed over", "nothing_listed", _nothing("assets", "check_day")),
        rule("handed over later", "listed_later", lambda a: a.row_after("assets", "day", "handover_day")),
        rule("checked before", "check_early", lambda a: a.after("handover_day", "check_day")),
        rule("done before", "open_early", lambda a: a.after("handover_day", "open_day")),
    ),
    "how-we-wrap-up": (
        rule("tasks stop too soon", "stop_long", lambda a: a.exceeds("stop_days", "notice_days")),
        rule("confirmed too late", "confirm_long", lambda a: a.exceeds("confirm_days", "notice_days", same=True)),
        rule("link closes", "link_short", lambda a: a.exceeds("check_days", "link_days")),
        rule("data gone", "data_short", lambda a: a.exceeds("check_days", "data_days")),
    ),
    "ending-letter": (
        rule(
            "the last day before notice has run",
            "notice_short",
            lambda a: a.has("notice", "contract") and a.ends_before("last_day", "letter_day", "notice_days"),
        ),
    ),
    "transition-offer": (
        rule("another total", "total_differs", _other_total),
        rule("answered too late", "reply_late", lambda a: a.after("reply_by", "help_start")),
    ),
    "changed-terms": (
        rule(
            "answered too late",
            "reply_late",
            lambda a: a.after("reply_by", "start_day") or a.after("reply_by", "pause_start"),
        ),
    ),
    "talk-invitation": (rule("answered too late", "reply_late", lambda a: a.after("reply_by", "talk_day")),),
    "repair-talk": (rule("looked back too soon", "review_early", lambda a: a.after("talk_day", "review_day")),),
    "closing-statement": (rule("closed too soon", "closed_early", lambda a: a.after("last_day", "closing_day")),),
    "project-end": (
        rule("no time for questions", "questions_early", lambda a: a.after("last_day", "questions_until")),
    ),
    "acceptance-record": (
        rule("nothing delivered", "nothing_listed", _nothing("deliverables", "record_day")),
        rule("recorded before delivery", "recorded_early", lambda a: a.after("delivered_day", "record_day")),
        rule(
            "no defects in a list of defects",
            "defects_missing",
            lambda a: a.has("result", "with_list", "refused") and bool(a.text("record_day")) and not a.rows("defects"),
        ),
        rule("mended before", "fixed_early", lambda a: a.after("record_day", "fix_day")),
        rule("one mended before", "defects_early", lambda a: a.row_before("defects", "by", "record_day")),
        rule("asked before delivery", "asked_early", lambda a: a.after("delivered_day", "request_day")),
        rule(
            "silence goes on",
            "silence_running",
            lambda a: (
                a.has("result", "silence") and a.ends_before("record_day", "request_day", "check_days", same=True)
            ),
        ),
        rule("nothing is paid", "held_all", _held),
    ),
    "breach-notice": (
        rule("no breach", "no_breach", _nothing("breaches", "letter_day")),
        rule("happened later", "breach_later", lambda a: a.row_after("breaches", "day", "letter_day")),
        rule(
            "ended before the time is over",
            "too_early",
            lambda a: a.has("step", "end") and a.ends_before("letter_day", "received_day", "cure_days", same=True),
        ),
        rule("asked later", "request_undated", lambda a: a.after("request_day", "letter_day")),
        rule("received before", "received_early", lambda a: a.after("request_day", "received_day")),
        rule("arrives before", "arrives_early", lambda a: a.after("letter_day", "arrive_day")),
        rule("a long time", "cure_long", lambda a: a.exceeds("cure_days", 90)),
        rule("backdated", "end_backdated", lambda a: a.after("letter_day", "end_day")),
    ),
    "settlement-receipt": (
        rule(
            "no invoices",
            "nothing_listed",
            lambda a: a.has("covers", "invoices") and bool(a.text("amount")) and not a.rows("covered"),
        ),
        rule("part paid", "part_paid part_open", lambda a: _covered(a, more=False)),
        rule("more than is covered", "paid_over", lambda a: _covered(a, more=True)),
        rule("signed before", "signed_early", lambda a: a.after("received_day", "receipt_day")),
        rule("paid before", "paid_early", lambda a: a.after("paper_day", "received_day")),
        rule("an invoice of later", "invoice_later", lambda a: a.row_after("covered", "day", "receipt_day")),
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
        rule("no works", "no_works", _nothing("works", "document_day")),
        rule("not paid yet", "unpaid", lambda a: a.after("paid_day", "document_day")),
        rule("agreed later", "agreed_late", lambda a: a.after("agreement_day", "paid_day")),
        rule("rights that ended", "until_early", lambda a: a.after("document_day", "until_day", same=True)),
        rule("no author", "unsigned", lambda a: a.lacks("works", "author")),
    ),
    "open-matters": (
        rule("no matters", "no_rows", _nothing("matters", "list_day")),
        rule("listed late", "listed_late", lambda a: a.after("list_day", "last_day")),
        rule("past", "past", lambda a: a.row_before("matters", "due", "list_day")),
        rule("due before the end", "early", lambda a: a.row_before("matters", "due", "last_day")),
        rule("no time for questions", "questions_early", lambda a: a.after("last_day", "questions_until")),
        rule("records gone", "records_early", lambda a: a.after("last_day", "records_until")),
    ),
    "handover-notes": (
        rule("no parts", "no_parts", _nothing("parts", "notes_day")),
        rule("late sessions", "sessions_late", lambda a: a.row_after("sessions", "day", "last_day")),
        rule("late notes", "notes_late", lambda a: a.after("notes_day", "last_day")),
        rule("no time for questions", "questions_early", lambda a: a.after("last_day", "questions_until")),
    ),
    "their-notice": (
        rule("received before", "received_early", lambda a: a.after("their_day", "received_day")),
        rule("ended before", "last_early", lambda a: a.after("received_day", "last_day")),
        rule("answered too late", "reply_late", lambda a: a.after("reply_by", "last_day")),
    ),
    "payment-demand": (
        rule("no invoices", "no_invoice", _nothing("invoices", "letter_day")),
        rule("reminded later", "reminded_later", lambda a: a.row_after("reminders", "day", "letter_day")),
        rule("paid before", "pay_day_past", lambda a: a.after("letter_day", "pay_by", same=True)),
        rule(
            "no instalments",
            "rates_missing",
            lambda a: a.has("instalments", "true") and not a.rows("rates"),
        ),
    ),
    "final-payment-notice": (
        rule("reminded before", "reminded_early", lambda a: a.after("due_day", "reminder_day")),
        rule(
            "sums that differ",
            "sum_differs",
            lambda a: (
                a.has("several", "true")
                and a.number("amount_due") is not None
                and any(row.get("amount") for row in a.rows("invoices"))
                and a.number("amount_due") != a.total("invoices", "amount")
            ),
        ),
    ),
    "statement-of-account": (
        rule("drawn up too soon", "work_goes_on", lambda a: a.after("last_day", "statement_day")),
        rule("a share of more", "share_too_much", lambda a: a.exceeds("share_done", 100)),
        rule("checked before", "check_early", lambda a: a.after("statement_day", "check_day")),
        rule("paid before the check", "pay_early", lambda a: a.after("check_day", "pay_by")),
        rule("an invoice of later", "invoice_later", lambda a: a.row_after("invoices", "issued", "statement_day")),
        rule("an expense of later", "expense_later", lambda a: a.row_after("expenses", "day", "statement_day")),
        rule("an advance of later", "advance_later", lambda a: a.row_after("advances", "day", "statement_day")),
        rule(
            "a period that is turned",
            "period_wrong",
            lambda a: bool(a.text("last_day")) and a.after("period_start", "period_end"),
        ),
    ),
    "closing-practice": (
        rule(
            "back too soon",
            "back_early",
            lambda a: a.has("change", "pause") and a.after("last_day", "back_day", same=True),
        ),
    ),
}
