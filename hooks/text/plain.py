"""The text of open or filled inlines: what a blank file shows of gaps, references and alternatives."""

from __future__ import annotations

from hooks.text.document import Alternatives, Gap, Inlines, Rule


def plain(inlines: Inlines, rule: str) -> str:
    """Filled inlines as one text; `rule` is the line to write on. Alternatives show all their wordings."""
    parts: list[str] = []
    for inline in inlines:
        if isinstance(inline, str):
            parts.append(inline)
        elif isinstance(inline, Gap):
            parts.append(inline.label)
        elif isinstance(inline, Rule):
            parts.append(rule)
        elif isinstance(inline, Alternatives):
            parts.append(" / ".join(unique_cases(inline, rule)))
        else:
            parts.append(inline.number)
    return "".join(parts)


def unique_cases(inline: Alternatives, rule: str) -> list[str]:
    """The wordings of a blank document's alternative: the usual one first, each once, none empty.

    One alone, beside an empty one, keeps the blank that parts it from the word before.
    """
    cases = dict(inline.cases)
    if inline.blank_case:
        return [plain(cases[inline.blank_case], rule)]
    texts = [plain(cases.pop("other"), rule), *(plain(inner, rule) for inner in cases.values())]
    written = [text for text in texts if text.strip()]
    once = dict.fromkeys(text.strip() for text in written)
    return written[:1] if len(once) == 1 else list(once)
