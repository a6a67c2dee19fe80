"""One search index a language, with words folded as its readers type them.

Material looks for exact words and prefixes. So the index carries, beside each text, a field `fold`:
words without diacritics (Croatian), without vowel marks, hamza forms and the article (Arabic), and
Chinese text cut into words. Material searches every field that the index names.
"""

from __future__ import annotations

import html
import json
import logging
import re
import warnings
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from hooks.languages import BY_CODE, DEFAULT, UNSTEMMED

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Python warns of escapes in jieba's source, once, when it compiles it
    import jieba

jieba.setLogLevel(logging.WARNING)

# The texts of an index are HTML: an entity is never part of a word.
SEPARATOR = r"[\s\u200b\u200e\u3000\-、。，．？！；：（）「」《》,.;:!?()\[\]\"“”„«»/|]+|&(?:[a-z]+|#\d+);"
_TAG = re.compile(r"<[^>]+>")


def prepare_search(lang: str) -> None:
    """Read what cuts the texts of a language into words, which takes a while the first time."""
    if not BY_CODE[lang].script.spaced:
        jieba.initialize()


def split_index(site: Path, languages: Iterable[str]) -> None:
    """Replace the one index that MkDocs wrote by one for each language, below its own prefix."""
    whole = json.loads((site / "search/search_index.json").read_text("utf-8"))
    codes = tuple(languages)
    for lang in codes:
        index = _index(whole, lang, codes)
        target = site / BY_CODE[lang].prefix / "search/search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _index(whole: dict[str, Any], lang: str, codes: tuple[str, ...]) -> dict[str, Any]:
    documents = []
    for document in whole["docs"]:
        prefix, location = _split(document["location"], codes)
        if prefix == lang:
            text = _words(f"{document['title']} {document['text']}")
            documents.append(
                {
                    "location": location,
                    "title": document["title"],
                    "text": document["text"],
                    "fold": " ".join(sorted(fold_words(text, lang))),
                }
            )
    config = {
        "lang": [UNSTEMMED],
        "separator": SEPARATOR,
        "pipeline": ["stopWordFilter"] if BY_CODE[lang].stop_words else [],
        "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "fold": {"boost": 0.5}},
    }
    return {"config": config, "docs": documents}


def _split(location: str, codes: tuple[str, ...]) -> tuple[str, str]:
    """The language of a location and the rest of it."""
    first, _, rest = location.partition("/")
    return (first, rest) if first in codes and first != DEFAULT.code else (DEFAULT.code, location)


def _words(text: str) -> str:
    return html.unescape(_TAG.sub(" ", text))


@cache
def fold_words(text: str, lang: str) -> set[str]:
    """The words of a text as a reader may type them, beyond how they are written."""
    language = BY_CODE[lang]
    if not language.script.spaced:
        runs = re.findall(f"[{language.script.signs}]+", text)
        return {word for run in runs for word in jieba.cut_for_search(run)}
    words = {word for word in re.split(SEPARATOR, text.lower()) if word}
    return {form for word in words for form in language.folding.forms(word)} - words - {""}  # marks fold to nothing
