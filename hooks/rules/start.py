"""Rules for how a questionnaire stands on the start page: its usual answers, and the sample beside its cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hooks.data.derive import Start
from hooks.data.load import Source
from hooks.data.problems import Problem, did_you_mean
from hooks.data.template import Template, ToolStructure

EXAMPLE = "complete"
"""The example that fills the sample."""
_LIVE = ("text", "choice")


def check_start(source: Source, tool: Template, templates: Mapping[str, Template]) -> Iterator[Problem]:
    """Every problem of the start page's part of a tool, if it has one."""
    structure = tool.structure
    start = structure.start if isinstance(structure, ToolStructure) else None
    if start is None:
        return
    if structure.kind != "questionnaire":
        what = "only a questionnaire has questions for the start page"
        yield source.problem(("start",), "wrong-field", what, "Remove `start`", key=True)
        return
    yield from _check_usual(source, tool, start)
    yield from _check_sample(source, start, templates)


def _check_usual(source: Source, tool: Template, start: Start) -> Iterator[Problem]:
    for name, answer in start.usual.items():
        path, own = ("start", "usual", name), tool.structure.own
        if name not in own:
            what = f"`{name}` is no question of this tool"
            yield source.problem(path, "unknown-field", what, did_you_mean(name, own), key=True)
        elif answer not in own[name].options:
            what = f"`{answer}` is no answer to `{name}`"
            yield source.problem(path, "unknown-option", what, did_you_mean(answer, own[name].options))


def _check_sample(source: Source, start: Start, templates: Mapping[str, Template]) -> Iterator[Problem]:
    template = templates.get(start.sample)
    if template is None:
        what = f"`{start.sample}` is no template"
        yield source.problem(("start", "sample"), "unknown-template", what, did_you_mean(start.sample, templates))
        return
    fit = {name: field for name, field in template.fields.items() if field.type in _LIVE}
    for index, name in enumerate(start.live):
        if name not in fit:
            what = f"`{name}` is no text and no choice of `{template.id}`"
            yield source.problem(("start", "live", index), "wrong-field", what, did_you_mean(name, fit))
