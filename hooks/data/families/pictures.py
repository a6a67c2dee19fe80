"""The steps and words of the pictures that are drawn from words of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field, RootModel, WithJsonSchema

from hooks.data.families.family import FamilyKind
from hooks.data.load import Path_
from hooks.data.model import Model, Name, texts_schema

Steps = Annotated[tuple[Name, ...], Field(min_length=1)]


class PicturesStructure(Model):
    """The steps of the pictures that are drawn from words of their own."""

    decision: Steps
    """The questions of the decision path, from the first: yes leads out, no leads on."""
    timeline: Steps
    """The steps at the end of a project, in order of time."""


Drawn = Annotated[dict[str, Any], WithJsonSchema({"type": "object", "additionalProperties": texts_schema(3)})]


class PicturesWords(RootModel[dict[str, Drawn]]):
    """The words of every picture in one language."""


def picture_paths(structure: PicturesStructure) -> Iterator[Path_]:
    """Where the words of the pictures stand."""
    yield ("journey", "title")
    yield from (("decision", key) for key in ("title", "yes", "no", "end"))
    yield ("timeline", "title")
    for picture, steps, words in (
        ("decision", structure.decision, ("question", "answer")),
        ("timeline", structure.timeline, ("when", "what")),
    ):
        yield from ((picture, "steps", step, word) for step in steps for word in words)


PICTURES = FamilyKind(
    "pictures",
    PicturesStructure,
    PicturesWords,
    empty=PicturesStructure.model_construct(decision=(), timeline=()),
    paths=picture_paths,
)
