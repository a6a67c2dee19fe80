"""The sentences of a template in one language, open: words, gaps, and alternatives that something decides between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from hooks.data.fields import NO_VALUE, FieldStructure, FieldWords
from hooks.data.message import Cases, Message, Reference, Slot, parse_message
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import BY_CODE, Language
from hooks.text.document import Alternatives, Gap, Inline, Inlines, Ref
from hooks.text.marks import keep_order
from hooks.text.notes import Notes
from hooks.text.respell import Respelling, respellings
from hooks.text.values import NBSP


def sentence_opener(template: Template, lang: str, strings: Mapping[str, str]) -> Callable[[str], Inlines]:
    """What opens single sentences of a template, such as those of its outcomes."""
    sentences = Sentences(template, BY_CODE[lang], strings)
    return lambda text: sentences.inlines(sentences.message(text), "")


@dataclass
class Sentences:
    """What opens sentences, and the gaps in them."""

    template: Template
    language: Language
    strings: Mapping[str, str]

    @cached_property
    def respellings(self) -> tuple[Respelling, ...]:
        """What options and variants spell otherwise."""
        return tuple(respellings(self.template, self.language.code))

    @property
    def notes(self) -> Notes:
        """What says in a blank text when a part applies."""
        return Notes(self.template, self.language, self.strings)

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
