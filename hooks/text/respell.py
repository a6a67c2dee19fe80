"""Words that an option spells in another way: Croatian *Vi* to one person is *vi* to several.

The author writes the usual wording once; the words of the option say what is spelt otherwise (`respell`), from which
this makes its wording: `Za Vas radimo` becomes `Za {form_of_address, select, plural {vas} other {Vas}} radimo`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.data.message import Cases, Message, Node
from hooks.data.template import Template

_OPENING = " \t\n„“”«»\"'(–"
_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True)
class Respelling:
    """The words that an option of a field spells otherwise, where the wording of its `usual` option stands."""

    field: str
    option: str
    usual: str
    words: Mapping[str, str]

    def apply(self, message: Message) -> Message:
        """The message with the wordings of the option in it."""
        return self._nodes(message, start=True, inside=False)[0]

    def _nodes(self, message: Message, *, start: bool, inside: bool) -> tuple[Message, bool]:
        """The nodes respelt, and whether what follows them begins a sentence, as they do where `start` is set."""
        found: list[Node] = []
        for node in message:
            if isinstance(node, str):
                found += self._words(node, start=start) if inside else [node]
                start = _starts_after(node, start=start)
            elif isinstance(node, Cases):
                cases, start = self._cases(node, start=start, inside=inside)
                found.append(cases)
            else:
                found.append(node)
                start = False
        return tuple(found), start

    def _cases(self, node: Cases, *, start: bool, inside: bool) -> tuple[Cases, bool]:
        names = [case for case, _ in node.cases]
        usual = self.usual if self.usual in names else "other"
        own = node.field == self.field and self.option not in names
        respelt, after = [], start
        for case, message in node.cases:
            here = (own and case == usual) if node.field == self.field else inside
            inner, ends = self._nodes(message, start=start, inside=here)
            respelt.append((case, inner))
            after = ends if case == "other" else after
        return Cases(node.field, node.kind, tuple(respelt)), after

    def _words(self, text: str, *, start: bool) -> list[Node]:
        found: list[Node] = []
        done = 0
        for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, self.words))})\b", text):
            if _starts_after(text[: match.start()], start=start):
                continue
            word = match.group()
            cases = ((self.option, (self.words[word],)), ("other", (word,)))
            found += [text[done : match.start()], Cases(self.field, "select", cases)]
            done = match.end()
        return [node for node in (*found, text[done:]) if node != ""]


def _starts_after(text: str, *, start: bool) -> bool:
    """Whether a sentence begins after a text, before which one does where `start` is set."""
    said = text.rstrip(_OPENING)
    return said.endswith(_ENDS) if said else start


def respellings(template: Template, lang: str) -> Iterator[Respelling]:
    """Those of a language: what the options of its fields spell otherwise."""
    for name, field in template.fields.items():
        known = template.field_words(lang, name).options if field.wording and field.is_asked(lang) else {}
        for option, words in known.items():
            if words.respell and option in field.options_in(lang):
                yield Respelling(name, option, str(field.default_in(lang)), words.respell)
