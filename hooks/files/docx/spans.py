"""Where the direction of writing changes within a text: Word wants a run of its own for each.

`overrides/builder/runs.js` does the same in the browser; tests compare the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.letters import ARABIC_DIGITS, DIGITS, LETTERS, RTL
from hooks.text.marks import LRM, RLM

_SIGNS = RTL + ARABIC_DIGITS
_RIGHT = f"[{_SIGNS}{RLM}]"
_LEFT = f"[{LETTERS}{LRM}]"
_FIGURES = re.compile(f"[{DIGITS}][^{DIGITS}.,]|[^{DIGITS}.,][{DIGITS}]")

Span = tuple[str, bool]
"""A part of a text, and whether it runs from right to left."""


def _span(own: str, other: str, end: str) -> re.Pattern[str]:
    """Letters of one direction with what stands between them.

    Word orders neutral signs by the run they stand in, so a span ends at its last own letter or at `end`.
    """
    return re.compile(f"({own}(?:(?:(?!{other})[\\s\\S])*(?:{own}|{end}))?)")


_LEFT_SPAN, _RIGHT_SPAN = _span(_LEFT, _RIGHT, f"[{DIGITS}/]"), _span(_RIGHT, _LEFT, _RIGHT)


def spans(text: str, *, rtl: bool) -> Iterator[Span]:
    """The spans of a text in a paragraph that runs from right to left (`rtl`) or from left to right."""
    parts = (_LEFT_SPAN if rtl else _RIGHT_SPAN).split(text)
    for index in range(1, len(parts), 2):
        if parts[index].count("(") > parts[index].count(")") and parts[index + 1].startswith(")"):
            parts[index : index + 2] = [f"{parts[index]})", parts[index + 1][1:]]
    for index, part in enumerate(parts):
        if part:
            yield (_closed(part, rtl=not rtl), not rtl) if index % 2 else (part, rtl)


def value_spans(text: str, *, rtl: bool) -> Iterator[Span]:
    """Those of a value, which stands for itself: `31 Mill Road, York` and `9:00-17:00` are in one piece."""
    left, right = re.search(_LEFT, text), re.search(_RIGHT, text)
    foreign = not right and (left or _FIGURES.search(text)) if rtl else right and not left
    if foreign:
        yield _closed(text, rtl=not rtl), not rtl
    else:
        yield from spans(text, rtl=rtl)


def _closed(span: str, *, rtl: bool) -> str:
    """The span with a mark of its direction where it begins or ends with a sign.

    LibreOffice does not look at runs, and the slash that ends an address would jump to its other end.
    """
    mark, letter = (RLM, _RIGHT) if rtl else (LRM, _LEFT)
    begins, ends = re.match(letter, span), re.search(f"(?:{letter}|[{DIGITS}])\\Z", span)
    return f"{'' if begins else mark}{span}{'' if ends else mark}"
