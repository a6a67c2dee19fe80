"""Numbers and amounts of money in words, by rules that each language writes as data.

The browser does the same in `overrides/engine/spell.js`; `tests/vectors/words.json` holds both to one result.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

SPELL = "spell"
"""The group of shared words that holds the currencies, and the rules besides."""
RULES = "rules"
AMOUNT = re.compile(r"(\d+)\.(\d+)-(\w+)", re.ASCII)
SAMPLES = tuple(
    f"{whole}.{part}" for whole in (0, 1, 2, 5, 8, 21, 102, 999999999999) for part in ("00", "05", "21", "500", "028")
)
"""Amounts that ask for most rules."""
_PART = re.compile(r"\[([^|\]]*)\|?([^\]]*)\]|([<>=-])(\w+)(?::(\w+))?\3|@(\d)", re.ASCII)


@dataclass(frozen=True)
class Rule:
    """How numbers from `base` on are said: quotient and rest by `divisor`; a rest below `least` counts as none."""

    base: int
    divisor: int
    least: int
    text: str


@dataclass(frozen=True)
class Forms:
    """What is counted: the set of rules that counts it, and its forms."""

    by: str
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Spelling:
    """The rules of one language, by the name of their set, and what they count, by its name."""

    rules: Mapping[str, tuple[Rule, ...]]
    nouns: Mapping[str, tuple[str, ...]]

    def spell(self, number: int, by: str, forms: tuple[str, ...] = (), own: Mapping[str, Forms] | None = None) -> str:
        """A number in words by one set of rules; `forms` are those of what it counts, `own` counts by other names."""
        if by.strip("0") == "":
            return str(number).zfill(len(by))
        rule = next(rule for rule in reversed(self.rules[by]) if rule.base <= number)
        quotient, rest = divmod(number, rule.divisor)
        given = {"<": quotient, ">": rest, "=": number, "-": number - rest}

        def part(match: re.Match[str]) -> str:
            more, less, sign, name, noun, place = match.groups()
            if place:
                return forms[int(place) - 1]
            if not sign:
                return _PART.sub(part, more if rest >= rule.least else less)
            counted = (own or {}).get(name) or Forms(name, self.nouns.get(noun, forms))
            return self.spell(given[sign], counted.by, counted.forms, own)

        return _PART.sub(part, rule.text)


@cache
def read_spelling(text: str) -> Spelling:
    """The rules as a language writes them: `%set` begins a set, `@name form|form` names what is counted."""
    rules: dict[str, list[Rule]] = {}
    nouns: dict[str, tuple[str, ...]] = {}
    name = ""
    for line in filter(None, map(str.strip, text.split("\n"))):
        first, _, rest = line.partition(" ")
        if first[0] == "%":
            name = first[1:]
            rules[name] = []
        elif first[0] == "@":
            nouns[first[1:]] = tuple(rest.split("|"))
        else:
            base, divisor, least = (*map(int, first.split("/")), 0, 0)[:3]
            rules[name].append(Rule(base, divisor or 10 ** (len(str(base)) - 1), least or 1, rest))
    return Spelling({key: tuple(found) for key, found in rules.items()}, nouns)


def _forms(text: str) -> Forms:
    by, _, forms = text.strip().partition(":")
    return Forms(by, tuple(forms.split("|")))


def spelling_fault(words: Mapping[str, str], currency: str) -> str:
    """What keeps the rules from saying amounts in a currency; nothing where all is well."""
    return _fault(tuple((name, words[name]) for name in (RULES, currency) if name in words), currency)


@lru_cache(1 << 10)  # variants have the rules of their bases, and most edits leave all as they are
def _fault(given: tuple[tuple[str, str], ...], currency: str) -> str:
    words = dict(given)
    try:
        for sample in SAMPLES:
            if re.search(r"[@<>=|]", spell_amount(f"{sample}-{currency}", words)):
                return f"a sign is left over in {sample}"
    except (ValueError, LookupError, StopIteration, RecursionError, ZeroDivisionError) as error:
        return f"{sample} cannot be said ({type(error).__name__}: {error})"
    return ""


def spell_amount(raw: str, words: Mapping[str, str]) -> str:
    """`1250.50-eur` in words, with its currency; nothing for what is no amount, or in no currency of the language."""
    match = AMOUNT.fullmatch(raw)
    if not match or match[3] not in words:
        return ""
    whole, part, currency = match.groups()
    unit, _, small = words[currency].partition(";")
    own = {"unit": _forms(unit), "part": _forms(small)}
    return read_spelling(words[RULES]).spell(int(whole + part), f"sum{len(part)}", own["unit"].forms, own)
