"""The words that the texts of a language never use."""

from __future__ import annotations

from hooks.data.folder import DataFolder
from hooks.data.model import Model, Text
from hooks.languages import CODES


class AvoidedWords(Model):
    """What no page and no text of a language says, because it sounds translated or is called otherwise there."""

    words: dict[str, Text]
    """Each word, or its beginning, with what to write instead."""


def read_avoided(folder: DataFolder) -> dict[str, dict[str, str]]:
    """By language, its avoided words; empty for a language without a file of them, which need not be there."""
    avoided: dict[str, dict[str, str]] = {}
    for code in CODES:
        name = f"avoid/{code}.yml"
        model = folder.model(AvoidedWords, folder.source(name)) if folder.has(name) else None
        avoided[code] = {word: better for word, better in model.words.items() if word.strip()} if model else {}
    return avoided
