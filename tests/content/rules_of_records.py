"""What cannot be meant in records, by document."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from tests.content.contradictions import Answers, Rule, nothing, rule

TODAY = f"{datetime.datetime.now().astimezone().date()}"


def _held(a: Answers) -> bool:
    return a.exceeds("withheld", "amount", same=True)


RULES: dict[str, Iterable[Rule]] = {
    "data-return": (
        rule("no data", "nothing_listed", nothing("data_items", "last_day")),
        rule("done before it was asked", "done_early", lambda a: a.row_before("data_items", "day", "asked_day")),
        rule("kept until a day that was", "kept_early", lambda a: a.after("last_day", "kept_until")),
        rule(
            "done in time to come",
            "done_later",
            lambda a: any(row.get("day", "") > TODAY for row in a.rows("data_items")),
        ),
    ),
    "handover-record": (
        rule("nothing handed over", "nothing_listed", nothing("assets", "check_day")),
        rule("handed over later", "listed_later", lambda a: a.row_after("assets", "day", "handover_day")),
        rule("checked before", "check_early", lambda a: a.after("handover_day", "check_day")),
        rule("done before", "open_early", lambda a: a.after("handover_day", "open_day")),
        rule("no time to check", "check_same", lambda a: a.gap("check_day", "handover_day") == 0),
    ),
    "acceptance-record": (
        rule("nothing delivered", "nothing_listed", nothing("deliverables", "record_day")),
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
    "open-matters": (
        rule("no matters", "no_rows", nothing("matters", "list_day")),
        rule("listed late", "listed_late", lambda a: a.after("list_day", "last_day")),
        rule("past", "past", lambda a: a.row_before("matters", "due", "list_day")),
        rule("due before the end", "early", lambda a: a.row_before("matters", "due", "last_day")),
        rule("no time for questions", "questions_early", lambda a: a.after("last_day", "questions_until")),
        rule("records gone", "records_early", lambda a: a.after("last_day", "records_until")),
    ),
    "handover-notes": (
        rule("no parts", "no_parts", nothing("parts", "notes_day")),
        rule("late sessions", "sessions_late", lambda a: a.row_after("sessions", "day", "last_day")),
        rule("late notes", "notes_late", lambda a: a.after("notes_day", "last_day")),
        rule("no time for questions", "questions_early", lambda a: a.after("last_day", "questions_until")),
    ),
}
