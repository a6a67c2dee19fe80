"""What the browser's engine is told of a template: results, outcomes, findings, and what they fill in."""

from __future__ import annotations

import json
from typing import Any

from hooks.data.derive import Derived, Fill
from hooks.data.functions import FUNCTIONS
from hooks.data.model import Conditions, as_text
from hooks.data.template import Template
from hooks.web.form import condition_text


def engine_json(template: Template) -> str:
    """The content of `data-engine`; nothing for a template without results."""
    structure = template.structure
    if not structure.results:
        return ""
    told = {
        "derive": [_derived(name, derived) for name, derived in structure.derive.items()],
        "outcomes": [{"id": item.id, "when": _conditions(item.when)} for item in structure.outcomes],
        "findings": [{"id": item.id, "when": _conditions(item.when)} for item in structure.findings],
        "fills": list(map(_fill, structure.fills)),
        "dates": list(structure.dates),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _derived(name: str, derived: Derived) -> dict[str, Any]:
    """A result; a literal that may be a list is one, any other a text."""
    function = FUNCTIONS[derived.by]
    literals = function.signature.with_
    given = {key: list(values) if literals[key].many else values[0] for key, values in derived.given.items()}
    return {
        "name": name,
        "by": derived.by,
        "module": function.module,
        "of": list(derived.of),
        "with": given,
        "type": derived.type,
        "bounds": [list(bound) for bound in derived.bounds] or None,
    }


def _fill(fill: Fill) -> dict[str, Any]:
    sets = {name: as_text(value) for name, value in fill.sets.items()}
    return {"when": _conditions(fill.when), "sets": sets, "copies": dict(fill.copies)}


def _conditions(when: Conditions) -> list[str]:
    """Conditions in the notation of `data-when`, any of which may hold."""
    return list(map(condition_text, when))
