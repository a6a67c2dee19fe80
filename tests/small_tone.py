"""A small tone check of its own: a rule of each kind, in four languages, with no word of the real ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hooks.languages import CODES

RULES: dict[str, dict[str, Any]] = {
    "always": {"severity": "think", "kind": "words", "replaces": "words"},
    "fault": {"severity": "stop", "kind": "words", "replaces": "sentence"},
    "sort-of": {"severity": "think", "kind": "words", "replaces": "words"},
    "no-day": {"severity": "stop", "kind": "structure", "measure": "no_date", "scope": "ending", "replaces": "end"},
    "long": {"severity": "think", "kind": "structure", "measure": "too_long", "replaces": "nothing"},
}
SETS = ("greeting", "decision", "date", "other-date", "reason", "more-reason", "praise", "bargain", "promise", "when")
MOST = 12
"""The words of a chat message, in any language; others may be much longer."""
SAID: dict[str, dict[str, str]] = {
    "en": {"always": "always", "fault": "your fault", "sort-of": "sort of", "end": "we stop", "day": "friday"},
    "hr": {"always": "uvijek", "fault": "vaša krivnja", "sort-of": "nekako", "end": "prestajemo", "day": "petak"},
    "ar": {"always": "دائما", "fault": "خطؤكم", "sort-of": "نوعا ما", "end": "نتوقف", "day": "الجمعة"},
    "zh": {"always": "总是", "fault": "你的错", "sort-of": "有点", "end": "停止合作", "day": "星期五"},
}
"""What the rules of words find, what ends the work, and a day."""
USUAL = {"en": ["the", "is", "and", "i", "that", "have"], "hr": ["je", "i", "se"], "ar": ["من", "في"], "zh": ["的"]}


def structure() -> dict[str, Any]:
    """The rules without words."""
    lengths = {channel: {"words": 200, "signs": 200} for channel in ("email", "letter", "call")}
    rules = {name: {"fact": "A1", "page": "decide/index", **rule} for name, rule in RULES.items()}
    return {"lengths": {"chat": {"words": MOST, "signs": MOST}, **lengths}, "sets": [*SETS, "step"], "rules": rules}


def words(lang: str) -> dict[str, Any]:
    """The rules in one language."""
    said = SAID[lang]
    sets = {name: ["nichts"] for name in (*SETS, "step")} | {"decision": [said["end"]], "date": [said["day"]]}
    rules = {name: _rule(name, lang) for name in RULES}
    return {"usual": USUAL[lang], "sets": sets, "rules": rules}


def _rule(name: str, lang: str) -> dict[str, Any]:
    said = SAID[lang]
    own: dict[str, Any] = {"why": f"{_letters(lang)} {_letters(lang)}", "rewrite": _rewrite(name, lang)}
    if RULES[name]["kind"] == "words":
        own |= {"find": [said[name], *(f"nichts nichts{number}" for number in range(14))]}
        return own | {"hits": [f"{said[name]}."] * 5, "misses": [f"{said['day']}."] * 5}
    hit = {"channel": "chat", "text": f"{said['day']} " * (MOST + 1)} if name == "long" else f"{said['end']}."
    return own | {"hits": [hit] * 5, "misses": [f"{said['end']} {said['day']}."] * 5}


def _letters(lang: str) -> str:
    return SAID[lang]["day"]


def _rewrite(name: str, lang: str) -> str:
    said = SAID[lang]
    written = {
        "always": said["day"],
        "fault": f"{said['day']} [{said['day']}].",
        "no-day": f"{said['day']} [{said['day']}].",
    }
    return written.get(name, "")


def write_tone(data: Path) -> None:
    """The small tone check below the folder of the data; JSON is YAML too."""
    folder = data / "tone"
    folder.mkdir(parents=True)
    files = {"structure": structure(), **{lang: words(lang) for lang in CODES}}
    for name, content in files.items():
        (folder / f"{name}.yml").write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")
