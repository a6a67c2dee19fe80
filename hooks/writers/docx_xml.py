"""WordprocessingML as text: elements, and the runs that a language's letters need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from hooks.languages import Language
from hooks.marks import LRM

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}

_RTL = "\u0590-\u08ff\ufb1d-\ufefc"
_LATIN = "A-Za-z\u00c0-\u024f"
# Word orders neutral signs by the run they stand in, so a foreign span ends at its last own letter.
_LATIN_SPAN = re.compile(f"([{_LATIN}](?:[^{_RTL}]*[{_LATIN}0-9/])?)")
_RTL_SPAN = re.compile(f"([{_RTL}](?:[^{_LATIN}]*[{_RTL}])?)")


def element(name: str, /, *children: str, **attributes: object) -> str:
    """An element; name and attributes without a prefix are Word's own (`w:`)."""
    prefix, _, local = name.rpartition(":")
    prefix = prefix or "w"
    given = "".join(f" {prefix}:{key}={quoteattr(str(value))}" for key, value in attributes.items())
    content = "".join(children)
    return f"<{prefix}:{local}{given}>{content}</{prefix}:{local}>" if content else f"<{prefix}:{local}{given}/>"


def root(name: str, /, *children: str) -> str:
    """The outermost element of a part. Readers older than Word 2013 are told which namespaces to skip."""
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return f'<w:{name}{declared} mc:Ignorable="w14 w15">{"".join(children)}</w:{name}>'


def shorten(text: str, length: int) -> str:
    """The text, cut to the length that Word accepts."""
    return text if len(text) <= length else f"{text[: length - 1]}…"


@dataclass(frozen=True)
class Typist:
    """Writes runs in one language: direction and East Asian letters are marked run by run."""

    language: Language

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language.direction == "rtl"

    @property
    def han(self) -> bool:
        """Whether the language is written in Chinese characters."""
        return self.language.word.startswith("zh")

    def runs(self, text: str, style: str = "", *, hidden: bool = False) -> str:
        """The text as runs, a new one where the direction of the letters changes."""
        spans = (_LATIN_SPAN if self.rtl else _RTL_SPAN).split(text)
        found: list[str] = []
        for index, span in enumerate(spans):
            foreign = bool(index % 2)
            # The slash that ends an address would jump to its other end in right-to-left text.
            shown = span + LRM if self.rtl and foreign and span.endswith("/") else span
            found.append(self.run(shown, style, hidden=hidden, rtl=self.rtl != foreign) if span else "")
        return "".join(found)

    def run(self, text: str, style: str = "", *, hidden: bool = False, rtl: bool | None = None) -> str:
        """The text as one run; its direction is that of its letters unless `rtl` says it."""
        if rtl is None:
            rtl = bool(re.search(f"[{_RTL}]", text)) or (self.rtl and not re.search(f"[{_LATIN}]", text))
        lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else "" for line in text.split("\n"))
        return element("r", self.properties(style, hidden=hidden, rtl=rtl), element("br").join(lines))

    def properties(self, style: str = "", *, hidden: bool = False, rtl: bool = False) -> str:
        """The properties of a run; nothing when it has none."""
        found = [
            element("rStyle", val=style) if style else "",
            element("rFonts", hint="eastAsia") if self.han else "",
            element("vanish") if hidden else "",
            element("rtl") if rtl else "",
        ]
        return element("rPr", *found) if any(found) else ""

    def field(self, instruction: str, result: str, *, hidden: bool = False) -> str:
        """A field that Word updates by itself, with the result it shows until then."""
        properties = self.properties(hidden=hidden, rtl=self.rtl)

        def mark(kind: str) -> str:
            return element("r", properties, element("fldChar", fldCharType=kind))

        code = f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'
        value = element("r", properties, element("t", escape(result)))
        return mark("begin") + element("r", properties, code) + mark("separate") + value + mark("end")
