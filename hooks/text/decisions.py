"""Questions, outcomes, findings and packs as parts of a document: filled, what holds; blank, a worksheet for a pen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from hooks.data.blocks import BlockStructure, walk_blocks
from hooks.data.derive import OUTCOME
from hooks.data.fields import ANY_VALUE, NO_VALUE
from hooks.data.message import Message
from hooks.data.model import Condition
from hooks.data.pack import file_field, open_field
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import Language
from hooks.text.document import Alternatives, Gap, Inlines, Node, ResolvedCondition
from hooks.text.notes import ASKS, Notes

BLANK = "blank"
"""What no finding and no outcome ever is: the condition of a part that blank documents alone have."""

MANY = 15
"""A question with more options has a line to write on."""


class Opener(Protocol):
    """What opens the blocks of a template: see `hooks.text.open` and `hooks.text.sentences`."""

    template: Template
    language: Language
    strings: Mapping[str, str]

    @property
    def notes(self) -> Notes:
        """What says in a blank text when a part applies."""

    def message(self, text: str) -> Message:
        """A sentence of the language, read."""

    def inlines(self, message: Message, key: str) -> Inlines:
        """A sentence with its gaps and alternatives."""

    def slot(self, name: str, key: str) -> Inlines:
        """The place of a value."""

    def pattern(self, key: str, **parts: Inlines) -> Inlines:
        """A shared pattern with inlines in its places."""

    def words(self, words: str) -> str:
        """Words in the order of the language."""

    def repeated(self, block: BlockStructure, key: str) -> Node:
        """A table with a row for each that the reader adds."""


def decision_nodes(opener: Opener, block: BlockStructure, key: str) -> Iterator[Node]:
    """The parts that a block of type `answers`, `questions`, `result`, `findings` or `pack` stands for."""
    made = {
        "answers": _answers,
        "questions": _questions,
        "result": _outcomes,
        "findings": _findings,
        "pack": _pack,
    }
    for node in made[block.type](opener, key):
        yield replace(node, condition=(*block.when.items(), *node.condition))


def _answers(opener: Opener, key: str) -> Iterator[Node]:
    """Each question that the language asks, in the order of the form; a choice of words is none.

    Of questions in a row that are asked on the same condition, the first one says so.
    """
    template = opener.template
    before: Condition = {}
    for name in _asked(template):
        field = template.fields[name]
        if field.wording or not field.is_asked(opener.language.code):
            continue
        node = _question(opener, name, f"{key}.{name}")
        note = opener.notes.any_of((field.when,)) if field.when and field.when != before else ""
        before = field.when
        yield replace(node, condition=(*field.when.items(), *node.condition), note=note)


def _questions(opener: Opener, key: str) -> Iterator[Node]:
    """The questions of a blank file: where one works, if it matters, and each whose answer has no place elsewhere."""
    template = opener.template
    placed: set[str] = set()
    for _, block in walk_blocks(template.blocks(opener.language.code)):
        placed.update(name for cells in block.cells.values() for name in cells)
        placed.update({block.each} if block.each else ())
    matters = PLACE in template.fields and any(PLACE in derived.of for derived in template.structure.derive.values())
    where = (_question(opener, PLACE, f"{key}.{PLACE}"),) if matters else ()
    for node in (*where, *_answers(opener, key)):
        if node.key.removeprefix(f"{key}.") not in placed:
            bare = tuple(replace(child, condition=()) for child in node.children)
            yield replace(node, children=bare, condition=_is(OUTCOME, BLANK))


def _asked(template: Template) -> Iterator[str]:
    """The fields in the order of the form."""
    return (name for group in template.structure.fields.values() for name in group)


def _question(opener: Opener, name: str, key: str) -> Node:
    field = opener.template.fields[name]
    words = opener.template.field_words(opener.language.code, name)
    label: Inlines = (opener.words(words.label),)
    if field.type == "boolean":
        return Node("tick", key, label, condition=((name, ("true",)),))
    if field.type == "list":
        rows = opener.repeated(BlockStructure(id=name, type="rows", each=name), f"{key}.answer")
        return Node("question", key, label, (rows,))
    options = field.options_in(opener.language.code)
    if field.type == "choice" and len(options) <= MANY:
        ticks = (_option(opener, name, option, key) for option in options)
        given = ((name, (ANY_VALUE,)),)  # a filled text has no question without an answer to choose
        return Node("question", key, label, tuple(ticks), condition=given)
    return Node("question", key, label, (Node("paragraph", f"{key}.answer", _to_write(opener, name, key)),))


def _option(opener: Opener, name: str, option: str, key: str) -> Node:
    label = opener.template.field_words(opener.language.code, name).options[option].label
    return Node("option", f"{key}.{option}", (opener.words(label),), condition=((name, (option,)),))


def _to_write(opener: Opener, name: str, key: str) -> Inlines:
    """The value, or a line to write it on: its name stands above."""
    line = opener.strings["text.sign_line"]
    if opener.template.fields[name].wording:
        return (Gap(name, line, "text"),)
    return tuple(
        replace(part, label=line) if isinstance(part, Gap) and part.field == name else part
        for part in opener.slot(name, key)
    )


def _outcomes(opener: Opener, key: str) -> Iterator[Node]:
    """A part for each outcome, under its title: what to do and why, and the next steps to tick."""
    words = opener.template.words[opener.language.code].outcomes
    for index, outcome in enumerate(opener.template.structure.outcomes):
        own, here = words[outcome.id], f"{key}.{outcome.id}"
        steps = (_step(opener, target, own.open[target], here) for target in outcome.open)
        text = Node("paragraph", f"{here}.text", _inlines(opener, own.text, f"{here}.text"))
        yield Node(
            "card",
            here,
            _inlines(opener, own.title, here),
            (text, *steps),
            condition=_is(OUTCOME, outcome.id),
            note=opener.notes.case(outcome.when, first=index == 0),
        )


def _step(opener: Opener, target: str, sentence: str, key: str) -> Node:
    here = f"{key}.{target.replace('/', '.')}"
    text = _inlines(opener, sentence, here)
    titles = opener.template.titles.get(opener.language.code, {})
    if title := titles.get(target):
        named: Inlines = (opener.words(title),)
        asks = title.endswith(tuple(ASKS))
        parts = {"question": named, "option": text} if asks else {"title": named, "text": text}
        text = opener.pattern("text.answered" if asks else "text.step", **parts)
    return Node("item", here, text)


def _findings(opener: Opener, key: str) -> Iterator[Node]:
    """Those that hold; blank, all that may hold in this language, under a heading."""
    words, notes = opener.template.words[opener.language.code].findings, opener.notes
    findings = opener.template.structure.findings
    if findings:
        heading: Inlines = (opener.words(opener.strings["text.findings"]),)
        yield Node("card", f"{key}.heading", heading, condition=_is(findings[0].id, BLANK))
    for finding in findings:
        possible = [condition for condition in finding.when if not notes.is_elsewhere(condition)]
        if not possible:
            continue
        here, condition = f"{key}.{finding.id}", _is(finding.id, "true")
        text = _inlines(opener, words[finding.id], here)
        yield Node("paragraph", here, text, condition=condition, note=notes.any_of(possible))


def _pack(opener: Opener, key: str) -> Iterator[Node]:
    """Each text of the pack under its title: what it is for, when it is wanted, its file, and what is open in it."""
    words = opener.template.words[opener.language.code].pack
    titles = opener.template.titles.get(opener.language.code, {})
    for text in opener.template.structure.pack:
        own, here = words[text.id], f"{key}.{text.id}"
        parts = {
            "why": _inlines(opener, own.why, f"{here}.why"),
            "send": _inlines(opener, own.send, f"{here}.send"),
            "file": opener.pattern("text.pack_file", text=opener.slot(file_field(text.id), f"{here}.file")),
            "open": (_still_open(opener, open_field(text.id), f"{here}.open"),),
        }
        yield Node(
            "step",
            here,
            (opener.words(titles.get(text.id, text.id)),),
            tuple(Node("paragraph", f"{here}.{part}", inlines) for part, inlines in parts.items()),
            condition=((file_field(text.id), (ANY_VALUE,)),),
            note=opener.notes.note(BlockStructure(id="text", type="step", when=text.when), {}),
        )


def _still_open(opener: Opener, name: str, key: str) -> Alternatives:
    """What is still open in a text, or that nothing is."""
    nothing = (opener.words(opener.strings["text.pack_done"]),)
    something = opener.pattern("text.pack_open", text=opener.slot(name, key))
    return Alternatives(key, name, "select", ((NO_VALUE, nothing), ("other", something)), "other")


def _inlines(opener: Opener, text: str, key: str) -> Inlines:
    return opener.inlines(opener.message(text), key)


def _is(name: str, value: str) -> ResolvedCondition:
    return ((name, (value,)),)
