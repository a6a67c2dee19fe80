"""What an Arabic message must not do, whatever is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.data.catalog import Catalog
from hooks.text.document import Alternatives, Inlines, walk_nodes
from hooks.text.open import build_document

GREETING = "greeting"


def untyped(inlines: Inlines) -> Iterator[Inlines]:
    """Every greeting that can stand where none was typed."""
    for inline in inlines:
        if isinstance(inline, Alternatives):
            for case, said in inline.cases:
                if inline.field == GREETING and case == "empty":
                    yield said
                else:
                    yield from untyped(said)


def begins_with_a_gap(inlines: Inlines) -> bool:
    """Whether a name can come first, before any word."""
    if not inlines or isinstance(inlines[0], str):
        return False
    first = inlines[0]
    return not isinstance(first, Alternatives) or any(begins_with_a_gap(said) for _, said in first.cases)


def test_a_client_is_never_greeted_by_a_bare_name(catalog: Catalog) -> None:
    texts = [template for template in catalog.templates.values() if GREETING in template.fields]
    nodes = [(text, build_document(text, "ar", catalog.strings["ar"]).nodes) for text in texts]
    greetings = [(text.id, said) for text, top in nodes for node in walk_nodes(top) for said in untyped(node.inlines)]
    assert len({name for name, _ in greetings}) > 20
    assert [name for name, said in greetings if begins_with_a_gap(said)] == []
