"""YAML to plain values, with the position of every key and item.

YAML's own typing surprises authors (`no` becomes false, 2027-03-31 a date object, the last of two
equal keys wins). Here only `true` and `false` are booleans, everything else is text, and a
duplicate key is a mistake.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from hooks.problems import Problem, relative

Value = str | bool | list["Value"] | dict[str, "Value"]
Path_ = tuple[str | int, ...]
Position = tuple[int, int]

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times faster where it is there


@dataclass
class Source:
    """One YAML file: its values and where each of them stands (line and column from 1).

    `keys` holds the position of a mapping key, `values` that of the value itself.
    """

    file: str
    value: dict[str, Value] = field(default_factory=dict)
    keys: dict[Path_, Position] = field(default_factory=dict)
    values: dict[Path_, Position] = field(default_factory=dict)

    def position(self, path: Path_, *, key: bool = False) -> Position:
        """Where `path` stands; the nearest parent when it is not there at all."""
        tables = (self.keys, self.values) if key else (self.values, self.keys)
        for length in range(len(path), -1, -1):
            for table in tables:
                if path[:length] in table:
                    return table[path[:length]]
        return (1, 1)

    def problem(self, path: Path_, rule: str, what: str, fix: str, *, key: bool = False) -> Problem:
        """A problem of this file at `path`."""
        line, column = self.position(path, key=key)
        return Problem(self.file, line, column, rule, what, fix)


def load_source(path: Path, root: Path) -> tuple[Source, list[Problem]]:
    """Read one YAML file. A file with problems still gives what could be read."""
    source = Source(relative(path, root))
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return source, [source.problem((), "missing-file", "the file does not exist", "Create it")]
    except UnicodeDecodeError as error:
        what = f"byte {error.start + 1} is not UTF-8"
        return source, [source.problem((), "encoding", what, "Save the file as UTF-8")]
    return source, _read(text, source)


def _read(text: str, source: Source) -> list[Problem]:
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        return [_syntax(error, source)]
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        what = f"character {error.character!r} is not allowed in YAML"
        return [Problem(source.file, line, 1, "yaml-syntax", what, "Remove it")]
    if node is None:
        return [source.problem((), "empty-file", "the file is empty", "Write its keys, or delete it")]
    if not isinstance(node, yaml.MappingNode):
        what = "the file must be a mapping of keys to values"
        return [source.problem((), "wrong-shape", what, "Start each line with `key:`")]
    reader = _Reader(source)
    value = reader.read(node, ())
    assert isinstance(value, dict)
    source.value.update(value)
    return reader.problems


def _syntax(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = f"the YAML cannot be read: {error.problem or error.context}"
    fix = "Check indentation, colons and quotes here and on the line before"
    return Problem(source.file, line, column, "yaml-syntax", what, fix)


class _Reader:
    """Walks the node tree once and notes every position."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, path: Path_) -> Value:
        self.source.values[path] = _position(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Value]:
        result: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here = (*path, key)
            if key in result:
                line = self.source.keys[here][0]
                self._problem(
                    key_node,
                    "duplicate-key",
                    f"key `{key}` stands here a second time",
                    f"Keep one; the first is on line {line}",
                )
                continue
            self.source.keys[here] = _position(key_node)
            result[key] = self.read(value_node, here)
        return result

    def _scalar(self, node: yaml.Node, path: Path_) -> str | bool:
        if not node.tag.startswith("tag:yaml.org,2002:"):
            self._problem(node, "yaml-tag", f"the tag `{node.tag}` is not allowed", "Remove the tag")
        text = str(node.value)
        plain = getattr(node, "style", None) is None
        if plain and text in ("true", "false"):
            return text == "true"
        if plain and not text:
            name = str(path[-1]) if path else "the file"
            self._problem(node, "empty-value", f"`{name}` has no value", "Write a value or remove the key")
        return text

    def _problem(self, node: yaml.Node, rule: str, what: str, fix: str) -> None:
        line, column = _position(node)
        self.problems.append(Problem(self.source.file, line, column, rule, what, fix))


def _position(node: yaml.Node) -> Position:
    return (node.start_mark.line + 1, node.start_mark.column + 1)
