"""Pictures drawn from data in each language: upright, so that a phone shows them at reading size.

All lengths are units of the picture's own grid, which is `WIDTH` wide. Pictures are laid out from left to right;
those of right-to-left languages are the same in the mirror.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.data.model import STAGES
from hooks.languages import BY_CODE
from hooks.web.render import one_block, render_template

WIDTH = 360
LINE = 21  # from one line of text to the next
GAP = 16  # between two boxes
PAD = 11  # from the edge of a box to its text
RISE = 5  # from the foot of a line to the letters
SIZE = 15  # of letters
SMALL = 13  # of small letters
SMALL_LINE = 17  # from one line of small text to the next


@dataclass(frozen=True)
class Label:
    """Words and the place at which they begin."""

    x: float
    y: float
    text: str
    strong: bool = False
    small: bool = False

    @property
    def line(self) -> int:
        """The height of its line."""
        return SMALL_LINE if self.small else LINE

    def mirrored(self) -> Label:
        """The same words in a picture read from the right."""
        return replace(self, x=WIDTH - self.x)


@dataclass(frozen=True)
class Box:
    """A box with lines of text. `stage` names its colour."""

    x: float
    y: float
    width: float
    labels: tuple[Label, ...]
    stage: str

    @property
    def height(self) -> float:
        """Room for the lines and the space around them."""
        return sum(label.line for label in self.labels) + 2 * PAD

    def mirrored(self) -> Box:
        """The same box in a picture read from the right."""
        return replace(self, x=WIDTH - (self.x + self.width), labels=tuple(label.mirrored() for label in self.labels))


@dataclass(frozen=True)
class Arrow:
    """A line from one point to another, with a word beside it."""

    x1: float
    y1: float
    x2: float
    y2: float
    label: Label | None = None

    def mirrored(self) -> Arrow:
        """The same arrow in a picture read from the right."""
        label = self.label.mirrored() if self.label else None
        return replace(self, x1=WIDTH - self.x1, x2=WIDTH - self.x2, label=label)


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

    def mirrored(self) -> Picture:
        """The same picture read from the right."""
        boxes, arrows = [box.mirrored() for box in self.boxes], [arrow.mirrored() for arrow in self.arrows]
        return replace(self, boxes=boxes, arrows=arrows)


def render_picture(catalog: Catalog, name: str, lang: str) -> str:
    """The picture `name` (journey, decision or timeline) as one HTML block with inline SVG."""
    return draw(PICTURES[name](catalog.pictures.words[lang].root[name], catalog, lang), name, lang)


def draw(picture: Picture, name: str, lang: str) -> str:
    """A picture as one HTML block, in the direction of the language."""
    language = BY_CODE[lang]
    picture = picture.mirrored() if language.direction == "rtl" else picture
    html = render_template("fragments/picture.html", name=name, picture=picture, language=language, width=WIDTH)
    return one_block(html)


def wrap(text: str, width: float, lang: str, size: int = SIZE) -> tuple[str, ...]:
    """The text in lines that fit into `width`, in letters of a size."""
    language = BY_CODE[lang]
    limit = int((width - 2 * PAD) / (language.letter_width * size / SIZE))
    pieces = [f"{word} " for word in text.split()] if language.script.spaced else list(text)
    lines = [""]
    for piece in pieces:
        if lines[-1] and len((lines[-1] + piece).rstrip()) > limit and piece not in language.script.closing:
            lines.append("")
        lines[-1] += piece
    return tuple(line.rstrip() for line in lines)


def make_box(
    x: float, y: float, width: float, lines: tuple[str, ...], stage: str, strong: int = 0, small: int = 0
) -> Box:
    """A box with its lines of text in their places, the first `strong` of them bold, the last `small` of them small."""
    labels: list[Label] = []
    foot = y + PAD
    for number, text in enumerate(lines, 1):
        label = Label(x + PAD, 0, text, strong=number <= strong, small=number > len(lines) - small)
        foot += label.line
        labels.append(replace(label, y=foot - RISE))
    return Box(x, y, width, tuple(labels), stage)


def make_arrow(x1: float, y1: float, x2: float, y2: float, word: str = "") -> Arrow:
    """An arrow with its word after the middle of one that leads down, and over one that leads aside."""
    place = RISE if x1 == x2 else -RISE - 1
    return Arrow(x1, y1, x2, y2, Label(x1 + 8, (y1 + y2) / 2 + place, word) if word else None)


def _stack(rows: Iterable[tuple[str, str, str]], lang: str) -> Iterator[Box]:
    """Boxes below one another: colour, bold text, plain text."""
    y = 2.0
    for stage, strong, plain in rows:
        head = wrap(strong, WIDTH - 4, lang)
        box = make_box(2, y, WIDTH - 4, (*head, *wrap(plain, WIDTH - 4, lang)), stage, len(head))
        yield box
        y += box.height + GAP


def _chain(picture: Picture) -> Picture:
    """Arrows from each box to the next one below it."""
    for upper, lower in zip(picture.boxes, picture.boxes[1:], strict=False):
        x = WIDTH / 2
        picture.arrows.append(make_arrow(x, upper.y + upper.height, x, lower.y))
    return picture


def joined(sentences: Iterable[str], strings: Strings) -> str:
    """Sentences one after the other, with the blank that the language puts between them."""
    return reduce(lambda first, second: strings.fill("pictures.joined", first=first, second=second), sentences)


def _journey(words: Any, catalog: Catalog, lang: str) -> Picture:
    strings = catalog.strings[lang]
    names = [
        strings.fill("pictures.numbered", number=number, name=strings[f"stages.{stage}.name"])
        for number, stage in enumerate(STAGES, 1)
    ]
    rows = [(stage, name, strings[f"stages.{stage}.question"]) for stage, name in zip(STAGES, names, strict=True)]
    told = (strings.fill("pictures.stage", name=name, question=question) for _, name, question in rows)
    return _chain(Picture(words["title"], joined(told, strings), list(_stack(rows, lang))))


def _timeline(words: Any, catalog: Catalog, lang: str) -> Picture:
    strings = catalog.strings[lang]
    steps = [words["steps"][step] for step in catalog.pictures.structure.timeline]
    rows = [("offboard", step["when"], step["what"]) for step in steps]
    told = (strings.fill("pictures.step", when=step["when"], what=step["what"]) for step in steps)
    return _chain(Picture(words["title"], joined(told, strings), list(_stack(rows, lang))))


def _decision(words: Any, catalog: Catalog, lang: str) -> Picture:
    steps = [words["steps"][step] for step in catalog.pictures.structure.decision]
    picture = Picture(words["title"], _decision_told(words, steps, catalog.strings[lang]))
    y, left, right = 2.0, 178.0, WIDTH - 224.0
    for step in steps:
        question = make_box(2, y, left, wrap(step["question"], left, lang), "decide")
        answer = make_box(222, y, right, wrap(step["answer"], right, lang), "tell")
        picture.boxes += [question, answer]
        middle = y + min(question.height, answer.height) / 2
        picture.arrows.append(make_arrow(2 + left, middle, 222, middle, words["yes"]))
        lower = y + max(question.height, answer.height) + GAP * 2
        picture.arrows.append(make_arrow(60, y + question.height, 60, lower, words["no"]))
        y = lower
    end = wrap(words["end"], WIDTH - 4, lang)
    picture.boxes.append(make_box(2, y, WIDTH - 4, end, "prepare", len(end)))
    return picture


def _decision_told(words: Any, steps: Iterable[Any], strings: Strings) -> str:
    """The path in words: each question with its way out, and after the last one the end."""
    said = (
        strings.fill(
            "pictures.question", question=step["question"], yes=words["yes"], answer=step["answer"], no=words["no"]
        )
        for step in steps
    )
    return joined([*said, words["end"]], strings)


PICTURES = {"journey": _journey, "decision": _decision, "timeline": _timeline}
