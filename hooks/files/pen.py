"""A blank document as it is filled in by hand: lines to write on, boxes to tick, alternatives with letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from hooks.text.document import Alternatives, Document, Gap, Inline, Inlines, Node
from hooks.text.lines import TABLES
from hooks.text.plain import plain, unique_cases

MESSAGES = ("email", "chat", "call")
SIGNED = ("letter", "contract", "record")
"""What people sign: what applies is ticked, and nothing about its template stands in it but in a note before it."""
BETWEEN = ":： \u00a0"
"""What stands between a name and its value."""
NAMED = 2
"""The columns of a table that names each value: nothing is to be said of its one column."""
ADDRESSED = "letter"
END = "subject"
"""What ends the lines at the head of a letter."""
SENTENCE = (".", "。", "،", ",", ":", "：", "，")
"""How a sentence ends, or a greeting."""


def is_for_pen(document: Document) -> bool:
    """Whether people write on its paper: messages are copied."""
    return document.kind not in MESSAGES


def for_pen(document: Document) -> Document:
    """The same document for paper; a message as it is."""
    if not is_for_pen(document):
        return document
    nodes = _said_once(tuple(_Pen(document).node(node) for node in document.nodes))
    return replace(document, nodes=_addresses(nodes) if document.kind == ADDRESSED else nodes)


def has_alternatives(document: Document) -> bool:
    """Whether a reader has to tick what applies in something that is signed."""
    return document.kind in SIGNED and any(map(_is_optional, document.nodes))


def _is_optional(node: Node) -> bool:
    return bool(node.note) or node.kind == "choice" or any(map(_is_optional, node.children))


def address_lines(nodes: tuple[Node, ...]) -> int:
    """How many parts of a letter, from its first on, are lines of its head: names, addresses, the day."""
    first = next((place for place, node in enumerate(nodes) if node.kind != END), 0)
    for place, node in enumerate(nodes[first:], first):
        if node.kind != "paragraph" or not _is_line(node):
            return place
    return len(nodes)


def _is_line(node: Node) -> bool:
    """A line of a letter's head is a value with a word before it, and no sentence."""
    return any(isinstance(part, Gap) for part in _shown(node.inlines)) and not plain(node.inlines, "").endswith(
        SENTENCE
    )


def _addresses(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """What is empty at the head of a letter is no line of it: nobody has to tick that."""
    count = address_lines(nodes)
    return (*(replace(node, note="") for node in nodes[:count]), *nodes[count:])


def _said_once(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Parts without the note of a table that the sentence right before it has: one box is for both."""
    before = (None, *nodes)
    return tuple(
        replace(
            node,
            note="" if last and node.kind in TABLES and _leads(last) and last.note == node.note else node.note,
            children=_said_once(node.children),
        )
        for last, node in zip(before, nodes, strict=False)
    )


def _leads(node: Node) -> bool:
    return node.kind in ("paragraph", "subclause")


def _as_one(choice: Node) -> Node:
    """Alternatives, which have a letter each, below the number that they have together."""
    options = tuple(replace(option, number="") for option in choice.children)
    return replace(
        choice, number=next((option.number for option in choice.children if option.number), ""), children=options
    )


def _names_values(node: Node) -> bool:
    """Whether a table has a name and a place to write in each row, and nothing more."""
    gaps = (part for row in node.rows for cell in row[1:] for part in cell)
    return node.kind == "table" and len(node.head) == NAMED and any(isinstance(part, Gap) for part in gaps)


def bare(label: str) -> str:
    """The label of a gap without its brackets, which the line takes the place of."""
    framed = len(label) > 2 and unicodedata.category(label[0]) == "Ps" and unicodedata.category(label[-1]) == "Pe"
    return label[1:-1] if framed else label


class _Pen:
    """Nodes of one document, for paper."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def node(self, node: Node) -> Node:
        changed = replace(
            node,
            inlines=self.inlines(node.inlines),
            children=tuple(self.node(child) for child in node.children),
            rows=tuple(tuple(self.cell(cell) if node.kind in TABLES else cell for cell in row) for row in node.rows),
            head=("",) * NAMED if _names_values(node) else node.head,
        )
        return _as_one(changed) if node.kind == "choice" else changed

    def cell(self, cell: Inlines) -> Inlines:
        """A value alone in its cell needs no label: its row and its column say what it is."""
        parts = self.inlines(cell)
        alone = len(parts) == 1 and isinstance(parts[0], Gap)
        return (replace(parts[0], label=""),) if alone and isinstance(parts[0], Gap) else parts

    def inlines(self, inlines: Inlines) -> Inlines:
        """The same parts with lines for gaps; an amount and its currency are one."""
        parts: list[Inline] = []
        for part in (self.inline(part) for part in _shown(inlines)):
            amount = self.amount(parts, part)
            if amount:
                blank = isinstance(parts[-1], str)
                del parts[-2 if blank else -1 :]
            parts.append(_unrepeated(amount or part, parts))
        if len(parts) > 1 and isinstance(parts[-2], Gap) and parts[-2].type == "long_text" and parts[-1] in (".", "。"):
            del parts[-1]  # alone below the lines to write on
        return tuple(parts)

    def inline(self, part: Inline) -> Inline:
        return replace(part, label=bare(part.label)) if isinstance(part, Gap) else part

    def amount(self, before: list[Inline], part: Inline) -> Gap | None:
        """An amount right before or after its currency, as one gap."""
        place = -2 if len(before) > 1 and isinstance(before[-1], str) and not before[-1].strip() else -1
        other = before[place] if before else None
        if not (isinstance(part, Gap) and isinstance(other, Gap)):
            return None
        for amount, currency in ((part, other), (other, part)):
            if amount.type == "amount" and (currency.type == "sign" or currency.field in self.document.currencies):
                named = self.document.word("amount_gap").format(name=amount.label.strip())
                return replace(amount, label=named if is_label(amount.label) else "")  # its name stands above
        return None


def is_label(text: str) -> bool:
    """Whether it says something, and is no line to write on."""
    return any(map(str.isalnum, text))


def _unrepeated(part: Inline, before: list[Inline]) -> Inline:
    """A gap without a label that repeats the words right before it."""
    said = "".join(text if isinstance(text, str) else "\n" for text in before).strip(BETWEEN).casefold()
    return replace(part, label="") if isinstance(part, Gap) and said and part.label.casefold() == said else part


def _shown(inlines: Inlines) -> Inlines:
    """Inlines with the gaps of alternatives of which one is shown, or one holds all that the others do."""
    shown: list[Inline] = []
    for part in inlines:
        shown += _case(part) if isinstance(part, Alternatives) else (part,)
    return tuple(shown)


def _case(part: Alternatives) -> Inlines:
    cases = dict(part.cases)
    if part.blank_case:
        return _shown(cases[part.blank_case])
    texts = unique_cases(part, "")
    if len(texts) == 1:
        return _shown(next(case for case in cases.values() if plain(case, "").strip()))
    if not any(isinstance(inner, Gap) for case in cases.values() for inner in _shown(case)):
        return (part,)
    longest = max(cases.values(), key=lambda case: len(plain(case, "")))
    if all(text in plain(longest, "") for text in texts) and _adds_gaps(longest, texts):
        return _shown(longest)
    shortest = min((case for case in cases.values() if plain(case, "").strip()), key=lambda case: len(plain(case, "")))
    if all(isinstance(inner, Gap) for inner in shortest) and all(plain(shortest, "") in text for text in texts):
        return shortest
    begins = _begun(cases.values())
    if begins:
        return begins
    wordings = {plain(case, "").strip(): case for case in (cases.pop("other"), *cases.values())}
    joined: list[Inline] = []
    for text, case in wordings.items():
        if text:
            joined += [*([" / "] if joined else []), *_shown(case)]
    return tuple(joined)


def _adds_gaps(longest: Inlines, texts: list[str]) -> bool:
    """Whether the longest wording has a gap more than the shortest: left empty, it says the same."""
    shortest = min(texts, key=len)
    return any(isinstance(part, Gap) and part.label not in shortest for part in _shown(longest))


def _begun(cases: Iterable[Inlines]) -> Inlines:
    """Wordings that go on after one gap, as that gap and what may follow it; nothing for others."""
    shown = [_shown(case) for case in cases]
    first = next((case[0] for case in shown if case and isinstance(case[0], Gap)), None)
    begun = [case for case in shown if case and case[0] == first]
    rest = [case for case in shown if case and case[0] != first]
    if (
        first is None
        or len(begun) < 2
        or any(isinstance(part, Gap) for case in (*rest, *(c[1:] for c in begun)) for part in case)
    ):
        return ()
    texts = dict.fromkeys(plain(case, "").strip() for case in (*(case[1:] for case in begun), *rest))
    return (first, " ", " / ".join(filter(None, texts)))
