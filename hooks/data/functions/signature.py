"""What a function of `derive` takes and gives. What it does stands in `overrides/engine/`, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hooks.data.fields import ColumnType, FieldType

ArgType = Literal["date", "number", "amount", "choice", "boolean", "text", "list", "place"]
ParamType = Literal["answers", "column", "columns", "number", "spans", "word", "words"]


@dataclass(frozen=True)
class Arg:
    """One thing that a function is given: a field, or an earlier result, of a type or one of several.

    `name` says in messages what it is. A choice has no option besides `options`, where there are any. What is
    `optional` may be left out at the end, or written `_`.
    """

    name: str
    type: ArgType | tuple[ArgType, ...]
    options: tuple[str, ...] = ()
    optional: bool = False

    @property
    def types(self) -> tuple[ArgType, ...]:
        """The types that fit."""
        return self.type if isinstance(self.type, tuple) else (self.type,)


@dataclass(frozen=True)
class Param:
    """A literal of `with`.

    `answers` are options of the choices that the function is given, `column` and `columns` are of its first list,
    `word` and `words` are among `options`, `number` is digits with a point before decimals, `spans` are such as
    `2027-02-08..2027-03-08`, or `12-20..01-02` in every year.
    """

    type: ParamType
    options: tuple[str, ...] = ()
    optional: bool = False

    @property
    def many(self) -> bool:
        """Whether it may be a list."""
        return self.type in ("answers", "columns", "spans", "words")


@dataclass(frozen=True)
class Signature:
    """What a function takes and gives.

    `args` come first, `rest` any number of times after them. `options` are those of a choice that the function
    decides, `columns` those of a list that it makes; `bands` says that the author gives the options with bounds
    instead. `with_` are the literals that it takes.
    """

    args: tuple[Arg, ...]
    result: FieldType | tuple[FieldType, ...]
    rest: Arg | None = None
    options: tuple[str, ...] | None = None
    columns: Mapping[str, ColumnType] = field(default_factory=dict)
    bands: bool = False
    with_: Mapping[str, Param] = field(default_factory=dict)

    @property
    def results(self) -> tuple[FieldType, ...]:
        """The types that the result may have."""
        return self.result if isinstance(self.result, tuple) else (self.result,)

    @property
    def least(self) -> int:
        """How many arguments there must be; where any number may come, at least one."""
        needed = sum(not arg.optional for arg in self.args)
        return needed + (self.rest is not None and not self.rest.optional)

    def arg(self, index: int) -> Arg | None:
        """What stands at a place of the arguments; None behind the last."""
        return self.args[index] if index < len(self.args) else self.rest
