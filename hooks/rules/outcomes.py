"""Rules for decisions as a whole: each outcome is reached, each question and answer matters, no path is too long."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.data.blocks import walk_blocks
from hooks.data.derive import OUTCOME, Outcome, case_values
from hooks.data.functions.decide import ANSWERS, COUNT
from hooks.data.load import Path_, Source
from hooks.data.message import MessageError, Slot, parse_message, walk
from hooks.data.model import Condition
from hooks.data.problems import Problem
from hooks.data.template import Template, TemplateStructure
from hooks.languages import DEFAULT
from hooks.rules.sentences import sentences, used_in_sentences
from hooks.text.decide import engine_of
from hooks.text.paths import Paths, TooManyError, paths_of

LONGEST = 12
"""The most questions that a reader is asked."""
ASKED = "questionnaire"


def check_paths(template: Template, source: Source) -> Iterator[Problem]:
    """Every problem that only a walk through all answers finds; the structure by itself is right."""
    structure, paths = template.structure, paths_of(template)
    try:
        if structure.outcomes:
            yield from _check_reach(source, structure, paths)
        yield from _check_findings(source, structure, paths)
        if structure.kind == ASKED:
            yield from _check_questions(source, template, paths)
            yield from _check_options(source, template)
            if paths.longest > LONGEST:
                what = f"some readers are asked {paths.longest} questions"
                yield source.problem(("fields",), "long-path", what, f"Ask {LONGEST} at most", key=True)
    except TooManyError:
        what = "the answers lead to more different states than can be walked"
        yield source.problem(("outcomes",), "too-many", what, "Ask less, or count answers before you decide", key=True)
        return
    yield from _check_cases(source, template)


def _check_reach(source: Source, structure: TemplateStructure, paths: Paths) -> Iterator[Problem]:
    """Each outcome wins for some answers, by each of its conditions."""
    wins = paths.outcomes.wins
    for index, outcome in enumerate(structure.outcomes):
        path: Path_ = ("outcomes", index)
        if outcome.id not in paths.outcomes.ends:
            what = f"no answers lead to the outcome `{outcome.id}`"
            yield source.problem(path, "unreachable", what, "Move it up, mend its `when`, or delete it")
        elif len(outcome.when) > 1:
            for place in range(len(outcome.when)):
                if (index, place) not in wins:
                    what = f"this condition of `{outcome.id}` never decides: another one always holds before it"
                    here = (*path, "when", place)
                    yield source.problem(here, "unreachable", what, "Move it up, mend it, or delete it")


def _check_findings(source: Source, structure: TemplateStructure, paths: Paths) -> Iterator[Problem]:
    for index, finding in enumerate(structure.findings):
        ends = paths.finding(finding.id)
        if ends == {"false"}:
            what, fix = f"the finding `{finding.id}` can never hold", "Mend its `when`, or delete it"
            yield source.problem(("findings", index), "idle-finding", what, fix)
        elif ends == {"true"}:
            what, fix = f"the finding `{finding.id}` always holds", "Mend its `when`, or say it in `blocks`"
            yield source.problem(("findings", index), "idle-finding", what, fix)


def _check_questions(source: Source, template: Template, paths: Paths) -> Iterator[Problem]:
    """Each question changes what readers are told, for some answers to the others."""
    structure = template.structure
    mattering = {*paths.mattering, *_behind(structure, _named_besides(template))}
    for group, names in structure.fields.items():
        for index, name in enumerate(names):
            if name not in mattering:
                what = f"no answer to `{name}` changes anything"
                fix = "Use it in an outcome or a finding, or remove it"
                yield source.problem(("fields", group, index), "idle-question", what, fix)


def _named_besides(template: Template) -> set[str]:
    """The fields and results that findings, fills, and the text itself ask for."""
    structure = template.structure
    besides = (item for item in structure.deciding if not isinstance(item, Outcome))
    found = {name for item in besides for each in item.when for name in each}
    found |= {name for fill in structure.fills for name in fill.copies.values()}
    for _, block in walk_blocks(structure.blocks):
        found |= {*block.when, *filter(None, (block.choose,)), *(name for row in block.cells.values() for name in row)}
    return found.union(*(used_in_sentences(template, lang) for lang in template.words))


def _behind(structure: TemplateStructure, names: set[str]) -> set[str]:
    """Names, and the fields that results among them are worked out from."""
    found = set(names)
    for name, derived in reversed(structure.derive.items()):
        found |= {*derived.of} if name in found else set()
    return found


def _check_options(source: Source, template: Template) -> Iterator[Problem]:
    """Of the options of a question, at most one is named nowhere: two of them would lead to the same everywhere."""
    structure = template.structure
    named, told = _named_options(structure), _told(template)
    for name in (name for names in structure.fields.values() for name in names):
        options = template.fields[name].options
        idle = [option for option in options if option not in named.get(name, ())]
        if len(idle) > 1 and name not in told and name in structure.own:
            listed = " and ".join(f"`{option}`" for option in idle)
            what = f"{listed} of `{name}` lead to the same everywhere"
            path = ("own", name, "options", options.index(idle[1]))
            yield source.problem(path, "idle-option", what, "Ask for one of them, or make them one option")


def _named_options(structure: TemplateStructure) -> dict[str, set[str]]:
    """By field, the options that conditions and counts ask for."""
    conditions: list[Condition] = [field.when for field in structure.own.values()]
    conditions += [each for item in structure.deciding for each in item.when]
    conditions += [block.when for _, block in walk_blocks(structure.blocks)]
    found: dict[str, set[str]] = {}
    for condition in conditions:
        for name, allowed in condition.items():
            found.setdefault(name, set()).update(allowed)
    for derived in structure.derive.values():
        for name in derived.of if derived.by == COUNT else ():
            found.setdefault(name, set()).update(derived.given.get(ANSWERS, ()))
    return found


def _told(template: Template) -> set[str]:
    """The fields whose options are told apart by words of the text, or by copying them."""
    found = {block.choose for _, block in walk_blocks(template.structure.blocks) if block.choose}
    found |= {
        name for _, block in walk_blocks(template.structure.blocks) for row in block.cells.values() for name in row
    }
    found |= {name for fill in template.structure.fills for name in fill.copies.values()}
    for lang in template.words:
        for _, text in sentences(template, lang):
            try:
                found |= {node.field for node in walk(parse_message(text)) if isinstance(node, Slot)}
            except MessageError:
                continue  # told as such
    return found


def _check_cases(source: Source, template: Template) -> Iterator[Problem]:
    """What the cases expect is what follows, as far as the build can tell."""
    structure = template.structure
    if any(derived.by != COUNT for derived in structure.derive.values()):
        return
    engine = engine_of(structure, template.fields)
    for name, case in structure.cases.items():
        example = structure.examples.get(name, {})
        values = {**template.defaults(DEFAULT.code), **case_values({**example, **case.given})}
        found = engine.state(values).values
        expected_values = case_values(case.expect)
        if OUTCOME in expected_values and found.get(OUTCOME, "") != expected_values[OUTCOME]:
            expected_values = {OUTCOME: expected_values[OUTCOME]}  # the rest follows from it
        for result, expected in expected_values.items():
            if found.get(result, "") != expected:
                what = f"in the case `{name}`, `{result}` is {_quoted(found.get(result, ''))}, not {_quoted(expected)}"
                missing = "" if found.get(result) else engine.next(engine.state(values))
                fix = f"Answer `{missing}` too, or mend" if missing else "Mend the case, or"
                yield source.problem(("cases", name, "expect", result), "wrong-case", what, f"{fix} the conditions")


def _quoted(value: str) -> str:
    return f"`{value}`" if value else "not known"
