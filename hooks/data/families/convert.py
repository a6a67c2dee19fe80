"""The words that a variant in other letters has besides."""

from __future__ import annotations

from hooks.data.model import Model, Text


class ConvertedWords(Model):
    """What a variant says in place of words of its base, once these are in its letters."""

    words: dict[str, Text]
    """Each word as the converter leaves it, with what the variant says; the longest one that fits is replaced."""
