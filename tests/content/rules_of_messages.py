"""What cannot be meant in messages and letters, by document."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from tests.content.contradictions import Answers, Rule, nothing, rule

CENT = Decimal("0.01")


def _other_total(a: Answers) -> bool:
    rate, hours, total = a.number("rate"), a.number("help_hours"), a.number("total")
    return rate is not None and hours is not None and total is not None and abs(rate * hours - total) >= CENT


def _slow(a: Answers) -> bool:
    help_lasts = a.gap("help_end", "help_start")
    return help_lasts is not None and help_lasts >= 0 and a.exceeds("answer_days", help_lasts)


RULES: dict[str, Iterable[Rule]] = {
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
        rule("paid before it is accepted", "paid_early", lambda a: a.after("reply_by", "advance_day")),
        rule("answered after the help", "answer_long", _slow),
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
    "breach-notice": (
        rule("no breach", "no_breach", nothing("breaches", "letter_day")),
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
        rule(
            "happened before the agreement", "breach_before", lambda a: a.row_before("breaches", "day", "agreement_day")
        ),
        rule(
            "too serious to wait, and waits",
            "end_waits",
            lambda a: a.has("step", "end_now") and (a.gap("end_day", "letter_day") or 0) > 14,
        ),
    ),
    "their-notice": (
        rule("received before", "received_early", lambda a: a.after("their_day", "received_day")),
        rule("ended before", "last_early", lambda a: a.after("received_day", "last_day")),
        rule("answered too late", "reply_late", lambda a: a.after("reply_by", "last_day")),
    ),
    "closing-practice": (
        rule(
            "back too soon",
            "back_early",
            lambda a: a.has("change", "pause") and a.after("last_day", "back_day", same=True),
        ),
    ),
    "written-confirmation": (
        rule(
            "the last day before notice has run",
            "notice_short",
            lambda a: a.has("notice", "contract") and a.ends_before("last_day", "talk_day", "notice_days"),
        ),
    ),
}
