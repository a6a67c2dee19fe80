"""Rules for the marker comments of pages: each can be rendered, and nothing is left to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.data.catalog import Catalog
from hooks.data.families.law import SUBJECTS
from hooks.data.problems import Problem, did_you_mean, shorten
from hooks.pages.markers import GAP, MARKER, RENDERERS
from hooks.web.pictures import PICTURES
from hooks.web.start import starting

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def check_markers(markdown: str, file: str, first_line: int, catalog: Catalog) -> Iterator[Problem]:
    """Every comment of a page is a marker that can be rendered. The text begins at `first_line` of its file."""
    for comment in _COMMENT.finditer(markdown):
        line = markdown.count("\n", 0, comment.start()) + first_line
        column = comment.start() - markdown.rfind("\n", 0, comment.start())
        match = MARKER.match(markdown, comment.start())
        if gap := GAP.fullmatch(comment.group()):
            what = f"this is still to be written: {gap.group(1)}"
            yield Problem(file, line, column, "to-write", what, "Write it in place of the comment")
        elif not match:
            what = f"the comment `{shorten(' '.join(comment.group().split()))}` is no marker"
            yield Problem(file, line, column, "unknown-marker", what, "Write `<!-- word: id -->` alone on a line")
        elif fault := marker_fault(match.group(1), match.group(2) or "", catalog):
            yield Problem(file, line, column, "unknown-marker", *fault)


def marker_fault(word: str, argument: str, catalog: Catalog) -> tuple[str, str] | None:
    """What is wrong with a marker and how to fix it; None when it can be rendered."""
    if word not in RENDERERS:
        return f"the marker `{word}` is not known", did_you_mean(word, RENDERERS)
    allowed = _marker_ids(word, catalog)
    wrong = next((subject for subject in argument.split() if subject not in allowed), "") if word == "law" else argument
    if argument in allowed or (argument and not wrong):
        return None
    if allowed == {""}:
        return f"the marker `{word}` takes no id", f"Write `<!-- {word} -->`"
    if not argument:
        return f"the marker `{word}` names no id", f"Write `<!-- {word}: id -->`"
    return f"the marker `{word}` names `{wrong}`, which does not exist", did_you_mean(wrong, allowed)


def _marker_ids(word: str, catalog: Catalog) -> set[str]:
    if word == "example":
        return {f"{name} {example}" for name, t in catalog.texts.items() for example in t.structure.examples}
    if word == "template":
        return set(catalog.texts)
    if word in ("builder", "tool"):
        return set(catalog.templates if word == "builder" else catalog.tools)
    if word in ("questions", "picture"):
        asking = {name for name, tool in catalog.tools.items() if tool.structure.kind == "questionnaire"}
        return asking if word == "questions" else {*PICTURES, *asking}
    if word == "start":
        return set(starting(catalog))
    if word == "law":
        return {*SUBJECTS}
    if word == "place":
        return set(catalog.places.by_id)
    return {""}
