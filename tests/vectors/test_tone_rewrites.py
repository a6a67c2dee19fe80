"""What a rewrite makes of a message is a message: sentences with their marks, and one finding less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from hooks.data.catalog import Catalog
from hooks.data.families.tone import Channel, ToneStructure
from hooks.data.load import LOADER
from hooks.languages import CODES
from hooks.tone.compiled import compile_tone
from hooks.tone.engine import Finding, find
from hooks.tone.walk import Rules
from tests.unit.tone.made import made_rules
from tests.vectors.tone import in_browser

pytestmark = pytest.mark.thorough

CORPORA = Path(__file__).parents[1] / "tone"
DAYS = {"en": "30 June 2027", "ar": "30 يونيو 2027", "hr": "30. lipnja 2027.", "zh": "2027年6月30日"}
GAP = re.compile(r"\[[^\]]+\]")
OF_A_DAY = re.compile(r"dat|day|تاريخ|日期", re.IGNORECASE)
BROKEN = {
    "two stops": r"[^.…!?][.]{2}(?!\.)|。{2}|[?!؟]\.",
    "two blanks": r"\S  +\S",
    "a stray comma": r"(?<![.:\d])\. *,| ,|,,|，，|，。|。，|،\.|,\.",
    "a small letter after a stop": r"[^.\d][.!?]\s+[a-zčćžšđ]",
    "a blank at the beginning": r"^\s",
    "an empty line more": r"\n\n\n",
}
FEWEST = 120


@dataclass(frozen=True)
class Taken:
    """A finding of a message whose rewrite is taken over."""

    text: str
    channel: Channel
    finding: Finding


def _messages(catalog: Catalog, lang: str) -> Iterator[tuple[str, Channel]]:
    """All messages of the corpora, and all in which rules must find something."""
    for path in (CORPORA / f"{lang}.yml", CORPORA / "held" / f"{lang}.yml"):
        yield from ((item["text"], item["channel"]) for item in yaml.load(path.read_text("utf-8"), LOADER))
    for rule in catalog.tone.words[lang].rules.values():
        yield from ((hit, "email") if isinstance(hit, str) else (hit.text, hit.channel) for hit in rule.hits)


def _filled(text: str, lang: str) -> str:
    """The text with a day in each gap that asks for one, and a word in the others."""
    return GAP.sub(lambda gap: DAYS[lang] if OF_A_DAY.search(gap[0]) else "X", text)


@pytest.mark.parametrize("lang", CODES)
def test_a_rewrite_leaves_one_finding_less_and_no_broken_marks(catalog: Catalog, lang: str) -> None:
    words, structure = catalog.tone.words[lang], catalog.tone.structure
    rules = Rules(compile_tone(lang, words))
    taken = [
        Taken(text, channel, finding)
        for text, channel in _messages(catalog, lang)
        for finding in find(text, rules, structure, channel)
    ]
    asked = [
        {
            "lang": lang,
            "text": item.text,
            "finding": {"rule": item.finding.rule, "start": item.finding.start, "end": item.finding.end},
            "rewrite": words.rules[item.finding.rule].rewrite,
            "replaces": structure.rules[item.finding.rule].replaces,
        }
        for item in taken
    ]
    changes = in_browser(structure, {lang: rules}, changes=asked)["changed"]
    offered = [(item, _filled(change["text"], lang)) for item, change in zip(taken, changes, strict=True) if change]
    assert len(offered) > FEWEST
    wrong = []
    for item, after in offered:
        before, left = (
            sum(finding.rule == item.finding.rule for finding in find(text, rules, structure, item.channel))
            for text in (item.text, after)
        )
        if left >= before:
            wrong.append((item.finding.rule, "found as often", item.text, after))
        wrong += [
            (item.finding.rule, name, item.text, after)
            for name, pattern in BROKEN.items()
            if len(re.findall(pattern, after)) > len(re.findall(pattern, item.text))
        ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "words", "rewrite", "replaces", "changed", "selected"),
    [
        ("You are always late.", "always", "often", "words", "You are often late.", "often"),
        ("Always late. Bye.", "Always", "often", "words", "Often late. Bye.", "Often"),
        ("It is sort of late.", "sort of", "", "words", None, ""),
        ("It is late, sort of. Bye.", "sort of", "", "words", "It is late. Bye.", ""),
        ("It is late, is it?", "is it", "", "words", "It is late.", ""),
        ("Honestly, it is late.", "Honestly", "", "words", "It is late.", ""),
        ("It is, honestly, late.", "honestly", "", "words", "It is, late.", ""),
        ("Hi.\n\nWhatever.\n\nBye.", "Whatever", "", "words", "Hi.\n\nBye.", ""),
        ("Hi. Whatever. Bye.", "Whatever", "", "words", "Hi. Bye.", ""),
        ("It was good, but I stop.", "but", ".", "words", "It was good. I stop.", ""),
        ("It was good. However, I stop.", "However", ".", "words", "It was good. I stop.", ""),
        ("Though it was good, but I stop.", "but", ".", "words", None, ""),
        ("Good but late.", "but", ".", "words", None, ""),
        (
            "Hi. Your fault, all of it. Bye.",
            "fault",
            "Invoice [number] is open.",
            "sentence",
            "Hi. Invoice [number] is open. Bye.",
            "[number]",
        ),
        ("Hi!\n\nYour fault\n\nBye", "fault", "It is open.", "sentence", "Hi!\n\nIt is open.\n\nBye", "It is open."),
        ("Hi Ana, your fault. Bye.", "fault", "It is open.", "sentence", "Hi Ana, it is open. Bye.", "it is open."),
        ("Hi Ana, your fault.", "fault", "I stop.", "sentence", "Hi Ana, I stop.", "I stop."),
        ("So, your fault. So, my fault.", "my", "Bye.", "sentence", "So, your fault. Bye.", "Bye."),
        ("Ok. Your “fault”. Bye.", "fault", "It ends", "sentence", "Ok. It ends. Bye.", "It ends."),
        ("Is it ok? Bye.", "ok", "It is so", "sentence", "It is so. Bye.", "It is so."),
        ("Sorry. It ends. Sorry.", "Sorry", "It ends.", "sentence", "It ends. Sorry.", ""),
        ("Guilt. Bye.", "Guilt", "", "sentence", "Bye.", ""),
        ("x " * 31 + "fault.", "fault", "It ends.", "sentence", None, ""),
        ("We stop. Bye.", "", "It ends on [day].", "end", "We stop. It ends on [day]. Bye.", "[day]"),
        ("We stop", "", "It ends.", "end", "We stop. It ends.", "It ends."),
        ("We stop\nBye", "", "It ends.", "end", "We stop. It ends.\nBye", "It ends."),
        ("We stop here.", "", "It ends.", "nothing", None, ""),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_rewrite_takes_the_place_of_what_was_found_where_a_sentence_comes_of_it(
    text: str, words: str, rewrite: str, replaces: str, changed: str | None, selected: str
) -> None:
    made = made_rules(["x"], given={"binding": ["though"]})
    start = text.index(words) if words else text.index("stop") + len("stop") + ("." in text or "\n" in text)
    finding = {"rule": "r", "start": start, "end": start + len(words)}
    asked = {"lang": "en", "text": text, "finding": finding, "rewrite": rewrite, "replaces": replaces}
    (change,) = in_browser(ToneStructure(lengths={}, sets=(), rules={}), {"en": made}, changes=[asked])["changed"]
    assert (change and change["text"]) == changed
    if change and changed:
        assert changed[change["start"] : change["end"]] == selected
