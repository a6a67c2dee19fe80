"""One search index a language: the words of its pages as readers type them, for MiniSearch in the browser.

The index is what MiniSearch keeps (`overrides/search/index.js` hands it over), in fewer bytes: words in order, and for
each the pages that have it, field by field. Beside it stand the table by which queries are folded, what readers call
things, and what is shown of each page.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from hooks.data.catalog import Catalog
from hooks.data.families.search import SearchData
from hooks.folding import for_letters
from hooks.languages import BY_CODE
from hooks.newest import Newest
from hooks.web.search_page import SearchPage
from hooks.web.search_words import Vocabulary, vocabulary

FIELDS = ("title", "phrases", "headings", "description", "text")
MOST = 9
"""How often a word counts at most in one field; more says no more."""
Postings = dict[str, list[dict[int, int]]]
_COUNTS: Newest[list[Counter[str]]] = Newest()
"""By language and page; while a site is served, an edit changes the words of few."""


def index_path(lang: str) -> str:
    """Where the index of a language is, below the site."""
    return f"{BY_CODE[lang].prefix}search/index.json"


def write_index(catalog: Catalog, lang: str, pages: Iterable[SearchPage]) -> bytes:
    """The index of a language."""
    made = make_index(catalog.search, lang, sorted(pages, key=lambda page: page.path), called_places(catalog, lang))
    return (json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def called_places(catalog: Catalog, lang: str) -> Mapping[str, tuple[str, ...]]:
    """By the path of its page, what readers call each place that has words in a language."""
    places = catalog.places.by_id.items()
    return {f"places/{name}": place.words[lang].called for name, place in places if lang in place.words}


def make_index(
    data: SearchData, lang: str, pages: list[SearchPage], called: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> dict[str, Any]:
    """The same as values; `called` is what readers call pages besides the phrases of the data, by path."""
    words, known = data.of(lang), vocabulary(lang, data.of(lang))
    phrases = {**words.phrases, **called}
    postings, lengths = _postings(lang, pages, known, phrases)
    terms = sorted(postings)
    folding = for_letters(known.table, {sign for term in (*terms, *_family_signs(known)) for sign in term})
    numbers = {page.path: number for number, page in enumerate(pages)}
    return {
        "folding": folding.as_json(),
        "ignored": sorted(known.ignored),
        "families": _families(known),
        "weak": list(data.structure.weak),
        "phrases": [
            [number, known.tokens(text)]
            for path, texts in phrases.items()
            if (number := numbers.get(path)) is not None
            for text in texts
        ],
        "pages": [[page.url, page.title, page.kind, page.description, list(page.headings.items())] for page in pages],
        "last": [number for path, number in numbers.items() if _is_last(path, data.structure.last)],
        "ways": [numbers[path] for path in data.structure.ways if path in numbers],
        "fields": list(FIELDS),
        "lengths": lengths,
        "terms": " ".join(terms),
        "postings": [[_packed(field) for field in postings[term]] for term in terms],
    }


def _is_last(path: str, last: Iterable[str]) -> bool:
    return any(path == name or path.startswith(f"{name}/") for name in last)


def _families(known: Vocabulary) -> dict[str, list[str]]:
    """By its id, the members of each family, as stems with blanks between them."""
    found: dict[str, list[str]] = defaultdict(list)
    for words, name in known.families.items():
        found[name].append(" ".join(words))
    return dict(found)


def _family_signs(known: Vocabulary) -> set[str]:
    return {sign for words in known.families for word in words for sign in word}


def _postings(
    lang: str, pages: list[SearchPage], known: Vocabulary, phrases: Mapping[str, tuple[str, ...]]
) -> tuple[Postings, list[list[int]]]:
    """For each word, by field, the pages that have it and how often; and how many words each field of a page has."""
    postings: Postings = defaultdict(lambda: [{} for _ in FIELDS])
    lengths = []
    for number, page in enumerate(pages):
        texts = {
            "title": page.title,
            "phrases": " . ".join(phrases.get(page.path, ())),
            "headings": " . ".join(page.headings.values()),
            "description": f"{page.description} . {page.kind}",
            "text": page.text,
        }
        fields = [texts[name] for name in FIELDS]
        counts = _COUNTS.get((lang, page.path), (known, fields), partial(_counts, known, fields))
        lengths.append([len(count) for count in counts])
        for place, count in enumerate(counts):
            for term, often in count.items():
                postings[term][place][number] = min(often, MOST)
    return postings, lengths


def _counts(known: Vocabulary, texts: Iterable[str]) -> list[Counter[str]]:
    """How often each word stands in each of these texts."""
    return [Counter(known.tokens(text)) for text in texts]


def _packed(field: Mapping[int, int]) -> list[int]:
    """Pages and how often, as one list: a number for each page, tenfold with the count in its last digit, as steps."""
    packed, before = [], 0
    for page, often in sorted(field.items()):
        packed.append((page - before) * 10 + often)
        before = page
    return packed
