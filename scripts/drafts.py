"""Drafts of new items: files in every language whose texts are still to be written, and lines added to known files.

Nothing is written here: a draft is whole before the first file is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from hooks.data.load import Value, load_source
from hooks.data.model import SLUG
from hooks.data.problems import did_you_mean
from hooks.languages import CODES
from scripts.empty_words import empty_words
from scripts.examples import flow
from scripts.kinds import DATA, kind_of
from scripts.schemas import first_line

SKELETONS = Path(__file__).parent / "skeletons"
NAV = "mkdocs.yml"
SECTIONS = {"contract": "contracts", "record": "records", "checklist": "checklists"}
MESSAGES = "messages"
NOTE = ("title:", "text:", "check:", "sources:", "  - kind: statute", "    text:")
"""The lines of a note of law that is still to be written."""


class RefusalError(Exception):
    """What was asked for cannot be made; the text says why, and what can."""


@dataclass
class Draft:
    """What is to be written below `root`: new files, and known files with lines added."""

    root: Path
    new: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)

    def add(self, path: str, text: str) -> None:
        """A new file. Raises RefusalError for one that exists."""
        if (self.root / path).exists():
            raise RefusalError(f"{path} is there already; nothing was written.")
        self.new[path] = text

    def insert(self, path: str, header: str, lines: Iterable[str]) -> None:
        """Lines at the end of what stands, further in, below the line `header` of a known file; "" is the whole file.

        Raises RefusalError where there is no such line.
        """
        text = self.changed.get(path) or (self.root / path).read_text("utf-8")
        self.changed[path] = insert_lines(text, path, header, lines)

    def write(self) -> list[str]:
        """Write all files. Returns their paths."""
        for path, text in {**self.new, **self.changed}.items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        return [*self.new, *self.changed]


def insert_lines(text: str, path: str, header: str, lines: Iterable[str]) -> str:
    """The text with lines at the end of what stands below `header`."""
    given = text.rstrip().splitlines()
    end = len(given)
    if header:
        if header not in given:
            raise RefusalError(f"{path} has no line `{header.strip()}` to write below; nothing was written.")
        start = given.index(header) + 1
        depth = len(header) - len(header.lstrip())
        outside = (number for number in range(start, end) if given[number].strip() and _depth(given[number]) <= depth)
        end = next(outside, end)
    while end and not given[end - 1].strip():
        end -= 1
    return "\n".join([*given[:end], *lines, *given[end:]]) + "\n"


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def draft_template(root: Path, name: str, kind: str, stage: str, today: date) -> Draft:
    """A template with its structure, its words and its pages, and its line in the navigation."""
    _check_id(name)
    if (root / DATA / "templates" / name).exists():
        raise RefusalError(f"The template `{name}` is there already; nothing was written.")
    draft = Draft(root)
    _add_structure(draft, f"templates/{name}", kind, stage, today)
    _add_pages(draft, f"templates/{name}.md", "template.md", name, today)
    draft.insert(NAV, f"      - {SECTIONS.get(kind, MESSAGES)}:", [f"          - templates/{name}.md"])
    return draft


def draft_tool(root: Path, name: str, kind: str, stage: str, today: date) -> Draft:
    """A tool with its structure, its words and its pages, and its line in the navigation."""
    _check_id(name)
    for folder in ("tools", "templates"):
        if (root / DATA / folder / name).exists():
            raise RefusalError(f"`{name}` is one of the {folder} already; nothing was written.")
    draft = Draft(root)
    _add_structure(draft, f"tools/{name}", kind, stage, today)
    _add_pages(draft, f"tools/{name}.md", "tool.md", name, today)
    draft.insert(NAV, "  - tools:", [f"      - tools/{name}.md"])
    return draft


def _add_structure(draft: Draft, folder: str, kind: str, stage: str, today: date) -> None:
    """The structure of a template or a tool as its kind begins, and its words in every language, still empty."""
    head = {"kind": kind, "stage": stage, "version": "1.0", "updated": today.isoformat()}
    lines = "".join(f"{key}: {flow(value)}\n" for key, value in head.items())
    skeleton = SKELETONS / f"{kind}.yml"
    _add_data(draft, f"{folder}/structure.yml", lines + skeleton.read_text("utf-8"))
    words = empty_words(draft.root, skeleton, head)
    for lang in CODES:
        _add_data(draft, f"{folder}/{lang}.yml", words)


def draft_page(root: Path, path: str, today: date) -> Draft:
    """A page of the guide in every language, and its line in the navigation."""
    stage, _, name = path.removesuffix(".md").partition("/")
    sections = re.findall(r"^  - ([a-z]+):$", (root / NAV).read_text("utf-8"), re.MULTILINE)
    allowed = [section for section in sections if section not in ("templates", "tools")]
    if stage not in allowed:
        raise RefusalError(f"`{path}` begins with no section of the guide. {did_you_mean(stage, allowed)}")
    _check_id(name)
    draft = Draft(root)
    _add_pages(draft, f"{stage}/{name}.md", "page.md", name, today)
    draft.insert(NAV, f"  - {stage}:", [f"      - {stage}/{name}.md"])
    return draft


def draft_term(root: Path, name: str) -> Draft:
    """A term of the glossary, at its end."""
    _check_id(name)
    if name in _known(root, "glossary/structure.yml", "terms"):
        raise RefusalError(f"The term `{name}` is there already; nothing was written.")
    draft = Draft(root)
    draft.insert(f"{DATA}/glossary/structure.yml", "terms:", [f"  - {name}"])
    for lang in CODES:
        draft.insert(f"{DATA}/glossary/{lang}.yml", "", [f"{name}:", "  term:", "  text:", "  avoid: []"])
    return draft


def draft_law(root: Path, name: str, subject: str, jurisdiction: str | None, today: date) -> Draft:
    """A note of law; its jurisdiction is what its id begins with, unless another one is named."""
    _check_id(name)
    if name in _known(root, "law/structure.yml", "laws"):
        raise RefusalError(f"The note of law `{name}` is there already; nothing was written.")
    known = _known(root, f"law/{CODES[0]}.yml", "jurisdictions")
    place = jurisdiction or name.partition("-")[0]
    if not jurisdiction and place not in known:
        listed = ", ".join(f"`{other}`" for other in known)
        raise RefusalError(
            f"`{place}` is none of the jurisdictions {listed}. Name one, or a new one: --jurisdiction id"
        )
    _check_id(place)
    draft = Draft(root)
    line = f"  {name}: {{subject: {subject}, jurisdiction: {place}, places: [], read: {today.isoformat()}}}"
    draft.insert(f"{DATA}/law/structure.yml", "laws:", [line])
    for lang in CODES:
        path = f"{DATA}/law/{lang}.yml"
        draft.insert(path, "laws:", [f"  {name}:", *(f"    {line}" for line in NOTE)])
        if place not in known:
            draft.insert(path, "jurisdictions:", [f"  {place}:"])
    return draft


def draft_place(root: Path, name: str, languages: Sequence[str], today: date) -> Draft:
    """A place in its languages, at the end of the places that each of them lists."""
    _check_id(name)
    if (root / DATA / "places" / name).exists():
        raise RefusalError(f"The place `{name}` is there already; nothing was written.")
    country, _, part = name.upper().partition("-")
    head: dict[str, Value] = {
        "languages": [*languages],
        "locale": {lang: f"{lang}-{country}" for lang in languages},
        "weekend": ["sat", "sun"],
        "holidays": {"country": country, **({"subdivision": part} if part else {})},
        "read": today.isoformat(),
    }
    draft = Draft(root)
    lines = "".join(f"{key}: {flow(value)}\n" for key, value in head.items())
    _add_data(draft, f"places/{name}/structure.yml", f"{lines}currency:\n")
    for lang in languages:
        _add_data(draft, f"places/{name}/{lang}.yml", (SKELETONS / "place.yml").read_text("utf-8"))
    path = f"{DATA}/places/structure.yml"
    text = (root / path).read_text("utf-8")
    for lang in languages:
        found = re.search(rf"^  {lang}: \[(.*)\]$", text, re.MULTILINE)
        if not found:
            raise RefusalError(f"{path} has no line `{lang}: [...]` to write in; nothing was written.")
        text = f"{text[: found.end() - 1]}{', ' if found.group(1) else ''}{name}{text[found.end() - 1 :]}"
    draft.changed[path] = text
    return draft


def _check_id(name: str) -> None:
    if not SLUG.fullmatch(name):
        raise RefusalError(f"`{name}` cannot be an id. Use lower-case letters and digits joined by `-`.")


def _known(root: Path, name: str, key: str) -> list[str]:
    """The ids at a key of a data file."""
    found: Any = load_source(root / DATA / name, root)[0].value.get(key, ())
    return list(found)


def _add_data(draft: Draft, name: str, text: str) -> None:
    path, kind = DATA / name, kind_of(PurePosixPath(name))
    assert kind, name
    draft.add(path.as_posix(), first_line(path, kind) + text)


def _add_pages(draft: Draft, path: str, skeleton: str, name: str, today: date) -> None:
    text = (SKELETONS / skeleton).read_text("utf-8").replace("ID", name).replace("TODAY", today.isoformat())
    for lang in CODES:
        draft.add(f"docs/{lang}/{path}", text)
