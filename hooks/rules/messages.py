"""What the rules for sentences ask of a parsed one."""

from __future__ import annotations

from hooks.data.fields import FieldStructure
from hooks.data.load import Path_
from hooks.data.message import Message, Reference, walk

Found = dict[Path_, Message]
"""The parsed sentences of a language file, by their path."""


def is_grammar(field: FieldStructure) -> bool:
    """Whether a field changes how a sentence is said in some language, and not what it says."""
    return field.wording or field.type == "words" or bool(field.languages and not field.form_of)


def fields_of(message: Message) -> set[str]:
    """The fields that a sentence shows or picks by."""
    return {node.field for node in walk(message) if not isinstance(node, Reference)}


def dotted(path: Path_) -> str:
    """A path as authors read it: `blocks.greeting`."""
    return ".".join(str(part) for part in path)
