"""Rules for `derive`: each result calls a function that there is, with what it takes, and is what it gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from hooks.data.derive import NOT_GIVEN, OUTCOME, Derived
from hooks.data.fields import Fields, FieldStructure, check_reserved
from hooks.data.functions import FUNCTIONS
from hooks.data.functions.decide import COUNT
from hooks.data.functions.signature import Arg, Param, Signature
from hooks.data.load import Path_, Source
from hooks.data.model import is_date
from hooks.data.place_texts import PLACE
from hooks.data.problems import Problem, did_you_mean
from hooks.data.template import TemplateStructure
from hooks.rules.fields import Names

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ARTICLES = {"amount": "an amount"}


def check_derive(source: Source, structure: TemplateStructure, names: Names) -> Iterator[Problem]:
    """Every result, seen against the fields that a template asks for and the results before it."""
    yield from _check_names(source, structure, names)
    seen: Fields = {}
    for name, derived in structure.derive.items():
        path = ("derive", name)
        yield from check_reserved(source, (*path, "options"), derived.options)
        if derived.by not in FUNCTIONS:
            what = f"`{derived.by}` is no function"
            yield source.problem((*path, "by"), "unknown-function", what, did_you_mean(derived.by, FUNCTIONS))
        else:
            call = _Call(source, path, derived, FUNCTIONS[derived.by].signature)
            yield from call.check({**names.asked, **seen}, names, structure)
        seen[name] = derived.as_field()


def _check_names(source: Source, structure: TemplateStructure, names: Names) -> Iterator[Problem]:
    """Each result has a name of its own."""
    taken = {**dict.fromkeys(names.asked, "a field"), OUTCOME: "the outcome", PLACE: "where the reader works"}
    found: list[tuple[Path_, str, bool]] = [(("derive", name), name, True) for name in structure.derive]
    found += [(("findings", index, "id"), item.id, False) for index, item in enumerate(structure.findings)]
    for path, name, key in found:
        if name in taken:
            what = f"`{name}` is the name of {taken[name]} already"
            yield source.problem(path, "twice", what, "Give the result another name", key=key)
        taken.setdefault(name, "a result")
    seen: set[str] = set()
    for index, outcome in enumerate(structure.outcomes):
        if outcome.id in seen:
            what = f"the outcome `{outcome.id}` stands here twice"
            yield source.problem(("outcomes", index, "id"), "twice", what, "Rename one")
        seen.add(outcome.id)
    yield from check_reserved(source, ("outcomes",), (item.id for item in structure.outcomes))


@dataclass(frozen=True)
class _Call:
    """One call of a function, at its place in the file."""

    source: Source
    path: Path_
    derived: Derived
    signature: Signature

    def check(self, known: Fields, names: Names, structure: TemplateStructure) -> Iterator[Problem]:
        """All that can be wrong with it; `known` are the fields and the results before it."""
        given = [known.get(name) for name in self.derived.of]
        yield from self._number()
        for index, (name, field) in enumerate(zip(self.derived.of, given, strict=True)):
            yield from self._argument(index, name, field, names, structure)
        yield from self._result(known)
        yield from self._bands()
        yield from self._columns()
        yield from self._literals([field for field in given if field])

    def problem(self, key: str, rule: str, what: str, fix: str, *rest: str | int, of_key: bool = False) -> Problem:
        return self.source.problem((*self.path, key, *rest), rule, what, fix, key=of_key)

    def _number(self) -> Iterator[Problem]:
        least, given = self.signature.least, len(self.derived.of)
        most = None if self.signature.rest else len(self.signature.args)
        if given < least or (most is not None and given > most):
            wanted = f"at least {least}" if most is None else f"{least}" if least == most else f"{least} to {most}"
            what = f"`{self.derived.by}` is given {given} of {wanted} arguments"
            order = ", ".join(arg.name + "?" * arg.optional for arg in self.signature.args)
            rest = f"{', ' if order else ''}{self.signature.rest.name}…" if self.signature.rest else ""
            yield self.problem("of", "wrong-arguments", what, f"It takes: {order}{rest}")

    def _argument(
        self, index: int, name: str, field: FieldStructure | None, names: Names, structure: TemplateStructure
    ) -> Iterator[Problem]:
        arg = self.signature.arg(index)
        if arg is None:
            return  # told as one too many
        if name == NOT_GIVEN:
            if not arg.optional:
                what = f"`{self.derived.by}` needs the {_place(index)}, {arg.name}"
                yield self.problem("of", "wrong-arguments", what, "Name a field", index)
        elif field is None:
            yield self._unknown(index, name, names, structure)
        elif fault := _type_fault(arg, name, field):
            what = f"`{self.derived.by}` wants {_wanted(arg)} {_place(index)} ({arg.name}), and `{name}` is {fault}"
            yield self.problem("of", "wrong-arguments", what, "Name another one", index)
        elif strange := [option for option in field.options if arg.options and option not in arg.options]:
            what = f"`{self.derived.by}` knows no option `{strange[0]}`, which `{name}` has"
            yield self.problem("of", "wrong-arguments", what, did_you_mean(strange[0], arg.options), index)

    def _unknown(self, index: int, name: str, names: Names, structure: TemplateStructure) -> Problem:
        if name in structure.derive:
            what = f"`{self.path[-1]}` needs `{name}`, which is not worked out before it"
            return self.problem("of", "too-early", what, f"Move `{name}` up", index)
        if name in structure.results:
            what = f"`{self.path[-1]}` needs `{name}`, which is known only at the end"
            return self.problem("of", "too-early", what, "Name fields and results of `derive`", index)
        known = {*names.asked, *structure.derive}
        fix = names.fix(name) if name in names.known else did_you_mean(name, known)
        return self.problem("of", "unknown-field", f"`{name}` is no field here, and no result", fix, index)

    def _result(self, known: Fields) -> Iterator[Problem]:
        if self.derived.type not in self.signature.results:
            what = f"`{self.derived.by}` gives no `{self.derived.type}`"
            yield self.problem("type", "wrong-result", what, f"It gives: {_listed(self.signature.results)}")
        if (currency := self.derived.currency) is None:
            return
        field = known.get(currency)
        if self.derived.type != "amount":
            what = f"`{self.path[-1]}` is no amount and has a currency"
            yield self.problem("currency", "wrong-field", what, "Remove it", of_key=True)
        elif field is None or field.type != "choice":
            what = f"`{currency}` is no choice that is asked for here"
            yield self.problem("currency", "unknown-field", what, did_you_mean(currency, known))

    def _bands(self) -> Iterator[Problem]:
        """The options of a choice, where the author gives them: each with a bound that is above the one before."""
        wanted = self.signature.bands and self.derived.type == "choice"
        if wanted != bool(self.derived.options):
            what = f"`{self.path[-1]}` has {'no ' if wanted else ''}options"
            fix = "Give each a bound, and the last one `null`" if wanted else "Remove them; the function decides them"
            yield self.source.problem(self.path, "bad-bounds", what, fix, key=True)
            return
        bounds = self.derived.bounds
        for index, (option, bound) in enumerate(bounds):
            last = index == len(bounds) - 1
            before = bounds[index - 1][1] if index else None
            if (bound is None) != last:
                fix = "Write `null`; it holds for all above" if last else "Write a number; only the last has `null`"
                yield self.problem(
                    "options", "bad-bounds", f"`{option}` has the bound `{bound or 'null'}`", fix, option
                )
            elif bound is not None and before is not None and Decimal(bound) <= Decimal(before):
                what = f"the bound {bound} of `{option}` is not above {before}"
                yield self.problem("options", "bad-bounds", what, "Put them in order, the smallest first", option)
            elif self.derived.by == COUNT and (fault := self._count_fault(bound, before)):
                yield self.problem("options", "bad-bounds", f"`{option}` {fault}", "Mend the bounds", option)

    def _count_fault(self, bound: str | None, before: str | None) -> str:
        if bound is not None and (not bound.isdigit()):
            return f"has the bound {bound}, which no count has"
        if before is not None and before.isdigit() and int(before) >= len(self.derived.of):
            return f"can never be: there are only {len(self.derived.of)} questions"
        return ""

    def _columns(self) -> Iterator[Problem]:
        given, made = self.derived.columns, self.signature.columns
        if self.derived.type != "list":
            if given:
                what = f"`{self.path[-1]}` is no list and has columns"
                yield self.problem("columns", "field-columns", what, "Remove them", of_key=True)
            return
        if not given and not made:
            what = f"the list `{self.path[-1]}` has no columns"
            yield self.source.problem(self.path, "field-columns", what, "Add `columns:`", key=True)
        for name, kind in given.items() if made else ():
            if name not in made:
                what = f"`{self.derived.by}` makes no column `{name}`"
                yield self.problem("columns", "field-columns", what, did_you_mean(name, made), name, of_key=True)
            elif kind != made[name]:
                what = f"the column `{name}` is a `{made[name]}`"
                yield self.problem("columns", "field-columns", what, f"Write `{made[name]}`", name)

    def _literals(self, fields: list[FieldStructure]) -> Iterator[Problem]:
        params = self.signature.with_
        for name, values in self.derived.given.items():
            if name not in params:
                what = f"`{self.derived.by}` is told nothing called `{name}`"
                yield self.problem("with", "wrong-arguments", what, did_you_mean(name, params), name, of_key=True)
            elif fault := _literal_fault(params[name], values, fields):
                what = f"`{self.derived.by}` cannot be told `{name}: {', '.join(values)}`"
                yield self.problem("with", "wrong-arguments", what, fault, name)
        for name, param in params.items():
            if name not in self.derived.given and not param.optional:
                what = f"`{self.derived.by}` must be told `{name}`"
                yield self.source.problem(self.path, "wrong-arguments", what, f"Add `with: {{{name}: …}}`", key=True)


def _type_fault(arg: Arg, name: str, field: FieldStructure) -> str:
    """What a field is, where it is not what an argument must be."""
    if "place" in arg.types and name == PLACE:
        return ""
    fits = field.type in arg.types or (field.type == "long_text" and "text" in arg.types)
    return "" if fits and name != PLACE else f"a `{field.type}`"


def _wanted(arg: Arg) -> str:
    return " or ".join(_ARTICLES.get(kind, f"a {kind}") for kind in arg.types)


def _place(index: int) -> str:
    return _PLACES[index] if index < len(_PLACES) else f"in place {index + 1}"


def _literal_fault(param: Param, values: tuple[str, ...], fields: list[FieldStructure]) -> str:
    """How to mend the value of a literal; nothing when it fits."""
    if not values or (len(values) > 1 and not param.many):
        return "Write one value" if not param.many else "Write at least one value"
    if param.type == "number":
        return (
            "" if values[0].lstrip("-").replace(".", "", 1).isdigit() else "Write digits, with a point before decimals"
        )
    if param.type == "spans":
        return "" if all(map(_is_span, values)) else "Write the first and the last day: `2027-02-08..2027-03-08`"
    allowed: set[str] = set(param.options)
    if param.type == "answers":
        allowed = {option for field in fields for option in field.options}
    elif param.type in ("column", "columns"):
        allowed = set(next((field.columns for field in fields if field.type == "list"), ()))
    strange = [value for value in values if value not in allowed]
    return did_you_mean(strange[0], allowed) if strange else ""


def _is_span(text: str) -> bool:
    """Whether a text is two days with two points between, of a year or of every year."""
    days = text.split("..")
    return len(days) == 2 and (all(map(is_date, days)) or all(is_date(f"2028-{day}") for day in days))


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
