"""What Word insists on in a DOCX file, checked without Word: one sentence for each fault."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hooks.languages import Language

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
DC_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
MAIN, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
LIMIT = 64
ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


@cache
def _validator() -> Any:
    """Imported when it is needed: it takes a second to each process that collects tests."""
    from openxml_audit import FileFormat, OpenXmlValidator

    return OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0)


def check_docx(data: bytes, language: Language) -> list[str]:
    """The faults of a DOCX file written in `language`; nothing when there is none."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = {name: content for name, content in parts.items() if name.endswith((".xml", ".rels"))}
    faults = [fault for name, content in xml.items() for fault in _check_xml(name, content)]
    if faults:
        return faults
    trees = {name: ElementTree.fromstring(content) for name, content in xml.items()}
    missing = [f"The package has no {name}." for name in (MAIN, STYLES, NUMBERING) if name not in trees]
    return missing or [*_invalid(data), *_Package(trees, language).faults()]


def _invalid(data: bytes) -> Iterator[str]:
    """What the rules of Microsoft's own validator say: schemas, relationships, content types, styles."""
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(data)
        file.flush()
        for error in _validator().validate(file.name).errors:
            yield f"{error.part_uri}: {error.description} ({error.path})"


def _check_xml(name: str, content: bytes) -> Iterator[str]:
    """Whether a part can be read, and whether a serializer has spoilt its namespaces."""
    prefixes: set[str] = set()
    try:
        for _, (prefix, _) in ElementTree.iterparse(BytesIO(content), events=("start-ns",)):
            prefixes.add(prefix)
        ignored = ElementTree.fromstring(content).get(IGNORABLE, "").split()
    except ElementTree.ParseError as error:
        yield f"{name} is not well-formed XML: {error}."
        return
    yield from (f"{name} ignores the prefix {it}, which it does not declare." for it in ignored if it not in prefixes)
    yield from (f"{name} has the made-up prefix {it}." for it in prefixes if re.fullmatch(r"ns\d+", it))


@dataclass
class _Package:
    trees: dict[str, Element]
    language: Language

    def faults(self) -> Iterator[str]:
        yield from self.hidden()
        yield from self.controls()
        yield from self.bookmarks()
        yield from self.numbering()
        yield from self.headings()
        yield from self.pictures()
        yield from self.languages()
        yield from self.directions()

    def hidden(self) -> Iterator[str]:
        """Nothing is hidden, because many programs show it; paragraphs have ids of their own."""
        for name, tree in self.trees.items():
            yield from (f"{name} hides text." for _ in tree.iter(f"{W}vanish"))
        ids = (paragraph.get(PARAGRAPH_ID) for paragraph in self.trees[MAIN].iter(f"{W}p"))
        yield from _repeated("paragraph id", list(filter(None, ids)))

    def controls(self) -> Iterator[str]:
        """Content controls have ids of their own, tags that Word accepts, and something inside."""
        controls = list(self.trees[MAIN].iter(f"{W}sdt"))
        for control in controls:
            for kind in ("tag", "alias"):
                text = _value(control, f"sdtPr/{kind}")
                if len(text) > LIMIT:
                    yield f"The {kind} {text} is longer than {LIMIT} characters."
            content = control.find(f"{W}sdtContent")
            if content is None or not len(content):
                yield f"The content control {_value(control, 'sdtPr/tag')} is empty."
        yield from _repeated("content control id", [_value(control, "sdtPr/id") for control in controls])

    def bookmarks(self) -> Iterator[str]:
        """Bookmarks are named once, end, and are there for every reference."""
        starts = list(self.trees[MAIN].iter(f"{W}bookmarkStart"))
        names, ids = ([_attribute(start, key) for start in starts] for key in ("name", "id"))
        yield from _repeated("bookmark", names)
        yield from _repeated("bookmark id", ids)
        ends = {_attribute(end, "id") for end in self.trees[MAIN].iter(f"{W}bookmarkEnd")}
        yield from (f"The bookmark {id} does not both start and end." for id in set(ids) ^ ends)
        for code in self.trees[MAIN].iter(f"{W}instrText"):
            words = (code.text or "").split()
            if words[:1] == ["REF"] and words[1] not in names:
                yield f"A field refers to the bookmark {words[1]}, which is not there."

    def numbering(self) -> Iterator[str]:
        numbers = list(self.trees[NUMBERING].iter(f"{W}num"))
        abstract = {_attribute(item, "abstractNumId") for item in self.trees[NUMBERING].iter(f"{W}abstractNum")}
        bound = {_value(number, "abstractNumId") for number in numbers}
        yield from (f"The numbering definition {id} is missing." for id in sorted(bound - abstract))
        used = {_attribute(item, "val") for tree in self.trees.values() for item in tree.iter(f"{W}numId")}
        known = {_attribute(number, "numId") for number in numbers}
        yield from (f"The numbering {id} is used and not defined." for id in sorted(used - known))

    def headings(self) -> Iterator[str]:
        """No level is left out on the way down."""
        last = 0
        for style in self.trees[MAIN].iter(f"{W}pStyle"):
            match = re.fullmatch(r"Heading(\d)", _attribute(style, "val"))
            if match:
                level = int(match.group(1))
                if level > last + 1:
                    yield f"A heading of level {level} follows one of level {last}."
                last = level

    def pictures(self) -> Iterator[str]:
        for picture in self.trees[MAIN].iter(f"{DRAWING}docPr"):
            if not picture.get("descr"):
                yield f"The picture {picture.get('name')} has no alternative text."

    def languages(self) -> Iterator[str]:
        word = self.language.word
        if _value(self.trees[STYLES], "docDefaults/rPrDefault/rPr/lang") != word:
            yield f"The language of the text is not set to {word}."
        core = self.trees.get("docProps/core.xml")
        if core is None or core.findtext(DC_LANGUAGE) != word:
            yield f"The language property is not {word}."

    def directions(self) -> Iterator[str]:
        """Arabic letters are marked in every file; a right-to-left one is so throughout."""
        stories = [tree for name, tree in self.trees.items() if re.match(r"word/(document|footer|header)", name)]
        for run in (run for story in stories for run in story.iter(f"{W}r")):
            text = "".join(part.text or "" for part in run.iter(f"{W}t"))
            if ARABIC.search(text) and not _on(run, "rPr/rtl"):
                yield f"The run “{text}” is not marked as right-to-left."
        if self.language.direction == "ltr":
            return
        for paragraph in (paragraph for story in stories for paragraph in story.iter(f"{W}p")):
            if not (_on(paragraph, "pPr/bidi") or self.runs_rtl(_value(paragraph, "pPr/pStyle"))):
                yield f"The paragraph “{''.join(paragraph.itertext())}” does not run from right to left."
        for table in self.trees[MAIN].iter(f"{W}tbl"):
            if not _on(table, "tblPr/bidiVisual"):
                yield "The columns of a table do not run from right to left."
        if not all(_on(section, "bidi") for section in self.trees[MAIN].iter(f"{W}sectPr")):
            yield "A section does not run from right to left."

    def runs_rtl(self, id: str) -> bool:
        """Whether a paragraph style (the default one without an id), or one below it, runs from right to left."""
        for style in self.trees[STYLES].iter(f"{W}style"):
            standard = _attribute(style, "type") == "paragraph" and _attribute(style, "default") == "1"
            if _attribute(style, "styleId") == id if id else standard:
                based = _value(style, "basedOn")
                return _on(style, "pPr/bidi") or bool(based and self.runs_rtl(based))
        return False


def _repeated(what: str, values: list[str]) -> Iterator[str]:
    yield from (f"The {what} {value} is there {times} times." for value, times in Counter(values).items() if times > 1)


def _attribute(element: Element, name: str) -> str:
    return element.get(f"{W}{name}", "")


def _value(element: Element, path: str) -> str:
    """The `w:val` of a descendant; nothing when it is not there."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return "" if found is None else _attribute(found, "val")


def _on(element: Element, path: str) -> bool:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return found is not None and _attribute(found, "val") not in ("0", "false", "off")
