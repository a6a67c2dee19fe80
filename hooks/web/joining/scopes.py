"""Which name of a module means what: its scopes, what each declares, and every place where a name stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tree_sitter import Node


@dataclass(eq=False)
class Binding:
    """What a name means within one scope; `short` is what it is called in the file that readers get."""

    name: str
    short: str = ""


@dataclass(eq=False)
class Scope:
    """A part of a module with names of its own."""

    parent: Scope | None = None
    names: dict[str, Binding] = field(default_factory=dict)
    children: list[Scope] = field(default_factory=list)

    def inner(self) -> Scope:
        """A scope within this one."""
        scope = Scope(self)
        self.children.append(scope)
        return scope

    def declare(self, name: str) -> None:
        """Let a name mean something of this scope."""
        self.names.setdefault(name, Binding(name))

    def find(self, name: str) -> Binding | None:
        """What a name means here; nothing for what the browser brings."""
        scope: Scope | None = self
        while scope:
            if name in scope.names:
                return scope.names[name]
            scope = scope.parent
        return None


@dataclass(frozen=True)
class Use:
    """A place where a name stands. Where it is `alone`, as in `{name}`, it names a property too."""

    start: int
    end: int
    name: str
    scope: Scope
    alone: bool


class UnjoinableError(Exception):
    """Something in a script that cannot be joined, with its line."""

    def __init__(self, what: str, node: Node | None = None) -> None:
        super().__init__(f"{node.start_point.row + 1 if node else 1}: error: {what} [unjoinable-script]")


_FUNCTIONS = {
    *("function_declaration", "generator_function_declaration", "function_expression", "generator_function"),
    *("arrow_function", "method_definition"),
}
_DECLARED = {"function_declaration", "generator_function_declaration", "class_declaration"}
_NAMED_WITHIN = {"function_expression", "generator_function", "class"}
_SCOPES = {"statement_block", "for_statement", "for_in_statement", "catch_clause", "switch_body", "class"}
_ALONE = {"shorthand_property_identifier", "shorthand_property_identifier_pattern"}
_LEFT_OUT = {"import_statement", "export_clause", "comment"}


class Reader:
    """Walks a module once. Names may be used before they are declared, so uses are understood afterwards."""

    def __init__(self, root: Node) -> None:
        self.top = Scope()
        self.uses: list[Use] = []
        self.private: list[Node] = []
        for child in root.named_children:
            self._read(child, self.top)

    def _read(self, node: Node, scope: Scope) -> None:
        kind = node.type
        if kind == "identifier" or kind in _ALONE:
            self.uses.append(Use(node.start_byte, node.end_byte, text_of(node), scope, kind in _ALONE))
        elif kind == "private_property_identifier":
            self.private.append(node)
        elif kind not in _LEFT_OUT:
            self._read_inside(node, self._enter(node, scope))

    def _read_inside(self, node: Node, scope: Scope) -> None:
        """What is in a node; the block of a function and of `catch` has the scope of its parameters."""
        own_block = node.type in _FUNCTIONS or node.type == "catch_clause"
        for child in node.named_children:
            if own_block and child.type == "statement_block":
                self._read_inside(child, scope)
            else:
                self._read(child, scope)

    def _enter(self, node: Node, scope: Scope) -> Scope:
        """The scope of what is inside a node, with what the node declares in it or around it."""
        kind = node.type
        name = node.child_by_field_name("name")
        if name and kind in _DECLARED:
            scope.declare(text_of(name))
        if kind in _FUNCTIONS or kind in _SCOPES:
            scope = scope.inner()
        if name and kind in _NAMED_WITHIN:
            scope.declare(text_of(name))
        for pattern in _patterns(node):
            for declared in _names(pattern):
                scope.declare(declared)
        return scope


def _patterns(node: Node) -> Iterator[Node]:
    """What a node declares for all that is inside it, or for its own scope."""
    kind = node.type
    if kind == "lexical_declaration":
        for child in node.named_children:
            if child.type == "variable_declarator" and (name := child.child_by_field_name("name")):
                yield name
    elif kind in _FUNCTIONS:
        if parameters := node.child_by_field_name("parameters"):
            yield from parameters.named_children
        if parameter := node.child_by_field_name("parameter"):
            yield parameter
    elif kind == "for_in_statement" and node.child_by_field_name("kind") and (left := node.child_by_field_name("left")):
        yield left
    elif kind == "catch_clause" and (caught := node.child_by_field_name("parameter")):
        yield caught


def _names(pattern: Node) -> Iterator[str]:
    """The names that a pattern declares."""
    kind = pattern.type
    if kind in ("identifier", "shorthand_property_identifier_pattern"):
        yield text_of(pattern)
    elif kind in ("assignment_pattern", "object_assignment_pattern"):
        if left := pattern.child_by_field_name("left"):
            yield from _names(left)
    elif kind == "pair_pattern":
        if value := pattern.child_by_field_name("value"):
            yield from _names(value)
    elif kind in ("object_pattern", "array_pattern", "rest_pattern"):
        for child in pattern.named_children:
            yield from _names(child)


def text_of(node: Node) -> str:
    """What a node says."""
    return (node.text or b"").decode()
