"""What a list to tick off tells the browser: the words around its items, and how its rows are written for others."""

from __future__ import annotations

import json

from babel.numbers import get_decimal_symbol

from hooks.data.families.strings import Strings
from hooks.languages import BY_CODE

WORDS = ("progress", "was_reset", "undone", "tools")
COLUMNS = ("part", "item", "done", "person", "day", "note")
"""Of the table, in its order, by the words that are their heads."""


def list_json(strings: Strings, lang: str) -> str:
    """For the script, on a page in `lang`."""
    language = BY_CODE[lang]
    given = {
        "words": {word: strings[f"list.{word}"] for word in WORDS},
        "columns": [{"name": name, "type": "text", "heads": [strings[f"list.{name}"]]} for name in COLUMNS],
        "style": {"separator": language.separator, "point": get_decimal_symbol(language.babel_locale)},
    }
    return json.dumps(given, ensure_ascii=False)
