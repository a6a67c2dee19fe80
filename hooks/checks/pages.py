"""Rules for pages: the same paths in every language, and on each page the same structure as in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import yaml

from hooks.catalog import Catalog
from hooks.languages import CODES, DEFAULT
from hooks.markers import MARKER
from hooks.problems import Problem, relative

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6}) .*?(?:\{ ?#([^} ]+)[^}]*\})?\s*$")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ADMONITION = re.compile(r"^(?:!!!|\?\?\?\+?) (\w+)( \".+\")?")
_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) ")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
REQUIRED = ("title", "description", "reviewed")
OPTIONAL = ("covers", "hide")


@dataclass(frozen=True)
class PageSource:
    """One Markdown page: its file as printed, front matter, text, and the line at which the text begins."""

    file: str
    meta: dict[str, object]
    body: str
    first_line: int

    def marks(self) -> Iterator[tuple[str, str, int]]:
        """What must be equal in all languages, in order: kind, value, line."""
        for number, line in enumerate(self.body.splitlines(), self.first_line):
            if match := _HEADING.match(line):
                yield "heading", f"{match.group(1)} #{match.group(2) or ''}", number
            if match := MARKER.match(line):
                yield "marker", ": ".join(part for part in match.groups() if part), number
            if match := _ADMONITION.match(line):
                yield "admonition", match.group(1), number
            if _ITEM.match(line):
                yield "list item", "", number
            if _ROW.match(line):
                yield "table row", str(line.count("|")), number
            for target in _LINK.findall(line):
                yield "link", target, number


def check_pages(docs: Path, root: Path, catalog: Catalog) -> list[Problem]:
    """Every problem of every page in every language."""
    return list(_check(docs, root, catalog))


def _check(docs: Path, root: Path, catalog: Catalog) -> Iterator[Problem]:
    pages = {lang: page_paths(docs / lang) for lang in CODES}
    facts = set(catalog.reference["facts"].root)
    for path in sorted(set().union(*pages.values())):
        sources = {lang: read_page(docs / lang / path, root) for lang in CODES if path in pages[lang]}
        for lang in CODES:
            if lang not in sources:
                file = relative(docs / lang / path, root)
                yield Problem(
                    file,
                    1,
                    1,
                    "missing-page",
                    "the page does not exist",
                    "Write it, or delete it in the other languages",
                )
        for source in sources.values():
            yield from _check_page(source, facts)
        if english := sources.get(DEFAULT.code):
            for lang, source in sources.items():
                if lang != DEFAULT.code:
                    yield from _check_parity(source, english)


def page_paths(folder: Path) -> set[str]:
    """The pages of a language, as paths below its folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def read_page(path: Path, root: Path) -> PageSource:
    """A page in its parts. Broken front matter counts as none; MkDocs reports it."""
    text = path.read_text("utf-8")
    match = _FRONT.match(text)
    try:
        meta = yaml.load(match.group(1), yaml.BaseLoader) if match else {}
    except yaml.YAMLError:
        meta = {}
    end = match.end() if match else 0
    return PageSource(
        relative(path, root), meta if isinstance(meta, dict) else {}, text[end:], text.count("\n", 0, end) + 1
    )


def _check_page(source: PageSource, facts: set[str]) -> Iterator[Problem]:
    for key in REQUIRED:
        if not source.meta.get(key):
            yield Problem(source.file, 1, 1, "front-matter", f"`{key}` is missing", f"Add `{key}:` to the front matter")
    for key in source.meta.keys() - {*REQUIRED, *OPTIONAL}:
        yield Problem(source.file, 1, 1, "front-matter", f"`{key}` is not known", "Remove it from the front matter")
    for fact in covered_facts(source):
        if fact not in facts:
            yield Problem(
                source.file,
                1,
                1,
                "unknown-fact",
                f"`covers` names `{fact}`",
                "Use an id of docs/_data/facts/structure.yml",
            )
    seen: set[str] = set()
    for kind, value, line in source.marks():
        if kind != "heading":
            continue
        name = value.split("#")[-1]
        if not name or name in seen:
            what = f"the heading id `{name}` stands here a second time" if name else "the heading has no id"
            yield Problem(source.file, line, 1, "heading-id", what, "Write `{#english-id}` after it, once a page")
        seen.add(name)
    yield from _check_titles(source)


def _check_titles(source: PageSource) -> Iterator[Problem]:
    """An admonition without a title would get the theme's English word."""
    for number, line in enumerate(source.body.splitlines(), source.first_line):
        match = _ADMONITION.match(line)
        if match and not match.group(2):
            yield Problem(
                source.file,
                number,
                1,
                "admonition-title",
                "the box has no title",
                'Write one in quotes: `!!! tip "Title"`',
            )


def covered_facts(source: PageSource) -> list[str]:
    """The ids of the facts that a page says it carries."""
    covers = source.meta.get("covers", [])
    return [str(fact) for fact in covers] if isinstance(covers, list) else [str(covers)]


def _check_parity(source: PageSource, english: PageSource) -> Iterator[Problem]:
    if covered_facts(source) != covered_facts(english):
        yield Problem(
            source.file, 1, 1, "page-parity", "`covers` differs from English", f"Write {covered_facts(english)}"
        )
    for kind in ("heading", "marker", "admonition", "link", "list item", "table row"):
        mine = [(value, line) for mark, value, line in source.marks() if mark == kind]
        theirs = [(value, line) for mark, value, line in english.marks() if mark == kind]
        for (value, line), (wanted, english_line) in zip_longest(mine, theirs, fillvalue=("(none)", 1)):
            if value != wanted:
                what = f"{kind} `{value}` stands where English has `{wanted}` (line {english_line})"
                yield Problem(source.file, line, 1, "page-parity", what, "Keep the structure of both pages the same")
                break
