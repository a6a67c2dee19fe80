"""A mistake in the data, told to the author who can mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hooks.data.signs import visible

MOST_COMPARED = 400
LONGEST_LIST = 12  # more names than that nobody reads


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where it is, what is wrong, how to fix it.

    `line` and `column` count from 1. `rule` is a stable kebab-case id to search for and test by.
    """

    file: str
    line: int
    column: int
    rule: str
    what: str
    fix: str

    def as_line(self) -> str:
        """`file:line:column: error: what. how to fix. [rule]`, as editors and people expect it."""
        return f"{visible(self.file)}:{self.line}:{self.column}: error: {self._sentences()} [{self.rule}]"

    def as_github(self) -> str:
        """The same as an annotation of a GitHub workflow run."""
        file = _escaped(visible(self.file)).replace(":", "%3A").replace(",", "%2C")
        place = f"file={file},line={self.line},col={self.column},title={self.rule}"
        return f"::error {place}::{_escaped(self._sentences())}"

    def _sentences(self) -> str:
        """What and how, each ended once, on one line and without a sign that a terminal obeys, whatever they quote."""
        parts = (visible(" ".join(part.split())) for part in (self.what, self.fix))
        return " ".join(part if part.endswith("?") else f"{part}." for part in parts)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def merged(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in reading order; what two rules say of the same place once, with the fuller advice."""
    by_advice = sorted(problems, key=lambda problem: len(problem.fix))
    once = {(item.file, item.line, item.column, item.what): item for item in by_advice}
    return sorted(once.values())


class DataError(Exception):
    """The data cannot be built. Carries every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = merged(problems)
        super().__init__(report(self.problems))


def report(problems: list[Problem]) -> str:
    """All problems, one a line, and a line that counts them."""
    lines = [problem.as_line() for problem in problems]
    files = len({problem.file for problem in problems})
    return "\n".join([*lines, f"{len(problems)} problem(s) in {files} file(s)."])


def shorten(text: str, length: int = 60) -> str:
    """The text as a message quotes it: its beginning when it is long."""
    return text if len(text) <= length else f"{text[:length].rstrip()}…"


def did_you_mean(word: str, allowed: Iterable[str]) -> str:
    """Name the nearest allowed word, or list the allowed ones when none is near: a sentence without its end."""
    choices = sorted(allowed)
    if len(choices) > MOST_COMPARED:  # a file that is wrong on purpose; comparing all with all would take minutes
        return f"There are {len(choices)} names; look for the right one"
    near = difflib.get_close_matches(word, choices, n=1)
    if near:
        return f"Did you mean `{near[0]}`?"
    if len(choices) > LONGEST_LIST:
        nearest = difflib.get_close_matches(word, choices, n=4, cutoff=0)
        return f"The nearest of {len(choices)} are {', '.join(f'`{choice}`' for choice in nearest)}"
    return "Allowed: " + ", ".join(f"`{choice}`" for choice in choices) if choices else "Remove it"


def relative(path: Path, root: Path) -> str:
    """The path as printed: relative to the repository, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
