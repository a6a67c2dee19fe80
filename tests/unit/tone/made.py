"""Rules of the tone check made in place, and what they find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hooks.data.families.tone import Channel, ToneStructure, ToneWords
from hooks.tone.compiled import compile_tone
from hooks.tone.engine import find
from hooks.tone.walk import Rules

MEASURED = ("decision", "date", "other-date", "reason", "more-reason", "praise", "bargain", "promise", "when", "step")
RULE: dict[str, Any] = {"fact": "A1", "page": "p", "severity": "stop", "replaces": "words"}
LENGTH = 6


def made_structure(**rule: Any) -> ToneStructure:
    """One rule, `r`; of words, unless it says otherwise."""
    whole = {"kind": "structure" if "measure" in rule else "words", **RULE, **rule}
    lengths = {name: {"words": LENGTH, "signs": LENGTH} for name in ("email", "chat", "letter", "call")}
    return ToneStructure.model_validate({"lengths": lengths, "sets": [], "rules": {"r": whole}})


def made_rules(
    find: Sequence[Any] = (),
    *,
    lang: str = "en",
    sets: Mapping[str, Sequence[str]] | None = None,
    given: Mapping[str, Any] | None = None,
    rule: Mapping[str, Any] | None = None,
) -> Rules:
    """The compiled rules of one rule, `r`, in a language. `rule` has other keys of it, `given` of the file."""
    own = {"find": list(find), "why": "w", "rewrite": "", "hits": [], "misses": [], **(rule or {})}
    words = {"usual": ["a"], "sets": {name: list(items) for name, items in (sets or {}).items()}, "rules": {"r": own}}
    return Rules(compile_tone(lang, ToneWords.model_validate({**words, **(given or {})})))


def found(text: str, rules: Rules, structure: ToneStructure | None = None, channel: Channel = "email") -> list[str]:
    """The words that the rule finds in a text; empty ones where it finds a place or the whole."""
    findings = find(text, rules, structure or made_structure(), channel)
    return [text[finding.start : finding.end] for finding in findings]
