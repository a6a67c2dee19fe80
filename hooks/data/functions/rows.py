"""The functions for rows with days; they stand in `overrides/engine/rows.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Arg, Param, Signature

_ROWS = Arg("rows", "list")
_COLUMN = Param("column")

FUNCTIONS: dict[str, Signature] = {
    "earliest_day": Signature((_ROWS,), "date", with_={"column": _COLUMN}),
    "latest_day": Signature((_ROWS,), "date", with_={"column": _COLUMN}),
    "rows_before": Signature((_ROWS, Arg("a day", "date")), "text", with_={"column": _COLUMN, "name": _COLUMN}),
    "rows_after": Signature((_ROWS, Arg("a day", "date")), "text", with_={"column": _COLUMN, "name": _COLUMN}),
    "rows_or_lines": Signature((_ROWS, Arg("a text", "text")), "list", with_={"column": _COLUMN}),
    "rows_lacking": Signature((_ROWS,), "text", with_={"column": _COLUMN, "name": _COLUMN}),
    "rows_twice": Signature((_ROWS,), "text", with_={"column": _COLUMN, "name": _COLUMN}),
}
"""`rows_or_lines` gives the rows that hold something, or where none does, one for each line of the text; the other
`rows_…` give the names of the rows, from the column `name`, or their places in the list."""
