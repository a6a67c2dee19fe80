"""One module of the browser as it is written: what it imports and exports, at once and later, and its names."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser, Query, QueryCursor

from hooks.web.joining.scopes import Reader, UnjoinableError, text_of

_LANGUAGE = Language(tree_sitter_javascript.language())
_PARSER = Parser(_LANGUAGE)
_LATER = Query(_LANGUAGE, "(call_expression function: (import) arguments: (arguments) @given)")
_WITHOUT_BLOCK = Query(_LANGUAGE, "(variable_declaration) @old")
_PLACE = Query(_LANGUAGE, "(meta_property) @place")
_MANY = 1000  # modules that are kept in memory as they were read
_EFFECTS = {"expression_statement", "for_statement", "for_in_statement", "if_statement", "try_statement"}


@dataclass(eq=False)
class Script:
    """A module. `imports` has by local name the module and its name there, `passed_on` the same for what it exports."""

    path: str
    source: bytes
    root: Node = field(repr=False)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    exports: dict[str, str] = field(default_factory=dict)
    passed_on: dict[str, tuple[str, str]] = field(default_factory=dict)
    later: list[tuple[int, int, str]] = field(default_factory=list)
    """Where it imports something that it needs later, and what."""
    cuts: list[tuple[int, int]] = field(default_factory=list)
    """What only modules say, and their file does not."""
    knows_place: bool = False
    """Whether it asks for its own address."""
    keeps_state: bool = False
    """Whether it does something as it is loaded, or has a variable, or exports what others fill: two copies of it would
    not be as one. (What is only remembered to be found faster may be there twice.)"""

    @cached_property
    def names(self) -> Reader:
        """What its names mean."""
        return Reader(self.root)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """The modules that it imports at once, each once, in order."""
        found = [path for path, _ in (*self.imports.values(), *self.passed_on.values())]
        return tuple(dict.fromkeys(found))

    @cached_property
    def asked_for(self) -> tuple[str, ...]:
        """The modules that it imports later."""
        return tuple(dict.fromkeys(path for _, _, path in self.later))


def read_script(folder: Path, path: str) -> Script:
    """A module of a folder. Raises `ValueError` with file and line for what cannot be joined."""
    source = (folder / path).read_bytes()
    try:
        return _parse(path, source)
    except UnjoinableError as error:
        raise ValueError(f"{folder / path}:{error}") from None


@lru_cache(_MANY)
def _parse(path: str, source: bytes) -> Script:
    root = _PARSER.parse(source).root_node
    if root.has_error:
        raise UnjoinableError("this is no JavaScript that we can read.", _fault(root))
    for node in QueryCursor(_WITHOUT_BLOCK).captures(root).get("old", []):
        raise UnjoinableError("`var` knows no blocks. Write `const` or `let`.", node)
    script = Script(path, source, root)
    for node in root.named_children:
        _STATEMENTS.get(node.type, _other)(script, node)
    for node in QueryCursor(_LATER).captures(root).get("given", []):
        (given,) = node.named_children
        script.later.append((given.start_byte, given.end_byte, _address(script, given)))
    script.knows_place = bool(QueryCursor(_PLACE).captures(root))
    return script


def _fault(node: Node) -> Node:
    """The innermost part that cannot be read."""
    inside = next((child for child in node.children if child.has_error), None)
    return _fault(inside) if inside else node


def _address(script: Script, node: Node) -> str:
    """The module at a relative address."""
    text = text_of(node)[1:-1]
    if node.type != "string" or not text.startswith("."):
        raise UnjoinableError("a module is imported by a name that is worked out. Write its address as it is.", node)
    return posixpath.normpath(posixpath.join(posixpath.dirname(script.path), text))


def _import(script: Script, node: Node) -> None:
    source, clause = node.child_by_field_name("source"), _child(node, "import_clause")
    if not source or not clause:
        raise UnjoinableError("an import without names. Import what is used, by name.", node)
    path = _address(script, source)
    for part in clause.named_children:
        if part.type == "identifier":
            script.imports[text_of(part)] = (path, "default")
        elif part.type == "named_imports":
            script.imports |= {local: (path, name) for name, local in _specifiers(part)}
        else:
            raise UnjoinableError("an import of a whole module. Import what is used, by name.", part)
    script.cuts.append((node.start_byte, node.end_byte))


def _export(script: Script, node: Node) -> None:
    declared, clause = node.child_by_field_name("declaration"), _child(node, "export_clause")
    source = node.child_by_field_name("source")
    if declared:
        script.cuts.append((node.start_byte, declared.start_byte))
        script.exports |= {name: name for name in _declared(declared)}
        _other(script, declared)
        script.keeps_state |= _is_empty(declared)
        return
    if not clause:
        raise UnjoinableError("an export without names. Export what is used, by name.", node)
    pairs = {given: name for name, given in _specifiers(clause)}
    if source:
        script.passed_on |= {given: (_address(script, source), name) for given, name in pairs.items()}
    else:
        script.exports |= pairs
    script.cuts.append((node.start_byte, node.end_byte))


def _other(script: Script, node: Node) -> None:
    changes = node.type == "lexical_declaration" and text_of(node).startswith("let")
    script.keeps_state |= changes or node.type in _EFFECTS


def _is_empty(declared: Node) -> bool:
    """Whether something declared is an empty object: what is exported so is there for others to put something in."""
    values = [child.child_by_field_name("value") for child in declared.named_children]
    return any(value is not None and value.type == "object" and not value.named_children for value in values)


_STATEMENTS = {"import_statement": _import, "export_statement": _export}


def _child(node: Node, kind: str) -> Node | None:
    return next((child for child in node.named_children if child.type == kind), None)


def _specifiers(node: Node) -> Iterator[tuple[str, str]]:
    """Pairs of a name and what it is called on this side."""
    for part in node.named_children:
        name, alias = part.child_by_field_name("name"), part.child_by_field_name("alias")
        if name:
            yield text_of(name), text_of(alias or name)


def _declared(node: Node) -> Iterator[str]:
    """The names that a declaration gives."""
    if name := node.child_by_field_name("name"):
        yield text_of(name)
    for part in node.named_children:
        if part.type == "variable_declarator":
            given = part.child_by_field_name("name")
            if not given or given.type != "identifier":
                raise UnjoinableError("an export of a pattern. Export each name by itself.", part)
            yield text_of(given)
