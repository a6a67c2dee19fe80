"""What may lie below `docs`: files and folders under plain names, each in its place; MkDocs publishes what it finds."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from hooks.data.disk import UnreadableError, kind_fault, read_file, walk_tree
from hooks.data.problems import Problem, did_you_mean, relative
from hooks.languages import CODES

FOLDERS = (*CODES, "_data", "assets")
ASSETS = (".css", ".svg", ".png", ".jpg", ".webp", ".ico", ".woff2")
_PAGE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.md")
_FOLDER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ACTIVE = re.compile(
    r"<\s*(?:script|foreignObject|iframe|object|embed|image|use|a|animate|set|handler)\b|\bon\w+\s*=|href|<[!?]|javascript:|url\(",
    re.IGNORECASE,
)


def check_tree(docs: Path, root: Path) -> list[Problem]:
    """Everything below `docs` that is not what it should be."""
    return [problem for path, mode in walk_tree(docs) for problem in _check(path, mode, docs, root)]


def _check(path: Path, mode: int, docs: Path, root: Path) -> Iterator[Problem]:
    parts = path.relative_to(docs).parts
    fault = kind_fault(mode, folder=True)
    if not fault and not path.name.startswith("."):  # those are published by nobody
        fault = _misplaced(path, parts, folder=stat.S_ISDIR(mode))
    if fault:
        yield Problem(relative(path, root), 1, 1, *fault)
    elif path.suffix == ".svg":
        yield from _check_picture(path, root)


def _misplaced(path: Path, parts: tuple[str, ...], *, folder: bool) -> tuple[str, str, str] | None:
    """Rule, fault and advice for a file or folder where it would be published as something else, or by accident."""
    if parts[0] not in FOLDERS or (len(parts) == 1 and not folder):
        return "unknown-file", f"`{parts[0]}` has no place in `docs`", did_you_mean(parts[0], FOLDERS)
    if parts[0] in CODES and len(parts) > 1 and not (_FOLDER if folder else _PAGE).fullmatch(path.name):
        return "bad-name", f"`{path.name}` is no page", "Pages are named in lower-case letters and `-`, with `.md`"
    if parts[0] == "assets" and not folder and path.suffix not in ASSETS:
        return "unknown-file", f"`{path.name}` is no picture and no style", f"Allowed: {', '.join(ASSETS)}"
    return None


def _check_picture(path: Path, root: Path) -> Iterator[Problem]:
    """A picture that runs something or loads something: an SVG file is a page by itself."""
    try:
        text = read_file(path, root)
    except UnreadableError as error:
        yield error.problem
        return
    if found := _ACTIVE.search(text):
        line, start = text.count("\n", 0, found.start()) + 1, text.rfind("\n", 0, found.start())
        what = f"the picture has `{found.group()}`, which can run or load something"
        yield Problem(relative(path, root), line, found.start() - start, "active-picture", what, "Draw it without")
