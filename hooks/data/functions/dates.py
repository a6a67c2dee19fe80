"""The functions for days and times; they stand in `overrides/engine/dates.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Arg, Param, Signature

_PLACE = Arg("the place", "place")
_DAY = Arg("a day", "date")
_UNITS = ("days", "working_days", "weeks", "months")
_DELIVERY = (
    Arg("from which day it counts", "choice", ("sending", "receipt")),
    Arg("days until it counts as received", "number"),
    Arg("what these days are", "choice", _UNITS[:2]),
    Arg("what is done with a free day of receipt", "choice", ("keep", "next")),
)
_PERIOD = (
    Arg("the length of the period", "number"),
    Arg("its unit", "choice", _UNITS),
    Arg("its first day", "choice", ("next", "same")),
    Arg("what it runs to", "choice", ("any_day", "month_end", "quarter_end", "billing_end")),
    Arg("the day of the month on which billing ends", "number"),
    Arg("what is done with a free last day", "choice", ("keep", "next", "previous")),
)
_DAYS_OFF = Arg("own days off", "list", optional=True)

FUNCTIONS: dict[str, Signature] = {
    "today": Signature((Arg("the day that counts as today", "date", optional=True),), "date"),
    "first_given": Signature((), "date", rest=_DAY),
    "later_day": Signature((_DAY, Arg("another day", "date")), "date"),
    "days_between": Signature((_DAY, Arg("a later day", "date")), "number"),
    "compare_lengths": Signature(
        (Arg("a number of days", "number"), Arg("another number", "number")),
        "choice",
        options=("shorter", "same", "longer"),
    ),
    "days_after": Signature((_DAY, Arg("how many days", "number")), "date"),
    "given_day": Signature((Arg("the day of sending", "date"), _PLACE, *_DELIVERY), "date"),
    "notice_end": Signature((Arg("the day on which it is given", "date"), _PLACE, *_PERIOD), "date"),
    "send_by": Signature((Arg("the last day that is wished", "date"), _PLACE, *_DELIVERY, *_PERIOD), "date"),
    "calendar_reach": Signature(
        (
            Arg("the day of sending", "date"),
            Arg("the last day that is wished", "date"),
            Arg("the day on which it is given", "date"),
            _PLACE,
            *_PERIOD,
        ),
        "choice",
        options=("inside", "beyond"),
    ),
    "working_days_before": Signature((_DAY, Arg("how many working days", "number"), _PLACE, _DAYS_OFF), "date"),
    "day_kind": Signature(
        (_DAY, _PLACE, _DAYS_OFF), "choice", options=("working", "eve", "weekend", "holiday", "own", "beyond")
    ),
    "closing_days": Signature(
        (_PLACE,),
        "choice",
        rest=_DAY,
        options=("none", "near", "inside"),
        with_={"least": Param("number"), "before": Param("number")},
    ),
    "within": Signature((), "choice", rest=_DAY, options=("inside", "outside"), with_={"spans": Param("spans")}),
    "crosses": Signature(
        (_DAY, Arg("a later day", "date")),
        "choice",
        options=("inside", "outside"),
        with_={"spans": Param("spans")},
    ),
    "nearness": Signature(
        (_DAY, Arg("another day", "date"), Arg("how many days are near", "number")), "choice", options=("near", "far")
    ),
    "compare_days": Signature((_DAY, Arg("another day", "date")), "choice", options=("before", "same", "after")),
}
"""Each takes days in ISO form; a place stands for its calendar, which the browser brings."""
