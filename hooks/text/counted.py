"""Shared texts that count something: the wording that fits the number, with the number in it."""

from __future__ import annotations

from hooks.data.message import Cases, Message, parse_message
from hooks.languages import Language
from hooks.text.values import format_value, plural_category


def say_counted(text: str, number: int, language: Language) -> str:
    """The text `{counted, plural, …}` with its wording for a number, and what stands around it."""
    return _say(parse_message(text), str(number), language)


def _say(message: Message, number: str, language: Language) -> str:
    parts = []
    for node in message:
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node, Cases):
            parts.append(_say(node.message(plural_category(number, language)), number, language))
        else:
            parts.append(format_value("number", number, language))
    return "".join(parts)
