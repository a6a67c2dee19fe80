"""The words that the texts of a language never use."""

from __future__ import annotations

from hooks.data.model import Model, Text


class AvoidedWords(Model):
    """What no page and no text of a language says, because it sounds translated or is called otherwise there."""

    words: dict[str, Text]
    """Each word, or its beginning, with what to write instead."""
