"""The start page's part of a questionnaire: what happened as cards, what each leads to, and a message beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from hooks.data.catalog import Catalog
from hooks.data.derive import Start
from hooks.data.families.strings import Strings
from hooks.data.fields import FieldStructure, FieldWords
from hooks.data.model import as_text
from hooks.data.template import Template, ToolStructure
from hooks.newest import Newest
from hooks.rules.start import EXAMPLE
from hooks.text.decide import decide, engine_of, next_question
from hooks.text.fill import fill_document, prune_values
from hooks.text.open import open_document
from hooks.web.engine import sentence_writer
from hooks.web.extras import Links
from hooks.web.preview import render_preview
from hooks.web.render import one_block, render_template
from hooks.web.tool import OutcomePart, outcome_parts

Answers = Mapping[str, str]
_STARTS: Newest[Markup] = Newest()
_LEVEL = 4


@dataclass(frozen=True)
class Card:
    """An answer as a link: to what it leads to, or at once to the page that helps who is in danger."""

    text: str
    link: str
    sets: str
    exit: bool = False


@dataclass(frozen=True)
class Result:
    """What one answer leads to: an outcome, or another question with its own cards."""

    id: str
    said: str
    answers: str
    sets: str
    outcome: OutcomePart | None = None
    findings: tuple[Markup, ...] = ()
    question: str = ""
    cards: tuple[Card, ...] = ()
    more: bool = False
    """Whether further answers could lead elsewhere."""


@dataclass(frozen=True)
class LiveField:
    """A field of the sample that a reader can change on the start page."""

    name: str
    structure: FieldStructure
    words: FieldWords
    options: tuple[str, ...]
    value: str


@dataclass(frozen=True)
class Sample:
    """The message beside the cards: as it stands filled in, and open for the browser to fill."""

    template: Template
    filled: Markup
    open: Markup
    values: str
    fields: tuple[LiveField, ...]


def starting(catalog: Catalog) -> list[str]:
    """The tools with which a start page can begin."""
    return [name for name, tool in catalog.tools.items() if _start(tool)]


def _start(tool: Template) -> Start | None:
    return tool.structure.start if isinstance(tool.structure, ToolStructure) else None


def render_start(catalog: Catalog, name: str, lang: str, links: Links, texts: Links) -> Markup:
    """Cards, results and sample as one HTML block.

    `links` are those of the outcomes, `texts` those of all templates and tools: title, and address from the page.
    """
    tool, strings = catalog.tools[name], catalog.strings[lang]
    start = _start(tool)
    assert start is not None, "the marker names a tool that has a start"
    template = catalog.templates[start.sample]

    def make() -> Markup:
        cards = _Cards(tool, start, strings, lang, links)
        values = {
            "tool": tool.id,
            "strings": strings,
            "cards": cards.first,
            "results": cards.results,
            "sample": _sample(template, start, strings, lang),
            "texts": {f"{kind}:{text}": texts[text] for text, kind in _kinds(catalog)},
            "links": texts,
        }
        return one_block(render_template("start/start.html", **values))

    return _STARTS.get((name, lang), (tool, template, strings, tuple(links.items()), tuple(texts.items())), make)


def _kinds(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """All that can be filled in, with the word under which the browser keeps what was typed there."""
    yield from ((name, "template") for name in catalog.templates)
    yield from ((name, "tool") for name in catalog.tools)


@dataclass(frozen=True)
class _Cards:
    """Cards and results of a questionnaire in one language."""

    tool: Template
    start: Start
    strings: Strings
    lang: str
    links: Links

    @cached_property
    def _outcomes(self) -> dict[str, OutcomePart]:
        return {part.id: part for part in outcome_parts(self.tool, self.strings, self.lang, self.links)}

    @cached_property
    def first(self) -> tuple[Card, ...]:
        """The answers to the first question."""
        return self._cards({})

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """What each card leads to, those of further questions after the one that asks them."""
        return tuple(self._results({}))

    def _asked(self, answers: Answers) -> str | None:
        """The question that stands on the page after these answers; none where they lead somewhere."""
        known = {**self.start.usual, **answers} if answers else {}
        return None if decide(self.tool, known) else next_question(self.tool, known)

    def _cards(self, answers: Answers) -> tuple[Card, ...]:
        question = self._asked(answers)
        options = self.tool.structure.own[question].options if question else ()
        return tuple(self._card({**answers, str(question): option}) for option in options)

    def _card(self, answers: Answers) -> Card:
        outcome = self._outcomes.get(self._outcome(answers))
        leaves = outcome is not None and outcome.exit
        link = outcome.steps[0].link if outcome and leaves else f"#{_id(answers)}"
        return Card(self._said(answers), link, self._sets(answers), leaves)

    def _results(self, answers: Answers) -> Iterator[Result]:
        question = self._asked(answers)
        for option in self.tool.structure.own[question].options if question else ():
            found = {**answers, str(question): option}
            outcome = self._outcomes.get(self._outcome(found))
            if outcome is None or not outcome.exit:
                yield self._result(found, outcome)
                yield from self._results(found)

    def _result(self, answers: Answers, outcome: OutcomePart | None) -> Result:
        name = self._asked(answers)
        question = self.tool.field_words(self.lang, name).label if name else ""
        return Result(
            _id(answers),
            self._said(answers),
            json.dumps(dict(answers)),
            self._sets(answers),
            outcome,
            tuple(self._findings(answers)),
            question,
            self._cards(answers),
            outcome is not None and next_question(self.tool, answers) is not None,
        )

    def _outcome(self, answers: Answers) -> str:
        return decide(self.tool, {**self.start.usual, **answers}) or ""

    def _said(self, answers: Answers) -> str:
        """The last answer, in its words."""
        name = list(answers)[-1]
        return self.tool.field_words(self.lang, name).options[answers[name]].label

    def _sets(self, answers: Answers) -> str:
        """What the answers alone fill into other texts."""
        state = engine_of(self.tool.structure, self.tool.fields).state(answers)
        found = [fill.sets for fill in self.tool.structure.fills if state.judge_any(fill.when)]
        return json.dumps({name: as_text(value) for sets in found for name, value in sets.items()})

    def _findings(self, answers: Answers) -> Iterator[Markup]:
        state = engine_of(self.tool.structure, self.tool.fields).state(answers)
        say = sentence_writer(self.tool, self.strings, self.lang)
        for finding in self.tool.structure.findings:
            if state.judge_any(finding.when):
                yield say(self.tool.words[self.lang].findings[finding.id])


def _id(answers: Answers) -> str:
    """Where a result stands on the page."""
    return "-".join(("start", *answers.values()))


def _sample(template: Template, start: Start, strings: Strings, lang: str) -> Sample:
    document = open_document(template, lang, strings)
    values = prune_values(template.fields, template.example(EXAMPLE, lang))
    spoken = [name for name in start.live if template.fields[name].is_asked(lang)]
    fields = (
        LiveField(
            name,
            template.fields[name],
            template.field_words(lang, name),
            template.fields[name].options_in(lang),
            values.get(name, ""),
        )
        for name in spoken
    )
    return Sample(
        template,
        render_preview(fill_document(document, values), tuple(values.items()), _LEVEL),
        render_preview(document, tuple(values.items()), _LEVEL),
        json.dumps(values, ensure_ascii=False),
        tuple(fields),
    )
