"""Rules for the sentences of templates: ICU messages and their placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hooks.data.blocks import blocks_in, plain_paths, walk_blocks
from hooks.data.derive import OUTCOME
from hooks.data.fields import NO_VALUE, WORDLESS, FieldStructure, possible_values
from hooks.data.load import Path_, Source
from hooks.data.message import Cases, Message, MessageError, Reference, Slot, parse_message, walk
from hooks.data.place_texts import KEYS, PLACE, WORD, word_key
from hooks.data.problems import Problem, did_you_mean
from hooks.data.template import Template
from hooks.data.word_paths import result_paths
from hooks.languages import BY_CODE
from hooks.rules.messages import Found, dotted, fields_of, is_grammar
from hooks.rules.parity import check_parity
from hooks.rules.plain import check_word, unfilled


def check_sentences(template: Template, sources: dict[str, Source]) -> Iterator[Problem]:
    """Every sentence of a template, in every language: syntax, placeholders, cases, grammar."""
    parsed: dict[str, Found] = {}
    plain_words: set[Path_] = {("blocks", *path) for path in plain_paths(template.structure.blocks)}
    plain_words |= set(filter(is_step, result_paths(template.structure)))
    for lang, source in sources.items():
        parsed[lang] = {}
        for path, text in sentences(template, lang):
            try:
                parsed[lang][path] = parse_message(text)
            except MessageError as error:
                yield source.problem(path, "message-syntax", f"in `{dotted(path)}` {error}", error.fix)
        for path, message in parsed[lang].items():
            if path in plain_words:
                if not all(map(_is_word, walk(message))) or (any(walk(message)) and {"why", "columns"} & {*path}):
                    yield unfilled(source, path)
                yield from _check_words(source, path, message)
                continue
            yield from _check_words(source, path, message)
            yield from _check_arguments(template, source, path, message, lang)
            yield from _check_tones(template, source, path, message)
            if BY_CODE[lang].joins:
                yield from _check_glue(source, path, message)
    filled = {lang: {path: parsed[lang][path] for path in parsed[lang].keys() - plain_words} for lang in parsed}
    yield from check_parity(template, sources, filled)


def sentences(template: Template, lang: str) -> Iterator[tuple[Path_, str]]:
    """The texts of all blocks, outcomes, findings and packs in one language."""
    words = template.words[lang]
    outcomes = {name: item.model_dump() for name, item in words.outcomes.items()}
    pack = {name: item.model_dump() for name, item in words.pack.items()}
    parts = {"blocks": words.blocks, "outcomes": outcomes, "findings": words.findings, "pack": pack}
    stack: list[tuple[Path_, object]] = [((key,), part) for key, part in parts.items()]
    while stack:
        path, value = stack.pop()
        if isinstance(value, dict):
            stack.extend(((*path, key), inner) for key, inner in value.items())
        elif isinstance(value, str):
            yield path, value


def is_step(path: Path_) -> bool:
    """Whether a text of a result is shown as it is: the title of an outcome, or what it says of a next step."""
    return path[0] == "outcomes" and path[2] in ("title", "open")


def used_in_sentences(template: Template, lang: str) -> set[str]:
    """Fields that some sentence of a language uses, or seems to use where it cannot be read."""
    used: set[str] = set()
    for _, text in sentences(template, lang):
        try:
            used.update(fields_of(parse_message(text)))
        except MessageError:
            used.update(re.findall(r"\{\s*(\w+)", text))
    return used


def _check_arguments(template: Template, source: Source, path: Path_, message: Message, lang: str) -> Iterator[Problem]:
    for node in walk(message):
        if isinstance(node, Reference):
            yield from _check_reference(template, source, path, node, lang)
            continue
        field = template.fields.get(node.field) if node.field not in template.structure.silent else None
        if _is_word(node):
            continue
        if field is None:
            yield source.problem(
                path,
                "undeclared-placeholder",
                f"`{{{node.field}}}` is no field of this template",
                "Add it to a group of `fields` in structure.yml"
                if node.field in template.shared.get(lang, {})
                else did_you_mean(node.field, template.fields),
            )
        elif not field.is_asked(lang):
            yield source.problem(
                path,
                "foreign-field",
                f"`{{{node.field}}}` is not asked for in this language",
                f"Use it only in {', '.join(field.languages)}",
            )
        elif fault := _type_fault(node, field):
            yield source.problem(path, "argument-type", *fault)
        elif isinstance(node, Cases):
            options = field.options_in(lang) if field.options else possible_values(field)
            yield from _check_cases(source, path, node, options, lang)


def _is_word(node: Slot | Cases | Reference) -> bool:
    """Whether an argument is a word of the place."""
    return isinstance(node, Slot) and word_key(node.field) is not None


def _check_words(source: Source, path: Path_, message: Message) -> Iterator[Problem]:
    for node in walk(message):
        if isinstance(node, Slot) and (word := word_key(node.field)) is not None:
            yield from check_word(source, path, word)


def _check_reference(template: Template, source: Source, path: Path_, node: Reference, lang: str) -> Iterator[Problem]:
    """A clause that is referred to exists, and stands in every document in which the sentence stands."""
    blocks = {"/".join(ids): block for ids, block in walk_blocks(blocks_in(template.structure.blocks, lang))}
    clauses = {block.id: block for block in blocks.values() if block.type == "clause"}
    foreign = {block.id: block for block in template.structure.blocks if block.type == "clause"}
    if node.block not in clauses and node.block in foreign:
        what = f"clause `{node.block}` is not said in this language"
        fix = f"Refer to it only in {', '.join(foreign[node.block].languages)}"
        yield source.problem(path, "foreign-block", what, fix)
        return
    if node.block not in clauses:
        what = f"there is no clause `{node.block}`"
        yield source.problem(path, "unknown-clause", what, did_you_mean(node.block, clauses))
        return
    ids = [str(part) for part in path[1:]]
    around = [blocks["/".join(ids[:n])] for n in range(1, len(ids) + 1) if "/".join(ids[:n]) in blocks]
    for name, allowed in clauses[node.block].when.items():
        if not any(name in block.when and set(block.when[name]) <= set(allowed) for block in around):
            what = f"clause `{node.block}` may be left out while this sentence stays"
            yield source.problem(path, "lost-clause", what, f"Give this part the condition on `{name}` too")


def _type_fault(node: Slot | Cases, field: FieldStructure) -> tuple[str, str] | None:
    """What is wrong with how a sentence uses a field, and how to mend it."""
    if isinstance(node, Slot) and node.field == PLACE:
        return (
            f"`{{{PLACE}}}` names the place itself",
            f"Write a word of it, such as `{{{WORD}{KEYS[0]}}}`, or `select`",
        )
    if isinstance(node, Slot) and node.field == OUTCOME:
        return f"`{{{OUTCOME}}}` is the outcome, whose words stand in its own part", "Use a condition, or `select`"
    if isinstance(node, Slot):
        if field.type not in WORDLESS:
            return None
        return f"`{{{node.field}}}` is a field of type `{field.type}` and has no words", "Use `select`, or a condition"
    fits = ("number",) if node.kind == "plural" else ("choice", "boolean")
    if field.type in fits or (node.kind == "select" and is_with_or_without(node) and field.type not in WORDLESS):
        return None
    what = f"`{{{node.field}, {node.kind}}}` picks by a field of type `{field.type}`"
    fix = f"It needs one of type {' or '.join(f'`{kind}`' for kind in fits)}"
    return what, fix if node.kind == "plural" else f"{fix}, or the cases `{NO_VALUE}` and `other`"


def is_with_or_without(node: Cases) -> bool:
    """Whether its two wordings are for a value, and for none."""
    return {case for case, _ in node.cases} == {NO_VALUE, "other"}


def _check_cases(source: Source, path: Path_, node: Cases, options: tuple[str, ...], lang: str) -> Iterator[Problem]:
    given = [case for case, _ in node.cases]
    if node.kind == "plural":
        wanted = BY_CODE[lang].plurals
        if set(given) != set(wanted):
            yield source.problem(
                path,
                "plural-categories",
                f"`{{{node.field}, plural}}` has the cases {_listed(given)}",
                f"This language needs exactly {_listed(wanted)}",
            )
        return
    for case in given if not is_with_or_without(node) else ():
        if case not in (*options, "other"):
            yield source.problem(
                path,
                "unknown-case",
                f"`{{{node.field}, select}}` has the case `{case}`, which is no option",
                did_you_mean(case, (*options, "other")),
            )


def _check_glue(source: Source, path: Path_, message: Message) -> Iterator[Problem]:
    """An ending or prefix glued to a value is wrong for most values: the value must stand alone."""
    for index, node in enumerate(message):
        if isinstance(node, Cases):
            for _, inner in node.cases:
                yield from _check_glue(source, path, inner)
        if not isinstance(node, Slot):
            continue
        before = message[index - 1] if index else ""
        after = message[index + 1] if index + 1 < len(message) else ""
        if (isinstance(before, str) and re.search(r"\w[«„“\"]?$", before)) or (
            isinstance(after, str) and re.match(r"\w", after)
        ):
            yield source.problem(
                path,
                "glued-placeholder",
                f"letters are glued to `{{{node.field}}}`",
                "Reword so that the value stands alone in its base form",
            )


def _check_tones(template: Template, source: Source, path: Path_, message: Message) -> Iterator[Problem]:
    """A tone changes words and never facts: each of its wordings shows the same values."""
    for node in walk(message):
        field = template.fields.get(node.field) if isinstance(node, Cases) else None
        if not (isinstance(node, Cases) and field and field.wording):
            continue
        told = {case: set(_shown(template, inner)) for case, inner in node.cases}
        everywhere = set.intersection(*told.values())
        for name in sorted({name for facts in told.values() for name in facts} - everywhere):
            without = _listed(case for case, facts in told.items() if name not in facts)
            what = f"the wording {without} of `{{{node.field}}}` lacks `{{{name}}}`"
            yield source.problem(path, "tone-parity", what, "A tone tells the same facts; use it in each or in none")


def _shown(template: Template, message: Message) -> Iterator[str]:
    """The fields whose values a reader sees, inflected forms counted as the field itself."""
    for node in walk(message):
        if isinstance(node, Slot):
            field = template.fields.get(node.field)
            if not (field and is_grammar(field)):
                yield (field and field.form_of) or node.field
        elif isinstance(node, Reference):
            yield f"{node.block}, clause"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
