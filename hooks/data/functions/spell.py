"""The function for amounts in words; it stands in `overrides/engine/spell.js`."""

from __future__ import annotations

from hooks.data.functions.signature import Arg, Signature

FUNCTIONS: dict[str, Signature] = {
    "in_words": Signature((Arg("amount", "amount"), Arg("currency", "choice")), "words"),
}
"""It gives the amount and its currency as `1250.50-eur`, and nothing where no language could say it; each language
writes that by its own rules."""
