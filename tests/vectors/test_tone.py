"""The tone check finds the same in the build and in the browser, and in no time."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from opencc import OpenCC

from hooks.data.catalog import Catalog
from hooks.data.families.tone import ToneStructure
from hooks.data.load import LOADER
from hooks.languages import BY_CODE, CODES
from hooks.tone.compiled import compile_tone
from hooks.tone.engine import find
from hooks.tone.walk import Rules
from tests.conftest import DOCS
from tests.vectors.tone import Maker, in_browser

pytestmark = pytest.mark.thorough

CORPORA = Path(__file__).parents[1] / "tone"
ROUNDS, TEXTS = 4, 60
FRAME, HOSTILE = 16 / 4, 100 / 4
"""Milliseconds for a long message and for a hostile one, on a machine four times as fast as the slowest."""
SLACK = 2.5  # this machine does other things at the same time


def _load(text: str) -> Any:
    """What stands in a file of YAML."""
    return yaml.load(text, LOADER)


@pytest.fixture(scope="module")
def structure() -> ToneStructure:
    """The real rules, without words."""
    return ToneStructure.model_validate(_load((DOCS / "_data/tone/structure.yml").read_text("utf-8")))


@pytest.fixture(scope="module")
def rules(catalog: Catalog) -> dict[str, Rules]:
    """The real rules of each language."""
    return {lang: Rules(compile_tone(lang, words)) for lang, words in catalog.tone.words.items()}


def _here(messages: list[Any], rules: dict[str, Rules], structure: ToneStructure) -> list[list[dict[str, Any]]]:
    return [
        [
            {"rule": finding.rule, "start": finding.start, "end": finding.end}
            for finding in find(message["text"], rules[message["lang"]], structure, message["channel"])
        ]
        for message in messages
    ]


def test_both_find_the_same_in_every_message_of_the_corpora(catalog: Catalog, rules: dict[str, Rules]) -> None:
    messages = [
        {"lang": path.stem, "text": item["text"], "channel": item["channel"]}
        for path in sorted(CORPORA.rglob("*.yml"))
        for item in _load(path.read_text("utf-8"))
    ]
    assert {message["lang"] for message in messages} == {*CODES}
    ours = _here(messages, rules, catalog.tone.structure)
    assert sum(map(len, ours)) > len(messages) / 2
    assert in_browser(catalog.tone.structure, rules, messages=messages)["found"] == ours


@pytest.mark.parametrize("number", range(ROUNDS))
def test_both_find_the_same_by_rules_and_in_texts_that_nobody_thought_of(structure: ToneStructure, number: int) -> None:
    makers = {lang: Maker(Random(f"{number} {lang}"), lang) for lang in CODES}
    made = {lang: maker.rules(structure) for lang, maker in makers.items()}
    messages = [
        {"lang": lang, "text": maker.text(), "channel": maker.chance.choice(("email", "chat"))}
        for lang, maker in makers.items()
        for _ in range(TEXTS)
    ]
    ours = _here(messages, made, structure)
    assert sum(map(len, ours)) > len(messages)
    theirs = in_browser(structure, made, messages=messages)["found"]
    assert [(message, own) for message, own, other in zip(messages, ours, theirs, strict=True) if own != other] == []


def test_a_long_message_takes_less_than_a_frame_and_a_hostile_one_is_not_felt(
    catalog: Catalog, rules: dict[str, Rules]
) -> None:
    timed = []
    for lang in CODES:
        corpus = _load((CORPORA / f"{lang}.yml").read_text("utf-8"))
        words = "\n\n".join(item["text"] for item in corpus)
        often = max(words.split() if BY_CODE[lang].script.spaced else words, key=words.count)
        timed += [{"lang": lang, "text": words[:5_000], "channel": "email"}]
        timed += [{"lang": lang, "text": f"{often} " * 20_000, "channel": "email"}]
    for message in timed[1::2]:
        message["text"] = message["text"][:20_000]
    times = in_browser(catalog.tone.structure, rules, timed=timed)["times"]
    assert all(time < FRAME * SLACK for time in times[::2]), times
    assert all(time < HOSTILE * SLACK for time in times[1::2]), times


def test_marks_cut_a_text_where_findings_begin_and_end() -> None:
    findings = [
        {"rule": "a", "start": 1, "end": 4},
        {"rule": "b", "start": 3, "end": 5},
        {"rule": "c", "start": 6, "end": 6},
    ]
    none = ToneStructure(lengths={}, sets=(), rules={})
    (pieces,) = in_browser(none, {}, marks=[{"text": "0😀234567", "findings": findings}])["pieces"]
    assert "".join(piece["text"] for piece in pieces) == "0😀234567"
    assert [(piece["text"], piece["covers"]) for piece in pieces if piece["covers"]] == [
        ("😀2", [0]),
        ("3", [0, 1]),
        ("4", [1]),
    ]
    assert [piece["begins"] for piece in pieces if piece["begins"]] == [[0], [1], [2]]


def test_the_language_of_each_message_is_found_out(catalog: Catalog, rules: dict[str, Rules]) -> None:
    known = {
        lang: {"script": BY_CODE[lang].script.name.capitalize(), "dir": "", "usual": words.usual}
        for lang, words in catalog.tone.words.items()
    }
    texts = {lang: [item["text"] for item in _load((CORPORA / f"{lang}.yml").read_text("utf-8"))] for lang in CODES}
    asked = {"known": known, "texts": [text for own in texts.values() for text in own]}
    detected = in_browser(catalog.tone.structure, rules, detected=asked)["detected"]
    right = [lang for lang, own in texts.items() for _ in own]
    wrong = sum(one != other for one, other in zip(detected, right, strict=True))
    assert len(right) >= 4 * 50
    assert wrong <= len(right) // 100


@pytest.mark.parametrize("converter", ["s2hk", "s2tw"])
def test_traditional_letters_are_judged_as_simplified_ones(
    catalog: Catalog, rules: dict[str, Rules], converter: str
) -> None:
    structure = catalog.tone.structure
    convert = OpenCC(converter).convert
    corpus = _load((CORPORA / "zh.yml").read_text("utf-8"))
    assert all(convert(item["text"]) != item["text"] for item in corpus)
    for item in corpus:
        ours = find(item["text"], rules["zh"], structure, item["channel"])
        assert find(convert(item["text"]), rules["zh"], structure, item["channel"]) == ours, item["id"]
