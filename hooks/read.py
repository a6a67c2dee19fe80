"""Load, model, rules: all data as one catalog, or its problems."""

from __future__ import annotations

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
from hooks.data.families.search import SearchData, read_search
from hooks.data.families.sources import SOURCES, check_sources
from hooks.data.families.strings import Strings, StringsStructure
from hooks.data.families.typed import read_typed
from hooks.data.fields import FieldStructure, FieldWords, SharedFields, SharedFieldWords
from hooks.data.folder import DataFolder
from hooks.data.load import Source
from hooks.data.place_texts import PLACE, place_texts
from hooks.data.problems import DataError, Problem
from hooks.data.word_paths import field_paths
from hooks.languages import BY_CODE, CODES, DEFAULT
from hooks.read_places import read_places
from hooks.read_templates import SharedTexts, TemplateReader, result_labels
from hooks.read_tone import ToneGiven, read_tone
from hooks.rules.complete import (
    check_ids,
    check_shared_use,
    extra_fields,
    own_option,
    shared_ids,
)
from hooks.rules.conditions import check_field_conditions
from hooks.rules.fields import Names, check_field
from hooks.rules.places import check_cited, check_law_places
from hooks.rules.search import check_search
from hooks.rules.strings import check_strings
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


class _Reader(TemplateReader):
    """Reads the families, the fields, the templates and the tools, and notes what the rules find."""

    def read(self) -> Catalog:
        kept, given = self.folder.kept, (self.same, self.avoided, self.converted)
        strings = kept("strings", given, self.strings)
        source, shared, words = kept("fields", given, self.shared_fields)
        self.places = places = read_places(self.folder, self.same, self.avoided, shared)
        texts = place_texts(places, strings, partial(convert_text, self.converted))
        if texts.structure and shared:
            shared = {PLACE: texts.structure, **shared}
            words = {lang: {PLACE: texts.labels[lang], **own} for lang, own in words.items()}
        labels = {lang: {**own, **result_labels(strings.get(lang, {}))} for lang, own in words.items()}
        fields = SharedTexts(shared, labels, texts)
        templates, tools, whole = self.templates(fields, (*given, shared, labels, texts, places))
        if whole:
            self.problems += check_shared_use(source, (*templates.values(), *tools.values()), shared)
        glossary, _ = self.family(GLOSSARY)
        facts, facts_source = self.family(FACTS)
        sources, sources_source = self.family(SOURCES)
        self.problems += check_sources(sources_source, sources.structure)
        if sources.structure is not SOURCES.empty:
            self.problems += check_facts(facts_source, facts.structure, sources.structure)
        law, law_source = self.family(LAW)
        pictures = self.family(PICTURES)[0]
        self.problems += check_law_places(law_source, law.structure, places.by_id)
        search = kept("search", None, self.search)
        self.problems += self.words_in_structures()
        families = (glossary, facts, sources, law, pictures)
        tone = read_tone(self.folder, ToneGiven(self.same, self.avoided, frozenset(facts.structure.root)))
        typed = read_typed(self.folder)
        return Catalog(templates, tools, strings, *families, self.avoided, places, search, tone, typed)

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

    def search(self) -> SearchData:
        data, sources = read_search(self.folder)
        self.problems += check_search(data, sources)
        return data

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
