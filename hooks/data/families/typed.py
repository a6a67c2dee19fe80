"""What people type beside numbers, so that a form reads these as they are typed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hooks.data.folder import DataFolder
from hooks.data.model import Model, Name, Text
from hooks.languages import CODES

NUMBER = r"^[0-9]{1,9}(/[1-9][0-9]?)?$"
NumberText = Annotated[str, Field(pattern=NUMBER)]
"""A whole number, or a part of one: `7`, `1/2`."""


class TypedWords(Model):
    """What people of a language type beside numbers: everyday words and abbreviations, without a full stop."""

    numbers: dict[NumberText, tuple[Text, ...]] = {}
    """Words for numbers, also for parts such as `"1/2"`."""
    noughts: dict[NumberText, tuple[Text, ...]] = {}
    """Words for many, by the noughts that each stands for: `"3"` for thousand."""
    units: dict[Literal["days", "hours", "percent"], dict[NumberText, tuple[Text, ...]]] = {}
    """Words for units, by the unit of a field and by how many of it each stands for: `"7"` for a week in days."""
    spans: dict[NumberText, tuple[Text, ...]] = {}
    """Words that say a number of days at once, as a dual does."""
    currencies: dict[Name, tuple[Text, ...]] = {}
    """Words and signs for currencies, besides their codes. One that several have is asked about."""
    joins: tuple[Text, ...] = ()
    """Words between the parts of one number: `and`."""
    ends: tuple[Text, ...] = ()
    """What closes an amount and adds nothing: `only`."""


NO_WORDS = TypedWords()


def read_typed(folder: DataFolder) -> dict[str, TypedWords]:
    """By language, what is typed; no file need be there."""
    found = {}
    for code in CODES:
        name = f"typed/{code}.yml"
        found[code] = (folder.model(TypedWords, folder.source(name)) if folder.has(name) else None) or NO_WORDS
    return found
