"""Rules for completeness: every id has its words, every word its id, every field its use."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from hooks.data.blocks import blocks_in, walk_blocks, word_paths
from hooks.data.derive import OUTCOME
from hooks.data.families.family import Ids
from hooks.data.fields import Fields, FieldStructure, FieldWords, value_fault
from hooks.data.load import Path_, Source
from hooks.data.problems import Problem, did_you_mean, shorten
from hooks.data.template import Template, TemplateStructure
from hooks.data.word_paths import field_paths, result_paths
from hooks.rules.sentences import used_in_sentences
from hooks.rules.structure import used_fields
from hooks.rules.words import Allowed


def check_ids(groups: Ids, source: Source) -> Iterator[Problem]:
    """Each id of the structure has words, and no words stand without an id."""
    if not source.value:
        return
    for path, ids in groups.items():
        value: Any = source.value.get(path[0]) if path else source.value
        if not isinstance(value, dict):
            continue  # the model says so
        for name in sorted(set(ids) - set(value)):
            what = f"`{'.'.join((*path, name))}` is missing"
            yield source.problem(path, "missing-text", what, f"Add `{name}:` here", key=True)
        for name in sorted(set(value) - set(ids)):
            what = f"the key `{'.'.join((*path, name))}` is not known"
            fix = "Add it to structure.yml, or delete it here"
            yield source.problem((*path, name), "extra-text", what, fix, key=True)


def shared_ids(groups: Mapping[str, Ids]) -> tuple[Allowed, dict[str, Allowed]]:
    """Whether a path is of no id that some languages lack; and by language, whether it is of one that others lack."""
    ids = {code: {(*path, name) for path, names in given.items() for name in names} for code, given in groups.items()}
    everywhere = set.intersection(*ids.values())
    some = set().union(*ids.values()) - everywhere

    def within(path: Path_, known: set[tuple[str, ...]]) -> bool:
        return any(path[: len(name)] == name for name in known)

    own: dict[str, Allowed] = {code: partial(within, known=found - everywhere) for code, found in ids.items()}
    return (lambda path: not within(path, some)), own


def check_use(template: Template, source: Source, known: Fields, sound: Container[str]) -> Iterator[Problem]:
    """Each field that a template asks for, of those `known`, changes something in some language.

    In each language that is `sound`, unless it may be a matter of grammar that this one does without.
    """
    used = {lang: _used(template, known, lang) for lang in template.words}
    for group, names in template.structure.fields.items():
        for index, name in enumerate(names):
            if template.structure.pack and name not in template.structure.own:
                continue  # the texts of the pack use it
            idle = [lang for lang in used if name in known and known[name].is_asked(lang) and name not in used[lang]]
            where = ", ".join(f"`{lang}`" for lang in idle if lang in sound)
            if name in known and not any(name in fields for fields in used.values()):
                what = f"field `{name}` changes nothing in the text"
                fix = "Use it in a sentence, a condition or a table, or remove it"
                yield source.problem(("fields", group, index), "unused-field", what, fix)
            elif where and _tells_facts(template, name):
                what = f"field `{name}` changes nothing in the text in {where}"
                fix = "Use it there" + (", or name its `languages`" if name in template.structure.own else "")
                yield source.problem(("fields", group, index), "unused-field", what, fix)


def check_shared_use(source: Source, templates: Iterable[Template], shared: Fields) -> Iterator[Problem]:
    """Each shared field is asked for by some template."""
    used = {name for template in templates for name in template.fields}
    for name in sorted(shared.keys() - used):
        what = f"no template asks for `{name}`"
        yield source.problem(("fields", name), "unused-field", what, "Use it or delete it", key=True)


def _tells_facts(template: Template, name: str) -> bool:
    """Whether a field is more than grammar: a shared choice, or a tone, need not matter in every language."""
    field = template.fields[name]
    return not field.wording and (name in template.structure.own or field.type not in ("choice", "boolean"))


def _used(template: Template, known: Fields, lang: str) -> set[str]:
    """The fields that change something in the text of a language, by themselves or by a form of them."""
    used = used_fields(template.structure, known, lang) | used_in_sentences(template, lang)
    return used | {item.form_of for name, item in template.fields.items() if item.form_of and name in used}


def template_paths(structure: TemplateStructure, fields: dict[str, FieldStructure], lang: str) -> Iterator[Path_]:
    """Where the texts that a template must have stand in the file of a language."""
    yield from (("title",), ("description",))
    yield from (("groups", group) for group in structure.fields)
    yield from field_paths(structure.own)
    yield from result_paths(structure)
    yield from (("blocks", *path) for path in word_paths(blocks_in(structure.blocks, lang), fields, lang))


def extra_fields(fields: Container[str], key: str = "fields") -> Allowed:
    """Whether a path is one of the texts that a field may have besides its label."""

    def allowed(path: Path_) -> bool:
        return (
            len(path) > 2
            and path[0] == key
            and path[1] in fields
            and path[2] in ("hint", "blank", "options", "columns")
        )

    return allowed


def own_option(path: Path_) -> bool:
    """Whether a path is what a language alone says of an option: what it means there, and how its words are spelt."""
    return (
        len(path) > 4 and path[0] in ("fields", "derived") and path[2] == "options" and path[4] in ("hint", "respell")
    )


def extra_words(structure: TemplateStructure, fields: dict[str, FieldStructure]) -> Allowed:
    """Whether a path is a text that a template may have: hints, options, the words of an example and its results."""
    of_field, of_result = extra_fields(structure.own), extra_fields(structure.told, "derived")
    chosen = [path for path, block in walk_blocks(structure.blocks) if block.choose]

    def allowed(path: Path_) -> bool:
        if len(path) == 3 and path[0] == "examples" and path[1] in structure.examples:
            return path[2] in fields and path[2] != OUTCOME and not fields[path[2]].languages
        if any(path[1:-1] == place for place in chosen):
            return True  # what is chosen by an unknown field cannot be compared with its options
        return of_field(path) or of_result(path)

    return allowed


def check_example_words(source: Source, template: Template, lang: str) -> Iterator[Problem]:
    """The values of an example fit their fields."""
    for example, values in template.words[lang].examples.items():
        for name, value in values.items():
            fault = value_fault(template.fields[name], value) if name in template.fields else None
            if fault:
                path = ("examples", example, name)
                what = f"`{shorten(value)}` does not fit the field `{name}`"
                yield source.problem(path, "bad-example", what, fault)


def check_options(
    source: Source, fields: dict[str, FieldStructure], words: dict[str, FieldWords], key: str = "fields"
) -> Iterator[Problem]:
    """Each option and column has words, and no words stand without one."""
    for name, item in words.items():
        if name in fields:
            yield from _check_pairs(source, (key, name, "options"), fields[name].options, item.options)
            yield from _check_pairs(source, (key, name, "columns"), fields[name].columns, item.columns)


def _check_pairs(source: Source, path: Path_, wanted: Iterable[str], given: Iterable[str]) -> Iterator[Problem]:
    wanted, given = tuple(wanted), tuple(given)
    kind, name = str(path[-1])[:-1], path[-2]
    for option in wanted:
        if option not in given:
            what = f"{kind} `{option}` of `{name}` has no words"
            yield source.problem(path, "missing-text", what, f"Add `{option}:` here", key=True)
    for option in given:
        if option not in wanted:
            what = f"`{option}` is no {kind} of `{name}`"
            yield source.problem((*path, option), "extra-text", what, did_you_mean(option, wanted), key=True)
