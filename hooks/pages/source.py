"""A page of the guide as its author wrote it: front matter, text, and where each of its parts stands."""

from __future__ import annotations

import re
import stat
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from hooks.data.disk import read_file, walk_tree
from hooks.data.load import Value
from hooks.data.problems import Problem, relative
from hooks.newest import Newest
from hooks.pages.front import read_front
from hooks.pages.markers import MARKER

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
HEADING = re.compile(r"^(#{1,6}) .*?(?:\{ ?#([^} ]+)(?: [^}]*)?\})?\s*$")
LINK = re.compile(r"\]\(([^()\s]+)\)")
ADMONITION = re.compile(r"^!!! (\w+)( \".+\")?")
_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) ")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_PAGES: Newest[PageSource] = Newest()


@dataclass(frozen=True)
class PageSource:
    """One Markdown page: its file as printed, its text and the line it begins at, front matter as read and as written.

    `faults` are the problems of front matter that cannot be read as an author means it.
    """

    file: str
    meta: dict[str, Value]
    body: str
    first_line: int
    front: str = ""
    faults: tuple[Problem, ...] = ()

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines of the text with their numbers in the file."""
        yield from enumerate(self.body.split("\n"), self.first_line)

    def key_line(self, key: str) -> int:
        """The line of a key of the front matter; the first line when it is not there."""
        found = re.search(rf"^{re.escape(key)}\s*:", self.front, re.MULTILINE)
        return self.front.count("\n", 0, found.start()) + 2 if found else 1

    def problem(self, line: int, rule: str, what: str, fix: str, column: int = 1) -> Problem:
        """A problem of this page."""
        return Problem(self.file, line, column, rule, what, fix)

    def headings(self) -> Iterator[tuple[int, str, str]]:
        """Line, level as `##`, and id (empty when there is none) of every heading."""
        for number, line in self.lines():
            if match := HEADING.match(line):
                yield number, match.group(1), match.group(2) or ""

    def marks(self, kind: str, own: Collection[str] = ()) -> Iterator[tuple[str, int]]:
        """What must be equal in all languages, in order: value and line. Below headings of `own` only markers must."""
        section = ""
        for number, line in self.lines():
            if match := HEADING.match(line):
                section = match.group(2) or ""
                if kind == "heading":
                    yield f"{match.group(1)} {{#{section}}}", number
            elif section in own and kind != "marker":
                continue
            elif kind == "marker" and (match := MARKER.match(line)):
                yield ": ".join(part for part in match.groups() if part), number
            elif kind == "box" and (match := ADMONITION.match(line)):
                yield match.group(1), number
            elif kind == "table row" and _ROW.match(line):
                yield f"{line.count('|') - 1} cells", number
            elif kind == "link":
                yield from ((target, number) for target in LINK.findall(line))

    def list_items(self) -> Counter[str]:
        """How many list items stand below each heading."""
        found: Counter[str] = Counter()
        section = ""
        for _, line in self.lines():
            if match := HEADING.match(line):
                section = match.group(2) or ""
            found[section] += bool(_ITEM.match(line))
        return found


def page_paths(folder: Path) -> set[str]:
    """The pages of a language, as paths below its folder. Links are no pages: MkDocs would follow them anywhere."""
    found = (path for path, mode in walk_tree(folder) if stat.S_ISREG(mode) and path.suffix == ".md")
    return {path.relative_to(folder).as_posix() for path in found}


def read_page(path: Path, root: Path) -> PageSource:
    """A page in its parts. Front matter that cannot be read counts as none. Raises `UnreadableError`."""
    text, file = read_file(path, root), relative(path, root)
    return _PAGES.get(file, text, lambda: _in_parts(text, file))


def _in_parts(text: str, file: str) -> PageSource:
    match = _FRONT.match(text)
    front, end = (match.group(1), match.end()) if match else ("", 0)
    meta, faults = read_front(front, file)
    return PageSource(file, meta, text[end:], text.count("\n", 0, end) + 1, front, tuple(faults))


def listed(source: PageSource, key: str) -> list[str]:
    """The list at a key of the front matter; one value alone counts as a list of it.

    `covers` names the facts that the page carries, `local` the headings below which each language has its own market.
    """
    values = source.meta.get(key, [])
    return [str(value) for value in values] if isinstance(values, list) else [str(values)]
