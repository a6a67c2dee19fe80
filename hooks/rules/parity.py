"""The same facts in every language: what a template tells is equal, where each language says it is its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.data.blocks import walk_blocks
from hooks.data.load import Path_, Source
from hooks.data.message import Cases, Reference, Slot, walk
from hooks.data.problems import Problem
from hooks.data.template import Template
from hooks.languages import DEFAULT
from hooks.rules.messages import Found, dotted, is_grammar

Facts = dict[Path_, set[str]]


def check_parity(template: Template, sources: dict[str, Source], parsed: dict[str, Found]) -> Iterator[Problem]:
    """The facts of each language against those of English.

    The parts that always stand are one text: a language may tell a fact in whichever of them it likes.
    A part that a condition or a choice can leave out shows the same as in English, but for what always stands anyway.
    What only picks between wordings may do so wherever a language needs it, as long as it does somewhere.
    `parsed` holds the sentences with places for values, by language and path.
    """
    standing = {path for found in parsed.values() for path in found if _always_stands(template, path)}
    english, english_picks = _facts(template, parsed.get(DEFAULT.code, {}))
    told, asked = _all(english, standing), _all(english_picks) | _all(english) | _conditions(template)
    for lang, source in sources.items():
        own, picks = _facts(template, parsed[lang])
        if lang == DEFAULT.code or not own.keys() & standing:
            continue
        here, chosen = _all(own, standing), _all(picks) | _all(own) | _conditions(template)
        for path in own.keys() & english.keys():
            lacks, uses = english[path] - here, own[path] - told
            if path not in standing:
                lacks, uses = english[path] - own[path] - (here & told), uses - english[path]
            lacks, uses = lacks | (english_picks[path] - chosen), uses | (picks[path] - asked)
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
    if path[0] != "blocks":
        return False  # an outcome or a finding
    ids = [str(part) for part in path[1:]]
    blocks = {"/".join(ids): block for ids, block in walk_blocks(template.structure.blocks)}
    around = [blocks["/".join(ids[:n])] for n in range(1, len(ids) + 1) if "/".join(ids[:n]) in blocks]
    return not any(block.when or block.choose or block.languages for block in around)


def _all(facts: Facts, paths: Iterable[Path_] | None = None) -> set[str]:
    """All that is told at these paths; without paths, anywhere."""
    return {name for path in (facts.keys() if paths is None else facts.keys() & paths) for name in facts[path]}


def _conditions(template: Template) -> set[str]:
    """The fields that say which parts stand, in every language alike."""
    blocks = [block for _, block in walk_blocks(template.structure.blocks)]
    return {name for block in blocks for name in (*block.when, block.choose) if name}


def _facts(template: Template, found: Found) -> tuple[Facts, Facts]:
    """By path, what a sentence shows and what it picks its words by.

    Inflected forms count as the field itself; grammar is left out.
    """
    shown: Facts = {}
    picks: Facts = {}
    for path, message in found.items():
        nodes = list(walk(message))
        clauses = {f"{node.block}, clause" for node in nodes if isinstance(node, Reference)}
        chosen = {node.field for node in nodes if isinstance(node, Cases) and node.kind == "select"}
        values = {node.field for node in nodes if not isinstance(node, Reference)} - chosen
        values |= {node.field for node in nodes if isinstance(node, Slot)}
        shown[path] = clauses | {_fact(template, name) for name in values} - {""}
        picks[path] = {_fact(template, name) for name in chosen} - {""} - shown[path]
    return shown, picks


def _fact(template: Template, name: str) -> str:
    """The field whose value this one is a form of; nothing for grammar."""
    field = template.fields.get(name)
    return "" if field is None or is_grammar(field) else field.form_of or name
