"""What cannot be meant in demands, receipts and accounts, by document."""

from __future__ import annotations

from collections.abc import Iterable

from tests.content.contradictions import Answers, Rule, nothing, rule


def _covered(a: Answers, *, more: bool) -> bool:
    amount, covered = a.number("amount"), a.total("covered", "amount")
    if amount is None or not a.rows("covered") or not a.has("covers", "invoices"):
        return False
    return amount > covered if more else amount < covered


def _reminded(a: Answers) -> bool:
    """A reminder was sent before any invoice was due."""
    due = [row["due"] for row in a.rows("invoices") if row.get("due")]
    return bool(due) and any(row.get("day") and row["day"] < min(due) for row in a.rows("reminders"))


RULES: dict[str, Iterable[Rule]] = {
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
        rule("an invoice twice", "invoice_twice", lambda a: a.twice("covered", "number")),
        rule(
            "an invoice before the agreement",
            "invoice_before",
            lambda a: a.row_before("covered", "day", "agreement_day"),
        ),
        rule(
            "all is released and one thing is not",
            "kept_open",
            lambda a: a.has("discharge", "all") and bool(a.text("kept")),
        ),
    ),
    "payment-demand": (
        rule("no invoices", "no_invoice", nothing("invoices", "letter_day")),
        rule("reminded later", "reminded_later", lambda a: a.row_after("reminders", "day", "letter_day")),
        rule("paid before", "pay_day_past", lambda a: a.after("letter_day", "pay_by", same=True)),
        rule(
            "no instalments",
            "rates_missing",
            lambda a: a.has("instalments", "true") and not a.rows("rates"),
        ),
        rule(
            "instalments before an answer",
            "rates_early rates_unagreed",
            lambda a: a.row_before("rates", "day", "pay_by"),
        ),
        rule("instalments before the letter", "rates_early", lambda a: a.row_before("rates", "day", "letter_day")),
        rule("an invoice twice", "invoice_twice", lambda a: a.twice("invoices", "number")),
        rule(
            "an invoice before the agreement",
            "invoice_before",
            lambda a: a.row_before("invoices", "issued", "agreement_day"),
        ),
        rule("reminded before it was due", "reminded_early", _reminded),
        rule("interest beyond reason", "rate_very_high", lambda a: a.exceeds("rate", 30)),
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
        rule("an invoice twice", "invoice_twice", lambda a: a.has("several", "true") and a.twice("invoices", "number")),
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
        rule("an invoice twice", "invoice_twice", lambda a: a.twice("invoices", "number")),
        rule("no time to check", "check_same", lambda a: a.gap("check_day", "statement_day") == 0),
    ),
}
