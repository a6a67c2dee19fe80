"""What can be wrong with the rules of the tone check: sequences, sets, and what they should find or leave alone."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.data.families.tone import Guarded, Said, ToneStructure, ToneWords
from hooks.data.load import Path_, Source
from hooks.data.problems import Problem, did_you_mean
from hooks.tone.compiled import compile_tone
from hooks.tone.engine import find
from hooks.tone.sequences import Sequence, SequenceError, read_sequence, set_names
from hooks.tone.walk import Rules

LEAST_SEQUENCES = 15
LEAST_EXAMPLES = 5


def check_tone_words(source: Source, structure: ToneStructure, words: ToneWords, lang: str) -> Iterator[Problem]:
    """Everything that is wrong with the rules of one language."""
    problems = [*_check_sequences(source, words), *_check_whole(source, structure, words)]
    yield from problems
    if any(problem.rule in ("tone-sequence", "tone-set") for problem in problems):
        return
    try:
        rules = Rules(compile_tone(lang, words))
    except SequenceError as error:
        yield source.problem(("sets",), "tone-set", error.what, error.fix, key=True)
        return
    yield from _check_examples(source, structure, words, rules)


def _check_whole(source: Source, structure: ToneStructure, words: ToneWords) -> Iterator[Problem]:
    for name in structure.sets:
        if name not in words.sets:
            fix = f"Add `{name}:` to `sets`, with its sequences"
            yield source.problem(("sets",), "tone-set", f"the set `{name}`, which measures read, is missing", fix)
    for name, rule in words.rules.items():
        path = ("rules", name)
        known = structure.rules.get(name)
        if known is None:
            fix = did_you_mean(name, structure.rules)
            yield source.problem(path, "unknown-key", f"there is no rule `{name}`", fix, key=True)
        elif known.kind == "words" and len(rule.find) + len(rule.again) < LEAST_SEQUENCES:
            what = f"`{name}` has {len(rule.find) + len(rule.again)} sequences"
            yield source.problem(path, "tone-few", what, f"Write at least {LEAST_SEQUENCES}", key=True)
        for key in ("hits", "misses"):
            if len(getattr(rule, key)) < LEAST_EXAMPLES:
                what = f"`{name}` has {len(getattr(rule, key))} {key}"
                yield source.problem((*path, key), "tone-few", what, f"Write at least {LEAST_EXAMPLES}", key=True)
    for name in structure.rules:
        if name not in words.rules:
            yield source.problem(
                ("rules",), "missing-key", f"`rules.{name}` is missing", f"Add `{name}:` here", key=True
            )


def _check_sequences(source: Source, words: ToneWords) -> Iterator[Problem]:
    for path, text, markable in _sequences(words):
        try:
            sequence = read_sequence(text)
        except SequenceError as error:
            yield source.problem(path, "tone-sequence", f"`{text}` cannot be read: {error.what}", error.fix)
            continue
        if not markable and _is_marked(sequence):
            fix = "Take the brackets out; what a rule finds is marked in its `find` alone"
            yield source.problem(path, "tone-sequence", f"`{text}` marks words here", fix)
        for name in sorted(set_names(sequence) - set(words.sets)):
            yield source.problem(path, "tone-set", f"there is no set `{name}`", did_you_mean(name, words.sets))


def _is_marked(sequence: Sequence) -> bool:
    return (sequence.first, sequence.last) != (0, len(sequence.parts))


def _sequences(words: ToneWords) -> Iterator[tuple[Path_, str, bool]]:
    """Each sequence with its place, and whether it may mark some of its words."""
    for name, texts in words.sets.items():
        yield from ((("sets", name, place), text, False) for place, text in enumerate(texts))
    for name, rule in words.rules.items():
        path: Path_ = ("rules", name)
        for place, item in enumerate(rule.find):
            if isinstance(item, Guarded):
                yield (*path, "find", place, "find"), item.find, True
                own = (*path, "find", place, "unless")
                yield from (((*own, number), text, False) for number, text in enumerate(item.unless))
            else:
                yield (*path, "find", place), item, True
        yield from (((*path, "again", place), text, True) for place, text in enumerate(rule.again))
        yield from (((*path, "unless", place), text, False) for place, text in enumerate(rule.unless))
        yield from (((*path, "except", place), text, False) for place, text in enumerate(rule.besides))


def _check_examples(source: Source, structure: ToneStructure, words: ToneWords, rules: Rules) -> Iterator[Problem]:
    for name, rule in words.rules.items():
        if name not in structure.rules:
            continue
        for key, wanted in (("hits", True), ("misses", False)):
            for place, item in enumerate(getattr(rule, key)):
                said = item if isinstance(item, Said) else Said(channel="email", text=item)
                text = said.text
                found = [entry for entry in find(text, rules, structure, said.channel) if entry.rule == name]
                if bool(found) == wanted:
                    continue
                if wanted:
                    what, fix = f"`{name}` finds nothing in this hit", "Widen `find` or a set, or mend the hit"
                else:
                    words_found = text[found[0].start : found[0].end] or "the message as a whole"
                    what = f"`{name}` finds `{words_found}` in this miss"
                    fix = "Silence it by `unless` or `except`, or narrow a set"
                yield source.problem(("rules", name, key, place), f"tone-{key}", what, fix)
