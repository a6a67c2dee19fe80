"""ICU messages: the sentence format that translators and their tools know.

Three arguments are understood: `{name}` (a slot), `{name, select, …}` and `{name, plural, …}`, and one
of our own, `{fees, clause}`: the number of the clause with that id.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pyicumessageformat import Parser

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


class MessageError(ValueError):
    """The sentence is not a message we understand."""


@cache
def parse_message(text: str) -> Message:
    """Parse one sentence. Raises `MessageError` with a phrase that says what is wrong."""
    try:
        parsed = Parser({"loose_submessages": False}).parse(text)
    except (SyntaxError, TypeError) as error:
        raise MessageError(str(error).replace('"<EOF>"', "the end of the text")) from None
    return _nodes(parsed)


def _nodes(parsed: list[Any]) -> Message:
    return tuple(item if isinstance(item, str) else _node(item) for item in parsed)


def _node(item: dict[str, Any]) -> Node:
    name, kind = str(item["name"]), item.get("type")
    if kind is None or item.get("hash"):
        return Slot(name)
    if kind == "clause":
        return Reference(name)
    if kind not in ("select", "plural") or item.get("offset"):
        raise MessageError(f"`{{{name}, {kind}}}` is not supported")
    cases = tuple((case, _nodes(nodes)) for case, nodes in item["options"].items())
    return Cases(name, kind, cases)


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
