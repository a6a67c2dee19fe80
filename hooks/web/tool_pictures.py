"""The picture of a questionnaire: its outcomes in order, each below what must be so for it."""

from __future__ import annotations

from hooks.data.catalog import Catalog
from hooks.data.derive import Outcome
from hooks.data.template import Template
from hooks.languages import BY_CODE
from hooks.text.notes import Notes
from hooks.web.pictures import GAP, WIDTH, Picture, draw, joined, make_arrow, make_box, wrap

EDGE = 2.0  # of the picture to its boxes
INSET = 64.0  # from the start of a question to that of its outcome
DOWN = 28.0  # from the start of a question to the arrow that leads on
STEP = GAP * 2  # between two boxes, with room for a word


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
    y, width, inner = EDGE, WIDTH - 2 * EDGE, WIDTH - 2 * EDGE - INSET
    for question, item in asked:
        condition = make_box(EDGE, y, width, wrap(question, width, lang), "decide")
        title = wrap(words.outcomes[item.id].title, inner, lang)
        answer = make_box(EDGE + INSET, y + condition.height + STEP, inner, title, _stage(item), len(title))
        picture.boxes += [condition, answer]
        foot = y + condition.height
        middle = EDGE + INSET + inner / 3
        y = answer.y + answer.height + STEP
        picture.arrows.append(make_arrow(middle, foot, middle, answer.y, said["yes"]))
        picture.arrows.append(make_arrow(DOWN, foot, DOWN, y, said["no"]))
    end = wrap(words.outcomes[last.id].title, width, lang)
    picture.boxes.append(make_box(EDGE, y, width, end, _stage(last), len(end)))
    return picture


def _stage(outcome: Outcome) -> str:
    """The colour of an outcome: that of safety is of its own."""
    return "tell" if outcome.exit else "prepare"
