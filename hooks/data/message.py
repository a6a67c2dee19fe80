"""ICU messages: the sentence format that translators and their tools know.

Three arguments are understood: `{name}` (a slot), `{name, select, …}` and `{name, plural, …}`, and one
of our own, `{fees, clause}`: the number of the clause with that id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pyicumessageformat import Parser

from hooks.data.problems import shorten

CaseKind = Literal["select", "plural"]


@dataclass(frozen=True)
class Slot:
    """The place of a field's value."""

    field: str


@dataclass(frozen=True)
class Reference:
    """The number of another clause."""

    block: str


@dataclass(frozen=True)
class Cases:
    """Wordings of which a field's value picks one; `other` is always among them."""

    field: str
    kind: CaseKind
    cases: tuple[tuple[str, Message], ...]

    def message(self, case: str) -> Message:
        """The wording of `case`, or of `other`."""
        table = dict(self.cases)
        return table.get(case, table["other"])


Node = str | Slot | Reference | Cases
Message = tuple[Node, ...]


_SIMPLE = re.compile(r"[^{}']*(?:\{[A-Za-z_]\w*\}[^{}']*)*", re.ASCII)
_SLOT = re.compile(r"\{(\w+)\}", re.ASCII)


class MessageError(ValueError):
    """The sentence is not a message we understand. `fix` says how to mend it."""

    def __init__(self, what: str, fix: str) -> None:
        self.fix = fix
        super().__init__(what)


@cache
def parse_message(text: str) -> Message:
    """Parse one sentence. Raises `MessageError` with a phrase that says what is wrong."""
    if _SIMPLE.fullmatch(text):  # nine of ten: the parser, which goes letter by letter, would find the same
        parts = enumerate(_SLOT.split(text))
        return tuple(Slot(part) if number % 2 else part for number, part in parts if part)
    return parse_any_message(text)


def parse_any_message(text: str) -> Message:
    """The same by the parser alone, whatever the sentence holds."""
    tokens: list[dict[str, str]] = []
    try:
        parsed = Parser({"loose_submessages": False, "require_other": False}).parse(text, tokens)
    except (SyntaxError, ValueError) as error:  # a number that is too long to be one
        raise _syntax_error(text, str(error)) from None
    if case := _second_case(tokens):
        raise MessageError(f"the case `{case}` stands twice in one argument", "Keep one; the first would be lost")
    return _nodes(parsed)


def _syntax_error(text: str, told: str) -> MessageError:
    """The parser says only where it stopped in a form that an author can use."""
    match = re.search(r"position (\d+)", told)
    if not match:
        return MessageError(f"`{shorten(text, 40)}` cannot be read", "Write it anew, with fewer signs in the braces")
    place = int(match.group(1))
    if place >= len(text):
        return MessageError("a brace is opened and never closed", "Close it with `}`")
    opened: list[int] = []
    for match in re.finditer("[{}]", text[:place]):
        opened = [*opened, match.start()] if match.group() == "{" else opened[:-1]
    if not opened:
        return MessageError("a `}` closes nothing", "Remove it, or open the brace before")
    what = f"`{shorten(text[opened[0] :], 40)}` cannot be read"
    return MessageError(what, "Write `{name}`, `{name, select, …}` or `{name, plural, …}`")


def _second_case(tokens: list[dict[str, str]]) -> str | None:
    """A case that an argument has twice: the parser keeps the last one and says nothing."""
    seen: list[set[str]] = [set()]
    for token in tokens:
        if token["type"] == "selector":
            if token["text"] in seen[-1]:
                return token["text"]
            seen[-1].add(token["text"])
        elif token["type"] == "syntax" and token["text"] == "{":
            seen.append(set())
        elif token["type"] == "syntax" and token["text"] == "}":
            seen.pop()
    return None


def _nodes(parsed: list[Any]) -> Message:
    return tuple(_text(item) if isinstance(item, str) else _node(item) for item in parsed)


def _text(text: str) -> str:
    if "{" in text or "}" in text:
        raise MessageError("an apostrophe makes the brace after it a plain letter", "Write `’` instead of `'`")
    return text


def _node(item: dict[str, Any]) -> Node:
    name, kind = str(item["name"]), item.get("type")
    if kind is None or item.get("hash"):
        return Slot(name)
    if kind == "clause":
        return Reference(name)
    if kind not in ("select", "plural") or item.get("offset"):
        raise MessageError(f"`{{{name}, {kind}}}` is not supported", "Use `select`, or `plural` without `offset`")
    if "other" not in item["options"]:
        raise MessageError(f"`{{{name}, {kind}}}` has no case `other`", "Add `other {…}`, for when nothing is chosen")
    cases = tuple((case, _nodes(nodes)) for case, nodes in item["options"].items())
    return Cases(name, kind, cases)


def counted_forms(text: str, name: str) -> dict[str, str]:
    """The words of a thing that the number `name` counts, by plural category; all of them `other` in a plain text.

    Raises `MessageError` where the text is neither.
    """
    if "{" not in text and "}" not in text:
        return {"other": text}
    message = parse_message(text)
    if len(message) == 1 and isinstance(message[0], Cases) and (message[0].field, message[0].kind) == (name, "plural"):
        forms = {case: inner[0] for case, inner in message[0].cases if len(inner) == 1 and isinstance(inner[0], str)}
        if len(forms) == len(message[0].cases):
            return {case: form for case, form in forms.items() if isinstance(form, str)}
    raise MessageError("there is more than a plural of words", f"Write `{{{name}, plural, …}}` alone, with words only")


def walk(message: Message) -> Iterator[Slot | Reference | Cases]:
    """Every argument of a message, those inside cases too."""
    for node in message:
        if isinstance(node, str):
            continue
        yield node
        if isinstance(node, Cases):
            for _, inner in node.cases:
                yield from walk(inner)


def plain_text(message: Message) -> str:
    """The words alone, every case after the other: for checks that look at wording."""
    parts: list[str] = []
    for node in message:
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node, Cases):
            parts.extend(plain_text(inner) for _, inner in node.cases)
    return " ".join(parts)
