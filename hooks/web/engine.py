"""What a page tells the browser's engine: what is worked out, what it may come to, and the sentences about it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from hooks.data.derive import Derived, Finding
from hooks.data.families.strings import Strings
from hooks.data.functions import FUNCTIONS
from hooks.data.model import Condition, as_text
from hooks.data.template import Template
from hooks.languages import BY_CODE
from hooks.text.open import open_document
from hooks.text.sentences import sentence_opener
from hooks.web.form import condition_text
from hooks.web.preview import live_marks, render_sentence

WORKED = "worked"
"""The folder of what texts work out."""


def worked_path(lang: str, name: str) -> str:
    """Where what a text works out stands below the site, in a language of the pages."""
    return f"{BY_CODE[lang].prefix}{WORKED}/{name}.html"


@dataclass(frozen=True)
class FindingPart:
    """A finding as the page shows it."""

    id: str
    text: Markup
    field: str
    """The field to look at first."""


def has_engine(template: Template) -> bool:
    """Whether the browser works something out on its page."""
    return bool(template.structure.results)


def function_modules(template: Template) -> tuple[str, ...]:
    """The modules of the functions that it calls, besides those that the engine has itself."""
    names = {FUNCTIONS[derived.by].module for derived in template.structure.derive.values()}
    return tuple(f"engine/{name}.js" for name in sorted(names - {"decide"}))


def engine_json(template: Template) -> str:
    """Results, outcomes, findings and what they fill in; conditions in the notation of `data-when`."""
    structure = template.structure
    fills = [
        {
            "when": _conditions(fill.when),
            "sets": {name: as_text(value) for name, value in fill.sets.items()},
            "copies": fill.copies,
        }
        for fill in structure.fills
    ]
    spec = {
        "derive": [_derived(name, derived) for name, derived in structure.derive.items()],
        "outcomes": [{"id": outcome.id, "when": _conditions(outcome.when)} for outcome in structure.outcomes],
        "findings": [{"id": finding.id, "when": _conditions(finding.when)} for finding in structure.findings],
        "fills": fills,
        "dates": structure.dates,
    }
    return json.dumps(spec, ensure_ascii=False)


def live_values(template: Template, strings: Strings, lang: str) -> dict[str, Any]:
    """What the HTML of a page with an engine needs; little where there is none."""
    if not has_engine(template):
        return {"engine": "", "findings": ()}
    say = sentence_writer(template, strings, lang)
    texts, findings = template.words[lang].findings, template.structure.findings
    return {
        "engine": engine_json(template),
        "findings": tuple(FindingPart(item.id, say(texts[item.id]), _asked_for(template, item)) for item in findings),
        "live": live_marks(open_document(template, lang, strings)),
    }


def sentence_writer(template: Template, strings: Strings, lang: str) -> Callable[[str], Markup]:
    """What makes HTML of a sentence, whose places the browser fills."""
    document, opened = open_document(template, lang, strings), sentence_opener(template, lang, strings)
    values = template.defaults(lang)
    return lambda text: render_sentence(opened(text), document, values)


def _asked_for(template: Template, finding: Finding) -> str:
    """The field of the form that a finding is about: the last day that it follows from, or the last field."""
    asked = [name for condition in finding.when for name in condition for name in _given(template, name)]
    days = [name for name in asked if template.fields[name].type == "date"]
    return (days or asked or [""])[-1]


def _given(template: Template, name: str) -> Iterator[str]:
    """The fields of the form from which a field or result follows; an outcome follows from all."""
    if name in template.structure.derive:
        for source in template.structure.derive[name].of:
            yield from _given(template, source)
    elif name in template.fields and name not in template.structure.results:
        yield name


def _conditions(when: Iterable[Condition]) -> list[str]:
    return [condition_text(condition) for condition in when]


def _derived(name: str, derived: Derived) -> dict[str, Any]:
    return {
        "name": name,
        "by": derived.by,
        "module": FUNCTIONS[derived.by].module,
        "of": derived.of,
        "with": derived.given,
        "type": derived.type,
        "bounds": derived.bounds or None,
    }
