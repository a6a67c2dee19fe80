"""Pictures drawn from data in each language: upright, so that a phone shows them at reading size.

All lengths are units of the picture's own grid, which is `WIDTH` wide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hooks.catalog import Catalog
from hooks.languages import BY_CODE
from hooks.model import STAGES
from hooks.render import one_block, render_template

WIDTH = 360
LINE = 21  # from one line of text to the next
GAP = 16  # between two boxes
PAD = 11  # from the edge of a box to its text
LETTER = {"en": 7.9, "hr": 8.0, "ar": 7.4, "zh": 15.5}  # usual width of a letter at text size 15
CLOSING = "，。、；：？！）”》"


@dataclass(frozen=True)
class Box:
    """A box with lines of text. `stage` names its colour, `strong` the number of bold lines."""

    x: float
    y: float
    width: float
    lines: tuple[str, ...]
    stage: str = ""
    strong: int = 0

    @property
    def height(self) -> float:
        """Room for the lines and the space around them."""
        return len(self.lines) * LINE + 2 * PAD


@dataclass(frozen=True)
class Arrow:
    """A line from one point to another, with a word beside it."""

    x1: float
    y1: float
    x2: float
    y2: float
    word: str = ""


@dataclass
class Picture:
    """What a picture consists of; `summary` says the same in words."""

    title: str
    summary: str
    boxes: list[Box] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)

    @property
    def height(self) -> float:
        """The lower edge of the lowest box."""
        return max(box.y + box.height for box in self.boxes) + 2


def render_picture(catalog: Catalog, name: str, lang: str) -> str:
    """The picture `name` (journey, decision or timeline) as one HTML block with inline SVG."""
    words = catalog.reference_words["pictures"][lang].root[name]
    picture = PICTURES[name](words, catalog, lang)
    values = {"name": name, "picture": picture, "language": BY_CODE[lang], "width": WIDTH, "line": LINE, "pad": PAD}
    return one_block(render_template("fragments/picture.html", **values))


def wrap(text: str, width: float, lang: str) -> tuple[str, ...]:
    """The text in lines that fit into `width`."""
    limit = int((width - 2 * PAD) / LETTER[lang])
    pieces = list(text) if lang == "zh" else [f"{word} " for word in text.split()]
    lines = [""]
    for piece in pieces:
        if lines[-1] and len((lines[-1] + piece).rstrip()) > limit and piece not in CLOSING:
            lines.append("")
        lines[-1] += piece
    return tuple(line.rstrip() for line in lines)


def _stack(rows: Iterable[tuple[str, str, str]], lang: str) -> Iterator[Box]:
    """Boxes below one another: colour, bold text, plain text."""
    y = 2.0
    for stage, strong, plain in rows:
        head = wrap(strong, WIDTH - 4, lang)
        box = Box(2, y, WIDTH - 4, (*head, *wrap(plain, WIDTH - 4, lang)), stage, len(head))
        yield box
        y += box.height + GAP


def _chain(picture: Picture) -> Picture:
    """Arrows from each box to the next one below it."""
    for upper, lower in zip(picture.boxes, picture.boxes[1:], strict=False):
        x = WIDTH / 2
        picture.arrows.append(Arrow(x, upper.y + upper.height, x, lower.y))
    return picture


def _journey(words: Any, catalog: Catalog, lang: str) -> Picture:
    strings = catalog.strings[lang]
    rows = [
        (stage, f"{number}. {strings[f'stages.{stage}.name']}", strings[f"stages.{stage}.question"])
        for number, stage in enumerate(STAGES, 1)
    ]
    summary = " ".join(f"{name}: {question}" for _, name, question in rows)
    return _chain(Picture(words["title"], summary, list(_stack(rows, lang))))


def _timeline(words: Any, catalog: Catalog, lang: str) -> Picture:
    steps = [words["steps"][step] for step in catalog.reference["pictures"].timeline]
    rows = [("offboard", step["when"], step["what"]) for step in steps]
    summary = " ".join(f"{step['when']}: {step['what']}." for step in steps)
    return _chain(Picture(words["title"], summary, list(_stack(rows, lang))))


def _decision(words: Any, catalog: Catalog, lang: str) -> Picture:
    steps = [words["steps"][step] for step in catalog.reference["pictures"].decision]
    parts = [f"{step['question']} {words['yes']}: {step['answer']}. {words['no']}:" for step in steps]
    picture = Picture(words["title"], " ".join([*parts, words["end"]]))
    y, left, right = 2.0, 178.0, WIDTH - 224.0
    for step in steps:
        question = Box(2, y, left, wrap(step["question"], left, lang), "decide")
        answer = Box(222, y, right, wrap(step["answer"], right, lang), "tell")
        picture.boxes += [question, answer]
        middle = y + min(question.height, answer.height) / 2
        picture.arrows.append(Arrow(2 + left, middle, 222, middle, words["yes"]))
        lower = y + max(question.height, answer.height) + GAP * 2
        picture.arrows.append(Arrow(60, y + question.height, 60, lower, words["no"]))
        y = lower
    end = wrap(words["end"], WIDTH - 4, lang)
    picture.boxes.append(Box(2, y, WIDTH - 4, end, "prepare", len(end)))
    return picture


PICTURES = {"journey": _journey, "decision": _decision, "timeline": _timeline}
