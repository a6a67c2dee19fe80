"""The picture of a questionnaire: its outcomes in order, each with what must be so for it."""

from __future__ import annotations

from itertools import pairwise

from hooks.data.catalog import Catalog
from hooks.data.derive import Outcome
from hooks.data.template import Template
from hooks.languages import BY_CODE
from hooks.text.brief import Brief
from hooks.text.notes import Notes
from hooks.web.pictures import SMALL, WIDTH, Box, Picture, draw, joined, make_arrow, make_box, wrap

EDGE = 2.0  # of the picture to its boxes
DOWN = 28.0  # from the start of a box to the arrow that leads on
STEP = 20.0  # between two boxes, with room for a word


def render_tool_picture(catalog: Catalog, name: str, lang: str) -> str:
    """The picture of the tool `name` as one HTML block with inline SVG."""
    return draw(_picture(catalog, catalog.tools[name], lang), name, lang)


def _picture(catalog: Catalog, tool: Template, lang: str) -> Picture:
    strings, words = catalog.strings[lang], tool.words[lang]
    said = catalog.pictures.words[lang].root["decision"]
    notes = Notes(tool, BY_CODE[lang], strings)
    *outcomes, last = tool.structure.outcomes
    asked = [(notes.either(outcome.when), outcome) for outcome in outcomes]
    told = [
        strings.fill(
            "pictures.question", question=question, yes=said["yes"], answer=words.outcomes[item.id].title, no=said["no"]
        )
        for question, item in asked
    ]
    picture = Picture(words.title, joined([*told, words.outcomes[last.id].title], strings))
    for item in (*outcomes, last):
        picture.boxes.append(_box(picture, item, words.outcomes[item.id].title, notes))
    for upper, lower in pairwise(picture.boxes):
        picture.arrows.append(make_arrow(DOWN, upper.y + upper.height, DOWN, lower.y, said["no"]))
    return picture


def _box(picture: Picture, outcome: Outcome, title: str, notes: Notes) -> Box:
    """The next box of a picture: an outcome in bold letters, and what must be so for it."""
    y = picture.boxes[-1].y + picture.boxes[-1].height + STEP if picture.boxes else EDGE
    width, lang = WIDTH - 2 * EDGE, notes.language.code
    head = wrap(title, width, lang)
    lines = wrap(Brief(notes).either(outcome.when), width, lang, SMALL) if outcome.when else ()
    return make_box(EDGE, y, width, (*head, *lines), _stage(outcome), len(head), small=len(lines))


def _stage(outcome: Outcome) -> str:
    """The colour of an outcome: that of safety is of its own."""
    return "tell" if outcome.exit else "prepare"
