"""A template in one language as an open document: blocks as nodes, whose sentences still have gaps and alternatives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from hooks.data.blocks import CONTAINERS, DECISIONS, TABLES, BlockStructure, NodeKind
from hooks.data.message import parse_message
from hooks.data.model import Condition
from hooks.data.template import Template
from hooks.languages import BY_CODE
from hooks.newest import Newest
from hooks.text.decisions import decision_nodes
from hooks.text.document import Document, Inlines, Node, Rule
from hooks.text.numbering import number_nodes
from hooks.text.sentences import Sentences
from hooks.text.spell import SPELL
from hooks.text.values import NBSP, own_tags

NO_LINE = "_"
_DOCUMENTS: Newest[Document] = Newest()


def open_document(template: Template, lang: str, strings: Mapping[str, str]) -> Document:
    """As `build_document`, made once for all pages and files that show it."""
    return _DOCUMENTS.get((template.id, lang), (template, strings), lambda: build_document(template, lang, strings))


def build_document(template: Template, lang: str, strings: Mapping[str, str]) -> Document:
    """The open document of a template in one language."""
    words = template.words[lang]
    blocks = _Blocks(template, BY_CODE[lang], strings)
    nodes = tuple(blocks.nodes(template.blocks(lang), words.blocks, (), in_clause=False, around={}))
    texts = tuple((key.removeprefix("text."), text) for key, text in strings.items() if key.startswith("text."))
    tags = own_tags(template.places.tags.get(lang, {}), BY_CODE[lang])
    currencies = tuple(sorted({field.currency for field in template.fields.values() if field.currency}))
    spelled = any(field.type == "words" for field in template.fields.values())
    spelling = tuple(
        (key.partition(".")[2], text) for key, text in strings.items() if spelled and key.startswith(f"{SPELL}.")
    )
    made = Document(template.id, template.structure.kind, lang, words.title, number_nodes(nodes))
    return replace(made, currencies=currencies, words=texts, tags=tags, spelling=spelling)


class _Blocks(Sentences):
    """Blocks as nodes."""

    def nodes(
        self,
        blocks: tuple[BlockStructure, ...],
        words: Mapping[str, Any],
        path: tuple[str, ...],
        *,
        in_clause: bool,
        around: Condition,
    ) -> Iterator[Node]:
        for block in blocks:
            here = (*path, block.id)
            if block.type in DECISIONS:
                yield from decision_nodes(self, block, ".".join(here))
                continue
            node = self.node(block, words.get(block.id, ""), here, in_clause=in_clause)
            yield replace(
                node,
                condition=tuple(block.when.items()),
                note=self.notes.note(block, around),
                room=block.room,
                runs_on=block.runs_on_in(self.language.code),
            )

    def node(self, block: BlockStructure, words: Any, path: tuple[str, ...], *, in_clause: bool) -> Node:
        key = ".".join(path)
        if block.choose:
            return self.choice(block.choose, words, path, "subclause" if in_clause else "paragraph")
        if block.type in CONTAINERS:
            children = tuple(self.nodes(block.blocks, words, path, in_clause=block.type == "clause", around=block.when))
            return Node(block.kind.node, key, self.inlines(self.message(words["title"]), key), children)
        if block.type == "item":
            before, after = self.mark(block)
            return Node(
                "item",
                key,
                self.inlines(self.message(words["text"]), key),
                why=self.strings["text.why"].format(text=self.words(words["why"])),
                before=before,
                after=after,
                required=block.required,
            )
        if block.type == "exchange":
            they = self.inlines(self.placed(parse_message(words["they"])), f"{key}.they")
            you = self.inlines(self.message(words["you"]), f"{key}.you")
            said = Node("you", f"{key}.you", self.pattern("text.you", text=you))
            return Node("they", key, self.pattern("text.they", text=they), (said,))
        if block.type == "rows":
            return self.repeated(block, key)
        if block.type in TABLES:
            return self.table(block, words, key)
        kind: NodeKind = "subclause" if in_clause else block.kind.node
        inlines = self.inlines(self.message(words), key)
        return Node(kind, key, self.pattern(self.subject, text=inlines) if kind == "subject" else inlines)

    @property
    def subject(self) -> str:
        """The pattern of a subject line; a letter has a heading of its own, in some languages without a label."""
        return "text.letter_subject" if self.template.structure.kind == "letter" else "text.subject"

    def mark(self, block: BlockStructure) -> tuple[str, str]:
        """What stands before and after an item's text to say whether it is needed."""
        mark = self.strings["text.required" if block.required else "text.optional"].replace(" ", NBSP)
        before, _, after = self.strings["text.mark"].partition("{text}")
        return before.format(mark=mark), after.format(mark=mark)

    def choice(self, field: str, words: Mapping[str, str], path: tuple[str, ...], kind: NodeKind) -> Node:
        """A part whose wording is that of the chosen option."""
        labels = self.template.field_words(self.language.code, field)
        options = tuple(
            Node(
                kind,
                ".".join((*path, option)),
                self.inlines(self.message(words[option]), ".".join((*path, option))),
                condition=((field, (option,)),),
                note=self.strings["text.option"].format(name=labels.options[option].label),
            )
            for option in self.template.fields[field].options_in(self.language.code)
        )
        return Node(
            "choice",
            ".".join(path),
            children=options,
            prompt=self.strings["text.choose_one"].format(name=self.notes.label(field)),
        )

    def table(self, block: BlockStructure, words: Mapping[str, Mapping[str, str]], key: str) -> Node:
        head = ("", *(self.words(words["columns"][column]) for column in block.columns))
        rows = tuple(
            (self.inlines(self.message(words["rows"][row]), f"{key}.{row}"), *(self.cell(name) for name in cells))
            for row, cells in block.cells.items()
        )
        spare = tuple(place for place, cells in enumerate(block.cells.values()) if all(map(self.spared, cells)))
        return Node(block.kind.node, key, head=head, rows=rows, spare=spare)

    def spared(self, name: str) -> bool:
        """Whether a document is whole without the value of a cell."""
        return name != NO_LINE and not self.template.fields[name].required

    def repeated(self, block: BlockStructure, key: str) -> Node:
        """A table with one row for each that the reader adds; in a blank file, rows to write on."""
        field = str(block.each)
        words = self.template.field_words(self.language.code, field)
        columns = self.template.fields[field].columns
        head = tuple(self.words(words.columns[column]) for column in columns)
        kinds = tuple(columns.items())
        return Node(
            "rows",
            key,
            head=head,
            rows=(((),) * len(head),) * block.blank_rows,
            each=field,
            columns=kinds,
            widths=block.widths,
            lacking=tuple((self.strings["builder.gap"].format(name=cell),) for cell in head),
        )

    def cell(self, name: str) -> Inlines:
        return (Rule(),) if name == NO_LINE else self.slot(name, name)
