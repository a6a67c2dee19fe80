"""What is wrong with YAML that cannot be read, told in an author's words.

The parser's own wording speaks of tokens and scalars, and differs between its two implementations. Only
the places it names are used here; the words follow from what stands there.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

_TAB = re.compile(r" *\t")
_PLACEHOLDER = re.compile(r"(?:^|[:-] )\s*(\{\w+\})(?=.*\S)")
_OPEN_QUOTE = re.compile(r"""(?:^|[:,{-] )\s*(["'])(?:(?!\1).)*$""")
_BREAKS = re.compile("[\\x85\\u2028\\u2029]")  # line breaks to YAML, nothing to an author
DEEPEST = 20
_NEED_QUOTES = "@`%*&!|>"


class Fault(NamedTuple):
    """Where the reading stopped (line and column from 1), what is wrong there and how to mend it."""

    line: int
    column: int
    what: str
    fix: str


def syntax_fault(text: str, error: yaml.MarkedYAMLError) -> Fault:
    """The parser's error as a mistake that an author knows."""
    end = _place(error.problem_mark or error.context_mark)
    start = _place(error.context_mark) if error.context_mark else end
    lines = text.splitlines()
    first, last = (_character(lines, place) for place in (start, end))
    line = lines[end[0]] if end[0] < len(lines) else ""
    if tab := _TAB.match(line):
        return _fault((end[0], tab.end() - 1), "the line is indented with a tab", "Indent with blanks")
    if first in ("'", '"'):
        if end[0] >= len(lines):
            return _fault(start, f"the quotation mark {first} that opens here is never closed", "Close it")
        return _fault(end, r"`\` has a meaning between double quotes", "Put the text in single quotes")
    if isinstance(error, yaml.composer.ComposerError) and last != "*":
        return _fault(end, "`---` begins a second document", "Remove the line")
    if placeholder := _PLACEHOLDER.search(line):
        return _fault(
            (end[0], placeholder.start(1)), f"a text cannot begin with `{placeholder.group(1)}`", "Put it in quotes"
        )
    for place, character in ((start, first), (end, last)):
        if character and character in _NEED_QUOTES:
            return _fault(place, f"a text cannot begin with `{character}`", "Put it in quotes")
    if last == ":":
        return _fault(end, "this colon cannot stand here", "Put a text with a colon in quotes, or mend the indentation")
    for number in range(min(end[0], len(lines) - 1), -1, -1):
        if opened := _OPEN_QUOTE.search(lines[number]):
            mark = opened.group(1)
            return _fault(
                (number, opened.start(1)), f"the quotation mark {mark} that opens here is never closed", "Close it"
            )
    if start[0] < end[0] and ":" not in lines[start[0]]:
        return _fault(start, "the line has no `key:`", "Write one, or indent the line if it belongs to the text above")
    return _fault(
        end, "the YAML cannot be read here", "Check indentation, colons, brackets and quotes on this line and before it"
    )


def forbidden_character(text: str) -> Fault | None:
    """The first character that YAML does not allow, or takes for the end of a line where nobody sees one."""
    found = [match for match in (yaml.reader.Reader.NON_PRINTABLE.search(text), _BREAKS.search(text)) if match]
    if not found:
        return None
    match = min(found, key=re.Match.start)
    before = text[: match.start()].splitlines(keepends=True)
    line = len(before) if before and not before[-1].endswith("\n") else len(before) + 1
    column = len(before[-1]) if before and not before[-1].endswith("\n") else 0
    what = f"the invisible character U+{ord(match.group()):04X} is not allowed"
    return Fault(line, column + 1, what, "Delete it and write the text around it again")


def deep_nesting(text: str, loader: Any) -> Fault | None:
    """Where values stand in values deeper than any file needs: the parser itself would break down further on."""
    depth = 0
    try:
        for event in yaml.parse(text, loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                what = f"values stand in each other more than {DEEPEST} deep"
                return _fault(
                    _place(event.start_mark),
                    what,
                    "Move them out, or put a text with brackets in quotes",
                )
    except yaml.YAMLError:
        pass  # told by whoever composes it
    return None


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)


def _fault(place: tuple[int, int], what: str, fix: str) -> Fault:
    return Fault(place[0] + 1, place[1] + 1, what, fix)


def _character(lines: list[str], place: tuple[int, int]) -> str:
    line = lines[place[0]] if place[0] < len(lines) else ""
    return line[place[1] : place[1] + 1]
