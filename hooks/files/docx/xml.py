"""WordprocessingML as text: elements, and the runs that a language's letters need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from hooks.files.docx.spans import Span, spans, value_spans
from hooks.languages import Language

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}


def element(name: str, /, *children: str, **attributes: object) -> str:
    """An element; its name without a prefix is Word's own (`w:`), and so are those of its attributes."""
    tag, given = _tag(name, tuple([(key, str(value)) for key, value in attributes.items()]))
    content = "".join(children)
    return f"<{tag}{given}>{content}</{tag}>" if content else f"<{tag}{given}/>"


@lru_cache(4096)
def _tag(name: str, attributes: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """The name of an element and its attributes as they are written; most come again and again."""
    prefix, _, local = name.rpartition(":")
    prefix = prefix or "w"
    return f"{prefix}:{local}", "".join(f" {_named(prefix, key)}={quoteattr(value)}" for key, value in attributes)


def _named(prefix: str, key: str) -> str:
    return key if ":" in key else f"{prefix}:{key}"


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
    def east_asian(self) -> bool:
        """Whether Word sets the language in its East Asian face."""
        return self.language.script.east_asian

    def runs(self, text: str, style: str = "") -> str:
        """The text as runs, a new one where the direction of the letters changes."""
        return self._write(spans(text, rtl=self.rtl), style)

    def value(self, text: str, style: str = "") -> str:
        """A text that stands for itself, such as a name: in one run when its letters have one direction."""
        return self._write(value_spans(text, rtl=self.rtl), style)

    def _write(self, found: Iterable[Span], style: str) -> str:
        return "".join(self._run(span, style, rtl=rtl) for span, rtl in found)

    def _run(self, text: str, style: str, *, rtl: bool) -> str:
        lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else "" for line in text.split("\n"))
        return element("r", self.properties(style, rtl=rtl), element("br").join(lines))

    def properties(self, style: str = "", *, rtl: bool = False) -> str:
        """The properties of a run; nothing when it has none."""
        found = [
            element("rStyle", val=style) if style else "",
            element("rFonts", hint="eastAsia") if self.east_asian else "",
            element("rtl") if rtl else "",
        ]
        return element("rPr", *found) if any(found) else ""

    def field(self, instruction: str, result: str) -> str:
        """A field that Word updates by itself, with the result it shows until then."""
        properties = self.properties(rtl=self.rtl)

        def mark(kind: str) -> str:
            return element("r", properties, element("fldChar", fldCharType=kind))

        code = f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'
        value = element("r", properties, element("t", escape(result)))
        return mark("begin") + element("r", properties, code) + mark("separate") + value + mark("end")
