"""The tone check in a page, and its rules and their words as files, which scripts fetch when there is a message."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from markupsafe import Markup

from hooks.data.catalog import Catalog
from hooks.data.families.tone import Channel, Tone
from hooks.languages import BY_CODE, LANGUAGES
from hooks.tone.compiled import compile_tone
from hooks.web.builder import script_words
from hooks.web.render import one_block, render_template

FOLDER = "tone"
TOLD = ("severity", "measure", "scope", "channels", "replaces")
"""What the browser needs to know of a rule."""
FINDING_WORDS = (
    "found",
    "none",
    "loading",
    "failed",
    "stop",
    "think",
    "whole",
    "here",
    "quoted",
    "take",
    "part",
    "leave_out",
    "taken",
    "gap",
    "silenced",
    "undone",
)
"""What is said of findings, on the page of the tone check and in every builder."""
SCRIPT_WORDS = ("long", "detected", "cleared", *FINDING_WORDS)


def rules_path(lang: str) -> str:
    """Where the rules of a language stand below the site; they serve the pages of all languages."""
    return f"{FOLDER}/{lang}.json"


def words_path(lang: str) -> str:
    """Where stands what rules say in a language, which is asked for once something is found."""
    return f"{FOLDER}/{lang}-words.json"


def list_tone(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """The rules and their words in every language, each with its place below the site."""
    for lang in catalog.tone.words:
        yield rules_path(lang), _json(rules_of(catalog.tone, lang))
        yield words_path(lang), _json(dict(_words(catalog, lang)))


def rules_of(tone: Tone, lang: str) -> dict[str, Any]:
    """The rules of a language as the browser reads them."""
    rules = tone.structure.rules
    structure = {
        "lengths": {channel: item.model_dump() for channel, item in tone.structure.lengths.items()},
        "rules": {name: {key: getattr(rule, key) for key in TOLD} for name, rule in rules.items()},
    }
    return {**compile_tone(lang, tone.words[lang]).as_json(), "structure": structure}


def _words(catalog: Catalog, lang: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Of each rule why it is one, what to write instead, the fact it rests on, and the page that says more."""
    tone, facts = catalog.tone, catalog.facts.words[lang].root
    for name, words in tone.words[lang].rules.items():
        rule = tone.structure.rules[name]
        page = {"title": tone.titles[lang][rule.page], "page": f"{BY_CODE[lang].prefix}{rule.page}/"}
        yield name, {"why": words.why, "rewrite": words.rewrite, "fact": facts[rule.fact], **page}


def render_tone(catalog: Catalog, lang: str, root: str) -> Markup:
    """The tone check as one HTML block. `root` leads from the page to the site."""
    strings = catalog.strings[lang]
    languages = [language for language in LANGUAGES if language.code in catalog.tone.words]
    usual = {
        language.code: {
            "script": language.script.name.capitalize(),
            "dir": language.direction,
            "usual": catalog.tone.words[language.code].usual,
        }
        for language in languages
    }
    html = render_template(
        "tone/tone.html",
        strings=strings,
        root=root,
        lang=lang,
        languages=languages,
        channels=get_args(Channel),
        usual=json.dumps(usual, ensure_ascii=False),
        words=script_words(strings, {"tone": SCRIPT_WORDS}),
    )
    return one_block(html)


def _json(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
