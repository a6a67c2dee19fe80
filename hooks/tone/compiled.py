"""What the engines of the tone check read: the rules of one language as one small object, written as JSON."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from hooks.data.families.tone import RuleWords, ToneWords
from hooks.folding import folding_table
from hooks.languages import BY_CODE, Language
from hooks.newest import Newest
from hooks.tone.sequences import Part, Sequence, SequenceError, read_sequence, set_names
from hooks.tone.tokens import Letters, cut, is_han

_BETWEEN_SIGNS = re.compile(r"(?<=[\u3400-\u9fff\U00020000-\U0003ffff]) (?=[\u3400-\u9fff\U00020000-\U0003ffff](?!\?))")
"""Signs that are words are written as one, save those that may be left out."""
_USED = re.compile(r"<(\d+)>")
_COMPILED: Newest[Compiled] = Newest()
_CAPITALS = string.ascii_uppercase
"""Texts are folded to small letters, so that these may stand for others, which take two bytes each."""


@dataclass(frozen=True)
class RuleSets:
    """The sets of one rule, by number: what it finds, each with its own silencers; what silences all; -1 is none."""

    find: tuple[tuple[int, int], ...] = ()
    again: int = -1
    unless: int = -1
    besides: int = -1

    @property
    def numbers(self) -> tuple[int, ...]:
        """All of them, and perhaps -1."""
        return (*(number for pair in self.find for number in pair), self.again, self.unless, self.besides)


@dataclass(frozen=True)
class Compiled:
    """All rules of a language. `sets` are sequences as texts, each with sets before it alone."""

    letters: Letters
    sets: tuple[str, ...]
    names: Mapping[str, int]
    rules: Mapping[str, RuleSets]

    def as_json(self) -> dict[str, Any]:
        """As the browser reads it: a set that is used in one place alone stands there, in round brackets."""
        letters = self.letters
        lines, turn = self._lines()
        return {
            "from": "".join(letters.folded),
            "to": "".join(letters.folded.values()),
            "dropped": letters.dropped,
            "accents": letters.accents,
            "spaced": letters.spaced,
            "splits": {word: " ".join(parts) for word, parts in letters.splits.items()},
            "prefixes": letters.prefixes,
            "abbreviations": sorted(letters.abbreviations),
            "binding": letters.binding,
            "sets": "\n".join(lines),
            "names": {name: turn[number] for name, number in self.names.items()},
            "rules": {
                name: [
                    [[turn[number], turn[unless]] for number, unless in rule.find],
                    turn[rule.again],
                    turn[rule.unless],
                    turn[rule.besides],
                ]
                for name, rule in self.rules.items()
            },
        }

    def _lines(self) -> tuple[list[str], dict[int, int]]:
        """The sets that have a line of their own, and by the number of each the number of its line."""
        used = Counter(number for text in self.sets for number in _USED.findall(text))
        told = {*self.names.values(), *(number for rule in self.rules.values() for number in rule.numbers)}
        turn = {-1: -1}
        within: dict[str, str] = {}
        lines: list[str] = []
        for number, text in enumerate(self.sets):
            written = _USED.sub(lambda found: within[found[1]], text)
            if number in told or used[str(number)] > 1:
                turn[number] = len(lines)
                within[str(number)] = f"<{len(lines)}>"
                lines.append(written)
            else:
                within[str(number)] = f"({written})"
        return lines, turn


def compile_letters(language: Language, words: ToneWords) -> Letters:
    """How words of the language are folded and cut: by the table of the search, and by the file."""
    table = folding_table(language.code)
    folded = dict(zip(table.letters, table.instead, strict=True))
    bare = Letters(folded=folded, dropped=_ranges(language.folding.dropped), accents=language.folding.accents)

    def fold(word: str) -> str:
        return "".join(map(bare.fold, word)).replace("\u2019", "'")

    return Letters(
        folded=folded,
        dropped=bare.dropped,
        accents=bare.accents,
        splits={fold(word): tuple(fold(parts).split()) for word, parts in words.splits.items()},
        prefixes=tuple(map(fold, words.prefixes)),
        abbreviations=frozenset(map(fold, words.abbreviations)),
        binding=tuple(map(fold, words.binding)),
        spaced=language.script.spaced,
    )


def _ranges(dropped: str) -> tuple[tuple[int, int], ...]:
    """`a-fx` of a regular expression's brackets as pairs."""
    ends = iter(dropped)
    found: list[tuple[int, int]] = []
    for letter in ends:
        if letter == "-" and found:
            found[-1] = (found[-1][0], ord(next(ends)))
        else:
            found.append((ord(letter), ord(letter)))
    return tuple(found)


def compile_tone(code: str, words: ToneWords) -> Compiled:
    """The rules of a language, ready to walk. Raises `SequenceError` where one cannot be read."""
    return _COMPILED.get(code, words, lambda: _Compiler(compile_letters(BY_CODE[code], words), words).compiled())


def _shortened(compiled: Compiled) -> Compiled:
    """With capitals of ASCII for the most used letters of another script."""
    letters = compiled.letters
    often = Counter(letter for text in compiled.sets for letter in text if not letter.isascii() and not is_han(letter))
    instead = dict(zip((letter for letter, _ in often.most_common(len(_CAPITALS))), _CAPITALS, strict=False))
    table = str.maketrans(instead)

    def short(words: Iterable[str]) -> tuple[str, ...]:
        return tuple(word.translate(table) for word in words)

    changed = replace(
        letters,
        folded=instead | {one: other.translate(table) for one, other in letters.folded.items()},
        splits={word.translate(table): short(parts) for word, parts in letters.splits.items()},
        prefixes=short(letters.prefixes),
        abbreviations=frozenset(short(letters.abbreviations)),
        binding=short(letters.binding),
    )
    return replace(compiled, letters=changed, sets=short(compiled.sets))


@dataclass
class _Compiler:
    letters: Letters
    words: ToneWords
    sets: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)

    def compiled(self) -> Compiled:
        rules = {name: self.rule(rule) for name, rule in self.words.rules.items()}
        for name in self.words.sets:
            self.named(name, ())
        return _shortened(Compiled(self.as_used(), tuple(self.sets), self.names, rules))

    def as_used(self) -> Letters:
        """The letters, of which those alone are folded that become one of a sequence, or a digit."""
        used = set("".join(self.sets))
        folded = {one: other for one, other in self.letters.folded.items() if other in used or other.isdigit()}
        return replace(self.letters, folded=folded)

    def rule(self, rule: RuleWords) -> RuleSets:
        plain = [item for item in rule.find if isinstance(item, str)]
        own = [item for item in rule.find if not isinstance(item, str)]
        find = [(self.texts(plain), -1)] if plain else []
        find += [(self.texts([item.find]), self.texts(item.unless)) for item in own]
        return RuleSets(tuple(find), self.texts(rule.again), self.texts(rule.unless), self.texts(rule.besides))

    def named(self, name: str, using: tuple[str, ...]) -> int:
        """The number of a named set, which is compiled at its first use."""
        if name not in self.names:
            if name in using:
                raise SequenceError(f"the set `{name}` uses itself", "Take it out of the sets that it uses")
            if name not in self.words.sets:
                raise SequenceError(f"there is no set `{name}`", "Add it to `sets`, or write another name")
            self.names[name] = self.texts(self.words.sets[name], (*using, name))
        return self.names[name]

    def texts(self, texts: tuple[str, ...] | list[str], using: tuple[str, ...] = ()) -> int:
        return self.put([read_sequence(text) for text in texts], using) if texts else -1

    def put(self, sequences: list[Sequence] | tuple[Sequence, ...], using: tuple[str, ...]) -> int:
        """The number of a set of sequences; equal ones have one number."""
        text = "|".join(sorted({_BETWEEN_SIGNS.sub("", self.sequence(item, using)) for item in sequences}))
        if text not in self.numbers:
            self.numbers[text] = len(self.sets)
            self.sets.append(text)
        return self.numbers[text]

    def sequence(self, sequence: Sequence, using: tuple[str, ...]) -> str:
        whole = (sequence.first, sequence.last) == (0, len(sequence.parts))
        found = []
        for place, part in enumerate(sequence.parts):
            found += ["["] * (not whole and place == sequence.first)
            found += ["]"] * (not whole and place == sequence.last)
            found += self.part(part, using)
        return " ".join([*found, "]"] if not whole and sequence.last == len(sequence.parts) else found)

    def part(self, part: Part, using: tuple[str, ...]) -> Iterator[str]:
        gap = f"{part.gap}~" if part.gap else ""
        end = "?" * part.optional
        match part.kind:
            case "anchor":
                yield gap + part.name
            case "any":
                yield f"{gap}<{self.put(part.choices, using)}>{end}"
            case "set" if part.name == "number":
                yield f"{gap}#{end}"
            case "set":
                yield f"{gap}<{self.named(part.name, using)}>{end}"
            case _:
                yield from self.word(part, gap, end, using)

    def word(self, part: Part, gap: str, end: str, using: tuple[str, ...]) -> Iterator[str]:
        """One written word, which may be cut into several."""
        if "*" in part.name or part.name.startswith("="):
            yield gap + "".join(map(self.letters.fold, part.name)) + end
            return
        cuts = [token.word for token in cut(part.name, self.letters) if token.word]
        if not cuts:
            raise SequenceError(f"`{part.name}` has no letter", "Write a word, or leave it out")
        if len(cuts) > 1 and end:
            yield f"{gap}<{self.put((Sequence(tuple(Part('word', item) for item in cuts)),), using)}>?"
        else:
            yield from (f"{gap if not place else ''}{item}{end}" for place, item in enumerate(cuts))


__all__ = ["Compiled", "RuleSets", "compile_tone", "set_names"]
