"""Rules for pages: the same paths in every language, and on each page the same structure as in English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import yaml

from hooks.data.catalog import Catalog
from hooks.data.load import encoding_problem
from hooks.data.model import is_date
from hooks.data.problems import Problem, did_you_mean, relative
from hooks.data.syntax import forbidden_character, syntax_fault
from hooks.languages import CODES, DEFAULT
from hooks.pages.front import check_front
from hooks.pages.markers import MARKER, check_markers

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6}) .*?(?:\{ ?#([^} ]+)[^}]*\})?\s*$")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ADMONITION = re.compile(r"^(?:!!!|\?\?\?\+?) (\w+)( \".+\")?")
_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) ")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
REQUIRED = ("title", "description", "reviewed")
OPTIONAL = ("covers", "hide")
LONGEST_DESCRIPTION = 155  # characters; search engines and previews cut what is longer


@dataclass(frozen=True)
class PageSource:
    """One Markdown page: its file as printed, front matter (read and as written), text, and the line it begins at."""

    file: str
    meta: dict[str, object]
    body: str
    first_line: int
    front: str = ""

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines of the text with their numbers in the file."""
        yield from enumerate(self.body.splitlines(), self.first_line)

    def key_line(self, key: str) -> int:
        """The line of a key of the front matter; the first line when it is not there."""
        found = re.search(rf"^{re.escape(key)}\s*:", self.front, re.MULTILINE)
        return self.front.count("\n", 0, found.start()) + 2 if found else 1

    def problem(self, line: int, rule: str, what: str, fix: str) -> Problem:
        """A problem of this page."""
        return Problem(self.file, line, 1, rule, what, fix)

    def headings(self) -> Iterator[tuple[int, str, str]]:
        """Line, level as `##`, and id (empty when there is none) of every heading."""
        for number, line in self.lines():
            if match := _HEADING.match(line):
                yield number, match.group(1), match.group(2) or ""

    def marks(self, kind: str) -> Iterator[tuple[str, int]]:
        """What must be equal in all languages, in order: value and line."""
        for number, line in self.lines():
            if kind == "heading" and (match := _HEADING.match(line)):
                yield f"{match.group(1)} {{#{match.group(2) or ''}}}", number
            elif kind == "marker" and (match := MARKER.match(line)):
                yield ": ".join(part for part in match.groups() if part), number
            elif kind == "box" and (match := _ADMONITION.match(line)):
                yield match.group(1), number
            elif kind == "table row" and _ROW.match(line):
                yield f"{line.count('|') - 1} cells", number
            elif kind == "link":
                yield from ((target, number) for target in _LINK.findall(line))

    def list_items(self) -> Counter[str]:
        """How many list items stand below each heading."""
        found: Counter[str] = Counter()
        section = ""
        for _, line in self.lines():
            if match := _HEADING.match(line):
                section = match.group(2) or ""
            found[section] += bool(_ITEM.match(line))
        return found


def check_pages(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str] = CODES) -> list[Problem]:
    """Every problem of every page in these languages; each is compared with English where that is among them."""
    return list(_check(docs, root, catalog, languages))


def _check(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str]) -> Iterator[Problem]:
    pages = {lang: page_paths(docs / lang) for lang in languages}
    known = catalog.facts.structure
    facts = set(known.root) if known else set()
    for path in sorted(set().union(*pages.values())):
        sources: dict[str, PageSource] = {}
        for lang in languages:
            if path in pages[lang]:
                try:
                    sources[lang] = read_page(docs / lang / path, root)
                except UnicodeDecodeError as error:
                    yield encoding_problem(relative(docs / lang / path, root), error)
            else:
                file, fix = relative(docs / lang / path, root), "Write it, or delete it in the other languages"
                yield Problem(file, 1, 1, "missing-page", "the page does not exist", fix)
        for source in sources.values():
            yield from _check_front(source, facts)
            yield from _check_text(source)
            yield from check_markers(source.body, source.file, source.first_line, catalog)
        if english := sources.get(DEFAULT.code):
            for lang, source in sources.items():
                if lang != DEFAULT.code:
                    yield from _check_parity(source, english)


def page_paths(folder: Path) -> set[str]:
    """The pages of a language, as paths below its folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def read_page(path: Path, root: Path) -> PageSource:
    """A page in its parts. Front matter that cannot be read counts as none."""
    text = path.read_text("utf-8-sig")
    match = _FRONT.match(text)
    front, end = (match.group(1), match.end()) if match else ("", 0)
    try:
        meta = yaml.load(front, yaml.BaseLoader)
    except yaml.YAMLError:
        meta = None
    first_line = text.count("\n", 0, end) + 1
    return PageSource(relative(path, root), meta if isinstance(meta, dict) else {}, text[end:], first_line, front)


def _check_front(source: PageSource, facts: set[str]) -> Iterator[Problem]:
    if source.front and (not source.meta or forbidden_character(source.front)):
        yield _unreadable(source)
        return
    yield from check_front(source.front, source.file)
    for key in REQUIRED:
        if not source.meta.get(key):
            yield source.problem(
                source.key_line(key), "front-matter", f"`{key}` is missing", f"Add `{key}:` to the front matter"
            )
    for key in source.meta.keys() - {*REQUIRED, *OPTIONAL}:
        fix = did_you_mean(key, (*REQUIRED, *OPTIONAL))
        yield source.problem(source.key_line(key), "front-matter", f"the key `{key}` is not known", fix)
    reviewed = str(source.meta.get("reviewed", ""))
    if reviewed and not is_date(reviewed):
        fix = "Write year-month-day, for example 2027-03-31"
        yield source.problem(source.key_line("reviewed"), "bad-date", f"`{reviewed}` is not a date", fix)
    if (length := len(str(source.meta.get("description", "")))) > LONGEST_DESCRIPTION:
        what, fix = f"`description` has {length} characters", f"Shorten it to {LONGEST_DESCRIPTION} or fewer"
        yield source.problem(source.key_line("description"), "long-description", what, fix)
    for fact in covered_facts(source):
        if fact not in facts:
            what = f"`covers` names `{fact}`, which is no fact"
            fix = "Use an id of docs/_data/facts/structure.yml"
            yield source.problem(source.key_line("covers"), "unknown-fact", what, fix)


def _unreadable(source: PageSource) -> Problem:
    fault = forbidden_character(source.front)
    try:
        if not fault:
            yaml.compose(source.front, yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        fault = syntax_fault(source.front, error)
    if fault:
        return Problem(source.file, fault.line + 1, fault.column, "front-matter", fault.what, fault.fix)
    return source.problem(2, "front-matter", "the front matter is no mapping", "Write lines of `key: value`")


def _check_text(source: PageSource) -> Iterator[Problem]:
    seen: set[str] = set()
    for line, _, name in source.headings():
        if not name or name in seen:
            what = f"the heading id `{name}` stands here a second time" if name else "the heading has no id"
            yield source.problem(line, "heading-id", what, "Write `{#english-id}` after it, once a page")
        seen.add(name)
    for line, text in source.lines():
        match = _ADMONITION.match(text)
        if match and not match.group(2):  # the theme would put its own English word
            fix = f'Write one in quotes: `!!! {match.group(1)} "Title"`'
            yield source.problem(line, "admonition-title", "the box has no title", fix)


def covered_facts(source: PageSource) -> list[str]:
    """The ids of the facts that a page says it carries."""
    covers = source.meta.get("covers", [])
    return [str(fact) for fact in covers] if isinstance(covers, list) else [str(covers)]


def _check_parity(source: PageSource, english: PageSource) -> Iterator[Problem]:
    covers = covered_facts(english)
    if source.meta and english.meta and covered_facts(source) != covers:
        fix = f"Write `covers: [{', '.join(covers)}]`" if covers else "Remove it"
        yield source.problem(source.key_line("covers"), "page-parity", "`covers` differs from English", fix)
    for kind in ("heading", "marker", "box", "link", "table row"):
        yield from _first_difference(source, english, kind)
    mine, theirs = source.list_items(), english.list_items()
    for line, _, name in source.headings():
        if name in theirs and mine[name] != theirs[name]:
            what = f"below `{{#{name}}}` stand {mine[name]} list items, in English {theirs[name]}"
            yield source.problem(line, "page-parity", what, "Keep the structure of both pages the same")


def _first_difference(source: PageSource, english: PageSource, kind: str) -> Iterator[Problem]:
    """One difference of a kind: those after it mostly follow from it."""
    line = source.first_line
    for mine, theirs in zip_longest(source.marks(kind), english.marks(kind)):
        line = mine[1] if mine else line
        if mine and theirs and mine[0] == theirs[0]:
            continue
        if not mine:
            what, fix = f"after this English has another {kind}: `{theirs[0]}` (line {theirs[1]})", "Add it here"
        elif not theirs:
            what, fix = f"the {kind} `{mine[0]}` is more than English has", "Remove it, or add it there"
        else:
            what = f"the {kind} `{mine[0]}` stands where English has `{theirs[0]}` (line {theirs[1]})"
            fix = "Keep the structure of both pages the same"
        yield source.problem(line, "page-parity", what, fix)
        return
