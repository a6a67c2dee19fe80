"""When a part of a blank document applies, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from babel.lists import format_list

from hooks.data.blocks import CONTAINERS, BlockStructure
from hooks.data.fields import ANY_VALUE, NO_VALUE
from hooks.data.model import Condition
from hooks.data.template import Template
from hooks.languages import Language

ASKS = "?؟？"


@dataclass(frozen=True)
class Notes:
    """The notes of a template in one language."""

    template: Template
    language: Language
    strings: Mapping[str, str]

    def note(self, block: BlockStructure) -> str:
        """When a part of a blank document applies, in words; nothing for parts that always stand."""
        note = self.of(block.when) if block.when else ""
        return self.strings["text.whole"].format(note=note) if note and block.type in CONTAINERS else note

    def of(self, when: Condition) -> str:
        """That something applies under a condition."""
        wanted = [self.reason(name, allowed) for name, allowed in when.items() if not is_refusal(allowed)]
        refused = [self.label(name) for name, allowed in when.items() if is_refusal(allowed)]
        key = "only_if" if not refused else "only_both" if wanted else "only_unless"
        name, other = self.listed(wanted or refused), self.listed(refused)
        return self.strings[f"text.{key}"].format(name=name, other=other)

    def any_of(self, when: Sequence[Condition]) -> str:
        """When a finding holds: under any one of these conditions."""
        first, *others = when
        if not others and any(map(is_refusal, first.values())):
            return self.of(first)
        return self.strings["text.only_if"].format(name=self.either(when))

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

    def together(self, names: list[str]) -> str:
        """Conditions that all hold."""
        return format_list(names, locale=self.language.babel_locale)

    def stated(self, name: str, allowed: tuple[str, ...]) -> str:
        """One condition in quotation marks, also when it asks that something is not so; a question keeps its mark."""
        quoted = self.strings["text.quoted"]
        if is_refusal(allowed):
            return self.strings["text.refused"].format(name=quoted.format(text=self.label(name)))
        option = self.options(name, allowed)
        question = self.template.field_words(self.language.code, name).label
        if not option or not question.endswith(tuple(ASKS)):
            return quoted.format(text=self.reason(name, allowed))
        return quoted.format(text=self.strings["text.answered"].format(question=question, option=option))

    def listed(self, names: list[str]) -> str:
        """Conditions that all hold; each in quotation marks where one could run into the other."""
        if len(names) > 1:
            names = [self.strings["text.quoted"].format(text=name) for name in names]
        return format_list(names, locale=self.language.babel_locale)

    def reason(self, name: str, allowed: tuple[str, ...]) -> str:
        option = self.options(name, allowed)
        return (
            self.strings["text.condition"].format(name=self.label(name), option=option) if option else self.label(name)
        )

    def options(self, name: str, allowed: tuple[str, ...]) -> str:
        """The options of a field that a condition allows, in words; nothing where it has none."""
        words = self.template.field_words(self.language.code, name).options
        options = [words[value].label for value in allowed if value in words and value != ANY_VALUE]
        return format_list(options, style="or", locale=self.language.babel_locale) if options else ""

    def label(self, name: str) -> str:
        """A field's label as part of a sentence: without the mark of a question."""
        return self.template.field_words(self.language.code, name).label.rstrip(ASKS)


def is_refusal(allowed: tuple[str, ...]) -> bool:
    """Whether a condition asks that a field is empty, or not ticked."""
    return allowed in ((NO_VALUE,), ("false",))
