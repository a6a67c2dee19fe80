"""What a template becomes in one language: a tree of nodes that every writer reads.

An open document still has its gaps and alternatives (blank files, live preview); a filled one has not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from hooks.data.blocks import NodeKind
from hooks.data.model import AnyKind

ResolvedCondition = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Gap:
    """The place of a value. `label` is shown while there is none; `texts` are those of a choice's options.

    `base` is the field whose value stands in while this one, an inflected form of it, is empty; `offered` are the
    options that a form in the language lists, where some are for other languages.
    """

    shape: ClassVar[str] = "gap"

    field: str
    label: str
    type: str
    texts: tuple[tuple[str, str], ...] = ()
    base: str = ""
    offered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Alternatives:
    """Wordings within a sentence, one of which a field's value picks.

    `blank_case` is the only one that a blank file shows; empty when it shows them all.
    """

    shape: ClassVar[str] = "alternatives"

    key: str
    field: str
    kind: Literal["select", "plural"]
    cases: tuple[tuple[str, Inlines], ...]
    blank_case: str = ""


@dataclass(frozen=True)
class Ref:
    """The number of the clause `target`."""

    shape: ClassVar[str] = "ref"

    target: str
    number: str = ""


@dataclass(frozen=True)
class Rule:
    """A line to write on by hand."""

    shape: ClassVar[str] = "rule"


class Typed(str):
    """A value in a filled document: what the reader typed, as the language writes it."""

    __slots__ = ()


Years = Literal["always", "first", "never"]
YEARS: Mapping[AnyKind, Years] = {"email": "first", "chat": "never", "call": "never"}
"""Which dates have a year, by the kind of a text that people type or say: all, the first of several in one year, none.

What is signed or filed has it in every date, so that no line depends on another.
"""

Inline = str | Gap | Alternatives | Ref | Rule
Inlines = tuple[Inline, ...]


@dataclass(frozen=True)
class Node:
    """One part of a document, in reading order.

    `condition` must hold for the part to be in a filled document; `note` tells the reader of a blank
    one when it applies; `prompt` stands before the options of a choice. `head` and `rows` belong to
    tables, `why` and `required` to checklist items, whose mark stands `before` or `after` their text.
    Where `each` names a field, `rows` repeat its rows; in an open document they are lines to write on, and `lacking` is
    the row that a filled one shows while there is none. `widths` are the weights of their columns. Of other tables, the
    `spare` rows go while nothing stands in them. With `room`, space is left above, for a signature by hand.
    With `runs_on`, a filled document has it in the paragraph of the node before it.
    """

    kind: NodeKind
    key: str
    inlines: Inlines = ()
    children: tuple[Node, ...] = ()
    number: str = ""
    prompt: str = ""
    note: str = ""
    condition: ResolvedCondition = ()
    why: str = ""
    before: str = ""
    after: str = ""
    required: bool = True
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Inlines, ...], ...] = ()
    each: str = ""
    room: bool = False
    runs_on: bool = False
    columns: tuple[tuple[str, str], ...] = ()
    widths: tuple[int, ...] = ()
    lacking: tuple[Inlines, ...] = ()
    spare: tuple[int, ...] = ()


@dataclass(frozen=True)
class Document:
    """A template in one language. `title` names it, `colophon` says where it comes from."""

    template: str
    kind: AnyKind
    lang: str
    title: str
    nodes: tuple[Node, ...]
    colophon: str = ""
    version: str = ""
    updated: str = ""
    words: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    """The places that write dates or numbers otherwise than the language does, each with its language tag."""
    currencies: tuple[str, ...] = ()
    """The fields that say in which currency amounts are."""
    spelling: tuple[tuple[str, str], ...] = ()
    """How the language writes amounts in words, where the document has such."""
    cover: str = ""
    """Stands before everything in the blank file of what is signed: the reader takes it out."""

    @property
    def years(self) -> Years:
        """Which dates have a year. The subject of an e-mail has none: it is read on the day it comes."""
        return YEARS.get(self.kind, "always")

    def word(self, key: str) -> str:
        """A shared word that writers need, such as `sign_line` (the keys of `text` in the strings)."""
        return dict(self.words)[key]


def paragraphs(nodes: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    """The nodes, those that run on together with the one that may begin their paragraph."""
    begun: tuple[Node, ...] = ()
    for node in nodes:
        if begun and not node.runs_on:
            yield begun
            begun = ()
        begun = (*begun, node)
    if begun:
        yield begun


def walk_nodes(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Every node, parents first."""
    for node in nodes:
        yield node
        yield from walk_nodes(node.children)
