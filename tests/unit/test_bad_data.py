"""Data that could harm is refused: told at its place, quickly, and never by breaking down.

Each file of `tests/fixtures/bad` is a family. Its cases are laid one by one over a small valid site, and the same
function looks at it that `./scripts/check` and every build call.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks import events
from hooks.data.problems import Problem
from hooks.data.signs import visible
from hooks.languages import CODES
from hooks.pages.check import check_site
from scripts import check
from tests.helpers import FIXTURES, copy_valid, write_files

FAMILIES = sorted(path.stem for path in (FIXTURES / "bad").glob("*.yml"))
WHOLE = 1  # the line at which a fault of a whole file is told, such as that a key is missing
SLOWEST = 5.0  # seconds of work for one case
FRONT = "---\ntitle: T\ndescription: D\nreviewed: 2026-11-22\ncovers: [A1]\n---\n\n"
PAGE = f"{FRONT}# Tell {{#tell}}\n\nText.\n"
BUILDER = f"{FRONT}# Goodbye {{#goodbye}}\n\n<!-- builder: farewell -->\n"
CASE = f"{FRONT}# Case {{#case}}\n\n<!-- case -->\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>\n'


@dataclass(frozen=True)
class Case:
    """A file below `docs` and what makes it bad, which says at which lines it may be told; none: at any."""

    name: str
    file: str
    apply: Callable[[Path], range | None]


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small valid site."""
    root = tmp_path_factory.mktemp("bad")
    copy_valid(root)
    pages = {"tell.md": PAGE, "templates/farewell.md": BUILDER, "tools/my-case.md": CASE}
    texts = {f"{lang}/{path}": text for lang in CODES for path, text in pages.items()}
    write_files(root / "docs", {**texts, "assets/mark.svg": PICTURE})
    return root / "docs"


def cases(family: str) -> Iterator[Case]:
    """The cases of a family, one by one."""
    for group in yaml.safe_load((FIXTURES / f"bad/{family}.yml").read_text("utf-8")):
        if "kind" in group:
            yield Case(f"{group['file']} {group['kind']}", group["file"], partial(put, group))
            continue
        file, old, *start = group["in"]
        texts = [f"{start[0]}{json.dumps(text)}{group.get('end', '')}" for text in group.get("texts", ())]
        texts += group.get("raw", ())
        for first, part, count, last in group.get("many", ()):
            texts.append(first + "".join(part.replace("%d", str(number)) for number in range(count)) + last)
        for text in texts:
            yield replacement(file, old, text, anywhere="anywhere" in group)


def replacement(file: str, old: str, new: str, *, anywhere: bool) -> Case:
    """A case that replaces the only `old` of a file by `new`, and may be told at any line of that, or `anywhere`."""

    def apply(path: Path) -> range | None:
        text = path.read_text("utf-8")
        assert text.count(old) == 1, (file, old)
        path.write_text(text.replace(old, new), "utf-8")
        first = text[: text.index(old)].count("\n") + 1
        return (
            None if anywhere else range(first, first + new.count("\n") + 2)
        )  # where something ends is known on the line after it

    return Case(visible(f"{file} {new[:70]}"), file, apply)


def put(group: dict[str, Any], path: Path) -> None:
    """Something else in the place of a file."""
    remove(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    match group["kind"]:
        case "pipe":
            os.mkfifo(path)
        case "socket":
            with socket.socket(socket.AF_UNIX) as server:
                server.bind(os.path.relpath(path))
        case "link":
            path.symlink_to(group["target"])
        case "folder":
            path.mkdir()
        case "text":
            path.write_text(group["text"], "utf-8")
        case "bytes":
            path.write_bytes(bytes.fromhex(group["text"]))


def remove(path: Path) -> None:
    """Whatever stands there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def laid_over(docs: Path, case: Case) -> Iterator[range | None]:
    """The site with a case laid over it, and as it was before afterwards."""
    parts = Path(case.file).parts
    top = next(
        (docs.joinpath(*parts[:n]) for n in range(1, len(parts)) if not docs.joinpath(*parts[:n]).exists()), None
    )
    target = top or docs / case.file
    kept = docs.parent / "kept"
    if target.exists():
        (shutil.copytree if target.is_dir() else shutil.copy)(target, kept)
    try:
        yield case.apply(docs / case.file)
    finally:
        remove(target)
        if kept.exists():
            kept.rename(target)


def told(docs: Path, case: Case) -> tuple[str, float]:
    """What is wrong with how a case was told, and how long it took."""
    with laid_over(docs, case) as lines:
        start = time.process_time()
        try:
            found = check_site(docs, docs.parent)[1]
        except Exception as error:  # whatever it is, an author would see a traceback
            return f"broke down: {type(error).__name__}: {error}", time.process_time() - start
        took = time.process_time() - start
    return fault(found, f"docs/{case.file}", lines), took


def fault(found: list[Problem], file: str, lines: range | None) -> str:
    """What is wrong with these problems as an answer to the case; empty when they are right."""
    if not found:
        return "accepted"
    if not any(
        (item.file.startswith(file) or not lines) and (lines is None or item.line in (*lines, WHOLE)) for item in found
    ):
        return f"told elsewhere than at {lines}: {found[0].as_line()}"
    if any(problem.line < 1 or problem.column < 1 for problem in found):
        return "told without a place"
    printed = [line for problem in found for line in (problem.as_line(), problem.as_github())]
    return "told with signs that a terminal obeys" if any(line != visible(line) for line in printed) else ""


def test_the_site_without_a_case_is_right(docs: Path) -> None:
    assert check_site(docs, docs.parent)[1] == []


def test_there_are_enough_cases() -> None:
    assert len(FAMILIES) >= 8
    assert sum(len(list(cases(family))) for family in FAMILIES) >= 400


@pytest.mark.parametrize("family", FAMILIES)
def test_data_that_could_harm_is_told_at_its_place(docs: Path, family: str) -> None:
    found = [(case.name, *told(docs, case)) for case in cases(family)]
    assert len(found) > 20
    assert [(name, fault) for name, fault, _ in found if fault] == []
    assert [(name, took) for name, _, took in found if took > SLOWEST] == []
    assert check_site(docs, docs.parent)[1] == []


def test_check_and_build_call_the_same_function() -> None:
    assert check.check_site is check_site  # type: ignore[attr-defined]
    assert events.check_site is check_site  # type: ignore[attr-defined]
