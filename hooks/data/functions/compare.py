"""The functions for facts of a contract; they stand in `overrides/engine/compare.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Arg, Signature

_SENT = Arg("day of sending", "date")
_LAST = Arg("last day", "date")
_NAMED = Arg("days of notice", "number")
_NOT_SURE = ("silent", "not_sure")
_NOTICE = (
    Arg("rule on notice", "choice", ("length", *_NOT_SURE)),
    Arg("length of notice", "number"),
    Arg("unit", "choice", ("days", "working_days", "weeks", "months")),
)
_CURE = (Arg("rule on breaches", "choice", ("days", *_NOT_SURE)), Arg("days to put it right", "number"))
_ASKED = Arg("day of the reminder", "date")
_HANDOVER = (
    Arg("rule on the handover", "choice", ("by_last_day", "within", *_NOT_SURE)),
    Arg("days after the last day", "number"),
    _LAST,
)
_CHECK = Arg("check", "choice")

FUNCTIONS: dict[str, Signature] = {
    "draft_days": Signature((_SENT, _LAST), "number"),
    "check_order": Signature((_SENT, _LAST), "choice", options=("fits", "wrong", "open")),
    "check_days": Signature((_SENT, _LAST, _NAMED), "choice", options=("fits", "differs", "open")),
    "earliest_end": Signature((*_NOTICE, _SENT), "date"),
    "check_notice": Signature((*_NOTICE, _SENT, _LAST, _NAMED), "choice", options=("fits", "short", "count", "open")),
    "check_reason": Signature(
        (_NOTICE[0], Arg("why this much notice", "choice", ("contract", "courtesy"))),
        "choice",
        options=("fits", "absent", "present", "open"),
    ),
    "check_form": Signature(
        (
            Arg("form", "choice", ("writing", "email", "letter", "registered", "platform", *_NOT_SURE)),
            Arg("way", "choice", ("email", "letter", "registered", "platform", "chat", "pdf_by_chat", "call")),
        ),
        "choice",
        options=("fits", "lacks", "unclear", "unrecorded", "open"),
    ),
    "check_address": Signature(
        (
            Arg("rule on the address", "choice", ("named", *_NOT_SURE)),
            Arg("address in the contract", "text"),
            Arg("address used", "text"),
        ),
        "choice",
        options=("fits", "differs", "open"),
    ),
    "cure_end": Signature((*_CURE, _ASKED), "date"),
    "check_cure": Signature(
        (*_CURE, Arg("ground", "choice", ("notice", "breach")), _ASKED, _SENT),
        "choice",
        options=("fits", "early", "unasked", "open"),
    ),
    "handover_end": Signature(_HANDOVER, "date"),
    "check_handover": Signature(
        (*_HANDOVER, Arg("day of the handover", "date")), "choice", options=("fits", "late", "open")
    ),
    "check_rights": Signature(
        (
            Arg("rule on rights", "choice", ("when_paid", "on_delivery", "stays", *_NOT_SURE)),
            Arg("what is said about rights", "choice", ("nothing", "now", "when_paid", "stays")),
            Arg("who owes whom", "choice", ("settled", "client_pays", "provider_pays")),
        ),
        "choice",
        options=("fits", "early", "held", "given", "open"),
    ),
    "count_clashes": Signature((), "number", rest=_CHECK),
    "all_known": Signature((), "choice", rest=_CHECK, options=("some", "all")),
}
