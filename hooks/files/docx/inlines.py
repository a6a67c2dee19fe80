"""The inside of a paragraph: content controls for what a reader fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from babel.dates import get_date_format

from hooks.files.docx.xml import Typist, element, shorten
from hooks.languages import Language
from hooks.text.document import Alternatives, Gap, Inline, Inlines, Ref, Rule
from hooks.text.plain import plain
from hooks.text.values import NBSP

LIMIT = 64
"""Word calls a file damaged when the tag or title of a content control is longer."""

BETWEEN = " / "
_BRACKETS = "[]【】［］〔〕\u00a0"


class Controls:
    """Content controls of one file, each with an id of its own: only where one types or ticks."""

    def __init__(self) -> None:
        self._ids: Iterator[int] = count(1)

    def wrap(self, content: str, tag: str = "", alias: str = "", kind: str = "") -> str:
        """Runs in a control. `kind` are the elements that say what it holds."""
        properties = element(
            "sdtPr",
            element("alias", val=shorten(alias, LIMIT)) if alias else "",
            element("tag", val=shorten(tag, LIMIT)) if tag else "",
            element("id", val=next(self._ids)),
            kind,
        )
        return element("sdt", properties, element("sdtContent", content))

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

    def write(self, inlines: Inlines) -> str:
        """The XML of the inlines: what is shown, and nothing else."""
        return "".join(self._one(inline) for inline in before_references(inlines))

    def _one(self, inline: Inline) -> str:
        if isinstance(inline, str):
            return self.typist.runs(inline)
        if isinstance(inline, Gap):
            return self._gap(inline)
        if isinstance(inline, Alternatives):
            return self._alternatives(inline)
        if isinstance(inline, Rule):
            return self.typist.runs(self.rule)
        return self._ref(inline)

    def _gap(self, gap: Gap) -> str:
        kind = element("showingPlcHdr") + gap_kind(gap, self.typist.language)
        label = self.typist.value(gap.label, "PlaceholderText")
        return self.controls.wrap(label, gap.field, gap.label.strip(_BRACKETS), kind)

    def _alternatives(self, part: Alternatives) -> str:
        """The wording that a blank file shows, or each of them once, the usual one first."""
        cases = dict(part.cases)
        if part.blank_case:
            return self.write(cases[part.blank_case])
        wordings: dict[str, Inlines] = {}
        for inlines in (cases["other"], *cases.values()):
            wordings.setdefault(plain(inlines, self.rule).strip(), inlines)
        return self.typist.runs(BETWEEN).join(self.write(inlines) for text, inlines in wordings.items() if text)

    def _ref(self, ref: Ref) -> str:
        """The number as a field, which follows the clause when others go."""
        if ref.target not in self.bookmarks:
            return self.typist.runs(ref.number)
        return self.typist.field(rf"REF {self.bookmarks[ref.target]} \r \h", ref.number)


def before_references(inlines: Inlines) -> Iterator[Inline]:
    """The same inlines, but the number of a clause does not begin a line."""
    for inline, following in zip(inlines, (*inlines[1:], ""), strict=False):
        kept = isinstance(inline, str) and isinstance(following, Ref) and inline.endswith(" ")
        yield f"{inline[:-1]}{NBSP}" if isinstance(inline, str) and kept else inline


def gap_kind(gap: Gap, language: Language) -> str:
    """The element that says how Word asks for the value: from a list or from a calendar.

    None for text: LibreOffice writes the text of a control for plain text again and again when it saves the file.
    """
    texts = {text: option for option, text in gap.texts if text and (not gap.offered or option in gap.offered)}
    if texts:
        return element(
            "dropDownList", *(element("listItem", displayText=text, value=option) for text, option in texts.items())
        )
    if gap.type != "date":
        return ""
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
