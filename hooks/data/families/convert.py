"""The words that a variant in other letters has besides."""

from __future__ import annotations

from hooks.data.folder import DataFolder
from hooks.data.model import Model, Text
from hooks.languages import VARIANTS


class ConvertedWords(Model):
    """What a variant says in place of words of its base, once these are in its letters."""

    words: dict[str, Text]
    """Each word as the converter leaves it, with what the variant says; the longest one that fits is replaced."""


def read_converted(folder: DataFolder) -> dict[str, dict[str, str]]:
    """By variant in other letters, its words; empty for one without a file of them, which need not be there."""
    converted: dict[str, dict[str, str]] = {}
    for code in (language.code for language in VARIANTS if language.converter):
        name = f"convert/{code}.yml"
        model = folder.model(ConvertedWords, folder.source(name)) if folder.has(name) else None
        converted[code] = {word: better for word, better in model.words.items() if word} if model else {}
    return converted
