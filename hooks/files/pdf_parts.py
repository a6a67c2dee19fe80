"""What the layout of a PDF reads: the parts of a document in JSON's types, with the fields that lie on them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any, get_args

from hooks.data.model import ToolKind
from hooks.files.pen import ADDRESSED, BETWEEN, SIGNED, address_lines, is_for_pen, is_label
from hooks.files.together import FIGURES, column_weights, is_brief, is_short, whole_rows
from hooks.languages import BY_CODE
from hooks.text.document import Alternatives, Document, Gap, Inline, Inlines, Node, Rule
from hooks.text.lines import TABLES, numbered
from hooks.text.plain import plain, unique_cases

# The punctuation after an address belongs to the sentence.
_ADDRESS = re.compile(r"(https?://[!-~]*[\w/])", re.ASCII)
_TICKS = ("item", "option", "tick")
LONG = "long_text"
LINES, LINES_WITHIN = 3, 2
"""So many lines to write on for an address or a list, and for one within a sentence."""
ADDRESSES = "_address"
WIDTHS = {"text": 12.0, "date": 8.5, "number": 4.5, "amount": 9.5, "address": 28.0}
"""How long a line to write on is at least, in the size of the text."""
LETTER, SIGN = 0.4, 0.68
"""How wide a letter of its label is at most, and one of East Asia."""


@dataclass(frozen=True)
class Field:
    """A place to type in: its name, the same in every version of the file, and what a reader hears of it."""

    name: str
    told: str
    lines: int = 1


@dataclass
class Fields:
    """The fields of a document in the order of its layout."""

    texts: list[Field] = field(default_factory=list)
    ticks: list[Field] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.texts or self.ticks)

    def text(self, name: str, told: str, lines: int = 1) -> int:
        """The number of a new field for text."""
        self.texts.append(Field(name, told, lines))
        return len(self.texts) - 1


class Parts:
    """The parts of one document, as the layout knows them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.rule = document.word("sign_line")
        self.pen = is_for_pen(document)
        self.boxed = document.kind in SIGNED
        self.tool = document.kind in get_args(ToolKind)
        # The viewer of the most common browsers does not join the letters of what is typed: then there are boxes alone.
        self.typed = self.pen and not BY_CODE[document.lang].script.joined
        self.fields = Fields()
        self.name = ""
        """What was said last, for a line to write on that has no label."""

    def all(self) -> list[dict[str, Any]]:
        """Every part; those at the head of a letter are close to each other."""
        head = address_lines(self.document.nodes) if self.document.kind == ADDRESSED else 0
        return [
            self.part(node, head=place < head) | {"address": place < head and not node.room}
            for place, node in enumerate(self.document.nodes)
        ]

    def part(self, node: Node, *, option: bool = False, head: bool = False) -> dict[str, Any]:
        self.name = plain(node.inlines, "") if node.kind == "question" else self.name
        boxed = self.boxed and bool(node.note) and not option
        self.ticked(node, boxed=boxed, option=option)
        return {
            "kind": node.kind,
            "key": node.key,
            "room": node.room,
            "number": node.number if node.kind == "choice" else numbered(node, "").strip(),
            "note": node.note,
            "boxed": boxed,
            "prompt": node.prompt,
            "inlines": self.sentence(node, head=head),
            "before": node.before,
            "after": node.after,
            "why": node.why,
            "head": node.head,
            "widths": column_weights(node) if node.each else (),
            "figures": [kind in FIGURES for _, kind in node.columns],
            "short": is_short(node) if node.kind == "choice" else self.tool and is_brief(node),
            "whole": len(node.rows) <= whole_rows(node),
            "rows": [
                [self.cell(node, row, column) for column in range(len(node.rows[row]))] for row in range(len(node.rows))
            ],
            "parts": [self.part(child, option=node.kind == "choice") for child in node.children],
        }

    def ticked(self, node: Node, *, boxed: bool, option: bool) -> None:
        """Notes the boxes of a part: the one that says that it applies, and its own."""
        if not self.pen:
            return
        text = plain(node.inlines, "").strip()
        if boxed:
            self.fields.ticks.append(Field(f"{node.key}-applies", node.note))
        if option or node.kind in _TICKS:
            self.fields.ticks.append(Field(node.key, f"{node.note} {text}".strip() if option else text))

    def sentence(self, node: Node, *, head: bool) -> list[dict[str, Any]]:
        """The text of a part; what is a value alone, or has a word before it at the head of a letter, is a field."""
        gaps = [part for part in node.inlines if isinstance(part, Gap)]
        words = "".join(part for part in node.inlines if isinstance(part, str)).strip(" ,،:：")
        alone = node.kind == "paragraph" and len(gaps) == 1 and len(node.inlines) == len(gaps) and not words
        lines = LINES if node.inlines and node.inlines[-1] in gaps else LINES_WITHIN
        return self.inlines(node.inlines, fields=self.typed and (alone or head), alone=alone, lines=lines)

    def cell(self, node: Node, row: int, column: int) -> list[dict[str, Any]]:
        """A cell of a table, with a field where one writes; people sign by hand."""
        cell = node.rows[row][column]
        if not self.pen or node.kind not in TABLES:
            return self.inlines(cell)
        signed = node.kind == "signatures" and row == len(node.rows) - 1
        told = self.told(node, row, column)
        if not cell or isinstance(cell[0], Rule):
            number = None if signed else self.typing(f"{node.key}-{row + 1}-{column + 1}", told)
            return [{"shape": "gap" if node.each else "rule", "text": "", "field": number, "lines": 1, "pen": True}]
        if len(cell) == 1 and isinstance(cell[0], Gap):
            gap = cell[0]
            lines = LINES if node.kind == "table" and (gap.type == LONG or gap.field.endswith(ADDRESSES)) else 1
            return [self.gap(gap, self.typing(gap.field, told, lines), lines)]
        return self.inlines(cell)

    def typing(self, name: str, told: str, lines: int = 1) -> int | None:
        """The number of a new field for text, where one can type."""
        return self.fields.text(name, told, lines) if self.typed else None

    def told(self, node: Node, row: int, column: int) -> str:
        """What a cell is for: its column, and its row."""
        head = node.head[column] if len(node.head) > column else ""
        first = str(row + 1) if node.each else plain(node.rows[row][0], "")
        return self.document.word("cell").format(row=first, column=head) if head else first

    def inlines(
        self, inlines: Inlines, *, fields: bool = False, alone: bool = False, lines: int = LINES_WITHIN
    ) -> list[dict[str, Any]]:
        parts: list[dict[str, Any]] = []
        for inline in inlines:
            self.name = parts[-1]["text"].strip(BETWEEN) if parts and parts[-1]["text"].strip(BETWEEN) else self.name
            parts += self.inline(inline, fields=fields, alone=alone, lines=lines)
        return parts

    def inline(self, inline: Inline, *, fields: bool, alone: bool, lines: int) -> list[dict[str, Any]]:
        """One inline as the layout knows it; several for alternatives of which only one is shown."""
        if isinstance(inline, str):
            return [{"shape": "text", "text": inline}]
        if isinstance(inline, Gap):
            long = inline.type == LONG or (alone and inline.field.endswith(ADDRESSES))
            told = inline.label if is_label(inline.label) else self.name
            number = self.fields.text(inline.field, told, lines if long else 1) if fields else None
            return [self.gap(inline, number, lines if long else 1, alone=alone)]
        if isinstance(inline, Alternatives):
            return self.alternatives(inline)
        if isinstance(inline, Rule):
            return [{"shape": "rule", "text": "", "field": None, "lines": 1, "pen": True}]
        return [{"shape": "ref", "text": inline.number, "target": inline.target}]

    def gap(self, gap: Gap, number: int | None, lines: int, *, alone: bool = False) -> dict[str, Any]:
        kind = "address" if gap.field.endswith(ADDRESSES) else gap.type
        width = max(WIDTHS.get(kind, WIDTHS["text"]), _width(gap.label))
        pen = {
            "pen": self.pen,
            "width": width,
            "field": number,
            "lines": lines,
            "last": lines == LINES,
            "alone": alone,
            "long": gap.type == LONG,
        }
        return {"shape": "gap", "text": gap.label if is_label(gap.label) else ""} | pen

    def alternatives(self, inline: Alternatives) -> list[dict[str, Any]]:
        """The wordings to choose from, marked like a gap; a single wording is text like any other."""
        texts = unique_cases(inline, self.rule)
        if len(texts) > 1:
            return [{"shape": "gap", "text": " / ".join(texts), "pen": False}]
        cases = dict(inline.cases)
        shown = (cases[inline.blank_case],) if inline.blank_case else cases.values()
        return next((self.inlines(case) for case in shown if plain(case, self.rule).strip()), [])


def _width(label: str) -> float:
    return sum(SIGN if unicodedata.east_asian_width(letter) in "WF" else LETTER for letter in label) + LETTER


def linked(text: str) -> list[dict[str, str]]:
    """The text with its address as a link."""
    parts = _ADDRESS.split(text)
    return [{"shape": "link" if index % 2 else "text", "text": part} for index, part in enumerate(parts) if part]
