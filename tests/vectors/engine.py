"""What the build and the browser both do: here in Python, in `run.js` as the browser's modules."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from hooks.data.fields import FieldStructure
from hooks.files.docx import spans
from hooks.languages import BY_CODE, Language
from hooks.letters import trim
from hooks.text import marks
from hooks.text.fill import condition_holds, prune_values
from hooks.text.lines import STYLES, Line, join_lines
from hooks.text.markdown import typed_markdown
from hooks.text.values import format_value
from hooks.web.form import condition_text
from scripts.deno import run_script

Call = tuple[str, list[Any]]
Condition = Mapping[str, list[str]]
SCRIPT = Path(__file__).with_name("run.js")
ASKED = "?! Why"
TYPED = ((True, True), (True, False), (False, True), (False, False))
ROW = {"row": vars(STYLES["row"])}


def in_browser(calls: Iterable[Call]) -> list[Any]:
    """What the modules of the browser give, all in one process."""
    results: list[Any] = json.loads(run_script(SCRIPT, json.dumps(list(calls))))
    return results


def writing(lang: str, point: str = "") -> dict[str, Any]:
    """How a sheet of a language writes values."""
    language = BY_CODE[lang]
    return {"locale": language.locale, "rtl": language.direction == "rtl", "point": point}


def condition_of(when: Condition) -> str:
    """A condition in the notation of the browser."""
    return condition_text({name: tuple(allowed) for name, allowed in when.items()})


def holds(when: Condition, values: Mapping[str, str]) -> bool:
    """What the build says of a condition."""
    return condition_holds(tuple((name, tuple(allowed)) for name, allowed in when.items()), values)


def pruned(fields: list[tuple[str, Condition]], values: Mapping[str, str]) -> dict[str, str]:
    """The values that count for the build."""
    made = {
        name: FieldStructure(type="text", when={key: tuple(allowed) for key, allowed in when.items()})
        for name, when in fields
    }
    return prune_values(made, values)


def joined(lines: list[dict[str, Any]], *, markdown: bool, rtl: bool) -> str:
    """The lines as the build joins them."""
    return join_lines((Line(line["kind"], tuple(line["cells"])) for line in lines), markdown=markdown, rtl=rtl)


def styles() -> dict[str, Any]:
    """How each kind of line is written, as the page tells the browser."""
    return {kind: vars(style) for kind, style in STYLES.items()}


def built_text(text: str) -> list[Any]:
    """What the build makes of any text, in the order of `text_calls`."""
    arabic: Language = BY_CODE["ar"]
    functions: list[Callable[[str], Any]] = [
        trim,
        lambda given: holds({"a": ["filled"]}, {"a": given}),
        lambda given: marks.keep_order(given, rtl=True),
        lambda given: marks.keep_value_order(given, rtl=True),
        lambda given: format_value("text", given, arabic),
        marks.keep_lines_rtl,
        marks.isolate_name,
        *(lambda given, mark=mark: marks.is_second_mark(given, mark) for mark in ".。?؟"),
        lambda given: marks.before_mark(given, ASKED),
        lambda given: joined([{"kind": "row", "cells": [given, "b"]}], markdown=True, rtl=False),
        *(lambda given, how=how: typed_markdown(given, first=how[0], flows=how[1]) for how in TYPED),
        *(lambda given, rtl=rtl: [list(span) for span in spans.spans(given, rtl=rtl)] for rtl in (True, False)),
        *(lambda given, rtl=rtl: [list(span) for span in spans.value_spans(given, rtl=rtl)] for rtl in (True, False)),
    ]
    return [function(text) for function in functions]


def text_calls(text: str) -> list[Call]:
    """The same of the browser's modules."""
    row = {"kind": "row", "cells": [text, "b"]}
    return [
        ("trim", [text]),
        ("conditionHolds", ["a=filled", {"a": text}]),
        ("keepOrder", [text, True]),
        ("keepValueOrder", [text, True]),
        ("formatValue", ["text", text, writing("ar")]),
        ("keepLinesRtl", [text]),
        ("isolateName", [text]),
        *(("isSecondMark", [text, mark]) for mark in ".。?؟"),
        ("beforeMark", [text, ASKED]),
        ("joinLines", [[row], ROW, {"markdown": True, "rtl": False}]),
        *(("typedMarkdown", [text, *how]) for how in TYPED),
        *(("spans", [text, rtl]) for rtl in (True, False)),
        *(("valueSpans", [text, rtl]) for rtl in (True, False)),
    ]


def all_in_browser(calls: Mapping[str, list[Call]]) -> dict[str, list[Any]]:
    """What comes of calls that have names, from one process."""
    results = iter(in_browser(call for listed in calls.values() for call in listed))
    return {name: [next(results) for _ in listed] for name, listed in calls.items()}
