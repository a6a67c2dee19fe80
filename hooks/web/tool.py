"""Tools in a page: questions or a form, the result with its reasons and next steps, and the text of a builder."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from hooks.data.catalog import Catalog
from hooks.data.derive import Fill, Finding, Outcome
from hooks.data.families.strings import Strings
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.newest import Newest
from hooks.text.decide import engine_of
from hooks.web.builder import SCRIPT_WORDS, form_values, frame_values, has_pack, prevailing, script_words
from hooks.web.engine import live_values, sentence_writer
from hooks.web.extras import Links, render_extras
from hooks.web.form import FormField, build_form
from hooks.web.render import one_block, render_template
from hooks.web.sheets import render_sheet
from hooks.web.take import NO_CASE, CaseLinks, NextStep, build_take

TOOL_WORDS = (
    "question",
    "question_last",
    "choose_answer",
    "change",
    "change_of",
    "would_be",
    "calendar_failed",
)
SAID = ("answered", "condition")
"""How a question and its answer are said."""
_WORDS_OF_TYPES = {
    "bad_number": {"number", "amount", "list"},
    "bad_date": {"date", "list"},
    "row": {"list"},
    "row_gone": {"list"},
}
"""What is said only of fields of these types."""
_TOOLS: Newest[Markup] = Newest()


@dataclass(frozen=True)
class StepPart:
    """A next step as the page shows it."""

    title: str
    link: str
    text: Markup


@dataclass(frozen=True)
class OutcomePart:
    """An outcome as the page shows it."""

    id: str
    title: Markup
    text: Markup
    exit: bool
    steps: tuple[StepPart, ...]


@dataclass(frozen=True)
class DatePart:
    """A result that is a day, as the timeline shows it."""

    name: str
    label: str
    blank: str


def render_tool(
    catalog: Catalog,
    name: str,
    lang: str,
    files: Mapping[str, str],
    sheets: Mapping[str, str],
    links: Links,
    calendars: str = "",
    steps: tuple[NextStep, ...] = (),
    case: CaseLinks = NO_CASE,
    worked: str = "",
) -> Markup:
    """The whole tool as one HTML block, with the sheet of the page's language.

    `files`, `sheets`, `steps` and `case` are those of a builder, `calendars` is the address of the folder of calendars,
    `worked` that of what comes with the first answer.
    """
    tool, strings = catalog.tools[name], catalog.strings[lang]
    places = tuple(catalog.places.of(lang))
    sheet, prevails = render_sheet(catalog, name, lang), prevailing(catalog)
    take = build_take(catalog, name, lang, steps, case)
    given = (tool, strings, sheet, prevails, places, *map(_pairs, (files, sheets, links)), take, calendars, worked)

    def make() -> Markup:
        values = form_values(tool, strings, lang, places) | frame_values(tool, strings, lang, prevails, files, sheets)
        values |= _tool_values(tool, strings, lang, links) | {"worked": worked}
        if values["questions"] and not _asks_place(tool):
            values["place"] = None  # who only answers questions is not asked for more than these
        values["place_open"] = counts_days = any(PLACE in derived.of for derived in tool.structure.derive.values())
        form = "tools/form.html" if values["questions"] else "builder/form.html"
        html = render_template(
            "tools/tool.html",
            **values,
            form=Markup(render_template(form, **values)),
            preview=sheet,
            take=take,
            calendars=calendars if counts_days else "",
        )
        return one_block(html)

    return _TOOLS.get((name, lang), given, make)


def render_questions(catalog: Catalog, name: str, lang: str, links: Links, told: str = "") -> Markup:
    """The questions of a tool and its result, for another page: without its text and files.

    `told` is the address of what is said of a case that the device keeps.
    """
    tool, strings = catalog.tools[name], catalog.strings[lang]

    def make() -> Markup:
        values = form_values(tool, strings, lang, ()) | live_values(tool, strings, lang)
        values |= _tool_values(tool, strings, lang, links)
        words = script_words(strings, {"tool": TOOL_WORDS, "text": SAID})
        title = tool.words[lang].title
        values |= {"words": words, "told": told}
        return one_block(render_template("tools/asks.html", **values, template=tool.id, title=title))

    return _TOOLS.get((name, lang, "asks"), (tool, strings, _pairs(links), told), make)


def _pairs(mapping: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple(mapping.items())


def _tool_values(tool: Template, strings: Strings, lang: str, links: Links) -> dict[str, Any]:
    """What the HTML of a tool needs besides that of a builder."""
    return {
        "kind": tool.structure.kind,
        "words": script_words(strings, {"builder": _builder_words(tool), "tool": _own_words(tool), "text": SAID}),
        "questions": _questions(tool, lang),
        **_beginning(tool, strings),
        "outcomes": tuple(outcome_parts(tool, strings, lang, links)),
        "dates": tuple(_date(tool, strings, lang, name) for name in tool.structure.dates),
        "extras": render_extras(tool, strings, lang, links),
        "results": results_json(tool, lang),
    }


def _builder_words(tool: Template) -> tuple[str, ...]:
    """What scripts of a builder can come to say in a tool, by the fields that it has; nothing of rehearsals."""
    types = {field.type for field in tool.fields.values()}
    needless = {"rehearsal_place"}
    if not has_pack(tool):
        needless |= {word for word, needed in _WORDS_OF_TYPES.items() if not types & needed}
    return tuple(word for word in SCRIPT_WORDS if word not in needless)


def _own_words(tool: Template) -> tuple[str, ...]:
    """What its own scripts can come to say: of a calendar where it has days for one."""
    return tuple(word for word in TOOL_WORDS if tool.structure.dates or word != "calendar_failed")


def _asks_place(tool: Template) -> bool:
    """Whether an answer or a result depends on where the reader works."""
    structure = tool.structure
    rules: list[Outcome | Finding | Fill] = [*structure.outcomes, *structure.findings, *structure.fills]
    conditions = [condition for rule in rules for condition in rule.when] + [
        field.when for field in tool.fields.values()
    ]
    return any(PLACE in condition for condition in conditions)


def _questions(tool: Template, lang: str) -> tuple[FormField, ...]:
    """The questions in order, where that is all it has."""
    if tool.structure.kind != "questionnaire":
        return ()
    return tuple(field for group in build_form(tool, lang) for field in group.fields)


def _beginning(tool: Template, strings: Strings) -> dict[str, str]:
    """The question that comes first, and how many there may be: as the browser says it after each answer."""
    engine = engine_of(tool.structure, tool.fields)
    left = engine.left({}) if tool.structure.kind == "questionnaire" else ()
    if not left:
        return {"first": "", "progress": ""}
    most = engine.most({})
    key = "tool.question" if most > 1 else "tool.question_last"
    return {"first": left[0], "progress": strings.fill(key, number=1, more=most - 1)}


def outcome_parts(tool: Template, strings: Strings, lang: str, links: Links) -> Iterator[OutcomePart]:
    """Each outcome with its next steps, in the words of a language."""
    say, words = sentence_writer(tool, strings, lang), tool.words[lang].outcomes
    for outcome in tool.structure.outcomes:
        own = words[outcome.id]
        steps = tuple(StepPart(*links[target], say(own.open[target])) for target in outcome.open)
        yield OutcomePart(outcome.id, say(own.title), say(own.text), outcome.exit, steps)


def _date(tool: Template, strings: Strings, lang: str, name: str) -> DatePart:
    words = tool.field_words(lang, name)
    return DatePart(name, words.label, strings["builder.gap"].format(name=words.blank or words.label))


def results_json(tool: Template, lang: str) -> str:
    """What results are called where the page says why."""
    return json.dumps(dict(_results(tool, lang)), ensure_ascii=False)


def _results(tool: Template, lang: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in tool.structure.derive:
        words = tool.field_words(lang, name)
        yield name, {"label": words.label, "options": {key: option.label for key, option in words.options.items()}}
