"""The functions for tables of clients; they stand in `overrides/engine/table.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Arg, Signature

_ROWS = Arg("clients", "list")
_CURRENCY = Arg("currency", "choice")
_FLOOR = Arg("lowest rate", "amount")
_COSTS = Arg("costs", "amount")
_SAVINGS = Arg("savings", "amount")
_LEAVING = Arg("client who may go", "text")
_PAID = (_ROWS, _CURRENCY)
_LIMITED = (_ROWS, _CURRENCY, _FLOOR)
_WITHOUT = (_ROWS, _CURRENCY, _LEAVING)
_ORDER = Arg("order", "choice", ("income", "rate", "trouble"))
_NONE_OR_SOME = ("none", "some")

FUNCTIONS: dict[str, Signature] = {
    "count_clients": Signature((_ROWS,), "number"),
    "count_incomplete": Signature(_PAID, "number"),
    "any_incomplete": Signature(_PAID, "choice", options=_NONE_OR_SOME),
    "total_income": Signature(_PAID, "amount"),
    "total_hours": Signature((_ROWS,), "number"),
    "mean_rate": Signature(_PAID, "amount"),
    "rank_clients": Signature(
        (*_PAID, _ORDER),
        "list",
        columns={
            "rank": "number",
            "name": "text",
            "rate": "amount",
            "income_share": "number",
            "hours_share": "number",
            "trouble_share": "number",
        },
    ),
    "few_by_income": Signature(
        _PAID,
        "list",
        columns={"name": "text", "income": "amount", "income_share": "number", "together": "number"},
    ),
    "few_by_trouble": Signature(
        (_ROWS,),
        "list",
        columns={"name": "text", "trouble": "number", "trouble_share": "number", "together": "number"},
    ),
    "count_few": Signature((Arg("few clients", "list"),), "number"),
    "any_trouble": Signature((_ROWS,), "choice", options=_NONE_OR_SOME),
    "standing": Signature(_LIMITED, "choice", options=("few", "big", "one", "several", "none")),
    "standout": Signature(_LIMITED, "text"),
    "standout_trouble": Signature(_LIMITED, "number"),
    "standout_income": Signature(_LIMITED, "number"),
    "biggest": Signature(_PAID, "text"),
    "biggest_share": Signature(_PAID, "number"),
    "income_weight": Signature(_PAID, "choice", options=("spread", "half")),
    "needed": Signature((_ROWS,), "text"),
    "needed_share": Signature((_ROWS,), "number"),
    "work_weight": Signature((_ROWS,), "choice", options=("spread", "half")),
    "lowest": Signature(_PAID, "text"),
    "lowest_rate": Signature(_PAID, "amount"),
    "count_below": Signature(_LIMITED, "number"),
    "any_below": Signature(_LIMITED, "choice", options=_NONE_OR_SOME),
    "budget": Signature((*_PAID, _COSTS), "choice", options=("covered", "short")),
    "gap_rows": Signature(
        (*_PAID, _COSTS, _SAVINGS),
        "list",
        columns={"name": "text", "left": "amount", "gap": "amount", "months": "number"},
    ),
    "any_gap": Signature((*_PAID, _COSTS), "choice", options=_NONE_OR_SOME),
    "lasts_without": Signature((*_WITHOUT, _COSTS, _SAVINGS), "choice", options=("unlisted", "covered", "months")),
    "income_without": Signature(_WITHOUT, "amount"),
    "gap_without": Signature((*_WITHOUT, _COSTS), "amount"),
    "months_without": Signature((*_WITHOUT, _COSTS, _SAVINGS), "number"),
}
