"""A pack: texts that one form fills together, which of them belong to which answers, and what is told of each."""

from __future__ import annotations

from collections.abc import Iterable

from hooks.data.fields import FieldStructure
from hooks.data.model import Condition, Model, Name, Slug, Text

FILE, OPEN = "pack-file", "pack-open"
"""What is called so in a blank text: the file of a text, and what is still open in it."""
_KINDS = {"_file": FILE, "_open": OPEN}


class PackText(Model):
    """A text of a pack."""

    id: Slug
    """The template; its words here stand at this key in the language files."""
    when: Condition = {}
    """It is in the pack while these fields and results have these values."""
    unless: Name | None = None
    """The finding of the text with which it stays out: there is nothing in it."""
    copies: dict[Name, Name] = {}
    """Fields of the text that have, in the pack alone, the value of a field or result here: shared ones that mean
    another day in each text."""
    open: tuple[Name, ...] = ()
    """What it cannot do without and the form does not ask for: its own page does."""


class PackWords(Model):
    """What the list of a pack says of a text."""

    why: Text
    """What it is for."""
    send: Text
    """When it is wanted; fields and results may stand in it."""


def file_field(name: str) -> str:
    """The result that holds the name of the file of a text, and nothing while it is not in the pack."""
    return f"{name.replace('-', '_')}_file"


def open_field(name: str) -> str:
    """The result that holds what is still open in a text."""
    return f"{name.replace('-', '_')}_open"


def pack_fields(texts: Iterable[PackText]) -> dict[str, FieldStructure]:
    """What the browser knows of each text once it has put the pack together, as fields."""
    line = FieldStructure(type="text")
    return {name: line for text in texts for name in (file_field(text.id), open_field(text.id))}


def kind_of_result(name: str) -> str:
    """Under which name the words stand of what is known of a text of a pack."""
    return next(kind for ending, kind in _KINDS.items() if name.endswith(ending))
