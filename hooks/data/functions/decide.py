"""The functions that decide: part of the engine, and the only ones that the build evaluates besides."""

from __future__ import annotations

from hooks.data.functions.signature import Arg, Param, Signature

COUNT, BAND = "count", "band"
ANSWERS = "answers"

FUNCTIONS: dict[str, Signature] = {
    COUNT: Signature(
        (), ("choice", "number"), rest=Arg("question", "choice"), bands=True, with_={ANSWERS: Param("answers")}
    ),
    BAND: Signature((Arg("number", ("number", "amount")),), "choice", bands=True),
}
"""`count` says how many of the questions have one of these answers, `band` in which band a number is."""
