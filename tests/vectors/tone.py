"""The tone check in the browser's engine, and rules that nobody thought of."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

from hooks.data.families.tone import ToneStructure, ToneWords
from hooks.tone.compiled import compile_tone
from hooks.tone.sequences import SequenceError, read_sequence
from hooks.tone.walk import Rules
from scripts.deno import run_script

SCRIPT = Path(__file__).parent / "run_tone.js"
WORDS: Mapping[str, Sequence[str]] = {
    "en": ("you", "never", "pay", "late", "don't", "paid", "payday", "Ž", "12", "e.g."),
    "zh": (*"你我总是不付款們", "abc"),
    "ar": ("لكن", "ولكن", "دائماً", "تأخر", "بالدفع", "كم"),
    "hr": ("vi", "neplaćanje", "30.", "lipnja", "đak", "šalje"),
}
GLUE = (
    " ",
    "  ",
    ". ",
    ".",
    "?",
    "!",
    "!!",
    " , ",
    "\n",
    "\n\n",
    "’",
    "😀",
    "…",
    "؟",
    "。",
    "1.2",
    "x",
    "ﷺ",
    "Ａ",
    "\u064e",
)
ANCHORS = ("^", "$", "$?", "$!", "$!!", "<number>")
GIVEN: dict[str, Any] = {"splits": {"don't": "do not"}, "prefixes": ["و", "ب", "ال"], "abbreviations": ["mr"]}


def in_browser(structure: ToneStructure, rules: Mapping[str, Rules], **asked: Any) -> dict[str, Any]:
    """What the browser's modules make of what is asked."""
    data = {lang: own.compiled.as_json() for lang, own in rules.items()}
    given = {"structure": structure.model_dump(), "rules": data, **asked}
    return dict(json.loads(run_script(SCRIPT, json.dumps(given))))


class Maker:
    """Makes rules and texts of a language by chance."""

    def __init__(self, chance: Random, lang: str) -> None:
        self.chance, self.lang = chance, lang
        self.words = WORDS[lang]

    def rules(self, structure: ToneStructure) -> Rules:
        """Rules with all that sequences may have."""
        sets: dict[str, list[str]] = {}
        for name in structure.sets:
            sets[name] = [self.sequence([*sets]) for _ in range(self.chance.randint(1, 4))]
        rules = {name: self.rule([*sets]) for name in structure.rules}
        words = ToneWords.model_validate({"usual": ["a"], "sets": sets, "rules": rules, **GIVEN})
        return Rules(compile_tone(self.lang, words))

    def rule(self, sets: list[str]) -> dict[str, Any]:
        """One rule with silencers, where chance will have them."""
        find: list[Any] = [self.sequence(sets, marked=True) for _ in range(4)]
        find.append({"find": self.sequence(sets), "unless": [self.sequence(sets)]})
        some = {key: [self.sequence(sets)] for key in ("again", "unless", "except") if self.chance.random() < 0.3}
        return {"find": find, "why": "w", "rewrite": "", "hits": [], "misses": [], **some}

    def sequence(self, sets: list[str], *, marked: bool = False) -> str:
        """A sequence that can be read."""
        while True:
            parts = self.parts(sets, 0)
            if marked and self.chance.random() < 0.5:
                first = self.chance.randrange(len(parts))
                parts.insert(first, "[")
                parts.insert(self.chance.randint(first + 2, len(parts)), "]")
            try:
                read_sequence(" ".join(parts))
            except SequenceError:
                continue
            return " ".join(parts)

    def parts(self, sets: list[str], depth: int) -> list[str]:
        """Words, stems, sets, alternatives, anchors and gaps in any order."""
        parts: list[str] = []
        for _ in range(self.chance.randint(1, 4)):
            if parts and self.chance.random() < 0.25:
                parts.append(f"~{self.chance.randint(1, 4)}")
            part = self.part(sets, depth)
            optional = parts and part[0] not in "^$" and self.chance.random() < 0.2
            parts.append(part + "?" * bool(optional))
        return parts

    def part(self, sets: list[str], depth: int) -> str:
        """One part."""
        kind = self.chance.random()
        word = self.chance.choice(self.words)
        if kind < 0.1 and len(word) > 3:
            return self.chance.choice((f"{word[:2]}*", f"*{word[-2:]}", f"{word[:2]}*{word[-1:]}"))
        if kind < 0.25 and sets:
            return f"<{self.chance.choice(sets)}>"
        if kind < 0.35 and depth < 2:
            return f"({'|'.join(' '.join(self.parts(sets, depth + 1)) for _ in range(self.chance.randint(1, 3)))})"
        if kind < 0.43:
            return self.chance.choice(ANCHORS)
        return f"={word}" if kind < 0.48 else word

    def text(self) -> str:
        """A text of the words of the rules, and of signs that end sentences or do not."""
        blank = "" if self.lang == "zh" else " "
        said = (*self.words, *self.words, *GLUE)
        return "".join(
            self.chance.choice(said) + blank * self.chance.randint(0, 1) for _ in range(self.chance.randint(0, 60))
        )
