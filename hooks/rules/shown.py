"""A finished example shows every result of its text: none is left as a gap, and no part is missing by oversight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hooks.data.blocks import DECISIONS, Blocks, BlockStructure
from hooks.data.derive import OUTCOME, case_values
from hooks.data.load import Source
from hooks.data.message import MessageError, parse_message
from hooks.data.problems import Problem
from hooks.data.template import Template
from hooks.rules.messages import fields_of
from hooks.text.fill import condition_holds


def check_shown(template: Template, source: Source) -> Iterator[Problem]:
    """Each result that an example shows is expected by its case, or stands in the example of each language."""
    for name, case in template.structure.cases.items():
        if name not in template.structure.examples:
            continue
        lacking: dict[str, list[str]] = {}
        for lang, words in template.words.items():
            known = {*case_values(case.expect), *words.examples.get(name, {})}
            shown = _Shown(template, lang, template.example(name, lang)).names()
            for result in dict.fromkeys(shown):
                if result not in known:
                    lacking.setdefault(result, []).append(lang)
        for result, langs in lacking.items():
            where = ", ".join(f"`{lang}`" for lang in langs)
            what = f"the example `{name}` shows `{result}` in {where}, and its case does not expect it"
            fix = "Add what must follow, or write it in the example of each language"
            yield source.problem(("cases", name, "expect"), "missing-case", what, fix, key=True)


@dataclass(frozen=True)
class _Shown:
    """The results that the parts of an example depend on; a finding that is not expected does not hold."""

    template: Template
    lang: str
    values: Mapping[str, str]

    def names(self) -> Iterator[str]:
        words = self.template.words[self.lang].blocks
        for name in self._blocks(self.template.blocks(self.lang), words):
            if name in self.template.structure.derive:
                yield name

    def _blocks(self, blocks: Blocks, words: Mapping[str, Any]) -> Iterator[str]:
        for block in blocks:
            yield from block.when
            if condition_holds(tuple(block.when.items()), self.values):
                yield from self._block(block, words.get(block.id, {}))

    def _block(self, block: BlockStructure, words: Any) -> Iterator[str]:
        yield from (name for cells in block.cells.values() for name in cells)
        yield from (name for name in (block.each, block.choose) if name)
        if block.type in DECISIONS:
            yield from self._decided(block.type)
        elif block.choose:
            yield from _slots(words.get(self.values.get(block.choose, ""), ""))
        elif block.blocks:
            yield from _slots(words.get("title", ""))
            yield from self._blocks(block.blocks, words)
        else:
            yield from _slots(words)

    def _decided(self, kind: str) -> Iterator[str]:
        own = self.template.words[self.lang]
        outcome = own.outcomes.get(self.values.get(OUTCOME, ""))
        if kind == "result" and outcome:
            yield from _slots({"title": outcome.title, "text": outcome.text, **outcome.open})
        if kind == "findings":
            yield from _slots({name: text for name, text in own.findings.items() if self.values.get(name) == "true"})


def _slots(words: Any) -> Iterator[str]:
    """The fields in all texts below; what cannot be read is told elsewhere."""
    if isinstance(words, Mapping):
        for inner in words.values():
            yield from _slots(inner)
    elif isinstance(words, str):
        try:
            yield from fields_of(parse_message(words))
        except MessageError:
            return
