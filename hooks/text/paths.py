"""All paths through the questions of a template: where they lead, how long they are, and which answers matter.

A path that has become equal to another one, as far as it can still matter, is walked once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hooks.data.derive import OUTCOME
from hooks.data.fields import possible_values
from hooks.data.functions.decide import ANSWERS, COUNT
from hooks.data.model import Condition
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.text.decide import Engine, State, engine_of

MOST_WORK = 500_000
"""How many conditions and fields are judged, for all states together."""
MOST_FIELDS, MOST_QUESTIONS = 400, 100
FILLED, EMPTY = "1", ""
Answers = dict[str, str]


class TooManyError(Exception):
    """There are more states than anyone would walk."""


@dataclass(frozen=True)
class Reach:
    """What the answers that are still to come may lead to.

    `node` is equal for states that lead to the same by the same answers. `wins` are the conditions that decide there,
    by the places of their outcome and of themselves; `longest` is the number of questions still to come at most.
    """

    node: int
    ends: frozenset[str]
    wins: frozenset[tuple[int, int]]
    longest: int


@dataclass
class Paths:
    """Walks one template."""

    engine: Engine
    _mattering: set[str] = field(default_factory=set)
    _seen: dict[Hashable, Reach] = field(default_factory=dict)
    _nodes: dict[Hashable, int] = field(default_factory=dict)

    @cached_property
    def _most(self) -> int:
        """How many states are walked."""
        structure = self.engine.structure
        conditions = sum(len(item.when) for item in structure.deciding)
        if len(self.engine.fields) + len(structure.derive) > MOST_FIELDS:
            return 0
        return MOST_WORK // (1 + conditions + len(self.engine.fields) + len(structure.derive))

    @cached_property
    def outcomes(self) -> Reach:
        """What all answers together lead to."""
        return self._reach({}, None)

    @property
    def mattering(self) -> set[str]:
        """The questions an answer to which may lead to another outcome than another one."""
        return self._mattering if self.outcomes else set()

    def finding(self, name: str) -> frozenset[str]:
        """Whether a finding can be `true`, and whether it can be `false`."""
        return self._reach({}, name).ends

    @cached_property
    def longest(self) -> int:
        """How many questions come at most, those for findings among them."""
        return self._longest({})

    def _reach(self, answers: Answers, finding: str | None) -> Reach:
        state = self.engine.state(answers, told=finding is not None)
        end = state.values.get(finding or OUTCOME, "")
        if end:
            wins = frozenset() if finding else frozenset({self._win(state, end)})
            return Reach(self._node(end), frozenset({end}), wins, 0)
        conditions = self._conditions(state, finding)
        name = self._branch(state, self.engine.behind(conditions.values(), state))
        key = (finding, *self._key(state, answers, conditions))
        if key not in self._seen:
            self._seen[key] = self._split(answers, name, finding)
        return self._seen[key]

    def _split(self, answers: Answers, name: str, finding: str | None) -> Reach:
        if len(self._seen) >= self._most or len(answers) > MOST_QUESTIONS:
            raise TooManyError
        found = {value: self._reach({**answers, name: value}, finding) for value in self._values(name)}
        nodes = {value: reach.node for value, reach in found.items()}
        same = len({*nodes.values()}) == 1
        if not same and finding is None:
            self._mattering.add(name)
        return Reach(
            next(iter(nodes.values())) if same else self._node((name, *nodes.items())),
            frozenset().union(*(reach.ends for reach in found.values())),
            frozenset().union(*(reach.wins for reach in found.values())),
            max(reach.longest for reach in found.values()) + (name in self.engine.fields),
        )

    def _node(self, what: Hashable) -> int:
        return self._nodes.setdefault(what, len(self._nodes))

    def _win(self, state: State, end: str) -> tuple[int, int]:
        """Which condition of which outcome decided."""
        ids = [outcome.id for outcome in self.engine.structure.outcomes]
        place = ids.index(end)
        held = (n for n, each in enumerate(self.engine.structure.outcomes[place].when) if state.judge(each))
        return place, next(held, 0)

    def _conditions(self, state: State, finding: str | None) -> dict[int, Condition]:
        """What may still come true, by identity."""
        found = self.engine.undecided(state) if finding in (None, OUTCOME) else []
        for item in self.engine.structure.findings:
            if item.id == finding:
                found = state.live(item.when)
        return {id(condition): condition for condition in found}

    def _branch(self, state: State, open_names: set[str]) -> str:
        """The question to ask next, or else something open that nobody is asked for."""
        if asked := self.engine.askable(open_names, state):
            return asked
        free = (*(name for name in self.engine.structure.derive), PLACE)
        return next(name for name in free if name in open_names and not self._is_counted(name))

    def _is_counted(self, name: str) -> bool:
        derived = self.engine.structure.derive.get(name)
        return derived is not None and derived.by == COUNT

    def _values(self, name: str) -> tuple[str, ...]:
        """The values between which a field or a result makes a difference."""
        known = self.engine.fields.get(name) or self.engine.structure.derive[name].as_field()
        values = possible_values(known) or (FILLED, EMPTY)
        return values if name in self.engine.fields and name != PLACE else tuple(dict.fromkeys((*values, EMPTY)))

    def _key(self, state: State, answers: Answers, conditions: Mapping[int, Condition]) -> Iterator[Hashable]:
        """All that what is still to come depends on."""
        if any(OUTCOME in condition for condition in conditions.values()) and OUTCOME in state.open:
            undecided = self.engine.undecided(state)
            conditions = {**conditions, **{id(condition): condition for condition in undecided}}
        sure = (item.id for item in self.engine.structure.outcomes if state.judge_any(item.when))
        yield next(sure, "")
        for place, condition in conditions.items():
            yield place, *(name for name in condition if name in state.open)
        for name in sorted(self.engine.behind(conditions.values(), state)):
            if self._is_counted(name):
                derived = self.engine.structure.derive[name]
                given = [state.values[other] for other in derived.of if other not in state.open]
                yield name, sum(value in derived.given[ANSWERS] for value in given)
            elif name in self.engine.fields:
                yield name, answers.get(name), *(n for n in self.engine.fields[name].when if n in state.open)
            else:
                yield name

    def _longest(self, answers: Answers) -> int:
        """Questions still to come at most: first those that decide, then those for findings."""
        state = self.engine.state(answers, told=False)
        name = self.engine.next(state)
        if not name:
            return 0
        undecided, untold = self.engine.undecided(state), self.engine.untold(state)
        conditions = {id(condition): condition for condition in (*undecided, *untold)}
        key = ("longest", *self._key(state, answers, conditions))
        if key not in self._seen:
            if len(self._seen) >= self._most or len(answers) > MOST_QUESTIONS:
                raise TooManyError
            most = max(self._longest({**answers, name: value}) for value in self._values(name))
            self._seen[key] = Reach(0, frozenset(), frozenset(), most + 1)
        return self._seen[key].longest


def paths_of(template: Template) -> Paths:
    """All paths of a template."""
    return Paths(engine_of(template.structure, template.fields, everything=True))


def walk(template: Template) -> Iterator[tuple[Answers, str]]:
    """Every path to an outcome, question by question: the answers given on it, and where it leads."""
    paths = paths_of(template)
    waiting: list[Answers] = [{}]
    while waiting:
        answers = waiting.pop()
        state = paths.engine.state(answers, told=False)
        if end := state.values[OUTCOME]:
            yield answers, end
            continue
        conditions = paths.engine.undecided(state)
        name = paths._branch(state, paths.engine.behind(conditions, state))
        waiting += [{**answers, name: value} for value in reversed(paths._values(name))]
