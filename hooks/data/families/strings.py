"""The shared words: their keys with the places that are filled in, and texts that may be equal in all languages."""

from __future__ import annotations

from pydantic import RootModel

from hooks.data.model import Model, Name, Text


class StringsStructure(RootModel[dict[str, tuple[Name, ...]]]):
    """The shared words by dotted key, each with the names of the values that are put into it."""


class SameTexts(Model):
    """`same.yml`: texts that may be equal in all languages."""

    same: tuple[Text, ...]


class Strings(dict[str, str]):
    """The shared words of one language by dotted key, such as `builder.copy`."""

    def fill(self, key: str, **values: object) -> str:
        """The text of `key` with its `{name}` places filled. Raises KeyError for an unknown key or name."""
        return self[key].format_map({name: str(value) for name, value in values.items()})
