"""Rules for what stands above a page: each key once, plain words, and nothing that the site would read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import yaml

from hooks.data.load import LOADER, Value, read_text
from hooks.data.problems import Problem
from hooks.data.signs import strange_signs
from hooks.rules.plain import ADDRESS

TEXTS = ("title", "description")
_TEXT = "tag:yaml.org,2002:str"
_YAML = "tag:yaml.org,2002:"


def read_front(front: str, file: str) -> tuple[dict[str, Value], list[Problem]]:
    """Front matter as values, and what is wrong with it as YAML; it begins on the second line of its file."""
    if not front:
        return {}, []
    source, problems = read_text(front, file)
    problems = [replace(item, line=item.line + 1) for item in problems]
    if source.value:
        return source.value, [item for item in problems if item.rule != "empty-value"]  # told as missing
    first = problems[0] if problems else None
    if first is None or first.rule in ("wrong-shape", "empty-file"):
        what = "the front matter is no mapping"
        return {}, [Problem(file, 2, 1, "front-matter", what, "Write lines of `key: value`")]
    return {}, [replace(first, rule="front-matter")]


def check_texts(front: str, file: str, *, rtl: bool) -> Iterator[Problem]:
    """The texts of front matter that can be read are plain."""
    node = yaml.compose(front, Loader=LOADER)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value in TEXTS and value.value:
            yield from _check_text(front, str(key.value), value, file, rtl=rtl)


def _check_text(text: str, key: str, node: yaml.Node, file: str, *, rtl: bool) -> Iterator[Problem]:
    start = node.start_mark.index
    if not isinstance(node, yaml.ScalarNode):
        what, fix = f"`{key}` is no text", "Write one text after the colon"
        yield Problem(file, *_position(text, start), "wrong-shape", what, fix)
    elif node.tag.startswith(_YAML) and node.tag != _TEXT:
        what = f"`{key}` is taken for a number, a date or another value that is no text"
        yield Problem(file, *_position(text, start), "wrong-shape", what, "Put it in quotes")
    elif signs := list(_forbidden(node.value, rtl=rtl)):
        at = max(text.find(node.value[signs[0][0]], start, node.end_mark.index), start)
        what = f"`{key}` is plain text, and has {', '.join(dict.fromkeys(sign for _, sign in signs))}"
        yield Problem(file, *_position(text, at), "plain-text", what, "Write it without")
    elif ADDRESS.search(node.value):
        yield Problem(file, *_position(text, start), "url", f"`{key}` contains an address", "Name the place in words")


def _forbidden(value: str, *, rtl: bool) -> Iterator[tuple[int, str]]:
    """Where signs stand that plain text does not have, and what they are."""
    brackets = ((index, f"`{letter}`") for index, letter in enumerate(value) if letter in "<>")
    yield from sorted([*brackets, *strange_signs(value, rtl=rtl)])


def _position(text: str, at: int) -> tuple[int, int]:
    """Line and column in the file, of which front matter begins on the second line."""
    return text.count("\n", 0, at) + 2, at - text.rfind("\n", 0, at)
