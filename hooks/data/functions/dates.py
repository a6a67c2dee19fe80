"""The functions for days and times; they stand in `overrides/engine/dates.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Signature

FUNCTIONS: dict[str, Signature] = {}
