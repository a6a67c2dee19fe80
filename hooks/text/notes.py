"""When a part of a blank document applies, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from babel.lists import format_list

from hooks.data.blocks import CONTAINERS, BlockStructure
from hooks.data.fields import ANY_VALUE, NO_VALUE
from hooks.data.model import Condition
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import Language

ASKS = "?؟？"
COMMAS = (",", "،", "，", "、", ";", "؛", "；")


@dataclass(frozen=True)
class Notes:
    """The notes of a template in one language."""

    template: Template
    language: Language
    strings: Mapping[str, str]

    def note(self, block: BlockStructure, around: Condition) -> str:
        """When a part of a blank document applies, in words; nothing for parts that always stand.

        What the note of the part around it has said is not said again.
        """
        when = {name: allowed for name, allowed in block.when.items() if not _is_said(name, allowed, around)}
        note = self.of(when, around) if when else ""
        return self.strings["text.whole"].format(note=note) if note and block.type in CONTAINERS else note

    def of(self, when: Condition, around: Condition) -> str:
        """That something applies under a condition, within a part that names some of its fields."""
        wanted = {name: allowed for name, allowed in when.items() if not is_refusal(allowed)}
        refused = self.listed([self.label(name) for name in when if name not in wanted])
        key = "only_if" if not refused else "only_both" if wanted else "only_unless"
        name, other = self.wanted(wanted, around) or refused, refused
        return self.strings[f"text.{key}"].format(name=name, other=other)

    def any_of(self, when: Sequence[Condition]) -> str:
        """When a question is asked or a finding holds: under any one of these conditions."""
        refuses = any(is_refusal(allowed) for condition in when for allowed in condition.values())
        key = "text.case_first" if refuses else "text.only_if"  # what asks for the contrary would deny it twice
        return self.strings[key].format(name=self.either(when))

    def case(self, when: Iterable[Condition], *, first: bool) -> str:
        """When an outcome is the one to take: it fits, and none before it does."""
        if not when:
            return self.strings["text.case_else"]
        key = "text.case_first" if first else "text.case_next"
        return self.strings[key].format(name=self.either(when))

    def either(self, when: Iterable[Condition]) -> str:
        """Conditions any one of which will do, each in quotation marks: the words between them are ours."""
        parts = (self.together([self.stated(*item) for item in condition.items()]) for condition in when)
        return format_list(list(parts), style="or", locale=self.language.babel_locale)

    def is_elsewhere(self, when: Condition) -> bool:
        """Whether a condition names places alone of which the language has none."""
        named = when.get(PLACE, ())
        known = {ANY_VALUE, NO_VALUE, *self.template.field_words(self.language.code, PLACE).options} if named else set()
        return bool(named) and known.isdisjoint(named)

    def together(self, names: list[str]) -> str:
        """Conditions that all hold."""
        return format_list(names, locale=self.language.babel_locale)

    def stated(self, name: str, allowed: tuple[str, ...]) -> str:
        """One condition in quotation marks, also when it asks that something is empty; a question keeps its mark.

        Where options are in quotation marks, so is what they belong to, by itself.
        """
        if is_refusal(allowed):
            return self.strings["text.refused"].format(name=self.quoted(self.label(name)))
        option, apart = self.options(name, allowed)
        question = self.template.field_words(self.language.code, name).label
        asks = bool(option) and question.endswith(tuple(ASKS))
        title = question if asks else self.label(name)
        if not apart:
            return self.quoted(self.said(title, option, asks=asks))
        return self.said(self.quoted(title), option, asks=asks)

    def said(self, title: str, option: str, *, asks: bool) -> str:
        """What something is called with the options that will do, if it has any."""
        if not option:
            return title
        key = "text.answered" if asks else "text.condition"
        return self.strings[key].format(name=title, question=title, option=option)

    def quoted(self, text: str) -> str:
        return self.strings["text.quoted"].format(text=text)

    def listed(self, names: list[str]) -> str:
        """Fields that are all empty; each in quotation marks where one could run into the other."""
        return self.together(list(map(self.quoted, names)) if len(names) > 1 else names)

    def wanted(self, when: Condition, around: Condition) -> str:
        """Conditions that all hold and ask for something; one alone needs no quotation marks."""
        if len(when) > 1:
            return self.together([self.stated(*item) for item in when.items()])
        return "".join(self.alone(name, allowed, named=name in around) for name, allowed in when.items())

    def alone(self, name: str, allowed: tuple[str, ...], *, named: bool) -> str:
        """One condition; of a question that is `named` above it, the options are enough."""
        options = self.options(name, allowed)[0]
        return options if named and options else self.said(self.label(name), options, asks=False)

    def options(self, name: str, allowed: tuple[str, ...]) -> tuple[str, bool]:
        """The options of a field that a condition allows, in words, and whether each is in quotation marks.

        They are where the words between them could be taken for words of theirs; nothing where it has none.
        """
        words = self.template.field_words(self.language.code, name).options
        options = [words[value].label for value in allowed if value in words and value != ANY_VALUE]
        apart = len(options) > 1 and any(sign in option for sign in self.between for option in options)
        names = list(map(self.quoted, options)) if apart else options
        return (format_list(names, style="or", locale=self.language.babel_locale) if names else ""), apart

    @property
    def between(self) -> tuple[str, ...]:
        """What stands between the parts of a list: commas, and the words for or and and."""
        lists = (
            format_list(list("000"), style=style, locale=self.language.babel_locale) for style in ("or", "standard")
        )
        signs = (sign.strip() for text in lists for sign in text.split("0"))
        spaced = self.language.script.spaced
        return (*COMMAS, *(f" {sign} " if spaced and sign.isalpha() else sign for sign in signs if sign))

    def label(self, name: str) -> str:
        """A field's label as part of a sentence: without the mark of a question."""
        return self.template.field_words(self.language.code, name).label.rstrip(ASKS)


def _is_said(name: str, allowed: tuple[str, ...], around: Condition) -> bool:
    """Whether a condition holds wherever that of the part around it does."""
    return name in around and set(around[name]) <= set(allowed)


def is_refusal(allowed: tuple[str, ...]) -> bool:
    """Whether a condition asks that a field is empty, or not ticked."""
    return allowed in ((NO_VALUE,), ("false",))
