"""Numbers of clauses and steps, and the references to them."""

from __future__ import annotations

from dataclasses import replace

from hooks.text.document import Alternatives, Inline, Inlines, Node, Ref


def number_nodes(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The same nodes with their numbers: clauses and steps `1`, parts of a clause `1.1`."""
    count = 0
    numbered: list[Node] = []
    for node in nodes:
        if node.kind in ("clause", "step"):
            count += 1
            children = _number_parts(node.children, str(count), [0])
            numbered.append(replace(node, number=str(count), children=children))
        else:
            numbered.append(node)
    numbers = {node.key: node.number for node in numbered}
    return tuple(_resolve(node, numbers) for node in numbered)


def _number_parts(nodes: tuple[Node, ...], clause: str, count: list[int]) -> tuple[Node, ...]:
    """The parts of a clause; alternatives have one number together, since one of them alone stays."""
    result: list[Node] = []
    for node in nodes:
        parts = node.children if node.kind == "choice" else (node,)
        if not any(part.kind == "subclause" for part in parts):
            result.append(node)
            continue
        count[0] += 1
        counted = tuple(_numbered(part, f"{clause}.{count[0]}") for part in parts)
        result.append(replace(node, children=counted) if node.kind == "choice" else counted[0])
    return tuple(result)


def _numbered(part: Node, number: str) -> Node:
    return replace(part, number=number) if part.kind == "subclause" else part


def _resolve(node: Node, numbers: dict[str, str]) -> Node:
    children = tuple(_resolve(child, numbers) for child in node.children)
    return replace(node, inlines=_resolve_inlines(node.inlines, numbers), children=children)


def _resolve_inlines(inlines: Inlines, numbers: dict[str, str]) -> Inlines:
    return tuple(_resolve_inline(inline, numbers) for inline in inlines)


def _resolve_inline(inline: Inline, numbers: dict[str, str]) -> Inline:
    if isinstance(inline, Ref):
        return replace(inline, number=numbers[inline.target])
    if isinstance(inline, Alternatives):
        cases = tuple((case, _resolve_inlines(inner, numbers)) for case, inner in inline.cases)
        return replace(inline, cases=cases)
    return inline
