"""A memory for what takes long: the newest result for each name, so that a long `serve` does not fill the memory."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

R = TypeVar("R")


class Newest(Generic[R]):
    """Results by name, each with what it was made from."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[object, R]] = {}

    def get(self, name: Hashable, given: object, make: Callable[[], R]) -> R:
        """The result for `name`, made anew only when it was made from something else than `given`."""
        if name not in self._kept or self._kept[name][0] != given:
            self._kept[name] = (given, make())
        return self._kept[name][1]
