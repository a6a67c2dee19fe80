"""The inside of a paragraph: content controls for what a reader or the browser fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from babel.dates import get_date_format

from hooks.document import Alternatives, Gap, Inline, Inlines, Ref, Rule
from hooks.fill import plain
from hooks.languages import Language
from hooks.values import NBSP
from hooks.writers.docx_xml import Typist, element, shorten

LIMIT = 64
"""Word calls a file damaged when the tag or title of a content control is longer."""

BETWEEN = " / "
_BRACKETS = "[]【】［］〔〕"


class Controls:
    """Content controls of one file, each with an id of its own. Tags are what docx.js finds them by."""

    def __init__(self) -> None:
        self._ids: Iterator[int] = count(1)

    def wrap(self, content: str, tag: str = "", alias: str = "", kind: str = "") -> str:
        """Content (runs, or whole paragraphs) in a control. `kind` are the elements that say what it holds."""
        if len(tag) > LIMIT:
            raise ValueError(f"`{tag}` is {len(tag)} characters long; a tag in Word has at most {LIMIT}")
        properties = element(
            "sdtPr",
            element("alias", val=shorten(alias, LIMIT)) if alias else "",
            element("tag", val=tag) if tag else "",
            element("id", val=next(self._ids)),
            kind,
        )
        return element("sdt", properties, element("sdtContent", content))

    def frame(self, content: str, tag: str) -> str:
        """A control that only marks its content: no box is drawn around it."""
        return self.wrap(content, tag, kind=element("w15:appearance", val="hidden"))

    def checkbox(self) -> str:
        """A box that a click ticks."""
        font = "MS Gothic"
        box = element(
            "w14:checkbox",
            element("w14:checked", val="0"),
            element("w14:checkedState", val="2612", font=font),
            element("w14:uncheckedState", val="2610", font=font),
        )
        fonts = element("rFonts", ascii=font, eastAsia=font, hAnsi=font, cs=font, hint="eastAsia")
        return self.wrap(element("r", element("rPr", fonts), element("t", "\u2610")), kind=box)


@dataclass(frozen=True)
class InlineWriter:
    """Inlines to runs and controls. `bookmarks` names the heading of each clause, `rule` is the line to write on."""

    typist: Typist
    controls: Controls
    rule: str
    bookmarks: Mapping[str, str]

    def write(self, inlines: Inlines, *, hidden: bool = False) -> str:
        """The XML of the inlines. What is hidden is in the file for the browser and not shown."""
        return "".join(self._one(inline, hidden=hidden) for inline in before_references(inlines))

    def _one(self, inline: Inline, *, hidden: bool) -> str:
        if isinstance(inline, str):
            return self.typist.runs(inline, hidden=hidden)
        if isinstance(inline, Gap):
            return self._gap(inline, hidden=hidden)
        if isinstance(inline, Alternatives):
            return self._alternatives(inline, hidden=hidden)
        if isinstance(inline, Rule):
            return self.typist.runs(self.rule, hidden=hidden)
        return self._ref(inline, hidden=hidden)

    def _gap(self, gap: Gap, *, hidden: bool) -> str:
        # One run: docx.js keeps the first one and Word formats such a control as a whole.
        run = self.typist.run(gap.label, "PlaceholderText", hidden=hidden)
        # LibreOffice shows the text of a typed control even where it is hidden.
        kind = "" if hidden else element("showingPlcHdr") + gap_kind(gap, self.typist.language)
        return self.controls.wrap(run, f"slot:{gap.field}", gap.label.strip(_BRACKETS), kind)

    def _alternatives(self, part: Alternatives, *, hidden: bool) -> str:
        """All wordings, the usual one first. Hidden are those seen before, and all but the one a blank file shows."""
        cases = dict(part.cases)
        seen: set[str] = set()
        found: list[str] = []
        for case, inlines in {"other": cases["other"], **cases}.items():
            text = plain(inlines, self.rule).strip()
            unseen = hidden or text in seen or (part.blank_case != "" and case != part.blank_case)
            if seen and text and not unseen:
                found.append(self.controls.frame(self.typist.runs(BETWEEN), "note"))
            if text and not unseen:
                seen.add(text)
            content = self.write(inlines, hidden=unseen)
            if content:
                found.append(self.controls.frame(content, f"case:{part.key}.{case}"))
        return "".join(found)

    def _ref(self, ref: Ref, *, hidden: bool) -> str:
        """The number as a field, which follows the clause when others go."""
        if ref.target not in self.bookmarks:
            return self.typist.runs(ref.number, hidden=hidden)
        instruction = rf"REF {self.bookmarks[ref.target]} \r \h"
        return self.controls.frame(self.typist.field(instruction, ref.number, hidden=hidden), f"ref:{ref.target}")


def before_references(inlines: Inlines) -> Iterator[Inline]:
    """The same inlines, but the number of a clause does not begin a line."""
    for inline, following in zip(inlines, (*inlines[1:], ""), strict=False):
        kept = isinstance(inline, str) and isinstance(following, Ref) and inline.endswith(" ")
        yield f"{inline[:-1]}{NBSP}" if isinstance(inline, str) and kept else inline


def gap_kind(gap: Gap, language: Language) -> str:
    """The element that says how Word asks for the value: from a list, from a calendar or as text."""
    texts = {text: option for option, text in gap.texts if text}
    if texts:
        return element(
            "dropDownList", *(element("listItem", displayText=text, value=option) for text, option in texts.items())
        )
    if gap.type != "date":
        return element("text", multiLine="1")
    return element(
        "date",
        element("dateFormat", val=date_format(language)),
        element("lid", val=language.word),
        element("storeMappedDataAs", val="dateTime"),
        element("calendar", val="gregorian"),
    )


def date_format(language: Language) -> str:
    """The long date of the language in Word's letters, which are Babel's but for the year."""
    return re.sub("y+", "yyyy", str(get_date_format("long", locale=language.babel_locale).pattern))
