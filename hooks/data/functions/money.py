"""The functions for sums of money; they stand in `overrides/engine/money.js`."""

from __future__ import annotations

from hooks.data.fields import ColumnType
from hooks.data.functions.signature import Arg, Param, Signature

DAY_BASES = ("days_365", "actual", "days_360", "thirty")
"""Ways to count days for interest: over 365, over the actual year, over 360, months of thirty days (30E/360)."""
FAULTS = ("unread", "misfit", "over", "odd_tax", "early", "no_due", "taxed", "withheld")
"""What a row of invoices may have that one should look at."""
PER_CENT = ("share", "tax", "interest")
"""What per cent may be of."""
OPEN_COLUMNS: dict[str, ColumnType] = {
    "number": "text",
    "due": "date",
    "gross": "amount",
    "settled": "amount",
    "open": "amount",
}
OVERDUE_COLUMNS: dict[str, ColumnType] = {"number": "text", "issued": "date", "due": "date", "amount": "amount"}
ACCOUNT_COLUMNS: dict[str, ColumnType] = {
    "number": "text",
    "issued": "date",
    "net": "amount",
    "tax": "amount",
    "gross": "amount",
    "credited": "amount",
    "withheld": "amount",
    "paid": "amount",
    "open": "amount",
}
INTEREST_COLUMNS: dict[str, ColumnType] = {
    "number": "text",
    "due": "date",
    "amount": "amount",
    "days": "number",
    "interest": "amount",
    "fixed": "amount",
}

_ROWS, _INVOICES = Arg("rows", "list"), Arg("invoices", "list")
_CURRENCY = Arg("currency", "choice")
_AMOUNT, _OTHER, _PRICE = Arg("amount", "amount"), Arg("other amount", "amount"), Arg("price", "amount")
_NUMBER = Arg("number", "number")
_COLUMN = Param("column")
_COUNTED = (Arg("first day of the period", "date"), Arg("last day of the period", "date"), Arg("last day", "date"))

FUNCTIONS: dict[str, Signature] = {
    # lists
    "sum_column": Signature((_ROWS, _CURRENCY), "amount", with_={"column": _COLUMN}),
    "sum_numbers": Signature((_ROWS,), "number", with_={"column": _COLUMN}),
    "row_count": Signature((), "number", rest=Arg("rows", ("list", "amount"))),
    "some_columns": Signature((_ROWS,), "list", with_={"columns": Param("columns")}),
    "first_text": Signature((_ROWS,), "text", with_={"column": _COLUMN}),
    "first_day": Signature((_ROWS,), "date", with_={"column": _COLUMN}),
    "priced_rows": Signature((_ROWS, _PRICE, _CURRENCY), "list", with_={"times": _COLUMN, "column": _COLUMN}),
    "open_rows": Signature((_INVOICES, _CURRENCY), "list", columns=OPEN_COLUMNS),
    "account_rows": Signature((_INVOICES, _CURRENCY), "list", columns=ACCOUNT_COLUMNS),
    "overpaid": Signature((_INVOICES, _CURRENCY), "amount"),
    "overdue_rows": Signature((_INVOICES, Arg("day", "date"), _CURRENCY), "list", columns=OVERDUE_COLUMNS),
    "interest_rows": Signature(
        (
            _INVOICES,
            Arg("rate", "number"),
            Arg("day", "date"),
            Arg("day count", "choice", DAY_BASES),
            Arg("fixed sum", "amount"),
            _CURRENCY,
        ),
        "list",
        columns=INTEREST_COLUMNS,
    ),
    "daily_interest": Signature(
        (
            _INVOICES,
            Arg("rate", "number"),
            Arg("day", "date"),
            Arg("day count", "choice", DAY_BASES),
            _CURRENCY,
        ),
        "amount",
    ),
    "rows_with": Signature((_INVOICES, _CURRENCY), "text", with_={"fault": Param("word", FAULTS)}),
    # amounts
    "total": Signature((_CURRENCY,), "amount", rest=_AMOUNT),
    "total_once": Signature(
        (Arg("whether there is anything to add", "choice", ("none", "some")), _CURRENCY), "amount", rest=_AMOUNT
    ),
    "first_amount": Signature((), "amount", rest=_AMOUNT),
    "product": Signature((_PRICE, _NUMBER, _CURRENCY), "amount"),
    "percent": Signature((_AMOUNT, Arg("per cent", "number"), _CURRENCY), "amount"),
    "pro_rata": Signature((Arg("fee", "amount"), *_COUNTED, _CURRENCY), "amount"),
    "gap": Signature((_AMOUNT, _OTHER, _CURRENCY), "amount"),
    "left_over": Signature((_AMOUNT, Arg("what comes off", "amount"), _CURRENCY), "amount"),
    "days_within": Signature(_COUNTED, "number"),
    # answers
    "who_owes": Signature(
        (Arg("what the client owes", "amount"), Arg("what the provider owes", "amount"), _CURRENCY),
        "choice",
        options=("client_pays", "provider_pays", "settled"),
    ),
    "compare_sums": Signature(
        (Arg("named amount", "amount"), Arg("counted amount", "amount"), _CURRENCY),
        "choice",
        options=("same", "more", "less"),
    ),
    "percent_check": Signature(
        (_NUMBER,), "choice", options=("fine", "fraction", "too_much"), with_={"kind": Param("word", PER_CENT)}
    ),
    "period_check": Signature(_COUNTED, "choice", options=("fine", "turned", "outside")),
    "comes_before": Signature((Arg("day", "date"), Arg("other day", "date")), "choice", options=("yes", "no")),
}
