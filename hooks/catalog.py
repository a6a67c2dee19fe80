"""All data, loaded, checked and frozen: the one object that the rest of the build reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from hooks import reference
from hooks.checks.complete import (
    check_example_words,
    check_ids,
    check_options,
    check_use,
    extra_fields,
    extra_words,
    field_paths,
    grammar_words,
    required_words,
    template_paths,
)
from hooks.checks.fields import Names, check_field
from hooks.checks.letters import check_letters
from hooks.checks.references import check_references
from hooks.checks.sentences import check_sentences
from hooks.checks.situations import check_situations
from hooks.checks.strings import check_strings
from hooks.checks.structure import check_structure
from hooks.checks.words import check_parity, check_plain, check_translated, text_leaves
from hooks.languages import CODES, DEFAULT
from hooks.load import Source, load_source
from hooks.model import (
    SLUG,
    FieldStructure,
    FieldWords,
    SameTexts,
    SharedFields,
    SharedFieldWords,
    TemplateStructure,
    TemplateWords,
)
from hooks.problems import DataError, Problem, relative
from hooks.shape import build_model
from hooks.template import Template

M = TypeVar("M", bound=BaseModel)
Words = TemplateWords | SharedFieldWords


class Strings(dict[str, str]):
    """The shared words of one language by dotted key, such as `builder.copy`."""

    def fill(self, key: str, **values: object) -> str:
        """The text of `key` with its `{name}` places filled. Raises KeyError for an unknown key or name."""
        return self[key].format_map({name: str(value) for name, value in values.items()})


@dataclass(frozen=True)
class Catalog:
    """Everything an author wrote, in all languages, free of problems.

    `reference` maps a family to its structure, `reference_words` to the words by language.
    """

    templates: Mapping[str, Template]
    strings: Mapping[str, Strings]
    reference: Mapping[str, Any]
    reference_words: Mapping[str, Mapping[str, Any]]


def load_catalog(data: Path, root: Path) -> Catalog:
    """Read and check `docs/_data`. Raises `DataError` with every problem when there is one."""
    catalog, problems = read_catalog(data, root)
    if problems:
        raise DataError(problems)
    return catalog


def read_catalog(data: Path, root: Path) -> tuple[Catalog, list[Problem]]:
    """What can be read of `docs/_data`, and every problem. With problems, the catalog may have gaps."""
    loader = _Loader(data, root)
    return loader.load(), loader.problems


def _asked(field: FieldStructure, names: list[str]) -> FieldStructure:
    """A shared field without the conditions on fields that this template does not ask for."""
    when = {name: allowed for name, allowed in field.when.items() if name in names}
    return field.model_copy(update={"when": when})


@dataclass
class _Loader:
    data: Path
    root: Path
    problems: list[Problem] = field(default_factory=list)
    same: frozenset[str] = frozenset()

    def load(self) -> Catalog:
        allowed = self.model(SameTexts, self.source("same.yml"))
        self.same = frozenset(allowed.same) if allowed else frozenset()
        strings = self.strings()
        shared, shared_words = self.shared_fields()
        templates = {name: self.template(name, shared, shared_words) for name in self.folders("templates")}
        if all(templates.values()) and not any("/templates/" in problem.file for problem in self.problems):
            self.problems += self.unused_shared([t for t in templates.values() if t], shared)
        structures: dict[str, Any] = {}
        words: dict[str, dict[str, Any]] = {}
        for family, (structure_model, words_model) in reference.FAMILIES.items():
            structures[family], words[family] = self.family(family, structure_model, words_model)
        for family in ("sources", "facts"):
            source, _ = load_source(self.data / family / "structure.yml", self.root)
            self.problems += check_references(source, family, structures)
        if shared and (situations := structures["situations"]):
            source, _ = load_source(self.data / "situations/structure.yml", self.root)
            self.problems += check_situations(source, situations, templates, shared)
        return Catalog({key: value for key, value in templates.items() if value}, strings, structures, words)

    def source(self, name: str) -> Source:
        source, problems = load_source(self.data / name, self.root)
        self.problems += problems
        return source

    def model(self, model: type[M], source: Source) -> M | None:
        """The object, or None with its problems noted. A file that cannot be read is told once."""
        if not source.value:
            return None
        result, problems = build_model(model, source)
        self.problems += problems
        return result

    def paths(self, folder: str) -> list[Path]:
        """What stands in a folder; its files are told as missing one by one when it is not there."""
        path = self.data / folder
        return sorted(path.iterdir()) if path.is_dir() else []

    def folders(self, name: str) -> list[str]:
        """The items of a folder: a folder each, named by its id."""
        for path in self.paths(name):
            if not path.is_dir():
                fix = f"Move it into a folder of its own, such as {name}/{path.stem}/en.yml"
                self.about(path, "unknown-file", f"`{path.name}` is not read by anything", fix)
            elif not SLUG.fullmatch(path.name):
                fix = "Use lower-case letters and digits joined by `-`; the name is part of addresses"
                self.about(path, "bad-name", f"the folder `{path.name}` cannot be an id", fix)
        return [path.name for path in self.paths(name) if path.is_dir()]

    def about(self, path: Path, rule: str, what: str, fix: str) -> None:
        """Note a problem of a file or folder as a whole."""
        self.problems.append(Problem(relative(path, self.root), 1, 1, rule, what, fix))

    def languages(self, folder: str) -> dict[str, Source]:
        """The language files of a folder, English first, and what is wrong with each by itself."""
        known = {f"{code}.yml" for code in CODES} | {"structure.yml"}
        for path in self.paths(folder):
            if path.name not in known:
                fix = "Remove it, or add the language to hooks/languages.py"
                self.about(path, "unknown-file", f"`{path.name}` is not read by anything", fix)
        sources = {code: self.source(f"{folder}/{code}.yml") for code in CODES}
        for code, source in sources.items():
            self.problems += check_plain(source, places=folder == "strings")
            self.problems += check_letters(source, folder)
            self.problems += check_translated(source, sources[DEFAULT.code], code, self.same)
        return sources

    def strings(self) -> dict[str, Strings]:
        structure = self.model(reference.StringsStructure, self.source("strings/structure.yml"))
        sources = self.languages("strings")
        if structure:
            self.problems += check_strings(structure, sources)
        return {
            code: Strings({".".join(map(str, path)): text for path, text in text_leaves(source.value)})
            for code, source in sources.items()
        }

    def shared_fields(self) -> tuple[dict[str, FieldStructure], dict[str, dict[str, FieldWords]]]:
        source = self.source("fields/structure.yml")
        shared = self.model(SharedFields, source)
        fields = shared.fields if shared else {}
        for name, structure in fields.items():
            self.problems += check_field(source, ("fields", name), structure, Names(fields, fields))
        sources = self.languages("fields")
        words = {code: self.model(SharedFieldWords, source) for code, source in sources.items()}
        if shared:
            sound = self.options(sources, fields, words)
            self.problems += check_parity(sources, set(field_paths(fields)), extra_fields(fields), sound=sound)
        return fields, {code: item.fields if item else {} for code, item in words.items()}

    def options(
        self, sources: dict[str, Source], fields: dict[str, FieldStructure], words: Mapping[str, Words | None]
    ) -> bool:
        """Check the words of options; whether those in English are right, so that others can be compared."""
        given = {code: item.fields if item else {} for code, item in words.items()}
        faults = {code: list(check_options(sources[code], fields, given[code])) for code in given}
        self.problems += chain.from_iterable(faults.values())
        return words[DEFAULT.code] is not None and not faults[DEFAULT.code]

    def template(
        self, name: str, shared: dict[str, FieldStructure], shared_words: dict[str, dict[str, FieldWords]]
    ) -> Template | None:
        folder = f"templates/{name}"
        source = self.source(f"{folder}/structure.yml")
        structure = self.model(TemplateStructure, source)
        sources = self.languages(folder)
        words = {code: self.model(TemplateWords, item) for code, item in sources.items()}
        if structure is None or not shared:
            return None
        self.problems += check_structure(source, structure, shared)
        known = {**shared, **structure.own}
        names = [item for group in structure.fields.values() for item in group]
        if not known.keys() >= set(names):
            return None  # told; sentences and examples would only repeat it
        fields = {item: _asked(known[item], names) for item in names}
        grammar = {code: grammar_words(fields, code) for code in CODES}
        required, allowed = set(template_paths(structure, fields)), extra_words(structure, fields)
        sound = self.options(sources, structure.own, words)
        self.problems += check_parity(sources, required, allowed, grammar, sound=sound)
        complete = {code: item for code, item in words.items() if item}
        template = Template(name, structure, fields, complete, shared_words)
        self.problems += check_sentences(template, {code: sources[code] for code in complete})
        if len(complete) == len(CODES):
            self.problems += check_use(template, source, known)
        for code in complete:
            self.problems += check_example_words(sources[code], template, code)
        return template if len(complete) == len(CODES) else None

    def unused_shared(self, templates: list[Template], shared: dict[str, FieldStructure]) -> Iterator[Problem]:
        used = {name for template in templates for name in template.fields}
        source, _ = load_source(self.data / "fields/structure.yml", self.root)
        for name in sorted(shared.keys() - used):
            yield source.problem(
                ("fields", name), "unused-field", f"no template asks for `{name}`", "Use it or delete it", key=True
            )

    def family(
        self, name: str, structure_model: type[BaseModel], words_model: type[BaseModel]
    ) -> tuple[Any, dict[str, Any]]:
        structure = self.model(structure_model, self.source(f"{name}/structure.yml"))
        sources = self.languages(name)
        required = required_words(structure)
        words = {code: self.model(words_model, source) for code, source in sources.items()}
        faults = {code: list(check_ids(name, structure, source)) for code, source in sources.items()}
        sound = words[DEFAULT.code] is not None and not faults[DEFAULT.code]
        self.problems += check_parity(sources, set(required), sound=sound)
        self.problems += chain.from_iterable(faults.values())
        return structure, words
