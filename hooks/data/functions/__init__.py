"""The functions of `derive`, by name: which module of `overrides/engine/` has each, and its signature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hooks.data.functions import compare, dates, decide, money, rows, spell, table
from hooks.data.functions.signature import Signature


@dataclass(frozen=True)
class Function:
    """A function as `by` names it."""

    module: str
    signature: Signature


_MODULES = (decide, dates, rows, money, table, compare, spell)
FUNCTIONS: Mapping[str, Function] = {
    name: Function(module.__name__.rpartition(".")[2], signature)
    for module in _MODULES
    for name, signature in module.FUNCTIONS.items()
}
