"""Where the words of fields and results stand in the file of a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.data.load import Path_
from hooks.data.template import TemplateStructure


def field_paths(fields: Iterable[str], key: str = "fields") -> Iterator[Path_]:
    """Where the label of each field stands."""
    for name in fields:
        yield (key, name, "label")


def result_paths(structure: TemplateStructure) -> Iterator[Path_]:
    """Where the words of results stand: of what is worked out, of outcomes and their next steps, findings and packs."""
    yield from field_paths((name for name, derived in structure.derive.items() if not derived.silent), "derived")
    for outcome in structure.outcomes:
        yield from (("outcomes", outcome.id, key) for key in ("title", "text"))
        yield from (("outcomes", outcome.id, "open", target) for target in outcome.open)
    yield from (("findings", finding.id) for finding in structure.findings)
    yield from (("pack", text.id, key) for text in structure.pack for key in ("why", "send"))
