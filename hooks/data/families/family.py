"""What describes a family of reference data to the reader of the data folder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from hooks.data.load import Path_

S = TypeVar("S", bound=BaseModel)
W = TypeVar("W", bound=BaseModel)
Ids = Mapping[tuple[str, ...], Collection[str]]
"""Which ids stand at which path of a language file."""


def _no_ids(_: BaseModel, __: str) -> Ids:
    return {}


def _no_paths(_: BaseModel) -> Iterable[Path_]:
    return ()


@dataclass(frozen=True)
class FamilyKind(Generic[S, W]):
    """A folder of the data with one structure and one file a language.

    `structure` and `words` are the models of its files; `empty` stands in for a structure that cannot be read.
    `ids` says which keys the file of a language has words for, `paths` where every file has texts besides.
    """

    name: str
    structure: type[S]
    words: type[W]
    empty: S
    ids: Callable[[S, str], Ids] = _no_ids
    paths: Callable[[S], Iterable[Path_]] = _no_paths


@dataclass(frozen=True)
class Family(Generic[S, W]):
    """What was read of a family. With problems, `structure` may be the empty one and `words` lack languages."""

    structure: S
    words: Mapping[str, W]
