"""When a part of a blank document applies, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from babel.lists import format_list

from hooks.data.blocks import CONTAINERS, BlockStructure
from hooks.data.fields import ANY_VALUE, NO_VALUE
from hooks.data.template import Template
from hooks.languages import Language


@dataclass(frozen=True)
class Notes:
    """The notes of a template in one language."""

    template: Template
    language: Language
    strings: Mapping[str, str]

    def note(self, block: BlockStructure) -> str:
        """When a part of a blank document applies, in words; nothing for parts that always stand."""
        wanted = [self.reason(name, allowed) for name, allowed in block.when.items() if not is_refusal(allowed)]
        refused = [self.label(name) for name, allowed in block.when.items() if is_refusal(allowed)]
        if not block.when:
            return ""
        key = "only_if" if not refused else "only_both" if wanted else "only_unless"
        name, other = self.listed(wanted or refused), self.listed(refused)
        note = self.strings[f"text.{key}"].format(name=name, other=other)
        return self.strings["text.whole"].format(note=note) if block.type in CONTAINERS else note

    def listed(self, names: list[str]) -> str:
        """Conditions that all hold; each in quotation marks where one could run into the other."""
        if len(names) > 1:
            names = [self.strings["text.quoted"].format(text=name) for name in names]
        return format_list(names, locale=self.language.babel_locale)

    def reason(self, name: str, allowed: tuple[str, ...]) -> str:
        words = self.template.field_words(self.language.code, name)
        options = [words.options[value].label for value in allowed if value in words.options and value != ANY_VALUE]
        if not options:
            return self.label(name)
        option = format_list(options, style="or", locale=self.language.babel_locale)
        return self.strings["text.condition"].format(name=self.label(name), option=option)

    def label(self, name: str) -> str:
        """A field's label as part of a sentence: without the mark of a question."""
        return self.template.field_words(self.language.code, name).label.rstrip("?؟？")


def is_refusal(allowed: tuple[str, ...]) -> bool:
    """Whether a condition asks that a field is empty, or not ticked."""
    return allowed in ((NO_VALUE,), ("false",))
