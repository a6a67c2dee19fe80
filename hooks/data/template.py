"""A template: its structure, its words in every language, and the shared fields it uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema

from hooks.data.blocks import Blocks, blocks_in, in_order
from hooks.data.derive import (
    OUTCOME,
    Case,
    CaseValue,
    Deciding,
    Derived,
    Extra,
    Fill,
    Finding,
    Outcome,
    OutcomeWords,
    Results,
    Start,
    case_values,
    result_fields,
)
from hooks.data.fields import FieldStructure, FieldWords, OptionWords, SharedFieldWords
from hooks.data.model import (
    VERSION,
    AnyKind,
    Condition,
    IsoDate,
    Kind,
    Model,
    Name,
    Slug,
    Stage,
    Task,
    Text,
    ToolKind,
    as_text,
    texts_schema,
)
from hooks.data.pack import PackText, PackWords, kind_of_result, pack_fields
from hooks.data.place_texts import NO_PLACE_TEXTS, PlaceTexts

Moment = Literal["now", "answer", "agreed", "signed", "refused", "silence", "paid", "last_day", "later"]
"""When the next text is wanted: at once, after what the other side does, on the last day of the work, or some time."""
Stop = Literal["safety", "money"]


class TemplateStructure(Model):
    """A template or a tool without its words; its folder is its id."""

    kind: AnyKind
    """What it is."""
    stage: Stage
    """The stage of the guide that it belongs to."""
    version: Annotated[str, Field(pattern=VERSION.pattern)]
    """Two numbers, in quotes; every file names it beside the day."""
    updated: IsoDate
    """The day of this version, year-month-day; change both when the template says something else than before."""
    fields: dict[Name, tuple[Name, ...]]
    """What the form asks for, in order: groups of names of shared fields and of those in `own`."""
    own: dict[Name, FieldStructure] = {}
    """The fields that only this template has."""
    asked: dict[Name, Condition] = {}
    """Shared fields that are asked for here only while fields have these values."""
    days: dict[Name, Literal["behind", "either"]] = {}
    """Shared days that have come when this text is written (`behind`), or may have (`either`)."""
    derive: dict[Name, Derived] = {}
    """Results worked out from fields and one another, in order; used like fields in sentences, tables, conditions."""
    outcomes: tuple[Outcome, ...] = ()
    """What it may come to; the first that holds wins."""
    findings: tuple[Finding, ...] = ()
    """Things to mind; all that hold are told."""
    fills: tuple[Fill, ...] = ()
    """What the results fill into other texts before they open."""
    pack: tuple[PackText, ...] = ()
    """The texts that are filled together, in the order in which they are wanted; what is known of each is a result: the
    name of its file (`ending_email_file`), and what is open in it (`ending_email_open`)."""
    stops: tuple[Stop, ...] = ("safety", "money")
    """What its reader may have to settle first, in view on its page: whether they are safe, whether money is open."""
    sizes: tuple[Slug, ...] = ()
    """The templates that are the same message in other sizes; its page names them."""
    next: dict[Moment, Slug] = {}
    """What comes after the text was taken away, in order: a template or a tool by its moment, which is at once (`now`),
    once they `answer`, `agreed`, `signed`, `refused` or `paid`, in `silence`, for the `last_day`, or `later`."""
    dates: tuple[Name, ...] = ()
    """The results that become a timeline, and entries of a calendar."""
    blocks: Annotated[Blocks, Field(min_length=1)]
    """The parts of the text, in reading order."""
    examples: dict[Name, dict[Name, CaseValue]]
    """At least `minimal` and `complete`: values for fields that are no text; texts stand in the language files."""
    cases: dict[Name, Case] = {}
    """Values and what they must come to, by a name that says what is tried; one for each example where there are
    results."""

    @cached_property
    def results(self) -> Results:
        """The results as fields, in the order in which they are worked out."""
        return {**result_fields(self.derive, self.outcomes, self.findings), **pack_fields(self.pack)}

    @cached_property
    def silent(self) -> frozenset[str]:
        """The results that conditions alone ask for; they have no words."""
        return frozenset(name for name, derived in self.derive.items() if derived.silent)

    @property
    def told(self) -> Results:
        """The results that have words."""
        return {name: field for name, field in self.results.items() if name not in self.silent}

    @property
    def deciding(self) -> tuple[Deciding, ...]:
        """All that holds under conditions."""
        return (*self.outcomes, *self.findings, *self.fills)


USUAL_TASKS: Mapping[Stage, Task] = {
    "decide": "get_ready",
    "repair": "save",
    "prepare": "get_ready",
    "tell": "tell",
    "offboard": "hand_over",
    "prevent": "next_time",
}
"""What readers usually do with the templates of a stage."""


class DocumentStructure(TemplateStructure):
    """A template without its words; its folder is its id."""

    kind: Kind
    """What it is, as the overview names it; a `call` can be rehearsed card by card."""
    task: Task | None = None
    """What readers do with it, under which the overview lists it, where that is not what its stage is usually for."""

    @property
    def listed(self) -> Task:
        """The task under which the overview lists it."""
        return self.task or USUAL_TASKS[self.stage]


class ToolStructure(TemplateStructure):
    """A tool without its words: a template that decides or counts; its folder is its id."""

    kind: ToolKind
    """What it is: it asks one question at a time, works out, works out from a table, or fills a pack of texts."""
    cases: dict[Name, Case]
    """Values and what they must come to, by a name that says what is tried; one for each example besides."""
    start: Start | None = None
    """How the start page begins with it, where it does."""
    extras: tuple[Extra, ...] = ()
    """What its page shows besides: the dates as a timeline, the rows as a chart, rows from and to a CSV file."""


class TemplateWords(Model):
    """Every sentence of a template in one language."""

    title: Text
    """Its name in lists and on its files."""
    description: Text
    """One sentence that says what it is for."""
    groups: dict[Name, Text]
    """The heading of each group of fields in the form."""
    fields: dict[Name, FieldWords] = {}
    """The words of the fields in `own`; those of shared fields stand in `fields/`."""
    blocks: Annotated[dict[Name, Any], WithJsonSchema({"type": "object", "additionalProperties": texts_schema(4)})]
    """The texts, at the ids of the parts: one text, or a group of them as the type of block asks for."""
    derived: dict[Name, FieldWords] = {}
    """The words of the results of `derive`, like those of fields."""
    outcomes: dict[Name, OutcomeWords] = {}
    """The words of each outcome by its id."""
    findings: dict[Name, Text] = {}
    """The sentence of each finding by its id; fields and results may stand in it."""
    pack: dict[Slug, PackWords] = {}
    """The words of each text of a pack by its id."""
    order: tuple[Name, ...] = ()
    """The ids of all its parts in the order in which this language says them, parts inside others left out; without
    it, they stand as in `structure.yml`."""
    examples: dict[Name, dict[Name, Text]] = {}
    """The texts that fill the examples, from the life of the country, and the results that depend on them."""


Words = TemplateWords | SharedFieldWords


@dataclass(frozen=True)
class Template:
    """Everything needed to render one script, contract or checklist.

    `fields` are the structures of all its fields in form order, the place first where there are places, and then its
    results; `words` and `shared` map a language code to the template's own words and to those of the shared fields.
    """

    id: str
    structure: TemplateStructure
    fields: dict[str, FieldStructure]
    words: dict[str, TemplateWords]
    shared: dict[str, dict[str, FieldWords]]
    places: PlaceTexts = NO_PLACE_TEXTS
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language of a text, the titles of what its outcomes open."""

    def field_words(self, lang: str, name: str) -> FieldWords:
        """The words of a field, the template's own or the shared ones, as they hold in general."""
        return self.places.fill_words(self._words(lang, name), lang)

    def placed_words(self, lang: str, name: str) -> dict[str, FieldWords]:
        """The same by place, where they are other ones."""
        return dict(self.places.differing(self._words(lang, name), lang))

    def _words(self, lang: str, name: str) -> FieldWords:
        words = self.words[lang]
        if name in self.structure.results:
            return _result_words(words, name, self.shared[lang])
        return words.fields[name] if name in words.fields else self.shared[lang][name]

    def blocks(self, lang: str) -> Blocks:
        """The parts of the text that a language has, in its own order."""
        return in_order(blocks_in(self.structure.blocks, lang), self.words[lang].order)

    def example(self, name: str, lang: str) -> dict[str, str]:
        """The values of a named example; what its language gives, results too, holds before what all share."""
        case = self.structure.cases.get(name)
        shared = {key: as_text(value) for key, value in self.structure.examples[name].items()}
        expected = case_values(case.expect) if case else {}
        return {**self.defaults(lang), **shared, **expected, **self.words[lang].examples.get(name, {})}

    def defaults(self, lang: str) -> dict[str, str]:
        """The values that the form of a page in this language starts with."""
        found = {name: field.default_in(lang) for name, field in self.fields.items()}
        return {name: value for name, value in found.items() if value is not None}


def _result_words(words: TemplateWords, name: str, shared: Mapping[str, FieldWords]) -> FieldWords:
    """The words of a result: its own, the titles of all outcomes, the sentence of a finding, or those of all packs."""
    if name in words.derived:
        return words.derived[name]
    if name in words.findings:
        return FieldWords(label=words.findings[name])
    if name != OUTCOME:
        return shared[kind_of_result(name)]
    options = {key: OptionWords(label=item.title, text=item.title) for key, item in words.outcomes.items()}
    label = shared[OUTCOME].label if OUTCOME in shared else ""
    return FieldWords.model_construct(label=label, hint=None, blank=None, options=options, columns={})
