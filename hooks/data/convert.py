"""Texts of a language in the letters and words of a variant, as OpenCC and a list of words have them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from opencc import OpenCC

from hooks.data.load import Source, Value
from hooks.languages import BY_CODE


def convert_source(source: Source, converter: str, words: Mapping[str, str]) -> Source:
    """A file of the base as the variant says it, with the places of the base; the file itself without a converter."""
    if not converter:
        return source
    value = convert(source.value, converter, words)
    assert isinstance(value, dict)
    return replace(source, value=value)


def convert(value: Value, converter: str, words: Mapping[str, str]) -> Value:
    """Each text below a value. Names stay: keys, items of lists, and what stands in Latin letters within a message."""
    if isinstance(value, dict):
        return {key: convert(inner, converter, words) for key, inner in value.items()}
    if not isinstance(value, str) or value.isascii():
        return value
    text: str = _opencc(converter).convert(value)
    pattern = _pattern(tuple(words))
    return pattern.sub(lambda match: words[match.group()], text) if pattern else text


def convert_text(words: Mapping[str, Mapping[str, str]], text: str, lang: str) -> str:
    """One text as a language of the text writes it; `words` has those of each variant."""
    converter = BY_CODE[lang].converter
    return str(convert(text, converter, words.get(lang, {}))) if converter else text


@cache
def _opencc(converter: str) -> OpenCC:
    return OpenCC(converter)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
