"""The same facts in every language: what a template tells is equal, where each language says it is its own."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.data.blocks import walk_blocks
from hooks.data.load import Path_, Source
from hooks.data.message import Message, Reference, walk
from hooks.data.problems import Problem
from hooks.data.template import Template
from hooks.languages import DEFAULT
from hooks.rules.messages import Found, dotted, fields_of, is_grammar

Facts = dict[Path_, set[str]]


def check_parity(template: Template, sources: dict[str, Source], parsed: dict[str, Found]) -> Iterator[Problem]:
    """The facts of each language against those of English.

    The parts that always stand are one text: a language may tell a fact in whichever of them it likes.
    A part that a condition or a choice can leave out tells the same as in English, but for what always stands anyway.
    `parsed` holds the sentences with places for values, by language and path.
    """
    standing = {path for found in parsed.values() for path in found if _always_stands(template, path)}
    facts = {lang: {path: _facts(template, text) for path, text in found.items()} for lang, found in parsed.items()}
    english = facts.get(DEFAULT.code, {})
    told = _told(english, standing)
    for lang, source in sources.items():
        own = facts[lang]
        if lang == DEFAULT.code or not own.keys() & standing:
            continue
        here = _told(own, standing)
        for path in own.keys() & english.keys():
            lacks, uses = english[path] - here, own[path] - told
            if path not in standing:
                lacks, uses = english[path] - own[path] - (here & told), uses - english[path]
            yield from _differences(source, path, lacks, uses)


def _differences(source: Source, path: Path_, lacks: set[str], uses: set[str]) -> Iterator[Problem]:
    for name in sorted(lacks):
        what = f"`{dotted(path)}` lacks `{{{name}}}`"
        yield source.problem(path, "placeholder-parity", what, "English uses it here; add it")
    for name in sorted(uses):
        what = f"`{dotted(path)}` uses `{{{name}}}`"
        fix = "English does not use it here; remove it from here or add it there"
        yield source.problem(path, "placeholder-parity", what, fix)


def _always_stands(template: Template, path: Path_) -> bool:
    """Whether a sentence is part of every text that a reader can make."""
    ids = [str(part) for part in path[1:]]
    blocks = {"/".join(ids): block for ids, block in walk_blocks(template.structure.blocks)}
    around = [blocks["/".join(ids[:n])] for n in range(1, len(ids) + 1) if "/".join(ids[:n]) in blocks]
    return not any(block.when or block.choose for block in around)


def _told(facts: Facts, standing: set[Path_]) -> set[str]:
    return {name for path in facts.keys() & standing for name in facts[path]}


def _facts(template: Template, message: Message) -> set[str]:
    """The fields of a message, inflected forms counted as the field itself, grammar left out."""
    facts: set[str] = set()
    for name in fields_of(message):
        field = template.fields.get(name)
        if field is None or is_grammar(field):
            continue
        facts.add(field.form_of or name)
    return facts | {f"{node.block}, clause" for node in walk(message) if isinstance(node, Reference)}
