"""The conditions of an outcome in as few words as say them: by the answers they ask for, without the questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from babel.lists import format_list

from hooks.data.model import Condition
from hooks.data.template import TemplateStructure
from hooks.text.notes import Notes, is_refusal

Part = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Brief:
    """The short conditions of a template in one language."""

    notes: Notes

    def either(self, when: Sequence[Condition]) -> str:
        """Conditions any one of which will do; what all of them ask for is said once."""
        shared, others = split(when, self.notes.template.structure)
        if not others:
            return self._all(shared)
        chosen = self._list([self._all(parts) for parts in others], "or")
        return self._list([*map(self._grouped, shared), self._group(chosen)], "standard") if shared else chosen

    def _all(self, parts: Sequence[Part]) -> str:
        """Conditions that all hold."""
        return self._list([self._grouped(part) if len(parts) > 1 else self._part(part) for part in parts], "standard")

    def _grouped(self, part: Part) -> str:
        """One condition next to others, in brackets if several answers will do."""
        return self._group(self._part(part)) if len(self._answers(part)) > 1 else self._part(part)

    def _part(self, part: Part) -> str:
        """One condition: the answers that will do. A result keeps its name, which is short."""
        answers = self._answers(part)
        return self._list(answers, "or") if answers else self.notes.stated(*part)

    def _answers(self, part: Part) -> list[str]:
        name, allowed = part
        if is_refusal(allowed) or name in self.notes.template.structure.derive:
            return []
        words = self.notes.template.field_words(self.notes.language.code, name).options
        return [self.notes.quoted(words[value].label) for value in allowed if value in words]

    def _group(self, text: str) -> str:
        return self.notes.strings["text.grouped"].format(text=text)

    def _list(self, texts: Sequence[str], style: Literal["or", "standard"]) -> str:
        return format_list(list(texts), style=style, locale=self.notes.language.babel_locale)


def split(when: Sequence[Condition], structure: TemplateStructure) -> tuple[list[Part], list[list[Part]]]:
    """What all conditions ask for, and what each asks for besides, if there are several."""
    first, *more = [list(condition.items()) for condition in when]
    shared = [part for part in first if all(part in parts for parts in more)]
    if not more:
        return first, []
    others = [[part for part in parts if part not in shared] for parts in (first, *more)]
    alone = [parts[0] for parts in others if len(parts) == 1]
    return shared, [list(_needed(parts, alone, structure)) for parts in others]


def _needed(parts: Sequence[Part], alone: Iterable[Part], structure: TemplateStructure) -> Iterable[Part]:
    """The parts of a condition without those that are left anyway when no condition `alone` holds."""
    for part in parts:
        name, kept = _admitted(part, structure)
        rest = set(structure.own[name].options) - kept if len(parts) > 1 and name in structure.own else set()
        if not rest or not any(_admitted(other, structure) == (name, rest) for other in alone):
            yield part


def _admitted(part: Part, structure: TemplateStructure) -> tuple[str, set[str]]:
    """The question that a condition is about, and the answers that will do; a result may stand on one question."""
    name, allowed = part
    result = structure.derive.get(name)
    if result is None or not result.is_counted or len(result.of) != 1 or result.of[0] not in structure.own:
        return name, set(allowed)
    answers = set(structure.own[result.of[0]].options)
    counted = answers & set(result.given["answers"])
    values = [_option(result.bounds, number) for number in (0, 1)]
    return result.of[0], {answer for answer in answers if values[answer in counted] in allowed}


def _option(bounds: Iterable[tuple[str, str | None]], number: int) -> str:
    """The first option whose bound is not below a number."""
    return next((option for option, bound in bounds if bound is None or float(bound) >= number), "")
