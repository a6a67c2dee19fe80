"""What follows from answers, as the browser's engine has it: results, the outcome, and the question to ask next.

A value that is not known yet is *open*: a choice that nobody has made, and what depends on it. Of functions, the build
knows `count` alone; any other result is open unless it is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hooks.data.derive import OUTCOME, Derived
from hooks.data.fields import ANY_VALUE, NO_VALUE, FieldStructure
from hooks.data.functions.decide import ANSWERS, COUNT
from hooks.data.model import Condition, Conditions
from hooks.data.place_texts import PLACE
from hooks.data.template import Template, TemplateStructure
from hooks.letters import trim

Values = Mapping[str, str]
Open = Iterable[str]
Bounds = tuple[tuple[str, str | None], ...]


def judge(condition: Condition, values: Values, still_open: Open = ()) -> bool | None:
    """Whether a condition holds; None as long as something open may still decide."""
    sure = True
    for name, allowed in condition.items():
        if name in still_open:
            sure = False
        elif not _allows(allowed, values.get(name, "")):
            return False
    return True if sure else None


def _allows(allowed: tuple[str, ...], value: str) -> bool:
    """Whether a value is one of those allowed, `filled` and `empty` among them."""
    return value in allowed or (ANY_VALUE if trim(value) else NO_VALUE) in allowed


def judge_any(when: Conditions, values: Values, still_open: Open = ()) -> bool | None:
    """The same for conditions of which any may hold; none at all always hold."""
    found = [judge(condition, values, still_open) for condition in when]
    if not when or True in found:
        return True
    return None if None in found else False


def count(answers: Iterable[str | None], counted: Iterable[str], bounds: Bounds = ()) -> str | None:
    """How many answers are among those counted, or in which band that is.

    None while missing answers, which are None, may change it.
    """
    given = list(answers)
    least = sum(answer in counted for answer in given if answer is not None)
    most = least + given.count(None)
    low, high = (band(number, bounds) if bounds else str(number) for number in (least, most))
    return low if low == high else None


def band(number: float, bounds: Bounds) -> str:
    """The first option whose bound is not below a number."""
    return next(option for option, bound in bounds if bound is None or number <= float(bound))


@dataclass(frozen=True)
class State:
    """What is known after some answers, and what is open."""

    values: dict[str, str] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def judge(self, condition: Condition) -> bool | None:
        return judge(condition, self.values, self.open)

    def judge_any(self, when: Conditions) -> bool | None:
        return judge_any(when, self.values, self.open)

    def live(self, when: Conditions) -> list[Condition]:
        """The conditions that may still come true; none once one of them has."""
        if self.judge_any(when) is not None:
            return []
        return [condition for condition in when if self.judge(condition) is None]


@dataclass(frozen=True)
class Engine:
    """Decides for one template; `fields` are those of its form.

    With `everything`, whatever is not answered is open, and so is each result that the build cannot tell: such an
    engine finds out what may happen at all.
    """

    structure: TemplateStructure
    fields: Mapping[str, FieldStructure]
    everything: bool = False

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The fields, each after those that its condition asks for."""
        found: dict[str, None] = {}

        def add(name: str, before: tuple[str, ...]) -> None:
            for other in self.fields[name].when:
                if other in self.fields and other not in (*before, name):
                    add(other, (*before, name))
            found.setdefault(name)

        for name in self.fields:
            add(name, ())
        return tuple(found)

    def state(self, answers: Values, *, told: bool = True) -> State:
        """Everything that follows from answers; with the findings where they are to be told."""
        state = State()
        for name in self.order:
            self._settle(state, name, self._answer(state, name, answers))
        for name, derived in self.structure.derive.items():
            self._settle(state, name, self._result(state, name, derived, answers))
        if self.structure.outcomes:
            self._settle(state, OUTCOME, self._outcome(state))
        for finding in self.structure.findings if told else ():
            held = state.judge_any(finding.when)
            self._settle(state, finding.id, None if held is None else str(held).lower())
        return state

    def _settle(self, state: State, name: str, value: str | None) -> None:
        if value is None:
            state.open.add(name)
        state.values[name] = value or ""

    def _answer(self, state: State, name: str, answers: Values) -> str | None:
        field, value = self.fields[name], answers.get(name)
        asked = state.judge(field.when)
        if not asked:
            return None if asked is None else ""
        if self.everything:
            return value
        return None if field.type == "choice" and name != PLACE and value not in field.options else value or ""

    def _result(self, state: State, name: str, derived: Derived, answers: Values) -> str | None:
        if derived.by != COUNT:
            return answers.get(name)
        given = [None if other in state.open else state.values[other] for other in derived.of]
        return count(given, derived.given[ANSWERS], derived.bounds)

    def _outcome(self, state: State) -> str | None:
        for outcome in self.structure.outcomes:
            held = state.judge_any(outcome.when)
            if held is not False:
                return outcome.id if held else None
        return None

    def undecided(self, state: State) -> list[Condition]:
        """The conditions of outcomes that may still win, up to the first that surely holds."""
        found: list[Condition] = []
        for outcome in self.structure.outcomes:
            if state.judge_any(outcome.when):
                break
            found += state.live(outcome.when)
        return found

    def untold(self, state: State) -> list[Condition]:
        """The conditions of findings that may still hold."""
        return [condition for finding in self.structure.findings for condition in state.live(finding.when)]

    def behind(self, conditions: Iterable[Condition], state: State) -> set[str]:
        """All that is open behind conditions."""
        found: set[str] = set()
        waiting = [name for condition in conditions for name in condition]
        while waiting:
            name = waiting.pop()
            if name in found or name not in state.open:
                continue
            found.add(name)
            waiting += self._needs(name, state)
        return found

    def _needs(self, name: str, state: State) -> list[str]:
        if name in self.fields:
            return list(self.fields[name].when)
        if name in self.structure.derive:
            derived = self.structure.derive[name]
            return list(derived.of) if derived.by == COUNT or not self.everything else []
        if name == OUTCOME:
            return [other for condition in self.undecided(state) for other in condition]
        return [other for item in self.structure.findings if item.id == name for each in item.when for other in each]

    def askable(self, names: set[str], state: State) -> str:
        """The first field of the form among open ones that is surely asked; nothing where there is none."""
        asked = (name for name in self.fields if name in names and name != PLACE)
        return next((name for name in asked if state.judge(self.fields[name].when)), "")

    def next(self, state: State) -> str:
        """The question to ask next: one that decides, else one for a finding; nothing when no answer matters."""
        deciding = self.askable(self.behind(self.undecided(state), state), state)
        return deciding or self.askable(self.behind(self.untold(state), state), state)

    def left(self, answers: Values) -> tuple[str, ...]:
        """The questions that may still be asked, the next one first; more there will never be."""
        state = self.state(answers)
        first = self.next(state)
        found = self.behind((*self.undecided(state), *self.untold(state)), state)
        others = (name for name in self.fields if name in found and name not in (first, PLACE))
        return (first, *others) if first else ()

    def most(self, answers: Values) -> int:
        """How many questions there may still be at most: answers to the next one may exclude each other, and what each
        asks for."""
        left = self.left(answers)
        if not left:
            return 0
        options = self.fields[left[0]].options
        return 1 + max((len(self.left({**answers, left[0]: option})) for option in options), default=0)


def engine_of(
    structure: TemplateStructure, fields: Mapping[str, FieldStructure], *, everything: bool = False
) -> Engine:
    """The engine of a template; `fields` are those of its form, in any order, and what else there is."""
    asked = (PLACE, *(name for names in structure.fields.values() for name in names))
    return Engine(structure, {name: fields[name] for name in asked if name in fields}, everything)


def decide(template: Template, answers: Values) -> str | None:
    """The outcome that answers lead to; None while it is not known."""
    state = engine_of(template.structure, template.fields).state(answers)
    return state.values.get(OUTCOME) or None


def next_question(template: Template, answers: Values) -> str | None:
    """The field to ask for next; None when no answer can change anything any more."""
    engine = engine_of(template.structure, template.fields)
    return engine.next(engine.state(answers)) or None
