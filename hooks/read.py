"""Load, model, rules: all data as one catalog, or its problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.convert import convert_text
from hooks.data.families.facts import FACTS, check_facts
from hooks.data.families.family import Family, FamilyKind, S, W
from hooks.data.families.glossary import GLOSSARY
from hooks.data.families.law import LAW
from hooks.data.families.pictures import PICTURES
from hooks.data.families.situations import SITUATIONS, check_situations
from hooks.data.families.sources import SOURCES, check_sources
from hooks.data.families.strings import Strings, StringsStructure
from hooks.data.fields import FieldStructure, FieldWords, SharedFields, SharedFieldWords, asked_with
from hooks.data.folder import DataFolder
from hooks.data.load import Source
from hooks.data.place import NO_PLACES, Places
from hooks.data.place_texts import PLACE, PlaceTexts, place_texts
from hooks.data.problems import DataError, Problem
from hooks.data.template import Template, TemplateStructure, TemplateWords, Words
from hooks.languages import BY_CODE, CODES, DEFAULT
from hooks.read_files import FileReader
from hooks.read_places import read_places
from hooks.rules.complete import (
    check_example_words,
    check_ids,
    check_options,
    check_shared_use,
    check_use,
    extra_fields,
    extra_words,
    field_paths,
    own_option,
    shared_ids,
    template_paths,
)
from hooks.rules.conditions import check_field_conditions
from hooks.rules.examples import check_examples
from hooks.rules.fields import Names, check_field
from hooks.rules.places import check_cited, check_law_places
from hooks.rules.sentences import check_sentences
from hooks.rules.spoken import check_foreign, check_order, own_words
from hooks.rules.strings import check_strings
from hooks.rules.structure import check_structure
from hooks.rules.variants import told_by, with_variants
from hooks.rules.words import check_parity, text_leaves


def load_catalog(data: Path, root: Path) -> Catalog:
    """Read and check `docs/_data`. Raises `DataError` with every problem when there is one."""
    catalog, problems = read_catalog(data, root)
    if problems:
        raise DataError(problems)
    return catalog


def read_catalog(data: Path, root: Path) -> tuple[Catalog, list[Problem]]:
    """What can be read of `docs/_data`, and every problem. With problems, the catalog may have gaps."""
    reader = _Reader(DataFolder(data, root))
    return reader.read(), reader.problems


class _Reader(FileReader):
    """Reads the families, the fields and the templates, and notes what the rules find."""

    def __init__(self, folder: DataFolder) -> None:
        super().__init__(folder)
        self.places = Places(NO_PLACES)

    def read(self) -> Catalog:
        kept, given = self.folder.kept, (self.same, self.avoided, self.converted)
        strings = kept("strings", given, self.strings)
        source, shared, words = kept("fields", given, self.shared_fields)
        self.places = places = read_places(self.folder, self.same, self.avoided, shared)
        texts = place_texts(places, strings, partial(convert_text, self.converted))
        if texts.structure and shared:
            shared = {PLACE: texts.structure, **shared}
            words = {lang: {PLACE: texts.labels[lang], **own} for lang, own in words.items()}
        names, more = self.folder.folders("templates"), (*given, shared, words, texts, places)
        read = [kept(f"templates/{name}", more, partial(self.template, name, shared, words, texts)) for name in names]
        found = [template for template in read if template]
        if len(found) == len(names) and not any("/templates/" in problem.file for problem in self.problems):
            self.problems += check_shared_use(source, found, shared)
        glossary, _ = self.family(GLOSSARY)
        facts, facts_source = self.family(FACTS)
        sources, sources_source = self.family(SOURCES)
        self.problems += check_sources(sources_source, sources.structure)
        if sources.structure is not SOURCES.empty:
            self.problems += check_facts(facts_source, facts.structure, sources.structure)
        law, law_source = self.family(LAW)
        pictures = self.family(PICTURES)[0]
        situations, situations_source = self.family(SITUATIONS)
        if shared and situations.structure is not SITUATIONS.empty:
            self.problems += check_situations(situations_source, situations.structure, names, shared)
        templates = {template.id: template for template in found}
        self.problems += check_law_places(law_source, law.structure, places.by_id)
        self.problems += self.words_in_structures()
        return Catalog(templates, strings, glossary, facts, sources, law, pictures, situations, self.avoided, places)

    def strings(self) -> dict[str, Strings]:
        structure = self.folder.model(StringsStructure, self.folder.source("strings/structure.yml"))
        sources = self.languages("strings")
        laid = self.variants("strings", sources)
        if structure:
            self.problems += check_strings(structure, sources)
            for code, source in laid.items():
                self.problems += told_by(source, check_strings(structure, {**sources, code: source}))
        return {
            code: Strings({".".join(map(str, path)): text for path, text in text_leaves(source.value)})
            for code, source in with_variants(sources, laid).items()
        }

    def shared_fields(self) -> tuple[Source, dict[str, FieldStructure], dict[str, dict[str, FieldWords]]]:
        source = self.folder.source("fields/structure.yml")
        shared = self.folder.model(SharedFields, source)
        fields = shared.fields if shared else {}
        for name, structure in fields.items():
            self.problems += check_field(source, ("fields", name), structure, Names(fields, fields))
        self.problems += check_field_conditions(source, ("fields",), fields, fields)
        sources = self.languages("fields")
        words = {code: self.folder.model(SharedFieldWords, source) for code, source in sources.items()}
        if shared:
            sound = self.options(sources, fields, words)
            required = {code: set(field_paths(fields)) for code in CODES}
            self.problems += check_parity(
                sources, required, extra_fields(fields), dict.fromkeys(CODES, own_option), sound=sound
            )
        laid = self.variants("fields", sources)
        laid = {code: item for code, item in laid.items() if words[BY_CODE[code].base]}
        words = with_variants(words, {code: self.folder.model(SharedFieldWords, item) for code, item in laid.items()})
        return source, fields, {code: item.fields if item else {} for code, item in words.items()}

    def options(
        self,
        sources: dict[str, Source],
        fields: dict[str, FieldStructure],
        words: Mapping[str, Words | None],
    ) -> bool:
        """Check the words of options; whether those in English are right, so that others can be compared."""
        given = {code: item.fields if item else {} for code, item in words.items()}
        faults = {code: list(check_options(sources[code], fields, given[code])) for code in given}
        self.problems += chain.from_iterable(faults.values())
        return words[DEFAULT.code] is not None and not faults[DEFAULT.code]

    def template(
        self,
        name: str,
        shared: dict[str, FieldStructure],
        shared_words: dict[str, dict[str, FieldWords]],
        places: PlaceTexts,
    ) -> Template | None:
        folder = f"templates/{name}"
        source = self.folder.source(f"{folder}/structure.yml")
        structure = self.folder.model(TemplateStructure, source)
        sources = self.languages(folder)
        words = {code: self.folder.model(TemplateWords, item) for code, item in sources.items()}
        if structure is None or not shared:
            return None
        self.problems += check_structure(source, structure, shared)
        known = {**shared, **structure.own}
        names = [*filter(shared.__contains__, (PLACE,)), *chain.from_iterable(structure.fields.values())]
        if not known.keys() >= set(names):
            return None  # told; sentences and examples would only repeat it
        fields = {item: asked_with(known[item], names) for item in names}
        own = {code: own_words(structure, fields, code) for code in CODES}
        required = {code: set(template_paths(structure, fields, code)) for code in CODES}
        allowed = extra_words(structure, fields)
        sound = self.options(sources, structure.own, words)
        self.problems += check_parity(sources, required, allowed, own, sound=sound)
        complete = {code: item for code, item in words.items() if item}
        template = Template(name, structure, fields, complete, shared_words, places)
        self.problems += check_sentences(template, {code: sources[code] for code in complete})
        if len(complete) == len(CODES):
            wrong = {problem.file for problem in self.problems}
            readable = [code for code in CODES if sources[code].file not in wrong]
            self.problems += check_use(template, source, known, readable)
        for code, item in complete.items():
            self.problems += check_order(sources[code], structure, item.order, code)
            self.problems += check_foreign(sources[code], template, code)
            self.problems += check_example_words(sources[code], template, code)
        self.problems += check_examples(template, self.places, source, {code: sources[code] for code in complete})
        return self.in_variants(template, sources) if len(complete) == len(CODES) else None

    def in_variants(self, template: Template, sources: dict[str, Source]) -> Template:
        """The template with the words of variants too."""
        laid = self.variants(f"templates/{template.id}", sources)
        own = {code: words for code, item in laid.items() if (words := self.folder.model(TemplateWords, item))}
        for code, words in own.items():
            compared = {DEFAULT.code: sources[DEFAULT.code], code: laid[code]}
            pair = replace(template, words={DEFAULT.code: template.words[DEFAULT.code], code: words})
            self.problems += told_by(laid[code], check_sentences(pair, compared))
            self.problems += told_by(laid[code], check_order(laid[code], template.structure, words.order, code))
            self.problems += told_by(laid[code], check_example_words(laid[code], pair, code))
        return replace(template, words=with_variants(template.words, own))

    def family(self, kind: FamilyKind[S, W]) -> tuple[Family[S, W], Source]:
        """A family, and the source of its structure, for the rules that look at several families."""
        return self.folder.kept(kind.name, (self.same, self.avoided), partial(self.fresh_family, kind))

    def fresh_family(self, kind: FamilyKind[S, W]) -> tuple[Family[S, W], Source]:
        source = self.folder.source(f"{kind.name}/structure.yml")
        read = self.folder.model(kind.structure, source)
        structure = kind.empty if read is None else read
        sources = self.languages(kind.name)
        words = {code: self.folder.model(kind.words, item) for code, item in sources.items()}
        groups = {code: {} if read is None else kind.ids(structure, code) for code in CODES}
        faults = {code: list(check_ids(groups[code], item)) for code, item in sources.items()}
        sound = words[DEFAULT.code] is not None and not faults[DEFAULT.code]
        paths = {code: set(kind.paths(structure)) if read else set() for code in CODES}
        common, own = shared_ids(groups)
        self.problems += check_parity(sources, paths, common, own, sound=sound)
        self.problems += chain.from_iterable(faults.values())
        self.problems += check_cited(list(sources.values()))
        return Family(structure, {code: item for code, item in words.items() if item is not None}), source
