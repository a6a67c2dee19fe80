"""What shares a page: the end of a document, answers to a question, what belongs to a table, short lists of options."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hooks.text.document import Document, Node, walk_nodes
from hooks.text.plain import plain

SECTIONS = ("clause", "step", "card")
CLOSE = 6
"""How many parts a letter has at most from its signature to its end."""
WIDE = 6  # columns
ROWS, NAMED_ROWS = 8, 12
"""So many rows of a table stay on one page, and of one whose rows have names: sums are read as one."""
LED = ("table", "rows", "item", "they", "question")
"""What is read together with the sentence before it."""
BRIEF = 8  # parts
OPTIONS, LETTERS = 4, 450
"""So many options, with so many letters in all, are read as one."""


def ending(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The parts at the end that share a page; of one with parts inside, the last one.

    The last sentence, the close and what is signed belong together; a text that ends with a section needs no more.
    """
    first = max(0, len(nodes) - CLOSE)
    signed = (place for place in range(first, len(nodes)) if nodes[place].kind == "signatures" or nodes[place].room)
    place = next(signed, None)
    if place is None:
        return nodes[-1:] if nodes and nodes[-1].kind in SECTIONS else nodes[-3:]
    before = 1 if place and nodes[place - 1].kind in SECTIONS else 2
    return nodes[max(0, place - before) :]


def last_of(node: Node) -> Node:
    """The last part within a part, or the part itself."""
    return last_of(node.children[-1]) if node.children else node


WEIGHTS = {"text": 20, "date": 13, "amount": 12, "number": 9}
FIGURES = ("amount", "number")
"""The kinds of cells that stand at the right, so that their decimals are in line."""


ACROSS, ACROSS_MANY, ACROSS_WIDE, BESIDE = 74, 86, 112, 2
"""So many letters stand in a line of a table: across a page, in one of many columns, whose head is smaller, and across
a page on its side; and the room beside a cell."""
DAY, FREE = 15, 0.92
"""The letters of a day with the name of its month, for which other columns give way while less than this is taken."""
NAMES, MOST_NAMES = 28, 42
"""How much of a hundred the names of rows have, and how much at most where there is one value each."""
WORDS = re.compile(r"[^\s/-]+")
WHOLE = 1000


def column_weights(node: Node) -> tuple[int, ...]:
    """How wide the columns of rows are to each other: as the template says, or by what they hold.

    No word of a head is wider than its column; the others give what one lacks. Signs of East Asia break anywhere. Where
    there is room for that, a day stands in one line.
    """
    weights = node.widths or tuple(WEIGHTS[kind] for _, kind in node.columns)
    if len(node.head) != len(node.columns):
        return weights
    many = len(weights) >= WIDE
    heads = [(_longest_word(title) + BESIDE) / (ACROSS_MANY if many else ACROSS) for title in node.head]
    widths = _fitted([weight / sum(weights) for weight in weights], heads)
    day = (DAY + BESIDE) / (ACROSS_WIDE if many else ACROSS)
    days = [max(need, day) if kind == "date" else need for need, (_, kind) in zip(heads, node.columns, strict=True)]
    widths = _fitted(widths, days) if sum(days) < FREE else widths
    return tuple(max(1, round(width * WHOLE)) for width in widths)


def _fitted(widths: list[float], least: list[float]) -> list[float]:
    """Shares of a whole of which each is what it needs at least; the others give what one lacks, as far as they can."""
    spare = [max(0.0, width - need) for width, need in zip(widths, least, strict=True)]
    lacking = sum(max(0.0, need - width) for width, need in zip(widths, least, strict=True))
    given = min(1.0, lacking / (sum(spare) or 1.0))
    return [max(width, need) - more * given for width, need, more in zip(widths, least, spare, strict=True)]


def first_column(node: Node) -> int:
    """How much of a hundred the names of rows have: with one value each, as much as the longest needs for its line."""
    if len(node.head) != 2:
        return NAMES
    longest = max(sum(1 + _is_wide(letter) for letter in plain(row[0], "")) for row in node.rows)
    return min(MOST_NAMES, max(NAMES, 100 * (longest + BESIDE) // ACROSS))


def _longest_word(title: str) -> int:
    """How many letters the longest word of a head has that cannot be broken."""
    words = WORDS.findall(title)
    return max((len(word) for word in words if not any(map(_is_wide, word))), default=1)


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def wide_tables(document: Document, *, for_pen: bool = False) -> list[str]:
    """The keys of tables with too many columns for an upright page; by hand, one writes figures in narrow ones."""
    tables = {node.key: [kind for _, kind in node.columns] for node in walk_nodes(document.nodes)}
    counted = {key: [kind for kind in kinds if not for_pen or kind not in FIGURES] for key, kinds in tables.items()}
    return [key for key, kinds in counted.items() if len(kinds) >= WIDE]


def whole_rows(table: Node) -> int:
    """How many rows a table has at most that stays on one page."""
    return ROWS if table.each else NAMED_ROWS


def is_short(choice: Node) -> bool:
    """Whether the options of a choice are few and short enough for one page."""
    letters = sum(len(plain(option.inlines, "")) for option in choice.children)
    return len(choice.children) <= OPTIONS and letters <= LETTERS


def is_brief(section: Node) -> bool:
    """Whether a section is short enough for one page as it is: an outcome with its steps, a text of a pack.

    A heading alone is not: it stays with what follows it.
    """
    few = 0 < len(section.children) <= BRIEF and not any(node.rows or node.children for node in section.children)
    return section.kind in SECTIONS and few


def lettered(nodes: tuple[Node, ...], letters: str) -> tuple[Node, ...]:
    """The same parts, the options of each choice told apart by a letter before what it is for."""
    return tuple(_lettered(node, letters) for node in nodes)


def _lettered(node: Node, letters: str) -> Node:
    children = lettered(node.children, letters)
    if node.kind == "choice":
        named = tuple(
            replace(option, note=f"{sign} {option.note}")
            for sign, option in zip(letters.split(), children, strict=False)
        )
        children = (*named, *children[len(named) :])
    return replace(node, children=children)


def kept_parts(document: Document) -> Iterator[str]:
    """The keys of parts that share a page with what follows them; the answers to a question stay together."""
    for part in walk_nodes(document.nodes):
        if part.kind == "question":
            yield from (answer.key for answer in part.children[:-1])
    for part in ending(document.nodes):
        yield last_of(part).key
    yield from _held(document.nodes)


def _sums(section: Node) -> Iterator[str]:
    """A table and what is said of it below."""
    yield from (node.key for node, _ in pairwise(section.children) if node.kind == "table")


def _held(nodes: tuple[Node, ...]) -> Iterator[str]:
    """A sentence before what it leads to, sums; of a choice, the options that are read as one, or the last one."""
    for node, following in pairwise(nodes):
        if following.kind in LED and not node.children and node.kind not in LED:
            yield node.key
    for node in nodes:
        if node.kind == "choice":
            yield from (option.key for option in (node.children if is_short(node) else node.children[-1:]))
        yield from _sums(node)
        yield from _held(node.children)
