"""Reads the templates and the tools: a folder each, with its structure and its words in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from hooks.data.asked import asked_with, come, in_order
from hooks.data.derive import OUTCOME
from hooks.data.fields import FieldStructure, FieldWords
from hooks.data.folder import DataFolder
from hooks.data.load import Source
from hooks.data.pack import FILE, OPEN
from hooks.data.place import NO_PLACES, Places
from hooks.data.place_texts import PLACE, PlaceTexts
from hooks.data.problems import Problem
from hooks.data.template import DocumentStructure, Template, TemplateWords, ToolStructure, Words
from hooks.languages import CODES, DEFAULT
from hooks.read_files import FileReader
from hooks.rules.complete import (
    check_example_words,
    check_options,
    check_use,
    extra_words,
    template_paths,
)
from hooks.rules.examples import check_examples
from hooks.rules.outcomes import check_paths
from hooks.rules.pack import check_packed
from hooks.rules.paragraphs import check_running
from hooks.rules.results import check_kind
from hooks.rules.sentences import check_sentences
from hooks.rules.shown import check_shown
from hooks.rules.spoken import check_foreign, check_order, own_words
from hooks.rules.start import check_start
from hooks.rules.structure import check_sizes, check_structure
from hooks.rules.targets import check_fills, check_next, check_opened
from hooks.rules.variants import told_by, with_variants
from hooks.rules.words import check_parity

TEMPLATES, TOOLS = "templates", "tools"


@dataclass(frozen=True)
class SharedTexts:
    """What templates have in common: the shared fields, their words by language, and what places call things."""

    fields: dict[str, FieldStructure]
    words: dict[str, dict[str, FieldWords]]
    places: PlaceTexts


def result_labels(strings: Mapping[str, str]) -> dict[str, FieldWords]:
    """What results of any text are called: the outcome, and what is known of the texts of a pack."""
    labels = {OUTCOME: "builder.outcome", FILE: "pack.file", OPEN: "pack.open"}

    def words(key: str) -> FieldWords:
        return FieldWords.model_construct(label=strings.get(key, ""), hint=None, blank=None, options={}, columns={})

    return {name: words(key) for name, key in labels.items()}


class TemplateReader(FileReader):
    """Reads templates and tools, which differ in their folder and in a few keys alone."""

    def __init__(self, folder: DataFolder) -> None:
        super().__init__(folder)
        self.places = Places(NO_PLACES)
        self.names: dict[str, list[str]] = {}

    def templates(self, given: SharedTexts, more: object) -> tuple[dict[str, Template], dict[str, Template], bool]:
        """The templates and the tools by id, and whether all could be read and are right."""
        self.names = names = {TEMPLATES: self.folder.folders(TEMPLATES)}
        names[TOOLS] = self.folder.folders(TOOLS) if self.folder.has_folder(TOOLS) else []
        self.folder.keep_apart(TOOLS, names[TOOLS], names[TEMPLATES])
        found: dict[str, dict[str, Template]] = {TEMPLATES: {}, TOOLS: {}}
        for folder, listed in names.items():
            for name in listed:
                read = partial(self.template, folder, name, given)
                if template := self.folder.kept(f"{folder}/{name}", more, read):
                    found[folder][name] = template
        self.problems += self.across(found, given.fields)
        whole = all(len(found[folder]) == len(listed) for folder, listed in names.items())
        wrong = any(f"/{folder}/" in problem.file for problem in self.problems for folder in names)
        return found[TEMPLATES], found[TOOLS], whole and not wrong

    def across(self, found: dict[str, dict[str, Template]], shared: dict[str, FieldStructure]) -> Iterator[Problem]:
        """What is wrong with how templates and tools name one another."""
        sources = {source.file: source for source in self.folder.structures}
        ids = [name for listed in self.names.values() for name in listed]
        others = {**found[TEMPLATES], **found[TOOLS]}
        for folder, texts in found.items():
            for name, template in texts.items():
                structure = template.structure
                source = sources.get(self.folder.structure_of(f"{folder}/{name}"))
                if source and structure.results:
                    yield from check_opened(source, template, ids)
                    yield from check_fills(source, template, shared, others, ids)
                if source:
                    yield from check_sizes(source, structure.sizes, name, self.names[TEMPLATES])
                    yield from check_next(source, template, ids)
                    yield from check_start(source, template, found[TEMPLATES])
                    yield from check_packed(source, template, found[TEMPLATES], self.names[TEMPLATES], shared)

    def options(
        self,
        sources: dict[str, Source],
        fields: dict[str, FieldStructure],
        words: Mapping[str, Words | None],
        results: dict[str, FieldStructure] | None = None,
    ) -> bool:
        """Check the words of options; whether those in English are right, so that others can be compared."""
        faults: dict[str, list[Problem]] = {}
        for code, item in words.items():
            faults[code] = list(check_options(sources[code], fields, item.fields if item else {}))
            derived = item.derived if isinstance(item, TemplateWords) else {}
            faults[code] += check_options(sources[code], results or {}, derived, "derived")
        self.problems += chain.from_iterable(faults.values())
        return words[DEFAULT.code] is not None and not faults[DEFAULT.code]

    def template(self, folder: str, name: str, given: SharedTexts) -> Template | None:
        place, shared = f"{folder}/{name}", given.fields
        source = self.folder.source(f"{place}/structure.yml")
        structure = self.folder.model(ToolStructure if folder == TOOLS else DocumentStructure, source)
        sources = self.languages(place)
        words = {code: self.folder.model(TemplateWords, item) for code, item in sources.items()}
        if structure is None or not shared:
            return None
        self.problems += check_kind(source, structure)
        self.problems += check_structure(source, structure, shared)
        known = {**shared, **structure.own}
        names = [*filter(shared.__contains__, (PLACE,)), *chain.from_iterable(structure.fields.values())]
        if not known.keys() >= set(names):
            return None  # told; sentences and examples would only repeat it
        results = structure.results
        asked = structure.asked
        typed = {item: asked_with(known[item], names, asked.get(item, {})) for item in names}
        fields = {**in_order(come(typed, structure.days)), **results}
        own = {code: own_words(structure, fields, code) for code in CODES}
        required = {code: set(template_paths(structure, fields, code)) for code in CODES}
        allowed = extra_words(structure, fields)
        sound = self.options(sources, structure.own, words, structure.told)
        self.problems += check_parity(sources, required, allowed, own, sound=sound)
        complete = {code: item for code, item in words.items() if item}
        template = Template(name, structure, fields, complete, given.words, given.places)
        self.problems += check_sentences(template, {code: sources[code] for code in complete})
        if len(complete) == len(CODES):
            wrong = {problem.file for problem in self.problems}
            readable = [code for code in CODES if sources[code].file not in wrong]
            self.problems += check_use(template, source, known, readable)
        for code, item in complete.items():
            self.problems += check_order(sources[code], structure, item.order, code)
            self.problems += check_foreign(sources[code], template, code)
            self.problems += check_example_words(sources[code], template, code)
        self.problems += check_running(source, template)
        self.problems += check_examples(template, self.places, source, {code: sources[code] for code in complete})
        if structure.results and not any(problem.file == source.file for problem in self.problems):
            self.problems += check_paths(template, source)
            if len(complete) == len(CODES):
                self.problems += check_shown(template, source)
        return self.in_variants(place, template, sources) if len(complete) == len(CODES) else None

    def in_variants(self, place: str, template: Template, sources: dict[str, Source]) -> Template:
        """The template with the words of variants too."""
        laid = self.variants(place, sources)
        own = {code: words for code, item in laid.items() if (words := self.folder.model(TemplateWords, item))}
        for code, words in own.items():
            compared = {DEFAULT.code: sources[DEFAULT.code], code: laid[code]}
            pair = replace(template, words={DEFAULT.code: template.words[DEFAULT.code], code: words})
            self.problems += told_by(laid[code], check_sentences(pair, compared))
            self.problems += told_by(laid[code], check_order(laid[code], template.structure, words.order, code))
            self.problems += told_by(laid[code], check_example_words(laid[code], pair, code))
        return replace(template, words=with_variants(template.words, own))
