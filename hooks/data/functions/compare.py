"""The functions for facts of a contract; they stand in `overrides/engine/compare.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Signature

FUNCTIONS: dict[str, Signature] = {}
