"""An open document and a reader's values: the finished document, as the preview in the browser shows it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hooks.data.fields import ANY_VALUE, NO_VALUE, FieldStructure
from hooks.data.place_texts import PLACE
from hooks.languages import BY_CODE, Language
from hooks.letters import trim
from hooks.text.document import (
    Alternatives,
    Document,
    Gap,
    Inline,
    Inlines,
    Node,
    ResolvedCondition,
    Typed,
    Years,
    paragraphs,
)
from hooks.text.marks import before_mark, is_second_mark, split_mark
from hooks.text.numbering import number_nodes
from hooks.text.spell import spell_amount
from hooks.text.values import format_value, has_thousandths, plural_category

Values = Mapping[str, str]


def fill_document(document: Document, values: Values) -> Document:
    """The document with gaps filled, cases picked and parts that do not apply left out.

    A gap without a value keeps its label, so that the reader sees what is missing.
    """
    language = BY_CODE[document.lang].at(dict(document.tags).get(values.get(PLACE, ""), ""))
    thousandths = any(has_thousandths(values.get(name, "")) for name in document.currencies)
    filler = _Filler(values, language, document.years, dict(document.spelling), 3 if thousandths else 2)
    return replace(document, nodes=number_nodes(tuple(filler.nodes(document.nodes))))


def condition_holds(condition: ResolvedCondition, values: Values) -> bool:
    """Whether every field of a condition has one of the values it allows."""
    return all(_allows(allowed, values.get(name, "")) for name, allowed in condition)


def _allows(allowed: tuple[str, ...], value: str) -> bool:
    state = ANY_VALUE if trim(value) else NO_VALUE
    return value in allowed or state in allowed


def prune_values(fields: Mapping[str, FieldStructure], values: Values) -> dict[str, str]:
    """The values that count: an answer to a question that is no longer asked has no effect."""
    kept = {name: value for name, value in values.items() if name in fields}
    for name, field in fields.items():  # in form order, as the browser does: what was dropped asks for nothing more
        if not condition_holds(tuple(field.when.items()), kept):
            kept.pop(name, None)
    return kept


@dataclass
class _Filler:
    values: Values
    language: Language
    years: Years
    spelling: Values
    decimals: int = 2
    year: str = ""
    """That of the date before, which need not be repeated."""
    in_subject: bool = False

    def nodes(self, nodes: tuple[Node, ...]) -> Iterator[Node]:
        for paragraph in paragraphs(nodes):
            filled = tuple(part for node in paragraph for part in self.node(node))
            if len(paragraph) > 1 and filled:
                yield replace(filled[0], inlines=self.joined(filled), runs_on=False)
            else:
                yield from filled

    def joined(self, nodes: tuple[Node, ...]) -> Inlines:
        """The sentences of one paragraph."""
        (first, *others), space = nodes, self.language.script.space
        return (*first.inlines, *(inline for node in others for inline in (space, *node.inlines) if inline != ""))

    def node(self, node: Node) -> Iterator[Node]:
        if not condition_holds(node.condition, self.values):
            return
        if node.kind == "choice":
            yield from self.nodes(node.children)
            return
        self.in_subject = node.kind == "subject"
        filled = self.inlines(node.inlines)
        kind = "paragraph" if node.kind in ("option", "tick") else node.kind  # the chosen one, with no box to tick
        rows = self.rows(node) if node.each else tuple(self.named_rows(node))
        children = tuple(self.nodes(node.children))
        yield replace(node, kind=kind, inlines=filled, children=children, rows=rows, note="", condition=())

    def named_rows(self, node: Node) -> Iterator[tuple[Inlines, ...]]:
        """The rows of a table, without those that a document does not need and that nobody wrote in."""
        for place, row in enumerate(node.rows):
            fields = (gap for cell in row for gap in gap_fields(cell))
            if place not in node.spare or any(trim(self.values.get(field, "")) for field in fields):
                yield tuple(map(self.inlines, row))

    def rows(self, node: Node) -> tuple[tuple[Inlines, ...], ...]:
        """The rows that the reader wrote in; while there are none, one that says what is missing."""
        rows = json.loads(self.values.get(node.each) or "[]")
        added = [row for row in rows if any(text.strip() for text in row.values())]
        return tuple(tuple(self.cell(row.get(name, ""), kind) for name, kind in node.columns) for row in added) or (
            node.lacking,
        )

    def cell(self, raw: str, kind: str) -> Inlines:
        value = trim(raw)
        return (Typed(format_value(kind, value, self.language, self.decimals)),) if value else ()

    def inlines(self, inlines: Inlines) -> Inlines:
        """The inlines filled in. A value and its sentence together end with one mark."""
        parts: list[Inline] = []
        after_value = False
        for inline, following in zip(inlines, (*inlines[1:], ""), strict=False):
            if isinstance(inline, str):
                parts.append(_without_second_mark(parts, inline) if after_value else inline)
            elif isinstance(inline, Gap):
                parts.append(self.before(self.gap(inline), following if isinstance(following, str) else ""))
            else:
                parts.extend(self.inline(inline))
            after_value = not isinstance(inline, str)
        return tuple(parts)

    def inline(self, inline: Inline) -> Inlines:
        if isinstance(inline, Alternatives):
            return self.inlines(dict(inline.cases)[self.case(inline)])
        return (inline,)

    def gap(self, gap: Gap) -> str:
        value = trim(self.values.get(gap.field, "")) or trim(self.values.get(gap.base, ""))
        if not value:
            return gap.label
        if gap.texts and gap.type != "sign":
            return dict(gap.texts)[value]
        if gap.type == "words":
            return Typed(spell_amount(value, self.spelling))
        return Typed(format_value(self.kind(gap, value), value, self.language, self.decimals))

    @staticmethod
    def before(value: str, following: str) -> str:
        """The value as it stands before the text that follows."""
        return type(value)(before_mark(value, following))

    def kind(self, gap: Gap, value: str) -> str:
        """How a value is written: a date without its year where that goes without saying."""
        if gap.type != "date" or self.years == "always":
            return gap.type
        if self.years == "never" or self.in_subject:
            return "day"
        before, self.year = self.year, value[:4]
        return "day" if self.year == before else "date"

    def case(self, inline: Alternatives) -> str:
        return choose_case(inline, self.values.get(inline.field, ""), self.language)


def gap_fields(inlines: Inlines) -> Iterator[str]:
    """The fields whose values the inlines show, whichever wording is taken."""
    for inline in inlines:
        if isinstance(inline, Gap):
            yield inline.field
        elif isinstance(inline, Alternatives):
            for _, case in inline.cases:
                yield from gap_fields(case)


def choose_case(inline: Alternatives, value: str, language: Language) -> str:
    """Which wording fits a value: of its plural category, of the option, `empty` where nothing is typed, or `other`."""
    names = dict(inline.cases)
    if inline.kind == "plural":
        value = plural_category(value, language) if trim(value) else inline.blank_case
    elif NO_VALUE in names:
        value = "other" if trim(value) else NO_VALUE
    return value if value in names else "other"


def _without_second_mark(before: list[Inline], own: str) -> str:
    """The sentence's text after a value, whose mark goes when the value brings one."""
    quotes, mark, rest = split_mark(own)
    text = next((part for part in reversed(before) if isinstance(part, str) and part), "")
    return quotes + rest if is_second_mark(text, mark) else own
