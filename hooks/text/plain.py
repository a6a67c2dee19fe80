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
    """The wordings of a blank document's alternative: the usual one first, each once, none empty."""
    cases = dict(inline.cases)
    if inline.blank_case:
        return [plain(cases[inline.blank_case], rule)]
    first = plain(cases.pop("other"), rule).strip()
    others = [plain(inner, rule).strip() for inner in cases.values()]
    return [text for text in dict.fromkeys([first, *others]) if text]
