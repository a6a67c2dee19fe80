"""The functions for sums of money; they stand in `overrides/engine/money.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Signature

FUNCTIONS: dict[str, Signature] = {}
