"""Which parts of a message may run on in the paragraph of the part before them."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.data.blocks import BlockStructure, walk_blocks
from hooks.data.load import Path_, Source
from hooks.data.problems import Problem
from hooks.data.template import Template

MESSAGES = ("email", "letter", "chat")
TEXT = "text"


def check_running(source: Source, template: Template) -> Iterator[Problem]:
    """In a message, a text of its own may run on after another one, in the order in which each language says them."""
    blocks = template.structure.blocks
    for place, block in enumerate(blocks):
        if block.runs_on:
            yield from _check_kind(source, ("blocks", place, "runs_on"), template, block)
        for _, inner in walk_blocks(block.blocks):
            if inner.runs_on:
                what = f"`{inner.id}` runs on within `{block.id}`"
                yield source.problem(("blocks", place), "bad-paragraph", what, "Only parts of the whole text run on")
    places = {block.id: place for place, block in enumerate(blocks)}
    for lang in template.words:
        before: BlockStructure | None = None
        for block in template.blocks(lang):
            if block.runs_on_in(lang) and (before is None or before.type != TEXT):
                after = f"after `{before.id}`, which is no paragraph," if before else "as the first part"
                what, fix = f"`{block.id}` runs on {after} in `{lang}`", "Name the languages in which it does, or none"
                yield source.problem(("blocks", places[block.id], "runs_on"), "bad-paragraph", what, fix, key=True)
            before = block


def _check_kind(source: Source, path: Path_, template: Template, block: BlockStructure) -> Iterator[Problem]:
    if template.structure.kind not in MESSAGES:
        what = f"`{block.id}` runs on in a text that is no message"
        yield source.problem(path, "bad-paragraph", what, "Remove it; there each part stands by itself", key=True)
    elif block.type != TEXT or block.room:
        what = f"`{block.id}` runs on and is no mere text, or has room above it"
        yield source.problem(path, "bad-paragraph", what, "Remove it, or the `type` and the `room`", key=True)
