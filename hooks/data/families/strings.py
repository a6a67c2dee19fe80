"""The shared words: their keys with the places that are filled in, and texts that may be equal in all languages."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import RootModel, WithJsonSchema

from hooks.data.model import Model, Name, Text, texts_schema


class StringsStructure(RootModel[dict[str, tuple[Name, ...]]]):
    """The shared words by dotted key, each with the names of the values that are put into it."""


class SameTexts(Model):
    """Texts that may be equal to English in another language: names, codes and technical words."""

    same: tuple[Text, ...]
    """The texts, each written as it stands in the language files."""


Group = Annotated[dict[str, Any], WithJsonSchema({"type": "object", "additionalProperties": texts_schema(2)})]


class StringsWords(RootModel[dict[str, Group]]):
    """The shared words of one language: each part of a dotted key is a group. `{name}` stands for a value."""


class Strings(dict[str, str]):
    """The shared words of one language by dotted key, such as `builder.copy`."""

    def fill(self, key: str, **values: object) -> str:
        """The text of `key` with its `{name}` places filled. Raises KeyError for an unknown key or name."""
        return self[key].format_map({name: str(value) for name, value in values.items()})
