"""The functions for tables of clients; they stand in `overrides/engine/table.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Signature

FUNCTIONS: dict[str, Signature] = {}
