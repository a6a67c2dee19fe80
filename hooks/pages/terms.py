"""One word for one thing: renderings that the glossary tells pages to avoid."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.disk import UnreadableError, read_file
from hooks.data.problems import Problem, relative
from hooks.languages import CODES
from hooks.pages.source import page_paths

_UNSPOKEN = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>|\]\([^()]*\)|\{[^{}]*\}", re.DOTALL)  # markers, HTML, targets, ids
_WITHOUT_WORD_ENDS = ("ar", "zh")  # Arabic glues its article and pronouns to words, Chinese writes without blanks


def check_terms(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str] = CODES) -> list[Problem]:
    """Every place of every page in these languages that uses a rendering which the glossary avoids."""
    return [problem for lang in languages for problem in _check_language(docs / lang, root, catalog, lang)]


def _check_language(folder: Path, root: Path, catalog: Catalog, lang: str) -> Iterator[Problem]:
    terms = catalog.glossary.words[lang].root.values()
    instead = {_plain(word): term.term for term in terms for word in term.avoid}
    if not instead:
        return
    avoided, right = _pattern(instead, lang), _pattern([term.term for term in terms], lang)
    for path in sorted(page_paths(folder)):
        try:
            text = _UNSPOKEN.sub(_blanked, read_file(folder / path, root))
        except UnreadableError:
            continue  # told by the rules for pages
        found = list(avoided.finditer(text))
        spared = [match.span() for match in right.finditer(text)] if found else []
        for match in found:
            if any(start <= match.start() and match.end() <= end for start, end in spared):
                continue  # part of a longer word that is right
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            what = f"the glossary avoids “{' '.join(match.group().split())}”"
            fix = f"Write “{instead[_plain(match.group())]}”, or reword"
            yield Problem(relative(folder / path, root), line, column, "avoided-term", what, fix)


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())


def _pattern(words: Iterable[str], lang: str) -> re.Pattern[str]:
    """Any of the words, the longest first, in any case and over line breaks; whole where a language has word ends."""
    ordered = sorted(words, key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered)
    return re.compile(either if lang in _WITHOUT_WORD_ENDS else rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _blanked(match: re.Match[str]) -> str:
    """What readers do not see, as blanks, so that lines and columns stay."""
    return re.sub(r"[^\n]", " ", match.group())
