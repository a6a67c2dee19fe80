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
import unicodedata
import warnings
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from hooks.languages import BY_CODE, DEFAULT

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Python warns of escapes in jieba's source, once, when it compiles it
    import jieba

jieba.setLogLevel(logging.WARNING)

# The texts of an index are HTML: an entity is never part of a word.
SEPARATOR = r"[\s\u200b\u200e\u3000\-、。，．？！；：（）「」《》,.;:!?()\[\]\"“”„«»/|]+|&(?:[a-z]+|#\d+);"
_TAG = re.compile(r"<[^>]+>")
_TASHKEEL = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_HAMZA = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ؤ": "و", "ئ": "ي", "ة": "ه"})
_ALIF = str.maketrans("أإآٱ", "اااا")  # many type alif without its hamza, and the other letters as they are
_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")


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
        "lang": ["en"],
        "separator": SEPARATOR,
        "pipeline": ["stopWordFilter"] if lang == "en" else [],
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
    if lang == "zh":
        return {word for run in _CHINESE.findall(text) for word in jieba.cut_for_search(run)}
    words = {word for word in re.split(SEPARATOR, text.lower()) if word}
    if lang == "ar":
        return {form for word in words for form in arabic_forms(word)} - words - {""}  # marks alone fold to nothing
    return {fold_latin(word) for word in words} - words - {""}


def fold_latin(word: str) -> str:
    """`žaba` to `zaba`, `đak` to `dak`."""
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def arabic_forms(word: str) -> set[str]:
    """A word without vowel marks, with one form of each letter, and also without its article."""
    bare = _TASHKEEL.sub("", word)
    forms = {bare, bare.translate(_ALIF), bare.translate(_HAMZA)}
    for form in tuple(forms):
        for article in _ARTICLES:
            if form.startswith(article) and len(form) - len(article) >= 3:
                forms.add(form.removeprefix(article))
                break
    return forms
