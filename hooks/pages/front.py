"""Rules for what stands above a page: each key once, and its title and description as plain text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import yaml

from hooks.data.load import LOADER, read_text
from hooks.data.problems import Problem

TEXTS = ("title", "description")
_TEXT = "tag:yaml.org,2002:str"
_YAML = "tag:yaml.org,2002:"
_UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")  # controls, marks of direction, breaks, what no font knows


def check_front(front: str, file: str) -> Iterator[Problem]:
    """The problems of front matter that can be read; it begins on the second line of its file."""
    text = f"---\n{front}"
    _, problems = read_text(text, file)
    yield from (problem for problem in problems if problem.rule != "empty-value")  # told as missing
    node = yaml.compose(text, Loader=LOADER)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value in TEXTS and value.value:
            yield from _check_text(text, str(key.value), value, file)


def _check_text(text: str, key: str, node: yaml.Node, file: str) -> Iterator[Problem]:
    start = node.start_mark.index
    if not isinstance(node, yaml.ScalarNode):
        what, fix = f"`{key}` is no text", "Write one text after the colon"
        yield Problem(file, *_position(text, start), "wrong-shape", what, fix)
    elif node.tag.startswith(_YAML) and node.tag != _TEXT:
        what = f"`{key}` is taken for a number, a date or another value that is no text"
        yield Problem(file, *_position(text, start), "wrong-shape", what, "Put it in quotes")
    elif letters := [letter for letter in dict.fromkeys(node.value) if _is_forbidden(letter)]:
        at = max(text.find(letters[0], start, node.end_mark.index), start)
        what = f"`{key}` is plain text, and has {', '.join(map(_name, letters))}"
        yield Problem(file, *_position(text, at), "plain-text", what, "Write it without")


def _is_forbidden(letter: str) -> bool:
    return letter in "<>" or unicodedata.category(letter) in _UNSEEN


def _name(letter: str) -> str:
    """The sign itself if it can be seen, else its number."""
    return f"`{letter}`" if letter in "<>" else f"U+{ord(letter):04X}, which nobody sees"


def _position(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
