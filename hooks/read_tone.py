"""Reads the rules of the tone check: their structure, and their words in each language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from hooks.data.families.tone import NO_TONE, Tone, ToneStructure, ToneWords
from hooks.data.folder import DataFolder
from hooks.data.load import Source, Value
from hooks.data.problems import Problem, did_you_mean
from hooks.languages import DEFAULT
from hooks.rules.avoided import check_avoided
from hooks.rules.letters import check_letters
from hooks.rules.plain import check_plain
from hooks.rules.tone import check_tone_words
from hooks.rules.words import check_translated

FOLDER = "tone"
SHOWN = ("why", "rewrite")


@dataclass(frozen=True)
class ToneGiven:
    """What else the rules look at: texts that may be equal in all languages, avoided words, and the facts there are."""

    same: frozenset[str]
    avoided: Mapping[str, Mapping[str, str]]
    facts: Collection[str]


def read_tone(folder: DataFolder, given: ToneGiven) -> Tone:
    """The rules of the tone check. A project may have none."""
    if not folder.has_folder(FOLDER):
        return NO_TONE
    return folder.kept(FOLDER, given, partial(_read, folder, given))


def _read(folder: DataFolder, given: ToneGiven) -> Tone:
    source = folder.source(f"{FOLDER}/structure.yml")
    structure = folder.model(ToneStructure, source)
    sources = folder.languages(FOLDER)
    words = {code: folder.model(ToneWords, item) for code, item in sources.items()}
    if not structure:
        return NO_TONE
    folder.problems += _check_structure(source, structure, given.facts)
    english = _shown(sources[DEFAULT.code])
    for code, item in sources.items():
        shown = _shown(item)
        folder.problems += [*check_plain(shown, code), *check_letters(shown, FOLDER)]
        folder.problems += check_translated(shown, english, code, given.same)
        folder.problems += check_avoided(shown, FOLDER, given.avoided.get(code, {}), code)
        if own := words[code]:
            folder.problems += check_tone_words(item, structure, own, code)
    return Tone(structure, {code: item for code, item in words.items() if item})


def _check_structure(source: Source, structure: ToneStructure, facts: Collection[str]) -> Iterator[Problem]:
    for name, rule in structure.rules.items():
        path = ("rules", name)
        if rule.fact not in facts:
            what = f"there is no fact `{rule.fact}`"
            yield source.problem((*path, "fact"), "unknown-fact", what, did_you_mean(rule.fact, facts))
        if (rule.kind == "structure") != bool(rule.measure):
            what = f"`{name}` is of kind `{rule.kind}`" + (f" and measures `{rule.measure}`" if rule.measure else "")
            fix = "A rule of `structure` names its `measure`, one of `words` has none"
            yield source.problem((*path, "kind"), "tone-measure", what, fix)


def _shown(source: Source) -> Source:
    """Of a language file the texts that readers see; sequences and examples are none."""
    rules = source.value.get("rules")
    found: dict[str, Value] = {}
    for name, rule in (rules if isinstance(rules, dict) else {}).items():
        if isinstance(rule, dict):
            found[name] = {key: text for key in SHOWN if (text := rule.get(key))}
    return Source(source.file, {"rules": found}, source.keys, source.values)
