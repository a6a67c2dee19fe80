"""YAML to plain values, with the position of every key and item.

YAML's own typing surprises authors (`no` becomes false, 2027-03-31 a date object, the last of two
equal keys wins). Here only `true` and `false` are booleans, everything else is text, and a
duplicate key is a mistake.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from hooks.data.disk import UnreadableError, read_file
from hooks.data.problems import Problem, relative, shorten
from hooks.data.syntax import Fault, deep_nesting, forbidden_character, syntax_fault

Value = str | bool | list["Value"] | dict[str, "Value"]
Path_ = tuple[str | int, ...]
Position = tuple[int, int]

_YAML = "tag:yaml.org,2002:"
_PLAIN = ("str", "int", "float", "bool", "null", "timestamp", "merge", "value")  # what untagged text may be taken for
_TAGS = {yaml.MappingNode: ("map",), yaml.SequenceNode: ("seq",), yaml.ScalarNode: _PLAIN}
LONGEST_TEXT, LONGEST_KEY = 5_000, 100  # characters; the longest ones have a sixth and a third of it
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

    def dotted(self, path: Path_) -> str:
        """The path as messages name it: keys joined by dots, list items by their id and never by their number."""
        names: list[str] = []
        value: Any = self.value
        for part in path:
            inside = isinstance(value, dict) and part in value
            inside = inside or (isinstance(value, list) and isinstance(part, int) and part < len(value))
            value = value[part] if inside else None
            names.append(str(part) if isinstance(part, str) else _item_name(value))
        return ".".join(names) or "the file"


def _item_name(item: Any) -> str:
    name = item.get("id") if isinstance(item, dict) else item
    return shorten(name) if isinstance(name, str) else "item"


def describe(value: Any) -> str:
    """What a value is, in the words of a message: `has no value`, `is a list`, `is the text ...`."""
    if value == "" or value is None:
        return "has no value"
    if isinstance(value, bool):
        return f"is `{str(value).lower()}`"
    if isinstance(value, str):
        return f"is the text `{shorten(value)}`"
    return "is a list" if isinstance(value, list | tuple) else "is a mapping"


def value_at(value: Value, path: Path_) -> Value | None:
    """What stands at a path; nothing where there is no such key or item."""
    for part in path:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def load_source(path: Path, root: Path) -> tuple[Source, list[Problem]]:
    """Read one YAML file. A file with problems still gives what could be read."""
    source = Source(relative(path, root))
    try:
        text = read_file(path, root)
    except UnreadableError as fault:
        return source, [fault.problem]
    return source, _read(text, source)


def read_text(text: str, file: str) -> tuple[Source, list[Problem]]:
    """Read YAML from the beginning of a file that goes on otherwise."""
    source = Source(file)
    return source, _read(text, source)


def _read(text: str, source: Source) -> list[Problem]:
    if fault := forbidden_character(text) or deep_nesting(text, LOADER):
        return [_syntax(fault, source)]
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        return [_syntax(syntax_fault(text, error), source)]
    if node is None or not node.value:
        return [source.problem((), "empty-file", "the file is empty", "Write its keys, or delete it")]
    if not isinstance(node, yaml.MappingNode):
        what = "the file must be a mapping of keys to values"
        return [source.problem((), "wrong-shape", what, "Start each line with `key:`")]
    reader = _Reader(source)
    value = reader.read(node, ())
    assert isinstance(value, dict)
    source.value.update(value)
    return reader.problems + [
        source.problem(path, "empty-value", f"`{source.dotted(path)}` has no value", "Write one, or remove the key")
        for path in reader.empty
    ]


def _syntax(fault: Fault, source: Source) -> Problem:
    return Problem(source.file, fault.line, fault.column, "yaml-syntax", fault.what, fault.fix)


class _Reader:
    """Walks the node tree once and notes every position."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.seen: dict[int, Value] = {}
        self.empty: list[Path_] = []

    def read(self, node: yaml.Node, path: Path_) -> Value:
        self.source.values[path] = _position(node)
        if id(node) in self.seen:
            self._problem(node, "yaml-anchor", "this value is used again elsewhere by `*`", "Write it out there")
            value = self.seen[id(node)]
            return value if isinstance(value, str | bool) else ""  # of lists in lists there would be no end
        self.seen[id(node)] = ""
        if node.tag.removeprefix(_YAML) not in _TAGS[type(node)]:
            tag = node.tag.replace(_YAML, "!!")
            self._problem(node, "yaml-tag", f"the tag `{tag}` is not allowed", "Remove it")
        self.seen[id(node)] = self._value(node, path)
        return self.seen[id(node)]

    def _value(self, node: yaml.Node, path: Path_) -> Value:
        if isinstance(node, yaml.MappingNode):
            return self._placeholder(node, path) or self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._scalar(node, path)

    def _placeholder(self, node: yaml.MappingNode, path: Path_) -> str:
        """The text that `{name}` without quotes was meant to be; YAML takes it for a mapping."""
        if not (path and node.flow_style and len(node.value) == 1):
            return ""
        key, value = node.value[0]
        scalars = isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
        if not scalars or value.value or value.style:
            return ""
        text = f"{{{key.value}}}"
        self._problem(node, "yaml-syntax", f"a text cannot begin with `{text}`", "Put it in quotes")
        return text

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Value]:
        result: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem(key_node, "wrong-shape", "a key must be one word", "Put a text in quotes")
                continue
            key = str(key_node.value)
            if len(key) > LONGEST_KEY:
                self._problem(key_node, "long-text", f"the key has {len(key):,} characters", "Write a short one")
                continue
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
        text = str(node.value)
        plain = not getattr(node, "style", None)  # the C loader says "" where the other says None
        if plain and text in ("true", "false"):
            return text == "true"
        if plain and not text:
            self.empty.append(path)
        if len(text) > LONGEST_TEXT:
            what = f"the text has {len(text):,} characters"
            self._problem(node, "long-text", what, f"Keep it below {LONGEST_TEXT:,}")
        return text[:LONGEST_TEXT]

    def _problem(self, node: yaml.Node, rule: str, what: str, fix: str) -> None:
        line, column = _position(node)
        self.problems.append(Problem(self.source.file, line, column, rule, what, fix))


def _position(node: yaml.Node) -> Position:
    return (node.start_mark.line + 1, node.start_mark.column + 1)
