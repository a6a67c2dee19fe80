"""A template in one language as an open document: all parts, with their gaps and alternatives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hooks.data.blocks import CONTAINERS, DECISIONS, TABLES, BlockStructure, NodeKind
from hooks.data.fields import NO_VALUE, FieldStructure, FieldWords
from hooks.data.message import Cases, Message, Reference, Slot, parse_message
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import BY_CODE, Language
from hooks.newest import Newest
from hooks.text.decisions import decision_nodes
from hooks.text.document import Alternatives, Document, Gap, Inline, Inlines, Node, Ref, Rule
from hooks.text.marks import keep_order
from hooks.text.notes import Notes
from hooks.text.numbering import number_nodes
from hooks.text.respell import Respelling, respellings
from hooks.text.values import NBSP, own_tags

NO_LINE = "_"
_DOCUMENTS: Newest[Document] = Newest()


def open_document(template: Template, lang: str, strings: Mapping[str, str]) -> Document:
    """As `build_document`, made once for all pages and files that show it."""
    return _DOCUMENTS.get((template.id, lang), (template, strings), lambda: build_document(template, lang, strings))


def build_document(template: Template, lang: str, strings: Mapping[str, str]) -> Document:
    """The open document of a template in one language."""
    words = template.words[lang]
    builder = _Builder(template, BY_CODE[lang], strings, tuple(respellings(template, lang)))
    nodes = tuple(builder.nodes(template.blocks(lang), words.blocks, (), in_clause=False))
    texts = tuple((key.removeprefix("text."), text) for key, text in strings.items() if key.startswith("text."))
    tags = own_tags(template.places.tags.get(lang, {}), BY_CODE[lang])
    currencies = tuple(sorted({field.currency for field in template.fields.values() if field.currency}))
    made = Document(template.id, template.structure.kind, lang, words.title, number_nodes(nodes))
    return replace(made, currencies=currencies, words=texts, tags=tags)


def sentence_opener(template: Template, lang: str, strings: Mapping[str, str]) -> Callable[[str], Inlines]:
    """What opens single sentences of a template, such as those of its outcomes."""
    builder = _Builder(template, BY_CODE[lang], strings, tuple(respellings(template, lang)))
    return lambda text: builder.inlines(builder.message(text), "")


@dataclass
class _Builder:
    template: Template
    language: Language
    strings: Mapping[str, str]
    respellings: tuple[Respelling, ...] = ()

    @property
    def notes(self) -> Notes:
        """What says in a blank text when a part applies."""
        return Notes(self.template, self.language, self.strings)

    def nodes(
        self, blocks: tuple[BlockStructure, ...], words: Mapping[str, Any], path: tuple[str, ...], *, in_clause: bool
    ) -> Iterator[Node]:
        for block in blocks:
            here = (*path, block.id)
            if block.type in DECISIONS:
                yield from decision_nodes(self, block, ".".join(here))
                continue
            node = self.node(block, words.get(block.id, ""), here, in_clause=in_clause)
            yield replace(node, condition=tuple(block.when.items()), note=self.notes.note(block), room=block.room)

    def node(self, block: BlockStructure, words: Any, path: tuple[str, ...], *, in_clause: bool) -> Node:
        key = ".".join(path)
        if block.choose:
            return self.choice(block.choose, words, path, "subclause" if in_clause else "paragraph")
        if block.type in CONTAINERS:
            children = tuple(self.nodes(block.blocks, words, path, in_clause=block.type == "clause"))
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
        )

    def cell(self, name: str) -> Inlines:
        return (Rule(),) if name == NO_LINE else self.slot(name, name)

    def words(self, words: str) -> str:
        return keep_order(words, rtl=self.language.direction == "rtl")

    def message(self, text: str) -> Message:
        """A sentence, with what options spell otherwise and what places call otherwise."""
        message = parse_message(text)
        for respelling in self.respellings:
            message = respelling.apply(message)
        return self.placed(message)

    def placed(self, message: Message) -> Message:
        """A sentence with the words of places as choices."""
        return self.template.places.choose(message, self.language.code)

    def inlines(self, message: Message, key: str) -> Inlines:
        found: list[Inline] = []
        for index, node in enumerate(message):
            if isinstance(node, str):
                found.append(self.words(node))
            elif isinstance(node, Slot):
                found.extend(self.slot(node.field, f"{key}/{index}"))
            elif isinstance(node, Reference):
                found.append(Ref(node.block))
            else:
                found.append(self.alternatives(node, f"{key}/{index}"))
        return tuple(found)

    def alternatives(self, node: Cases, key: str) -> Alternatives:
        cases = tuple((case, self.inlines(message, f"{key}.{case}")) for case, message in node.cases)
        return Alternatives(key, node.field, node.kind, cases, self.blank_case(node))

    def blank_case(self, node: Cases) -> str:
        """A number is not known yet, and a tone is no alternative to tick: a blank file shows one wording.

        That with the value, where the other one does without.
        """
        field = self.template.fields[node.field]
        if node.kind == "select" and not field.wording and NO_VALUE not in dict(node.cases):
            return ""
        if node.kind == "plural":
            return self.language.unknown_plural
        if node.field == PLACE:
            return "other"
        usual = field.default_in(self.language.code)
        return usual if field.wording and usual in dict(node.cases) else "other"

    def slot(self, name: str, key: str) -> Inlines:
        """A gap; for an amount, the number and its currency in the order of the language."""
        field = self.template.fields[name]
        if field.wording:
            return (self.alternatives(self.option_texts(name, field), key),)
        if field.type != "amount" or not field.currency:
            return (self.placed_gap(name, key),)
        return self.pattern(
            "text.amount", number=(self.gap(name),), currency=(self.currency(field.currency, name, key),)
        )

    def currency(self, name: str, amount: str, key: str) -> Inline:
        """The currency of an amount: its name in the form that the number asks for, or its sign right before it."""
        gap = self.gap(name)
        if self.language.signs:
            return replace(gap, label=f"{gap.label}{NBSP}", type="sign")
        options = self.template.field_words(self.language.code, name).options
        forms = {
            case: replace(gap, texts=tuple((option, options[option].after(case)) for option, _ in gap.texts))
            for case in self.language.plurals
        }
        cases = tuple((case, (form,)) for case, form in forms.items() if form != gap)
        return Alternatives(f"{key}/{name}", amount, "plural", (*cases, ("other", (gap,))), "other") if cases else gap

    def option_texts(self, name: str, field: FieldStructure) -> Cases:
        """A choice of wording in its place: never a gap, for its default always has words."""
        options = self.template.field_words(self.language.code, name).options
        texts = {option: (options[option].after(),) for option in field.options_in(self.language.code)}
        usual = texts.pop(str(field.default_in(self.language.code)))
        return Cases(name, "select", (*texts.items(), ("other", usual)))

    def pattern(self, key: str, **parts: Inlines) -> Inlines:
        """A shared pattern such as `Subject: {text}`, with inlines in its places."""
        order = parse_message(self.strings[key])
        places = (parts[part.field] if isinstance(part, Slot) else (str(part),) for part in order)
        return tuple(inline for place in places for inline in place)

    def placed_gap(self, name: str, key: str) -> Inline:
        """A gap, with its name where the reader works."""
        places = self.template.placed_words(self.language.code, name).items()
        cases = [(place, (self.gap(name, words),)) for place, words in places]
        usual = self.gap(name)
        cases = [(place, gaps) for place, gaps in cases if gaps != (usual,)]
        if not cases:
            return usual
        return Alternatives(key, PLACE, "select", (*cases, ("other", (usual,))), "other")

    def gap(self, name: str, words: FieldWords | None = None) -> Gap:
        field, words = self.template.fields[name], words or self.template.field_words(self.language.code, name)
        label = self.strings["builder.gap"].format(name=words.blank or words.label)
        texts = tuple((option, words.options[option].after()) for option in field.options)
        offered = field.options_in(self.language.code) if field.only else ()
        return Gap(name, label, field.type, texts, field.form_of or "", offered)
